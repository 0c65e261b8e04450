"""Signed graph → three or more camps, no more than asked for, at the least weight of ties against them.

Where two camps, or as many as help, are a matter of ties alone (`cover.py`), a number between them needs to know who is
in which camp: one variable an actor and camp. Camps may swap names, so the best connected actor sits in the first camp,
the next in one of the first two, and so on. What as many camps as help would cost is a bound from below, and the cycles
that prove it hold here too.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from graphkit.graph.bounds import Budget, Cover
from graphkit.graph.cover import cover_contradictions
from graphkit.graph.greedy import search_camps

if TYPE_CHECKING:
    from graphkit.graph.cycles import Cycle
    from graphkit.graph.signed import Labels, Signed


def assign_camps(signed: Signed, first: tuple[Labels, int], *, groups: int, budget: Budget) -> Cover:
    """Divide into at most so many camps.

    Args:
        signed: the graph.
        first: a division into so many camps, labelled from 0, and its cost.
        groups: three or more.
        budget: how long to look.
    """
    soon = budget._replace(until=time.monotonic() + (budget.until - time.monotonic()) / 4)
    loose, cycles = cover_contradictions(signed, search_camps(signed, None), groups=None, budget=soon)
    cover = Cover(*first, bound=loose.bound, relaxed=loose.relaxed, spare=loose.spare)
    if cover.proven or budget.spent or len(signed.weight) > budget.branching:
        return cover
    answer = milp(
        np.concatenate([signed.weight, np.zeros(signed.size * groups)]),
        integrality=np.ones(len(signed.weight) + signed.size * groups),
        bounds=_break_symmetry(signed, groups),
        constraints=_constraints(signed, groups, cycles),
        options={"time_limit": budget.left, "mip_rel_gap": 0},
    )
    if answer.mip_dual_bound is not None:
        cover.bound = max(cover.bound, int(np.ceil(answer.mip_dual_bound - 1e-4)))
    if answer.x is not None:
        seats = answer.x[len(signed.weight) :].reshape(signed.size, groups)
        cover.take(search_camps(signed, groups, start=seats.argmax(axis=1).tolist()))
    return cover


def _break_symmetry(signed: Signed, groups: int) -> Bounds:
    """Let the actor that comes n-th by its number of ties sit in the first n camps only."""
    degree = np.bincount(np.concatenate([signed.a, signed.b]), minlength=signed.size)
    upper = np.ones((signed.size, groups))
    for rank, actor in enumerate(np.argsort(-degree, kind="stable")[: groups - 1]):
        upper[actor, rank + 1 :] = 0
    return Bounds(0, np.concatenate([np.ones(len(signed.weight)), upper.ravel()]))


def _constraints(signed: Signed, groups: int, cycles: list[Cycle]) -> LinearConstraint:
    """Write down: everybody sits in one camp, a tie that goes against the seats is given up, and the cycles known."""
    rows: list[list[tuple[int, float]]] = []
    lower: list[float] = []
    ties = len(signed.weight)

    def seat(actor: int, camp: int) -> int:
        return ties + actor * groups + camp

    for actor in range(signed.size):
        rows.append([(seat(actor, camp), 1.0) for camp in range(groups)])
        lower.append(1.0)
    for tie, (a, b, negative) in enumerate(
        zip(signed.a.tolist(), signed.b.tolist(), signed.negative.tolist(), strict=True)
    ):
        for camp in range(groups):
            if negative:
                rows.append([(tie, 1.0), (seat(a, camp), -1.0), (seat(b, camp), -1.0)])
                lower.append(-1.0)
            else:
                rows.append([(tie, 1.0), (seat(a, camp), -1.0), (seat(b, camp), 1.0)])
                lower.append(0.0)
    for cycle in cycles:
        rows.append([(tie, 1.0) for tie in sorted(cycle)])
        lower.append(1.0)
    where = [(row, column, value) for row, entries in enumerate(rows) for column, value in entries]
    row_of, column_of, value_of = zip(*where, strict=True)
    table = coo_array((value_of, (row_of, column_of)), shape=(len(rows), ties + signed.size * groups))
    upper = np.full(len(rows), np.inf)
    upper[: signed.size] = 1.0
    return LinearConstraint(table.tocsr(), lower, upper)
