"""Signed edges → a place for each actor, so that the page opens drawn and no physics runs in the browser.

Allies stand near, opponents apart but in sight: an edge's sign sets how long it wants to be (stress.py). Each component
is laid out alone and turned so that it is wider than tall; then names are pushed off each other, and the components set
side by side like paragraphs, the largest first. Each component is tried from a few starts, and the clearest drawing
taken. Every start is a circle, and chance comes from a seeded generator: same input, same places.
"""

from __future__ import annotations

import random
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

from graphkit.page.stress import settle_lengths, wish_lengths
from graphkit.page.untangle import choose_clearest, choose_tries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Point = tuple[float, float]
Bond = tuple[int, int]  # two indices into the actors, the lower first
_LENGTH = 120.0  # of a typical edge, in the page's pixels
_GAP = 12.0  # between two names
_BETWEEN = 50.0  # two components
_WIDTH_TO_HEIGHT = 1.5
_AGAINST = 1.7  # times the length of an edge for somebody
_ROUNDS = 80  # of pushing names apart
_ROOM = 2.0  # times the area of all boxes, in large components
_ROOMY_FROM = 250  # actors in a component
_FINALISTS = 6  # drawings whose names are pushed apart
_STEPS = 50_000  # of rounds times actors


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
        seed: start of the random numbers.
    """
    bonds = _add_up(ties)
    chance = random.Random(seed)  # noqa: S311 (a layout, no secret)
    places: list[Point] = [(0.0, 0.0)] * len(boxes)
    blocks = []
    for members, inner in _split(len(boxes), bonds):
        own = [boxes[index] for index in members]
        blocks.append((members, _arrange(inner, own, chance), own))
    for members, points in _pack(blocks):
        for index, (x, y) in zip(members, points, strict=True):
            places[index] = (round(x, 1), round(y, 1))
    return places


def _add_up(ties: Sequence[Tie]) -> dict[Bond, float]:
    """Merge the ties of each pair into one signed weight."""
    bonds: dict[Bond, float] = {}
    for tie in ties:
        if tie.a != tie.b:
            pair = (min(tie.a, tie.b), max(tie.a, tie.b))
            bonds[pair] = bonds.get(pair, 0.0) + tie.weight
    return dict(sorted(bonds.items()))


def _split(size: int, bonds: dict[Bond, float]) -> list[tuple[list[int], dict[Bond, float]]]:
    """Split actors into components, the largest first: their indices, and their bonds by place among them."""
    root = list(range(size))

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    for a, b in bonds:
        root[max(find(a), find(b))] = min(find(a), find(b))
    components: dict[int, list[int]] = {}
    for index in range(size):
        components.setdefault(find(index), []).append(index)
    rank = {index: at for members in components.values() for at, index in enumerate(members)}
    inner: dict[int, dict[Bond, float]] = {first: {} for first in components}
    for (a, b), weight in bonds.items():
        inner[find(a)][rank[a], rank[b]] = weight
    return sorted(
        ((members, inner[first]) for first, members in components.items()), key=lambda block: (-len(block[0]), block[0])
    )


def _arrange(bonds: dict[Bond, float], boxes: Sequence[Box], chance: random.Random) -> list[Point]:
    """Lay out one component several times, and take the clearest drawing."""
    size, edges = len(boxes), list(bonds)
    if size == 1:
        return [(0.0, 0.0)]
    wish = wish_lengths(size, edges, [1.0 if weight > 0 else _AGAINST for weight in bonds.values()])
    start = [(cos(2 * pi * index / size), sin(2 * pi * index / size)) for index in range(size)]
    drawings = []
    for _ in range(choose_tries(len(edges))):
        drawings.append(_level(_scale(settle_lengths(wish, start), edges, boxes), boxes))
        chance.shuffle(start)
    best = choose_clearest(drawings, edges, _FINALISTS)
    for points in best:  # which takes longest
        _push_apart(points, boxes)
    return choose_clearest(best, edges, 1)[0]


def _scale(points: list[Point], edges: Sequence[Bond], boxes: Sequence[Box]) -> list[Point]:
    """Stretch points until a typical edge has its length and there is room for all boxes."""
    spans = sorted(hypot(points[a][0] - points[b][0], points[a][1] - points[b][1]) for a, b in edges)
    span = spans[len(spans) // 2] if spans else 0.0
    xs, ys = [x for x, _ in points], [y for _, y in points]
    area = (max(xs) - min(xs)) * (max(ys) - min(ys))
    needed = _ROOM * sum(box.width * box.height for box in boxes)
    factor = max(_LENGTH / span if span else 1.0, sqrt(needed / area) if area and len(points) > _ROOMY_FROM else 0.0)
    return [(x * factor, y * factor) for x, y in points]


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
    halves = [(box.width / 2, box.height / 2) for box in boxes]
    for _ in range(min(_ROUNDS, _STEPS // len(points))):
        clear = True
        for i, j in _neighbours(points, boxes):
            (x1, y1), (x2, y2) = points[i], points[j]
            (width1, height1), (width2, height2) = halves[i], halves[j]
            over_x = width1 + width2 + _GAP - abs(x2 - x1)
            if over_x <= 0:
                continue
            over_y = height1 + height2 + _GAP - abs(y2 - y1)
            if over_y <= 0:
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


def _neighbours(points: list[Point], boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """Pair the points whose boxes may overlap, by a grid whose cells are as large as the largest box."""
    width = max(box.width for box in boxes) + _GAP
    height = max(box.height for box in boxes) + _GAP
    cells: dict[tuple[int, int], list[int]] = {}
    for index, (x, y) in enumerate(points):
        cells.setdefault((int(x // width), int(y // height)), []).append(index)
    pairs: list[tuple[int, int]] = []
    for (column, row), here in cells.items():
        ahead = [(column, row + 1), (column + 1, row - 1), (column + 1, row), (column + 1, row + 1)]
        near = [index for cell in ahead for index in cells.get(cell, ())]
        for rank, i in enumerate(here):
            pairs += [(i, j) for j in here[rank + 1 :]]
            pairs += [(i, j) for j in near]
    return pairs


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
