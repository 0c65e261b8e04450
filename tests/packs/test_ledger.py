from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.errors import PackError
from graphkit.packs.ledger import ANY, COLUMNS, LedgerKey, check_ledger
from graphkit.packs.load import Pack, load_pack

SMALL = Path(__file__).parents[1] / "small_pack"
HEADER = "\t".join(COLUMNS)
BACK = "endorses/back\tsubject-verb-object\t10\t9\t0.900\t0.880\tDSE 9/10\t2016-08-21"
CUE = """- cue: back
  frame: subject-verb-object
  examples: ["[S Ada Bright] backed [T Ben Stone]."]
  counterexamples: ["Ada Bright backed off."]
"""


def make_pack(folder: Path, *rows: str, header: str = HEADER, cues: str = "") -> Pack:
    (folder / "cues").mkdir(exist_ok=True)
    (folder / "pack.yml").write_text(f"name: mine\ndescription: Mine.\nextends: '{SMALL}'\n", encoding="utf-8")
    (folder / "ledger.tsv").write_text("\n".join(["# a remark", header, *rows, ""]), encoding="utf-8")
    (folder / "cues" / "endorses.yml").write_text(cues, encoding="utf-8")
    return load_pack(folder, actors=[])


def problems(folder: Path, *rows: str, header: str = HEADER) -> list[str]:
    with pytest.raises(PackError) as caught:
        make_pack(folder, *rows, header=header)
    return [str(each).replace(f"{folder}/", "") for each in caught.value.problems]


def test_a_row_says_how_often_a_rule_was_right_in_a_frame(tmp_path: Path) -> None:
    row = make_pack(tmp_path, BACK).ledger[LedgerKey("endorses/back", "subject-verb-object")]
    assert (row.plain, row.line) == (0.88, 3)
    assert (row.measured.of, row.measured.fired, row.measured.right, row.measured.precision) == ("rule", 10, 9, 0.9)
    assert (row.measured.corpora, row.measured.date) == ("DSE 9/10", "2016-08-21")


def test_a_row_with_a_star_is_about_all_rules_of_a_relation(tmp_path: Path) -> None:
    pack = make_pack(tmp_path, f"endorses/{ANY}\t{ANY}\t4\t2\t0.500\t0.600\tDSE 2/4\t2016-08-21")
    assert pack.ledger[LedgerKey("endorses/*", "*")].measured.of == "frame"


def test_a_pack_without_a_ledger_has_measured_nothing(small_pack: Pack) -> None:
    assert small_pack.ledger == {}


def test_a_rule_that_takes_anothers_place_has_yet_to_be_measured(tmp_path: Path) -> None:
    base, mine = tmp_path / "base", tmp_path / "mine"
    base.mkdir()
    make_pack(base, BACK, f"endorses/{ANY}\t{ANY}\t4\t2\t0.500\t0.600\tDSE 2/4\t2016-08-21", cues=CUE)
    (mine / "cues").mkdir(parents=True)
    (mine / "pack.yml").write_text(f"name: mine\ndescription: Mine.\nextends: '{base}'\n", encoding="utf-8")
    (mine / "cues" / "endorses.yml").write_text(CUE.replace("off", "out"), encoding="utf-8")
    assert list(load_pack(mine, actors=[]).ledger) == [LedgerKey("endorses/*", "*")]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("endorses/back\tsubject-verb-object", "ledger.tsv:3: is no row of a ledger: rule, frame, two counts,"),
        (BACK.replace("\t10\t", "\tten\t"), "ledger.tsv:3: is no row of a ledger: rule, frame, two counts,"),
        (BACK.replace("\t9\t0", "\t11\t0"), "ledger.tsv:3: 11 right of 10 fired is no precision of 0.900."),
        (BACK.replace("0.900", "0.800"), "ledger.tsv:3: 9 right of 10 fired is no precision of 0.800."),
        (BACK.replace("\t10\t9\t", "\t0\t0\t"), "ledger.tsv:3: 0 right of 0 fired is no precision of 0.900."),
        (BACK.replace("0.880", "1.500"), "ledger.tsv:3: 1.500 is no share above 0 and up to 1."),
        (BACK.replace("0.880", "nan"), "ledger.tsv:3: nan is no share above 0 and up to 1."),
        (f"{BACK}\n{BACK}", "ledger.tsv:4: endorses/back in subject-verb-object stands here twice."),
    ],
)
def test_a_broken_row_is_named_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    assert problems(tmp_path, row)[0].startswith(message)


def test_all_broken_rows_are_named_at_once(tmp_path: Path) -> None:
    assert len(problems(tmp_path, "one", BACK, "two")) == 2


def test_columns_of_another_order_are_refused(tmp_path: Path) -> None:
    assert "does not name the columns rule, frame," in problems(tmp_path, BACK, header="frame\trule")[0]


def test_a_ledger_that_is_no_text_is_refused(tmp_path: Path) -> None:
    make_pack(tmp_path)
    (tmp_path / "ledger.tsv").write_bytes(b"\xff\xfe")
    with pytest.raises(PackError, match="not UTF-8"):
        load_pack(tmp_path, actors=[])


def test_check_finds_nothing_in_a_ledger_of_todays_rules(tmp_path: Path) -> None:
    assert check_ledger(make_pack(tmp_path, BACK)) == []


@pytest.mark.parametrize(
    "row",
    [
        BACK.replace("endorses/back", "endorses/embrace"),
        BACK.replace("subject-verb-object", "subject-verb-at"),
        BACK.replace("endorses/back", "endorses/*").replace("subject-verb-object", "no-such-frame"),
    ],
)
def test_check_names_a_row_about_what_is_gone(tmp_path: Path, row: str) -> None:
    (problem,) = check_ledger(make_pack(tmp_path, row))
    assert problem.line == 3
    assert "which no cue file has." in problem.message


@pytest.mark.parametrize(("fired", "right", "count"), [(8, 3, 1), (8, 4, 0), (7, 1, 0)])
def test_check_names_a_rule_that_was_wrong_more_often_than_right(
    tmp_path: Path, fired: int, right: int, count: int
) -> None:
    row = f"endorses/back\tsubject-verb-object\t{fired}\t{right}\t{right / fired:.3f}\t0.4\tDSE\t2016-08-21"
    found = check_ledger(make_pack(tmp_path, row))
    assert [each.message for each in found] == [
        f"'endorses/back' was right {right} of {fired} times in the frame 'subject-verb-object'."
    ] * count


def test_what_a_whole_frame_was_worth_is_no_rules_fault(tmp_path: Path) -> None:
    row = BACK.replace("endorses/back", "endorses/*").replace("\t9\t0.900", "\t2\t0.200")
    assert check_ledger(make_pack(tmp_path, row)) == []


def test_a_pack_can_be_made_without_ledger_and_weights(small_pack: Pack) -> None:
    assert replace(small_pack, ledger={}).confidence.pronoun < 0
