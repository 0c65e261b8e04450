"""Evidence → who changed sides, towards whom, and when.

The dated evidence of a stance (`stance.py`) is cut into days; a day's sign is that of its articles for less those
against, and days that cancel out are passed over. Days of one sign in a row make a spell. Where one spell ends and the
next begins, the source has *turned*, between the last day of the old spell and the first of the new: what the articles
do not say is when in between. How well a turn is attested is the smaller number of articles of its two spells, so one
misread sentence never weighs more than 1, however many outlets print it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from graphkit.graph.stance import list_stances

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from graphkit.graph.stance import Stance
    from graphkit.model import Evidence


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of one actor's stance to another.

    Attributes:
        source: who turned.
        target: towards whom.
        sign: the new one: -1 from ally to opponent, +1 the other way.
        until: the last day of the old spell.
        since: the first day of the new.
        before: what was stated in the old spell, of its sign.
        after: what was stated in the new.
        weight: the smaller number of articles of the two spells.
    """

    source: str
    target: str
    sign: int
    until: date
    since: date
    before: tuple[Evidence, ...]
    after: tuple[Evidence, ...]
    weight: int


def find_turns(evidence: Iterable[Evidence]) -> list[Turn]:
    """List every turn, the best attested first."""
    turns = [turn for stance in list_stances(evidence) for turn in _turns_of(stance)]
    return sorted(turns, key=lambda turn: (-turn.weight, turn.since, turn.source, turn.target))


def _turns_of(stance: Stance) -> list[Turn]:
    """Find where a stance changes sign."""
    days: dict[date, list[Evidence]] = defaultdict(list)
    for item in stance.evidence:
        if item.article.date:
            days[item.article.date].append(item)
    signed = [(sign, day) for day in sorted(days) if (sign := _sign_of(days[day]))]
    spells = [(sign, [day for _, day in spell]) for sign, spell in groupby(signed, key=lambda each: each[0])]
    turns = []
    for (old, earlier), (new, later) in pairwise(spells):
        before, after = (
            tuple(item for day in spell for item in days[day] if item.relation.type.sign == sign)
            for sign, spell in ((old, earlier), (new, later))
        )
        weight = min(len({item.article.text_id for item in each}) for each in (before, after))
        turns.append(Turn(stance.source, stance.target, new, earlier[-1], later[0], before, after, weight))
    return turns


def _sign_of(items: list[Evidence]) -> int:
    """Give the sign of a day: of its articles for less those against."""
    backing, attacking = (
        {item.article.text_id for item in items if item.relation.type.sign == sign} for sign in (1, -1)
    )
    return (len(backing) > len(attacking)) - (len(backing) < len(attacking))
