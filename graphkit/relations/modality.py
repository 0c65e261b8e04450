"""Modifiers and their scope → the modality of a relation.

ConText (Harkema et al. 2009) gives each modifier a direction and a scope that terminators cut and pseudo-modifiers
block. Scopes here follow the parse: "clause" is the verb group of the cue and of the verbs it hangs on by an
infinitive, "governs" what the modifier's word takes as complement, "upward" the clause that the modifier's own
hangs on ("if"), "forward" and "backward" the words of the clause after or before it. Two negations leave doubt, not
an assertion; "will not" denies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.model import Modality
from graphkit.relations.chains import verb_chain
from graphkit.relations.headlines import is_announced
from graphkit.relations.subjects import is_infinitive
from graphkit.relations.words import PREDICATES, VERBAL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from graphkit.packs.load import Pack
    from graphkit.packs.schema import Frame
    from graphkit.packs.word_schema import Modifier

_COMPLEMENTS = {
    "xcomp", "ccomp", "pcomp", "dobj", "pobj", "acl", "prep", "attr", "acomp", "nsubjpass", "agent", "oprd", "dative",
    "csubj", "det",
}  # fmt: skip
_SUBJECT_CLAUSES = {"ccomp", "csubj", "xcomp", "nsubj"}
_CLAUSES = {"advcl", "ccomp", "relcl", "parataxis"}
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Judgement:
    """The modality of a relation and the words that gave it.

    Attributes:
        modality: the verdict.
        words: the modifiers in force, as they stand.
        supposed: whether it stands in a condition, denied or not ("if she does not keep her word").
    """

    modality: Modality
    words: tuple[str, ...] = ()
    supposed: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A modifier where it stands.

    Attributes:
        entry: what the pack says of it.
        head: its head word.
        last: its last word.
    """

    entry: Modifier
    head: Token
    last: Token


class ModalityJudge:
    """Finds the modifiers of a sentence and judges cues by them."""

    def __init__(self, pack: Pack) -> None:
        modifiers = [(tuple(each.modifier.lower().split()), each) for each in pack.modifiers.modifiers]
        self._by_first: dict[str, list[tuple[tuple[str, ...], Modifier]]] = {}
        for words, entry in sorted(modifiers, key=lambda pair: (-len(pair[0]), pair[0])):
            self._by_first.setdefault(words[0], []).append((words, entry))
        self._pseudo: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for opening, closing in map(_halves, pack.modifiers.pseudo):
            self._pseudo.setdefault(opening[0] if opening else "", []).append((opening, closing))
        self._terminators = frozenset(pack.modifiers.terminators)
        self._agency = frozenset(pack.modifiers.agency)

    def find(self, sentence: Tokens) -> list[Standing]:
        """Give the modifiers of a sentence, those inside a pseudo-modifier left out."""
        blocked = self._blocked(sentence)
        out: list[Standing] = []
        taken: set[int] = set()
        for token in sentence:
            if token.i in blocked or token.i in taken or token.pos_ == "PROPN":
                continue
            for key in dict.fromkeys((token.lower_, token.lemma_.lower())):
                found = [
                    (words, entry)
                    for words, entry in self._by_first.get(key, ())
                    if _stands(words, token) and not (entry.reach == "clause" and _is_a_thing(token))
                ]
                if found:
                    longest = found[0][0]
                    span = sentence.doc[token.i : token.i + len(longest)]
                    out += [Standing(entry, _head(span), span[-1]) for words, entry in found if words == longest]
                    taken |= {t.i for t in span}
                    break
        return out

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
        heads = [head, *carriers]
        chain = [token for each in heads for token in verb_chain(each)]
        free = [
            s for s in standing
            if s.head.i not in own and not (sets and s.head in carriers) and not _is_answer(s, carriers, frame)
        ]  # fmt: skip
        at_work = [s for s in free if self._reaches(s, head, heads, chain) or _determines(s, own)]
        above = [token for s in at_work if s.entry.reach == "governs" for token in verb_chain(s.head)]
        at_work += [s for s in free if s not in at_work and _denies(s) and self._reaches(s, head, [], above)]
        at_work += [s for s in free if s not in at_work and _supposes(s, head)]
        paired = [s for s in at_work if _is_one_of_a_pair(s.head)]
        kinds: list[str] = [
            s.entry.sets for s in at_work if s not in paired[1:] and not (verdict and _foresees(s, carriers))
        ]
        kinds += [sets] if sets else []
        kinds += [Modality.CONDITIONAL] * any(_is_inverted(token) or is_announced(token) for token in chain)
        if str(sets) == Modality.ASSERTED:
            kinds = [kind for kind in kinds if kind != Modality.CONDITIONAL]
        return Judgement(
            _combine(kinds, question=is_question(head)),
            tuple(s.last.text if s.head == s.last else f"{s.head.text} {s.last.text}" for s in at_work),
            any(s.head.dep_ == "mark" and str(s.entry.sets) == Modality.CONDITIONAL for s in at_work),
        )

    def _reaches(self, standing: Standing, head: Token, heads: list[Token], chain: list[Token]) -> bool:
        word, reach = standing.head, standing.entry.reach
        if reach in {"governs", "claims"}:
            return word != head and any(
                _is_claimed(each, word)
                if reach == "claims"
                else _is_governed(each, standing) and not self._is_means(each, word)
                for each in heads
            )
        if word in chain:
            return False
        if reach == "upward":
            return word.dep_ == "mark" and word.head.dep_ == "advcl" and word.head.head in chain
        if reach == "clause":
            if word.dep_ in _CLAUSES:
                return False
            beside = word.head in chain or (word.head.pos_ in {"ADV", "PART", "ADP"} and word.head.head in chain)
            return beside and not (word.i > head.i and self._terminated(word, head))
        ahead = word.i < head.i if reach == "forward" else word.i > head.i
        return ahead and _in_one_clause(word, head) and not self._terminated(word, head)

    def _is_means(self, head: Token, word: Token) -> bool:
        """Tell whether a cue only says by what the word is done: "to end the chaos by rejecting X"."""
        between = [head, *(a for a in head.ancestors if word in a.ancestors)]
        return any(each.dep_ == "pcomp" and each.head.lower_ in self._agency for each in between)

    def _terminated(self, word: Token, head: Token) -> bool:
        low, high = sorted((word.i, head.i))
        return any(token.lower_ in self._terminators for token in word.doc[low + 1 : high])

    def _blocked(self, sentence: Tokens) -> set[int]:
        words = [token.lower_ for token in sentence]
        out: set[int] = set()
        for i, word in enumerate(words):
            for opening, closing in self._pseudo.get(word, ()):
                rest = words[i + len(opening) :]
                if tuple(words[i : i + len(opening)]) == opening and (not closing or closing in rest):
                    out |= {sentence.start + i + k for k in range(len(opening))}
        return out


def _halves(phrase: str) -> tuple[tuple[str, ...], str]:
    """Read a pseudo-modifier: its words, and the word that must follow somewhere ("can not ... enough")."""
    opening, _, closing = phrase.lower().partition("...")
    return tuple(opening.split()), closing.strip()


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
    """Tell whether a modifier puts a cue into the future or demands it: "would not", "should not"."""
    ahead = str(standing.entry.sets) == Modality.CONDITIONAL and standing.head.dep_ == "aux"
    return ahead and standing.head.head in verb_chain(head)


def _determines(standing: Standing, cue: Collection[int]) -> bool:
    """Tell whether a modifier stands before a word of the cue as its article: "has no plan"."""
    return standing.entry.reach == "governs" and standing.head.dep_ == "det" and standing.head.head.i in cue


def _foresees(standing: Standing, carriers: Sequence[Token]) -> bool:
    """Tell whether a modifier only says when a judgement will prove right: "said X would ruin the party"."""
    future = str(standing.entry.sets) == Modality.CONDITIONAL and standing.entry.reach == "clause"
    return future and standing.head.dep_ == "aux" and standing.head.head not in carriers


def _is_a_thing(token: Token) -> bool:
    """Tell whether a word that could be an auxiliary is a noun with its article: "the will of the members"."""
    return token.pos_ == "NOUN" and token.tag_ == "NN" and any(c.dep_ in {"det", "poss"} for c in token.children)


def _stands(words: tuple[str, ...], token: Token) -> bool:
    """Tell whether the words of a modifier stand from a token on."""
    span = token.doc[token.i : token.i + len(words)]
    return len(span) == len(words) and all(w in {t.lower_, t.lemma_.lower()} for w, t in zip(words, span, strict=True))


def _is_governed(head: Token, standing: Standing) -> bool:
    """Tell whether a cue is within what a modifier's word takes as its complement."""
    word = standing.head
    if head == word or (word.dep_ in {"det", "neg", "preconj"} and word.head == head):
        return True
    node = head
    while node.head != node and (
        node.dep_ in _COMPLEMENTS | {"conj"} or _leans(node) or _fills_noun(node) or _holds_clause(node, head)
    ):
        if node.dep_ == "ccomp" and any(t.text == ";" for t in node.doc[node.i : node.head.i]):
            return False
        if node.dep_ == "conj" and (node.head == word or any(c.dep_ in {"nsubj", "nsubjpass"} for c in node.children)):
            return False
        extraposed = node.dep_ in _SUBJECT_CLAUSES and word.head == node.head and word.dep_ in PREDICATES
        node = node.head
        if extraposed or node in {word, standing.last}:
            return True
    return False


def _is_claimed(head: Token, word: Token) -> bool:
    """Tell whether a cue is in the clause of a noun that a word has for its object: "rejected claims that X did"."""
    for node in (head, *head.ancestors):
        noun = node.head
        if node in {word, noun}:
            return False
        if node.dep_ in {"acl", "ccomp", "relcl"} and noun.pos_ == "NOUN" and noun.dep_ in {"dobj", "nsubjpass"}:
            return noun.head == word
    return False


def _in_one_clause(word: Token, head: Token) -> bool:
    return _clause(word) == _clause(head) or word.head in head.ancestors


def _leans(verb: Token) -> bool:
    """Tell whether a clause that the parse calls adverbial follows its verb like a complement: "ruled out backing"."""
    near = 0 < verb.i - verb.head.i <= _NEAR
    return (
        verb.dep_ == "advcl"
        and near
        and not any(c.dep_ in {"mark", "nsubj"} for c in verb.children)
        and not any(t.is_punct for t in verb.doc[verb.head.i : verb.i])
    )


def _holds_clause(noun: Token, head: Token) -> bool:
    """Tell whether a subject is a noun whose clause holds the cue: "reports that she had backed him were false"."""
    return noun.dep_ == "nsubj" and any(c.dep_ == "acl" and (c == head or c in head.ancestors) for c in noun.children)


def _fills_noun(verb: Token) -> bool:
    """Tell whether a clause taken for a relative one has all it needs: "the rumour that she has backed him"."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    linked = any(c.tag_ == "WDT" and not c.doc[c.i - 1].is_punct for c in objects)
    return verb.dep_ == "relcl" and len(objects) > 1 and linked


def _head(span: Tokens) -> Token:
    """Give the word of a modifier that governs: its first verb, noun or adjective, or its first word."""
    return next((t for t in span if t.pos_ in {"VERB", "NOUN", "ADJ"}), span[0])


def _clause(token: Token) -> Token:
    while token.head != token and token.pos_ not in VERBAL:
        token = token.head
    while token.dep_ in {"aux", "auxpass", "xcomp"} and token.head != token:
        token = token.head
    return token


def _is_inverted(verb: Token) -> bool:
    """Tell whether a clause is a condition without "if": "Had she backed him, ..."."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and any(c.dep_ == "aux" and c.is_sent_start for c in verb.children)


def is_question(head: Token) -> bool:
    """Tell whether a question mark ends the sentence of a cue."""
    doc, end = head.doc, head.i + 1
    while end < len(doc) and not doc[end].is_sent_start:
        end += 1
    last = next((t for t in reversed(doc[head.i : end]) if not t.is_space and not t.is_quote), None)
    return last is not None and last.tag_ == "." and last.text.endswith("?")


def _combine(kinds: Sequence[str], *, question: bool) -> Modality:
    negations = sum(1 for kind in kinds if kind == Modality.NEGATED)
    if negations > 1 or question or Modality.HEDGED in kinds:
        return Modality.HEDGED
    if negations:
        return Modality.NEGATED
    return Modality.CONDITIONAL if Modality.CONDITIONAL in kinds else Modality.ASSERTED
