"""A signed graph as arrays: what the search for camps computes with, and what a division of it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from graphkit.graph.pairs import Pair

Labels = list[int]


class Signed(NamedTuple):
    """Ties between actors 0 … size - 1, one a pair.

    Attributes:
        size: number of actors.
        a: one end of each tie.
        b: the other.
        weight: whole numbers above zero.
        negative: which ties are against.
    """

    size: int
    a: NDArray[np.int64]
    b: NDArray[np.int64]
    weight: NDArray[np.int64]
    negative: NDArray[np.bool_]


def make_signed(ties: Sequence[tuple[int, int, int]], count: int) -> Signed:
    """Put ties (end, end, net other than zero) into arrays."""
    table = np.array(ties, dtype=np.int64).reshape(-1, 3)
    return Signed(count, table[:, 0], table[:, 1], np.abs(table[:, 2]), table[:, 2] < 0)


def index_pairs(pairs: Sequence[Pair]) -> tuple[list[str], list[tuple[int, int, int]]]:
    """Number the actors of signed pairs by id; give the ids and the ties between the numbers. Torn pairs fall out."""
    whole = [pair for pair in pairs if pair.net]
    actors = sorted({actor for pair in whole for actor in (pair.a, pair.b)})
    number = {actor: index for index, actor in enumerate(actors)}
    return actors, [(number[pair.a], number[pair.b], pair.net) for pair in whole]


def is_frustrated(signed: Signed, labels: Sequence[int]) -> NDArray[np.bool_]:
    """Tell which ties go against a division: attacks inside a camp, backing across two."""
    of = np.asarray(labels, dtype=np.int64)
    result: NDArray[np.bool_] = (of[signed.a] == of[signed.b]) == signed.negative
    return result


def count_frustration(signed: Signed, labels: Sequence[int]) -> int:
    """Add up the weight of the ties that go against a division.

    Example:
        >>> triangle = make_signed([(0, 1, 1), (1, 2, 1), (0, 2, -1)], 3)
        >>> count_frustration(triangle, [0, 0, 0]), count_frustration(triangle, [0, 0, 1])
        (1, 1)
    """
    return int(signed.weight[is_frustrated(signed, labels)].sum())
