"""What a sentence says by saying something else: a judgement denied, an attack condemned.

Whoever says that X is no liar defends X, and whoever says that X is not honest attacks X; so does whoever does not
think so, but not whoever has not said so. Whoever condemns an attack on X defends X. Which relation turns into which,
or answers which, stands in the pack's relations.yml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphkit.model import Modality
from graphkit.relations.modality import Judgement
from graphkit.relations.words import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graphkit.articles.tree import Token
    from graphkit.model import Attempt, Evidence, RelationType
    from graphkit.relations.cues import Cue

_ARGUMENT = {"dobj", "nsubj", "nsubjpass", "prep", "agent", "attr", "pobj"}


def turn_denied(
    kind: RelationType, judged: Judgement, kinds: Mapping[str, RelationType], *, held: bool
) -> tuple[RelationType, Judgement]:
    """Turn a denied judgement into the judgement it amounts to.

    Args:
        kind: the relation its cue stands for.
        judged: its modality.
        kinds: relation types by name.
        held: whether the denial is of the judgement itself rather than of having said it.
    """
    if not kind.denied or not held or judged.modality is not Modality.NEGATED:
        return kind, judged
    modality = Modality.CONDITIONAL if judged.supposed else Modality.ASSERTED
    return kinds[kind.denied], Judgement(modality, judged.words, judged.supposed)


def find_counters(tried: Sequence[tuple[Cue, Attempt]], kinds: Mapping[str, RelationType]) -> Iterator[Attempt]:
    """Give the answers that a sentence implies: "condemned Khan's attack on Corbyn" defends Corbyn."""
    for kind in kinds.values():
        stated = [
            (cue, attempt, attempt.evidence)
            for cue, attempt in tried
            if attempt.evidence is not None and attempt.evidence.relation.type.name == kind.counters
        ]
        for outer, attempt, condemned in stated:
            for inner, _, attacked in stated:
                if _answers(condemned, attacked) and _holds(outer.head, inner.head):
                    yield _counter(attempt, condemned, attacked, kind)


def _answers(outer: Evidence, inner: Evidence) -> bool:
    """Tell whether one relation is against whoever another one comes from."""
    return (
        inner.relation.modality is Modality.ASSERTED
        and outer.relation.target.actor.id == inner.relation.source.actor.id
        and outer.relation.source.actor.id != inner.relation.target.actor.id
    )


def _holds(outer: Token, inner: Token) -> bool:
    """Tell whether a cue stands in what another one condemns: its object, its complement or its subject."""
    top = outer.head if outer.dep_ in PREDICATES else outer
    node = inner
    while node.head not in {node, top}:
        if node.dep_ == "relcl":
            return False
        node = node.head
    return node.head == top and node != outer and node.dep_ in _ARGUMENT


def _counter(attempt: Attempt, outer: Evidence, inner: Evidence, kind: RelationType) -> Attempt:
    relation = replace(outer.relation, type=kind, target=inner.relation.target)
    parts = (("condemnation", outer.confidence), ("attack", inner.confidence))
    confidence = round(outer.confidence * inner.confidence, 3)
    evidence = replace(outer, relation=relation, confidence=confidence, parts=parts, measured=None)
    return replace(attempt, reason=f"fired, as it answers {inner.rule}", evidence=evidence)
