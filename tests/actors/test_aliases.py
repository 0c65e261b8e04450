from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from makers import make_actor

from graphkit.actors.aliases import AliasIndex, office_key
from graphkit.model import Office

if TYPE_CHECKING:
    from spacy.language import Language

    from graphkit.model import Actor

SPRING, AUTUMN = date(2016, 5, 8), date(2016, 10, 1)
MAYOR = Office("mayor of Exford", date(2016, 5, 9), None, ("Exford mayor",))
BEFORE = Office("mayor of Exford", None, date(2016, 5, 8))
ACTORS = (
    make_actor("ada-bright", aliases=("Dame Ada",), weak=("Bright",), offices=(MAYOR,)),
    make_actor("ben-stone", offices=(BEFORE, Office("Orchard leader"))),
    make_actor("cara-lee", weak=("Lee",)),
    make_actor("dan-lee", weak=("Lee",)),
    make_actor("orchard-party", aliases=("Orchard",)),
    make_actor("carters-union", name="Carters' Union", aliases=("CTU",)),
)
TEXTS = st.lists(
    st.sampled_from(["Ada", "Bright", "Dame", "Orchard", "Party", "Lee", "and", ".", "\n", "CTU"]), max_size=12
)


@cache
def blank() -> Language:
    return spacy.blank("en")


@cache
def make_index(actors: tuple[Actor, ...] = ACTORS) -> AliasIndex:
    return AliasIndex(actors)


def found(text: str) -> list[tuple[str, tuple[str, ...], bool]]:
    doc = blank()(text)
    return [(doc[hit.start : hit.end].text, hit.actors, hit.strong) for hit in make_index().find(doc)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Ada Bright spoke", [("Ada Bright", ("ada-bright",), True), ("Bright", ("ada-bright",), False)]),
        ("Dame Ada spoke", [("Dame Ada", ("ada-bright",), True)]),
        ("Bright spoke", [("Bright", ("ada-bright",), False)]),
        ("Carters' Union spoke", [("Carters' Union", ("carters-union",), True)]),
        ("the CTU's plan", [("CTU", ("carters-union",), True)]),
    ],
)
def test_aliases_are_found_strong_and_weak(text: str, hits: list[tuple[str, tuple[str, ...], bool]]) -> None:
    assert found(text) == hits


@pytest.mark.parametrize(
    "text", ["ada bright", "bright lights", "ADA BRIGHT", "Brightly", "Ada, Bright,".lower(), "ctu", "CTUs", ""]
)
def test_other_capitals_and_longer_words_are_no_alias(text: str) -> None:
    assert found(text) == []


def test_a_weak_alias_of_two_actors_gives_both() -> None:
    assert found("Lee spoke") == [("Lee", ("cara-lee", "dan-lee"), False)]


def test_the_longest_alias_at_a_place_comes_first() -> None:
    assert [text for text, _, _ in found("the Orchard Party met")] == ["Orchard Party", "Orchard"]


def test_what_is_strong_for_one_and_weak_for_another_is_the_strong_ones() -> None:
    index = AliasIndex([make_actor("unite", aliases=("Unite",)), make_actor("youth-unite", weak=("Unite",))])
    (hit,) = index.find(blank()("Unite spoke"))
    assert (hit.actors, hit.strong) == (("unite",), True)


@given(TEXTS)
def test_each_hit_is_written_as_one_of_the_aliases(words: list[str]) -> None:
    known = {alias for actor in ACTORS for alias in (actor.name, *actor.aliases, *actor.weak)}
    doc = blank()(" ".join(words))
    for hit in make_index().find(doc):
        assert " ".join(token.text for token in doc[hit.start : hit.end]) in known


@pytest.mark.parametrize(
    ("title", "day", "holders"),
    [
        ("mayor of Exford", AUTUMN, ["ada-bright"]),
        ("mayor of Exford", SPRING, ["ben-stone"]),
        ("the Mayor of Exford", AUTUMN, ["ada-bright"]),
        ("Exford mayor", AUTUMN, ["ada-bright"]),
        ("Exford mayor", SPRING, []),
        ("mayor of Exford", None, ["ada-bright", "ben-stone"]),
        ("mayor of Wexford", AUTUMN, []),
        ("", AUTUMN, []),
    ],
)
def test_an_office_leads_to_who_held_it_on_the_day(title: str, day: date | None, holders: list[str]) -> None:
    assert sorted(actor.id for actor in make_index().holders(title, day)) == holders


def test_a_handover_day_has_one_holder_each_side() -> None:
    index = make_index()
    assert [a.id for a in index.holders("mayor of Exford", date(2016, 5, 8))] == ["ben-stone"]
    assert [a.id for a in index.holders("mayor of Exford", date(2016, 5, 9))] == ["ada-bright"]


def test_who_held_an_office_twice_is_given_once() -> None:
    twice = (Office("mayor", None, date(2010, 1, 1)), Office("mayor", date(2016, 1, 1)))
    index = AliasIndex([make_actor("ada-bright", offices=twice)])
    assert [actor.id for actor in index.holders("mayor", None)] == ["ada-bright"]
    assert index.holders("mayor", date(2012, 1, 1)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leader of the Orchard Party", "Leader of Orchard Party"),
        ("vice-president", "vice president"),
        ("Exford's mayor", "Exford mayor"),
        ("Exford’s mayor", "exford mayor"),
    ],
)
def test_an_office_is_one_however_it_is_written(one: str, other: str) -> None:
    assert office_key(one) == office_key(other)


def test_two_offices_are_two() -> None:
    assert office_key("mayor of Exford") != office_key("deputy mayor of Exford")


MAYOR_HERE, MAYOR_THERE = (Office("mayor", date(2016, 5, 9)),), (Office("chief"), Office("mayor", date(2020, 1, 1)))
HERE = make_actor("ada-bright", world="here", offices=MAYOR_HERE)
THERE = make_actor("ben-stone", world="there", offices=MAYOR_THERE)
OWN = make_actor("eve-marsh", offices=(Office("bailiff"),))
BODY = make_actor("orchard-club", kind="organisation", world="there")


@pytest.mark.parametrize(
    ("named", "mayors", "chiefs"),
    [
        ((), ["ada-bright", "ben-stone"], ["ben-stone"]),
        ((OWN,), ["ada-bright", "ben-stone"], ["ben-stone"]),
        ((BODY,), ["ada-bright", "ben-stone"], ["ben-stone"]),
        ((HERE,), ["ada-bright"], []),
        ((THERE, OWN), ["ben-stone"], ["ben-stone"]),
        ((HERE, THERE), ["ada-bright", "ben-stone"], ["ben-stone"]),
    ],
)
def test_an_office_counts_where_the_article_names_somebody_of_its_world(
    named: tuple[Actor, ...], mayors: list[str], chiefs: list[str]
) -> None:
    index = make_index((HERE, THERE, OWN, BODY)).beside(named)
    assert [each.id for each in index.holders("mayor", date(2021, 1, 1))] == mayors
    assert [each.id for each in index.holders("chief", None)] == chiefs
    assert [each.id for each in index.holders("bailiff", None)] == ["eve-marsh"]


def test_an_article_s_own_index_leaves_the_index_as_it_was() -> None:
    index = make_index((HERE, THERE))
    index.beside([HERE])
    assert [each.id for each in index.holders("chief", None)] == ["ben-stone"]
