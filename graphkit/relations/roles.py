"""Roles: the places in the grammar around a cue that a frame can name. Tree walks; the words come from the pack.

`find` gives the tokens that fill a role, coordination spelt out; projection then says which actors they stand for.
Subject and object are logical, so one frame serves active, passive, relative and participial clauses; control and
directives ("urged members to ditch their leader") hand the subject to whoever wants the act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.clauses import (
    NOMINAL,
    VERBAL,
    direct_objects,
    expand,
    forms,
    is_infinitive,
    is_passive,
    logical_objects,
    logical_subjects,
    owners,
    surface_subjects,
    top_of_coordination,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    from graphkit.packs.load import Pack
    from graphkit.packs.schema import Role
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import Cue

_PREDICATE = {"attr", "acomp", "oprd"}


class Roles:
    """The role walks of one article, with the pack's light verbs, directives and demands."""

    def __init__(self, pack: Pack, attribution: Attribution) -> None:
        modifiers = pack.modifiers
        self._attribution = attribution
        self._directives, self._demands = frozenset(modifiers.directives), frozenset(modifiers.demands)
        self._light = {name: frozenset(getattr(modifiers.light, name)) for name in ("give", "receive", "lose", "deny")}
        self._receiving, self._agency = frozenset(modifiers.receiving), frozenset(modifiers.agency)
        self._control = frozenset(modifiers.object_control)
        self._around = frozenset(noun.noun for noun in pack.descriptions.groups if noun.around)
        self._judging = frozenset(pack.speech.judging)
        self._statements = frozenset(pack.projection.statements)
        self._walks: dict[str, Callable[[Cue, Role], list[Token]]] = {
            "subject": self._subject, "object": self._object, "indirect": self._indirect, "complement": self._complement,
            "possessor": self._possessor, "modifier": self._modifier, "bearer": self._bearer, "giver": self._giver,
            "receiver": self._receiver, "loser": self._loser, "denier": self._denier, "joint": self._joint,
            "opinion-holder": self._opinion_holder, "demander": self._demander, "demanded": self._demanded,
            "describer": self._describer, "described": self._described, "predicated": self._predicated_of,
            "clause-subject": self._clause_subject, "reported": self._reported, "principal": self._principal, "citer": self._citer, "evaluated": self._evaluated,
        }  # fmt: skip

    def find(self, role: Role, cue: Cue) -> list[Token]:
        """Give the tokens that fill a role of a cue."""
        return [each for token in self._walks[role.name](cue, role) for each in self._makers(token)]

    def _makers(self, token: Token) -> list[Token]:
        """Give who makes a statement that says something for itself: "signed a letter condemning X"."""
        noun = token
        if token.tag_ in {"WDT", "WP"}:
            clause = next((a for a in token.ancestors if a.dep_ == "relcl"), None)
            noun = clause.head if clause is not None else token
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in self._statements:
            return owners(noun, self._agency) or [token]
        return [token]

    def carrier(self, cue: Cue) -> Token | None:
        """Give the light verb that carries a cue noun, or the copula of a predicate."""
        verb = self._light_verb(cue.head) if cue.head.pos_ not in VERBAL else None
        return verb if verb is not None and any(self._is_light(verb, kind) for kind in self._light) else None

    def _subject(self, cue: Cue, _role: Role) -> list[Token]:
        """Who does it; under a directive, who wants it done."""
        head = cue.head
        joined = head.dep_ == "conj" and head.head.pos_ in VERBAL
        if head.pos_ not in VERBAL and not joined and head.dep_ in _PREDICATE | {"conj", "ROOT"}:
            return self._predicated(head)
        if is_passive(head):
            return logical_subjects(head)
        director = self._director(head)
        return director or surface_subjects(head, self._control, self._agency)

    def _predicated_of(self, cue: Cue, _role: Role) -> list[Token]:
        """Whom an adjective is said of: as a predicate, before its noun, or behind it."""
        head = cue.head
        if head.dep_ == "amod":
            noun = head.head
            return self._predicated(noun) if noun.dep_ in _PREDICATE else [noun]
        if head.dep_ in {"appos", "acl"}:
            return [head.head]
        if head.pos_ in VERBAL:
            return surface_subjects(head, self._control, self._agency)
        return self._predicated(head)

    def _clause_subject(self, cue: Cue, _role: Role) -> list[Token]:
        """The subject of the clause a cue takes: "delighted that X won", "dismissed claims that X had lied"."""
        anchors = [cue.head, *cue.tokens]
        if cue.head.dep_ in _PREDICATE:
            if (
                not any(c.tag_ == "PRP" and "Neut" in c.morph.get("Gender") for c in self._predicated(cue.head))
                and cue.head.pos_ != "ADJ"
            ):
                return []
            anchors.append(cue.head.head)
        if cue.head.pos_ in VERBAL:
            anchors += direct_objects(cue.head)
        clauses = [
            c
            for a in anchors
            for c in a.children
            if c.dep_ in {"ccomp", "acl", "advcl", "relcl"} and any(x.dep_ == "mark" for x in c.children)
        ]
        return [each for clause in clauses[:1] for each in surface_subjects(clause) if each != clause]

    def _reported(self, cue: Cue, _role: Role) -> list[Token]:
        """Of whom a clause speaks whose sayer is the cue: "X will not quit, a key ally says"."""
        verb = cue.head.head
        if cue.head.dep_ != "nsubj" or not self._attribution.is_saying(verb):
            return []
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < cue.head.i), None)
        return surface_subjects(clause) if clause is not None else []

    def _principal(self, cue: Cue, _role: Role) -> list[Token]:
        """For whom a group acts that gathers round somebody: "supporters of X hit back at"."""
        out: list[Token] = []
        for noun in (*logical_subjects(cue.head), *(t for t in cue.tokens if t != cue.head)):
            if noun.lemma_.lower() in self._around:
                out += [c for c in noun.children if c.dep_ in {"poss", "compound"}]
                out += [each for c in noun.children if c.dep_ == "prep" for each in c.children if each.dep_ == "pobj"]
        return expand(out)

    def _citer(self, cue: Cue, _role: Role) -> list[Token]:
        """Who speaks of a thing with an adjective before it: "highlighted X's poor record"."""
        noun = cue.head.head
        if (
            cue.head.dep_ not in {"amod", "compound"}
            or noun.dep_ != "dobj"
            or not self._attribution.is_saying(noun.head)
        ):
            return []
        return logical_subjects(noun.head, self._control, self._agency)

    def _evaluated(self, cue: Cue, _role: Role) -> list[Token]:
        """Whose the thing is that has the adjective before it."""
        return (
            expand(c for c in cue.head.head.children if c.dep_ == "poss")
            if cue.head.dep_ in {"amod", "compound"}
            else []
        )

    def _director(self, verb: Token) -> list[Token]:
        """Give whoever makes or asks others to do a thing: "urged members to", "his urging of members to"."""
        top = top_of_coordination(verb)
        governor = top.head
        if not is_infinitive(top) or governor == top:
            return []
        if governor.lemma_.lower() in self._directives and top.dep_ in {"xcomp", "ccomp", "advcl", "acl"}:
            others = logical_objects(governor) if governor.pos_ in VERBAL else []
            named = (
                [c for c in top.children if c.dep_ == "nsubj"]
                or others
                or [c for c in governor.children if c.dep_ in {"prep"}]
            )
            if not named:
                return []
            return (
                logical_subjects(governor, self._control) if governor.pos_ in VERBAL else owners(governor, self._agency)
            )
        if (
            top.dep_ in {"acl", "relcl"}
            and governor.dep_ == "pobj"
            and governor.head.head.lemma_.lower() in self._directives | {governor.head.head.lower_} & self._directives
        ):
            asked = governor.head.head
            return owners(asked, self._agency) or (
                logical_subjects(asked, self._control) if asked.pos_ in VERBAL else []
            )
        return []

    def _predicated(self, head: Token) -> list[Token]:
        """Give the subject of a predicate noun or adjective."""
        node = head
        while node.dep_ == "conj" and node.head.pos_ == node.pos_:
            node = node.head
        if node.dep_ in _PREDICATE and node.head.pos_ in VERBAL:
            return surface_subjects(node.head, self._control)
        own = [child for child in node.children if child.dep_ == "nsubj"]
        return expand(own)

    def _object(self, cue: Cue, _role: Role) -> list[Token]:
        return [each for each in logical_objects(cue.head) if each not in cue.tokens]

    def _indirect(self, cue: Cue, _role: Role) -> list[Token]:
        """The indirect object of the cue's verb, or of the light verb that carries a cue noun."""
        verb = self._light_verb(cue.head) if cue.head.pos_ not in VERBAL else cue.head
        if verb is None:
            return []
        return expand(c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP")

    def _complement(self, cue: Cue, role: Role) -> list[Token]:
        """What the first of the prepositions introduces, wherever the parse has hung it on the cue or its light verb."""
        anchors = [*cue.tokens, *(t for t in direct_objects(cue.head) if cue.head.pos_ in VERBAL)]
        verb = self._light_verb(cue.head) if cue.head.pos_ == "NOUN" else None
        if verb is None and cue.head.dep_ == "attr" and any(c.dep_ == "expl" for c in cue.head.head.children):
            verb = cue.head.head
        if verb is not None:
            anchors.append(verb)
        marks = [anchor for anchor in anchors if anchor.lower_ in role.prepositions]
        marks += [
            child for anchor in anchors for child in anchor.children
            if child.lower_ in role.prepositions and child.dep_ in {"prep", "agent", "dative", "prt", "advmod"} and child.i > cue.head.i
        ]  # fmt: skip
        for mark in sorted(dict.fromkeys(marks), key=lambda t: (t not in cue.tokens, t.i)):
            found = [
                each
                for each in mark.children
                if each.dep_ in {"pobj", "pcomp"} and each.pos_ in NOMINAL and each not in cue.tokens
            ]
            if found:
                return expand(found)
        return []

    def _possessor(self, cue: Cue, _role: Role) -> list[Token]:
        return expand(child for child in cue.head.children if child.dep_ == "poss")

    def _modifier(self, cue: Cue, _role: Role) -> list[Token]:
        return [
            child for child in cue.head.lefts if child.dep_ in {"compound", "nmod", "amod"} and child not in cue.tokens
        ]

    def _bearer(self, cue: Cue, _role: Role) -> list[Token]:
        """Whom a person noun describes: in apposition, as a predicate, before a name, or the noun itself."""
        noun = cue.head
        names = [child for child in noun.children if child.dep_ == "appos"]
        if noun.dep_ == "appos":
            return [noun.head]
        if names:
            return names
        if noun.dep_ in {"compound", "nmod"}:
            return [noun.head]
        if noun.dep_ in {"attr", "oprd"}:
            return self._predicated(noun)
        if noun.dep_ == "pobj" and (noun.head.head.dep_ in {"attr", "appos"} or noun.head.head.pos_ == "AUX"):
            whole = noun.head.head
            return [whole.head] if whole.dep_ == "appos" else surface_subjects(whole, self._control)
        if noun.dep_ == "nsubj" and self._attribution.is_saying(noun.head):
            return [noun]
        if noun.dep_ == "conj" and noun.head.dep_ in {"attr", "appos"}:
            return [noun.head.head] if noun.head.dep_ == "appos" else self._predicated(noun)
        return [noun] if any(c.dep_ in {"poss", "prep"} for c in noun.children) else []

    def _light_verb(self, noun: Token) -> Token | None:
        """Give the verb that carries a noun, straight or through a coordinated noun."""
        while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
            noun = noun.head
        if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.pos_ in VERBAL:
            return noun.head
        if noun.dep_ == "pobj" and noun.head.head.pos_ in VERBAL:
            return noun.head.head
        return None

    def _carried(self, cue: Cue, kind: str) -> Token | None:
        verb = self._light_verb(cue.head)
        return verb if verb is not None and self._is_light(verb, kind) else None

    def _is_light(self, verb: Token, kind: str) -> bool:
        return not self._light[kind].isdisjoint(forms(verb))

    def _giver(self, cue: Cue, _role: Role) -> list[Token]:
        verb = self._carried(cue, "give")
        if verb is None:
            return []
        return self._director(verb) or logical_subjects(verb, self._control)

    def _receiver(self, cue: Cue, _role: Role) -> list[Token]:
        """The subject of a receiving verb, or of the clause that the noun is handed to by "with"."""
        noun = cue.head
        if noun.dep_ == "pobj" and noun.head.lower_ in self._receiving and noun.head.head.pos_ in VERBAL:
            governor = noun.head.head
            return logical_objects(governor) if is_passive(governor) else surface_subjects(governor, self._control)
        verb = self._carried(cue, "receive")
        if verb is None or is_passive(verb):
            return []
        return surface_subjects(verb, self._control)

    def _loser(self, cue: Cue, _role: Role) -> list[Token]:
        verb = self._carried(cue, "lose")
        return surface_subjects(verb, self._control) if verb is not None and not is_passive(verb) else []

    def _denier(self, cue: Cue, _role: Role) -> list[Token]:
        verb = self._carried(cue, "deny")
        return logical_subjects(verb, self._control) if verb is not None else []

    def _opinion_holder(self, cue: Cue, _role: Role) -> list[Token]:
        return self._attribution.speakers(cue.head)

    def _demand(self, cue: Cue) -> tuple[Token, Token] | None:
        """Give the verb that is demanded and the word that demands it."""
        top = top_of_coordination(cue.head)
        governor = top.head
        if cue.head.pos_ == "NOUN":
            return self._demanded_thing(cue.head)
        if governor == top or top.dep_ not in {"xcomp", "ccomp", "acl", "advcl", "relcl"}:
            return None
        if governor.lemma_.lower() in self._demands and (
            is_infinitive(top)
            or top.tag_ in {"VB", "VBN", "VBP"}
            or not any(c.dep_ in {"mark", "aux"} for c in top.children)
        ):
            return top, governor
        if governor.dep_ == "pobj" and governor.head.head.lemma_.lower() in self._demands and is_infinitive(top):
            return top, governor.head.head
        return None

    def _demanded_thing(self, noun: Token) -> tuple[Token, Token] | None:
        """Give a noun that is demanded and the word that demands it: "called for his resignation"."""
        above = noun.head.head if noun.dep_ == "pobj" else noun.head
        if noun.dep_ in {"pobj", "dobj"} and above.lemma_.lower() in self._demands:
            return noun, above
        return None

    def _demander(self, cue: Cue, _role: Role) -> list[Token]:
        found = self._demand(cue)
        if found is None:
            return []
        governor = found[1]
        if governor.pos_ in VERBAL:
            return logical_subjects(governor, self._control, self._agency)
        return owners(governor, self._agency) or [c for c in governor.children if c.dep_ in {"compound", "nmod"}]

    def _demanded(self, cue: Cue, _role: Role) -> list[Token]:
        found = self._demand(cue)
        if found is None:
            return []
        top, governor = found
        own = [child for child in top.children if child.dep_ in {"nsubj", "nsubjpass"}]
        if own:
            return expand(own)
        if governor.pos_ in VERBAL:
            objects = logical_objects(governor)
            if objects:
                return objects
        return expand(
            each
            for c in governor.children
            if c.dep_ == "prep" and c.i < top.i
            for each in c.children
            if each.dep_ == "pobj"
        )

    def _joint(self, cue: Cue, _role: Role) -> list[Token]:
        """All who do a thing together."""
        if cue.head.pos_ in VERBAL:
            return logical_objects(cue.head) if is_passive(cue.head) else surface_subjects(cue.head, self._control)
        return self._predicated(cue.head) or owners(cue.head)

    def _judgement(self, cue: Cue) -> Token | None:
        """Give the verb that says the cue of somebody: "described X as a coward", "called X weak"."""
        node = cue.head
        while node.dep_ == "conj" and node.head.pos_ in {"NOUN", "ADJ", "VERB"}:
            node = node.head
        for _ in range(3):
            if (
                node.head.lemma_.lower() in self._judging
                and node.head.pos_ in VERBAL
                and node.dep_ in {"oprd", "ccomp", "xcomp", "prep", "attr", "acomp", "advcl", "dobj", "npadvmod"}
            ):
                return node.head
            if node.dep_ not in {"pobj", "amod", "pcomp", "acomp", "prep", "attr"} and not (
                node.dep_ == "appos" and node.head.dep_ == "dobj"
            ):
                return None
            node = node.head
        return None

    def _describer(self, cue: Cue, _role: Role) -> list[Token]:
        verb = self._judgement(cue)
        return logical_subjects(verb, self._control) if verb is not None else []

    def _described(self, cue: Cue, _role: Role) -> list[Token]:
        verb = self._judgement(cue)
        if verb is None:
            return []
        if cue.head.dep_ == "appos":
            return [cue.head.head]
        beside = [c for c in verb.children if c.dep_ == "oprd" and c.i < cue.head.i] + [
            c for c in cue.head.lefts if c.dep_ == "nsubj" or (c.dep_ == "compound" and c.pos_ == "PROPN")
        ]
        found = [each for each in logical_objects(verb) if each != cue.head and each not in cue.head.subtree]
        if found or beside:
            return found or beside[:1]
        return expand(c for c in cue.head.head.children if c.dep_ == "nsubj" and cue.head.dep_ in {"attr", "acomp"})
