from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from makers import make_actor, make_doc, make_mention

from graphkit.actors.attributes import describe, office_titles, told_of
from graphkit.actors.cast import Cast
from graphkit.actors.setting import Setting
from graphkit.model import MentionForm, Office
from graphkit.packs.people_schema import Descriptions

if TYPE_CHECKING:
    from graphkit.actors.attributes import Description
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack


WORDS = Descriptions.model_validate(
    {
        "people": ["mayor"],
        "organisations": ["union"],
        "office-links": ["of", "for", "at"],
        "other-office": ["acting", "deputy", "vice", "next"],
    }
)


def make_phrase(words: str, deps: str, pos: str, **fields: dict[str, str]) -> Doc:
    """Make a noun phrase that is the subject of "spoke"; its last word is its head."""
    size = len(words.split())
    heads = [*[size - 1] * (size - 1), size, size]
    return make_doc(f"{words} spoke", heads, f"{deps} nsubj ROOT", pos=f"{pos} VERB", **fields)


def describe_phrase(pack: Pack, doc: Doc, *, headline: bool = False) -> Description:
    return describe(doc[len(doc) - 2], pack, headline=headline)


@pytest.mark.parametrize(
    ("doc", "definite"),
    [
        (make_phrase("the leader", "det", "DET NOUN"), True),
        (make_phrase("this leader", "det", "DET NOUN"), True),
        (make_phrase("a leader", "det", "DET NOUN"), False),
        (make_doc("leader spoke", "1 1", "nsubj ROOT", pos="NOUN VERB"), False),
        (make_phrase("her leader", "poss", "PRON NOUN"), True),
        (make_phrase("Exford leader", "compound", "PROPN NOUN"), True),
        (make_phrase("party leader", "compound", "NOUN NOUN"), False),
    ],
)
def test_a_phrase_is_definite_with_an_article_an_owner_or_a_name(small_pack: Pack, doc: Doc, definite: bool) -> None:  # noqa: FBT001
    assert describe_phrase(small_pack, doc).definite is definite


def test_a_headline_leaves_articles_out(small_pack: Pack) -> None:
    doc = make_phrase("party leader", "compound", "NOUN NOUN")
    assert describe_phrase(small_pack, doc, headline=True).definite
    assert not describe_phrase(small_pack, make_phrase("a leader", "det", "DET NOUN"), headline=True).definite


def test_a_phrase_is_taken_apart(small_pack: Pack) -> None:
    doc = make_phrase("the Exford party leader", "det compound compound", "DET PROPN NOUN NOUN")
    words = describe_phrase(small_pack, doc)
    assert (words.head, words.others, words.owner) == ("leader", frozenset({"exford", "party"}), None)
    assert (words.former, words.aspiring, words.pair) == (False, False, False)


def test_the_owner_of_a_phrase_is_its_possessor(small_pack: Pack) -> None:
    doc = make_phrase("her leader", "poss", "PRON NOUN")
    assert describe_phrase(small_pack, doc).owner == doc[0]


@pytest.mark.parametrize(
    ("adjective", "former", "aspiring"), [("former", True, False), ("would-be", False, True), ("angry", False, False)]
)
def test_an_adjective_puts_an_office_into_the_past_or_the_future(
    small_pack: Pack, adjective: str, former: bool, aspiring: bool  # noqa: FBT001
) -> None:  # fmt: skip
    words = describe_phrase(small_pack, make_phrase(f"the {adjective} leader", "det amod", "DET ADJ NOUN"))
    assert (words.former, words.aspiring) == (former, aspiring)


def test_the_two_are_a_pair_and_the_two_leaders_are_not_that_pair(small_pack: Pack) -> None:
    assert describe_phrase(small_pack, make_phrase("the two", "det", "DET NUM")).pair
    assert not describe_phrase(small_pack, make_phrase("the two leaders", "det nummod", "DET NUM NOUN")).pair


def told(pack: Pack, doc: Doc, text: str, day: date | None = None, **fields: object) -> set[str]:
    """Give what the article says of the one actor it names."""
    cast = Cast({"ada-bright": make_actor("ada-bright", **fields)}, {})
    told_of(doc, [make_mention(doc, text, "ada-bright")], cast, pack, Setting(day=day))
    return cast.attributes["ada-bright"]


def test_the_words_before_a_name_are_told_of_it(small_pack: Pack) -> None:
    doc = make_doc(
        "Exford mayor Ada Bright spoke",
        "3 3 3 4 4",
        "compound compound compound nsubj ROOT",
        pos="PROPN NOUN PROPN PROPN VERB",
    )
    assert told(small_pack, doc, "Ada Bright") == {"exford", "mayor"}


def test_an_apposition_is_told_of_a_name_with_what_narrows_it(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada Bright , the young mayor of Exford , spoke",
        "1 9 1 5 5 1 5 6 1 9",
        "compound nsubj punct det amod appos prep pobj punct ROOT",
        pos="PROPN PROPN PUNCT DET ADJ NOUN ADP PROPN PUNCT VERB",
    )
    assert told(small_pack, doc, "Ada Bright") == {"mayor", "young", "exford"}


@pytest.mark.parametrize(("noun", "tag", "known"), [("mayors", "NNS", True), ("mayor", "NN", False)])
def test_an_apposition_of_several_is_told_of_each(small_pack: Pack, noun: str, tag: str, known: bool) -> None:  # noqa: FBT001
    doc = make_doc(
        f"Ada Bright and Ben Stone , both {noun} , spoke",
        "1 9 1 4 1 4 7 4 4 9",
        "compound nsubj cc compound conj punct det appos punct ROOT",
        pos="PROPN PROPN CCONJ PROPN PROPN PUNCT DET NOUN PUNCT VERB",
        tags={noun: tag},
        lemmas={noun: "mayor"},
    )
    assert ("mayor" in told(small_pack, doc, "Ada Bright")) == known


def test_a_predicate_is_told_of_its_subject(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada Bright is mayor .",
        "1 2 2 2 2",
        "compound nsubj ROOT attr punct",
        pos="PROPN PROPN AUX NOUN PUNCT",
        lemmas={"is": "be"},
    )
    assert "mayor" in told(small_pack, doc, "Ada Bright")


def test_what_is_said_of_another_is_not_told_of_a_name(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada Bright met the mayor .",
        "1 2 2 4 2 2",
        "compound nsubj ROOT det dobj punct",
        pos="PROPN PROPN VERB DET NOUN PUNCT",
    )
    assert told(small_pack, doc, "Ada Bright") == set()


MAYOR = Office("mayor of Exford", date(2016, 5, 9), date(2020, 5, 31), ("Exford mayor",))
PLAIN = make_doc("Ada Bright spoke", "1 2 2", "compound nsubj ROOT", pos="PROPN PROPN VERB")


@pytest.mark.parametrize(("day", "known"), [(date(2018, 1, 1), True), (date(2021, 1, 1), False), (None, True)])
def test_an_office_is_told_of_its_holder_on_the_day(small_pack: Pack, day: date | None, known: bool) -> None:  # noqa: FBT001
    assert ({"mayor", "exford"} <= told(small_pack, PLAIN, "Ada Bright", day, offices=(MAYOR,))) is known


def test_nothing_is_told_of_a_pronoun_or_an_open_mention(small_pack: Pack) -> None:
    doc = make_doc("mayor she spoke", "1 2 2", "compound nsubj ROOT", pos="NOUN PRON VERB")
    cast = Cast({"ada-bright": make_actor("ada-bright")}, {})
    told_of(doc, [make_mention(doc, "she", "ada-bright", form=MentionForm.PRONOUN)], cast, small_pack, Setting())
    told_of(doc, [make_mention(doc, "she")], cast, small_pack, Setting())
    assert cast.attributes == {}


def test_an_office_is_spelt_as_its_phrase_stands() -> None:
    assert "Exford mayor" in office_titles(
        make_phrase("the Exford mayor", "det compound", "DET PROPN NOUN")[2], None, WORDS
    )
    doc = make_doc("the mayor of Exford spoke", "1 4 1 2 4", "det nsubj prep pobj ROOT", pos="DET NOUN ADP PROPN VERB")
    assert "mayor of Exford" in office_titles(doc[1], None, WORDS)


def test_an_office_of_a_body_is_spelt_with_each_of_its_names() -> None:
    party = make_actor("orchard-party", name="Orchard Party", kind="party", aliases=("Orchard",))
    titles = office_titles(make_phrase("its leader", "poss", "PRON NOUN")[1], party, WORDS)
    assert {"leader of Orchard Party", "Orchard leader"} <= set(titles)


def test_an_owner_who_is_a_person_spells_no_office() -> None:
    titles = office_titles(make_phrase("her leader", "poss", "PRON NOUN")[1], make_actor("ada-bright"), WORDS)
    assert not any("Bright" in title for title in titles)


def test_a_name_of_two_words_before_an_office_stays_whole() -> None:
    doc = make_doc(
        "the North Exford mayor spoke", "3 2 3 4 4", "det compound compound nsubj ROOT", pos="DET PROPN PROPN NOUN VERB"
    )
    assert "North Exford mayor" in office_titles(doc[3], None, WORDS)


@pytest.mark.parametrize(
    ("doc", "bare"),
    [
        (make_phrase("the mayor", "det", "DET NOUN"), True),
        (make_phrase("the embattled mayor", "det amod", "DET ADJ NOUN"), True),
        (make_phrase("our mayor", "poss", "PRON NOUN"), True),
        (make_phrase("the French mayor", "det amod", "DET ADJ NOUN"), False),
        (make_phrase("the acting mayor", "det amod", "DET ADJ NOUN"), False),
        (make_phrase("the Exford mayor", "det compound", "DET PROPN NOUN"), False),
        (make_phrase("Exford mayor", "poss", "PROPN NOUN"), False),
        (make_phrase("its mayor", "poss", "PRON NOUN"), False),
    ],
)
def test_what_makes_another_office_of_it_is_never_left_out(doc: Doc, bare: bool) -> None:  # noqa: FBT001
    assert ("mayor" in office_titles(doc[len(doc) - 2], None, WORDS)) is bare


@pytest.mark.parametrize(("link", "bare"), [("of", False), ("for", False), ("at", False), ("with", True)])
def test_an_office_of_something_is_not_the_office_alone(link: str, bare: bool) -> None:  # noqa: FBT001
    doc = make_doc(
        f"the mayor {link} Exford spoke", "1 4 1 2 4", "det nsubj prep pobj ROOT", pos="DET NOUN ADP PROPN VERB"
    )
    assert ("mayor" in office_titles(doc[1], None, WORDS)) is bare


@pytest.mark.parametrize(("label", "dropped"), [("GPE", False), ("ORG", True)])
def test_a_party_before_an_office_may_go_and_a_place_may_not(label: str, dropped: bool) -> None:  # noqa: FBT001
    doc = make_doc(
        "the Orchard clerk of works spoke",
        "2 2 5 2 3 5",
        "det compound nsubj prep pobj ROOT",
        pos="DET PROPN NOUN ADP NOUN VERB",
        ents={"Orchard": label},
    )
    titles = office_titles(doc[2], None, WORDS)
    assert "Orchard clerk of works" in titles
    assert ("clerk of works" in titles) is dropped


@pytest.mark.parametrize(
    ("doc", "others"),
    [
        (make_phrase("the French leader", "det amod", "DET ADJ NOUN"), {"french"}),
        (make_phrase("the embattled leader", "det amod", "DET ADJ NOUN"), set()),
        (make_phrase("Exford leader", "poss", "PROPN NOUN", ents={"Exford": "GPE"}), {"exford"}),
        (make_phrase("Ada leader", "poss", "PROPN NOUN", ents={"Ada": "PERSON"}), set()),
    ],
)
def test_a_country_narrows_a_description(small_pack: Pack, doc: Doc, others: set[str]) -> None:
    assert describe_phrase(small_pack, doc).others == others


def test_whose_body_it_is_is_never_left_out() -> None:
    assert "union" not in office_titles(make_phrase("her union", "poss", "PRON NOUN")[1], None, WORDS)
    assert "union" in office_titles(make_phrase("the union", "det", "DET NOUN")[1], None, WORDS)
