"""Cue → who judges whom by it: "described X as a coward", "highlighted X's poor record"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.clauses import logical_objects, logical_subjects
from graphkit.relations.lists import expand
from graphkit.relations.passives import is_passive, stray_agents
from graphkit.relations.words import VERBAL

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import Cue

_JUDGED = {"oprd", "ccomp", "xcomp", "prep", "attr", "acomp", "advcl", "dobj", "npadvmod"}
_BETWEEN = {"pobj", "amod", "pcomp", "acomp", "prep", "attr"}
_FARTHEST = 3


class Judgements:
    """The walks to whoever passes a judgement and whoever it is passed on."""

    def __init__(self, pack: Pack, attribution: Attribution) -> None:
        self._attribution = attribution
        self._judging = frozenset(pack.speech.judging)
        self._settings = frozenset({*pack.modifiers.settings, *pack.projection.posing})
        self._control, self._agency = frozenset(pack.modifiers.object_control), frozenset(pack.modifiers.agency)

    def describer(self, cue: Cue) -> list[Token]:
        """Give who says the cue of somebody."""
        verb = self.judging_verb(cue.head)
        if verb is None:
            return []
        found = logical_subjects(verb, self._control)
        return found or (stray_agents(verb, self._agency, self._settings) if is_passive(verb) else [])

    def described(self, cue: Cue) -> list[Token]:
        """Give of whom the cue is said."""
        verb = self.judging_verb(cue.head)
        if verb is None:
            return []
        if cue.head.dep_ == "appos":
            return [cue.head.head]
        found = [each for each in logical_objects(verb) if each != cue.head and each not in cue.head.subtree]
        beside = [c for c in verb.children if c.dep_ == "oprd" and c.i < cue.head.i]
        beside += [c for c in cue.head.lefts if c.dep_ == "nsubj" or _stands_before(c)]
        owning = [c for c in cue.head.lefts if c.dep_ == "poss"]
        if beside and owning and beside[0].dep_ == "compound":
            return expand(owning)
        if found or beside:
            return found or beside[:1]
        return expand(c for c in cue.head.head.children if c.dep_ == "nsubj" and cue.head.dep_ in {"attr", "acomp"})

    def citer(self, cue: Cue) -> list[Token]:
        """Give who speaks of a thing with an adjective before it: "highlighted X's poor record"."""
        noun = cue.head.head
        if _narrows(cue.head) and noun.dep_ == "dobj" and self._attribution.is_saying(noun.head):
            return logical_subjects(noun.head, self._control, self._agency)
        return []

    def evaluated(self, cue: Cue) -> list[Token]:
        """Give whose the thing is that has the adjective before it."""
        return expand(c for c in cue.head.head.children if c.dep_ == "poss") if _narrows(cue.head) else []

    def passive_verb(self, head: Token) -> Token | None:
        """Give the passive that says a cue of somebody: "has been called a coward"."""
        verb = self.judging_verb(head)
        return verb if verb is not None and is_passive(verb) else None

    def judging_verb(self, head: Token) -> Token | None:
        """Climb to the verb that says a cue of somebody: "described X as a coward", "called X weak"."""
        node = head
        while node.dep_ == "conj" and node.head.pos_ in {"NOUN", "ADJ", "VERB"}:
            node = node.head
        for _ in range(_FARTHEST):
            above = node.head
            if above.lemma_.lower() in self._judging and above.pos_ in VERBAL and node.dep_ in _JUDGED:
                return above
            if above.pos_ == "AUX" and _has_subject(above):
                return None
            if node.dep_ not in _BETWEEN and not (node.dep_ == "appos" and above.dep_ == "dobj"):
                return None
            node = above
        return None


def _has_subject(verb: Token) -> bool:
    """Tell whether a verb makes a clause of its own, which is said rather than called: "thinks that X is weak"."""
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def _stands_before(word: Token) -> bool:
    """Tell whether the parse has made an object a part of what is said of it: "called the lobbyists parasites"."""
    common = word.pos_ == "NOUN" and (word.head.dep_ in {"oprd", "dobj"} or word.tag_ == "NNS")
    return word.dep_ == "compound" and (word.pos_ == "PROPN" or common)


def _narrows(word: Token) -> bool:
    """Tell whether a word stands before the noun it belongs to."""
    return word.dep_ in {"amod", "compound"}
