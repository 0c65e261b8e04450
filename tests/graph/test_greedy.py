"""Local search: never worse than where it starts, the same each time, and fast on large graphs."""

from __future__ import annotations

import numpy as np
import pytest
from signed_graphs import draw_pairs, make_pair, plant_camps, try_all

from graphkit.graph.greedy import round_camps, search_camps
from graphkit.graph.signed import count_frustration, index_pairs, make_signed


def signed_of(pairs):
    actors, ties = index_pairs(pairs)
    return make_signed(ties, len(actors))


@pytest.mark.parametrize("groups", [2, 3, None])
def test_the_cost_is_that_of_the_labels_and_no_less_than_the_best(groups) -> None:
    for seed in range(10):
        pairs = draw_pairs(seed, most=7)
        signed = signed_of(pairs)
        labels, cost = search_camps(signed, groups)
        assert cost == count_frustration(signed, labels) >= try_all(pairs, groups)[0]
        assert groups is None or set(labels) <= set(range(groups))


def test_the_search_finds_the_best_of_most_small_graphs() -> None:
    found = sum(
        search_camps(signed_of(draw_pairs(seed)), 2)[1] == try_all(draw_pairs(seed), 2)[0] for seed in range(30)
    )
    assert found >= 28


def test_the_search_says_the_same_twice() -> None:
    signed = signed_of([make_pair(*tie) for tie in plant_camps(200, 600, 0.1, seed=5)[1]])
    assert search_camps(signed, 2) == search_camps(signed, 2)
    assert search_camps(signed, None) == search_camps(signed, None)


def test_a_start_is_only_ever_improved() -> None:
    signed = signed_of([make_pair(*tie) for tie in plant_camps(60, 150, 0.1, seed=6)[1]])
    start = [0] * signed.size
    assert search_camps(signed, 2, start=start)[1] <= count_frustration(signed, start)


@pytest.mark.parametrize("groups", [2, None])
def test_what_a_relaxation_does_not_doubt_is_kept(groups) -> None:
    signed = signed_of([make_pair("a", "b", 1), make_pair("a", "c", -1), make_pair("b", "c", 1)])
    doubt = np.array([0.0, 0.0, 1.0])  # a-b, a-c, b-c
    labels, cost = round_camps(signed, doubt, groups)
    assert cost == 1
    assert labels[0] == labels[1] != labels[2]
