"""Noun → all that is listed with it: "Ann, Bob and Cid". No word lists.

The parse strings a list together as coordination or, with only a comma between two names, as an explanation of the
first; what is denied or opens a clause of its own is no member.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.repairs import takes_the_place
from graphkit.relations.words import NOMINAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphkit.articles.tree import Token


_NEXT = 2


def expand(tokens: Iterable[Token]) -> list[Token]:
    """Add to each noun what is coordinated with it."""
    out: dict[Token, None] = {}
    waiting = list(reversed(list(tokens)))
    while waiting:
        token = waiting.pop()
        if token in out:
            continue
        out[token] = None
        under = list(token.children)
        beside = [c for c in under if c.dep_ == "conj"]
        for each in (a for a in under if a.dep_ == "appos"):
            listed = [] if _is_beyond_verb(token, each) else [c for c in each.children if c.dep_ == "conj"]
            beside += [each, *listed] if listed and _is_of_a_list(token, each) else listed
        beside += [each for c in under if c.dep_ == "cc" for each in c.children if each.dep_ == "pobj"]
        waiting += reversed([c for c in beside if c.pos_ in NOMINAL and not _is_left_out(c, token)])
    return [token for token in out if not _announces(token, out) and not _is_set_aside(token)]


def _is_of_a_list(first: Token, second: Token) -> bool:
    """Tell whether two names with a comma between open a list, though the parse explains one by the other."""
    alike = first.pos_ == second.pos_ == "PROPN" and first.ent_type_ == second.ent_type_ != ""
    return alike and second.left_edge.i == first.i + _NEXT and first.doc[first.i + 1].text == ","


def _is_beyond_verb(name: Token, explained: Token) -> bool:
    """Tell whether what the parse takes for an explanation stands behind the verb of a name: it is no list with it."""
    return name.i < name.head.i < explained.i


def _is_left_out(token: Token, first: Token) -> bool:
    """Tell whether a conjunct is denied or opens a clause of its own: "but not Y", "by Unison and Smith by the GMB"."""
    if any(child.dep_ == "neg" and child.i < token.i for child in token.children) or takes_the_place(token):
        return True
    if first.dep_ == "dobj" and _is_a_clause_of_its_own(token):
        return True
    mark = first.head if first.dep_ == "pobj" else None
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return mark is not None and after.lower_ == mark.lower_


def _announces(token: Token, row: Iterable[Token]) -> bool:
    """Tell whether a counted plural only announces the names after it: "the two largest unions, Unison and Unite"."""
    counted = any(child.dep_ == "nummod" for child in token.children) and any(
        "Def" in c.morph.get("Definite", []) for c in token.children
    )
    parts = [child for child in token.children if child.dep_ == "prep"] if token.pos_ == "NUM" else []
    last = max((each.right_edge.i for each in parts), default=token.i)
    counted = counted or bool(parts)
    after = token.doc[last + 1] if last + 1 < len(token.doc) else token
    return counted and after.is_punct and any(each.pos_ == "PROPN" and each in token.conjuncts for each in row)


def _is_set_aside(first: Token) -> bool:
    """Tell whether a name is denied for the sake of the one after it: "not Ann but Bob"; "not only Ann" is not."""
    denied = [c for c in first.children if c.dep_ == "neg" and c.i < first.i]
    denied = [c for c in denied if not any(x.dep_ == "advmod" for x in first.doc[c.i + 1 : first.i])]
    return bool(denied) and any(c.dep_ == "conj" for c in first.children)


def _is_a_clause_of_its_own(token: Token) -> bool:
    """Tell whether two people side by side are a clause that has lost its verb: "Ann backs Bob, and Cid Dan"."""
    people = [t for t in token.doc[token.left_edge.i : token.i + 1] if t.ent_type_ == "PERSON" and t.ent_iob_ == "B"]
    return len(people) > 1 and people[0] == token.left_edge
