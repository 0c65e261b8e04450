"""Verb → whether it is passive, and by whom it is done. No word lists.

The agent stands where the parse has put it, or on a word between it and its passive ("was praised in the debate by
Ann"). What else the parse gets wrong about a clause is mended in `repairs`.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from graphkit.relations.headlines import is_headline
from graphkit.relations.lists import expand
from graphkit.relations.repairs import is_aside, loose_names
from graphkit.relations.subjects import is_self
from graphkit.relations.words import NOMINAL, VERBAL

if TYPE_CHECKING:
    from collections.abc import Collection

    from graphkit.articles.tree import Token


_BETWEEN = {"prep", "pobj", "pcomp"}


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, with or without its auxiliary ("a man backed by MPs")."""
    labels = {child.dep_ for child in verb.children}
    if not labels.isdisjoint({"nsubjpass", "auxpass"}) or is_aside(verb):
        return True
    by_somebody = verb.tag_ != "VBG" and "agent" in labels
    if by_somebody and is_headline(verb) and labels.isdisjoint({"aux", "dobj"}):
        return True
    shown = [child for child in verb.children if child.dep_ in {"aux", "nsubj"}]
    if any(is_self(child) for child in shown):
        return verb.tag_ in {"VBN", "VBD"}
    if shown or not (by_somebody or verb.tag_ == "VBN"):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        beside_state = by_somebody and verb.head.pos_ == "AUX" and "dobj" not in labels
        return beside_state or is_passive(verb.head)
    return by_somebody or verb.dep_ in {"acl", "advcl", "amod", "acomp"}


def agents(verb: Token) -> list[Token]:
    """Give the agents of a passive, with all that is listed beside them."""
    if before := _before_hyphen(verb):
        return before
    marks = [child for child in verb.children if child.dep_ == "agent"]
    marks += [each for mark in marks for each in mark.children if each.dep_ == "conj" and each.pos_ == "ADP"]
    spelt = {mark.lower_ for mark in marks}
    marks += [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "ADP" and c.lower_ in spelt]
    if len(marks) > 1:
        marks = [mark for mark in marks if not any(c.dep_ == "neg" for c in mark.children)]
    found = [each for mark in marks for each in mark.children if each.dep_ == "pobj"]
    if marks and not found:
        return expand(loose_names(marks[0]))
    if found and any(c.dep_ == "cc" for mark in marks for c in mark.children):
        found += [
            child for child in verb.children if child.dep_ == "dep" and child.pos_ in NOMINAL and child.i > found[0].i
        ]
    return _with_stray_members(expand(found))


def _before_hyphen(verb: Token) -> list[Token]:
    """Give the agent that a hyphen ties to its participle: "the Ode-backed candidate"."""
    tied = verb.dep_ == "amod" and verb.tag_ == "VBN" and any(child.tag_ == "HYPH" for child in verb.lefts)
    names = [child for child in verb.lefts if child.pos_ in NOMINAL] if tied else []
    return [each for each in names if each.is_sent_start or each.nbor(-1).text != "-"]  # "non-Ode-backed"


def _with_stray_members(tokens: list[Token]) -> list[Token]:
    """Add what a list goes on with after a preposition that is coordinated: "... and from Young Labour"."""
    extra = [
        each
        for token in tokens
        for prep in token.children
        if prep.dep_ == "prep"
        for other in prep.children
        if other.dep_ == "conj" and other.pos_ == "ADP" and other.lower_ != prep.lower_
        for each in other.children
        if each.dep_ == "pobj"
    ]
    return [*tokens, *(each for each in expand(extra) if each not in tokens)]


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
    if quoted := _behind_quotation(verb, agency):
        return expand(quoted)
    for phrase in (child for child in verb.children if child.dep_ == "prep" and child.i > verb.i):
        for mark in phrase.subtree:
            if mark.lower_ in agency and mark.dep_ in {"prep", "agent"} and mark != phrase:
                found = [child for child in mark.children if child.dep_ == "pobj"]
                if found and _belongs_above(mark, phrase, settings):
                    return expand(found)
    return []


def _behind_quotation(verb: Token, agency: Collection[str]) -> list[Token]:
    """Give the agent right behind a quotation that a verb's phrase holds: "condemned as 'unfit to lead' by Ann"."""
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    marks = [token for token in rest if token.is_quote]
    opening = marks[0].i if marks else verb.i
    for mark in rest:
        closed = mark.i > opening + 1 and mark.nbor(-1).is_quote
        if closed and mark.lower_ in agency and mark.dep_ in {"prep", "agent"} and verb in mark.ancestors:
            path = list(takewhile(lambda each: each != verb, mark.ancestors))
            if path and all(each.i > opening or each.dep_ == "prep" for each in path):
                return [child for child in mark.children if child.dep_ == "pobj"]
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
