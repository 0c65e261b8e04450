"""The shipped actor packs keep their promises: nobody shares a strong alias or, on one day, a post."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from graphkit.actors.names import fold
from graphkit.packs.load import load_pack
from graphkit.packs.shipped import DATA

if TYPE_CHECKING:
    from graphkit.model import Actor, Office

PACKS = sorted(path.stem for path in (DATA / "actors").glob("*.yml"))
EXCLUSIVE = (
    "acting leader of", "brexit secretary", "business secretary", "chair of", "chancellor",
    "communities secretary", "conservative candidate for", "culture secretary",
    "defence secretary", "deputy first minister of", "deputy leader of", "deputy prime minister", "education secretary",
    "editor of", "energy secretary", "environment secretary", "first minister of", "first secretary of state",
    "foreign secretary", "general secretary of", "health secretary", "home secretary",
    "interim leader of", "international development secretary", "international trade secretary", "justice secretary",
    "labour candidate for", "leader of", "mayor of", "mp for", "northern ireland secretary", "opposition chief whip",
    "president of", "prime minister", "shadow ", "speaker of", "transport secretary",
    "welsh secretary", "work and pensions secretary",
)  # fmt: skip


@pytest.fixture(scope="module", params=PACKS)
def actors(request: pytest.FixtureRequest) -> list[Actor]:
    """All actors of one shipped pack, in file order; loading raises on any problem."""
    return list(load_pack(actors=[request.param]).actors.values())


@pytest.fixture(scope="module")
def uk_politics() -> list[Actor]:
    return list(load_pack(actors=["uk-politics"]).actors.values())


def forms(office: Office) -> set[str]:
    return {form.casefold() for form in (office.title, *office.also)}


def holders(actors: list[Actor], title: str, day: date) -> set[str]:
    wanted = title.casefold()
    return {a.id for a in actors if any(wanted in forms(each) and each.held_on(day) for each in a.offices)}


def overlap(one: Office, other: Office) -> bool:
    return (one.start or date.min) <= (other.end or date.max) and (other.start or date.min) <= (one.end or date.max)


def strong_aliases(actors: list[Actor]) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for alias in (actor.name, *actor.aliases):
            owners[fold(alias)].add(actor.id)
    return owners


def test_kinds_stand_together_and_ids_are_sorted_within_each(actors: list[Actor]) -> None:
    kinds = list(dict.fromkeys(actor.kind for actor in actors))
    assert [a.id for a in actors] == [a.id for a in sorted(actors, key=lambda a: (kinds.index(a.kind), a.id))]


def test_no_strong_alias_belongs_to_two_actors(actors: list[Actor]) -> None:
    assert {alias: ids for alias, ids in strong_aliases(actors).items() if len(ids) > 1} == {}


def test_no_weak_alias_is_a_strong_alias(actors: list[Actor]) -> None:
    strong = strong_aliases(actors)
    assert {(actor.id, alias) for actor in actors for alias in actor.weak if fold(alias) in strong} == set()


def test_no_alias_stands_twice_or_has_an_article_before_it(actors: list[Actor]) -> None:
    for actor in actors:
        written = [actor.name, *actor.aliases, *actor.weak]
        assert len(written) == len(set(written)), actor.id
        assert not [alias for alias in (*actor.aliases, *actor.weak) if alias.startswith(("the ", "The "))], actor.id


def test_people_are_he_she_or_they_groups_it_or_they_all_others_it(actors: list[Actor]) -> None:
    fitting = {"person": {"he", "she", "they"}, "group": {"it", "they"}}
    assert [a.id for a in actors if a.pronouns not in fitting.get(a.kind, {"it"})] == []


def test_only_people_have_a_party_and_it_is_one(actors: list[Actor]) -> None:
    kind = {actor.id: actor.kind for actor in actors}
    assert [a.id for a in actors if a.party and (a.kind != "person" or kind[a.party] != "party")] == []


def test_no_wikidata_item_is_two_actors(actors: list[Actor]) -> None:
    items = [actor.wikidata for actor in actors if actor.wikidata]
    assert len(items) == len(set(items))


def test_no_office_ends_before_it_starts(actors: list[Actor]) -> None:
    offices = [(actor.id, office) for actor in actors for office in actor.offices]
    assert [(i, o.title) for i, o in offices if o.start and o.end and o.end < o.start] == []


def test_no_title_is_written_twice_in_an_office(actors: list[Actor]) -> None:
    offices = [(actor.id, office) for actor in actors for office in actor.offices]
    assert [(i, o.title) for i, o in offices if len(forms(o)) != 1 + len(o.also)] == []


def test_a_post_for_one_is_never_held_by_two_on_a_day(actors: list[Actor]) -> None:
    held: dict[str, list[tuple[str, Office]]] = defaultdict(list)
    for actor in actors:
        for office in actor.offices:
            if office.title.casefold().startswith(EXCLUSIVE):
                for form in forms(office):
                    held[form].append((actor.id, office))
    clashes = [
        (form, one_id, other_id)
        for form, spans in held.items()
        for (one_id, one), (other_id, other) in combinations(spans, 2)
        if overlap(one, other)
    ]
    assert clashes == []


@pytest.mark.parametrize(
    ("title", "day", "holder"),
    [
        ("mayor of London", date(2015, 6, 1), "boris-johnson"),
        ("London mayor", date(2016, 5, 8), "boris-johnson"),
        ("London mayor", date(2016, 5, 9), "sadiq-khan"),
        ("mayor of London", date(2016, 9, 1), "sadiq-khan"),
        ("Labour leader", date(2015, 5, 1), "ed-miliband"),
        ("Labour leader", date(2015, 8, 1), "harriet-harman"),
        ("leader of the opposition", date(2015, 8, 1), "harriet-harman"),
        ("Labour leader", date(2015, 9, 12), "jeremy-corbyn"),
        ("leader of the Labour Party", date(2019, 12, 13), "jeremy-corbyn"),
        ("Labour deputy leader", date(2015, 9, 11), "harriet-harman"),
        ("deputy leader of the Labour Party", date(2016, 7, 1), "tom-watson"),
        ("prime minister", date(2016, 7, 12), "david-cameron"),
        ("prime minister", date(2016, 7, 13), "theresa-may"),
        ("PRIME MINISTER", date(2019, 7, 24), "boris-johnson"),
        ("Tory leader", date(2016, 7, 12), "theresa-may"),
        ("chancellor", date(2015, 11, 25), "george-osborne"),
        ("chancellor of the exchequer", date(2017, 3, 8), "philip-hammond"),
        ("shadow chancellor", date(2015, 6, 1), "chris-leslie"),
        ("shadow chancellor", date(2015, 9, 13), "john-mcdonnell"),
        ("home secretary", date(2018, 5, 1), "sajid-javid"),
        ("shadow home secretary", date(2016, 8, 1), "andy-burnham"),
        ("mayor of Greater Manchester", date(2017, 6, 1), "andy-burnham"),
        ("MP for Pontypridd", date(2016, 8, 21), "owen-smith"),
        ("Pontypridd MP", date(2017, 5, 20), "owen-smith"),
        ("MP for Aberavon", date(2017, 5, 6), "stephen-kinnock"),
        ("general secretary of the Fire Brigades Union", date(2016, 8, 21), "matt-wrack"),
        ("FBU general secretary", date(2016, 8, 21), "matt-wrack"),
        ("leader of Unite", date(2016, 8, 21), "len-mccluskey"),
        ("Scottish Labour leader", date(2016, 8, 21), "kezia-dugdale"),
        ("Ukip leader", date(2016, 9, 20), "diane-james"),
        ("Lib Dem leader", date(2016, 6, 1), "tim-farron"),
        ("first minister of Scotland", date(2016, 6, 24), "nicola-sturgeon"),
    ],
)
def test_an_office_leads_to_its_holder_on_the_day(uk_politics: list[Actor], title: str, day: date, holder: str) -> None:
    assert holders(uk_politics, title, day) == {holder}


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("MP for Pontypridd", date(2009, 1, 1)),
        ("mayor of Greater Manchester", date(2016, 9, 1)),
        ("MP for Richmond Park", date(2017, 1, 1)),
        ("leader of the Brexit Party", date(2016, 6, 24)),
        ("mayor of Pontypridd", date(2016, 8, 21)),
    ],
)
def test_an_office_leads_to_nobody_where_none_listed_holds_it(uk_politics: list[Actor], title: str, day: date) -> None:
    assert holders(uk_politics, title, day) == set()


def test_co_leaders_share_a_title(uk_politics: list[Actor]) -> None:
    assert holders(uk_politics, "co-leader of the Green Party", date(2017, 6, 1)) == {
        "caroline-lucas",
        "jonathan-bartley",
    }
