"""graph export: the folder of a build → files that other tools open."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from makers import make_evidence

from graphkit.export.formats import FORMATS
from graphkit.export.graphml import read_graphml
from graphkit.export.jsonl import write_evidence
from graphkit.model import Modality

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

    Run = Callable[..., Result]


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """What a build of three statements left."""
    evidence = [
        make_evidence("ada-bright", "endorses", "ben-stone"),
        make_evidence("cy-lane", "criticises", "ben-stone"),
        make_evidence("ada-bright", "defends", "cy-lane", modality=Modality.NEGATED),
    ]
    folder = tmp_path / "build"
    write_evidence(evidence, folder / "evidence.jsonl")
    return folder


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_writes_its_files_and_says_which(run: Run, build: Path, name: str) -> None:
    result = run("export", build, "--format", name, "--output", build / "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(path.name for path in (build / "out").iterdir()) == sorted(FORMATS[name].files)
    assert result.stdout.splitlines() == [str(build / "out" / file) for file in FORMATS[name].files]


def test_files_go_beside_the_build_unless_told_otherwise(run: Run, build: Path) -> None:
    run("export", build, "-f", "csv", "-f", "gexf")
    assert {path.name for path in build.iterdir()} == {
        "evidence.jsonl",
        "edges.csv",
        "actors.csv",
        "evidence.csv",
        "graph.gexf",
    }


def test_about_and_top_take_a_part(run: Run, build: Path) -> None:
    run("export", build, "--format", "csv", "--about", "Cy Lane")
    with (build / "evidence.csv").open(encoding="utf-8", newline="") as file:
        assert [row["source_name"] for row in csv.DictReader(file)] == ["Ada Bright", "Cy Lane"]
    run("export", build, "--format", "graphml", "--top", "2")
    assert len(read_graphml(build / "graph.graphml")) == 2


def test_unasserted_edges_come_when_asked_for(run: Run, build: Path) -> None:
    for words, edges in (((), 2), (("--unasserted",), 3)):
        run("export", build, "--format", "graphml", *words)
        assert read_graphml(build / "graph.graphml").number_of_edges() == edges


def test_an_excerpt_says_that_it_is_one(run: Run, build: Path) -> None:
    evidence = [make_evidence(f"a{number}", "endorses", "ben-stone") for number in range(40)]
    write_evidence(evidence, build / "evidence.jsonl")
    result = run("export", build, "--format", "mermaid")
    assert result.stderr == "mermaid: the 30 actors in most articles; --top takes more of the 41.\n"
    assert run("export", build, "--format", "mermaid", "--top", "31").stderr == ""


@pytest.mark.parametrize(
    ("name", "message"), [("gefx", "'gefx' is no format. Did you mean gexf?"), ("xyz", "There are csv, cypher,")]
)
def test_an_unknown_format_is_wrong_usage(run: Run, build: Path, name: str, message: str) -> None:
    result = run("export", build, "--format", name)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_an_unknown_actor_is_one_line(run: Run, build: Path) -> None:
    result = run("export", build, "--format", "csv", "--about", "Ada Brigt")
    assert (result.exit_code, result.stderr) == (1, "no actor 'Ada Brigt' in this graph. Did you mean 'Ada Bright'?\n")


def test_export_of_no_build_says_to_build(run: Run, tmp_path: Path) -> None:
    result = run("export", tmp_path, "--format", "csv")
    assert result.exit_code == 1
    assert "Run `graph build` first." in result.stderr
    assert not list(tmp_path.iterdir())


def test_the_help_lists_every_format(run: Run) -> None:
    text = run("export", "--help").stdout
    assert [name for name in FORMATS if f"  {name} " not in text] == []
