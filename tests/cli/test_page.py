"""graph page: evidence.jsonl → graph.html, once more."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64decode
from datetime import date
from typing import TYPE_CHECKING

from makers import make_actor, make_evidence

from graphkit.export.graphml import write_graphml
from graphkit.export.jsonl import write_evidence
from graphkit.graph.assemble import build_graph
from graphkit.graph.camps import mark_camps
from graphkit.model import Office
from graphkit.page.render import write_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

    Run = Callable[..., Result]


def columns_of(path):
    """Read a page's columns back."""
    text = re.search(r'id="columns"[^>]*>([^<]*)', path.read_text(encoding="utf-8"))[1]
    return json.loads(gzip.decompress(b64decode(text)))


def test_page_renders_a_build_again(run: Run, tmp_path: Path) -> None:
    write_evidence([make_evidence()], tmp_path / "evidence.jsonl")
    result = run("page", tmp_path)
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'graph.html'}\n")
    assert {path.name for path in tmp_path.iterdir()} == {"evidence.jsonl", "graph.html"}
    assert "Ada Bright" in (tmp_path / "graph.html").read_text(encoding="utf-8")


def test_page_remembers_what_the_build_knew_of_its_actors(run: Run, tmp_path: Path) -> None:
    ada = make_actor("ada", aliases=("Addie",), party="civics", offices=(Office("mayor", date(2016, 5, 9)),))
    evidence = [make_evidence(ada), make_evidence("cleo", "criticises", "ben")]
    graph = build_graph(evidence)
    write_evidence(evidence, tmp_path / "evidence.jsonl")
    write_graphml(graph, tmp_path / "graph.graphml")
    run("page", tmp_path)
    write_page(mark_camps(graph), evidence, tmp_path / "once.html")
    again, once = (columns_of(tmp_path / name) for name in ("graph.html", "once.html"))
    assert again["actors"] == once["actors"]
    assert again["summary"] == once["summary"]


def test_page_leaves_out_whom_the_evidence_no_longer_names(run: Run, tmp_path: Path) -> None:
    evidence = [make_evidence("ada"), make_evidence("cleo", "criticises", "ben")]
    write_graphml(build_graph(evidence), tmp_path / "graph.graphml")
    write_evidence(evidence[:1], tmp_path / "evidence.jsonl")
    run("page", tmp_path)
    assert columns_of(tmp_path / "graph.html")["actors"]["id"] == ["ada", "ben-stone"]


def test_page_of_a_broken_graphml_says_so(run: Run, tmp_path: Path) -> None:
    write_evidence([make_evidence()], tmp_path / "evidence.jsonl")
    (tmp_path / "graph.graphml").write_text("<broken", encoding="utf-8")
    result = run("page", tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{tmp_path / 'graph.graphml'}:")


def test_page_of_no_build_says_to_build(run: Run, tmp_path: Path) -> None:
    result = run("page", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{tmp_path / 'evidence.jsonl'}:")
    assert result.stderr.count("\n") == 1


def test_page_of_a_broken_line_names_the_line(run: Run, tmp_path: Path) -> None:
    write_evidence([make_evidence()], tmp_path / "evidence.jsonl")
    with (tmp_path / "evidence.jsonl").open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    result = run("page", tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{tmp_path / 'evidence.jsonl'}:2:")
    assert not (tmp_path / "graph.html").exists()
