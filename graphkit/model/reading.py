"""What the engine found in an article, what it tried, and what it nearly took."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.model.actor import Actor, Mention
    from graphkit.model.article import Article, Span
    from graphkit.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Attempt:
    """One cue tried in one frame, and what came of it.

    Attributes:
        rule: id of the rule.
        frame: name of the frame; empty when no frame was reached.
        cue_text: the words of the cue.
        cue: where they stand.
        sentence: the sentence's text.
        fired: whether a relation came of it.
        reason: why not, or what changed it, in words.
        evidence: what came of it.
        open: the words at an end that name somebody nobody knows; empty where that is not what was missing.
    """

    rule: str
    frame: str
    cue_text: str
    cue: Span
    sentence: str
    fired: bool
    reason: str
    evidence: Evidence | None = None
    open: str = ""


class MissKind(StrEnum):
    """What a near miss lacks.

    A cue between two actors that did not connect them, an end that is nobody known, a word between two actors that is
    no cue, an actor that no pack lists.
    """

    CUE = "cue"
    END = "end"
    WORD = "word"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Something that was nearly a relation.

    Attributes:
        kind: what it lacks.
        what: the rule, the words of the end, the word or the actor's name.
        reason: why nothing came of it.
        article: id.
        sentence: the sentence's text.
    """

    kind: MissKind
    what: str
    reason: str
    article: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the engine found in one article.

    Attributes:
        article: the article.
        evidence: by place in the text.
        actors: every actor mentioned, by id.
        mentions: all mentions, resolved or open, by place.
        sentences: how many sentences were read.
    """

    article: Article
    evidence: tuple[Evidence, ...]
    actors: dict[str, Actor]
    mentions: tuple[Mention, ...]
    sentences: int
