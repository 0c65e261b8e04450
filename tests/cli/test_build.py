"""graph build: what is written, what is left out, and how it ends."""

from __future__ import annotations

import csv
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from makers import make_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.testing import Result

    Run = Callable[..., Result]

FILES = {"graph.html", "evidence.jsonl", "edges.csv", "actors.csv", "graph.graphml", "run.json"}
TEXT = "Ada backs Ben.\n\nPosted September 01, 2016\n\nAda backs Ben. Rain fell.\n"
pytestmark = pytest.mark.usefixtures("stub_engine")


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one report, below the current one."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    return folder


def run_json(folder: Path | str = "output") -> Any:
    return json.loads((Path(folder) / "run.json").read_text(encoding="utf-8"))


def evidence(folder: Path | str = "output") -> list[Any]:
    return [json.loads(line) for line in (Path(folder) / "evidence.jsonl").read_text(encoding="utf-8").splitlines()]


def test_build_writes_all_files_and_nothing_else(run: Run, reports: Path) -> None:
    result = run("build", reports)
    assert (result.exit_code, result.stderr) == (0, "")
    assert {path.name for path in Path("output").iterdir()} == FILES
    assert [row["source"]["name"] for row in evidence()] == ["Ada"]
    with Path("output/actors.csv").open(encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == ["Ada", "Ben"]


def test_build_ends_with_a_table_and_the_path_of_the_page(run: Run, reports: Path) -> None:
    lines = run("build", reports, "--output", "out/june").stdout.splitlines()
    assert lines[-1] == str(Path("out/june/graph.html"))
    table = dict(line.split()[:2] for line in lines[:-1])
    assert table["articles"] == "1"
    assert table["endorses"] == "1"
    assert table["unread"] == "0"
    assert "seconds" in table


def test_run_json_tells_how_the_build_was_made(run: Run, reports: Path) -> None:
    run("build", reports, "--min-confidence", "0.5", "--since", "2016")
    report = run_json()
    assert report["command"]["min_confidence"] == 0.5
    assert report["command"]["since"] == "2016-01-01"
    assert report["counts"]["relations"] == {"endorses": {"asserted": 1, "other": 0}}
    assert [article["id"] for article in report["articles"]] == ["one"]
    assert report["python"].startswith(f"{sys.version_info.major}.")
    assert report["unread"] == []


def test_every_file_but_run_json_has_the_same_bytes_again(run: Run, reports: Path) -> None:
    run("build", reports, "--output", "a")
    run("build", reports, "--output", "b")
    for name in FILES - {"run.json"}:
        assert (Path("a") / name).read_bytes() == (Path("b") / name).read_bytes(), name


def test_build_reads_seeds_when_given_nothing(run: Run, reports: Path) -> None:
    reports.rename("seeds")
    assert run("build").exit_code == 0
    assert run_json()["command"]["paths"] == ["seeds"]


def test_build_asks_for_a_path_when_there_are_no_seeds(run: Run, reports: Path) -> None:
    assert reports.is_dir()
    result = run("build")
    assert result.exit_code == 1
    assert result.stderr == "seeds/: no such folder here, and no PATH given. Say what to read: graph build PATH.\n"


def test_build_reads_standard_input(run: Run, reports: Path) -> None:
    assert reports.is_dir()
    assert run("build", "-", stdin=TEXT).exit_code == 0
    assert len(evidence()) == 1


def test_evidence_below_the_confidence_is_left_out_and_counted(run: Run, reports: Path) -> None:
    result = run("build", reports, "--min-confidence", "0.95")
    assert evidence() == []
    assert run_json()["counts"]["unsure"] == 1
    assert "relations below confidence 0.95" in result.stdout


def test_evidence_of_just_that_confidence_stays(run: Run, reports: Path) -> None:
    run("build", reports, "--min-confidence", "0.9")
    assert len(evidence()) == 1


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        (["--since", "2016-09-01", "--until", "2016-09-01"], 1),
        (["--since", "2016-09-02"], 0),
        (["--until", "2016-08-31"], 0),
        (["--until", "2016-09"], 1),
        (["--since", "2016-09"], 1),
    ],
)
def test_only_articles_of_the_days_asked_for_are_taken(run: Run, reports: Path, words: list[str], taken: int) -> None:
    result = run("build", reports, *words)
    assert result.exit_code == 0
    assert (run_json()["counts"]["articles"], run_json()["counts"]["outside"]) == (taken, 1 - taken)


def test_an_article_without_a_date_is_left_out_once_days_are_asked_for(run: Run, reports: Path) -> None:
    (reports / "two.txt").write_text("Ada backs Ben.\n\nAda backs Ben.\n", encoding="utf-8")
    run("build", reports)
    assert run_json()["counts"]["articles"] == 2
    result = run("build", reports, "--since", "2016")
    assert (run_json()["counts"]["articles"], run_json()["counts"]["undated"]) == (1, 1)
    assert "1 of them without a date" in result.stdout


@pytest.mark.parametrize("words", [["--since", "soon"], ["--until", "2016-13"], ["--min-confidence", "2"], ["--nope"]])
def test_wrong_usage_ends_with_2(run: Run, reports: Path, words: list[str]) -> None:
    result = run("build", reports, *words)
    assert result.exit_code == 2
    assert words[0] in result.stderr
    assert not Path("output").exists()


def bad_binary(folder: Path) -> Path:
    path = folder / "photo.txt"
    path.write_bytes(bytes(range(256)) * 8)
    return path


def bad_empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.write_bytes(b"")
    return path


def bad_line(folder: Path) -> Path:
    path = folder / "rows.jsonl"
    path.write_text('{"id": "r1", "text": "Ada backs Ben."}\n{"id": "r2", \n', encoding="utf-8")
    return path


def bad_folder(folder: Path) -> Path:
    path = folder.parent / "bare"
    path.mkdir()
    return path


def bad_missing(folder: Path) -> Path:
    return folder / "gone.txt"


BAD = [bad_binary, bad_empty, bad_line, bad_folder, bad_missing]


@pytest.mark.parametrize("make", BAD)
def test_what_cannot_be_read_is_one_line_and_the_rest_is_built(
    run: Run, reports: Path, make: Callable[[Path], Path]
) -> None:
    bad = make(reports)
    result = run("build", reports / "one.txt", bad)
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 0
    assert line.startswith(f"{bad}:")
    assert "Traceback" not in result.output
    report = run_json()
    assert report["counts"]["unread"] == 1
    assert report["unread"][0]["path"] == str(bad)
    assert "one" in [article["id"] for article in report["articles"]]


@pytest.mark.parametrize("make", [bad_binary, bad_empty, bad_folder, bad_missing])
def test_nothing_is_written_when_nothing_could_be_read(run: Run, reports: Path, make: Callable[[Path], Path]) -> None:
    bad = make(reports)
    result = run("build", bad)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0].startswith(f"{bad}:")
    assert result.stderr.splitlines()[1].startswith("No article could be read, so nothing was written.")
    assert not Path("output").exists()


def test_a_file_in_cp1252_is_read(run: Run, reports: Path) -> None:
    (reports / "old.txt").write_bytes("“Ada”\n\nAda backs Ben. – Café".encode("cp1252"))
    assert run("build", reports).exit_code == 0
    assert len(evidence()) == 2


@pytest.mark.skipif(os.name != "posix", reason="file names are text elsewhere")
def test_a_file_name_that_is_not_utf8_is_built_like_any_other(run: Run, reports: Path) -> None:
    (reports / os.fsdecode(b"bad\xff.txt")).write_text("Ada\n\nAda backs Ben.", encoding="utf-8")
    assert run("build", reports).exit_code == 0
    assert "bad" in Path("output/run.json").read_text(encoding="utf-8")


def test_days_the_wrong_way_round_are_wrong_usage(run: Run, reports: Path) -> None:
    result = run("build", reports, "--since", "2020", "--until", "2019")
    assert result.exit_code == 2
    assert "Turn them round" in result.stderr


def test_an_output_that_is_a_file_is_refused_before_reading(run: Run, reports: Path) -> None:
    result = run("build", reports, "--output", reports / "one.txt")
    assert result.exit_code == 1
    assert result.stderr == f"{reports / 'one.txt'}: is a file, not a folder. Give another place with --output.\n"


def test_a_failed_write_leaves_the_last_build(run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build", reports)
    before = {path.name: path.read_bytes() for path in Path("output").iterdir()}

    def fail(*_words: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("graphkit.export.graphml.write_graphml", fail)
    result = run("build", reports, "--min-confidence", "1")
    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert {path.name: path.read_bytes() for path in Path("output").iterdir()} == before


def test_an_interrupted_build_writes_nothing_and_says_how_far_it_came(
    run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_words: object) -> Any:
        yield from [make_article(text=TEXT)]
        raise KeyboardInterrupt

    monkeypatch.setattr("graphkit.articles.read.read_articles", lambda *_words, **_options: stop())
    result = run("build", reports)
    assert result.exit_code == 130
    assert result.stderr == "Interrupted after 1 article; nothing was written.\n"
    assert not Path("output").exists()


def test_what_the_last_build_left_in_a_folder_that_is_read_is_no_news(run: Run, reports: Path) -> None:
    for _ in range(2):
        result = run("build", ".")
        assert (result.exit_code, result.stderr) == (0, "")
    assert reports.is_dir()
    assert run_json()["unread"] == []


def test_a_build_given_as_input_is_named(run: Run, reports: Path) -> None:
    run("build", reports)
    result = run("build", "output")
    assert result.exit_code == 1
    assert result.stderr.startswith("output: is what a build left, not articles. Give the folder that the articles are")


def test_a_hostile_name_cannot_write_to_the_terminal(run: Run, reports: Path) -> None:
    bad = reports / "a\x1b[2Jb\nc.txt"
    bad.write_bytes(b"")
    result = run("build", reports)
    assert "\x1b" not in result.output
    assert len(result.stderr.splitlines()) == 1


CORRECTIONS = """\
evidence:
  - {article: one, sentence: Ada backs Ben., cue: backs, source: Ada, relation: endorses, target: Ben, wrong: %s}
"""


def correct(text: str, name: str = "corrections.yml") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_correction_is_applied_and_told_and_undone_by_deleting_it(run: Run, reports: Path) -> None:
    result = run("build", reports, "--corrections", correct(CORRECTIONS % "not-stated"))
    assert (result.exit_code, result.stderr) == (0, "")
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "corrections 1 1 rejected (1 statement); each is listed in run.json" in lines
    assert evidence() == []
    assert run_json()["corrections"] == [
        {
            "place": "corrections.yml:2",
            "done": "rejected",
            "statements": 1,
            "text": "Ada endorses Ben: rejected (not-stated).",
        }
    ]
    assert run_json()["command"]["corrections"] == ["corrections.yml"]
    run("build", reports, "--corrections", correct("evidence:\n"))
    assert len(evidence()) == 1


def test_corrected_evidence_says_what_it_was_and_outlives_the_next_build(run: Run, reports: Path) -> None:
    file = correct(CORRECTIONS % "direction, change: {source: Ben, target: Ada}, note: look again")
    for _ in range(2):
        run("build", reports, "--corrections", file, "--min-confidence", "0.95")
        (row,) = evidence()
        assert (row["source"]["id"], row["target"]["id"], row["confidence"]) == ("Ben", "Ada", 1.0)
        was = {"source": "Ada", "relation": "endorses", "target": "Ben", "wrong": "direction", "note": "look again"}
        assert row["corrected"] == was


def test_a_correction_that_matches_nothing_is_named_and_the_rest_built(run: Run, reports: Path) -> None:
    result = run("build", reports, "--corrections", correct(CORRECTIONS.replace("one", "two") % "actor"))
    assert result.exit_code == 0
    assert result.stderr == (
        "corrections.yml:2: Ada endorses Ben: no article 'two' was read. Put the entry right, or delete it.\n"
    )
    assert run_json()["counts"]["corrections"] == {"no match": 1}
    assert len(evidence()) == 1


def test_a_broken_file_of_corrections_stops_the_build_with_all_its_problems(run: Run, reports: Path) -> None:
    result = run("build", reports, "--corrections", correct(CORRECTIONS % "typo" + "actors: [{same: a}]"))
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == ["corrections.yml:2", "corrections.yml:3"]
    assert not Path("output").exists()


def test_agency_copy_counts_once_and_is_said(run: Run, reports: Path) -> None:
    story = " ".join(
        f"The council heard point {word} of the long report on housing in the town." for word in "abcdefghij"
    )
    for name, end in (("one", "Rain fell."), ("two", "Snow fell."), ("three", "Hail fell.")):
        text = f"Source: The {name.title()}\nDate: 2016-08-21\n\nAda backs Ben. {story} {end}\n"
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
    result = run("build", reports)
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "articles 3 1 text; 2 repeat another one, and are counted once with it" in lines
    assert [row["copy_of"] for row in evidence()] == [None, "one", "one"]
    with Path("output/edges.csv").open(encoding="utf-8", newline="") as file:
        (edge,) = csv.DictReader(file)
    counted = {name: edge[name] for name in ("weight", "evidence", "articles", "outlets", "days")}
    assert counted == {
        "weight": "1",
        "evidence": "3",
        "articles": "3",
        "outlets": "The One; The Three; The Two",
        "days": "1",
    }


def test_what_was_nearly_taken_is_listed_when_asked_for(run: Run, reports: Path) -> None:
    result = run("build", reports, "--gaps")
    assert result.exit_code == 0
    assert "     1  snub�[2J" in result.stdout.splitlines()
    (row,) = [json.loads(line) for line in Path("output/gaps.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (row["kind"], row["times"], row["examples"][0]["sentence"]) == ("word", 1, "A snubs B.")


def test_what_was_nearly_taken_is_not_looked_for_otherwise(run: Run, reports: Path) -> None:
    result = run("build", reports)
    assert "nearly taken" not in result.stdout
    assert not Path("output/gaps.jsonl").exists()
