"""Agents that the parse has hung on a word between them and their passive: "was praised in the debate by Ann"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.clauses import VERBAL, expand, is_passive

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

_BETWEEN = {"prep", "pobj", "pcomp"}


def stray_agents(verb: Token, agency: Collection[str], settings: Collection[str]) -> list[Token]:
    """Give the agents of a passive that stand behind a phrase of its own.

    A noun can have an agent too ("criticised for the attack by Ann"), so the phrase must be one that takes none:
    where or when it was done, a gerund ("accused of misleading members by Ann"), or what already has its owner and
    its object ("criticised for his handling of it by Ann"). An object that a passive keeps takes none either ("called
    a liar by Ann").

    Args:
        verb: a passive.
        agency: prepositions that name an agent.
        settings: prepositions that say where or when.
    """
    kept = [c for c in verb.children if c.dep_ in {"oprd", "dobj"} and c.i > verb.i]
    beside = [m for c in kept for m in c.children if m.dep_ in {"prep", "agent"} and m.lower_ in agency]
    if named := [each for mark in beside for each in mark.children if each.dep_ == "pobj"]:
        return expand(named)
    for phrase in (child for child in verb.children if child.dep_ == "prep" and child.i > verb.i):
        for mark in phrase.subtree:
            if mark.lower_ in agency and mark.dep_ in {"prep", "agent"} and mark != phrase:
                found = [child for child in mark.children if child.dep_ == "pobj"]
                if found and _belongs_above(mark, phrase, settings):
                    return expand(found)
    return []


def _belongs_above(mark: Token, phrase: Token, settings: Collection[str]) -> bool:
    """Tell whether an agent means the passive above its phrase rather than the word it hangs on."""
    between = mark.head
    path = [between]
    while path[-1] != phrase:
        if path[-1].dep_ not in _BETWEEN:
            return False
        path.append(path[-1].head)
    if any(each.pos_ in VERBAL and is_passive(each) for each in path):
        return False
    if between.pos_ in VERBAL or phrase.lower_ in settings:
        return True
    labels = {child.dep_ for child in between.children if child != mark}
    return {"poss", "prep"} <= labels
