"""Known errors of the parser and what was meant; commas, entities and word order give them away. No word lists.

`subjects`, `objects`, `passives`, `lists` and `clauses` ask here before they believe a label. Each walk names the one
pattern that gives the error away; where it does not show, the parse is believed. An agent on a word between it and its
passive is no error to mend but a second place to look: `passives.stray_agents`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.words import VERBAL

if TYPE_CHECKING:
    from graphkit.articles.tree import Token

_TIMES = {"DATE", "TIME"}
_SCENES = {"GPE", "LOC", "FAC", *_TIMES}


def is_time(token: Token) -> bool:
    """Tell whether a subject only says when: "and this month was praised by the nurses"."""
    return token.ent_type_ in _TIMES and token.pos_ == "NOUN" and token.head.dep_ == "conj"


def placed(verb: Token) -> Token | None:
    """Give the verb whose participle the parse has hung on where or when: "spoke in Leeds, flanked by Ann"."""
    scene, before = verb.head, verb.doc[verb.i - 1] if verb.i else verb
    loose = verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"} and before.text == "," and scene.ent_type_ in _SCENES
    main = scene.head.head
    return main if loose and scene.dep_ == "pobj" and scene.head.dep_ == "prep" and main.pos_ in VERBAL else None


def denied(word: Token) -> Token:
    """Give what a denial bears on, where the parse gives it to the name before: "Ann, never a fan of Bob, left"."""
    behind = [c for c in word.head.children if c.dep_ == "appos" and c.left_edge.i == word.i + 1]
    return behind[0] if word.dep_ == "neg" and word.i > word.head.i and behind else word.head


def resumed(verb: Token) -> Token | None:
    """Give the verb that another one goes on from, where the parse takes it for part of a clause between.

    A comma ends such a clause: "Ann wants a vote if Bob stays, and has been backed by Carla". So does a tense that it
    cannot share ("said Bob should go and accused him"), or a participle behind an infinitive ("blaming Bob for wanting
    Cid to act and accusing Dan").
    """
    clause = verb.head
    if verb.dep_ == "conj" and (teller := _around_quotation(verb)) is not None:
        return teller
    if verb.dep_ != "conj" or clause.pos_ not in VERBAL:
        return None
    if verb.tag_ == "VBG" and clause.tag_ == "VB":
        return next((a for a in clause.ancestors if a.tag_ == "VBG" and a.dep_ == "advcl"), None)
    joint = next((c for c in clause.children if c.dep_ == "cc" and c.i < verb.i), None)
    ended = joint is not None and joint.doc[joint.i - 1].text == ","
    past = verb.tag_ == "VBD" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if clause.dep_ == "ccomp" and past and clause.head.tag_ == "VBD":
        apart = clause.tag_ in {"VB", "VBP", "VBZ"} or (clause.tag_ in {"VBN", "VBG"} and ended)
        return clause.head if apart else None
    if clause.dep_ != "advcl" or not any(c.dep_ == "mark" for c in clause.children):
        return None
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    main = clause.head
    return main if ended and finite and main.pos_ in VERBAL and main.i < clause.i else None


def _around_quotation(verb: Token) -> Token | None:
    """Give the verb of saying that a verb goes on from, where the parse joins it to the quotation between.

    "Ann said 'the bill is fine' and attacked Bob".
    """
    within = [verb.head, *(c for c in verb.head.children if c.dep_ in {"nsubj", "nsubjpass"})]
    if len(within) == 1 or not all(_is_quoted(each) for each in within) or _is_quoted(verb):
        return None
    outside = (each for each in verb.ancestors if each.pos_ in VERBAL and not _is_quoted(each))
    return next((each for each in outside if each.i < verb.i), None)


def _is_quoted(word: Token) -> bool:
    """Tell whether a quotation that its sentence opens goes on at a word."""
    return sum(token.text == '"' for token in word.doc[word.sent.start : word.i]) % 2 == 1


def loosened(verb: Token) -> Token | None:
    """Give the verb that a participle goes with, where the parse hangs it on what that verb says or wants.

    "Ann said Bob had lost, blaming Cid" and "Ann urged Bob to stay while blaming Cid" tell what Ann does.
    """
    inner = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.i < inner.i or inner.pos_ not in VERBAL:
        return None
    marked = any(c.dep_ == "mark" for c in verb.children)
    wanted = inner.dep_ == "xcomp" and inner.tag_ == "VB" and any(c.dep_ == "aux" for c in inner.children)
    if marked and wanted:
        return inner.head
    first = verb.left_edge.i
    apart = first > 0 and verb.doc[first - 1].text == ","
    teller = inner.head
    shown = any(c.dep_ == "nsubj" and c.i < inner.i for c in teller.children)
    said = inner.dep_ == "ccomp" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in inner.children)
    return teller if apart and said and shown and teller.i < inner.i and teller.tag_ in {"VBD", "VBZ", "VBN"} else None


def apposed_object(verb: Token, shown: Token) -> Token | None:
    """Give the name that an object is explained by between commas: "accused the party's chair, Ann Ode, of bias"."""
    end = shown.right_edge.i
    if shown.pos_ != "NOUN" or end + 1 >= len(shown.doc) or shown.doc[end + 1].text != ",":
        return None
    for child in verb.children:
        if child.dep_ == "npadvmod" and child.pos_ == "PROPN" and child.left_edge.i == end + 2:
            return child
    return None


def free_subjects(verb: Token) -> list[Token] | None:
    """Give who does what a verb says something of: "what Ann had done was a disgrace"; None without such a clause.

    Of any other clause for a subject nobody is the doer: "that Ann stayed was a disgrace".
    """
    clause = next((c for c in verb.children if c.dep_ == "csubj"), None)
    if clause is None:
        return None
    free = any(c.tag_ == "WP" and c.dep_ != "nsubj" for c in clause.children)
    return [c for c in clause.children if c.dep_ == "nsubj"] if free else []


def is_aside(verb: Token) -> bool:
    """Tell whether a participle after its noun has been taken for a past: "Ann, branded weak by Bob, left"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    named = any(not any(c.dep_ in {"det", "poss"} for c in each.children) for each in objects)
    if verb.tag_ != "VBD" or verb.i == 0 or named:
        return False
    if verb.dep_ == "acl" and not subjects:
        return verb.head.dep_ != "ROOT"
    if any(each.i > verb.i for each in subjects):
        return False
    return verb.doc[verb.i - 1].text == "," and any(each.i == verb.i - 2 for each in subjects)


def loose_names(mark: Token) -> list[Token]:
    """Give the first name after a preposition that an aside parts from it: "by, among others, Ann and Bob"."""
    rest = mark.doc[mark.i + 1 : mark.sent.end]
    names = [t for t in rest if t.pos_ == "PROPN" and t.head.i < mark.i and t.dep_ != "conj"]
    return names[:1]


def late_objects(verb: Token) -> list[Token]:
    """Give the object that two verbs share behind a comma: "praised, and later endorsed, Ann"."""
    if verb.dep_ != "conj" or verb.head.pos_ not in VERBAL:
        return []
    behind = [c for c in verb.children if c.dep_ in {"nsubj", "appos"} and c.i > verb.i]
    return [c for c in behind if c.doc[c.left_edge.i - 1].text == "," and c.left_edge.i - 1 == verb.i + 1]


def gapped_objects(verb: Token) -> list[Token]:
    """Give the second object of a verb that is not said again: "accused Ann of lying and Bob of theft".

    The parse joins it to what the first is accused of; the same preposition behind it gives it away.
    """
    marks = [c for c in verb.children if c.dep_ == "prep"] if any(c.dep_ == "dobj" for c in verb.children) else []
    return [
        name
        for mark in marks
        for each in mark.children
        for name in each.conjuncts
        if name.pos_ == "PROPN" and any(c.dep_ == "prep" and c.lower_ == mark.lower_ for c in name.children)
    ]


def lost_objects(clause: Token) -> list[Token]:
    """Give the object that a clause has lost to the verb behind it: "while she likes Ann, Bob is a disgrace"."""
    if clause.dep_ != "advcl":
        return []
    return [c for c in clause.head.children if c.dep_ in {"nsubj", "nsubjpass"} and won_from(c) == clause]


def won_from(subject: Token) -> Token | None:
    """Give the clause in front of a subject, where a name behind it and a comma is the real subject."""
    before = subject.doc[subject.left_edge.i - 1] if subject.left_edge.i else subject
    doubled = any(c.dep_ == "appos" and c.pos_ == "PROPN" and c.right_edge.i < subject.head.i for c in subject.children)
    marked = any(c.dep_ == "mark" for c in before.children)
    return before if before.dep_ == "advcl" and before.head == subject.head and marked and doubled else None


def takes_the_place(conjunct: Token) -> bool:
    """Tell whether a name joined to another is the one left out: "backed Ann instead of Bob", not "as well as"."""
    joints = [c for c in conjunct.head.children if c.dep_ == "cc" and c.tag_ == "IN" and c.i < conjunct.i]
    return any(any(c.dep_ == "advmod" for c in joint.children) and not _is_doubled(joint) for joint in joints)


def _is_doubled(joint: Token) -> bool:
    """Tell whether a joining word stands twice: "as well as"."""
    return any(t != joint and t.lower_ == joint.lower_ for t in joint.subtree)
