"""Small signed graph → its best division into two camps, by trying every one.

The parts of a graph that hold a contradiction mostly have five to ten actors. For so few, all 2ⁿ⁻¹ divisions are
tried in less time than it takes to import a solver, and what they show is exact: the least cost, and for each tie how
much more every division costs that gives it up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graphkit.graph.bounds import Cover

if TYPE_CHECKING:
    from graphkit.graph.signed import Labels, Signed

MOST_ACTORS = 16


def try_all_divisions(signed: Signed, first: tuple[Labels, int]) -> Cover:
    """Find the least weight of ties to give up, and prove it.

    Args:
        signed: a graph of at most `MOST_ACTORS` actors.
        first: a division and its cost; kept when nothing is better.

    Example:
        >>> from graphkit.graph.signed import make_signed
        >>> quarrel = make_signed([(0, 1, 3), (1, 2, 2), (0, 2, -1)], 3)
        >>> found = try_all_divisions(quarrel, ([0, 0, 1], 2))
        >>> found.labels, found.cost, found.spare.tolist()
        ([0, 0, 0], 1, [2.0, 1.0, 0.0])
    """
    divisions = np.arange(1 << (signed.size - 1))  # bit n: the camp of actor n; the last actor is always in camp 0
    cost = np.zeros(len(divisions), dtype=np.int64)
    against = []
    for a, b, weight, negative in zip(signed.a, signed.b, signed.weight, signed.negative, strict=True):
        parted = ((divisions >> a) ^ (divisions >> b)) & 1
        against.append(parted != negative)
        cost += weight * against[-1]
    least = int(cost.min())
    best = int(divisions[cost.argmin()])
    spare = np.array([cost[given_up].min() - least for given_up in against], dtype=float)
    cover = Cover(*first, bound=least, relaxed=float(least), spare=spare)
    cover.take(([best >> actor & 1 for actor in range(signed.size)], least))
    return cover
