"""Verb → who else does it: "along with X", "like X", "joined X in criticising", "teamed up with X to attack"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.chains import top_of_coordination
from graphkit.relations.lists import expand
from graphkit.relations.objects import direct_objects
from graphkit.relations.passives import is_passive
from graphkit.relations.subjects import has_subject, introduced, is_infinitive
from graphkit.relations.words import VERBAL

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack

_DEEPEST = 6


class Company:
    """The walks to those who do with somebody what he does."""

    def __init__(self, pack: Pack) -> None:
        words = pack.modifiers
        self._beside = frozenset(tuple(phrase.split()) for phrase in words.company)
        self._joining = frozenset(tuple(phrase.split()) for phrase in words.joining)
        self._with = frozenset(words.joining_with)

    def of(self, verb: Token) -> list[Token]:
        """Give whom a clause names beside its subject, or as those whom the subject joined in the act."""
        return [*self._named_first(_finite(verb)), *expand(self._joined(verb))]

    def _named_first(self, verb: Token) -> list[Token]:
        """Give who is named beside the subject before the verb; after it, the words may as well mean an object."""
        if is_passive(verb):
            return []
        marks = [child for child in verb.children if child.dep_ == "prep" and child.i < verb.i]
        inner = [each for mark in marks for each in mark.children if each.dep_ == "prep"]
        told = [mark for mark in marks if (mark.lower_,) in self._beside]
        told += [each for each in inner if (each.head.lower_, each.lower_) in self._beside]
        taken = [c for c in verb.children if c.dep_ == "nsubj" and introduced(c) in told]
        return [*taken, *(each for mark in told for each in mark.children if each.dep_ == "pobj")]

    def _joined(self, verb: Token) -> list[Token]:
        """Give whom the subject joins: "joined X in criticising", "teamed up with X to attack"."""
        top = top_of_coordination(verb)
        gerund = top.dep_ == "pcomp" and (top.head.head.lemma_.lower(), top.head.lower_) in self._joining
        governor = top.head.head if gerund else top.head
        known = any(governor.lemma_.lower() == joining for joining, _ in self._joining)
        if not gerund and not (known and top.dep_ in {"xcomp", "advcl"}):
            return []
        if is_infinitive(governor) or any(c.dep_ == "neg" for c in governor.children):
            return []
        partners = [
            each
            for mark in (governor, *direct_objects(governor), *governor.children)
            for prep in mark.children
            if prep.dep_ == "prep" and prep.lower_ in self._with and prep.i < top.i
            for each in prep.children
            if each.dep_ == "pobj"
        ]
        return partners or (direct_objects(governor) if gerund else [])


def _finite(verb: Token) -> Token:
    """Climb to the verb that shows the subject."""
    for _ in range(_DEEPEST):
        if has_subject(verb) or verb.dep_ not in {"xcomp", "conj"} or verb.head.pos_ not in VERBAL:
            break
        verb = verb.head
    return verb
