from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graphkit.errors import PackError
from graphkit.model import Office
from graphkit.packs.load import Pack, load_pack

TESTS = Path(__file__).parents[1]
SMALL, BAD = TESTS / "small_pack", TESTS / "bad_packs"
BROKEN = sorted(BAD.rglob("*.yml"))
CUE = "- cue: {cue}\n  frame: {frame}\n  examples: ['[S A] x [T B].']\n  counterexamples: ['A.']\n"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A pack that adds nothing yet to the small one."""
    folder = tmp_path / "mine"
    (folder / "cues").mkdir(parents=True)
    (folder / "pack.yml").write_text(f"name: mine\ndescription: My own words.\nextends: '{SMALL}'\n", encoding="utf-8")
    return folder


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, *actors: Path) -> list[str]:
    with pytest.raises(PackError) as caught:
        load_pack(folder, actors=actors)
    return [str(each).replace(f"{folder}/", "") for each in caught.value.problems]


def rule_frames(pack: Pack, rule_id: str) -> tuple[str, ...]:
    return next(rule.frames for rule in pack.rules if rule.id == rule_id)


@pytest.mark.parametrize("broken", BROKEN, ids=[path.relative_to(BAD).with_suffix("").as_posix() for path in BROKEN])
def test_a_broken_pack_gives_the_one_message_its_first_line_holds(mine: Path, broken: Path) -> None:
    text = broken.read_text(encoding="utf-8")
    expected = text.partition("\n")[0].removeprefix("# ")
    name = broken.parent.relative_to(BAD).as_posix() + ".yml"
    path = write(mine, name, text.replace("extends: tests/", f"extends: {TESTS}/"))
    (message,) = problems(mine, *([path] if name == "actors.yml" else []))
    assert "\n" not in message
    if expected.endswith("…"):
        assert message.startswith(expected[:-1].strip())
    else:
        assert message == expected


def test_the_broken_packs_break_every_kind_of_file() -> None:
    kinds = {path.stem for path in (SMALL.parent.parent / "graphkit/data/rules/politics-en").glob("*.yml")}
    assert {path.relative_to(BAD).parts[0] for path in BROKEN} == {*kinds, "cues", "actors"}


def test_the_small_pack_loads_with_all_it_says(small_pack: Pack) -> None:
    assert small_pack.name == "small_pack"
    assert list(small_pack.relations) == ["endorses", "criticises", "campaigns-with"]
    assert small_pack.relations["campaigns-with"].symmetric
    assert small_pack.titles.she == ("Ms", "Dame")
    assert small_pack.actors["ada-bright"].weak == ("Bright",)


def test_a_rule_knows_its_id_relation_frames_file_and_line(small_pack: Pack) -> None:
    rule = next(each for each in small_pack.rules if each.id == "criticises/hit-back-at")
    assert (rule.relation, rule.frames, rule.cue.cue) == ("criticises", ("subject-verb-at",), "hit back at")
    assert Path(rule.path).name == "criticises.yml"
    assert (SMALL / "cues/criticises.yml").read_text().splitlines()[rule.line - 1] == "- cue: hit back at"


def test_a_rule_of_a_section_names_the_section_in_its_id(small_pack: Pack) -> None:
    ids = {rule.id for rule in small_pack.rules}
    assert {"endorses/nouns/backing", "endorses/back"} <= ids
    assert not {"endorses/backing", "endorses.nouns/backing"} & ids


def test_a_family_is_spelt_out_once_and_in_order(mine: Path) -> None:
    write(mine, "cues/endorses.yml", CUE.format(cue="blessing", frame="[noun-loser, act-noun]"))
    assert rule_frames(load_pack(mine, actors=[]), "endorses/blessing") == (
        "noun-loser", "holder-noun-of", "noun-receiver", "giver-noun-of",
    )  # fmt: skip


def test_a_pack_that_extends_another_has_its_rules_and_words_too(mine: Path) -> None:
    write(mine, "cues/endorses.yml", CUE.format(cue="shore up", frame="subject-verb-object"))
    write(mine, "speech.yml", "verbs: [mutter]\n")
    pack = load_pack(mine, actors=[])
    assert pack.name == "mine"
    assert {"endorses/shore-up", "endorses/back"} <= {rule.id for rule in pack.rules}
    assert pack.speech.verbs == ("say", "insist", "add", "accuse", "mutter")
    assert pack.speech.thinking == ("think",)


def test_a_rule_with_a_known_id_replaces_the_one_it_extends(mine: Path) -> None:
    write(mine, "cues/endorses.yml", CUE.format(cue="back", frame="subject-verb-at"))
    pack = load_pack(mine, actors=[])
    assert [rule.frames for rule in pack.rules if rule.id == "endorses/back"] == [("subject-verb-at",)]


def test_a_frame_of_an_extending_pack_replaces_one_and_adds_one(mine: Path) -> None:
    replaced = "subject-verb-object: {head: verb, source: object, target: subject}"
    write(mine, "frames.yml", f"frames:\n  {replaced}\n  mine: {{head: noun, source: bearer, target: possessor}}\n")
    pack = load_pack(mine, actors=[])
    assert pack.frames["subject-verb-object"].source[0].name == "object"
    assert {"mine", "demand"} <= set(pack.frames)


def test_a_new_relation_type_comes_with_its_cues(mine: Path) -> None:
    write(mine, "relations.yml", "shuns: {sign: -1, label: shuns, definition: will not meet}\n")
    write(mine, "cues/shuns.yml", CUE.format(cue="shun", frame="subject-verb-object"))
    pack = load_pack(mine, actors=[])
    assert pack.relations["shuns"].sign == -1
    assert "shuns/shun" in {rule.id for rule in pack.rules}


def test_a_pack_that_extends_itself_is_a_problem_and_no_endless_loop(tmp_path: Path) -> None:
    write(tmp_path, "pack.yml", f"name: mine\ndescription: d\nextends: '{tmp_path}'\n")
    assert any("extends itself" in each for each in problems(tmp_path))


def test_a_pack_that_lacks_a_file_is_told_which(tmp_path: Path) -> None:
    write(tmp_path, "pack.yml", "name: mine\ndescription: d\n")
    (message,) = problems(tmp_path)
    assert message.endswith("the pack has no frames.yml. Add it, or 'extends: politics-en' to pack.yml.")


def test_a_folder_without_a_pack_file_is_a_problem(tmp_path: Path) -> None:
    assert any(each.startswith("pack.yml:1: cannot be read") for each in problems(tmp_path))


def test_no_such_rules_pack_is_a_problem_that_names_those_there_are() -> None:
    with pytest.raises(PackError, match=r"politics-fr:1: no such rules pack\. .*politics-en"):
        load_pack("politics-fr")


def test_no_such_actor_pack_is_a_problem_that_names_those_there_are() -> None:
    with pytest.raises(PackError, match=r"mars-politics:1: no such actor pack\. .*uk-politics"):
        load_pack(SMALL, actors=["mars-politics"])


def test_all_problems_of_all_files_come_at_once_and_in_order(mine: Path) -> None:
    write(mine, "cues/endorses.yml", CUE.format(cue="shore up", frame="nonsense") + "- cue: bless\n")
    write(mine, "titles.yml", "hee: [Mr]\n")
    found = problems(mine, write(mine, "people.yml", "- id: A\n  name: A\n- id: b\n"))
    places = [each.split(": ")[0] for each in found]
    assert set(places) == {"cues/endorses.yml:2", "cues/endorses.yml:5", "titles.yml:1", "people.yml:1", "people.yml:3"}
    assert places == sorted(places)


def test_the_exception_says_all_its_problems_one_a_line(mine: Path) -> None:
    write(mine, "titles.yml", "hee: [Mr]\n")
    with pytest.raises(PackError) as caught:
        load_pack(mine, actors=[])
    assert str(caught.value).splitlines() == [str(each) for each in caught.value.problems]


def test_an_empty_list_of_actor_packs_gives_no_actors() -> None:
    assert load_pack(SMALL, actors=[]).actors == {}


def test_an_actor_carries_its_offices_with_their_days(small_pack: Pack) -> None:
    actor = small_pack.actors["ada-bright"]
    assert actor.listed
    assert actor.party == "orchard-party"
    assert actor.offices == (Office("mayor of Exford", date(2016, 5, 9), date(2020, 5, 31), ("Exford mayor",)),)
    assert small_pack.actors["ben-stone"].offices[0] == Office(
        "leader of the Orchard Party", date(2015, 1, 1), None, ("Orchard leader",)
    )


def test_a_later_actor_pack_replaces_an_actor_of_an_earlier_one(tmp_path: Path) -> None:
    mine = write(tmp_path, "mine.yml", "- id: ada-bright\n  name: Ada Bright-Marsh\n")
    actors = load_pack(SMALL, actors=[SMALL / "actors.yml", mine]).actors
    assert actors["ada-bright"].name == "Ada Bright-Marsh"
    assert actors["ben-stone"].name == "Ben Stone"


def test_a_party_may_stand_in_another_actor_pack(tmp_path: Path) -> None:
    mine = write(tmp_path, "mine.yml", "- id: eve-marsh\n  name: Eve Marsh\n  party: orchard-party\n")
    assert load_pack(SMALL, actors=[mine, SMALL / "actors.yml"]).actors["eve-marsh"].party == "orchard-party"


def test_a_folder_of_actor_packs_is_read_whole(tmp_path: Path) -> None:
    write(tmp_path, "a.yml", "- id: eve-marsh\n  name: Eve Marsh\n")
    write(tmp_path, "b.yml", "- id: fay-moor\n  name: Fay Moor\n")
    write(tmp_path, "notes.txt", "no actors here")
    assert sorted(load_pack(SMALL, actors=tmp_path).actors) == ["eve-marsh", "fay-moor"]


def test_a_shipped_pack_is_named_by_its_place_in_the_data_not_on_the_disk(pack: Pack) -> None:
    assert {rule.path.partition("/")[0] for rule in pack.rules} == {"politics-en"}
    assert pack.name == "politics-en"


def test_loading_twice_gives_the_same_pack() -> None:
    assert load_pack(SMALL, actors=[]) == load_pack(SMALL, actors=[])


def test_an_actor_knows_the_shipped_pack_it_comes_from(tmp_path: Path) -> None:
    own = write(tmp_path, "mine.yml", "- {id: ada-bright, name: Ada Bright}\n- {id: sadiq-khan, name: Sadiq Khan}\n")
    actors = load_pack(actors=["uk-politics", own]).actors
    assert actors["jeremy-corbyn"].world == "uk-politics"
    assert (actors["ada-bright"].world, actors["sadiq-khan"].world) == ("", "")
