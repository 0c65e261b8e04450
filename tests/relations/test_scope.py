from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.packs.word_schema import Modifier
from graphkit.relations.chains import verb_chain
from graphkit.relations.modifiers import ModifierFinder, Standing
from graphkit.relations.scope import Scope, determines

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {"refused": "refuse", "ruled": "rule", "backing": "back"}
TAGS = {"back": "VB", "will": "MD", "backing": "VBG"}


def parse(words: str, heads: str, deps: str, pos: str) -> Doc:
    return make_doc(words, heads, deps, pos=pos, lemmas=LEMMAS, tags=TAGS)


def reaching(pack: Pack, doc: Doc, word: str = "back") -> list[str]:
    """Give the modifiers that reach the cue with this word, by their heads."""
    head = next(token for token in doc if token.text == word)
    standing = ModifierFinder(pack).find(head.sent)
    return [each.head.text for each in standing if Scope(pack).reaches(each, head, [head], verb_chain(head))]


@pytest.mark.parametrize(
    "doc",
    [
        parse(
            "Ada who did not run back Ben",
            "5 4 4 4 0 5 5",
            "nsubj nsubj aux neg relcl ROOT dobj",
            "PROPN PRON AUX PART VERB VERB PROPN",
        ),
        parse(
            "Ada ran not and Cara back Ben",
            "1 1 1 1 5 1 5",
            "nsubj ROOT neg cc nsubj conj dobj",
            "PROPN VERB PART CCONJ PROPN VERB PROPN",
        ),
        parse(
            "Ada refused and Cara back Ben",
            "1 1 1 4 1 4",
            "nsubj ROOT cc nsubj conj dobj",
            "PROPN VERB CCONJ PROPN VERB PROPN",
        ),
        parse(
            "Ada back Ben and Cara will run",
            "1 1 1 1 6 6 1",
            "nsubj ROOT dobj cc nsubj aux conj",
            "PROPN VERB PROPN CCONJ PROPN AUX VERB",
        ),
        parse(
            "Ada back Ben . Cara will run .",
            "1 1 1 1 6 6 6 6",
            "nsubj ROOT dobj punct nsubj aux ROOT punct",
            "PROPN VERB PROPN PUNCT PROPN AUX VERB PUNCT",
        ),
    ],
)
def test_a_modifier_of_another_clause_reaches_nothing(small_pack: Pack, doc: Doc) -> None:
    assert reaching(small_pack, doc) == []


def test_a_forward_modifier_does_not_look_back(small_pack: Pack) -> None:
    before = parse("nor Ada back Ben", "2 2 2 2", "cc nsubj ROOT dobj", "CCONJ PROPN VERB PROPN")
    after = parse("Ada back Ben nor", "1 1 1 1", "nsubj ROOT dobj cc", "PROPN VERB PROPN CCONJ")
    assert reaching(small_pack, before) == ["nor"]
    assert reaching(small_pack, after) == []


def test_a_backward_modifier_does_not_look_ahead(small_pack: Pack) -> None:
    after = parse("Ada back Ben allegedly", "1 1 1 1", "nsubj ROOT dobj advmod", "PROPN VERB PROPN ADV")
    before = parse("allegedly Ada back Ben", "2 2 2 2", "advmod nsubj ROOT dobj", "ADV PROPN VERB PROPN")
    assert reaching(small_pack, after) == ["allegedly"]
    assert reaching(small_pack, before) == []


def test_a_terminator_ends_a_scope(small_pack: Pack) -> None:
    doc = parse(
        "nor Ada but Cara back Ben", "4 4 1 1 4 4", "cc nsubj cc conj ROOT dobj", "CCONJ PROPN CCONJ PROPN VERB PROPN"
    )
    assert reaching(small_pack, doc) == []


def test_a_modifier_of_two_words_governs_as_one(small_pack: Pack) -> None:
    doc = parse("Ada ruled out backing Ben", "1 1 1 1 3", "nsubj ROOT prt xcomp dobj", "PROPN VERB ADP VERB PROPN")
    other = parse("Ada ruled on backing Ben", "1 1 1 2 3", "nsubj ROOT prep pcomp dobj", "PROPN VERB ADP VERB PROPN")
    assert reaching(small_pack, doc, "backing") == ["ruled"]
    assert reaching(small_pack, other, "backing") == []


def test_a_negation_reaches_the_second_verb_of_a_row_with_one_auxiliary(small_pack: Pack) -> None:
    words = "Ada did not run or back Ben"
    doc = parse(words, "3 3 3 3 3 3 5", "nsubj aux neg ROOT cc conj dobj", "PROPN AUX PART VERB CCONJ VERB PROPN")
    assert reaching(small_pack, doc) == ["not"]


def test_an_article_that_denies_reaches_a_word_of_the_cue_and_no_other() -> None:
    doc = parse("Ada has no plan", "1 1 3 1", "nsubj ROOT det dobj", "PROPN VERB DET NOUN")
    no = Standing(Modifier(modifier="no", sets="negated", reach="governs"), doc[2], doc[2])
    assert determines(no, {3})
    assert not determines(no, {1})
