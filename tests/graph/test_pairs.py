"""Directed edges → signed pairs: the pair-sign rule."""

from __future__ import annotations

import networkx as nx
import pytest
from makers import make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.graph.pairs import Pair, list_neighbours, pair_up
from graphkit.model import Modality


def test_both_directions_and_all_types_add_up() -> None:
    graph = build_graph(
        [
            make_evidence("ben", "criticises", "ada", article="a1"),
            make_evidence("ben", "criticises", "ada", article="a2"),
            make_evidence("ada", "defends", "ben", article="a3"),
        ]
    )
    (pair,) = pair_up(graph)
    assert pair == Pair("ada", "ben", backing=1, attacking=2)
    assert (pair.net, pair.sign) == (-1, -1)


def test_a_torn_pair_has_no_sign_and_nobody_is_near() -> None:
    graph = build_graph([make_evidence("ada", "criticises", "ben"), make_evidence("ben", "endorses", "ada")])
    (pair,) = pair_up(graph)
    assert (pair.sign, list_neighbours([pair])) == (0, {})


def test_an_edge_that_nothing_asserts_does_not_count() -> None:
    graph = build_graph([make_evidence(modality=Modality.HEDGED)], unasserted=True)
    assert graph.number_of_edges() == 1
    assert pair_up(graph) == []


def test_an_edge_to_oneself_is_no_pair() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edge("ada", "ada", sign=-1)
    assert pair_up(graph) == []


@pytest.mark.parametrize(("weigh", "net"), [("articles", -2), ("pairs", -1)])
def test_pairs_weigh_by_articles_or_once(weigh, net) -> None:
    graph = build_graph([make_evidence("ada", "criticises", "ben", article=name) for name in ("a1", "a2")])
    assert [pair.net for pair in pair_up(graph, weigh=weigh)] == [net]
