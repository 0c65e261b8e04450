from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.actors.aliases import AliasIndex
from graphkit.actors.find import find_mentions, given_mentions
from graphkit.articles.transcribe import transcribe
from graphkit.articles.tree import Doc
from graphkit.model import GivenMention, Mention, MentionForm, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from graphkit.packs.load import Pack

NAME, TITLE, DESCRIPTION = MentionForm.NAME, MentionForm.TITLE, MentionForm.DESCRIPTION
GROUP, PRONOUN, RELATIVE = MentionForm.GROUP, MentionForm.PRONOUN, MentionForm.RELATIVE


@pytest.fixture(scope="module")
def index(small_pack: Pack) -> AliasIndex:
    return AliasIndex(small_pack.actors.values())


def find(doc: Doc, pack: Pack, index: AliasIndex) -> list[tuple[str, MentionForm]]:
    found = find_mentions(doc, list(doc.sents), pack, index)
    check(doc, found)
    return [(m.text, m.form) for m in found]


def check(doc: Doc, found: Sequence[Mention]) -> None:
    """What holds of all mentions: they stand where they say, in order, and no two share a head."""
    assert all(doc.text[slice(*m.span)] == m.text for m in found)
    assert [m.span for m in found] == sorted(m.span for m in found)
    assert len({m.root for m in found}) == len(found)


def test_a_listed_name_is_found_without_any_named_entity(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc("Ada Bright spoke .", "1 2 2 2", "compound nsubj ROOT punct", pos="PROPN PROPN VERB PUNCT")
    assert find(doc, small_pack, index) == [("Ada Bright", NAME)]


def test_an_unlisted_name_is_found_where_the_model_sees_one(small_pack: Pack, index: AliasIndex) -> None:
    words = ("Eve Marsh spoke .", "1 2 2 2", "compound nsubj ROOT punct")
    doc = make_doc(*words, pos="PROPN PROPN VERB PUNCT", ents={"Eve Marsh": "PERSON"})
    assert find(doc, small_pack, index) == [("Eve Marsh", NAME)]
    assert find(make_doc(*words, pos="PROPN PROPN VERB PUNCT"), small_pack, index) == []


@pytest.mark.parametrize("label", ["DATE", "MONEY", "LAW", "EVENT"])
def test_an_entity_that_is_nobody_is_no_mention(small_pack: Pack, index: AliasIndex, label: str) -> None:
    doc = make_doc(
        "Eve Marsh fell .",
        "1 2 2 2",
        "compound nsubj ROOT punct",
        pos="PROPN PROPN VERB PUNCT",
        ents={"Eve Marsh": label},
    )
    assert find(doc, small_pack, index) == []


def test_a_title_makes_a_name_of_the_capitals_after_it(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Mr Marsh met Sir Tim Moor .",
        "1 2 2 5 5 2 2",
        "compound nsubj ROOT compound compound dobj punct",
        pos="PROPN PROPN VERB PROPN PROPN PROPN PUNCT",
    )
    assert find(doc, small_pack, index) == [("Mr Marsh", TITLE), ("Sir Tim Moor", TITLE)]


def test_a_title_belongs_to_a_name_that_the_model_finds_without_it(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Dr Eve Marsh spoke .",
        "2 2 3 3 3",
        "compound compound nsubj ROOT punct",
        pos="PROPN PROPN PROPN VERB PUNCT",
        ents={"Eve Marsh": "PERSON"},
    )
    assert find(doc, small_pack, index) == [("Dr Eve Marsh", TITLE)]


def test_a_title_that_tells_no_gender_needs_a_person_after_it(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Senator Road is long .", "1 2 2 2 2", "compound nsubj ROOT acomp punct", pos="PROPN PROPN AUX ADJ PUNCT"
    )
    assert find(doc, small_pack, index) == []


def test_the_longest_name_wins(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Ada Bright spoke .",
        "1 2 2 2",
        "compound nsubj ROOT punct",
        pos="PROPN PROPN VERB PUNCT",
        ents={"Bright": "PERSON"},
    )
    assert find(doc, small_pack, index) == [("Ada Bright", NAME)]


def test_a_listed_surname_in_somebody_elses_full_name_is_not_the_listed_one(
    small_pack: Pack, index: AliasIndex
) -> None:
    doc = make_doc(
        "Otto Stone spoke .",
        "1 2 2 2",
        "compound nsubj ROOT punct",
        pos="PROPN PROPN VERB PUNCT",
        ents={"Otto Stone": "PERSON"},
    )
    assert find(doc, small_pack, index) == [("Otto Stone", NAME)]


def test_a_word_that_repeats_a_part_of_a_full_name_is_a_name(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Eve Marsh spoke . Marsh left . Moor left .",
        "1 2 2 2 5 5 5 8 8 8",
        "compound nsubj ROOT punct nsubj ROOT punct nsubj ROOT punct",
        pos="PROPN PROPN VERB PUNCT PROPN VERB PUNCT PROPN VERB PUNCT",
        ents={"Eve Marsh": "PERSON"},
    )
    assert find(doc, small_pack, index) == [("Eve Marsh", NAME), ("Marsh", NAME)]


def test_a_title_that_stands_alone_repeats_no_name(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Senator Marsh spoke . Marsh left . Senator left .",
        "1 2 2 2 5 5 5 8 8 8",
        "compound nsubj ROOT punct nsubj ROOT punct nsubj ROOT punct",
        pos="PROPN PROPN VERB PUNCT PROPN VERB PUNCT PROPN VERB PUNCT",
        ents={"Senator Marsh": "PERSON"},
    )
    assert find(doc, small_pack, index) == [("Senator Marsh", TITLE), ("Marsh", NAME)]


@pytest.mark.parametrize(
    ("pos", "hits"), [("PROPN", [("Bright", NAME)]), ("ADJ", [("Bright", NAME)]), ("ADV", []), ("VERB", [])]
)
def test_a_one_word_alias_is_a_name_only_where_it_can_be_one(
    small_pack: Pack, index: AliasIndex, pos: str, hits: list[tuple[str, MentionForm]]
) -> None:
    doc = make_doc("Bright spoke .", "1 1 1", "nsubj ROOT punct", pos=f"{pos} VERB PUNCT")
    assert find(doc, small_pack, index) == hits


def test_pronouns_and_relatives_are_mentions(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "She met a man who saw it and his dog .",
        "1 1 3 1 5 3 5 6 9 6 1",
        "nsubj ROOT det dobj nsubj relcl dobj cc poss conj punct",
        pos="PRON VERB DET NOUN PRON VERB PRON CCONJ PRON NOUN PUNCT",
    )
    assert find(doc, small_pack, index) == [("She", PRONOUN), ("who", RELATIVE), ("it", PRONOUN), ("his", PRONOUN)]


def test_a_plural_group_noun_is_a_group_and_a_singular_one_a_description(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Some supporters met a supporter .",
        "1 2 2 4 2 2",
        "det nsubj ROOT det dobj punct",
        pos="DET NOUN VERB DET NOUN PUNCT",
        tags={"supporters": "NNS"},
        lemmas={"supporters": "supporter"},
    )
    assert find(doc, small_pack, index) == [("supporters", GROUP), ("supporter", DESCRIPTION)]


def test_a_noun_that_only_modifies_another_describes_nobody(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "The leader joined the leader debate .",
        "1 2 2 5 5 2 2",
        "det nsubj ROOT det compound dobj punct",
        pos="DET NOUN VERB DET NOUN NOUN PUNCT",
    )
    assert find(doc, small_pack, index) == [("leader", DESCRIPTION)]


def test_a_phrase_for_two_people_is_a_description_and_a_number_is_none(small_pack: Pack, index: AliasIndex) -> None:
    pair = make_doc("The two left .", "1 2 2 2", "det nsubj ROOT punct", pos="DET NUM VERB PUNCT")
    number = make_doc("The two boats left .", "2 2 3 3 3", "det nummod nsubj ROOT punct", pos="DET NUM NOUN VERB PUNCT")
    assert find(pair, small_pack, index) == [("two", DESCRIPTION)]
    assert find(number, small_pack, index) == []


def test_what_stands_outside_the_prose_is_not_found(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Ada Bright . She left .",
        "1 1 1 4 4 4",
        "compound ROOT punct nsubj ROOT punct",
        pos="PROPN PROPN PUNCT PRON VERB PUNCT",
    )
    prose = list(doc.sents)[1:]
    assert [m.text for m in find_mentions(doc, prose, small_pack, index)] == ["She"]


@pytest.mark.parametrize("words", ["", " ", "\n", ".", "'s"])
def test_a_text_of_nothing_mentions_nobody(small_pack: Pack, index: AliasIndex, words: str) -> None:
    doc = make_doc([words], [0], ["ROOT"], pos=["PUNCT"]) if words else Doc("", [])
    assert find_mentions(doc, list(doc.sents) if words else [], small_pack, index) == []


SENTENCE = ("Mr Marsh met the Orchard leader .", "1 2 2 5 5 2 2", "compound nsubj ROOT det compound dobj punct")


def given(*places: tuple[int, int]) -> list[GivenMention]:
    return [GivenMention(Span(start, end), f"L{i}") for i, (start, end) in enumerate(places)]


def test_given_mentions_are_the_names_and_no_others_are_added(small_pack: Pack) -> None:
    doc = make_doc(*SENTENCE, pos="PROPN PROPN VERB DET PROPN NOUN PUNCT", ents={"Marsh": "PERSON"})
    start = doc.text.index("Orchard")
    mentions, labels = given_mentions(doc, list(doc.sents), given((start, start + 7)), 0, small_pack)
    check(doc, mentions)
    assert [(m.text, m.form) for m in mentions] == [("Orchard", NAME), ("leader", DESCRIPTION)]
    assert labels == {4: "L0"}


def test_a_given_mention_inside_a_word_takes_that_word_and_keeps_its_own_place(small_pack: Pack) -> None:
    doc = make_doc(*SENTENCE, pos="PROPN PROPN VERB DET PROPN NOUN PUNCT")
    start = doc.text.index("Orchard")
    mentions, labels = given_mentions(doc, list(doc.sents), given((start, start + 3)), 0, small_pack)
    assert mentions[0].text == "Orc"
    assert labels == {4: "L0"}


def test_given_mentions_shift_with_a_headline_in_front(small_pack: Pack) -> None:
    doc = make_doc(
        "News \n Bright spoke .", "0 0 3 3 3", "ROOT dep nsubj ROOT punct", pos="NOUN SPACE PROPN VERB PUNCT"
    )
    mentions, _ = given_mentions(doc, list(doc.sents), given((0, 6)), doc.text.index("Bright"), small_pack)
    assert [(m.text, m.span.start) for m in mentions] == [("Bright", doc.text.index("Bright"))]


@pytest.mark.parametrize("place", [(0, 0), (5, 3), (0, 999), (-5, 3), (900, 903)])
def test_a_given_mention_that_stands_nowhere_is_left_out(small_pack: Pack, place: tuple[int, int]) -> None:
    doc = make_doc(*SENTENCE, pos="PROPN PROPN VERB DET PROPN NOUN PUNCT")
    _, labels = given_mentions(doc, list(doc.sents), given(place), 0, small_pack)
    assert labels == {}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr Marsh and Dame Eve Moor spoke on Friday in May.", ["Mr Marsh", "Dame Eve Moor"]),
        ("Neale Coleman resigned. Coleman had advised the mayor.", ["Neale Coleman", "Coleman"]),
        ("The Orchard Party's plan upset Ada Bright's team.", ["Orchard Party", "Ada Bright"]),
        ("\u201cNo,\u201d said Ada Bright.", ["Ada Bright"]),
    ],
)
def test_the_model_and_the_pack_together_find_the_names(
    nlp: Language, small_pack: Pack, index: AliasIndex, text: str, names: list[str]
) -> None:
    from graphkit.articles.lines import normalise

    doc = transcribe(nlp(normalise(text)))
    found = find_mentions(doc, list(doc.sents), small_pack, index)
    check(doc, found)
    assert [m.text for m in found if m.form in {NAME, TITLE}] == names


@pytest.mark.parametrize(
    ("entity", "name"), [("LEEDS - Eve Marsh", "Eve Marsh"), ("Eve Marsh - Moor", "Eve Marsh"), ("C - D", "D")]
)
def test_a_name_ends_at_a_dash_between_spaces(small_pack: Pack, index: AliasIndex, entity: str, name: str) -> None:
    words = entity.split()
    last = len(words)
    doc = make_doc(
        [*words, "spoke"],
        [last] * (last + 1),
        ["nsubj"] * last + ["ROOT"],
        pos=["PUNCT" if word == "-" else "PROPN" for word in words] + ["VERB"],
        ents={entity: "PERSON"},
    )
    assert find(doc, small_pack, index) == [(name, NAME)]


def test_a_party_and_seat_behind_a_name_are_nobody(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc("D-Ohio spoke", "1 1", "nsubj ROOT", pos="PROPN VERB", ents={"D-Ohio": "ORG"})
    assert find(doc, small_pack, index) == []
