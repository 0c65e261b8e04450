"""Statements of a gold and of a build → which are right, wrong and missed.

A statement of a build is right when the gold has one of the same article, ends, relation and modality whose sentence
is the same but for where it was cut. Denials match denials only; hedges and conditions match each other. Two
annotators cut sentences differently, so two count as one when they share most words of the shorter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from graphkit.model import Modality
from graphkit.score.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphkit.score.gold import Statement

_CLAIMS = {Modality.NEGATED: "negated", Modality.HEDGED: "open", Modality.CONDITIONAL: "open"}
_ALIKE = 0.6


class Level(StrEnum):
    """What is counted: each sentence that states a relation, or each relation that an article asserts."""

    MENTION = "mention"
    EDGE = "edge"


class By(StrEnum):
    """What must agree: the relation, or only its sign."""

    RELATION = "relation"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a comparison.

    Attributes:
        right: pairs of a required gold statement and the build's that states it.
        wrong: what the build says and the gold does not.
        missed: what the gold requires and the build does not say.
        spared: what the build says and only an optional statement of the gold does.
    """

    right: tuple[tuple[Statement, Statement], ...]
    wrong: tuple[Statement, ...]
    missed: tuple[Statement, ...]
    spared: tuple[Statement, ...]

    @property
    def precision(self) -> float:
        """Give the share of what is said that is right."""
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        """Give the share of what is there that is found."""
        return len(self.right) / max(1, len(self.right) + len(self.missed))

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def compare(gold: Iterable[Statement], found: Iterable[Statement], level: Level, by: By) -> Outcome:
    """Match what a build says with what the gold says, each statement of the gold once.

    Args:
        gold: what the articles state, by somebody who has read them.
        found: what a build says.
        level: each sentence that states a relation, or each relation that an article asserts.
        by: what must agree beside who and whom: the relation, or only its sign.
    """
    due, said = _distinct(gold, level, by), _distinct(found, level, by)
    free = set(range(len(due)))
    right, wrong, spared = [], [], []
    for each in said:
        same = [i for i, statement in enumerate(due) if _agree(statement, each, level, by)]
        taken = next((i for i in same if i in free), None)
        if taken is None:
            if not same:
                wrong.append(each)
            continue
        free.discard(taken)
        if due[taken].optional:
            spared.append(each)
        else:
            right.append((due[taken], each))
    missed = tuple(due[i] for i in sorted(free) if not due[i].optional)
    return Outcome(tuple(right), tuple(wrong), missed, tuple(spared))


def claim_of(modality: Modality) -> str:
    """Give what a modality comes to: asserted, negated or left open."""
    return _CLAIMS.get(modality, "asserted")


def _distinct(statements: Iterable[Statement], level: Level, by: By) -> list[Statement]:
    """Drop what says the same again; it stays optional only where each time it was."""
    out: list[Statement] = []
    for each in statements:
        if level is Level.EDGE and each.modality is not Modality.ASSERTED:
            continue
        at = next((i for i, other in enumerate(out) if _agree(other, each, level, by)), None)
        if at is None:
            out.append(each)
        elif out[at].optional and not each.optional:
            out[at] = replace(out[at], optional=False)
    return out


def _agree(gold: Statement, found: Statement, level: Level, by: By) -> bool:
    if gold.article != found.article or claim_of(gold.modality) != claim_of(found.modality):
        return False
    if by is By.SIGN and gold.sign and found.sign:
        if gold.sign != found.sign:
            return False
    elif gold.relation != found.relation:
        return False
    ends = (gold.source, gold.target)
    straight = ends == (found.source, found.target)
    crossed = gold.symmetric and ends == (found.target, found.source)
    return (straight or crossed) and (level is Level.EDGE or alike(gold.sentence, found.sentence))


def alike(one: str, other: str) -> bool:
    """Tell whether two sentences are one, however it was cut.

    Example:
        >>> alike("Unison backs Ms Bright.", "“Unison backs Ms Bright,” it says")
        True
    """
    words, others = set(fold(one).split()), set(fold(other).split())
    return len(words & others) >= _ALIKE * max(1, min(len(words), len(others)))
