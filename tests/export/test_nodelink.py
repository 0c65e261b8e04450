"""Graph and evidence ↔ node-link JSON, read back by networkx and by us."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hostile import build_hostile, edge_from, edges_of, sort_edges, statements, told_by
from hypothesis import given

from graphkit.errors import ReadError
from graphkit.export.jsonl import to_row
from graphkit.export.nodelink import read_nodelink, write_nodelink

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.model import Evidence


@given(statements())
def test_networkx_reads_the_same_actors_edges_signs_and_evidence(
    tmp_path_factory: pytest.TempPathFactory, evidence: list[Evidence]
) -> None:
    graph, path = build_hostile(evidence), tmp_path_factory.mktemp("json") / "g.json"
    write_nodelink(graph, evidence, path)
    back = nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")
    assert isinstance(back, nx.MultiDiGraph)
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert sort_edges([edge_from(*edge) for edge in back.edges(data=True)]) == edges_of(graph)
    assert sum(len(edge["statements"]) for *_, edge in back.edges(data=True)) == len(told_by(graph, evidence))
    assert back.graph == graph.graph


@given(statements())
def test_graph_and_evidence_come_back(tmp_path_factory: pytest.TempPathFactory, evidence: list[Evidence]) -> None:
    graph, path = build_hostile(evidence), tmp_path_factory.mktemp("json") / "g.json"
    write_nodelink(graph, evidence, path)
    back, told = read_nodelink(path)
    assert list(back.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))
    assert sorted(map(str, map(to_row, told))) == sorted(str(to_row(item)) for item in told_by(graph, evidence))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"graph": {}, "nodes": [{}], "edges": []}'])
def test_a_file_that_is_none_of_ours_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "g.json").write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match="is no node-link JSON of ours"):
        read_nodelink(tmp_path / "g.json")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        read_nodelink(tmp_path / "g.json")
