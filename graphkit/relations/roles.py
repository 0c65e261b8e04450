"""Roles: the places in the grammar around a cue that a frame can name. Tree walks; the words come from the pack.

`find` gives the tokens that fill a role, coordination spelt out; projection then says which actors they stand for.
Subject and object are logical, so one frame serves active, passive, relative and participial clauses; control and
directives ("urged members to ditch their leader") hand the subject to whoever wants the act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.groups import acts
from graphkit.relations.chains import doing
from graphkit.relations.clauses import (
    classified,
    logical_objects,
    logical_subjects,
    owners,
    predicate_subjects,
    surface_subjects,
)
from graphkit.relations.company import Company
from graphkit.relations.cues import is_fronted
from graphkit.relations.demands import Demands
from graphkit.relations.judgements import Judgements
from graphkit.relations.lists import expand
from graphkit.relations.nouns import Nouns, carrying_verb
from graphkit.relations.objects import direct_objects
from graphkit.relations.passives import agents, is_passive, stray_agents
from graphkit.relations.words import NOMINAL, PREDICATES, VERBAL, forms

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from spacy.tokens import Token

    from graphkit.packs.load import Pack
    from graphkit.packs.schema import Frame, Role
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import Cue

_SAID_OF = {"subject", "predicated"}
_MARKS = {"prep", "agent", "dative", "prt", "advmod"}


class Roles:
    """The role walks of one article; here alone the name of a role leads to its walk."""

    def __init__(self, pack: Pack, attribution: Attribution) -> None:
        self._attribution = attribution
        self._control, self._agency = frozenset(pack.modifiers.object_control), frozenset(pack.modifiers.agency)
        self._copulas = frozenset(pack.speech.copulas)
        self._coming = frozenset(pack.modifiers.light.come)
        self._settings = frozenset({*pack.modifiers.settings, *pack.projection.posing})
        self._around = frozenset(noun.noun for noun in pack.descriptions.groups if noun.around)
        self._acting = frozenset(noun.noun for noun in pack.descriptions.groups if noun.acting)
        self._statements, self._using = frozenset(pack.projection.statements), frozenset(pack.modifiers.subject_control)
        self._partitives = frozenset(pack.projection.partitives)
        self._belonging = frozenset(pack.projection.belonging)
        self._rejecting = frozenset(pack.modifiers.rejecting)
        self._demands, self._company = Demands(pack), Company(pack)
        self._duties, self._pack = frozenset(pack.modifiers.duties), pack
        self._nouns = nouns = Nouns(pack, attribution, self._demands)
        self._judgements = judgements = Judgements(pack, attribution)
        of_cue: dict[str, Callable[[Cue], list[Token]]] = {
            "subject": self._subject, "object": self._object, "indirect": self._indirect,
            "possessor": self._possessor, "modifier": self._modifier, "joint": self._joint, "goal": _goal,
            "predicated": self._predicated, "clause-subject": self._clause_subject,
            "principal": self._principal, "owner": self._owner, "fellow": self._fellow, "reported": self._reported,
            "opinion-holder": self._opinion_holder,
            "bearer": nouns.bearer, "giver": nouns.giver, "receiver": nouns.receiver, "loser": nouns.loser,
            "denier": nouns.denier, "answerer": nouns.answerer,
            "demander": self._demands.demander, "demanded": self._demands.demanded,
            "describer": judgements.describer, "described": judgements.described,
            "citer": judgements.citer, "evaluated": judgements.evaluated,
        }  # fmt: skip
        self._walks: dict[str, Callable[[Cue, Role], list[Token]]] = {
            "complement": self._complement,
            "condition-subject": _condition_subject,
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
        found = (self._nouns.carrier(cue), self._demands.governor(cue), sayer, judging)
        return [each for each in found if each is not None]

    def _makers(self, token: Token, cue: Cue) -> list[Token]:
        """Give who makes a statement that says something for itself: "signed a letter condemning X".

        Whoever takes a stance on it has not made it: "backed the statement".
        """
        noun = token
        if token.tag_ in {"WDT", "WP"}:
            clause = next((a for a in token.ancestors if a.dep_ == "relcl"), None)
            noun = clause.head if clause is not None else token
        body = noun.lemma_.lower() in self._acting and acts(noun)
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in self._statements and not body:
            makers = owners(noun, self._agency)
            rejected = noun.head.lemma_.lower() in self._rejecting or noun.head in cue.tokens
            if noun.dep_ == "dobj" and rejected:
                makers = [each for each in makers if each not in logical_subjects(noun.head)]
            return makers or [token]
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
        told = self.speakers(cue) if self.duties(cue) else []
        wanting = told or self._demands.director(head)
        if wanting or self._demands.is_only_asked(head):
            return wanting
        verb = doing(head, self._using)
        return list(dict.fromkeys([*surface_subjects(verb, self._control, self._agency), *self._company.of(verb)]))

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
        """Give what the first of the prepositions introduces, wherever the parse has hung it."""
        anchors = _anchors(cue, self._coming)
        marks = [anchor for anchor in anchors if anchor.lower_ in role.prepositions]
        marks += [
            child
            for anchor in anchors
            for child in anchor.children
            if child.lower_ in role.prepositions
            and child.dep_ in _MARKS
            and (child.i > cue.head.i or is_fronted(child))
        ]
        marks += [after for after in _right_after(cue) if after.lower_ in role.prepositions and after.dep_ in _MARKS]
        for mark in sorted(dict.fromkeys(marks), key=lambda t: (t not in cue.tokens, t.i)):
            found = _introduced(mark, cue)
            if found and _is_of_what_is_needed(mark, cue):
                return found
        return [each for mark in _on_names(cue, role.prepositions) for each in _introduced(mark, cue)]

    def _indirect(self, cue: Cue) -> list[Token]:
        """Give the indirect object of the cue's verb or of what carries a cue noun: "X was given a welcome"."""
        verb = carrying_verb(cue.head) if cue.head.pos_ not in VERBAL else cue.head
        if verb is None:
            return []
        given = any(c.dep_ == "dobj" for c in verb.children)
        receiving = {"dative", "nsubjpass"} if given else {"dative"}
        return expand(c for c in verb.children if c.dep_ in receiving and c.pos_ != "ADP")

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
            noun = self._whole(head.head)
            return predicate_subjects(noun, self._control) if noun.dep_ in PREDICATES else [noun]
        told = self._demands.director(head.head) if head.dep_ in PREDICATES and not self._judges(cue) else []
        if told:
            return told
        if head.dep_ in {"appos", "acl"}:
            return [head.head]
        if head.pos_ in VERBAL or any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.children):
            return surface_subjects(head, self._control, self._agency)
        return predicate_subjects(head, self._control)

    def _clause_subject(self, cue: Cue) -> list[Token]:
        """Give the subject of the clause a cue takes: "delighted that X won", "dismissed claims that X had lied"."""
        head = cue.head
        anchors = [head, *cue.tokens]
        if head.dep_ in PREDICATES:
            subjects = predicate_subjects(head, self._control)
            if head.pos_ != "ADJ" and not any(
                c.tag_ == "PRP" and "Neut" in c.morph.get("Gender", []) for c in subjects
            ):
                return []
            anchors.append(head.head)
        if head.pos_ in VERBAL:
            anchors += direct_objects(head)
        clauses = [
            c
            for a in anchors
            for c in a.children
            if c.dep_ in {"ccomp", "acl", "advcl", "relcl"}
            and (any(x.dep_ == "mark" for x in c.children) or (a == head and c.dep_ == "ccomp" and c.i > a.i))
        ]
        return [each for clause in clauses[:1] for each in surface_subjects(clause) if each != clause]

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

    def _fellow(self, cue: Cue) -> list[Token]:
        """Give the subject of the clause beside the cue's own: "X held a rally but Y stayed away"."""
        verb = cue.head.head if cue.head.dep_ in PREDICATES else cue.head
        if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
            return logical_subjects(verb.head, self._control)
        beside = [c for c in verb.children if c.dep_ == "conj" and c.pos_ in VERBAL]
        return [each for clause in beside[:1] for each in logical_subjects(clause, self._control)]

    def _reported(self, cue: Cue) -> list[Token]:
        """Give of whom a clause speaks whose sayer is the cue: "X will not quit, a key ally says"."""
        verb = cue.head.head
        if cue.head.dep_ != "nsubj" or not self._attribution.is_saying(verb):
            return []
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < cue.head.i), None)
        return surface_subjects(clause) if clause is not None else []

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


def _introduced(mark: Token, cue: Cue) -> list[Token]:
    """Give what a preposition introduces, with what the same preposition introduces beside it."""
    same = [mark, *(c for c in mark.children if c.dep_ == "conj" and c.lower_ == mark.lower_)]
    found = [c for each in same for c in each.children if c.dep_ in {"pobj", "pcomp"} and c.pos_ in NOMINAL]
    if is_fronted(mark) and cue.head.dep_ == "relcl":
        return [cue.head.head]
    return expand(each for each in found if each not in cue.tokens)


def _on_names(cue: Cue, prepositions: Collection[str]) -> list[Token]:
    """Give a preposition that the parse has hung on a name after a noun: "criticism of Ann from Bob"."""
    if cue.head.pos_ != "NOUN":
        return []
    names = [c for mark in cue.head.children if mark.dep_ in _MARKS for c in mark.children if c.pos_ == "PROPN"]
    return [c for name in names for c in name.children if c.dep_ == "prep" and c.lower_ in prepositions][:1]


def _is_of_what_is_needed(mark: Token, cue: Cue) -> bool:
    """Tell whether a complement belongs to a noun that the cue needs, where it belongs to an object of its verb."""
    noun, needs = mark.head, cue.rule.cue.needs
    if noun.dep_ != "dobj" or noun in cue.tokens or not needs or cue.head.pos_ not in VERBAL:
        return True
    row = {t.lemma_.lower() for t in (noun, *noun.conjuncts)}
    after = {t.lemma_.lower() for t in mark.subtree}
    return bool((row | after) & set(needs))


def _condition_subject(cue: Cue, role: Role) -> list[Token]:
    """Give the subject of the clause on which the cue depends: "if X leads, the party will lose"."""
    verb = cue.head.head if cue.head.dep_ in PREDICATES else cue.head
    clauses = [
        child
        for child in verb.children
        if child.dep_ == "advcl"
        and any(c.dep_ in {"mark", "advmod"} and c.lower_ in role.prepositions for c in child.children)
    ]
    return [each for clause in clauses[:1] for each in surface_subjects(clause)]


def _right_after(cue: Cue) -> list[Token]:
    """Give the next word after an adjective, closing marks left out, as the parse may hang it higher up."""
    if cue.head.pos_ != "ADJ":
        return []
    following = next((token for token in cue.head.doc[cue.tokens[-1].i + 1 :] if not token.is_quote), None)
    return [following] if following is not None and not following.is_sent_start else []


def _anchors(cue: Cue, coming: Collection[str]) -> list[Token]:
    """Give the words a complement may hang on: the cue's own, its object, and the verb or copula that carries it."""
    head = cue.head
    anchors = [*cue.tokens, *(direct_objects(head) if head.pos_ in VERBAL else [])]
    verb = carrying_verb(head) if head.pos_ == "NOUN" else None
    if verb is None and head.dep_ == "attr" and any(c.dep_ == "expl" for c in head.head.children):
        verb = head.head
    if verb is None and head.dep_ == "nsubj" and head.head.lemma_.lower() in coming:
        verb = head.head
    return [*anchors, verb] if verb is not None else anchors
