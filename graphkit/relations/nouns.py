"""Cue noun → whom it describes, and the light verb that carries it: "voiced criticism of", "won the backing of".

A light verb says little itself, yet tells on which side of the noun its subject stands: who gives, receives, loses
or denies it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.chains import bearers
from graphkit.relations.clauses import logical_objects, logical_subjects, predicate_subjects, surface_subjects
from graphkit.relations.lists import expand
from graphkit.relations.objects import direct_objects
from graphkit.relations.passives import is_passive
from graphkit.relations.subjects import is_infinitive, stands_before
from graphkit.relations.words import PREDICATES, VERBAL, forms

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
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
        self._answer, self._bearing = frozenset(light.answer), frozenset(light.bearing)
        self._shield, self._amounts = frozenset(light.shield), frozenset(light.amounts)
        self._telling, self._statements = frozenset(pack.modifiers.telling), frozenset(pack.projection.statements)
        self._receiving, self._belonging = frozenset(pack.modifiers.receiving), frozenset(pack.projection.belonging)
        self._posing, self._examples = frozenset(pack.projection.posing), frozenset(pack.projection.exemplifiers)
        self._control = frozenset(pack.modifiers.object_control)
        self._partitives = frozenset(pack.projection.partitives)

    def carrier(self, cue: Cue) -> Token | None:
        """Give the light verb that carries a cue noun."""
        if cue.head.pos_ in VERBAL:
            return None
        return self._posed(cue.head) or self._carried(
            cue, self._give | self._receive | self._lose | self._deny | self._answer
        )

    def bearer(self, cue: Cue) -> list[Token]:
        """Give whom a person noun describes: in apposition, as a predicate, before a name, or the noun itself."""
        noun = cue.head
        names = [child for child in noun.children if child.dep_ == "appos"]
        names = expand(names) if noun.tag_ in {"NNS", "NNPS"} else names
        if noun.dep_ == "appos" or (not names and noun.dep_ in {"compound", "nmod"}):
            return [noun.head]
        return names or self._bearer_without_name(noun)

    def answerer(self, cue: Cue) -> list[Token]:
        """Give the subject of a verb that answers what the noun says."""
        return self._active_subjects(self._carried(cue, self._answer))

    def _bearer_without_name(self, noun: Token) -> list[Token]:
        above = noun.head
        if noun.dep_ == "nsubj":
            named = direct_objects(above) if above.lemma_.lower() in self._examples else _named_behind(noun)
            if named:
                return named
        if (verb := self._posed(noun)) is not None:
            done = logical_objects(verb) if is_passive(verb) else direct_objects(verb)
            return done or surface_subjects(verb, self._control)
        if noun.dep_ in {"attr", "oprd"}:
            return predicate_subjects(noun, self._control)
        whole = above.head
        first = whole.head if whole.dep_ == "conj" and whole.head.dep_ == "appos" else whole
        if noun.dep_ == "pobj" and (first.dep_ in {"attr", "appos"} or first.pos_ == "AUX"):
            return self._counted_among(whole, first)
        if noun.dep_ == "conj" and above.dep_ in {"attr", "appos"}:
            return [above.head] if above.dep_ == "appos" else predicate_subjects(noun, self._control)
        speaks = noun.dep_ == "nsubj" and self._attribution.is_saying(above)
        return [noun] if speaks or any(c.dep_ in {"poss", "prep"} for c in noun.children) else []

    def _counted_among(self, whole: Token, first: Token) -> list[Token]:
        """Give who is one of those a noun names: "is one of X's critics"; not "is the target of X's critics"."""
        if whole.pos_ == "NOUN" and self._partitives.isdisjoint({whole.lemma_.lower(), whole.lower_}):
            return []
        return [first.head] if first.dep_ == "appos" else surface_subjects(first, self._control)

    def _posed(self, noun: Token) -> Token | None:
        """Give the verb that somebody does as what the noun says: "emerged as a critic"; not "to run as"."""
        verb = noun.head.head
        poses = noun.dep_ == "pobj" and noun.head.lower_ in self._posing and verb.pos_ in VERBAL
        return verb if poses and not is_infinitive(verb) else None

    def giver(self, cue: Cue) -> list[Token]:
        """Give the subject of a giving verb; under a directive, who wants it given."""
        verb = self._carried(cue, self._give)
        if verb is None or self._is_only_beside(verb, cue.head):
            return self._teller(cue.head) or self._said_to_be(cue.head)
        return self._demands.director(verb) or logical_subjects(verb, self._control)

    def _is_only_beside(self, verb: Token, noun: Token) -> bool:
        """Tell whether a preposition parts a noun from a verb that gives objects alone: "added to the backing of"."""
        if noun.dep_ != "pobj" or noun.head.head != verb or noun.head.lower_ in self._telling:
            return False
        return self._give.isdisjoint(_named(verb, noun).difference(forms(verb)))

    def _teller(self, noun: Token) -> list[Token]:
        """Give who speaks "in a thinly veiled attack on X", or is headed so: "Ann in scathing attack on Bob"."""
        if noun.dep_ != "pobj" or noun.head.lower_ not in self._telling or any(c.dep_ == "poss" for c in noun.children):
            return []
        above, articles = noun.head.head, [c for c in noun.children if c.dep_ == "det"]
        if above.dep_ == "ROOT" and above.pos_ == "PROPN" and not articles:
            return [above]
        once = any("Ind" in c.morph.get("Definite", []) for c in articles)
        return surface_subjects(above, self._control) if once and self._attribution.is_saying(above) else []

    def _said_to_be(self, noun: Token) -> list[Token]:
        """Give the statement that is said to be what the noun says: "Ann's speech was an attack on Bob"."""
        copula = noun.head
        subjects = surface_subjects(copula) if noun.dep_ == "attr" and copula.pos_ == "AUX" else []
        return [each for each in subjects if not self._statements.isdisjoint(forms(each))]

    def receiver(self, cue: Cue) -> list[Token]:
        """Give the subject of a receiving verb, or of the clause that the noun is handed to by "with"."""
        noun = cue.head
        governor = noun.head.head
        if noun.dep_ == "pobj" and noun.head.lower_ in self._receiving:
            if governor.pos_ == "PROPN":
                return [governor]
            if governor.pos_ not in VERBAL:
                return []
            return logical_objects(governor) if is_passive(governor) else surface_subjects(governor, self._control)
        if (shielding := self._carried(cue, self._shield)) is not None:
            return logical_objects(shielding)
        verb = self._carried(cue, self._receive)
        if verb is not None and is_passive(verb):
            return logical_objects(verb) if self._receive.isdisjoint(forms(verb)) else []
        return self._borne(noun) or self._active_subjects(verb)

    def _borne(self, noun: Token) -> list[Token]:
        """Give who is called the target of what a noun says: "was the target of an attack by"."""
        bearing = noun.head.head
        if noun.dep_ != "pobj" or noun.head.lower_ not in self._belonging or bearing.pos_ != "NOUN":
            return []
        named = {bearing.lemma_.lower(), *(f"{c.lower_} {bearing.lemma_.lower()}" for c in bearing.lefts)}
        if named.isdisjoint(self._bearing):
            return []
        if bearing.dep_ == "appos":
            return [bearing.head]
        above = bearing.head.head
        placed = bearing.dep_ == "pobj" and above.pos_ == "AUX"
        return surface_subjects(above, self._control) if placed else predicate_subjects(bearing, self._control)

    def loser(self, cue: Cue) -> list[Token]:
        """Give the subject of a losing verb."""
        return self._active_subjects(self._carried(cue, self._lose))

    def denier(self, cue: Cue) -> list[Token]:
        """Give who denies what the noun says."""
        verb = self._carried(cue, self._deny)
        return logical_subjects(verb, self._control) if verb is not None else []

    def giving_up(self, cue: Cue) -> Token | None:
        """Give the verb by which its subject drops or loses what the noun says: "has dropped her support for"."""
        return self._carried(cue, self._lose | self._deny)

    def _active_subjects(self, verb: Token | None) -> list[Token]:
        return surface_subjects(verb, self._control) if verb is not None and not is_passive(verb) else []

    def _carried(self, cue: Cue, light: frozenset[str]) -> Token | None:
        noun = self._amount(cue.head)
        verb = carrying_verb(noun)
        return verb if verb is not None and not light.isdisjoint(_named(verb, noun)) else None

    def _amount(self, noun: Token) -> Token:
        """Give the noun that says how much of it there is, or what says it: "a barrage of criticism"."""
        above = noun.head.head
        within = noun.dep_ == "pobj" and above.pos_ == "NOUN"
        if within and noun.head.lower_ in self._telling and not self._statements.isdisjoint(forms(above)):
            return above
        part = within and noun.head.lower_ in self._belonging
        return above if part and not self._amounts.isdisjoint(forms(above)) else noun


def _named(verb: Token, noun: Token) -> set[str]:
    """Give what a pack may call a light verb: itself, or with the particle and preposition before its noun."""
    mark = noun.head if noun.dep_ == "pobj" else None
    until = (mark or noun).i
    particles = [c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"} and verb.i < c.i < until]
    if mark is None:
        return {*forms(verb), *(f"{form} {particle}" for form in forms(verb) for particle in particles)}
    tails = [mark.lower_, " ".join([*particles, mark.lower_])]
    return {*forms(verb), *(f"{form} {tail}" for form in forms(verb) for tail in tails)}


def _named_behind(noun: Token) -> list[Token]:
    """Give the name that a fronted noun is about, which the parse has hung inside it: "A critic of X, Y left"."""
    return [
        name
        for mark in noun.children
        if mark.dep_ == "prep"
        for each in mark.children
        for name in each.children
        if name.dep_ == "appos" and stands_before(name, noun.head)
    ]


def is_said_by_the_way(cue: Cue, frame: Frame) -> bool:
    """Tell whether a person noun only names somebody by a stance: "refused to tell his supporters"."""
    noun = cue.head
    if "bearer" not in {role.name for role in frame.source} or noun.dep_ in PREDICATES or bearers(noun):
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
