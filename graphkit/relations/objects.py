"""Verb → the object it shows, shares with a verb beside it, or leaves to a relative clause. No word lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.lists import expand
from graphkit.relations.repairs import apposed_object, gapped_objects, late_objects, lost_objects
from graphkit.relations.subjects import behind_participle, has_subject, participle_before
from graphkit.relations.words import VERBAL

if TYPE_CHECKING:
    from graphkit.articles.tree import Token

DEEPEST = 12


def direct_objects(verb: Token, *, depth: int = 0) -> list[Token]:
    """Give the object a verb shows, shares with a coordinated verb, or leaves to a relative clause."""
    own = [child for child in verb.children if child.dep_ in {"dobj", "obj"} or _is_bare_name(child)]
    own += late_objects(verb) + lost_objects(verb) + gapped_objects(verb)
    own += [verb.head] if participle_before(verb.head) == verb and behind_participle(verb.head, verb.head.head) else []
    if own:
        return expand(apposed_object(verb, each) or each for each in own)
    small = _small_clause_subjects(verb)
    if small and depth < DEEPEST:
        return expand(small)
    if depth > DEEPEST:
        return []
    shared = [child for child in verb.children if child.dep_ == "conj" and child.pos_ in VERBAL]
    if (
        shared
        and not any(child.dep_ in {"prep", "ccomp", "xcomp"} for child in verb.children)
        and (not has_subject(shared[0]) or late_objects(shared[0]))
    ):
        return direct_objects(shared[0], depth=depth + 1)
    if (
        verb.dep_ == "relcl"
        and has_subject(verb)
        and not any(c.dep_ == "nsubj" and c.tag_ in {"WP", "WDT"} for c in verb.children)
    ):
        return [verb.head]
    return _subjects_of_manner(verb)


def _subjects_of_manner(verb: Token) -> list[Token]:
    """Give whose way of doing something is the object: "criticised how Ann had run the campaign"."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and c.left_edge.tag_ in {"WRB", "WP"}]
    return [each for c in clauses for each in c.children if each.dep_ == "nsubj" and each.tag_ != "WP"]


def _is_bare_name(token: Token) -> bool:
    """Tell whether a name right after its verb has been taken for a measure, as in "Ann attacked Bob."."""
    measure = token.ent_type_ in {"DATE", "TIME", "QUANTITY", "MONEY", "PERCENT"}
    return token.dep_ == "npadvmod" and token.pos_ == "PROPN" and token.left_edge.i == token.head.i + 1 and not measure


def _small_clause_subjects(verb: Token) -> list[Token]:
    """Give the subject of a clause without a verb, which is the object of the verb above: "called him weak"."""
    clauses = [
        child
        for child in verb.children
        if child.dep_ in {"ccomp", "xcomp"} and not any(c.dep_ in {"mark", "aux"} for c in child.children)
    ]
    found = [c for clause in clauses for c in clause.children if c.dep_ == "nsubj"]
    return found if all(c.head.pos_ not in VERBAL for c in found) else []
