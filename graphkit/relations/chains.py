"""Verb → the verbs it goes with: the row it stands in, what it is an infinitive of. No word lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.repairs import resumed
from graphkit.relations.subjects import has_subject, is_infinitive, is_self
from graphkit.relations.words import PREDICATES, VERBAL

if TYPE_CHECKING:
    from graphkit.articles.tree import Token

_DEEPEST = 12
_FINITE = {"VBD", "VBZ", "VBP"}


def top_of_coordination(verb: Token) -> Token:
    """Climb from a coordinated verb without a subject of its own to the first of the row."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL | {"NOUN", "ADJ"} and not has_subject(verb):
        verb = verb.head
    return verb


def verb_chain(token: Token) -> list[Token]:
    """Give the words whose auxiliaries and adverbs bear on a cue: itself, its copula, what it is an infinitive of."""
    chain = [token]
    while len(chain) <= _DEEPEST and _leans_on_head(chain[-1]):
        chain.append(chain[-1].head)
    copula = beside_state(chain[-2]) if len(chain) > 1 else beside_state(token)
    return [*chain, copula] if copula is not None and copula not in chain else chain


def beside_state(verb: Token) -> Token | None:
    """Give the copula whose predicate a participle is joined to: "is under scrutiny and facing questions"."""
    state = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in {"VBG", "VBN"} or has_subject(verb):
        return None
    above = state.head.head if state.dep_ == "pobj" else state.head
    placed = state.dep_ in PREDICATES or (state.dep_ == "pobj" and state.head.dep_ == "prep")
    return above if placed and above.pos_ == "AUX" else None


def bearers(head: Token) -> list[Token]:
    """Give the verbs above a cue whose modifiers bear on it although its own clause stops short of them.

    The copula that says who is meant: "was not among those who praised X", "the first to praise X may be Y"; and the
    verb of a degree: "did not go as far as to condemn X".
    """
    above = head.head.head if head.dep_ == "pcomp" else head.head
    if head.dep_ in {"advcl", "pcomp"} and graded(above) != above:
        return [graded(above)]
    noun = head.head if head.dep_ in {"acl", "relcl"} else head
    copula = _copula(noun) if noun.pos_ not in VERBAL else None
    return [copula] if copula is not None else []


def graded(word: Token) -> Token:
    """Climb from an adverb of degree to the word it grades: "went as far as to", "was angry enough to"."""
    while word.pos_ == "ADV" and word.dep_ == "advmod" and word.head.pos_ in {*VERBAL, "ADV"}:
        word = word.head
    return word


def _copula(noun: Token) -> Token | None:
    """Give the copula of which a noun, or what is counted of it, is the predicate or the subject said to be a name."""
    above = noun.head.head if noun.dep_ == "pobj" else noun
    if above != noun and above.pos_ == "AUX":
        behind = noun.head.i > above.i and not any(c.dep_ in PREDICATES for c in above.children)
        return above if behind or not has_subject(above) else None
    whole = above if above.pos_ in {"NUM", "PRON", "DET"} else noun
    named = whole.dep_ == "nsubj" and any(c.dep_ == "attr" and c.pos_ == "PROPN" for c in whole.head.children)
    return whole.head if (whole.dep_ in PREDICATES or named) and whole.head.pos_ in VERBAL else None


def _leans_on_head(word: Token) -> bool:
    if word.dep_ == "conj":
        verbal = word.head.pos_ in VERBAL | {"NOUN", "ADJ"}
        apart = has_own_tense(word) or _stands_apart(word)
        apart = apart or resumed(word) is not None
        return verbal and not has_subject(word) and not _has_auxiliary(word) and not apart
    if word.dep_ == "amod":
        return word.head.dep_ in PREDICATES
    of_adjective = word.dep_ == "xcomp" and word.head.pos_ == "ADJ" and word.head.dep_ in PREDICATES
    return of_adjective or ((word.dep_ in PREDICATES | {"xcomp"} or _is_reflexive(word)) and word.head.pos_ in VERBAL)


def _stands_apart(verb: Token) -> bool:
    """Tell whether a finite verb is joined by a comma, so that it shares no adverb: "never left, and backed X"."""
    link = next((c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i), None)
    finite = {verb.tag_, verb.head.tag_} <= _FINITE
    return finite and link is not None and link.i > 0 and link.nbor(-1).text == ","


def has_own_tense(word: Token) -> bool:
    """Tell whether a coordinated verb has a tense that the one before cannot share: "did not quit but backed X"."""
    above = word.head
    return word.tag_ in _FINITE and (above.tag_ == "VB" or (above.pos_ == "AUX" and above.tag_ != "VBN"))


def _is_reflexive(verb: Token) -> bool:
    """Tell whether an infinitive follows a verb done to oneself: "could not bring herself to back"."""
    objects = [c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i]
    return verb.dep_ == "advcl" and is_infinitive(verb) and any(is_self(each) for each in objects)


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} and child.tag_ != "TO" for child in verb.children)
