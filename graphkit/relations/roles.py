"""Roles: the places in the grammar around a cue that a frame can name. Tree walks; the words come from the pack.

`find` gives the tokens that fill a role, coordination spelt out; projection then says which actors they stand for.
Subject and object are logical, so one frame serves active, passive, relative and participial clauses; control and
directives ("urged members to ditch their leader") hand the subject to whoever wants the act. The walks that are an
idea of their own stand beside: complements, neighbours (other clauses), nouns, demands, judgements, company.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.clauses import (
    classified,
    logical_objects,
    logical_subjects,
    owners,
    predicate_subjects,
    surface_subjects,
)
from graphkit.relations.company import Company
from graphkit.relations.complements import contrasted, fellows, find_complements, indirect_objects
from graphkit.relations.demands import Demands
from graphkit.relations.judgements import Judgements
from graphkit.relations.lists import expand
from graphkit.relations.means import Means
from graphkit.relations.neighbours import Neighbours
from graphkit.relations.nouns import Nouns
from graphkit.relations.objects import direct_objects
from graphkit.relations.passives import agents, is_passive, stray_agents
from graphkit.relations.remarks import Remarks
from graphkit.relations.words import PREDICATES, VERBAL, forms

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack
    from graphkit.packs.schema import Frame, Role
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import Cue

_SAID_OF = {"subject", "predicated"}


class Roles:
    """The role walks of one article; here alone the name of a role leads to its walk."""

    def __init__(self, pack: Pack, attribution: Attribution) -> None:
        self._attribution = attribution
        self._control, self._agency = frozenset(pack.modifiers.object_control), frozenset(pack.modifiers.agency)
        self._copulas = frozenset(pack.speech.copulas)
        self._coming = frozenset(pack.modifiers.light.come)
        self._places = frozenset(pack.modifiers.settings)
        self._settings = frozenset({*pack.modifiers.settings, *pack.projection.posing})
        self._around = frozenset(noun.noun for noun in pack.descriptions.groups if noun.around)
        self._remarks, self._means = Remarks(pack, attribution), Means(pack)
        self._partitives = frozenset(pack.projection.partitives)
        self._belonging = frozenset(pack.projection.belonging)
        self._demands, self._company = Demands(pack), Company(pack)
        self._duties, self._pack = frozenset(pack.modifiers.duties), pack
        self._performing, self._deeds = frozenset(pack.modifiers.performing), frozenset(pack.projection.deeds)
        self._nouns = nouns = Nouns(pack, attribution, self._demands)
        self._judgements = judgements = Judgements(pack, attribution)
        neighbours = Neighbours(pack, attribution)
        of_cue: dict[str, Callable[[Cue], list[Token]]] = {
            "subject": self._subject, "object": self._object, "indirect": indirect_objects,
            "possessor": self._possessor, "modifier": self._modifier, "joint": self._joint, "goal": _goal,
            "predicated": self._predicated, "clause-subject": neighbours.clause_subject,
            "principal": self._principal, "owner": self._owner, "opinion-holder": self._opinion_holder,
            "fellow": neighbours.fellow, "reported": neighbours.reported,
            "bearer": nouns.bearer, "giver": nouns.giver, "receiver": nouns.receiver, "loser": nouns.loser,
            "denier": nouns.denier, "answerer": nouns.answerer,
            "demander": self._demander, "demanded": self._demanded,
            "describer": judgements.describer, "described": judgements.described,
            "citer": judgements.citer, "evaluated": judgements.evaluated, "contrasted": contrasted,
            "performer": lambda cue: logical_subjects(cue.head.head, self._control),
        }  # fmt: skip
        self._walks: dict[str, Callable[[Cue, Role], list[Token]]] = {
            "complement": self._complement,
            "condition-subject": neighbours.condition_subject,
            **{name: _ignore_role(walk) for name, walk in of_cue.items()},
        }

    def find(self, role: Role, cue: Cue) -> list[Token]:
        """Give the tokens that fill a role of a cue."""
        return [each for token in self._walks[role.name](cue, role) for each in self._makers(token, cue)]

    def speakers(self, cue: Cue) -> list[Token]:
        """Give who speaks the clause of a cue: whom "I" and "we" mean in it."""
        return self._attribution.speakers(cue.head)

    def giving_up(self, cue: Cue) -> Token | None:
        """Give the verb by which its subject drops or loses what a cue noun says of him."""
        return self._nouns.giving_up(cue) if cue.head.pos_ not in VERBAL else None

    def carriers(self, cue: Cue, frame: Frame) -> list[Token]:
        """Give the words whose modifiers bear on a cue: its light verb, its demand, the verb that says a verdict."""
        sayer = self._attribution.doubted_by(cue.head) if frame.verdict else None
        describes = any(role.name == "describer" for role in frame.source)
        judging = self._judgements.judging_verb(cue.head) if describes else None
        found = (
            self._nouns.carrier(cue), self._demands.governor(cue), self._demands.taking_up(cue), sayer, judging,
            self._means.doing(cue.head),
        )  # fmt: skip
        return [each for each in found if each is not None and each != cue.head]

    def _makers(self, token: Token, cue: Cue) -> list[Token]:
        """Give who makes a statement that says something for itself: "signed a letter condemning X"."""
        noun = token
        if token.tag_ in {"WDT", "WP"}:
            clause = next((a for a in token.ancestors if a.dep_ == "relcl"), None)
            noun = clause.head if clause is not None else token
        if makers := self._remarks.makers(noun, cue):
            return makers
        return [token, *(classified(noun, self._control) if noun != token else [])]

    def _subject(self, cue: Cue) -> list[Token]:
        """Give who does it; under a directive, who wants it done."""
        head = self._whole(cue.head)
        joined = head.dep_ == "conj" and head.head.pos_ in VERBAL
        if head.pos_ not in VERBAL and not joined and head.dep_ in PREDICATES | {"conj", "ROOT"}:
            return predicate_subjects(head, self._control)
        if head.dep_ == "appos":
            return [] if _is_definite(head) else [head.head]
        if head.dep_ == "dobj" and head.head.lemma_.lower() in self._copulas:
            return surface_subjects(head.head, self._control)
        if is_passive(head):
            return logical_subjects(head) or stray_agents(head, self._agency, self._settings)
        due = self._demands.is_due_act(head) and not self._judges(cue)
        wanting = (self.speakers(cue) if due or self.duties(cue) else []) or self._demands.director(head)
        if wanting or due or self._demands.is_only_asked(head) or self._means.is_shared(head):
            return wanting
        verb = self._means.doing(head)
        found = [*surface_subjects(verb, self._control, self._agency), *self._company.of(verb)]
        return list(dict.fromkeys(self._means.beyond(verb, found)))

    def _whole(self, noun: Token) -> Token:
        """Give what is said to be of a kind: in "one of the worst leaders we have had", "one"."""
        if noun.dep_ != "pobj" or noun.head.lower_ not in self._belonging:
            return noun
        part = noun.head.head
        return part if part.dep_ in PREDICATES and not self._partitives.isdisjoint(forms(part)) else noun

    def duties(self, cue: Cue) -> list[Token]:
        """Give the words by which a speaker says that others ought to do it: "members should back X", said Y."""
        if self._judges(cue) or self._pack.relations[cue.rule.relation].symmetric or not self.speakers(cue):
            return []
        auxiliaries = [c for c in cue.head.children if c.dep_ == "aux"]
        subject = next((c for c in cue.head.children if c.dep_ == "nsubj"), None)
        past = cue.head.tag_ == "VBN"
        return [
            c for c in auxiliaries if c.lower_ in self._duties and subject is not None and subject.i < c.i and not past
        ]

    def _judges(self, cue: Cue) -> bool:
        """Tell whether a cue is said of its subject by somebody else."""
        frames = [self._pack.frames[name] for name in cue.rule.frames]
        return any(frame.verdict or any(role.name in _SAID_OF for role in frame.target) for frame in frames)

    def _object(self, cue: Cue) -> list[Token]:
        return [each for each in logical_objects(cue.head) if each not in cue.tokens]

    def _complement(self, cue: Cue, role: Role) -> list[Token]:
        found = find_complements(cue, role.prepositions, self._coming)
        shared = self._pack.relations[cue.rule.relation].symmetric and not found
        return fellows(cue, role.prepositions, self._places) if shared else found

    def _possessor(self, cue: Cue) -> list[Token]:
        return expand(child for child in cue.head.children if child.dep_ == "poss")

    def _modifier(self, cue: Cue) -> list[Token]:
        narrowing = [child for child in cue.head.lefts if child.dep_ in {"compound", "nmod", "amod"}]
        return [child for child in narrowing if child not in cue.tokens]

    def _joint(self, cue: Cue) -> list[Token]:
        """Give all who do a thing together."""
        if self._demands.is_only_asked(cue.head):
            return []
        if cue.head.pos_ in VERBAL:
            return logical_objects(cue.head) if is_passive(cue.head) else surface_subjects(cue.head, self._control)
        return predicate_subjects(cue.head, self._control) or owners(cue.head)

    def _predicated(self, cue: Cue) -> list[Token]:
        """Give whom an adjective is said of: as a predicate, before its noun, or behind it."""
        head = cue.head
        if head.dep_ == "amod":
            noun, verb = self._whole(head.head), self.deed(cue)
            doing = logical_subjects(verb, self._control) if verb != head else []
            return predicate_subjects(noun, self._control) if noun.dep_ in PREDICATES else [noun, *doing]
        told = self._demands.director(head.head) if head.dep_ in PREDICATES and not self._judges(cue) else []
        if told:
            return told
        if head.dep_ in {"appos", "acl"}:
            return [head.head]
        if head.pos_ in VERBAL or any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.children):
            return surface_subjects(head, self._control, self._agency)
        return predicate_subjects(head, self._control)

    def _demander(self, cue: Cue) -> list[Token]:
        """Give who demands what the cue says, or says that it is due."""
        found = self._demands.demander(cue)
        return found or (self._attribution.speakers(cue.head) if self._demands.due(cue) else [])

    def _demanded(self, cue: Cue) -> list[Token]:
        """Give of whom it is demanded, or who is told that it is due."""
        found, sayer = self._demands.demanded(cue), self._attribution.sayer(cue.head)
        told = not found and sayer is not None and sayer.pos_ in VERBAL and self._demands.due(cue)
        return direct_objects(sayer) if told and sayer is not None else found

    def deed(self, cue: Cue) -> Token:
        """Give the verb by which somebody does what is judged: "ran a dishonest campaign"; else the head of the cue."""
        head, above = cue.head, cue.head.head
        if not self._judges(cue):
            return head
        if head.dep_ == "advmod" and head.pos_ == "ADV" and above.pos_ in VERBAL:
            return above
        owned = any(child.dep_ in {"poss", "compound"} for child in above.children)
        done = head.dep_ == "amod" and above.dep_ == "dobj" and above.lemma_.lower() in self._deeds and not owned
        return above.head if done and not self._performing.isdisjoint(forms(above.head)) else head

    def _principal(self, cue: Cue) -> list[Token]:
        """Give for whom a group acts that gathers round somebody: "supporters of X hit back at"."""
        out: list[Token] = []
        for noun in (*logical_subjects(cue.head), *(t for t in cue.tokens if t != cue.head)):
            if noun.lemma_.lower() in self._around:
                out += [c for c in noun.children if c.dep_ in {"poss", "compound"}]
                out += [each for c in noun.children if c.dep_ == "prep" for each in c.children if each.dep_ == "pobj"]
        return expand(out)

    def _owner(self, cue: Cue) -> list[Token]:
        """Give whose the thing is that a cue names: "spoke at X's rally", "questioned the judgement of X"."""
        things = [t for t in cue.tokens if t != cue.head and t.pos_ == "NOUN"]
        doing = self._subject(cue)
        return [each for t in things for each in owners(t, self._belonging) if each not in doing]

    def _opinion_holder(self, cue: Cue) -> list[Token]:
        """Give who says so; of what somebody "has been called" that is whoever called him so."""
        calling = self._judgements.passive_verb(cue.head)
        return agents(calling) if calling is not None else self._attribution.speakers(cue.head)


def _is_definite(noun: Token) -> bool:
    """Tell whether a noun has a definite article; in apposition it says who somebody is rather than what he is like."""
    return any("Def" in child.morph.get("Definite", []) for child in noun.children)


def _goal(cue: Cue) -> list[Token]:
    """Give whom the last verb of a cue is aimed at: "plotted to oust X"."""
    verbs = [each for each in cue.tokens if each.pos_ in VERBAL]
    return logical_objects(verbs[-1]) if verbs else []


def _ignore_role(walk: Callable[[Cue], list[Token]]) -> Callable[[Cue, Role], list[Token]]:
    """Fit a walk that needs nothing of its role but the name."""
    return lambda cue, _role: walk(cue)
