"""Wanted lengths of lines → places whose distances come as near to them as a plane allows.

Kamada and Kawai (1989) want every two actors as far apart in the drawing as the shortest path between them is long, the
near ones most exactly. What is left between wish and drawing is called stress, and majorization (Gansner, Koren and
North 2004) lowers it round by round: each round solves one linear system, whose matrix never changes, and none makes it
worse. It needs a number for every two actors, which is little for as many as open a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

Point = tuple[float, float]
_ROUNDS = 200
_WORK = 20_000_000  # pairs of actors times rounds
_STILL = 1e-3  # of a line's length: no actor moved further in a round
_TOUCHING = 1e-9


class Wish(NamedTuple):
    """How far apart the actors of one component want to be.

    Attributes:
        solve: turns what pulls at the actors into their places.
        pull: for each two actors the wanted distance by its weight, 1 / distance², below zero.
    """

    solve: NDArray[np.float64]
    pull: NDArray[np.float64]


def wish_lengths(size: int, edges: Sequence[tuple[int, int]], lengths: Sequence[float]) -> Wish:
    """Work out how far apart every two actors of a component want to be: as far as the shortest path is long.

    Args:
        size: how many actors, all of them connected.
        edges: pairs of indices, each pair once.
        lengths: how long each edge wants to be.
    """
    paths = np.full((size, size), np.inf)
    for (a, b), length in zip(edges, lengths, strict=True):
        paths[a, b] = paths[b, a] = length
    for middle in range(size):  # Floyd and Warshall
        np.minimum(paths, paths[:, middle, None] + paths[middle], out=paths)
    np.fill_diagonal(paths, 1.0)
    weights = paths**-2
    np.fill_diagonal(weights, 0.0)
    system = np.diag(weights.sum(axis=1)) - weights
    return Wish(np.linalg.inv(system + 1 / size) - 1 / size, -weights * paths)


def settle_lengths(wish: Wish, start: Sequence[Point]) -> list[Point]:
    """Move actors from a start until they hardly move: the nearest place of low stress.

    Example:
        >>> path = wish_lengths(3, [(0, 1), (1, 2)], [1.0, 1.0])
        >>> (x0, y0), _, (x2, y2) = settle_lengths(path, [(0, 0), (1, 0.2), (1, 1)])
        >>> round(((x2 - x0) ** 2 + (y2 - y0) ** 2) ** 0.5, 1)
        2.0
    """
    size = len(start)
    places = np.array(start, dtype=float) * np.sqrt(size) / 2
    for _ in range(min(_ROUNDS, max(10, _WORK // (size * size)))):
        x, y = places.T
        apart = np.sqrt((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2) + _TOUCHING
        pulls = wish.pull / apart
        np.fill_diagonal(pulls, 0.0)
        np.fill_diagonal(pulls, -pulls.sum(axis=1))
        moved = wish.solve @ (pulls @ places)
        still = bool(np.abs(moved - places).max() < _STILL)
        places = moved
        if still:
            break
    return [(float(x), float(y)) for x, y in places]
