"""Several drawings → the clearest of them: fewest lines that cross, and fewest that run through somebody's name.

A layout by springs or lengths ends in the nearest of many good places, so that it pays to start it a few times.
Purchase (1997) found crossings to be what slows readers of a graph most; a line through a name is worse still,
because it seems to end there.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
_THROUGH_NAME = 3
_CLEAR = 26.0  # pixels between an actor and the lines of others
_COMPARISONS = 60_000
_MOST = 48


def choose_tries(edges: int) -> int:
    """Tell how many drawings of a component are worth comparing; a large one gets one."""
    return max(1, min(_MOST, _COMPARISONS // max(1, edges * edges)))


def choose_clearest(drawings: Sequence[list[Point]], edges: Sequence[tuple[int, int]], most: int) -> list[list[Point]]:
    """Choose the drawings with the fewest tangles, the clearest first; of equals the earlier."""
    if len(drawings) <= 1:
        return list(drawings)
    return sorted(drawings, key=lambda points: count_tangles(points, edges))[:most]


def count_tangles(points: Sequence[Point], edges: Sequence[tuple[int, int]]) -> int:
    """Count lines that cross, and thrice those that run through an actor they don't belong to.

    Example:
        >>> square = [(0, 0), (100, 100), (100, 0), (0, 100)]
        >>> count_tangles(square, [(0, 1), (2, 3)]), count_tangles(square, [(0, 2), (1, 3)])
        (1, 0)
    """
    crossings = sum(
        _cross(points[a], points[b], points[c], points[d])
        for rank, (a, b) in enumerate(edges)
        for c, d in edges[rank + 1 :]
        if len({a, b, c, d}) == 4  # noqa: PLR2004 (two lines that share no end)
    )
    through = sum(
        _distance(point, points[a], points[b]) < _CLEAR
        for a, b in edges
        for index, point in enumerate(points)
        if index not in {a, b}
    )
    return crossings + _THROUGH_NAME * through


def _side(a: Point, b: Point, c: Point) -> float:
    """Tell on which side of the line from a to b the point c lies, by the sign."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Tell whether the lines from a to b and from c to d cross."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _distance(point: Point, a: Point, b: Point) -> float:
    """Measure from a point to the line from a to b."""
    along = (b[0] - a[0], b[1] - a[1])
    length = along[0] ** 2 + along[1] ** 2
    share = ((point[0] - a[0]) * along[0] + (point[1] - a[1]) * along[1]) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - a[0] - share * along[0], point[1] - a[1] - share * along[1])
