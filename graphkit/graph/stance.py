"""Evidence → stance: how one actor stands to another, all told, with its sentences and dates.

A stance is directed. It gathers what is asserted of its source towards its target: the articles that report backing
(P) and those that report attack (N), an article that reports both counting once on either side and agency copy once
however often it is printed. Its *net* is P - N,
and its *balance* (P - N) / (P + N), from -1 (attack alone) to +1 (backing alone), the relative difference that
manifesto research scales positions by (Lowe, Benoit, Mikhaylov and Laver 2011). Campaigning together is a stance of
each to the other. Statements that deny, hedge or foresee are kept beside and do not count.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from graphkit.model import Evidence


@dataclass(frozen=True, slots=True)
class Stance:
    """How one actor stands to another.

    Attributes:
        source: actor id of whoever backs or attacks.
        target: actor id.
        backing: number of articles that report backing.
        attacking: number of articles that report attack.
        first: first day of any of them; None where none has a date.
        last: last day.
        evidence: the statements that count, by day, those without one last.
        other: statements that deny, hedge or foresee, in the same order.
    """

    source: str
    target: str
    backing: int
    attacking: int
    first: date | None
    last: date | None
    evidence: tuple[Evidence, ...]
    other: tuple[Evidence, ...]

    @property
    def net(self) -> int:
        """Articles for less articles against."""
        return self.backing - self.attacking

    @property
    def balance(self) -> float | None:
        """Net as a share of all, from -1 to +1; None where nothing counts."""
        total = self.backing + self.attacking
        return self.net / total if total else None


def list_stances(evidence: Iterable[Evidence]) -> list[Stance]:
    """Give the stance of each actor to each other of whom anything is stated, in the order of ids.

    Example:
        >>> list_stances([])
        []
    """
    groups: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for item in evidence:
        source, target = item.relation.source.actor.id, item.relation.target.actor.id
        groups[source, target].append(item)
        if item.relation.type.symmetric and source != target:
            groups[target, source].append(item)
    return [_sum_up(source, target, groups[source, target]) for source, target in sorted(groups)]


def measure_stance(evidence: Iterable[Evidence], source: str, target: str) -> Stance:
    """Sum up how one actor, by id, stands to another; of two with nothing between them all counts are 0."""
    mine = []
    for item in evidence:
        ends = (item.relation.source.actor.id, item.relation.target.actor.id)
        if ends == (source, target) or (item.relation.type.symmetric and ends == (target, source)):
            mine.append(item)
    return _sum_up(source, target, mine)


def order_by_day(item: Evidence) -> tuple[object, ...]:
    """Key to sort evidence by day, what has none last, then by article and place."""
    day = item.article.date
    place = (item.article.id, item.part != "title", item.span, item.cue, item.rule)
    return (day is None, day.isoformat() if day else "", *place)


def _sum_up(source: str, target: str, group: list[Evidence]) -> Stance:
    ordered = sorted(group, key=order_by_day)
    telling = [item for item in ordered if item.relation.modality is Modality.ASSERTED]
    days = [item.article.date for item in telling if item.article.date]
    return Stance(
        source,
        target,
        len({item.article.text_id for item in telling if item.relation.type.sign > 0}),
        len({item.article.text_id for item in telling if item.relation.type.sign < 0}),
        min(days, default=None),
        max(days, default=None),
        tuple(telling),
        tuple(item for item in ordered if item.relation.modality is not Modality.ASSERTED),
    )
