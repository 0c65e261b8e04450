"""Graph → DOT, read back by pydot."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

import pydot
import pytest
from hostile import NASTY, build_hostile, edge_from, edges_of, sort_edges, statements
from hypothesis import given, settings
from makers import make_actor, make_evidence

from graphkit.export.dot import tame_label, write_dot
from graphkit.graph.assemble import build_graph

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.model import Evidence


pytestmark = pytest.mark.filterwarnings("ignore::pyparsing.warnings.PyparsingDeprecationWarning")


def read(path: Path) -> pydot.Dot:
    (graph,) = pydot.graph_from_dot_data(path.read_text(encoding="utf-8"))
    return graph


def text_of(value: str) -> str:
    """Undo DOT's quotation marks, its escapes and HTML's entities, as Graphviz does to show a label."""
    assert value.startswith('"')
    assert value.endswith('"')
    return unescape(re.sub(r"\\(.)", r"\1", value[1:-1]))


def nodes_of(graph: pydot.Dot) -> dict[str, dict[str, Any]]:
    return {
        node.get_name(): node.get_attributes() for node in graph.get_nodes() if re.fullmatch(r"n\d+", node.get_name())
    }


@settings(max_examples=30)
@given(statements())
def test_pydot_reads_the_same_actors_edges_signs_and_counts(
    tmp_path_factory: pytest.TempPathFactory, evidence: list[Evidence]
) -> None:
    graph, path = build_hostile(evidence), tmp_path_factory.mktemp("dot") / "g.dot"
    write_dot(graph, path)
    back = read(path)
    nodes = nodes_of(back)
    assert {text_of(node["id"]): text_of(node["label"]) for node in nodes.values()} == {
        actor: tame_label(name) for actor, name in graph.nodes(data="name")
    }
    found = []
    for edge in back.get_edges():
        facts = {name: text_of(value) for name, value in edge.get_attributes().items()}
        ends = (text_of(nodes[end]["id"]) for end in (edge.get_source(), edge.get_destination()))
        found.append(edge_from(*ends, facts)._replace(cameo=""))
    assert sort_edges(found) == [edge._replace(cameo="") for edge in edges_of(graph)]


def test_sign_and_direction_show_without_colour(tmp_path: Path) -> None:
    write_dot(build_graph([make_evidence("ada", "criticises", "ben"), make_evidence("ada", "campaigns-with", "cy")]),
              tmp_path / "g.dot")  # fmt: skip
    joins, criticises = sorted(read(tmp_path / "g.dot").get_edges(), key=lambda edge: str(edge.get("sign")))[::-1]
    assert (criticises.get("style"), criticises.get("arrowhead"), criticises.get("dir")) == ('"dashed"', '"tee"', None)
    assert (joins.get("style"), joins.get("dir")) == ('"solid"', '"both"')


def test_each_name_is_one_label_and_no_statement(tmp_path: Path) -> None:
    actors = [make_actor(f"a{number}", name=name) for number, name in enumerate(NASTY)]
    write_dot(build_graph(make_evidence(actor, "endorses", "zed") for actor in actors), tmp_path / "g.dot")
    back = read(tmp_path / "g.dot")
    assert (len(nodes_of(back)), len(back.get_edges())) == (len(NASTY) + 1, len(NASTY))
    assert back.get_attributes() == {}
