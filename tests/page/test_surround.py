"""Actors left out of the opening view."""

from __future__ import annotations

import random

from graphkit.page.layout import Box, Tie
from graphkit.page.surround import OPENING, place_all


def ring(size, seed=1):
    chance = random.Random(seed)  # noqa: S311
    return [Tie(at, chance.randrange(size), chance.choice((1.0, -1.0))) for at in range(size) for _ in range(2)]


def test_few_actors_are_all_laid_out():
    assert len(set(place_all([Box(60, 40)] * 9, ring(9), range(9)))) == 9


def test_nobody_shares_a_place():
    places = place_all([Box(60, 40)] * 900, ring(900), range(900))
    assert len(set(places)) == 900


def test_the_opening_view_is_that_of_its_actors_alone():
    boxes = [Box(60, 40)] * (OPENING + 200)
    ties = ring(OPENING + 200)
    inner = [tie for tie in ties if tie.a < OPENING and tie.b < OPENING]
    alone = place_all(boxes[:OPENING], inner, range(OPENING))
    assert place_all(boxes, ties, range(OPENING + 200))[:OPENING] == alone


def test_the_others_stand_outside_it_on_the_side_of_those_they_know():
    boxes = [Box(60, 40)] * (OPENING + 1)
    inner = [tie for tie in ring(OPENING) if tie.a < OPENING and tie.b < OPENING]
    places = place_all(boxes, [*inner, Tie(0, OPENING, 1.0)], range(OPENING + 1))
    xs, ys = zip(*places[:OPENING], strict=True)
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    (x, y), (known_x, known_y) = places[OPENING], places[0]
    assert (x - middle[0]) * (known_x - middle[0]) + (y - middle[1]) * (known_y - middle[1]) > 0
    assert all(abs(x - a) > 30 or abs(y - b) > 20 for a, b in places[:OPENING])


def test_the_same_ties_give_the_same_places():
    assert place_all([Box(60, 40)] * 400, ring(400), range(400)) == place_all(
        [Box(60, 40)] * 400, ring(400), range(400)
    )
