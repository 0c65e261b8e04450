"""The subject a verb shows, also where the parse has hung it elsewhere: in an aside, after "like", on "it fell to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.repairs import is_time, late_objects, won_from
from graphkit.relations.words import NOMINAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.articles.tree import Token


SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def own_subjects(verb: Token) -> list[Token]:
    """Give the subject that stands with a verb, also where the parse has hung it elsewhere."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "csubj" and not is_time(child)]
    own = [each for each in own if each not in late_objects(verb) and not _is_how_far(each, verb)]
    own = [each for each in own if not _opens_next(each, own)]
    parted = _parted(verb)
    if parted:
        return parted
    own = [name for each in own for name in behind_participle(each, verb) or [each]]
    around = _lent_to_aside(verb)
    own = [each for each in own if each not in around]
    opening = [each for each in own if introduced(each) is not None]
    if opening:
        beside = [c for c in opening[0].children if c.dep_ in {"conj", "appos"} and stands_before(c, verb)]
        return beside or [each for each in own if each not in opening] or own
    own = (
        own
        or _behind_copula(verb)
        or _on_auxiliary(verb)
        or _around_aside(verb)
        or _left_to(verb)
        or _stranded_subjects(verb)
    )
    return (
        own or behind_participle(verb.head, verb.head.head) * (participle_before(verb.head) == verb) or _cut_off(verb)
    )


def _opens_next(subject: Token, beside: Sequence[Token]) -> bool:
    """Tell whether a subject only opens the one after it: "Labour vice-president Ann Ode", its hyphen cut off."""
    last, behind = subject.right_edge, [each for each in beside if each.i > subject.i and each.pos_ in NOMINAL]
    return last.pos_ in NOMINAL and any(each.left_edge.i == last.i + 1 for each in behind)


def _is_how_far(name: Token, verb: Token) -> bool:
    """Tell whether a name before an infinitive only says how far somebody goes: "as far as Leeds to condemn X"."""
    mark = name.doc[name.left_edge.i - 1] if name.left_edge.i else name
    return is_infinitive(verb) and mark.lower_ == "as" and mark.head in {verb, verb.head} and name.i < verb.i


def _on_auxiliary(verb: Token) -> list[Token]:
    """Give the subject hung on the verb's auxiliary: "the nurses felt abandoned", "backing Ann were Bob and Cid"."""
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    found = [each for one in auxiliaries for each in one.children if each.dep_ in {"nsubj", "nsubjpass"}]
    late = [one for one in auxiliaries if one.i > verb.i and verb.tag_ == "VBG"]
    return found or [each for one in late for each in one.children if each.dep_ == "attr"]


def _behind_copula(verb: Token) -> list[Token]:
    """Give the name behind its copula where something else opens the clause: "Also critical of Bob was Ann"."""
    if verb.pos_ != "AUX" or verb.tag_ not in {"VBZ", "VBD", "VBP"} or verb.dep_ == "conj" or has_subject(verb):
        return []
    opened = any(c.i < verb.i and c.dep_ in {"prep", "acomp", "advcl", "csubj"} for c in verb.children)
    names = [c for c in verb.children if c.dep_ == "attr" and c.pos_ == "PROPN" and c.i > verb.i]
    return names if opened else []


def _around_aside(verb: Token) -> list[Token]:
    """Give the subject that the parse has given to an aside in its clause: "X, said Y, is weak"."""
    asides = [verb.head] if verb.dep_ == "ccomp" else [c for c in verb.children if c.dep_ == "parataxis"]
    return [each for aside in asides for each in _lent_to_aside(aside)]


def _lent_to_aside(verb: Token) -> list[Token]:
    """Give the subject in front of an aside that has its own behind it, where the clause around it shows none."""
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    around = [verb.head] if verb.dep_ == "parataxis" else [c for c in verb.children if c.dep_ == "ccomp"]
    bare = any(clause.i > verb.i and not has_subject(clause) for clause in around)
    return [each for each in subjects if each.i < verb.i] if bare and any(each.i > verb.i for each in subjects) else []


def introduced(subject: Token) -> Token | None:
    """Give the preposition whose complement has been taken for a subject: "Like Ann, Bob has backed Cid"."""
    first = subject.left_edge.i
    mark = subject.doc[first - 1] if first else subject
    joins = mark.dep_ == "prep" or (mark.dep_ == "cc" and mark.tag_ == "IN")
    bare = joins and all(c.dep_ == "advmod" for c in mark.children)
    around = {subject.head, *(c for c in subject.head.children if c.dep_ == subject.dep_ and c.i < first)}
    return mark if bare and mark.head in around and not mark.is_punct else None


def stands_before(name: Token, verb: Token) -> bool:
    """Tell whether a name ends where a verb with its auxiliaries begins."""
    parts = {"aux", "auxpass", "neg", "advmod"}
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in parts and name.i < c.i < verb.i)])
    return name.pos_ == "PROPN" and name.right_edge.i + 1 == first


def _stranded_subjects(verb: Token) -> list[Token]:
    """Give a name that the parse has put in apposition to what opens its sentence: "Like Ann, Bob has backed Cid"."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return []
    return [
        name
        for opening in verb.children
        if opening.dep_ in {"prep", "advmod", "advcl"} and opening.i < verb.i
        for each in opening.subtree
        if each.dep_ in {"pobj", "dobj"}
        for name in each.children
        if name.dep_ == "appos" and stands_before(name, verb)
    ]


def _parted(verb: Token) -> list[Token]:
    """Give the subject of a verb where one name has been taken for an explanation of the one before it.

    "Bob, Ann said, is weak" has two clauses, and so has "while she likes Ann, Bob is weak".
    """
    shown = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < verb.i]
    behind = [c for each in shown for c in each.children if c.dep_ == "appos" and stands_before(c, verb)]
    if behind and (_clause_around(verb) is not None or any(won_from(each) is not None for each in shown)):
        return behind
    if verb.dep_ == "ccomp" and _clause_around(verb.head) == verb:
        over = [c for c in verb.head.children if c.dep_ == "nsubj" and c.i < verb.head.i]
        return over if _parted(verb.head) else []
    return []


def _clause_around(aside: Token) -> Token | None:
    """Give the finite clause without a subject that goes on behind an aside and its comma."""
    return next(
        (
            c
            for c in aside.children
            if c.dep_ == "ccomp"
            and c.i > aside.i
            and c.tag_ in {"VBZ", "VBD", "VBP", "MD"}
            and not has_subject(c)
            and aside.doc[aside.i + 1].text == ","
        ),
        None,
    )


def _cut_off(verb: Token) -> list[Token]:
    """Give the noun of which the parse has made a sentence without its verb: "Ann, the mayor of Leeds, called on"."""
    noun = verb
    while noun.dep_ in {"acl", "pobj", "prep", "appos", "conj"} and noun.head != noun:
        noun = noun.head
    ended = verb.i > 0 and verb.doc[verb.i - 1].text == ","
    return [noun] if verb.dep_ == "acl" and verb.tag_ == "VBD" and ended and noun.dep_ == "ROOT" else []


def behind_participle(shown: Token, verb: Token) -> list[Token]:
    """Give the subject that an opening participle has lost to its object: "Backing Ann, Bob said", "Backing Ann is"."""
    opening = participle_before(shown)
    if opening is None:
        return []
    named = [c for c in verb.children if c.dep_ == "attr" and c.pos_ == "PROPN"] if verb.pos_ == "AUX" else []
    return named or [c for c in shown.children if c.dep_ == "appos" and stands_before(c, verb)]


def participle_before(name: Token) -> Token | None:
    """Give a participle that opens a sentence and that the parse has taken for a part of the name after it."""
    return next(
        (c for c in name.lefts if c.tag_ == "VBG" and c.is_sent_start and c.dep_ in {"compound", "amod", "nmod"}), None
    )


def _left_to(verb: Token) -> list[Token]:
    """Give to whom an act is left by a verb that only "it" is said of: "it fell to Ann to defend Bob"."""
    governor = verb.head
    shown = [c for c in governor.children if c.dep_ in SUBJECTS]
    if verb.dep_ != "xcomp" or not is_infinitive(verb) or not any(_is_it(c) for c in shown):
        return []
    marks = [c for c in governor.children if c.dep_ == "prep" and c.i < verb.i]
    return [each for mark in marks for each in mark.children if each.dep_ == "pobj"]


def is_self(token: Token) -> bool:
    """Tell whether a pronoun points back to its clause's subject: "himself"."""
    return "Yes" in token.morph.get("Reflex", [])


def _is_it(token: Token) -> bool:
    return token.tag_ == "PRP" and "Neut" in token.morph.get("Gender", [])


def has_subject(verb: Token) -> bool:
    """Tell whether a verb shows a subject."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb stands with "to"."""
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)
