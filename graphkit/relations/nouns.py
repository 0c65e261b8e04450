"""Cue noun → whom it describes, and the light verb that carries it: "voiced criticism of", "won the backing of".

A light verb says little itself, yet tells on which side of the noun its subject stands: who gives, receives, loses
or denies it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.clauses import (
    PREDICATES,
    VERBAL,
    forms,
    is_passive,
    logical_objects,
    logical_subjects,
    predicate_subjects,
    surface_subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graphkit.packs.load import Pack
    from graphkit.packs.schema import Frame
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import Cue
    from graphkit.relations.demands import Demands


class Nouns:
    """The walks from a cue noun."""

    def __init__(self, pack: Pack, attribution: Attribution, demands: Demands) -> None:
        light = pack.modifiers.light
        self._attribution, self._demands = attribution, demands
        self._give, self._receive = frozenset(light.give), frozenset(light.receive)
        self._lose, self._deny = frozenset(light.lose), frozenset(light.deny)
        self._receiving = frozenset(pack.modifiers.receiving)
        self._control = frozenset(pack.modifiers.object_control)

    def carrier(self, cue: Cue) -> Token | None:
        """Give the light verb that carries a cue noun."""
        if cue.head.pos_ in VERBAL:
            return None
        return self._carried(cue, self._give | self._receive | self._lose | self._deny)

    def bearer(self, cue: Cue) -> list[Token]:
        """Give whom a person noun describes: in apposition, as a predicate, before a name, or the noun itself."""
        noun = cue.head
        names = [child for child in noun.children if child.dep_ == "appos"]
        if noun.dep_ == "appos" or (not names and noun.dep_ in {"compound", "nmod"}):
            return [noun.head]
        return names or self._bearer_without_name(noun)

    def _bearer_without_name(self, noun: Token) -> list[Token]:
        above = noun.head
        if noun.dep_ in {"attr", "oprd"}:
            return predicate_subjects(noun, self._control)
        if noun.dep_ == "pobj" and (above.head.dep_ in {"attr", "appos"} or above.head.pos_ == "AUX"):
            whole = above.head
            return [whole.head] if whole.dep_ == "appos" else surface_subjects(whole, self._control)
        if noun.dep_ == "conj" and above.dep_ in {"attr", "appos"}:
            return [above.head] if above.dep_ == "appos" else predicate_subjects(noun, self._control)
        speaks = noun.dep_ == "nsubj" and self._attribution.is_saying(above)
        return [noun] if speaks or any(c.dep_ in {"poss", "prep"} for c in noun.children) else []

    def giver(self, cue: Cue) -> list[Token]:
        """Give the subject of a giving verb; under a directive, who wants it given."""
        verb = self._carried(cue, self._give)
        if verb is None:
            return []
        return self._demands.director(verb) or logical_subjects(verb, self._control)

    def receiver(self, cue: Cue) -> list[Token]:
        """Give the subject of a receiving verb, or of the clause that the noun is handed to by "with"."""
        noun = cue.head
        if noun.dep_ == "pobj" and noun.head.lower_ in self._receiving and noun.head.head.pos_ in VERBAL:
            governor = noun.head.head
            return logical_objects(governor) if is_passive(governor) else surface_subjects(governor, self._control)
        return self._active_subjects(self._carried(cue, self._receive))

    def loser(self, cue: Cue) -> list[Token]:
        """Give the subject of a losing verb."""
        return self._active_subjects(self._carried(cue, self._lose))

    def denier(self, cue: Cue) -> list[Token]:
        """Give who denies what the noun says."""
        verb = self._carried(cue, self._deny)
        return logical_subjects(verb, self._control) if verb is not None else []

    def _active_subjects(self, verb: Token | None) -> list[Token]:
        return surface_subjects(verb, self._control) if verb is not None and not is_passive(verb) else []

    def _carried(self, cue: Cue, light: frozenset[str]) -> Token | None:
        verb = carrying_verb(cue.head)
        return verb if verb is not None and not light.isdisjoint(forms(verb)) else None


def is_said_by_the_way(cue: Cue, frame: Frame) -> bool:
    """Tell whether a person noun only names somebody by a stance: "refused to tell his supporters"."""
    noun = cue.head
    if "bearer" not in {role.name for role in frame.source} or noun.dep_ in PREDICATES:
        return False
    return not (noun.dep_ == "pobj" and noun.head.head.dep_ in PREDICATES) and noun.dep_ != "conj"


def carrying_verb(noun: Token) -> Token | None:
    """Give the verb that a noun hangs on, straight, by a preposition or through a coordinated noun."""
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.pos_ in VERBAL:
        return noun.head
    if noun.dep_ == "pobj" and noun.head.head.pos_ in VERBAL:
        return noun.head.head
    return None
