"""What can be marked as wrong, as values: a statement by its text and place, actors by their ids.

A statement is known by article, sentence, cue, source, relation and target, never by the number of a row, so that a
mark outlives the next build. White space counts as one space, since files are edited by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphkit.model import Evidence, RelationType

_SURROGATES = re.compile("[\ud800-\udfff]")


class Place(NamedTuple):
    """Where an entry stands.

    Attributes:
        path: the file as problems name it.
        line: its first line.
    """

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Claim(NamedTuple):
    """What makes two statements the same for a correction; texts are folded."""

    article: str
    sentence: str
    cue: str
    source: str
    relation: str
    target: str


@dataclass(frozen=True, slots=True)
class Change:
    """What is right instead; what is None stays as it is.

    Attributes:
        source: id of the right source.
        relation: the right kind of relation.
        target: id of the right target.
    """

    source: str | None = None
    relation: RelationType | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """One statement that is wrong.

    Attributes:
        claim: which.
        wrong: what of it: actor, direction, relation or not-stated.
        change: what is right; None leaves the statement out.
        note: why, in the reader's words.
        place: where the entry stands.
    """

    claim: Claim
    wrong: str
    change: Change | None
    note: str
    place: Place


class Ids(NamedTuple):
    """Ids of actors that one entry names.

    Attributes:
        ids: two or more.
        place: where the entry stands.
    """

    ids: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that readers marked, in the order of files and lines.

    Attributes:
        marks: wrong statements.
        same: ids that are one actor; the first stays.
        apart: ids that are never one actor.
    """

    marks: tuple[Mark, ...] = ()
    same: tuple[Ids, ...] = ()
    apart: tuple[Ids, ...] = ()


def fold(text: str) -> str:
    r"""Make two ways to write a text alike: white space is one space, two halves of a character are one.

    Example:
        >>> fold("Mr Khan\n  spoke.")
        'Mr Khan spoke.'
    """
    if _SURROGATES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(text.split())


def claim_of(evidence: Evidence, canonical: Callable[[str], str] = str) -> Claim:
    """Say what a statement claims; ends of a symmetric relation come in the order of their ids.

    A copy of an article claims what the article does: who marks a sentence has not to find it in all outlets.

    Args:
        evidence: the statement.
        canonical: gives the id that stays of an actor with several.
    """
    relation = evidence.relation
    ends = [canonical(relation.source.actor.id), canonical(relation.target.actor.id)]
    if relation.type.symmetric:
        ends.sort()
    words = fold(evidence.sentence), fold(evidence.cue_text)
    return Claim(evidence.article.text_id, *words, ends[0], relation.type.name, ends[1])
