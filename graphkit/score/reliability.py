"""Confidence and truth → is a confidence a probability: of what is said with 0.8, are about 0.8 right?

The expected calibration error is the mean distance between what ten equal bins of confidence promise and what they
keep, each bin weighing as much as it holds (Naeini, Cooper and Hauskrecht 2015).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BINS = 10


class Bin(NamedTuple):
    """What was said with a confidence of some range.

    Attributes:
        low: the least confidence in it.
        high: the most.
        said: how many.
        right: how many of them were right.
        promised: their mean confidence.
    """

    low: float
    high: float
    said: int
    right: int
    promised: float

    @property
    def kept(self) -> float:
        """Give the share that was right."""
        return self.right / self.said


def sort_into_bins(judged: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Sort what was said into ten bins of confidence; empty ones are left out.

    Example:
        >>> sort_into_bins([(0.62, True), (0.68, False), (1.0, True)])
        [Bin(low=0.6, high=0.7, said=2, right=1, promised=0.65), Bin(low=0.9, high=1.0, said=1, right=1, promised=1.0)]
    """
    groups: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        groups.setdefault(min(int(confidence * BINS + 1e-9), BINS - 1), []).append((confidence, right))
    return [
        Bin(
            at / BINS,
            (at + 1) / BINS,
            len(group),
            sum(right for _, right in group),
            round(sum(sorted(confidence for confidence, _ in group)) / len(group), 4),
        )
        for at, group in sorted(groups.items())
    ]


def measure_error(bins: Sequence[Bin]) -> float:
    """Give the expected calibration error.

    Example:
        >>> measure_error(sort_into_bins([(0.6, True), (0.6, False)]))
        0.1
    """
    total = sum(each.said for each in bins)
    return round(sum(each.said * abs(each.promised - each.kept) for each in bins) / max(1, total), 4)
