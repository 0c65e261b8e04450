"""Signed edges → a place for each actor, so that the page opens drawn and no physics runs in the browser.

Allies stand near, opponents apart but in sight: an edge's sign sets how long it wants to be (Kamada and Kawai 1989) in
components that a reader takes in at a glance, and how hard it pulls (Fruchterman and Reingold 1991, on igraph's grid
when large) in bigger ones. Each component is laid out alone and turned so that it is wider than tall; then names are
pushed off each other, and the components set side by side like paragraphs, the largest first.
Every start is a circle in the order given, and igraph draws from a seeded generator: same input, same places.
"""

from __future__ import annotations

import random
from contextlib import contextmanager
from math import atan2, cos, hypot, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

import igraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Point = tuple[float, float]
_LENGTH = 120.0  # of a typical edge, in the page's pixels
_GAP = 12.0  # between two names
_BETWEEN = 50.0  # two components
_WIDTH_TO_HEIGHT = 1.5
_BY_LENGTH_UP_TO = 250  # actors in a component
_ON_GRID_FROM = 1000
_ROUNDS = 80


class Tie(NamedTuple):
    """An edge as the layout sees it: two indices into the actors, and a weight below zero for opposition."""

    a: int
    b: int
    weight: float


class Box(NamedTuple):
    """The room that an actor's shape and name need around its place."""

    width: float
    height: float


def place_actors(boxes: Sequence[Box], ties: Sequence[Tie], *, seed: int = 0) -> list[Point]:
    """Give each actor a place, in the order of the boxes.

    Args:
        boxes: the room each actor needs.
        ties: edges between indices of boxes; parallel ones add up, loops are left out.
        seed: start of igraph's random numbers.
    """
    bonds = _add_up(ties)
    whole = igraph.Graph(n=len(boxes), edges=list(bonds))
    whole.es["weight"] = list(bonds.values())
    places: list[Point] = [(0.0, 0.0)] * len(boxes)
    blocks = []
    with _seeded(seed):
        for members in sorted(whole.connected_components(), key=lambda members: (-len(members), members)):
            inner = [boxes[index] for index in members]
            points = _level(_draw(whole.induced_subgraph(members)), inner)
            _push_apart(points, inner)
            blocks.append((members, points, inner))
    for members, points in _pack(blocks):
        for index, (x, y) in zip(members, points, strict=True):
            places[index] = (round(x, 1), round(y, 1))
    return places


def _add_up(ties: Sequence[Tie]) -> dict[tuple[int, int], float]:
    """Merge the ties of each pair into one signed weight."""
    bonds: dict[tuple[int, int], float] = {}
    for tie in ties:
        if tie.a != tie.b:
            pair = (min(tie.a, tie.b), max(tie.a, tie.b))
            bonds[pair] = bonds.get(pair, 0.0) + tie.weight
    return dict(sorted(bonds.items()))


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """Let igraph draw from a generator of its own for a while."""
    igraph.set_random_number_generator(random.Random(seed))  # noqa: S311 (a layout, no secret)
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def _draw(component: igraph.Graph) -> list[Point]:
    """Lay out one component, in units of its own."""
    size, weights = component.vcount(), component.es["weight"]
    start = component.layout_circle()
    if size <= _BY_LENGTH_UP_TO:
        lengths = [1.0 if weight > 0 else 1.7 for weight in weights]
        layout = component.layout_kamada_kawai(seed=start, weights=lengths, maxiter=100 * max(size, 10))
    else:
        pull = [1.0 + weight if weight > 0 else 0.25 for weight in weights]
        start.scale(sqrt(size) / 2)
        layout = component.layout_fruchterman_reingold(
            seed=start, weights=pull, niter=500, grid=size >= _ON_GRID_FROM, start_temp=sqrt(size)
        )
    lengths = sorted(
        hypot(*(p - q for p, q in zip(layout[e.source], layout[e.target], strict=True))) for e in component.es
    )
    unit = (lengths[len(lengths) // 2] if lengths else 1.0) or 1.0
    return [(x * _LENGTH / unit, y * _LENGTH / unit) for x, y in layout]


def _level(points: list[Point], boxes: Sequence[Box]) -> list[Point]:
    """Turn points about their middle until they spread most from left to right."""
    middle_x = sum(x for x, _ in points) / len(boxes)
    middle_y = sum(y for _, y in points) / len(boxes)
    moved = [(x - middle_x, y - middle_y) for x, y in points]
    spread = sum(x * x - y * y for x, y in moved)
    shear = sum(x * y for x, y in moved)
    angle = -atan2(2 * shear, spread) / 2
    return [(x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)) for x, y in moved]


def _push_apart(points: list[Point], boxes: Sequence[Box]) -> None:
    """Move points, in place, until their boxes no longer overlap or the rounds are over."""
    reach = max(box.width for box in boxes) + _GAP
    for _ in range(_ROUNDS if len(boxes) < _ON_GRID_FROM else _ROUNDS // 10):
        order = sorted(range(len(points)), key=lambda index: (points[index], index))
        clear = True
        for rank, i in enumerate(order):
            for j in order[rank + 1 :]:
                (x1, y1), (x2, y2) = points[i], points[j]
                if x2 - x1 >= reach:
                    break
                over_x = (boxes[i].width + boxes[j].width) / 2 + _GAP - abs(x2 - x1)
                over_y = (boxes[i].height + boxes[j].height) / 2 + _GAP - abs(y2 - y1)
                if over_x <= 0 or over_y <= 0:
                    continue
                clear = False
                if over_x < over_y:
                    step = over_x / 2 if x1 <= x2 else -over_x / 2
                    points[i], points[j] = (x1 - step, y1), (x2 + step, y2)
                else:
                    step = over_y / 2 if y1 <= y2 else -over_y / 2
                    points[i], points[j] = (x1, y1 - step), (x2, y2 + step)
        if clear:
            return


def _pack(blocks: list[tuple[list[int], list[Point], list[Box]]]) -> Iterator[tuple[list[int], list[Point]]]:
    """Set components side by side in lines, as wide together as the largest or as the page's proportions ask."""
    frames = []
    for _, points, boxes in blocks:
        left = min(x - box.width / 2 for (x, _), box in zip(points, boxes, strict=True))
        right = max(x + box.width / 2 for (x, _), box in zip(points, boxes, strict=True))
        top = min(y - box.height / 2 for (_, y), box in zip(points, boxes, strict=True))
        bottom = max(y + box.height / 2 for (_, y), box in zip(points, boxes, strict=True))
        frames.append((left, top, right - left + _BETWEEN, bottom - top + _BETWEEN))
    area = sum(width * height for *_, width, height in frames)
    line_width = max([sqrt(area * _WIDTH_TO_HEIGHT), *(width for *_, width, _ in frames)])
    at_x = at_y = line_height = 0.0
    for (members, points, _), (left, top, width, height) in zip(blocks, frames, strict=True):
        if at_x and at_x + width > line_width:
            at_x, at_y, line_height = 0.0, at_y + line_height, 0.0
        yield members, [(x - left + at_x, y - top + at_y) for x, y in points]
        at_x, line_height = at_x + width, max(line_height, height)
