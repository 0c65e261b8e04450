"""Actors left out of the opening view → places around it, the more prominent the nearer.

A careful drawing of thousands is a hairball, and a slow one. The page opens on the most prominent actors, laid out with
care (layout.py); the others stand in growing rings around them, each on the side of those it has to do with, so that
"show more" adds to the picture and moves nobody in it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING

from graphkit.page.layout import Box, Point, Tie, place_actors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Cell = tuple[int, int]
OPENING = 150  # actors in the opening view
_CELL = Box(150.0, 86.0)  # the room for one actor around the opening view
_LOOSE = 1.5  # times the room that the rings need
_SPREAD = 1.6  # radians about that side, or all who know the same actor would want one place
_GOLDEN = pi * (3 - sqrt(5))  # turns that never meet, for actors without anybody placed


def place_all(boxes: Sequence[Box], ties: Sequence[Tie], order: Sequence[int]) -> list[Point]:
    """Give each actor a place: the first of an order by the layout, the others around them.

    Args:
        boxes: the room each actor needs.
        ties: edges between indices of boxes.
        order: all indices, the most prominent first.
    """
    first = sorted(order[:OPENING])
    rank = {index: at for at, index in enumerate(first)}
    inner = [Tie(rank[tie.a], rank[tie.b], tie.weight) for tie in ties if tie.a in rank and tie.b in rank]
    places: dict[int, Point] = dict(zip(first, place_actors([boxes[index] for index in first], inner), strict=True))
    _surround(places, ties, order[OPENING:])
    return [places[index] for index in range(len(boxes))]


def _surround(places: dict[int, Point], ties: Sequence[Tie], rest: Sequence[int]) -> None:
    """Add the rest to the places, ring by ring."""
    if not rest:
        return
    near: dict[int, list[int]] = defaultdict(list)
    for tie in ties:
        near[tie.a].append(tie.b)
        near[tie.b].append(tie.a)
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    half = (max(xs) - min(xs)) / 2 + _CELL.width, (max(ys) - min(ys)) / 2 + _CELL.height
    growth = _LOOSE * _CELL.width * _CELL.height / (pi * half[0] * half[1])
    taken: set[tuple[int, int]] = set()
    full: dict[tuple[int, int], int] = {}
    for number, index in enumerate(rest):
        angle = _direction([places[other] for other in near[index] if other in places], middle)
        reach = sqrt(1.1 + growth * number)
        turn = number * _GOLDEN if angle is None else angle + _SPREAD * ((number * _GOLDEN) % 1 - 0.5)
        wanted = middle[0] + half[0] * reach * cos(turn), middle[1] + half[1] * reach * sin(turn)
        cell = _find_free((round(wanted[0] / _CELL.width), round(wanted[1] / _CELL.height)), taken, full)
        taken.add(cell)
        places[index] = round(cell[0] * _CELL.width, 1), round(cell[1] * _CELL.height, 1)


def _direction(others: Sequence[Point], middle: Point) -> float | None:
    """Tell on which side of the middle some places lie; None where on none."""
    x = sum(x - middle[0] for x, _ in others)
    y = sum(y - middle[1] for _, y in others)
    return None if hypot(x, y) < 1 else atan2(y, x)


def _find_free(wanted: Cell, taken: set[Cell], full: dict[Cell, int]) -> Cell:
    """Find the nearest cell that is not taken; square rings that were full stay so, and are remembered in `full`."""
    for radius in count(full.get(wanted, 0)):
        full[wanted] = radius
        for cell in _ring(wanted, radius):
            if cell not in taken:
                return cell
    raise AssertionError  # pragma: no cover (rings never end)


def _ring(middle: Cell, radius: int) -> Iterator[Cell]:
    """Walk over the cells of a square ring."""
    column, row = middle
    if radius == 0:
        yield middle
    for step in range(-radius, radius) if radius else ():
        yield column + step, row - radius
        yield column + radius, row + step
        yield column - step, row + radius
        yield column - radius, row - step
