"""Arguments of a verb that the parse has taken for something else; commas and entities tell. No word lists.

`relations/clauses.py` asks here before it believes a label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBAL = {"VERB", "AUX"}
_TIMES = {"DATE", "TIME"}


def is_time(token: Token) -> bool:
    """Tell whether a subject only says when: "and this month was praised by the nurses"."""
    return token.ent_type_ in _TIMES and token.pos_ == "NOUN" and token.head.dep_ == "conj"


def resumed(verb: Token) -> Token | None:
    """Give the main verb that a finite verb goes on from, where the parse takes it for part of a clause between.

    A comma ends such a clause: "Ann wants a vote if Bob stays, and has been backed by Carla".
    """
    clause = verb.head
    if verb.dep_ != "conj" or clause.dep_ != "advcl" or not any(c.dep_ == "mark" for c in clause.children):
        return None
    joint = next((c for c in clause.children if c.dep_ == "cc" and c.i < verb.i), None)
    ended = joint is not None and joint.doc[joint.i - 1].text == ","
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    main = clause.head
    return main if ended and finite and main.pos_ in _VERBAL and main.i < clause.i else None


def apposed_object(verb: Token, shown: Token) -> Token | None:
    """Give the name that an object is explained by between commas: "accused the party's chair, Ann Ode, of bias"."""
    end = shown.right_edge.i
    if shown.pos_ != "NOUN" or end + 1 >= len(shown.doc) or shown.doc[end + 1].text != ",":
        return None
    for child in verb.children:
        if child.dep_ == "npadvmod" and child.pos_ == "PROPN" and child.left_edge.i == end + 2:
            return child
    return None


def free_subjects(verb: Token) -> list[Token] | None:
    """Give who does what a verb says something of: "what Ann had done was a disgrace"; None without such a clause.

    Of any other clause for a subject nobody is the doer: "that Ann stayed was a disgrace".
    """
    clause = next((c for c in verb.children if c.dep_ == "csubj"), None)
    if clause is None:
        return None
    free = any(c.tag_ == "WP" and c.dep_ != "nsubj" for c in clause.children)
    return [c for c in clause.children if c.dep_ == "nsubj"] if free else []
