"""Cycles that no division into camps can satisfy: found by shortest paths.

With two camps these are the cycles with an odd number of negative ties (Cartwright and Harary 1956); with as many
camps as one likes, those with exactly one (Davis 1967). Each such cycle holds at least one tie that goes against the
division. To find those whose ties are given up least: a shortest path in the graph's double cover, where a negative tie
leads to the other copy (Grötschel and Pulleyblank 1981), or along positive ties alone (Demaine et al. 2006).
"""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from graphkit.graph.signed import Signed

Cycle = frozenset[int]
_CELLS = 2_000_000  # of a table of distances


def find_contradictions(
    signed: Signed, given_up: NDArray[np.float64], *, odd: bool, step: float, until: float
) -> set[Cycle]:
    """Find contradictory cycles whose ties are given up less than once in all: for each tie the least of them.

    Args:
        signed: the graph.
        given_up: for each tie how far, 0 to 1.
        odd: any odd number of negative ties contradicts; otherwise exactly one.
        step: added to each tie's length, so that short cycles come first.
        until: when to stop looking, in seconds of `time.monotonic`.
    """
    length = given_up + step
    if odd:
        count = 2 * signed.size
        shift = np.where(signed.negative, signed.size, 0)
        rows = np.concatenate([signed.a, signed.a + signed.size])
        columns = np.concatenate([signed.b + shift, signed.b + signed.size - shift])
        lengths = np.concatenate([length, length])
        ties, goals = np.arange(len(length)), np.where(signed.negative, signed.b, signed.b + signed.size)
    else:
        count, ahead = signed.size, ~signed.negative
        rows, columns, lengths = signed.a[ahead], signed.b[ahead], length[ahead]
        ties = np.flatnonzero(signed.negative)
        goals = signed.b
    ways = csr_array((lengths, (rows, columns)), shape=(count, count))
    number = {(a, b): tie for tie, (a, b) in enumerate(zip(signed.a.tolist(), signed.b.tolist(), strict=True))}
    number |= {(b, a): tie for (a, b), tie in number.items()}
    found: set[Cycle] = set()
    for tie, trail in _walk(signed, ways, ties, goals, length, until):
        cycle = _tighten(trail, tie, number, signed, odd=odd)
        if cycle:
            found.add(cycle)
    return found


def _walk(  # noqa: PLR0913, PLR0917
    signed: Signed,
    ways: csr_array[np.float64],
    ties: NDArray[np.int64],
    goals: NDArray[np.int64],
    length: NDArray[np.float64],
    until: float,
) -> Iterator[tuple[int, list[int]]]:
    """Give ties that close a contradictory walk shorter than 1, and the actors on the walk from end to end."""
    starts, place = np.unique(signed.a[ties], return_inverse=True)
    chunk = max(1, _CELLS // ways.shape[0])
    for first in range(0, len(starts), chunk):
        if time.monotonic() > until:
            return
        distance, before = dijkstra(
            ways, directed=False, indices=starts[first : first + chunk], return_predecessors=True, limit=1.0
        )
        mine = np.flatnonzero((place >= first) & (place < first + chunk))
        total = distance[place[mine] - first, goals[ties[mine]]] + length[ties[mine]]
        for at in mine[total < 1 - 1e-3].tolist():
            tie = int(ties[at])
            row, here, trail = before[place[at] - first], int(goals[tie]), []
            while here >= 0:
                trail.append(here % signed.size)
                here = int(row[here])
            yield tie, trail


def _tighten(
    trail: list[int], tie: int, number: dict[tuple[int, int], int], signed: Signed, *, odd: bool
) -> Cycle | None:
    """Cut a closed walk down to a cycle that still contradicts; one always remains of an odd walk.

    Args:
        trail: actors from one end of the closing tie to the other.
        tie: the closing tie.
        number: ties by their ends.
        signed: the graph.
        odd: as for `find_contradictions`.
    """
    ties = [number[step] for step in pairwise(trail)]
    if not odd:
        return frozenset([*ties, tie])
    ties.append(tie)
    stops, passed, seen = [trail[0]], [], {trail[0]: 0}
    for step, stop in zip(ties, [*trail[1:], trail[0]], strict=True):
        passed.append(step)
        at = seen.get(stop)
        if at is None:
            seen[stop] = len(stops)
            stops.append(stop)
            continue
        if int(signed.negative[passed[at:]].sum()) % 2:
            return frozenset(passed[at:])
        for gone in stops[at + 1 :]:
            del seen[gone]
        del stops[at + 1 :], passed[at:]
    return None
