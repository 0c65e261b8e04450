"""Modifiers and their scope → the modality of a relation.

`modifiers` finds them and `scope` says which reach a cue; here those that do are weighed against each other, the
frame and the question mark. Two negations leave doubt, not an assertion; "will not" denies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.model import Modality
from graphkit.relations.chains import bearers, verb_chain
from graphkit.relations.headlines import is_announced
from graphkit.relations.modifiers import ModifierFinder
from graphkit.relations.scope import Scope, determines
from graphkit.relations.subjects import is_infinitive
from graphkit.relations.words import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graphkit.articles.tree import Token, Tokens
    from graphkit.packs.load import Pack
    from graphkit.packs.schema import Frame
    from graphkit.relations.modifiers import Standing


@dataclass(frozen=True, slots=True)
class Judgement:
    """The modality of a relation and the words that gave it.

    Attributes:
        modality: the verdict.
        words: the modifiers in force, as they stand.
        supposed: whether it stands in a condition, denied or not ("if she does not keep her word").
        ended: whether it is denied as something that was so until then ("must stop misleading voters").
    """

    modality: Modality
    words: tuple[str, ...] = ()
    supposed: bool = False
    ended: bool = False


class ModalityJudge:
    """Finds the modifiers of a sentence and judges cues by them."""

    def __init__(self, pack: Pack) -> None:
        self._finder, self._scope = ModifierFinder(pack), Scope(pack)

    def find(self, sentence: Tokens) -> list[Standing]:
        """Give the modifiers of a sentence, those inside a pseudo-modifier left out."""
        return self._finder.find(sentence)

    def judge(
        self,
        standing: Sequence[Standing],
        head: Token,
        *,
        carriers: Sequence[Token] = (),
        cue: Iterable[Token] = (),
        frame: Frame | None = None,
    ) -> Judgement:
        """Judge a cue.

        Args:
            standing: the modifiers of its sentence.
            head: the cue's head.
            carriers: words whose modifiers bear on the cue: its light verb, its demand, the verb that says it.
            cue: the cue's own words; a modifier among them is part of the cue.
            frame: may bring a modality; in one for verdicts, what would be is judged as what is.
        """
        sets, verdict = (frame.sets, frame.verdict) if frame is not None else (None, False)
        own = {token.i for token in cue}
        heads = [head, *carriers, *bearers(head)]
        chain = [token for each in heads for token in verb_chain(each)]
        free = [
            s for s in standing
            if s.head.i not in own and not (sets and s.head in carriers) and not _is_answer(s, carriers, frame)
        ]  # fmt: skip
        at_work = [s for s in free if self._scope.reaches(s, head, heads, chain) or determines(s, own)]
        above = [token for s in at_work if s.entry.reach == "governs" for token in verb_chain(s.head)]
        at_work += [s for s in free if s not in at_work and _denies(s) and self._scope.reaches(s, head, [], above)]
        at_work += [s for s in free if s not in at_work and _supposes(s, head)]
        paired = [s for s in at_work if _is_one_of_a_pair(s.head)]
        kinds: list[str] = [
            s.entry.sets for s in at_work if s not in paired[1:] and not (verdict and _foresees(s, head, carriers))
        ]
        kinds += [sets] if sets else []
        kinds += [Modality.CONDITIONAL] * any(_is_inverted(token) or is_announced(token) for token in chain)
        if str(sets) == Modality.ASSERTED:
            kinds = [kind for kind in kinds if kind != Modality.CONDITIONAL]
        return Judgement(
            _combine(kinds, question=is_question(head)),
            tuple(s.last.text if s.head == s.last else f"{s.head.text} {s.last.text}" for s in at_work),
            any(s.head.dep_ == "mark" and str(s.entry.sets) == Modality.CONDITIONAL for s in at_work),
            any(s.entry.ending for s in at_work),
        )


def _denies(standing: Standing) -> bool:
    """Tell whether a modifier denies the verb group it stands in: that of another one too ("has not ruled out")."""
    return standing.entry.reach == "clause" and str(standing.entry.sets) == Modality.NEGATED


def _supposes(standing: Standing, head: Token) -> bool:
    """Tell whether a modifier makes a mere thought of an act that a predicate judges: "it would be mad to back X"."""
    above = head.head
    copula = above.head if above.dep_ in PREDICATES else above
    ahead = str(standing.entry.sets) == Modality.CONDITIONAL and standing.head.dep_ == "aux"
    return ahead and is_infinitive(head) and copula.pos_ == "AUX" and standing.head.head == copula


def give_up(judged: Judgement, verb: Token) -> Judgement:
    """Deny what a verb drops or loses, unless it has been counted; what is not dropped is left in doubt."""
    if verb.text in judged.words:
        return judged
    words = (*judged.words, verb.text)
    sure = judged.modality in {Modality.ASSERTED, Modality.CONDITIONAL}
    return Judgement(Modality.NEGATED if sure else Modality.HEDGED, words, judged.supposed)


def _is_answer(standing: Standing, carriers: Sequence[Token], frame: Frame | None) -> bool:
    """Tell whether a modifier is only the answer to what others say: "rejected calls to go"."""
    if frame is None or standing.entry.reach != "governs":
        return False
    if frame.target[0].name == "answerer":
        return standing.head in carriers
    demanded = frame.source[0].name == "demander"
    return demanded and any(each.dep_ == "dobj" and each.head == standing.head for each in carriers)


def _is_one_of_a_pair(word: Token) -> bool:
    """Tell whether a word denies together with another: "neither Ann nor Bob"."""
    listed = word.dep_ == "det" and any(child.dep_ == "cc" for child in word.head.children)
    return listed or word.dep_ in {"cc", "preconj"}


def is_yet_to_be(standing: Standing, head: Token) -> bool:
    """Tell whether a modifier puts a cue into the future or demands it: "would not", "should not", "not going to"."""
    if standing.entry.intent:
        return standing.head in verb_chain(head)
    ahead = str(standing.entry.sets) == Modality.CONDITIONAL and standing.head.dep_ == "aux"
    return ahead and standing.head.head in verb_chain(head)


def _foresees(standing: Standing, head: Token, carriers: Sequence[Token]) -> bool:
    """Tell whether a modifier only says when a judgement will prove right: "said X would ruin us", "wants to"."""
    if standing.entry.intent:
        return standing.head in verb_chain(head)
    future = str(standing.entry.sets) == Modality.CONDITIONAL and standing.entry.reach == "clause"
    return future and standing.head.dep_ == "aux" and standing.head.head not in carriers


def _is_inverted(verb: Token) -> bool:
    """Tell whether a clause is a condition without "if": "Had she backed him, ..."."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and any(c.dep_ == "aux" and c.is_sent_start for c in verb.children)


def is_question(head: Token) -> bool:
    """Tell whether a question mark ends the sentence of a cue."""
    rest = head.doc[head.i : head.sent.end]
    last = next((t for t in reversed(rest) if not t.is_space and not t.is_quote), None)
    return last is not None and last.tag_ == "." and last.text.endswith("?")


def _combine(kinds: Sequence[str], *, question: bool) -> Modality:
    negations = sum(1 for kind in kinds if kind == Modality.NEGATED)
    if negations > 1 or question or Modality.HEDGED in kinds:
        return Modality.HEDGED
    if negations:
        return Modality.NEGATED
    return Modality.CONDITIONAL if Modality.CONDITIONAL in kinds else Modality.ASSERTED
