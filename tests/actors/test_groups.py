from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_actor, make_doc

from graphkit.actors.groups import build_group, group_noun, is_plural, singular
from graphkit.packs.people_schema import Descriptions, GroupNoun

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
    from graphkit.model import Actor

SUPPORTER = GroupNoun(noun="supporter", name="Supporters", around=True)
MP = GroupNoun(noun="mp", name="MPs")
MEMBER = GroupNoun(noun="member", name="members")
WORDS = Descriptions(
    people=(), organisations=(), groups=(SUPPORTER, MP, MEMBER), quantifiers=("many", "several"), others=("other",)
)
LABOUR = make_actor("orchard-party", name="Orchard Party", kind="party")
ADA = make_actor("ada-bright")


def token(text: str, tag: str = "NNS", *, pos: str = "NOUN", lemma: str | None = None) -> Token:
    doc = make_doc(
        [text], [0], ["ROOT"], pos=[pos], tags={text: tag}, lemmas={text: lemma or text.lower().removesuffix("s")}
    )
    return doc[0]


@pytest.mark.parametrize(
    ("text", "tag", "pos", "lemma", "noun"),
    [
        ("supporters", "NNS", "NOUN", "supporter", SUPPORTER),
        ("Supporters", "NNPS", "PROPN", "Supporters", SUPPORTER),
        ("MPs", "NNS", "NOUN", "mp", MP),
        ("MPs", "NNP", "PROPN", "MPs", MP),
        ("MPs", "NN", "NOUN", "mps", MP),
        ("members", "NNS", "NOUN", "member", MEMBER),
    ],
)
def test_a_plural_of_a_group_noun_names_a_group(text: str, tag: str, pos: str, lemma: str, noun: GroupNoun) -> None:
    assert group_noun(token(text, tag, pos=pos, lemma=lemma), WORDS) == noun


@pytest.mark.parametrize(
    ("text", "tag", "pos", "lemma"),
    [
        ("supporter", "NN", "NOUN", "supporter"),
        ("MP", "NNP", "PROPN", "MP"),
        ("boats", "NNS", "NOUN", "boat"),
        ("members", "VBZ", "VERB", "member"),
        ("members-only", "JJ", "ADJ", "member"),
    ],
)
def test_a_singular_another_noun_or_another_part_of_speech_names_none(
    text: str, tag: str, pos: str, lemma: str
) -> None:
    assert group_noun(token(text, tag, pos=pos, lemma=lemma), WORDS) is None


@pytest.mark.parametrize(
    ("text", "tag", "plural"), [("MPs", "NN", True), ("As", "IN", False), ("AS", "NN", False), ("boss", "NN", False)]
)
def test_an_acronym_with_a_small_s_is_a_plural(text: str, tag: str, plural: bool) -> None:  # noqa: FBT001
    assert is_plural(token(text, tag)) is plural


@pytest.mark.parametrize(
    ("text", "pos", "lemma", "wanted"),
    [("MPs", "NOUN", "mps", "mp"), ("Tories", "NOUN", "tory", "tory"), ("Members", "PROPN", "Members", "member")],
)
def test_the_singular_is_found_where_the_model_leaves_the_plural(text: str, pos: str, lemma: str, wanted: str) -> None:
    assert singular(token(text, pos=pos, lemma=lemma)) == wanted


def phrase(words: str, pos: str, deps: str) -> Token:
    """Make a noun phrase whose last word is its head."""
    size = len(words.split())
    return make_doc(words, [size - 1] * size, deps, pos=pos)[size - 1]


def group(words: str, pos: str, deps: str, noun: GroupNoun, around: Actor | None = None) -> Actor:
    return build_group(phrase(words, pos, deps), noun, around, WORDS)


def test_a_group_that_gathers_round_a_person_is_named_by_that_person() -> None:
    actor = group("supporters", "NOUN", "ROOT", SUPPORTER, ADA)
    assert (actor.id, actor.name, actor.kind, actor.pronouns) == (
        "supporters-of-ada-bright",
        "Supporters of Ada Bright",
        "group",
        "they",
    )


def test_a_group_of_a_body_takes_its_name_without_the_word_party() -> None:
    assert group("MPs", "NOUN", "ROOT", MP, LABOUR).name == "Orchard MPs"
    assert group("members", "NOUN", "ROOT", MEMBER, LABOUR).name == "Orchard members"
    assert group("supporters", "NOUN", "ROOT", SUPPORTER, LABOUR).name == "Orchard supporters"


def test_a_group_of_nobody_known_is_named_by_the_words_before_it() -> None:
    assert group("union members", "NOUN NOUN", "compound ROOT", MEMBER).name == "Union members"


def test_quantifiers_are_no_part_of_the_name() -> None:
    many = group("many union members", "ADJ NOUN NOUN", "amod compound ROOT", MEMBER)
    assert many == group("union members", "NOUN NOUN", "compound ROOT", MEMBER)
    assert many != group("young members", "ADJ NOUN", "amod ROOT", MEMBER)


def test_a_group_told_from_another_keeps_the_words_that_tell_it() -> None:
    other = group("several other members", "ADJ ADJ NOUN", "amod amod ROOT", MEMBER)
    assert other.name == "Several other members"
    assert group("several members", "ADJ NOUN", "amod ROOT", MEMBER).name == "Members"


def test_a_part_of_nobody_in_particular_keeps_its_name() -> None:
    doc = make_doc("a number of members left", "1 4 1 2 4", "det nsubj prep pobj ROOT", pos="DET NOUN ADP NOUN VERB")
    part = build_group(doc[3], MEMBER, None, WORDS, ("number",))
    assert (part.id, part.name) == ("a-number-of-members", "A number of members")
    assert build_group(doc[3], MEMBER, None, WORDS).name == "Members"
    assert build_group(doc[3], MEMBER, LABOUR, WORDS, ("number",)).name == "Orchard members"


def test_an_article_a_possessor_and_a_number_are_no_part_of_the_name() -> None:
    actor = group("his 20 members", "PRON NUM NOUN", "poss nummod ROOT", MEMBER)
    assert actor.name == "Members"


def test_two_phrases_for_one_group_are_one_actor() -> None:
    assert group("Supporters", "NOUN", "ROOT", SUPPORTER, ADA) == group(
        "angry supporters", "ADJ NOUN", "amod ROOT", SUPPORTER, ADA
    )
