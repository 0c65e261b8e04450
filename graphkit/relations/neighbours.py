"""Cue → the subject of another clause: the one it takes, depends on, stands beside or follows as a mere "she says".

A frame needs such a clause where one tells against another: "delighted that X won", "if X leads, the party will lose",
"X held a rally but Y stayed away", "X will not quit, a key ally says".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.clauses import logical_subjects, predicate_subjects, surface_subjects
from graphkit.relations.objects import direct_objects
from graphkit.relations.words import PREDICATES, VERBAL

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack
    from graphkit.packs.schema import Role
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import Cue


class Neighbours:
    """The walks from a cue into the clauses around its own."""

    def __init__(self, pack: Pack, attribution: Attribution) -> None:
        self._attribution, self._control = attribution, frozenset(pack.modifiers.object_control)

    def clause_subject(self, cue: Cue) -> list[Token]:
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
            and (
                any(x.dep_ == "mark" and not _compares(x, a) for x in c.children)
                or (a == head and c.dep_ == "ccomp" and c.i > a.i)
            )
        ]
        return [each for clause in clauses[:1] for each in surface_subjects(clause) if each != clause]

    def condition_subject(self, cue: Cue, role: Role) -> list[Token]:
        """Give the subject of the clause on which the cue depends: "if X leads, the party will lose"."""
        verb = cue.head.head if cue.head.dep_ in PREDICATES else cue.head
        clauses = [
            child
            for child in verb.children
            if child.dep_ == "advcl"
            and any(c.dep_ in {"mark", "advmod"} and c.lower_ in role.prepositions for c in child.children)
        ]
        return [each for clause in clauses[:1] for each in surface_subjects(clause)]

    def fellow(self, cue: Cue) -> list[Token]:
        """Give the subject of the clause beside the cue's own: "X held a rally but Y stayed away"."""
        verb = cue.head.head if cue.head.dep_ in PREDICATES else cue.head
        if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
            return logical_subjects(verb.head, self._control)
        beside = [c for c in verb.children if c.dep_ == "conj" and c.pos_ in VERBAL]
        return [each for clause in beside[:1] for each in logical_subjects(clause, self._control)]

    def reported(self, cue: Cue) -> list[Token]:
        """Give of whom a clause speaks whose sayer is the cue: "X will not quit, a key ally says"; not "her ally"."""
        verb = cue.head.head
        owned = any(c.dep_ == "poss" for c in cue.head.children)
        if owned or cue.head.dep_ != "nsubj" or not self._attribution.is_saying(verb):
            return []
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < cue.head.i), None)
        return surface_subjects(clause) if clause is not None else []


def _compares(mark: Token, word: Token) -> bool:
    """Tell whether a clause only says how much: "as weak as her record suggests", "weaker than he thinks"."""
    grade = any(c.dep_ == "advmod" and c.lower_ == mark.lower_ for c in word.children)
    return grade or "Cmp" in word.morph.get("Degree", [])
