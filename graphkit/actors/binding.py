"""What grammar bars: whom a pronoun cannot mean, whatever the text has talked of (binding; Chomsky 1981).

A fellow argument of its verb and what it owns (principle B), the subject its verb shares, and a name in a clause that
the pronoun commands: in "he said Mr Corbyn must go" he is not Mr Corbyn (principle C).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.articles.tree import Token

SUBJECTS = {"nsubj", "nsubjpass", "csubj"}


def bound(pronoun: Token, other: Token) -> bool:
    """Tell whether grammar keeps a pronoun from meaning a fellow argument of its verb, or what it owns."""
    if pronoun.tag_ == "PRP$":
        return pronoun.head == other or _is_said_of(pronoun.head, other)
    if "Yes" in pronoun.morph.get("Reflex", []):
        return False
    if _is_wanted_of(pronoun, other):
        return True
    return governor(pronoun) == governor(other) and governor(pronoun) != pronoun


def _is_wanted_of(pronoun: Token, other: Token) -> bool:
    """Tell whether somebody wants something of a pronoun, and so of another: "Ann demanded that she resign"."""
    clause = pronoun.head
    bare = clause.tag_ in {"VB", "VBP"} and not any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ != "VB" for c in clause.children
    )
    wanted = bare and pronoun.dep_ in SUBJECTS and clause.dep_ == "ccomp" and "Sing" in pronoun.morph.get("Number", [])
    third = "3" in pronoun.morph.get("Person", [])
    return wanted and third and other.head == clause.head and other.dep_ == "nsubj"


def _is_said_of(noun: Token, name: Token) -> bool:
    """Tell whether a noun says what somebody is: "Khan, his ally", "Khan is his ally", "named Khan as his ally"."""
    if noun.pos_ != "NOUN" or any(child.lower_ == "own" for child in noun.lefts):
        return False
    if noun.dep_ == "appos":
        return noun.head == name and not noun.conjuncts
    if noun.dep_ == "attr":
        return name.head == noun.head and name.dep_ == "nsubj"
    mark = noun.head
    if noun.dep_ != "pobj" or mark.lower_ != "as" or name.i > mark.i:
        return False
    return mark.head == name or (name.head == mark.head and name.right_edge.i == mark.i - 1)


def shared_subject(pronoun: Token) -> int | None:
    """Give the subject that a pronoun's verb shares with an earlier verb: "Ann thanked Bob but accused him"."""
    verb = governor(pronoun)
    if pronoun.tag_ == "PRP$" or verb.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    while verb.dep_ == "conj":
        verb = verb.head
    return next((c.i for c in verb.children if c.dep_ in SUBJECTS), None)


def one_another(token: Token) -> Token | None:
    """Give who does to one another what a clause or a noun tells: "Ann and Bob met each other", "their hatred of"."""
    for node in token.ancestors:
        own = [c for c in node.children if c.dep_ in {*SUBJECTS, "poss"} and c.i < token.i]
        if own:
            return own[0]
    return None


def commands(pronoun: Token, name: Token) -> bool:
    """Tell whether a name stands in what the pronoun's verb takes: "he said Khan", "led him to think that Khan"."""
    if name.i < pronoun.i or pronoun.dep_ not in {*SUBJECTS, "dobj", "dative"}:
        return False
    node = name
    while node.head not in {node, pronoun.head}:
        if node.dep_ == "advcl":
            return False
        node = node.head
    return node.head == pronoun.head and node.dep_ not in {"conj", "advcl", "parataxis", "nsubj"}


def governor(token: Token) -> Token:
    """Give the verb that a token is an argument of, through prepositions and coordination."""
    while token.dep_ in {"conj", "appos"} and token.pos_ in {"NOUN", "PROPN", "PRON"}:
        token = token.head
    head = token.head
    while head.head != head and (head.pos_ == "ADP" or (head.ent_type_ == "DATE" and head != token.head)):
        head = head.head
    return head
