"""A clause that only repeats the one before it → the same relation for somebody else: "So did X.", "X did not.".

It stands in the sentence of what it repeats or is the next one. Whoever is its subject takes the place of the
subject before, as source ("X backed Y. So did Z.") or as target ("X was backed by Y. So was Z."); what it shows as
evidence reaches from the one clause to the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.articles.around import read_around
from graphkit.model import Modality
from graphkit.relations.clauses import surface_subjects
from graphkit.relations.lists import expand
from graphkit.relations.words import NOMINAL, PREDICATES, VERBAL

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from graphkit.actors.projection import Hit
    from graphkit.model import Attempt, End, Evidence, Relation, Span
    from graphkit.packs.load import Pack
    from graphkit.relations.cues import Cue
    from graphkit.relations.explain import Scene

_BARE = {"nsubj", "advmod", "punct", "cc", "neg", "aux", "mark", "npadvmod"}
_BESIDE = {"conj", "parataxis", "ccomp"}
_SURENESS = 0.9
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Echo:
    """A clause that repeats another.

    Attributes:
        verb: all that stands for what is repeated.
        repeated: the verb of the clause before.
        subjects: of whom it is so as well.
        denied: it is not so of them.
        ahead: it is so of them in the future or under a condition.
    """

    verb: Token
    repeated: Token
    subjects: tuple[Token, ...]
    denied: bool
    ahead: bool


class Echoes:
    """Finds clauses that repeat one of a sentence."""

    def __init__(self, pack: Pack) -> None:
        words = pack.modifiers.echoes
        self._same, self._denied = frozenset(words.same), frozenset(words.denied)
        self._phrases = frozenset(tuple(phrase.split()) for phrase in words.phrases)
        entries = pack.modifiers.modifiers
        self._ahead = frozenset(each.modifier for each in entries if str(each.sets) == Modality.CONDITIONAL)
        self._refusing = frozenset(
            each.modifier for each in entries if str(each.sets) == Modality.NEGATED and each.reach == "governs"
        )

    def find(self, sentence: Tokens) -> Iterator[Echo]:
        """Give the clauses, in the sentence or right after it, that repeat one of it."""
        for verb in sentence:
            if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
                yield from self._read(verb, verb.head)
        root, doc = sentence.root, sentence.doc
        loose = [c for c in root.children if c.dep_ == "ccomp" and any(t.text == ";" for t in doc[c.i : root.i])]
        for clause in loose[-1:]:
            yield from self._read(root, clause)
        if sentence.end < len(doc):
            after = doc[sentence.end].sent
            inverted = self._read_inverted(after, root)
            yield from [inverted] if inverted is not None else self._read(after.root, root)

    def _read(self, verb: Token, repeated: Token) -> Iterator[Echo]:
        """Give the echo that a verb makes of another, if it makes one."""
        subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.lower_ not in self._denied]
        if verb.pos_ not in VERBAL or repeated.pos_ not in VERBAL or not subjects:
            return
        words = {t.lower_ for c in verb.children if c.dep_ not in {"prep", "ccomp"} for t in (c, *c.children)}
        denied = not words.isdisjoint(self._denied)
        if self._is_bare(verb) and (denied or not words.isdisjoint(self._same)):
            ahead = not {verb.lower_, *(c.lower_ for c in verb.children if c.dep_ == "aux")}.isdisjoint(self._ahead)
            yield Echo(verb, repeated, tuple(expand(subjects)), denied, ahead)
        elif verb.lemma_.lower() in self._refusing and any(c.tag_ == "TO" for c in verb.children):
            yield Echo(verb, repeated, tuple(expand(subjects)), denied=True, ahead=False)
        elif any((verb.lemma_.lower(), c.lower_) in self._phrases for c in verb.children):
            yield Echo(verb, repeated, tuple(expand(subjects)), denied, ahead=False)

    def _read_inverted(self, sentence: Tokens, repeated: Token) -> Echo | None:
        """Read a sentence of the form "So did X.", in which short parses often go wrong."""
        words = [t for t in sentence if not t.is_punct and not t.is_space]
        if len(words) < _SHORTEST or words[0].lower_ not in self._same | self._denied or repeated.pos_ not in VERBAL:
            return None
        verb, rest = words[1], words[2:]
        if not verb.is_stop or verb.pos_ not in VERBAL or any(t.pos_ in VERBAL for t in rest):
            return None
        subjects = [t for t in rest if t.pos_ in NOMINAL and (t.head == t or t.head not in rest)]
        denied = words[0].lower_ in self._denied
        return Echo(verb, repeated, tuple(expand(subjects)), denied, verb.lower_ in self._ahead) if subjects else None

    def _is_bare(self, verb: Token) -> bool:
        """Tell whether nothing but a word without meaning of its own stands for the act."""
        return verb.is_stop and all(
            child.dep_ in _BARE or (child.dep_ == "dobj" and child.lower_ in self._same) for child in verb.children
        )


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
