"""Evidence → the edge it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from graphkit.model import Evidence


class EdgeKey(NamedTuple):
    """What makes two pieces of evidence the same edge."""

    source: str
    target: str
    relation: str


def key_of(evidence: Evidence) -> EdgeKey:
    """Name the edge that a piece of evidence belongs to; a symmetric type runs in the order of actor ids."""
    relation = evidence.relation
    source, target = relation.source.actor.id, relation.target.actor.id
    if relation.type.symmetric and target < source:
        source, target = target, source
    return EdgeKey(source, target, relation.type.name)
