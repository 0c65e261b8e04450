"""Every cue tried, and why it fired or did not: the engine's account of itself.

`try_cues` is the one way from cues to evidence; what did not fire is kept beside what did, so that
`graph explain` and the build can never disagree.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from graphkit.articles.around import read_around
from graphkit.model import Attempt, End, Evidence, Modality, Relation
from graphkit.relations.confidence import Circumstances, rate
from graphkit.relations.cues import covers
from graphkit.relations.frames import Gap, connect
from graphkit.relations.gaps import name_somebody
from graphkit.relations.inferred import find_counters
from graphkit.relations.repeated import repeat
from graphkit.relations.ruling import rule_on

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from graphkit.actors.projection import Hit
    from graphkit.articles.parse import ParsedArticle
    from graphkit.articles.tree import Tokens
    from graphkit.model import Measured, RelationType
    from graphkit.relations.cues import Cue
    from graphkit.relations.frames import Candidate
    from graphkit.relations.modality import Judgement
    from graphkit.relations.modifiers import Standing
    from graphkit.relations.scene import Scene


def try_cues(scene: Scene) -> list[Attempt]:
    """Try every cue of an article.

    Returns:
        Attempts by place. Of several rules that state one relation in one sentence, the surest fires.
    """
    return [attempt for sentence in scene.parsed.sentences for attempt in try_sentence(scene, sentence)]


def try_sentence(scene: Scene, sentence: Tokens) -> list[Attempt]:
    """Try every cue of a sentence."""
    found = scene.cues.find(sentence)
    find_standing = cache(partial(scene.judge.find, sentence))  # most cues connect nobody, and need no modality
    tried: list[tuple[Cue, Attempt]] = []
    fired: list[Cue] = []
    for cue in found:
        if _is_covered(cue, found, fired):
            continue
        attempts = [
            _attempt(scene, sentence, cue, each, find_standing)
            for each in connect(cue, scene.pack, scene.roles, scene.projector)
        ]
        fired += [cue] * any(attempt.fired for attempt in attempts)
        tried += [(cue, attempt) for attempt in attempts]
    implied = [*find_counters(tried, scene.pack.relations), *repeat(scene, sentence, tried, _end)]
    return _surest([*(attempt for _, attempt in tried), *implied])


def _is_covered(cue: Cue, found: Sequence[Cue], fired: Sequence[Cue]) -> bool:
    """Tell whether a longer cue speaks for this one: one of another relation, or one that has fired."""
    return any(covers(other, cue) and (other in fired or other.rule.relation != cue.rule.relation) for other in found)


def _attempt(
    scene: Scene, sentence: Tokens, cue: Cue, found: Candidate | Gap, find_standing: Callable[[], Sequence[Standing]]
) -> Attempt:
    """Say what came of a cue in a frame: a relation with its evidence, or why there is none."""
    parsed = scene.parsed
    part, span = parsed.place(*_trimmed(parsed, sentence))
    text = parsed.article.title.strip() if part == "title" else parsed.article.text
    cue_span = parsed.place(cue.tokens[0].idx, cue.tokens[-1].idx + len(cue.tokens[-1]))[1]
    rule, quoted = cue.rule.id, text[slice(*span)]
    words = " ".join(token.text for token in cue.tokens)
    attempt = partial(Attempt, rule, found.frame, words, cue_span, quoted)
    if isinstance(found, Gap):
        return attempt(fired=False, reason=found.reason, open=name_somebody(found.words, scene.pack))
    ruling = rule_on(scene, cue, found, find_standing())
    if isinstance(ruling, str):
        return attempt(fired=False, reason=ruling)
    relation = _relation(scene, cue, found, ruling.kind, ruling.judged.modality)
    confidence, parts, measured = _rate(scene, cue, found, relation, len(sentence))
    before, after = read_around(parsed, part, span)
    evidence = Evidence(
        relation=relation,
        article=parsed.article,
        sentence=quoted,
        span=span,
        cue_text=text[slice(*cue_span)],
        cue=cue_span,
        rule=rule,
        frame=found.frame,
        confidence=confidence,
        parts=parts,
        part=part,
        before=before,
        after=after,
        measured=None if ruling.turned else measured,
    )
    return attempt(fired=True, reason=_reason(ruling.judged), evidence=evidence)


def _rate(
    scene: Scene, cue: Cue, found: Candidate, relation: Relation, length: int
) -> tuple[float, tuple[tuple[str, float], ...], Measured | None]:
    """Rate a relation by its rule and by the circumstances of its candidate."""
    (actor, source), (_, target) = found.source, found.target
    voice, modality = relation.voice, relation.modality
    around = Circumstances(cue, source, target, scene.cast.actors[actor], length, modality, voice, scene.given)
    return rate(cue.rule, found.frame, scene.pack, around)


def _relation(scene: Scene, cue: Cue, found: Candidate, kind: RelationType, modality: Modality) -> Relation:
    """Say what a candidate claims; the ends of a symmetric relation stand in the order of their ids."""
    source, target = (_end(scene, actor, hit) for actor, hit in (found.source, found.target))
    if kind.symmetric and source.actor.id > target.actor.id:
        source, target = target, source
    return Relation(kind, source, target, modality, scene.attribution.voice(cue.head), _speaker(scene, cue))


def _trimmed(parsed: ParsedArticle, sentence: Tokens) -> tuple[int, int]:
    """Give the sentence's characters without the space around it."""
    text = parsed.text[sentence.start_char : sentence.end_char]
    return sentence.start_char + len(text) - len(text.lstrip()), sentence.end_char - len(text) + len(text.rstrip())


def _end(scene: Scene, actor: str, hit: Hit) -> End:
    mention = hit.mention
    span = scene.parsed.place(*mention.span)[1]
    return End(
        scene.cast.actors[actor], scene.parsed.text[slice(*mention.span)], span, mention.steps + min(hit.steps, 1)
    )


def _speaker(scene: Scene, cue: Cue) -> str | None:
    for token in scene.attribution.speakers(cue.head):
        hit = scene.projector.project(token)
        if hit is not None:
            return hit.mention.actors[0]
    return None


def _reason(judged: Judgement) -> str:
    if judged.modality is Modality.ASSERTED:
        return "fired"
    words = " and ".join(f"'{word}'" for word in judged.words)
    return f"fired, {judged.modality.value}{' by ' + words if words else ''}"


def _surest(attempts: list[Attempt]) -> list[Attempt]:
    """Keep one firing for each relation that a sentence states; the others are told as covered."""
    best: dict[tuple[str, ...], Attempt] = {}
    firing = [(attempt, attempt.evidence) for attempt in attempts if attempt.evidence is not None]
    for attempt, evidence in sorted(firing, key=lambda pair: -pair[1].confidence):
        best.setdefault(_key(evidence), attempt)
    return [_give_way(attempt, best) for attempt in attempts]


def _give_way(attempt: Attempt, best: Mapping[tuple[str, ...], Attempt]) -> Attempt:
    surest = attempt
    if attempt.evidence is not None:
        *stated, modality = _key(attempt.evidence)
        doubted = modality == Modality.HEDGED.value
        surest = best[*stated, modality]
        surest = best.get((*stated, Modality.ASSERTED.value), surest) if doubted else surest
    return attempt if surest is attempt else replace(attempt, fired=False, reason=f"{surest.rule} already says so")


def _key(evidence: Evidence) -> tuple[str, ...]:
    """Give what a sentence states; what it denies beside what it says is another statement, what it doubts is none."""
    relation = evidence.relation
    return relation.source.actor.id, relation.type.name, relation.target.actor.id, relation.modality.value
