"""The shipped actor packs keep their promises: nobody shares a strong alias or, on one day, a post."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from graphkit.actors.names import fold
from graphkit.extract import Extractor
from graphkit.model import Article
from graphkit.packs.load import load_pack
from graphkit.packs.shipped import DATA

if TYPE_CHECKING:
    from graphkit.model import Actor, Office

PACKS = sorted(path.stem for path in (DATA / "actors").glob("*.yml"))
EXCLUSIVE = (
    "acting attorney general", "acting homeland security secretary", "acting leader of",
    "acting white house chief of staff", "administration", "agriculture secretary",
    "ambassador to the united nations", "attorney general", "brexit secretary",
    "business secretary", "cabinet secretary", "chair of", "chancellor", "chancellor of",
    "chancellor of the duchy", "chief justice", "chief secretary to the treasury", "cia director",
    "commerce secretary", "communities secretary", "conservative candidate for", "crown prince of",
    "culture secretary", "defence secretary", "defense secretary",
    "democratic presidential nominee", "democratic vice presidential nominee",
    "deputy attorney general", "deputy first minister of", "deputy leader of",
    "deputy prime minister", "director of national intelligence", "editor of",
    "education secretary", "energy secretary", "environment secretary", "epa administrator",
    "executive vice president of", "fbi director", "first lady of", "first minister of",
    "first secretary of state", "foreign minister of", "foreign secretary", "general secretary of",
    "government chief whip", "governor of", "health and human services secretary",
    "health secretary", "home secretary", "homeland security secretary", "house democratic leader",
    "house majority leader", "house majority whip", "house minority leader", "house minority whip",
    "house republican leader", "housing and urban development secretary", "housing secretary",
    "interim leader of", "interior secretary", "international development secretary",
    "international trade secretary", "irs commissioner", "justice secretary", "labor secretary",
    "labour candidate for", "leader of", "levelling up secretary",
    "libertarian presidential nominee", "lord chancellor", "lord speaker", "mayor of", "mp for",
    "national security adviser", "northern ireland secretary", "opposition chief whip",
    "president of", "president-elect", "prime minister", "republican presidential nominee",
    "republican vice presidential nominee", "scottish secretary", "secretary of state",
    "secretary-general of", "senate democratic leader", "senate majority leader",
    "senate majority whip", "senate minority leader", "senate minority whip",
    "senate republican leader", "shadow ", "speaker of", "special counsel", "supreme leader of",
    "taoiseach", "trade and industry secretary", "transport secretary", "transportation secretary",
    "treasury secretary", "tánaiste", "veterans affairs secretary", "vice president",
    "vice president-elect", "welsh secretary", "white house", "work and pensions secretary",
)  # fmt: skip


@pytest.fixture(scope="module", params=PACKS)
def actors(request: pytest.FixtureRequest) -> list[Actor]:
    """All actors of one shipped pack, in file order; loading raises on any problem."""
    return list(load_pack(actors=[request.param]).actors.values())


@pytest.fixture(scope="module")
def uk_politics() -> list[Actor]:
    return list(load_pack(actors=["uk-politics"]).actors.values())


@pytest.fixture(scope="module")
def us_politics() -> list[Actor]:
    return list(load_pack(actors=["us-politics"]).actors.values())


@pytest.fixture(scope="module")
def british() -> Extractor:
    """The engine with British actors alone."""
    return Extractor(load_pack(actors=["uk-politics"]))


@pytest.fixture(scope="module")
def american() -> Extractor:
    """The engine with American actors alone."""
    return Extractor(load_pack(actors=["us-politics"]))


@pytest.fixture(scope="module")
def both() -> Extractor:
    """The engine with British and American actors."""
    return Extractor(load_pack(actors=["uk-politics", "us-politics"]))


def forms(office: Office) -> set[str]:
    return {form.casefold() for form in (office.title, *office.also)}


def holders(actors: list[Actor], title: str, day: date) -> set[str]:
    wanted = title.casefold()
    return {a.id for a in actors if any(wanted in forms(each) and each.held_on(day) for each in a.offices)}


def meant(extractor: Extractor, sentence: str, day: date) -> dict[str, tuple[str, ...]]:
    """Give whom each mention of a sentence means, by its last word."""
    reading = next(iter(extractor.read([Article("a", sentence, title="", date=day)])))
    return {m.text.split()[-1].lower(): m.actors for m in reading.mentions}


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
        ("prime minister", date(1997, 5, 1), "john-major"),
        ("prime minister", date(1997, 5, 2), "tony-blair"),
        ("prime minister", date(2022, 9, 6), "liz-truss"),
        ("prime minister", date(2022, 10, 24), "liz-truss"),
        ("prime minister", date(2022, 10, 25), "rishi-sunak"),
        ("prime minister", date(2024, 7, 5), "keir-starmer"),
        ("Tory leader", date(2004, 3, 1), "michael-howard"),
        ("Tory leader", date(2024, 11, 2), "kemi-badenoch"),
        ("leader of His Majesty's opposition", date(2024, 9, 1), "rishi-sunak"),
        ("chancellor", date(2009, 4, 22), "alistair-darling"),
        ("chancellor", date(2021, 3, 3), "rishi-sunak"),
        ("chancellor", date(2022, 7, 20), "nadhim-zahawi"),
        ("chancellor", date(2022, 9, 23), "kwasi-kwarteng"),
        ("chancellor", date(2022, 10, 14), "jeremy-hunt"),
        ("foreign secretary", date(2003, 3, 17), "jack-straw"),
        ("home secretary", date(2004, 6, 1), "david-blunkett"),
        ("home secretary", date(2022, 10, 20), "grant-shapps"),
        ("home secretary", date(2022, 10, 25), "suella-braverman"),
        ("home secretary", date(2025, 10, 1), "shabana-mahmood"),
        ("defence secretary", date(2023, 9, 1), "grant-shapps"),
        ("health secretary", date(2021, 6, 25), "matt-hancock"),
        ("health secretary", date(2021, 6, 26), "sajid-javid"),
        ("education secretary", date(2002, 10, 30), "charles-clarke"),
        ("business secretary", date(2025, 9, 10), "peter-kyle"),
        ("levelling up secretary", date(2022, 9, 10), "simon-clarke"),
        ("levelling up secretary", date(2023, 5, 1), "michael-gove"),
        ("deputy prime minister", date(2023, 4, 22), "oliver-dowden"),
        ("deputy prime minister", date(2025, 10, 1), "david-lammy"),
        ("shadow home secretary", date(2008, 5, 1), "david-davis"),
        ("shadow chancellor", date(2000, 3, 1), "michael-portillo"),
        ("Northern Ireland secretary", date(1998, 4, 10), "mo-mowlam"),
        ("Scottish secretary", date(2014, 9, 18), "alistair-carmichael"),
        ("leader of the Commons", date(2022, 9, 19), "penny-mordaunt"),
        ("chairman of the 1922 Committee", date(2022, 7, 1), "graham-brady"),
        ("mayor of Bristol", date(2020, 6, 7), "marvin-rees"),
        ("mayor of the West Midlands", date(2024, 5, 7), "richard-parker"),
        ("RMT general secretary", date(2022, 6, 21), "mick-lynch"),
        ("leader of Unite", date(2022, 6, 21), "sharon-graham"),
        ("opposition chief whip", date(2021, 5, 9), "alan-campbell"),
        ("Welsh first minister", date(2024, 3, 19), "mark-drakeford"),
        ("Welsh first minister", date(2024, 6, 1), "vaughan-gething"),
        ("first minister of Wales", date(2024, 8, 6), "eluned-morgan"),
        ("first minister of Scotland", date(2023, 6, 1), "humza-yousaf"),
        ("first minister of Northern Ireland", date(2024, 2, 3), "michelle-oneill"),
        ("deputy first minister of Northern Ireland", date(2012, 6, 27), "martin-mcguinness"),
        ("DUP leader", date(2021, 6, 1), "edwin-poots"),
        ("Ulster Unionist leader", date(1998, 4, 10), "david-trimble"),
        ("Lib Dem leader", date(2006, 6, 1), "menzies-campbell"),
        ("Lib Dem leader", date(2024, 7, 4), "ed-davey"),
        ("Reform UK leader", date(2024, 6, 2), "richard-tice"),
        ("Reform UK leader", date(2024, 6, 3), "nigel-farage"),
        ("taoiseach", date(2020, 6, 26), "leo-varadkar"),
        ("taoiseach", date(2020, 6, 27), "micheal-martin"),
        ("tánaiste", date(2025, 2, 1), "simon-harris"),
        ("governor of the Bank of England", date(2016, 6, 24), "mark-carney"),
        ("archbishop of Canterbury", date(2003, 2, 1), "rowan-williams"),
        ("Public Accounts Committee chair", date(2025, 1, 1), "geoffrey-clifton-brown"),
    ],
)
def test_an_office_leads_to_its_holder_on_the_day(uk_politics: list[Actor], title: str, day: date, holder: str) -> None:
    assert holders(uk_politics, title, day) == {holder}


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("MP for Gedling", date(2021, 1, 1)),
        ("mayor of Greater Manchester", date(2016, 9, 1)),
        ("MP for Richmond Park", date(2019, 12, 1)),
        ("leader of the Brexit Party", date(2016, 6, 24)),
        ("prime minister", date(2026, 6, 1)),
        ("chancellor", date(2022, 7, 5)),
        ("levelling up secretary", date(2024, 7, 5)),
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


@pytest.mark.parametrize(
    ("title", "day", "holder"),
    [
        ("president", date(2009, 1, 19), "george-w-bush"),
        ("president", date(2009, 1, 20), "barack-obama"),
        ("president", date(2013, 1, 5), "barack-obama"),
        ("President of the United States", date(2017, 1, 19), "barack-obama"),
        ("U.S. president", date(2017, 1, 20), "donald-trump"),
        ("president", date(2021, 1, 19), "donald-trump"),
        ("president", date(2021, 1, 20), "joe-biden"),
        ("president-elect", date(2016, 11, 9), "donald-trump"),
        ("president-elect", date(2020, 11, 20), "joe-biden"),
        ("vice president", date(2013, 1, 5), "joe-biden"),
        ("vice president", date(2017, 1, 20), "mike-pence"),
        ("vice president", date(2021, 1, 20), "kamala-harris"),
        ("first lady", date(2012, 9, 4), "michelle-obama"),
        ("administration", date(2017, 1, 19), "obama-administration"),
        ("administration", date(2017, 1, 20), "trump-administration"),
        ("speaker", date(2010, 12, 1), "nancy-pelosi"),
        ("House speaker", date(2011, 1, 5), "john-boehner"),
        ("speaker of the House", date(2015, 10, 28), "john-boehner"),
        ("speaker of the House", date(2015, 10, 29), "paul-ryan"),
        ("speaker of the House", date(2019, 1, 3), "nancy-pelosi"),
        ("House majority leader", date(2014, 7, 31), "eric-cantor"),
        ("House majority leader", date(2014, 8, 1), "kevin-mccarthy"),
        ("House minority leader", date(2013, 1, 5), "nancy-pelosi"),
        ("Senate majority leader", date(2013, 1, 5), "harry-reid"),
        ("Senate majority leader", date(2015, 1, 6), "mitch-mcconnell"),
        ("Senate majority leader", date(2021, 1, 20), "chuck-schumer"),
        ("Senate minority leader", date(2013, 1, 5), "mitch-mcconnell"),
        ("Senate Republican leader", date(2016, 5, 1), "mitch-mcconnell"),
        ("House majority whip", date(2016, 5, 1), "steve-scalise"),
        ("attorney general", date(2013, 1, 5), "eric-holder"),
        ("attorney general", date(2015, 4, 26), "eric-holder"),
        ("attorney general", date(2015, 4, 27), "loretta-lynch"),
        ("attorney general", date(2018, 11, 6), "jeff-sessions"),
        ("acting attorney general", date(2018, 11, 7), "matthew-whitaker"),
        ("secretary of state", date(2013, 1, 31), "hillary-clinton"),
        ("secretary of state", date(2013, 2, 1), "john-kerry"),
        ("treasury secretary", date(2013, 1, 5), "timothy-geithner"),
        ("secretary of defense", date(2013, 2, 26), "leon-panetta"),
        ("defense secretary", date(2013, 2, 27), "chuck-hagel"),
        ("homeland security secretary", date(2018, 6, 18), "kirstjen-nielsen"),
        ("FBI director", date(2017, 5, 8), "james-comey"),
        ("director of the FBI", date(2017, 8, 2), "christopher-wray"),
        ("White House chief of staff", date(2017, 7, 31), "john-kelly"),
        ("White House press secretary", date(2013, 10, 1), "jay-carney"),
        ("chief justice", date(2012, 6, 28), "john-roberts"),
        ("GOP presidential nominee", date(2012, 10, 3), "mitt-romney"),
        ("Ohio governor", date(2011, 1, 9), "ted-strickland"),
        ("Ohio governor", date(2013, 1, 5), "john-kasich"),
        ("governor of Ohio", date(2019, 1, 14), "mike-dewine"),
        ("New Jersey governor", date(2014, 1, 8), "chris-christie"),
        ("Nevada Democrat", date(2013, 1, 5), "harry-reid"),
        ("chairman of the House Oversight Committee", date(2013, 1, 5), "darrell-issa"),
        ("Senate Judiciary Committee chairman", date(2018, 9, 27), "chuck-grassley"),
        ("RNC chairman", date(2016, 5, 4), "reince-priebus"),
        ("Israeli prime minister", date(2015, 3, 3), "benjamin-netanyahu"),
        ("Russian president", date(2012, 5, 6), "dmitry-medvedev"),
        ("president of Russia", date(2012, 5, 7), "vladimir-putin"),
        ("German chancellor", date(2013, 1, 5), "angela-merkel"),
    ],
)
def test_an_american_office_leads_to_its_holder_on_the_day(
    us_politics: list[Actor], title: str, day: date, holder: str
) -> None:
    assert holders(us_politics, title, day) == {holder}


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("prime minister", date(2013, 1, 5)),
        ("chancellor", date(2013, 1, 5)),
        ("president-elect", date(2013, 1, 5)),
        ("acting attorney general", date(2013, 1, 5)),
        ("FBI director", date(2017, 6, 1)),
        ("speaker of the House", date(2023, 10, 10)),
        ("GOP presidential nominee", date(2013, 1, 5)),
        ("governor", date(2013, 1, 5)),
        ("senator", date(2013, 1, 5)),
        ("health secretary", date(2013, 1, 5)),
    ],
)
def test_an_american_office_leads_to_nobody_where_none_listed_holds_it(
    us_politics: list[Actor], title: str, day: date
) -> None:
    assert holders(us_politics, title, day) == set()


def test_two_senators_of_a_state_and_two_majority_leaders_share_a_title(us_politics: list[Actor]) -> None:
    assert holders(us_politics, "Kentucky senator", date(2013, 1, 5)) == {"mitch-mcconnell", "rand-paul"}
    assert holders(us_politics, "majority leader", date(2013, 1, 5)) == {"harry-reid", "eric-cantor"}


@pytest.mark.parametrize(
    ("day", "senators"),
    [(date(2008, 6, 1), 100), (date(2010, 7, 1), 99), (date(2013, 8, 1), 100), (date(2016, 2, 20), 100),
     (date(2018, 8, 30), 99), (date(2022, 12, 31), 100)],
)  # fmt: skip
def test_the_whole_senate_of_a_day_stands_in_the_pack(us_politics: list[Actor], day: date, senators: int) -> None:
    seats = Counter(
        office.title
        for actor in us_politics
        for office in actor.offices
        if office.title.startswith("senator from ") and office.held_on(day)
    )
    assert (len(seats), max(seats.values()), seats.total()) == (50, 2, senators)


@pytest.mark.parametrize(("day", "justices"), [(date(2012, 6, 28), 9), (date(2016, 3, 1), 8), (date(2021, 1, 1), 9)])
def test_the_whole_supreme_court_of_a_day_stands_in_the_pack(
    us_politics: list[Actor], day: date, justices: int
) -> None:
    assert len(holders(us_politics, "justice of the Supreme Court", day)) == justices - 1
    assert holders(us_politics, "chief justice", day) == {"john-roberts"}


def test_the_shipped_packs_can_be_loaded_side_by_side(uk_politics: list[Actor], us_politics: list[Actor]) -> None:
    assert {a.id for a in uk_politics} & {a.id for a in us_politics} == set()
    british, american = strong_aliases(uk_politics), strong_aliases(us_politics)
    assert set(british) & set(american) == set()
    assert [(a.id, alias) for a in uk_politics for alias in a.weak if fold(alias) in american] == []
    assert len(load_pack(actors=["uk-politics", "us-politics"]).actors) == len(uk_politics) + len(us_politics)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "day", "word", "holder"),
    [
        ("The president criticised the speaker.", date(2013, 1, 5), "president", "barack-obama"),
        ("The president criticised the speaker.", date(2013, 1, 5), "speaker", "john-boehner"),
        ("The president criticised the speaker.", date(2017, 1, 20), "president", "donald-trump"),
        ("The vice president thanked the crowd.", date(2013, 1, 5), "president", "joe-biden"),
        ("The House speaker thanked the crowd.", date(2013, 1, 5), "speaker", "john-boehner"),
        ("The Senate majority leader thanked the crowd.", date(2013, 1, 5), "leader", "harry-reid"),
        ("The attorney general thanked the crowd.", date(2013, 1, 5), "general", "eric-holder"),
        ("The secretary of state thanked the crowd.", date(2013, 1, 5), "secretary", "hillary-clinton"),
        ("The secretary of state thanked the crowd.", date(2013, 2, 1), "secretary", "john-kerry"),
        ("The Ohio governor thanked the crowd.", date(2013, 1, 5), "governor", "john-kasich"),
        ("The Ohio governor thanked the crowd.", date(2011, 1, 9), "governor", "ted-strickland"),
        ("The New Jersey governor thanked the crowd.", date(2013, 1, 5), "governor", "chris-christie"),
        ("The White House press secretary thanked the crowd.", date(2013, 10, 1), "secretary", "jay-carney"),
        ("The embattled attorney general thanked the crowd.", date(2013, 1, 5), "general", "eric-holder"),
        ("The acting attorney general thanked the crowd.", date(2018, 12, 1), "general", "matthew-whitaker"),
        ("The French president thanked the crowd.", date(2013, 1, 5), "president", "francois-hollande"),
        ("The president of Russia thanked the crowd.", date(2013, 1, 5), "president", "vladimir-putin"),
        ("The Kansas secretary of state thanked the crowd.", date(2013, 1, 5), "secretary", "kris-kobach"),
        ("The president-elect thanked the crowd.", date(2016, 12, 5), "elect", "donald-trump"),
        ("The vice president-elect thanked the crowd.", date(2016, 12, 5), "elect", "mike-pence"),
        ("Mrs. Obama thanked the crowd.", date(2013, 1, 5), "obama", "michelle-obama"),
        ("Mr. Obama thanked the crowd.", date(2013, 1, 5), "obama", "barack-obama"),
        ("The administration defended the plan.", date(2013, 1, 5), "administration", "obama-administration"),
    ],
)
def test_an_american_office_is_read_on_the_article_s_day(
    american: Extractor, sentence: str, day: date, word: str, holder: str
) -> None:
    assert meant(american, sentence, day)[word] == (holder,)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The former president thanked the crowd.", "president"),
        ("The university president thanked the crowd.", "president"),
        ("The Utah attorney general thanked the crowd.", "general"),
        ("The Czech president thanked the crowd.", "president"),
        ("Estonia's president thanked the crowd.", "president"),
        ("The president of Estonia thanked the crowd.", "president"),
        ("The group's president thanked the crowd.", "president"),
        ("The acting attorney general thanked the crowd.", "general"),
        ("The Utah secretary of state thanked the crowd.", "secretary"),
        ("The last administration defended the plan.", "administration"),
        ("The president-elect thanked the crowd.", "elect"),
        ("Carly Fiorina spoke. Her administration would cut taxes.", "administration"),
        ("The first attorney general thanked the crowd.", "general"),
        ("The majority leader thanked the crowd.", "leader"),
        ("The governor thanked the crowd.", "governor"),
    ],
)
def test_an_american_office_is_left_open_where_it_may_be_another_s(
    american: Extractor, sentence: str, word: str
) -> None:
    assert meant(american, sentence, date(2013, 1, 5)).get(word, ()) == ()


@pytest.mark.model
@pytest.mark.parametrize("word", ["president", "speaker", "administration"])
def test_british_actors_alone_make_nobody_of_an_american_office(british: Extractor, word: str) -> None:
    assert meant(british, f"The {word} thanked the crowd.", date(2013, 1, 5)).get(word, ()) == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "word", "holder"),
    [
        ("John Boehner met Mitch McConnell. The president thanked the crowd.", "president", ("barack-obama",)),
        ("John Boehner met Mitch McConnell. The chancellor thanked the crowd.", "chancellor", ()),
        ("John Boehner met Mitch McConnell. The education secretary thanked them.", "secretary", ("arne-duncan",)),
        ("John Boehner met Nick Clegg. The president thanked the crowd.", "president", ()),
        ("John Boehner spoke. The president thanked the crowd.", "president", ()),
        ("John Boehner spoke. The chancellor thanked the crowd.", "chancellor", ("george-osborne",)),
        ("David Cameron spoke. The chancellor thanked the crowd.", "chancellor", ("george-osborne",)),
        ("David Cameron spoke. The president thanked the crowd.", "president", ()),
        ("The president thanked the crowd.", "president", ()),
        ("The chancellor thanked the crowd.", "chancellor", ("george-osborne",)),
        ("The education secretary thanked the crowd.", "secretary", ("michael-gove",)),
    ],
)
def test_an_office_is_of_the_article_s_world_and_of_home_where_it_shows_none(
    both: Extractor, sentence: str, word: str, holder: tuple[str, ...]
) -> None:
    assert meant(both, sentence, date(2013, 1, 5)).get(word, ()) == holder


BRITISH = "Jeremy Corbyn met Nicola Sturgeon and Nigel Farage."
AMERICAN = "Nancy Pelosi met Mitch McConnell and Marco Rubio."
IRISH = "Galway councillors met on Monday."


@pytest.mark.model
@pytest.mark.parametrize(
    ("before", "sentence", "word", "actor"),
    [
        # A name that many bear wants a sign of its world.
        (IRISH, "Tim Scott spoke.", "scott", "tim-scott-unlisted"),
        (IRISH, "Councillor Tim Scott met John Lewis and Mike Johnson.", "lewis", "john-lewis-unlisted"),
        (IRISH, "Joe Biden met John Lewis.", "lewis", "john-lewis-unlisted"),
        (BRITISH, "John Lewis spoke.", "lewis", "john-lewis-unlisted"),
        (BRITISH, "Donald Trump met John Lewis at the White House.", "lewis", "john-lewis-unlisted"),
        (BRITISH, "The South Carolina senator Tim Scott spoke.", "scott", "tim-scott"),
        (BRITISH, "Sen. Tim Scott spoke.", "scott", "tim-scott-unlisted"),
        (AMERICAN, "John Lewis spoke.", "lewis", "john-lewis"),
        (AMERICAN, "Owen Smith spoke.", "smith", "owen-smith-unlisted"),
        (AMERICAN, "London mayor Sadiq Khan spoke.", "khan", "sadiq-khan"),
        (BRITISH, "Owen Smith spoke.", "smith", "owen-smith"),
        (IRISH, "Owen Smith spoke.", "smith", "owen-smith"),
        # A name that nobody else bears does not.
        (IRISH, "Donald Trump spoke.", "trump", "donald-trump"),
        (BRITISH, "Barack Obama spoke.", "obama", "barack-obama"),
        (AMERICAN, "Jeremy Corbyn spoke.", "corbyn", "jeremy-corbyn"),
        # Bodies and parties that other countries have too.
        (BRITISH, "Congress backed the plan.", "congress", "congress"),
        (AMERICAN, "Congress backed the plan.", "congress", "us-congress"),
        (IRISH, "Emmanuel Macron met the Republicans and the Senate.", "republicans", "republicans"),
        (AMERICAN, "Republicans met the president.", "republicans", "republican-party"),
        (BRITISH, "Conservatives backed the plan.", "conservatives", "conservative-party"),
        (BRITISH, "Labour backed the plan.", "labour", "labour-party"),
        (IRISH, "The Democratic Party of Italy backed the plan.", "italy", "democratic-party-of-italy"),
    ],
)
def test_a_name_is_a_listed_actor_s_where_the_article_is_of_its_world(
    both: Extractor, before: str, sentence: str, word: str, actor: str
) -> None:
    assert meant(both, f"{before} {sentence}", date(2016, 6, 1)).get(word) == (actor,)


@pytest.mark.model
@pytest.mark.parametrize(
    ("before", "sentence", "actor"),
    [
        (BRITISH, "Mr Scott spoke.", "tim-scott"),
        (BRITISH, "Mrs Clinton spoke.", "hillary-clinton"),
        (IRISH, "Mr Lewis spoke.", "john-lewis"),
        (AMERICAN, "Mr. Khan spoke.", "sadiq-khan"),
    ],
)
def test_a_surname_with_a_title_is_nobody_of_another_world(
    both: Extractor, before: str, sentence: str, actor: str
) -> None:
    (reading,) = both.read([Article("a", f"{before} {sentence}", date=date(2016, 6, 1))])
    assert actor not in reading.actors


@pytest.mark.model
def test_british_text_reads_as_if_the_american_pack_were_not_there(both: Extractor, british: Extractor) -> None:
    text = (
        f"{BRITISH} Mr Smith attacked Mr Khan. The health secretary backed Labour. Theresa May criticised the Speaker."
    )
    article = Article("a", text, date=date(2016, 9, 1))
    assert next(both.read([article])).evidence == next(british.read([article])).evidence


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Momentum's founder Jon Lansman spoke. Its founder accused Owen Smith of vanity.", ["jon-lansman"]),
        ("The Harbour League spoke. Its founder accused Owen Smith of vanity.", []),
    ],
)
def test_a_founder_is_a_person_and_never_the_body_founded(british: Extractor, text: str, source: list[str]) -> None:
    (reading,) = british.read([Article("a", text, date=date(2016, 9, 1))])
    assert [each.relation.source.actor.id for each in reading.evidence] == source
