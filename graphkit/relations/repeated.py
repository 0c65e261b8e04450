"""A relation and a clause that repeats it → the same relation for somebody else.

Whoever is the subject of the clause that repeats takes the place of the subject before, as source ("X backed Y. So did
Z.") or as target ("X was backed by Y. So was Z."); what it shows as evidence reaches from the one clause to the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphkit.articles.around import read_around
from graphkit.model import Modality
from graphkit.relations.clauses import surface_subjects
from graphkit.relations.words import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from graphkit.actors.projection import Hit
    from graphkit.articles.tree import Token, Tokens
    from graphkit.model import Attempt, End, Evidence, Relation, Span
    from graphkit.relations.cues import Cue
    from graphkit.relations.echoes import Echo
    from graphkit.relations.scene import Scene

_SURENESS = 0.9


def repeat(
    scene: Scene, sentence: Tokens, tried: Sequence[tuple[Cue, Attempt]], make_end: Callable[[Scene, str, Hit], End]
) -> Iterator[Attempt]:
    """Give what the clauses that repeat one of a sentence say of others.

    Args:
        scene: the article.
        sentence: where the cues stand.
        tried: its cues and what came of them.
        make_end: how a mention becomes the end of a relation.
    """
    stated = [(cue, each, each.evidence) for cue, each in tried if each.fired and each.evidence is not None]
    project, place = scene.projector.project, scene.parsed.place
    for echo in scene.echoes.find(sentence) if stated else ():
        if place(echo.verb.idx, echo.verb.idx)[0] != place(sentence.start_char, sentence.start_char)[0]:
            continue
        before = [hit.mention for each in surface_subjects(echo.repeated) if (hit := project(each)) is not None]
        shown = {place(*mention.span)[1] for mention in before}
        others = [(hit, actor) for each in echo.subjects if (hit := project(each)) for actor in hit.mention.actors]
        for cue, attempt, evidence in stated:
            if not _belongs(cue.head, echo.repeated):
                continue
            for hit, actor in others:
                relation = _instead(evidence.relation, shown, make_end(scene, actor, hit), echo)
                if relation is not None:
                    yield _shown(scene, echo, attempt, replace(evidence, relation=relation))


def _belongs(head: Token, verb: Token) -> bool:
    """Tell whether a cue is a clause's verb, its predicate, or hangs on it without a subject of its own."""
    while head not in {verb, head.head}:
        if head.dep_ not in {*PREDICATES, "xcomp", "dobj", "pobj", "prep", "conj"}:
            return False
        head = head.head
    return head == verb


def _instead(relation: Relation, shown: Collection[Span], end: End, echo: Echo) -> Relation | None:
    """Put somebody in the place of the subject of what is repeated."""
    source, target = relation.source, relation.target
    if source.span in shown and target.span not in shown:
        source = end
    elif target.span in shown and source.span not in shown:
        target = end
    else:
        return None
    if source.actor.id == target.actor.id:
        return None
    if relation.type.symmetric and source.actor.id > target.actor.id:
        source, target = target, source
    return replace(relation, source=source, target=target, modality=_modality(relation.modality, echo))


def _modality(before: Modality, echo: Echo) -> Modality:
    if echo.denied:
        return Modality.NEGATED if before in {Modality.ASSERTED, Modality.NEGATED} else Modality.HEDGED
    return Modality.CONDITIONAL if echo.ahead and before is Modality.ASSERTED else before


def _shown(scene: Scene, echo: Echo, attempt: Attempt, evidence: Evidence) -> Attempt:
    """Let the evidence reach from the clause that is repeated to the one that repeats it."""
    parsed, last = scene.parsed, echo.verb.sent
    end = last.start_char + len(last.text.rstrip())
    part, span = parsed.place(parsed.shift * (evidence.part == "text") + evidence.span.start, end)
    text = parsed.article.title.strip() if part == "title" else parsed.article.text
    confidence = round(evidence.confidence * _SURENESS, 3)
    told = replace(
        evidence,
        span=span,
        sentence=text[slice(*span)],
        confidence=confidence,
        parts=(*evidence.parts, ("echo", _SURENESS)),
        after=read_around(parsed, part, parsed.place(last.start_char, end)[1])[1],
    )
    return replace(attempt, sentence=told.sentence, reason=f"fired, as '{last.text.strip()}' repeats it", evidence=told)
