"""Walks over verbs and their arguments: passive, subject, object, control, coordination. No word lists.

The labels are those of spaCy's English models (ClearNLP style). "Surface" is what the sentence shows, "logical"
what it means: the logical subject of a passive is its agent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.headlines import is_announced, is_headline
from graphkit.relations.repairs import (
    apposed_object,
    free_subjects,
    is_aside,
    late_objects,
    loose_names,
    lost_objects,
    resumed,
    takes_the_place,
)
from graphkit.relations.subjects import (
    behind_participle,
    has_subject,
    is_infinitive,
    is_self,
    own_subjects,
    participle_before,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from spacy.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
PREDICATES = frozenset({"attr", "acomp", "oprd"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
_DEPENDENT = {"advcl", "ccomp", "acomp", "attr", "oprd", "prep", "dep", "aux", "auxpass"}
_DEEPEST, _NEXT = 12, 2


def forms(token: Token) -> tuple[str, ...]:
    """Give the words a pack may call a token by: its lemma, itself, and the stems of a regular verb form.

    The small model knows the lemmas of common verbs only; it makes "stag" of "staged".
    """
    lemma, lower = token.lemma_.lower(), token.lower_
    stems: tuple[str, ...] = ()
    if token.tag_ in {"VBD", "VBN"} and lower.endswith("ed"):
        stems = (lower[:-1], lower[:-2])
    elif token.tag_ == "VBG" and lower.endswith("ing"):
        stems = (lower[:-3], lower[:-3] + "e")
    return tuple(dict.fromkeys((lemma, lower, *stems)))


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, with or without its auxiliary ("a man backed by MPs")."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children) or is_aside(verb):
        return True
    by_somebody = verb.tag_ != "VBG" and any(child.dep_ == "agent" for child in verb.children)
    if by_somebody and is_headline(verb) and not any(c.dep_ in {"aux", "dobj"} for c in verb.children):
        return True
    shown = [child for child in verb.children if child.dep_ in {"aux", "nsubj"}]
    if any(is_self(child) for child in shown):
        return verb.tag_ in {"VBN", "VBD"}
    if shown or not (by_somebody or verb.tag_ == "VBN"):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return is_passive(verb.head)
    return by_somebody or verb.dep_ in {"acl", "advcl", "amod"}


def expand(tokens: Iterable[Token]) -> list[Token]:
    """Add to each noun what is coordinated with it."""
    out: dict[Token, None] = {}
    waiting = list(reversed(list(tokens)))
    while waiting:
        token = waiting.pop()
        if token in out:
            continue
        out[token] = None
        beside = [c for c in token.children if c.dep_ == "conj"]
        for each in (a for a in token.children if a.dep_ == "appos"):
            listed = [c for c in each.children if c.dep_ == "conj"]
            beside += [each, *listed] if listed and _is_of_a_list(token, each) else listed
        beside += [each for c in token.children if c.dep_ == "cc" for each in c.children if each.dep_ == "pobj"]
        waiting += reversed([c for c in beside if c.pos_ in NOMINAL and not _is_left_out(c, token)])
    return [token for token in out if not _announces(token, out)]


def _is_of_a_list(first: Token, second: Token) -> bool:
    """Tell whether two names with a comma between open a list, though the parse explains one by the other."""
    alike = first.pos_ == second.pos_ == "PROPN" and first.ent_type_ == second.ent_type_ != ""
    return alike and second.left_edge.i == first.i + _NEXT and first.doc[first.i + 1].text == ","


def _is_left_out(token: Token, first: Token) -> bool:
    """Tell whether a conjunct is denied or opens a clause of its own: "but not Y", "by Unison and Smith by the GMB"."""
    if any(child.dep_ == "neg" and child.i < token.i for child in token.children) or takes_the_place(token):
        return True
    mark = first.head if first.dep_ == "pobj" else None
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return mark is not None and after.lower_ == mark.lower_


def _announces(token: Token, row: Iterable[Token]) -> bool:
    """Tell whether a counted plural only announces the names after it: "the two largest unions, Unison and Unite"."""
    counted = any(child.dep_ == "nummod" for child in token.children) and any(
        "Def" in c.morph.get("Definite", []) for c in token.children
    )
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return counted and after.is_punct and any(each.pos_ == "PROPN" and each in token.conjuncts for each in row)


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
    if depth > _DEEPEST:
        return []
    shown, head, dep = own_subjects(verb) or free_subjects(verb), verb.head, verb.dep_
    reflexive = dep in {"ccomp", "xcomp"} and any(is_self(each) for each in shown or ())
    if shown is not None and not reflexive:
        return [*expand(shown), *_echoed(verb)]
    if dep == "xcomp" and not reflexive:
        return direct_objects(head, depth=depth + 1) or surface_subjects(head, object_control, agency, depth=depth + 1)
    if reflexive or _shares_subject(verb):
        head = resumed(verb) or head
        return surface_subjects(head, object_control, agency, depth=depth + 1)
    if (dep in {"acl", "relcl"} and head.pos_ in NOMINAL) or (dep == "amod" and verb.tag_ == "VBG"):
        somebody = (head.is_stop and head.tag_ == "NN") or verb.tag_ in {"VBG", "VBN"}
        somebody = somebody or is_aside(verb) or is_announced(verb)
        does_it = [head] if somebody else owners(head, agency, depth=depth + 1)
        return does_it or classified(head, object_control)
    gerund = dep == "pcomp" or (dep == "pobj" and verb.tag_ == "VBG" and verb.pos_ in VERBAL)
    return _gerund_subjects(head, object_control, depth) if gerund else []


def _shares_subject(verb: Token) -> bool:
    """Tell whether a verb without a subject has that of the word it hangs on: "met and backed", "left, backing"."""
    above = verb.head
    if verb.dep_ == "conj":
        return above.pos_ in VERBAL or verb.pos_ == above.pos_
    return verb.dep_ in _DEPENDENT and above.pos_ in VERBAL and above != verb


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
    return owners(governor, depth=depth + 1)


def direct_objects(verb: Token, *, depth: int = 0) -> list[Token]:
    """Give the object a verb shows, shares with a coordinated verb, or leaves to a relative clause."""
    own = [child for child in verb.children if child.dep_ in {"dobj", "obj"} or _is_bare_name(child)]
    own += late_objects(verb) + lost_objects(verb)
    own += [verb.head] if participle_before(verb.head) == verb and behind_participle(verb.head, verb.head.head) else []
    if own:
        return expand(apposed_object(verb, each) or each for each in own)
    small = _small_clause_subjects(verb)
    if small and depth < _DEEPEST:
        return expand(small)
    if depth > _DEEPEST:
        return []
    shared = [child for child in verb.children if child.dep_ == "conj" and child.pos_ in VERBAL]
    if (
        shared
        and not any(child.dep_ in {"prep", "ccomp", "xcomp"} for child in verb.children)
        and (not has_subject(shared[0]) or late_objects(shared[0]))
    ):
        return direct_objects(shared[0], depth=depth + 1)
    if (
        verb.dep_ == "relcl"
        and has_subject(verb)
        and not any(c.dep_ == "nsubj" and c.tag_ in {"WP", "WDT"} for c in verb.children)
    ):
        return [verb.head]
    return []


def _is_bare_name(token: Token) -> bool:
    """Tell whether a name right after its verb has been taken for a measure, as in "Ann attacked Bob."."""
    measure = token.ent_type_ in {"DATE", "TIME", "QUANTITY", "MONEY", "PERCENT"}
    return token.dep_ == "npadvmod" and token.pos_ == "PROPN" and token.left_edge.i == token.head.i + 1 and not measure


def _small_clause_subjects(verb: Token) -> list[Token]:
    """Give the subject of a clause without a verb, which is the object of the verb above: "called him weak"."""
    clauses = [
        child
        for child in verb.children
        if child.dep_ in {"ccomp", "xcomp"} and not any(c.dep_ in {"mark", "aux"} for c in child.children)
    ]
    found = [c for clause in clauses for c in clause.children if c.dep_ == "nsubj"]
    return found if all(c.head.pos_ not in VERBAL for c in found) else []


def predicate_subjects(head: Token, object_control: Collection[str] = ()) -> list[Token]:
    """Give the subject of a predicate noun or adjective."""
    node = head
    while node.dep_ == "conj" and node.head.pos_ == node.pos_:
        node = node.head
    if node.dep_ in PREDICATES and node.head.pos_ in VERBAL:
        return surface_subjects(node.head, object_control)
    own = [child for child in node.children if child.dep_ in {"nsubj", "nsubjpass"}]
    aside = node.dep_ == "advcl" and node.pos_ == "ADJ" and node.head.pos_ in VERBAL
    return surface_subjects(node.head, object_control) if aside and not own else expand(own)


def classified(noun: Token, object_control: Collection[str] = ()) -> list[Token]:
    """Give who is said to be one of those a noun names: "Bright is one of the few who", "is the first leader to"."""
    if noun.pos_ == "PROPN":
        return []
    above = noun.head.head if noun.dep_ == "pobj" else noun
    if noun.dep_ == "pobj" and above.pos_ == "AUX" and "Plur" in noun.morph.get("Number", []):
        return surface_subjects(above, object_control)
    whole = above if above.pos_ in {"NUM", "PRON", "DET"} else noun
    if whole.dep_ == "appos":
        return [whole.head]
    return predicate_subjects(whole, object_control) if whole.dep_ in PREDICATES else []


def agents(verb: Token) -> list[Token]:
    """Give the agents of a passive, with all that is listed beside them."""
    marks = [child for child in verb.children if child.dep_ == "agent"]
    marks += [each for mark in marks for each in mark.children if each.dep_ == "conj" and each.pos_ == "ADP"]
    spelt = {mark.lower_ for mark in marks}
    marks += [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "ADP" and c.lower_ in spelt]
    found = [each for mark in marks for each in mark.children if each.dep_ == "pobj"]
    if marks and not found:
        return expand(loose_names(marks[0]))
    if found and any(c.dep_ == "cc" for mark in marks for c in mark.children):
        found += [
            child for child in verb.children if child.dep_ == "dep" and child.pos_ in NOMINAL and child.i > found[0].i
        ]
    return _with_stray_members(expand(found))


def _with_stray_members(tokens: list[Token]) -> list[Token]:
    """Add what a list goes on with after a preposition that is coordinated: "... and from Young Labour"."""
    extra = [
        each
        for token in tokens
        for prep in token.children
        if prep.dep_ == "prep"
        for other in prep.children
        if other.dep_ == "conj" and other.pos_ == "ADP" and other.lower_ != prep.lower_
        for each in other.children
        if each.dep_ == "pobj"
    ]
    return [*tokens, *(each for each in expand(extra) if each not in tokens)]


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
            return [verb.head]
        return surface_subjects(verb, depth=depth)
    return direct_objects(verb, depth=depth)


def owners(noun: Token, agency: Collection[str] = (), *, depth: int = 0) -> list[Token]:
    """Give whose act a noun is: its possessor, its agent, or the subject of the verb it is the object of.

    Args:
        noun: the act.
        agency: prepositions that name an agent.
        depth: how many walks led here.
    """
    if depth > _DEEPEST:
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
        return logical_subjects(noun.head, depth=depth + 1)
    return []


def doing(verb: Token, using: Collection[str]) -> Token:
    """Give the verb whose subject does it: "used the rally to attack X" is done by whoever used the rally."""
    above = top_of_coordination(verb)
    means = above.dep_ in {"xcomp", "acl"} and not any(c.dep_ == "nsubj" for c in above.children)
    governor = above.head if above.dep_ == "xcomp" else above.head.head
    return governor if means and governor.lemma_.lower() in using else verb


def top_of_coordination(verb: Token) -> Token:
    """Climb from a coordinated verb without a subject of its own to the first of the row."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL | {"NOUN", "ADJ"} and not has_subject(verb):
        verb = verb.head
    return verb


def verb_chain(token: Token) -> list[Token]:
    """Give the words whose auxiliaries and adverbs bear on a cue: itself, its copula, what it is an infinitive of."""
    chain = [token]
    while len(chain) <= _DEEPEST and _leans_on_head(chain[-1]):
        chain.append(chain[-1].head)
    return chain


def _leans_on_head(word: Token) -> bool:
    if word.dep_ == "conj":
        verbal = word.head.pos_ in VERBAL | {"NOUN", "ADJ"}
        return verbal and not has_subject(word) and not _has_auxiliary(word)
    if word.dep_ == "amod":
        return word.head.dep_ in PREDICATES
    of_adjective = word.dep_ == "xcomp" and word.head.pos_ == "ADJ" and word.head.dep_ in PREDICATES
    return of_adjective or ((word.dep_ in PREDICATES | {"xcomp"} or _is_reflexive(word)) and word.head.pos_ in VERBAL)


def _is_reflexive(verb: Token) -> bool:
    """Tell whether an infinitive follows a verb done to oneself: "could not bring herself to back"."""
    objects = [c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i]
    return verb.dep_ == "advcl" and is_infinitive(verb) and any(is_self(each) for each in objects)


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} and child.tag_ != "TO" for child in verb.children)
