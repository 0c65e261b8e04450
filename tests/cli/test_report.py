"""What a build says of itself: run.json and the closing table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from makers import make_article, make_evidence

from graphkit.cli.build import Build, Options
from graphkit.cli.report import count_build, report_build, write_run
from graphkit.errors import ReadError
from graphkit.graph.assemble import build_graph
from graphkit.model import Modality, Reading

OPTIONS = Options(
    paths=("reports",), output=Path("out"), actors=("uk-politics",), rules="politics-en", min_confidence=0.5
)


@pytest.fixture
def done() -> Build:
    """Two articles, three statements, one file that could not be read."""
    evidence = [
        make_evidence(),
        make_evidence(article="a2", modality=Modality.NEGATED),
        make_evidence("cy-lane", "criticises", "ben-stone", article="a2"),
    ]
    readings = [
        Reading(make_article("a1"), (evidence[0],), {}, (), 4),
        Reading(make_article("a2", date=None), tuple(evidence[1:]), {}, (), 6),
    ]
    unread = [ReadError("b\x1b.txt", "an empty file.")]
    return Build(readings, evidence, build_graph(evidence), unread, outside=3, undated=2, unsure=5, seconds=1.234)


def test_counts_tell_asserted_relations_from_others(done: Build) -> None:
    counts = count_build(done)
    assert counts["relations"] == {"criticises": {"asserted": 1, "other": 0}, "endorses": {"asserted": 1, "other": 1}}
    assert (counts["articles"], counts["sentences"], counts["actors"], counts["edges"]) == (2, 10, 3, 2)


def test_run_json_lists_articles_and_unread_files(done: Build, tmp_path: Path) -> None:
    write_run(done, OPTIONS, tmp_path / "run.json")
    run = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert [(each["id"], each["date"], each["relations"]) for each in run["articles"]] == [
        ("a1", "2016-08-21", 1),
        ("a2", None, 2),
    ]
    assert run["unread"] == [{"path": "b\x1b.txt", "line": None, "message": "b\x1b.txt: an empty file."}]
    assert run["command"]["min_confidence"] == 0.5
    assert run["seconds"] == 1.23


def test_the_table_names_what_was_left_out(done: Build, capsys: pytest.CaptureFixture[str]) -> None:
    report_build(done, OPTIONS)
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "articles 2",
        "sentences 10",
        "mentions 0",
        "actors 3",
        "criticises 1",
        "endorses 1 and 1 negated, hedged or conditional",
        "left out 5 relations below confidence 0.5",
        "left out 3 articles of other days, 2 of them without a date",
        "unread 1 listed in run.json",
        "seconds 1.2",
        str(Path("out/graph.html")),
    ]
