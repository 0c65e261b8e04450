"""Signed edges → places."""

from __future__ import annotations

import random
from math import hypot, isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.page.layout import Box, Tie, place_actors

BOX = Box(90, 50)


def overlap(a, b):
    return abs(a[0] - b[0]) < BOX.width and abs(a[1] - b[1]) < BOX.height


def distance(a, b):
    return hypot(a[0] - b[0], a[1] - b[1])


@settings(deadline=None, max_examples=40)
@given(
    st.integers(0, 12).flatmap(
        lambda size: st.tuples(
            st.just(size),
            st.lists(
                st.builds(Tie, *[st.integers(0, max(0, size - 1))] * 2, st.sampled_from([-2.0, -0.3, 0.3, 1.0, 3.0])),
                max_size=0 if size == 0 else 25,
            ),
        )
    )
)
def test_each_actor_has_a_place_and_no_name_lies_on_another(case):
    size, ties = case
    places = place_actors([BOX] * size, ties)
    assert len(places) == size
    assert all(isfinite(x) and isfinite(y) for x, y in places)
    assert not [(a, b) for rank, a in enumerate(places) for b in places[rank + 1 :] if overlap(a, b)]


def test_two_camps_stand_apart():
    camps = [[0, 1, 2, 3], [4, 5, 6, 7]]
    ties = [Tie(a, b, 1.0) for camp in camps for a in camp for b in camp if a < b]
    ties += [Tie(a, b, -1.0) for a in camps[0] for b in camps[1]]
    places = place_actors([Box(4, 4)] * 8, ties)
    within = [distance(places[a], places[b]) for camp in camps for a in camp for b in camp if a < b]
    between = [distance(places[a], places[b]) for a in camps[0] for b in camps[1]]
    assert sum(within) / len(within) < 0.8 * sum(between) / len(between)


def test_actors_without_edges_are_set_in_lines_below():
    places = place_actors([BOX] * 40, [Tie(0, 1, 1.0), Tie(1, 2, 1.0)])
    rows = {y for _, y in places[3:]}
    assert 1 < len(rows) < 12
    width = max(x for x, _ in places) - min(x for x, _ in places)
    assert width < 20 * BOX.width


@pytest.mark.parametrize("size", [30, 150, 300])
def test_the_same_ties_give_the_same_places_whatever_chance_did_before(size):
    chance = random.Random(size)  # noqa: S311
    ties = [Tie(chance.randrange(size), chance.randrange(size), chance.choice([1.0, -1.0])) for _ in range(2 * size)]
    first = place_actors([BOX] * size, ties)
    random.seed(5)
    assert place_actors([BOX] * size, ties) == first


def test_loops_and_no_actors_are_no_trouble():
    assert place_actors([], []) == []
    assert len(place_actors([BOX], [Tie(0, 0, 1.0)])) == 1
