"""Triads: which are balanced, each counted once."""

from __future__ import annotations

from itertools import combinations

import pytest
from signed_graphs import draw_pairs, make_graph

from graphkit.graph.balance import Balance, list_triads, measure_balance

KINDS = {
    (1, 1, 1): Balance(1, 0, 0, 0),
    (1, -1, -1): Balance(0, 1, 0, 0),
    (1, 1, -1): Balance(0, 0, 1, 0),
    (-1, -1, -1): Balance(0, 0, 0, 1),
}


@pytest.mark.parametrize("signs", KINDS)
def test_each_kind_of_triad_is_told_from_the_others(signs) -> None:
    ab, ac, bc = signs
    graph = make_graph([("b", "a", ab), ("a", "c", ac), ("c", "b", bc)])
    (triad,) = list_triads(graph)
    assert (triad.actors, triad.signs) == (("a", "b", "c"), signs)
    assert triad.balanced == (ab * ac * bc > 0)
    assert measure_balance(graph) == KINDS[signs]


def test_degrees_of_balance() -> None:
    balance = Balance(allies=2, against_third=4, torn_friend=1, opponents=3)
    assert (balance.triads, balance.degree, balance.weak_degree) == (10, 0.6, 0.9)
    assert Balance(0, 0, 0, 0).degree is None


def test_a_torn_pair_makes_no_triad() -> None:
    graph = make_graph([("a", "b", 1), ("b", "c", 1), ("a", "c", 2), ("c", "a", -2)])
    assert measure_balance(graph).triads == 0


@pytest.mark.parametrize("seed", range(10))
def test_every_triad_is_counted_once(seed) -> None:
    pairs = {(pair.a, pair.b): pair.net for pair in draw_pairs(seed)}
    graph = make_graph([(*pair, net) for pair, net in pairs.items()])
    actors = sorted({actor for pair in pairs for actor in pair})
    triads = [each for each in combinations(actors, 3) if all(pair in pairs for pair in combinations(each, 2))]
    assert [triad.actors for triad in list_triads(graph)] == triads
