"""Cue → who wants it done and whom they want to do it: directives ("urged members to") and demands ("want X to quit").

Under a directive, whoever gives it is the cue's subject and those told drop out. Under a demand both count: one
wants, the other should.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.chains import top_of_coordination
from graphkit.relations.clauses import logical_objects, logical_subjects, owners
from graphkit.relations.lists import expand
from graphkit.relations.means import Means
from graphkit.relations.passives import is_passive
from graphkit.relations.subjects import is_infinitive
from graphkit.relations.words import VERBAL

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack
    from graphkit.relations.cues import Cue


class Demands:
    """The walks to whoever gives a directive, makes a demand or meets with one."""

    def __init__(self, pack: Pack) -> None:
        modifiers = pack.modifiers
        self._directives, self._demands = frozenset(modifiers.directives), frozenset(modifiers.demands)
        self._control, self._agency = frozenset(modifiers.object_control), frozenset(modifiers.agency)
        self._rejecting, self._origins = frozenset(modifiers.rejecting), frozenset(modifiers.origins)
        self._achieving = frozenset(modifiers.achieving)
        self._come, self._dues = frozenset(modifiers.light.come), frozenset(modifiers.dues)
        self._means = Means(pack)
        light = modifiers.light
        self._give, self._voices = frozenset(light.give), frozenset(light.voices)
        self._meeting = self._rejecting | {*light.receive, *light.answer}

    def director(self, verb: Token) -> list[Token]:
        """Give whoever makes or asks others to do a thing: "urged members to", "his urging of members to"."""
        top = top_of_coordination(verb)
        governor = top.head
        if top.dep_ == "pcomp" and governor.lower_ in self._agency and governor.head.pos_ in VERBAL:
            return self.director(governor.head)
        if governor == top or not (is_infinitive(top) or _is_subjunctive(top)):
            return []
        if governor.lemma_.lower() in self._directives and top.dep_ in {"xcomp", "ccomp", "advcl", "acl"}:
            return self._directing(governor, top) if _has_addressee(governor, top) else []
        asked = governor.head.head
        if top.dep_ in {"acl", "relcl"} and governor.dep_ == "pobj" and asked.lemma_.lower() in self._directives:
            verbal = asked.pos_ in VERBAL
            return owners(asked, self._agency) or (logical_subjects(asked, self._control) if verbal else [])
        return []

    def is_only_asked(self, verb: Token) -> bool:
        """Tell whether somebody is asked to do a thing, nobody knows by whom: "was urged to back", "faced calls to"."""
        top = top_of_coordination(verb)
        governor = top.head
        if governor == top or not is_infinitive(top) or governor.lemma_.lower() not in self._directives:
            return False
        if governor.pos_ in VERBAL:
            known = governor.lemma_.lower() in self._achieving or bool(self._late_agents(governor, top))
            return is_passive(governor) and not known
        return governor.dep_ == "dobj" and governor.head.lemma_.lower() in self._rejecting

    def _directing(self, governor: Token, act: Token) -> list[Token]:
        if governor.pos_ in VERBAL:
            return logical_subjects(governor, self._control) or self._late_agents(governor, act)
        return owners(governor, self._agency)

    def demander(self, cue: Cue) -> list[Token]:
        """Give whoever demands what the cue says."""
        found = self._demand(cue)
        if found is None:
            return []
        act, governor = found
        if governor.pos_ in VERBAL:
            wanting = self._means.doing(governor)
            return logical_subjects(wanting, self._control, self._agency) or self._late_agents(governor, act)
        senders = self._senders(governor, act)
        if senders:
            return senders
        if governor.dep_ == "dobj" and governor.head.lemma_.lower() in self._rejecting:
            return [c for c in governor.children if c.dep_ in {"poss", "compound", "nmod"}]
        joining = self._joining(governor)
        return (
            joining
            or owners(governor, self._agency)
            or [c for c in governor.children if c.dep_ in {"compound", "nmod"}]
        )

    def _joining(self, noun: Token) -> list[Token]:
        """Give who takes up what others demand: "added her voice to calls for X to go"."""
        verb = self._taking_up(noun) if noun.dep_ == "pobj" else None
        return logical_subjects(verb, self._control) if verb is not None else []

    def taking_up(self, cue: Cue) -> Token | None:
        """Give the verb by which somebody takes up a demand: "joined calls for X to go", "added her voice to calls"."""
        found = self._demand(cue)
        return self._taking_up(found[1]) if found is not None else None

    def _taking_up(self, noun: Token) -> Token | None:
        verb = noun.head if noun.dep_ == "dobj" else noun.head.head
        voices = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in self._voices]
        taken = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and bool(voices))
        return verb if taken and verb.lemma_.lower() in self._give else None

    def _senders(self, noun: Token, act: Token) -> list[Token]:
        """Give whom a demand comes from: "calls from X for Y to go", "calls for Y to go came from X"."""
        anchors = [noun, act]
        if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in self._come:
            anchors.append(noun.head)
        marks = [c for each in anchors for c in each.children if c.lower_ in self._origins and c.i > noun.i]
        return expand(each for mark in marks[:1] for each in mark.children if each.dep_ == "pobj")

    def _late_agents(self, governor: Token, act: Token) -> list[Token]:
        """Give the agent that the parse has hung on the act: "was urged to resign by X"."""
        if not is_passive(governor) or act.pos_ not in VERBAL or is_passive(act):
            return []
        marks = [c for c in act.children if c.dep_ in {"agent", "prep"} and c.lower_ in self._agency]
        return expand(each for mark in marks for each in mark.children if each.dep_ == "pobj")

    def governor(self, cue: Cue) -> Token | None:
        """Give the word that demands what the cue says, if one does."""
        found = self._demand(cue)
        return found[1] if found is not None else None

    def demanded(self, cue: Cue) -> list[Token]:
        """Give of whom it is demanded."""
        found = self._demand(cue)
        if found is None:
            return []
        top, governor = found
        own = [child for child in top.children if child.dep_ in {"nsubj", "nsubjpass"}]
        if own:
            return expand(own)
        objects = logical_objects(governor) if governor.pos_ in VERBAL else []
        return objects or self._addressed(governor, top)

    def _addressed(self, noun: Token, act: Token) -> list[Token]:
        """Give whom a noun asks to act: "calls for X to go", "X faces calls to go"."""
        marks = [c for c in noun.children if c.dep_ in {"prep", "agent", "mark"} and c.i < act.i]
        own = [c for c in marks if c.lower_ not in self._origins]
        inner = [c for m in marks if m not in own for name in m.children for c in name.children if c.dep_ == "prep"]
        named = expand(each for mark in own or inner for each in mark.children if each.dep_ == "pobj")
        meets = noun.dep_ == "dobj" and is_infinitive(act) and noun.head.lemma_.lower() in self._meeting
        return named or (logical_subjects(noun.head, self._control) if meets else [])

    def _demand(self, cue: Cue) -> tuple[Token, Token] | None:
        """Give the verb or noun that is demanded and the word that demands it."""
        if cue.head.pos_ == "NOUN":
            return self._demanded_thing(cue.head)
        top = top_of_coordination(cue.head)
        governor = top.head
        if governor == top or top.dep_ not in {"xcomp", "ccomp", "acl", "advcl", "relcl"}:
            return None
        wanted = governor.lemma_.lower() in self._demands or self._is_due(governor)
        if wanted and _can_be_wanted(top):
            return top, governor
        if governor.dep_ == "pobj" and governor.head.head.lemma_.lower() in self._demands and is_infinitive(top):
            return top, governor.head.head
        return None

    def due(self, cue: Cue) -> bool:
        """Tell whether what the cue says is only called due, so that whoever says so demands it: "it is time to go"."""
        found = self._demand(cue)
        return found is not None and self._is_due(found[1])

    def is_due_act(self, verb: Token) -> bool:
        """Tell whether a verb is only what it is time to do."""
        top = top_of_coordination(verb)
        return top.dep_ in {"acl", "relcl", "xcomp", "ccomp", "advcl"} and self._is_due(top.head)

    def _is_due(self, noun: Token) -> bool:
        """Tell whether a bare noun is what "it" is: "it is time for X to go", but not "it is the first time"."""
        above = noun.head
        impersonal = any(c.dep_ == "nsubj" and "Neut" in c.morph.get("Gender", []) for c in above.children)
        bare = noun.dep_ == "attr" and not any(c.dep_ in {"det", "poss", "neg"} for c in noun.children)
        return noun.lemma_.lower() in self._dues and bare and above.pos_ == "AUX" and impersonal

    def _demanded_thing(self, noun: Token) -> tuple[Token, Token] | None:
        """Give a noun that is demanded and the word that demands it: "called for his resignation"."""
        above = noun.head.head if noun.dep_ == "pobj" else noun.head
        if noun.dep_ in {"pobj", "dobj"} and above.lemma_.lower() in self._demands:
            return noun, above
        return None


def _has_addressee(directive: Token, act: Token) -> bool:
    """Tell whether a directive names whom it is given to, so that it is not the director's own act."""
    return (
        any(child.dep_ == "nsubj" for child in act.children)
        or (directive.pos_ in VERBAL and bool(logical_objects(directive)))
        or any(child.dep_ == "prep" for child in directive.children)
    )


def _is_subjunctive(verb: Token) -> bool:
    """Tell whether a verb stands bare in a clause of its own, as it does after a demand: "demanded that he quit"."""
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    bare = verb.tag_ == "VB" or (
        any("Sing" in c.morph.get("Number", []) for c in subjects) and (verb.tag_ == "VBP" or _is_unmarked(verb))
    )
    return bare and verb.dep_ == "ccomp" and bool(subjects) and not any(c.dep_ == "aux" for c in verb.children)


def _is_unmarked(verb: Token) -> bool:
    """Tell whether a verb taken for a past has none of its marks; "quit" and "rid" have no other past."""
    return verb.tag_ == "VBD" and verb.lower_ == verb.lemma_.lower() and not verb.lower_.endswith(("t", "d"))


def _can_be_wanted(verb: Token) -> bool:
    """Tell whether a verb is in a form that a demand takes: "to quit", "that he quit", "want him gone"."""
    return (
        is_infinitive(verb)
        or verb.tag_ in {"VB", "VBN", "VBP"}
        or not any(child.dep_ in {"mark", "aux"} for child in verb.children)
    )
