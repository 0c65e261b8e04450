"""Noun for a statement → whose it is: by its owner, or as what the sentence before it has said.

"Ann said that they were all to blame. Bob condemned the remarks." Only a noun that says no more of itself looks back,
and only where one person alone speaks in the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.groups import acts
from graphkit.relations.clauses import logical_subjects, owners
from graphkit.relations.lists import expand

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import Cue

_BARE = {"det", "amod", "punct", "predet"}


class Remarks:
    """The walk from a statement to whoever makes it."""

    def __init__(self, pack: Pack, attribution: Attribution) -> None:
        self._attribution = attribution
        self._statements, self._remarks = frozenset(pack.projection.statements), frozenset(pack.projection.remarks)
        self._acting = frozenset(noun.noun for noun in pack.descriptions.groups if noun.acting)
        self._agency = frozenset(pack.modifiers.agency)
        self._control = frozenset(pack.modifiers.object_control)
        self._judging = frozenset(pack.modifiers.rejecting) | frozenset(pack.speech.judging)

    def makers(self, noun: Token, cue: Cue) -> list[Token]:
        """Give who makes a statement; whoever takes a stance on it has not made it: "backed the statement"."""
        lemma = noun.lemma_.lower()
        if noun.pos_ != "NOUN" or (lemma in self._acting and acts(noun)):
            return []
        back = self._said_before(noun) if lemma in self._remarks and _is_bare(noun) else []
        if lemma not in self._statements:
            return back
        found = _late_makers(noun) or owners(noun, self._agency, self._control)
        if noun.dep_ == "dobj" and (noun.head.lemma_.lower() in self._judging or noun.head in cue.tokens):
            found = [each for each in found if each not in logical_subjects(noun.head)]
        return found or back

    def _said_before(self, noun: Token) -> list[Token]:
        """Give who alone speaks in the sentence before, or whose statement it tells of."""
        first = noun.sent.start
        while first and noun.doc[first - 1].is_space:
            first -= 1
        if not first:
            return []
        before = noun.doc[first - 1].sent
        told = [t for t in before if t.lemma_.lower() in self._remarks and any(c.dep_ == "poss" for c in t.children)]
        return self._attribution.teller(before) or (owners(told[0]) if len(told) == 1 else [])


def _is_bare(noun: Token) -> bool:
    """Tell whether a noun only points back: "the remarks", "that ugly remark", but not "remarks of hers"."""
    pointing = any(
        c.dep_ == "det" and ("Def" in c.morph.get("Definite", []) or "Dem" in c.morph.get("PronType", []))
        for c in noun.children
    )
    return pointing and all(c.dep_ in _BARE for c in noun.children)


def _late_makers(noun: Token) -> list[Token]:
    """Give the agent that an active verb has taken from its object: "called the remark by Ann disgraceful"."""
    verb = noun.head
    if noun.dep_ != "dobj" or not any(c.dep_ == "nsubj" for c in verb.children):
        return []
    marks = [c for c in verb.children if c.dep_ == "agent" and c.i == noun.i + 1]
    return expand(each for mark in marks for each in mark.children if each.dep_ == "pobj")
