"""Cue → what its preposition introduces, and its indirect object: "hit back at X", "gave X a welcome".

The parse hangs a preposition on the cue, on its object, on the verb or copula that carries a cue noun, or on a name
between; each is looked at, in that order of trust.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.cues import is_fronted
from graphkit.relations.lists import expand
from graphkit.relations.nouns import carrying_verb
from graphkit.relations.objects import direct_objects
from graphkit.relations.words import NOMINAL, VERBAL

if TYPE_CHECKING:
    from collections.abc import Collection

    from graphkit.articles.tree import Token
    from graphkit.relations.cues import Cue

_MARKS = {"prep", "agent", "dative", "prt", "advmod"}


def find_complements(cue: Cue, prepositions: Collection[str], coming: Collection[str]) -> list[Token]:
    """Give what the first of some prepositions introduces, wherever the parse has hung it.

    Args:
        cue: the words that have the complement.
        prepositions: what may introduce it.
        coming: verbs by which a cue noun comes from somebody.
    """
    anchors = _anchors(cue, coming)
    marks = [anchor for anchor in anchors if anchor.lower_ in prepositions]
    marks += [
        child
        for anchor in anchors
        for child in anchor.children
        if child.lower_ in prepositions and child.dep_ in _MARKS and (child.i > cue.head.i or is_fronted(child))
    ]
    marks += [after for after in _right_after(cue) if after.lower_ in prepositions and after.dep_ in _MARKS]
    for mark in sorted(dict.fromkeys(marks), key=lambda t: (t not in cue.tokens, t.i)):
        found = _introduced(mark, cue)
        if found and _is_of_what_is_needed(mark, cue):
            return found
    return [each for mark in _on_names(cue, prepositions) for each in _introduced(mark, cue)]


def indirect_objects(cue: Cue) -> list[Token]:
    """Give the indirect object of the cue's verb or of what carries a cue noun: "X was given a welcome"."""
    verb = carrying_verb(cue.head) if cue.head.pos_ not in VERBAL else cue.head
    if verb is None:
        return []
    given = any(c.dep_ == "dobj" for c in verb.children)
    receiving = {"dative", "nsubjpass"} if given else {"dative"}
    found = [c for c in verb.children if c.dep_ in receiving and c.pos_ != "ADP"]
    return expand(found or _taken_into_objects(verb))


def _taken_into_objects(verb: Token) -> list[Token]:
    """Give a name right behind its verb that the parse has made a part of the object: "gave Mr Lund short shrift".

    No name stands before the adjective or article of the noun that it is a part of.
    """
    return [
        name
        for thing in verb.children
        if thing.dep_ == "dobj"
        for name in thing.lefts
        if name.pos_ == "PROPN" and name.dep_ in {"nmod", "compound"} and name.left_edge.i == verb.i + 1
        if any(c.dep_ in {"amod", "det"} and c.i == name.i + 1 for c in thing.lefts)
    ]


def contrasted(cue: Cue) -> list[Token]:
    """Give whom a preposition sets apart: "unlike X, she listens"; not of what somebody is like ("not unlike").

    It then stands at the head of its clause or behind a comma.
    """
    before = next((t for t in reversed(cue.head.sent[: cue.head.i - cue.head.sent.start]) if not t.is_quote), None)
    apart = before is None or before.is_punct or before.is_space or before.pos_ == "CCONJ"
    return _introduced(cue.head, cue) if apart else []


def _anchors(cue: Cue, coming: Collection[str]) -> list[Token]:
    """Give the words a complement may hang on: the cue's own, its object, and the verb or copula that carries it."""
    head = cue.head
    anchors = [*cue.tokens, *(direct_objects(head) if head.pos_ in VERBAL else [])]
    verb = carrying_verb(head) if head.pos_ == "NOUN" else None
    if verb is None and head.dep_ == "attr" and any(c.dep_ == "expl" for c in head.head.children):
        verb = head.head
    if verb is None and head.dep_ == "nsubj" and head.head.lemma_.lower() in coming:
        verb = head.head
    return [*anchors, verb] if verb is not None else anchors


def fellows(cue: Cue, prepositions: Collection[str], settings: Collection[str]) -> list[Token]:
    """Give whom a phrase that says where or when has taken from its verb: "handed out leaflets in Leeds with Ann"."""
    if cue.head.pos_ not in VERBAL:
        return []
    beside = [cue.head, *(c for c in cue.head.children if c.dep_ == "dobj")]
    places = [c for each in beside for c in each.children if c.dep_ == "prep" and c.lower_ in settings]
    marks = [
        mark
        for place in places
        for noun in place.children
        if noun.dep_ == "pobj" and _is_a_place(noun)
        for mark in noun.children
        if mark.dep_ == "prep" and mark.lower_ in prepositions and mark.i == noun.i + 1
    ]
    return [each for mark in marks[:1] for each in _introduced(mark, cue) if each.pos_ == "PROPN"]


def _is_a_place(noun: Token) -> bool:
    """Tell whether a noun can be where something is done: "in Leeds", "at the rally", but not "in a row"."""
    return noun.pos_ == "PROPN" or any("Def" in c.morph.get("Definite", []) for c in noun.children)


def _right_after(cue: Cue) -> list[Token]:
    """Give the next word after an adjective, closing marks left out, as the parse may hang it higher up.

    So it does behind a noun that another one holds: "a letter of support for Ann".
    """
    following = next((token for token in cue.head.doc[cue.tokens[-1].i + 1 :] if not token.is_quote), None)
    if following is None or following.is_sent_start:
        return []
    held = cue.head.dep_ == "pobj" and following.head == cue.head.head.head and following.i == cue.head.i + 1
    return [following] if cue.head.pos_ == "ADJ" or (cue.head.pos_ == "NOUN" and held) else []


def _introduced(mark: Token, cue: Cue) -> list[Token]:
    """Give what a preposition introduces, with what the same preposition introduces beside it."""
    same = [mark, *(c for c in mark.children if c.dep_ == "conj" and c.lower_ == mark.lower_)]
    found = [c for each in same for c in each.children if c.dep_ in {"pobj", "pcomp"} and c.pos_ in NOMINAL]
    if is_fronted(mark) and cue.head.dep_ == "relcl":
        return [cue.head.head]
    return expand(each for each in found if each not in cue.tokens)


def _is_of_what_is_needed(mark: Token, cue: Cue) -> bool:
    """Tell whether a complement belongs to a noun that the cue needs, where it belongs to an object of its verb."""
    noun, needs = mark.head, cue.rule.cue.needs
    if noun.dep_ != "dobj" or noun in cue.tokens or not needs or cue.head.pos_ not in VERBAL:
        return True
    row = {t.lemma_.lower() for t in (noun, *noun.conjuncts)}
    after = {t.lemma_.lower() for t in mark.subtree}
    return bool((row | after) & set(needs))


def _on_names(cue: Cue, prepositions: Collection[str]) -> list[Token]:
    """Give a preposition that the parse has hung on a name after a noun: "criticism of Ann from Bob"."""
    if cue.head.pos_ != "NOUN":
        return []
    names = [c for mark in cue.head.children if mark.dep_ in _MARKS for c in mark.children if c.pos_ == "PROPN"]
    return [c for name in names for c in name.children if c.dep_ == "prep" and c.lower_ in prepositions][:1]
