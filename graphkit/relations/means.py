"""Verb → the verb by whose means somebody does it: "used the rally to attack X", "as an opportunity to attack X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.groups import singular
from graphkit.relations.chains import top_of_coordination
from graphkit.relations.clauses import surface_subjects
from graphkit.relations.words import VERBAL, forms

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack

_AMOUNTS = {"ADJ", "PRON", "DET"}


class Means:
    """The walk from what somebody does to what he does it by, whose subject he is."""

    def __init__(self, pack: Pack) -> None:
        self._using, self._posing = frozenset(pack.modifiers.subject_control), frozenset(pack.projection.posing)
        self._amounts = frozenset(pack.projection.partitives) | frozenset(pack.projection.shares)
        self._people = frozenset(pack.descriptions.kinds) | frozenset(pack.descriptions.group_nouns)

    def doing(self, verb: Token) -> Token:
        """Give the verb whose subject does it: "used the rally to attack X" is done by whoever used the rally."""
        top = top_of_coordination(verb)
        if top.dep_ not in {"xcomp", "acl"} or any(c.dep_ == "nsubj" for c in top.children):
            return verb
        governor = top.head if top.dep_ == "xcomp" else self._taking(top)
        return governor if governor is not None and governor.lemma_.lower() in self._using else verb

    def is_shared(self, verb: Token) -> bool:
        """Tell whether a participle may as well be what the people before it do: "called the members attacking X"."""
        before = verb.doc[verb.i - 1] if verb.i else verb
        beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and before.dep_ == "dobj" and before.head == verb.head
        return beside and before.pos_ == "NOUN" and self._is_somebody(before)

    def beyond(self, verb: Token, found: list[Token]) -> list[Token]:
        """Give the subject of the main verb where a passive of no people has taken a participle behind a comma.

        "Ann spoke after the race was called, taking aim at Bob".
        """
        clause, before = verb.head, verb.doc[verb.i - 1] if verb.i else verb
        labels = {c.dep_ for c in clause.children}
        between = clause.dep_ == "advcl" and {"mark", "nsubjpass"} <= labels and clause.i > clause.head.i
        loose = verb.dep_ == "advcl" and verb.tag_ == "VBG" and before.text == ","
        denied = any(c.dep_ == "neg" for c in clause.head.children)
        if not (loose and between) or denied or any(self._is_somebody(each) for each in found):
            return found
        return surface_subjects(clause.head)

    def _taking(self, act: Token) -> Token | None:
        """Give the verb that takes a noun with an act for its object, or as what it takes its object.

        What people do is their own: "hosted the members attacking X".
        """
        noun = act.head
        if act.tag_ == "VBG" and self._is_somebody(noun):
            return None
        if noun.dep_ != "pobj":
            return noun.head
        above = noun.head.head
        if noun.head.lower_ in self._posing:
            return above if above.pos_ in VERBAL else None
        amount = above.pos_ in _AMOUNTS or not self._amounts.isdisjoint(forms(above))
        return above.head if amount and above.dep_ == "dobj" else None

    def _is_somebody(self, noun: Token) -> bool:
        """Tell whether a noun means people: by its name, as a pronoun, or by what it calls them."""
        return noun.pos_ in {"PROPN", "PRON"} or not self._people.isdisjoint({*forms(noun), singular(noun)})
