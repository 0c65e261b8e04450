"""Contradictory cycles: found where they are, and none where none is."""

from __future__ import annotations

import time

import numpy as np
import pytest
from signed_graphs import draw_pairs, try_all

from graphkit.graph.cycles import find_contradictions
from graphkit.graph.signed import index_pairs, is_frustrated, make_signed


def find(ties, given_up=None, *, odd=True):
    signed = make_signed(ties, 1 + max(max(a, b) for a, b, _ in ties))
    given = np.zeros(len(ties)) if given_up is None else np.array(given_up, dtype=float)
    return find_contradictions(signed, given, odd=odd, step=1e-5, until=time.monotonic() + 60)


def test_a_triangle_with_one_attack_contradicts_either_way() -> None:
    ties = [(0, 1, 1), (1, 2, 1), (0, 2, -1)]
    assert find(ties) == find(ties, odd=False) == {frozenset({0, 1, 2})}


def test_three_opponents_contradict_two_camps_only() -> None:
    ties = [(0, 1, -1), (1, 2, -1), (0, 2, -1)]
    assert find(ties) == {frozenset({0, 1, 2})}
    assert find(ties, odd=False) == set()


def test_two_attacks_in_a_cycle_contradict_nothing() -> None:
    ties = [(0, 1, -1), (1, 2, -1), (0, 2, 1)]
    assert find(ties) == find(ties, odd=False) == set()


def test_a_cycle_whose_ties_are_given_up_once_in_all_is_met() -> None:
    ties = [(0, 1, 1), (1, 2, 1), (0, 2, -1)]
    assert find(ties, [0.5, 0.25, 0.25]) == set()
    assert find(ties, [0.5, 0.25, 0.2]) == {frozenset({0, 1, 2})}


@pytest.mark.parametrize("odd", [True, False])
@pytest.mark.parametrize("seed", range(10))
def test_every_cycle_contradicts_and_a_division_meets_them_all(seed, odd) -> None:
    pairs = draw_pairs(seed, most=7)
    actors, ties = index_pairs(pairs)
    signed = make_signed(ties, len(actors))
    for cycle in find(ties, odd=odd):
        negatives = sum(ties[tie][2] < 0 for tie in cycle)
        assert negatives % 2 == 1 if odd else negatives == 1
        ends = [end for tie in cycle for end in ties[tie][:2]]
        assert all(ends.count(end) == 2 for end in ends)
    _, divisions = try_all(pairs, 2 if odd else None)
    labels = [divisions[0][actor] for actor in actors]
    assert find(ties, is_frustrated(signed, labels), odd=odd) == set()
