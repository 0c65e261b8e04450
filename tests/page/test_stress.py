"""Wanted lengths → places."""

from __future__ import annotations

from itertools import combinations
from math import cos, hypot, pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.page.stress import settle_lengths, wish_lengths


def circle(size):
    return [(cos(2 * pi * index / size), sin(2 * pi * index / size)) for index in range(size)]


def distance(places, a, b):
    return hypot(places[a][0] - places[b][0], places[a][1] - places[b][1])


def stress(places, paths):
    return sum((distance(places, a, b) / far - 1) ** 2 for (a, b), far in paths.items())


def test_a_triangle_gets_just_the_lengths_it_wants():
    edges, lengths = [(0, 1), (0, 2), (1, 2)], [1.0, 1.7, 1.7]
    places = settle_lengths(wish_lengths(3, edges, lengths), [(0.0, 0.0), (1.0, 0.1), (0.2, 1.0)])
    assert [distance(places, *edge) for edge in edges] == pytest.approx(lengths, abs=0.02)


def test_a_square_with_a_long_side_is_as_long_as_its_paths():
    edges = [(0, 1), (1, 2), (2, 3)]
    places = settle_lengths(wish_lengths(4, edges, [1.0] * 3), [(0, 0), (1, 0.3), (2, -0.3), (3, 0.1)])
    assert distance(places, 0, 3) == pytest.approx(3.0, abs=0.05)


@settings(deadline=None, max_examples=40)
@given(st.integers(2, 12).flatmap(lambda size: st.tuples(*[st.integers(0, at) for at in range(size - 1)])))
def test_a_tree_is_drawn_with_less_stress_than_a_circle(parents):
    size = len(parents) + 1
    edges = [(parent, at + 1) for at, parent in enumerate(parents)]
    paths = {pair: float("inf") for pair in combinations(range(size), 2)} | {(min(e), max(e)): 1.0 for e in edges}
    for middle in range(size):
        for a, b in combinations(range(size), 2):
            if middle not in {a, b}:
                one, other = sorted((a, middle)), sorted((middle, b))
                paths[a, b] = min(paths[a, b], paths[tuple(one)] + paths[tuple(other)])
    start = circle(size)
    places = settle_lengths(wish_lengths(size, edges, [1.0] * len(edges)), start)
    wide = [(x * size**0.5 / 2, y * size**0.5 / 2) for x, y in start]
    assert stress(places, paths) <= stress(wide, paths) + 1e-6
