"""What is known of a graph's best division while it is looked for, and how long to look.

Apart from those who look (`exhaust.py`, `cover.py`, `assign.py`), so that a small graph is divided without a solver.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from graphkit.graph.signed import Labels


@dataclass(slots=True)
class Cover:
    """What is known of one graph's best division.

    Attributes:
        labels: the best division found.
        cost: weight of the ties that go against it.
        bound: no division costs less.
        relaxed: what is known from below before weights are taken to be whole: a linear program's optimum.
        spare: for each tie, by how much giving it up costs more than `relaxed` at least (its reduced cost).
    """

    labels: Labels
    cost: int
    bound: int
    relaxed: float
    spare: NDArray[np.float64]

    @property
    def proven(self) -> bool:
        """Whether nothing costs less."""
        return self.bound >= self.cost

    def take(self, found: tuple[Labels, int]) -> None:
        """Keep a division if it is better."""
        if found[1] < self.cost:
            self.labels, self.cost = found


class Budget(NamedTuple):
    """How long to look for a proof.

    Attributes:
        until: when to stop, in seconds of `time.monotonic`.
        rounds: how many linear programs to solve.
        branching: up to how many ties a graph may be branched on.
    """

    until: float = inf
    rounds: float = inf
    branching: float = inf

    @property
    def left(self) -> float:
        """Seconds that are left; a solver wants more than none."""
        return max(self.until - time.monotonic(), 0.1)

    @property
    def spent(self) -> bool:
        """Whether time is up."""
        return time.monotonic() >= self.until


FIXED = Budget(rounds=12, branching=40)  # the same work, and so the same division, on any machine
