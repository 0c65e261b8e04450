"""Graph and evidence → Cytoscape JSON, read back by networkx."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import networkx as nx
from hostile import build_hostile, edge_from, edges_of, sort_edges, statements, told_by
from hypothesis import given

from graphkit.export.cytoscape import write_cytoscape

if TYPE_CHECKING:
    import pytest

    from graphkit.model import Evidence


@given(statements())
def test_networkx_reads_the_same_actors_edges_signs_and_evidence(
    tmp_path_factory: pytest.TempPathFactory, evidence: list[Evidence]
) -> None:
    graph, path = build_hostile(evidence), tmp_path_factory.mktemp("cyjs") / "g.cyjs"
    write_cytoscape(graph, evidence, path)
    whole = json.loads(path.read_text(encoding="utf-8"))
    back = nx.cytoscape_graph(whole)
    assert {actor: node["name"] for actor, node in back.nodes(data=True)} == dict(graph.nodes(data="name"))
    assert sort_edges([edge_from(*edge) for edge in back.edges(data=True)]) == edges_of(graph)
    assert sum(len(edge["sentences"]) for *_, edge in back.edges(data=True)) == len(told_by(graph, evidence))
    ids = [element["data"]["id"] for elements in whole["elements"].values() for element in elements]
    assert len(set(ids)) == len(ids)
