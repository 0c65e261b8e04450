"""Known errors of the parser and what was meant: a participle taken for a past, a subject hung in an aside.

Each walk names the one pattern that gives the error away; where it does not show, the parse is believed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_aside(verb: Token) -> bool:
    """Tell whether a participle after its noun has been taken for a past: "Ann, branded weak by Bob, left"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    named = any(not any(c.dep_ in {"det", "poss"} for c in each.children) for each in objects)
    if verb.tag_ != "VBD" or verb.i == 0 or named:
        return False
    if verb.dep_ == "acl" and not subjects:
        return True
    return verb.doc[verb.i - 1].text == "," and any(each.i == verb.i - 2 for each in subjects)


def introduced(subject: Token) -> Token | None:
    """Give the preposition whose complement has been taken for a subject: "Like Ann, Bob has backed Cid"."""
    first = subject.left_edge.i
    mark = subject.doc[first - 1] if first else subject
    bare = mark.dep_ == "prep" and not any(True for _ in mark.children)
    return mark if bare and mark.head == subject.head and not mark.is_punct else None


def stands_before(name: Token, verb: Token) -> bool:
    """Tell whether a name ends where a verb with its auxiliaries begins."""
    parts = {"aux", "auxpass", "neg", "advmod"}
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in parts and name.i < c.i < verb.i)])
    return name.pos_ == "PROPN" and name.right_edge.i + 1 == first


def stranded_subjects(verb: Token) -> list[Token]:
    """Give a name that the parse has put in apposition to what opens its sentence: "Like Ann, Bob has backed Cid"."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return []
    return [
        name
        for mark in verb.children
        if mark.dep_ in {"prep", "advmod"} and mark.i < verb.i
        for each in mark.subtree
        if each.dep_ == "pobj"
        for name in each.children
        if name.dep_ == "appos" and stands_before(name, verb)
    ]


def loose_names(mark: Token) -> list[Token]:
    """Give the first name after a preposition that an aside parts from it: "by, among others, Ann and Bob"."""
    rest = mark.doc[mark.i + 1 : mark.sent.end]
    names = [t for t in rest if t.pos_ == "PROPN" and t.head.i < mark.i and t.dep_ != "conj"]
    return names[:1]
