"""Verb or noun → who does it and whom it is done to, as control, participles and coordination lend it. No word lists.

The labels are those of spaCy's English models (ClearNLP style). "Surface" is what the sentence shows, "logical"
what it means: the logical subject of a passive is its agent. The subject that stands with a verb comes from
`subjects`, the object from `objects`, the agent from `passives`; here they are handed on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.chains import beside_state, graded
from graphkit.relations.headlines import is_announced
from graphkit.relations.lists import expand
from graphkit.relations.objects import DEEPEST, direct_objects
from graphkit.relations.passives import agents, is_passive
from graphkit.relations.repairs import free_subjects, is_aside, loosened, placed, resumed
from graphkit.relations.subjects import is_self, own_subjects
from graphkit.relations.words import NOMINAL, PREDICATES, VERBAL

if TYPE_CHECKING:
    from collections.abc import Collection

    from graphkit.articles.tree import Token


_DEPENDENT = {"advcl", "ccomp", "acomp", "attr", "oprd", "prep", "dep", "aux", "auxpass"}


def surface_subjects(
    verb: Token, object_control: Collection[str] = (), agency: Collection[str] = (), *, depth: int = 0
) -> list[Token]:
    """Give the subject that a verb shows or that control, raising, a participle or coordination lends it.

    Args:
        verb: a verb, or a noun or adjective that a copula predicates.
        object_control: prepositions after which a gerund belongs to the object.
        agency: prepositions that name whose act a noun is.
        depth: how many walks led here.
    """
    if depth > DEEPEST:
        return []
    shown, head, dep = own_subjects(verb) or free_subjects(verb), verb.head, verb.dep_
    reflexive = dep in {"ccomp", "xcomp"} and any(is_self(each) for each in shown or ())
    if shown is not None and not reflexive:
        return [*expand(shown), *_echoed(verb)]
    if dep == "xcomp" and not reflexive:
        return direct_objects(head, depth=depth + 1) or surface_subjects(head, object_control, agency, depth=depth + 1)
    copula = beside_state(verb) or placed(verb)
    if copula is not None or reflexive or _shares_subject(verb) or (dep == "advcl" and graded(head) != head):
        head = copula or resumed(verb) or loosened(verb) or graded(head)
        return surface_subjects(head, object_control, agency, depth=depth + 1)
    if (dep in {"acl", "relcl"} and head.pos_ in NOMINAL) or (dep == "amod" and verb.tag_ == "VBG"):
        somebody = (head.is_stop and head.tag_ == "NN") or verb.tag_ in {"VBG", "VBN"}
        somebody = somebody or is_aside(verb) or is_announced(verb)
        does_it = [head] if somebody else owners(head, agency, depth=depth + 1)
        first = classified(head, object_control) if any(c.tag_ == "TO" for c in verb.children) else []
        return first or does_it or classified(head, object_control)
    gerund = dep == "pcomp" or (dep == "pobj" and verb.tag_ == "VBG" and verb.pos_ in VERBAL)
    return _gerund_subjects(head, object_control, depth) if gerund else []


def _shares_subject(verb: Token) -> bool:
    """Tell whether a verb without a subject has that of the word it hangs on: "met and backed", "left, backing"."""
    above = verb.head
    if verb.dep_ == "conj":
        if _goes_on_behind_aside(verb):
            return False
        return above.pos_ in VERBAL or verb.pos_ == above.pos_
    return verb.dep_ in _DEPENDENT and above.pos_ in VERBAL and above != verb


def _goes_on_behind_aside(verb: Token) -> bool:
    """Tell whether a verb has lost its subject in front of an aside: "she bowed: the cap, she said, was mocked"."""
    joined = any(c.dep_ == "cc" and c.i < verb.i for c in verb.head.children)
    return not joined and any(c.dep_ == "parataxis" and c.i < verb.i and _says(c) for c in verb.children)


def _says(aside: Token) -> bool:
    return any(c.dep_ == "nsubj" and c.i < aside.i for c in aside.children)


def _echoed(verb: Token) -> list[Token]:
    """Give the subject of a clause that only echoes a verb: "as did the unions", "and so did the unions".

    Only a verb without meaning of its own echoes another, which spaCy's stop words stand in for: "and then came X".
    """
    echoes = [
        child
        for child in verb.children
        if (child.dep_ == "advcl" or (child.dep_ == "conj" and child.is_stop))
        and child.pos_ in VERBAL
        and all(c.dep_ in {"mark", "nsubj", "punct", "advmod"} for c in child.children)
    ]
    return expand(c for echo in echoes for c in echo.children if c.dep_ == "nsubj" and c.i > echo.i)


def _gerund_subjects(preposition: Token, object_control: Collection[str], depth: int) -> list[Token]:
    """Give the subject of a gerund after a preposition: "accused him of backing", "won by backing"."""
    governor = preposition.head
    while governor.pos_ in {"ADV", "ADP", "PART"} and governor.head != governor:
        governor = governor.head
    if governor.pos_ in VERBAL:
        if preposition.lower_ in object_control and preposition.head == governor and preposition.i > governor.i:
            objects = logical_objects(governor, depth=depth + 1)
            if objects:
                return objects
        return surface_subjects(governor, object_control, depth=depth + 1)
    if governor.pos_ == "ADJ":
        return predicate_subjects(governor, object_control)
    if (verb := _state_of(governor)) is not None:
        return surface_subjects(verb, object_control, depth=depth + 1)
    return owners(governor, depth=depth + 1)


def _state_of(noun: Token) -> Token | None:
    """Give the copula or verb by which somebody is in a state that a bare noun names: "is under fire for backing"."""
    bare = noun.pos_ == "NOUN" and not any(c.dep_ in {"det", "poss", "compound", "nummod"} for c in noun.children)
    verb = noun.head.head
    return verb if bare and noun.dep_ == "pobj" and noun.head.dep_ == "prep" and verb.pos_ == "AUX" else None


def predicate_subjects(head: Token, object_control: Collection[str] = ()) -> list[Token]:
    """Give the subject of a predicate noun or adjective."""
    node = head
    while node.dep_ == "conj" and node.head.pos_ == node.pos_:
        node = node.head
    if node.dep_ in PREDICATES and node.head.pos_ in VERBAL:
        shown = [c for c in node.head.children if c.dep_ == "dobj" and node.dep_ == "oprd"]
        return expand(shown) or surface_subjects(node.head, object_control)
    own = [child for child in node.children if child.dep_ in {"nsubj", "nsubjpass"}]
    aside = node.dep_ == "advcl" and node.pos_ == "ADJ" and node.head.pos_ in VERBAL
    return surface_subjects(node.head, object_control) if aside and not own else expand(own)


def identified(noun: Token) -> list[Token]:
    """Give the name behind a copula that says who a noun in front of it is: "the first to back Ann was Bob"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or noun.pos_ == "PROPN" or verb.pos_ != "AUX":
        return []
    return [c for c in verb.children if c.dep_ == "attr" and c.pos_ == "PROPN" and c.i > verb.i]


def classified(noun: Token, object_control: Collection[str] = ()) -> list[Token]:
    """Give who is said to be one of those a noun names: "Bright is one of the few who", "is the first leader to"."""
    called = noun.dep_ in PREDICATES and any(c.dep_ == "det" for c in noun.children)  # "is the latest MP to"
    if noun.pos_ == "PROPN" and not called:
        return []
    above = noun.head.head if noun.dep_ == "pobj" else noun
    if noun.dep_ == "pobj" and above.pos_ == "AUX" and "Plur" in noun.morph.get("Number", []):
        return surface_subjects(above, object_control)
    counted = noun.pos_ in {"ADJ", "PRON", "DET"} and noun.dep_ == "pobj" and above.pos_ == "AUX"
    if counted:
        return surface_subjects(above, object_control)
    whole = above if above.pos_ in {"NUM", "PRON", "DET"} else noun
    if whole.dep_ == "appos":
        return [whole.head]
    if named := identified(whole):
        return expand(named)
    return predicate_subjects(whole, object_control) if whole.dep_ in PREDICATES else []


def logical_subjects(
    verb: Token, object_control: Collection[str] = (), agency: Collection[str] = (), *, depth: int = 0
) -> list[Token]:
    """Give who does it, active or passive."""
    if verb.pos_ in VERBAL and is_passive(verb):
        return agents(verb)
    return surface_subjects(verb, object_control, agency, depth=depth)


def logical_objects(verb: Token, *, depth: int = 0) -> list[Token]:
    """Give whom it is done to, active or passive."""
    if verb.pos_ in VERBAL and is_passive(verb):
        if verb.dep_ == "amod" and verb.head.pos_ in NOMINAL:
            return [_whole_name(verb.head)]
        return surface_subjects(verb, depth=depth)
    return direct_objects(verb, depth=depth)


def _whole_name(part: Token) -> Token:
    """Climb from a title or post to the name it stands before: "the Unite-backed shadow minister Ann Ode"."""
    while part.dep_ in {"compound", "nmod"} and part.head.pos_ in NOMINAL and part.head.i > part.i:
        part = part.head
    return part


def owners(
    noun: Token, agency: Collection[str] = (), object_control: Collection[str] = (), *, depth: int = 0
) -> list[Token]:
    """Give whose act a noun is: its possessor, its agent, or the subject of the verb it is the object of.

    Args:
        noun: the act.
        agency: prepositions that name an agent.
        object_control: prepositions after which a gerund belongs to the object.
        depth: how many walks led here.
    """
    if depth > DEEPEST:
        return []
    possessors = [child for child in noun.children if child.dep_ == "poss"]
    if possessors:
        return expand(possessors)
    by = [
        each
        for child in noun.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in agency)
        for each in child.children
        if each.dep_ == "pobj"
    ]
    if by:
        return expand(by)
    if noun.dep_ == "dobj" and noun.head.pos_ in VERBAL:
        return logical_subjects(noun.head, object_control, depth=depth + 1)
    return []
