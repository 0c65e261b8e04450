"""Signed graph → the ties to give up so that no contradiction is left, at the least weight, with a proof.

The *frustration index* is the least weight of ties that go against a division into camps; to find it is NP-hard
(Aref and Wilson 2018, who minimise it exactly with integer programming). We use the covering form of the same problem:
a division's frustrated ties meet every contradictory cycle, and whatever meets them all leaves a graph that divides
without a contradiction. So, with x = 1 for a tie given up,

    minimise Σ weight·x   subject to   Σ x over C ≥ 1 for each contradictory cycle C,   x whole,

which speaks of ties alone: camps have no names in it, so no symmetry to break. Cycles come in as they are violated
(`cycles.py`). Without "x whole" it is a linear program whose optimum is a bound from below; on sparse graphs (nothing
but small noise around camps) that bound is nearly always tight. Every optimum on the way is also rounded to a division
and settled by local search, a bound from above. When the two meet, the division is proven best. Where the linear
program has no more to say, SciPy's `milp` (HiGHS) branches on the cycles found, again until no cycle is violated.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import LinearConstraint, linprog, milp
from scipy.sparse import csr_array, eye_array, hstack, vstack

from graphkit.graph.bounds import Budget, Cover
from graphkit.graph.cycles import Cycle, find_contradictions
from graphkit.graph.greedy import round_camps
from graphkit.graph.signed import is_frustrated

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graphkit.graph.signed import Labels, Signed

_FAR, _NEAR = 0.2, 1e-5  # a step's length while nothing is given up yet, and later
_EPSILON = 1e-6
_LOOSE = 1.5  # a cycle given up so often is not what holds the bound up
_FEW = 30
_SPARE = 0.05


def cover_contradictions(
    signed: Signed, first: tuple[Labels, int], *, groups: int | None, budget: Budget
) -> tuple[Cover, list[Cycle]]:
    """Find the least weight of ties to give up, or bounds of it when time runs out.

    Args:
        signed: the graph.
        first: a division and its cost.
        groups: 2 camps, or None for as many as help.
        budget: how long to look.

    Returns:
        What is known, and the contradictory cycles it rests on.
    """
    cover = Cover(*first, bound=0, relaxed=0.0, spare=signed.weight.astype(float))
    cycles = _relax(signed, cover, groups, budget)
    while not cover.proven and not budget.spent and len(signed.weight) <= budget.branching:
        answer = milp(
            signed.weight,
            integrality=np.ones(len(signed.weight)),
            bounds=(0, 1),
            constraints=LinearConstraint(_incidence(cycles, len(signed.weight)), lb=1),
            options={"time_limit": budget.left, "mip_rel_gap": 0},
        )
        if answer.mip_dual_bound is not None:
            cover.bound = max(cover.bound, _round_up(answer.mip_dual_bound))
        if answer.x is None:
            break
        given_up = np.round(answer.x)
        cover.take(round_camps(signed, given_up, groups))
        new = find_contradictions(signed, given_up, odd=groups is not None, step=_NEAR, until=budget.until)
        if not new - set(cycles):
            break
        cycles += sorted(new - set(cycles), key=sorted)
    if groups is not None and cycles and not budget.spent:
        _spread(signed, cover, cycles, budget)
    return cover, cycles


def _relax(signed: Signed, cover: Cover, groups: int | None, budget: Budget) -> list[Cycle]:
    """Raise the bound by linear programs, and try each optimum as a division; give the cycles found.

    Cycles are looked for half-way between the optimum and the best division, as such cut deeper (in-out separation:
    Ben-Ameur and Neto 2007), and where there are few, at the optimum itself. Cycles far from tight are dropped.
    """
    odd = groups is not None
    cycles: list[Cycle] = []
    given_up = np.zeros(len(signed.weight))
    rounds = 0
    while not cover.proven and not budget.spent and rounds < budget.rounds:
        rounds += 1
        known = set(cycles)
        new: set[Cycle] = set()
        if cycles:
            middle = (given_up + is_frustrated(signed, cover.labels)) / 2
            new = find_contradictions(signed, middle, odd=odd, step=_NEAR, until=budget.until) - known
        for step in (_FAR, _NEAR) if not cycles else (_NEAR,):
            if len(new) < _FEW:
                new |= find_contradictions(signed, given_up, odd=odd, step=step, until=budget.until) - known
        if not new:
            break
        cycles += sorted(new, key=sorted)
        table = _incidence(cycles, len(signed.weight))
        answer: Any = linprog(
            signed.weight,
            A_ub=-table,
            b_ub=-np.ones(len(cycles)),
            bounds=(0, None),
            method="highs-ipm",  # four times as fast here as the simplex method
            options={"time_limit": budget.left},
        )
        if answer.status != 0:
            break
        given_up = np.asarray(answer.x)
        if answer.fun > cover.relaxed + _EPSILON:
            cycles = [cycle for cycle, met in zip(cycles, table @ given_up, strict=True) if met < _LOOSE]
        cover.relaxed, cover.spare = float(answer.fun), np.maximum(answer.lower.marginals, 0.0)
        cover.bound = max(cover.bound, _round_up(cover.relaxed))
        cover.take(round_camps(signed, given_up, groups))
    return cycles


def _spread(signed: Signed, cover: Cover, cycles: list[Cycle], budget: Budget) -> None:
    """Find what as many ties as can be have to spare at once.

    The program's dual packs contradictory cycles into the weights of the ties, as much as fits. Solvers give a packing
    that leaves nothing to spare on many ties; among those of the same size we want the one that leaves enough, a
    little more than the gap that is still open, on the most.
    """
    table = _incidence(cycles, len(signed.weight))
    ties = len(signed.weight)
    enough = max(cover.cost - cover.relaxed, 0.0) + _SPARE
    answer: Any = linprog(
        np.concatenate([np.zeros(len(cycles)), -np.ones(ties)]),
        A_ub=vstack([hstack([table.T, eye_array(ties)]), _row(-np.ones(len(cycles)), ties)]).tocsr(),
        b_ub=np.concatenate([signed.weight, [-cover.relaxed + 1e-7]]),
        bounds=np.concatenate([np.tile([0, np.inf], (len(cycles), 1)), np.tile([0, enough], (ties, 1))]),
        method="highs-ipm",
        options={"time_limit": budget.left},
    )
    if answer.status == 0:
        packed = table.T @ np.maximum(answer.x[: len(cycles)], 0.0)
        cover.spare = np.maximum(signed.weight - packed, 0.0)


def _row(values: NDArray[np.float64], zeros: int) -> Any:
    """Write values and zeros as one row."""
    return csr_array(np.concatenate([values, np.zeros(zeros)]).reshape(1, -1))


def _incidence(cycles: list[Cycle], ties: int) -> csr_array[np.float64]:
    """Write cycles as rows over ties."""
    rows = [sorted(cycle) for cycle in cycles]
    ends = np.cumsum([0, *map(len, rows)])
    return csr_array((np.ones(ends[-1]), [tie for row in rows for tie in row], ends), shape=(len(rows), ties))


def _round_up(bound: float) -> int:
    """Round a bound to the next whole number: weights are whole."""
    return ceil(bound - 1e-4)
