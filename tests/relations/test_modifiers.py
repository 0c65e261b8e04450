from __future__ import annotations

from typing import TYPE_CHECKING

from makers import make_doc

from graphkit.relations.modifiers import ModifierFinder

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {"ruled": "rule", "backing": "back"}
TAGS = {"back": "VB", "will": "MD", "backing": "VBG"}


def parse(words: str, heads: str, deps: str, pos: str, **tags: str) -> Doc:
    return make_doc(words, heads, deps, pos=pos, lemmas=LEMMAS, tags={**TAGS, **tags})


def found(pack: Pack, doc: Doc) -> list[str]:
    """Give the modifiers of the first sentence, from head to last word."""
    standing = ModifierFinder(pack).find(doc[0].sent)
    return [f"{each.head.text} {each.last.text}" if each.head != each.last else each.head.text for each in standing]


def test_not_only_is_no_modifier(small_pack: Pack) -> None:
    only = parse(
        "Ada did not only back Ben", "4 4 4 4 4 4", "nsubj aux neg advmod ROOT dobj", "PROPN AUX PART ADV VERB PROPN"
    )
    once = parse(
        "Ada did not once back Ben", "4 4 4 4 4 4", "nsubj aux neg advmod ROOT dobj", "PROPN AUX PART ADV VERB PROPN"
    )
    assert found(small_pack, only) == []
    assert found(small_pack, once) == ["not"]


def test_a_modifier_of_two_words_is_found_as_one(small_pack: Pack) -> None:
    doc = parse("Ada ruled out backing Ben", "1 1 1 1 3", "nsubj ROOT prt xcomp dobj", "PROPN VERB ADP VERB PROPN")
    other = parse("Ada ruled on backing Ben", "1 1 1 2 3", "nsubj ROOT prep pcomp dobj", "PROPN VERB ADP VERB PROPN")
    assert found(small_pack, doc) == ["ruled out"]
    assert found(small_pack, other) == []


def test_a_name_that_looks_like_a_modifier_is_none(small_pack: Pack) -> None:
    doc = parse("Will back Ben", "1 1 1", "nsubj ROOT dobj", "PROPN VERB PROPN")
    assert found(small_pack, doc) == []


def test_a_noun_with_its_article_that_looks_like_an_auxiliary_is_none(small_pack: Pack) -> None:
    noun = parse("the will back Ben", "1 2 2 2", "det nsubj ROOT dobj", "DET NOUN VERB PROPN", will="NN")
    verb = parse("Ada will back Ben", "2 2 2 2", "nsubj aux ROOT dobj", "PROPN AUX VERB PROPN")
    assert found(small_pack, noun) == []
    assert found(small_pack, verb) == ["will"]
