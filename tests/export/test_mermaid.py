"""Graph → Mermaid: every line is one of four shapes, and labels come back by undoing `#code;`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hostile import build_hostile, edges_of, statements
from hypothesis import given
from makers import make_evidence

from graphkit.errors import ExportError
from graphkit.export.dot import tame_label
from graphkit.export.mermaid import write_mermaid
from graphkit.graph.assemble import build_graph

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.model import Evidence

LABEL = r"\"((?:[^\W]|[ ,.'()×-]|#\d+;)+)\""
NODE = re.compile(rf"  (n\d+)\[{LABEL}\]")
EDGE = re.compile(rf"  (n\d+) (-->|-\.-x|<-->|x-\.-x)\|{LABEL}\| (n\d+)")
STYLE = re.compile(r"  linkStyle ([\d,]+) stroke:#[0-9a-f]{6}")


def undo(label: str) -> str:
    return re.sub(r"#(\d+);", lambda match: chr(int(match[1])), label)


@given(statements())
def test_actors_edges_signs_and_counts_are_there_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, evidence: list[Evidence]
) -> None:
    graph, path = build_hostile(evidence), tmp_path_factory.mktemp("mermaid") / "g.mmd"
    write_mermaid(graph, path)
    head, *lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    assert head == "flowchart LR"
    nodes = [match for line in lines if (match := NODE.fullmatch(line))]
    edges = [match for line in lines if (match := EDGE.fullmatch(line))]
    styles = [match for line in lines if (match := STYLE.fullmatch(line))]
    assert len(nodes) + len(edges) + len(styles) == len(lines)
    ids = dict(zip((match[1] for match in nodes), sorted(graph), strict=True))
    assert [undo(match[2]) for match in nodes] == [tame_label(graph.nodes[actor]["name"]) for actor in sorted(graph)]
    assert [(ids[m[1]], ids[m[4]], -1 if "." in m[2] else 1, undo(m[3]).split()[:2]) for m in edges] == [
        (edge.source, edge.target, edge.sign, [edge.relation, f"{edge.evidence}×"]) for edge in edges_of(graph)
    ]
    assert sum(len(match[1].split(",")) for match in styles) == len(edges)


def test_more_edges_than_mermaid_draws_are_refused(tmp_path: Path) -> None:
    graph = build_graph(make_evidence(f"a{number}", "endorses", "ben") for number in range(501))
    with pytest.raises(ExportError, match=r"mermaid: draws at most 500 edges, and here are 501\. Take fewer"):
        write_mermaid(graph, tmp_path / "g.mmd")
    assert not list(tmp_path.iterdir())
