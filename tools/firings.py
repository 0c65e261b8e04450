"""Labelled texts → what each rule said of them, in what circumstances, and whether it was right."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpora import DseText, SeesawText, simplify

from graphkit import load_pack
from graphkit.model import Modality
from graphkit.packs.load import DEFAULT_ACTORS
from graphkit.packs.schema import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from parses import Reader

    from graphkit.model import Attempt, Evidence
    from graphkit.packs.load import Pack


_OWN = {"cue", "frame"}


@dataclass(frozen=True, slots=True)
class Firing:
    """What a rule said of a sentence.

    Attributes:
        corpus: name of the text's corpus.
        rule: its id.
        relation: what it says.
        frame: the frame that connected.
        statement: text and ends; the same for rules that say the same of one sentence.
        traits: the circumstances that lower a confidence.
        confidence: as the build gives it.
        fired: whether the build says it by this rule, rather than by a surer one.
        right: whether the labels agree.
    """

    corpus: str
    rule: str
    relation: str
    frame: str
    statement: tuple[str, ...]
    traits: tuple[str, ...]
    confidence: float
    fired: bool
    right: bool


def load_plainly(*, actors: list[str] | None) -> Pack:
    """Load the pack with a weight for every circumstance, so that evidence names them all."""
    every = dict.fromkeys(Confidence.model_fields, -0.5)
    return replace(load_pack(actors=actors or DEFAULT_ACTORS), confidence=Confidence(**every))


def find_firings(corpus: str, texts: Iterable[DseText | SeesawText], reader: Reader) -> Iterator[Firing]:
    """Read texts and judge what is asserted in them; the other modalities have no labels."""
    texts = list(texts)
    print(f"reading {len(texts):,} texts of {corpus}", file=sys.stderr, flush=True)
    attempts = reader.explain_many((text.article, text.mentions) for text in texts)
    for text, tried in zip(texts, attempts, strict=True):
        for attempt in tried:
            evidence = attempt.evidence
            if evidence is None or evidence.relation.modality is not Modality.ASSERTED:
                continue
            # What follows from two rules, or from a rule and its denial, tells nothing of the rule's own worth.
            of_rule = evidence.rule.startswith(f"{evidence.relation.type.name}/")
            inferred = not of_rule or evidence.parts[0][0] not in _OWN
            right = None if inferred else text.judge(evidence)
            if right is not None:
                yield _firing(corpus, attempt, evidence, right=right)


def _firing(corpus: str, attempt: Attempt, evidence: Evidence, *, right: bool) -> Firing:
    relation = evidence.relation
    ends = (relation.source.actor.name, relation.type.name, relation.target.actor.name)
    return Firing(
        corpus,
        evidence.rule,
        relation.type.name,
        evidence.frame,
        (corpus, evidence.article.id, simplify(evidence.sentence), *ends),
        tuple(trait for trait, _ in evidence.parts[1:]),
        evidence.confidence,
        fired=attempt.fired,
        right=right,
    )
