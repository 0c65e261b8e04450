"""Prominence: actors are counted, not articles; standing is the published measure."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from makers import make_evidence
from signed_graphs import draw_pairs, make_graph

from graphkit.graph.assemble import build_graph
from graphkit.graph.prominence import measure_prominence, measure_standing


def test_actors_are_counted_and_not_how_often_they_say_so() -> None:
    evidence = [make_evidence("ada", "criticises", "ben", article=f"a{at}") for at in range(5)]
    evidence += [make_evidence("cleo", "endorses", "dev"), make_evidence("ben", "endorses", "dev")]
    rows = measure_prominence(build_graph(evidence))
    assert [(row.actor, row.backed_by, row.attacked_by, row.backs, row.attacks) for row in rows] == [
        ("dev", 2, 0, 0, 0),
        ("ben", 0, 1, 1, 0),
        ("ada", 0, 0, 0, 1),
        ("cleo", 0, 0, 1, 0),
    ]


def test_a_symmetric_relation_is_received_by_both() -> None:
    rows = measure_prominence(build_graph([make_evidence("ada", "campaigns-with", "ben")]))
    assert [(row.backed_by, row.backs) for row in rows] == [(1, 1), (1, 1)]


@pytest.mark.parametrize("seed", range(5))
def test_standing_solves_the_equation_of_everett_and_borgatti(seed) -> None:
    graph = make_graph([(pair.a, pair.b, pair.net) for pair in draw_pairs(seed) + draw_pairs(seed + 100)])
    actors = sorted(graph)
    standing = measure_standing(graph)
    score = np.array([standing[actor] for actor in actors])
    matrix = np.zeros((len(actors), len(actors)))
    for pair in {frozenset(edge) for edge in graph.edges()}:
        net = sum(edge["sign"] * edge["weight"] for a, b, edge in graph.edges(data=True) if {a, b} == pair)
        i, j = (actors.index(actor) for actor in pair)
        matrix[i, j] = matrix[j, i] = 1 if net > 0 else -2 if net < 0 else 0
    assert np.allclose(score, 1 + matrix @ score / (2 * len(actors) - 2), atol=1e-3)
    assert score.min() >= -1
    assert score.max() <= 2


def test_of_two_actors_there_is_no_standing() -> None:
    assert measure_standing(make_graph([("a", "b", -1)])) == {"a": 1.0, "b": 1.0}
    assert measure_standing(nx.MultiDiGraph()) == {}
