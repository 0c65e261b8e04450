"""Several drawings → the clearest."""

from __future__ import annotations

import pytest

from graphkit.page.untangle import choose_clearest, choose_tries, count_tangles

SQUARE = [(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)]


def test_lines_that_share_an_end_do_not_cross():
    assert count_tangles(SQUARE, [(0, 1), (0, 2), (1, 2)]) == 0


def test_a_line_through_an_actor_is_worse_than_a_crossing():
    row = [(0.0, 0.0), (200.0, 0.0), (100.0, 5.0)]
    assert count_tangles(row, [(0, 1)]) > count_tangles(SQUARE, [(0, 1), (2, 3)])
    assert count_tangles([*row[:2], (100.0, 60.0)], [(0, 1)]) == 0


def test_two_actors_in_one_place_are_no_trouble():
    assert count_tangles([(0.0, 0.0), (0.0, 0.0), (90.0, 0.0)], [(0, 1)]) == 0


@pytest.mark.parametrize(("edges", "tries"), [(0, 48), (30, 48), (100, 6), (1000, 1)])
def test_large_components_are_drawn_once(edges, tries):
    assert choose_tries(edges) == tries


def test_the_clearest_drawing_is_chosen_and_of_equals_the_first():
    crossed, clear = [(0, 0), (100, 100), (100, 0), (0, 100)], [(0, 0), (0, 100), (100, 0), (100, 100)]
    wide = [(3 * x, 3 * y) for x, y in clear]
    edges = [(0, 1), (2, 3)]
    assert choose_clearest([crossed, clear, wide], edges, 1) == [clear]
    assert choose_clearest([crossed, wide, clear], edges, 2) == [wide, clear]
