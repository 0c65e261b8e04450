"""Known errors of the parser and what was meant: a participle taken for a past, an agent hung behind an aside.

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
    if any(each.i > verb.i for each in subjects):
        return False
    return verb.doc[verb.i - 1].text == "," and any(each.i == verb.i - 2 for each in subjects)


def loose_names(mark: Token) -> list[Token]:
    """Give the first name after a preposition that an aside parts from it: "by, among others, Ann and Bob"."""
    rest = mark.doc[mark.i + 1 : mark.sent.end]
    names = [t for t in rest if t.pos_ == "PROPN" and t.head.i < mark.i and t.dep_ != "conj"]
    return names[:1]
