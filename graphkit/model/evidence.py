"""Where a relation is stated, why graphkit says so, and what was measured or corrected about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.model.article import Article, Span
    from graphkit.model.relation import Relation


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a piece of evidence said before a person put it right.

    Attributes:
        source: id of the source as it was found.
        relation: name of the relation as it was found.
        target: id of the target as it was found.
        wrong: what was wrong with it: actor, direction or relation; "same" where two ids were one actor.
        note: why, in that person's words.
    """

    source: str
    relation: str
    target: str
    wrong: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """How often a rule was right on labelled sentences.

    Attributes:
        of: what was measured: "rule" for this rule in this frame, "frame" for all rules of its relation in the frame,
            where the rule itself has never fired there.
        fired: how often it said something that the labels can judge.
        right: how often that was right.
        corpora: on which texts, with the counts of each.
        date: the day it was measured.
    """

    of: str
    fired: int
    right: int
    corpora: str = ""
    date: str = ""

    @property
    def precision(self) -> float:
        """Give the share that was right."""
        return round(self.right / self.fired, 3) if self.fired else 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a relation is stated, and why graphkit says so.

    Attributes:
        relation: the claim.
        article: the article it stands in.
        sentence: the sentence's text.
        span: where the sentence stands.
        cue_text: the words that express the relation.
        cue: where they stand.
        rule: id of the cue entry: "criticises/hit-back-at".
        frame: the frame that connected cue and actors.
        confidence: 0 to 1.
        parts: named factors whose product is the confidence.
        part: "text" or "title": which field of the article the offsets point into.
        corrected: what it said before a person put it right; None where nobody had to.
        before: the sentence before it, for a reader; empty where there is none or nobody kept it.
        after: the sentence after it.
        measured: how often the rule was right on labelled sentences; None where nothing has been measured.
    """

    relation: Relation
    article: Article
    sentence: str
    span: Span
    cue_text: str
    cue: Span
    rule: str
    frame: str
    confidence: float
    parts: tuple[tuple[str, float], ...] = field(default=())
    part: str = "text"
    corrected: Corrected | None = None
    before: str = ""
    after: str = ""
    measured: Measured | None = None
