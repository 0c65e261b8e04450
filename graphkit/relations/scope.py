"""Modifier and cue → whether the one reaches the other.

ConText (Harkema et al. 2009) gives each modifier a direction and a scope that terminators cut. Scopes here follow the
parse: "clause" is the verb group of the cue and of the verbs it hangs on by an infinitive, "governs" what the
modifier's word takes as complement, "claims" the clause of a noun that is the word's object, "upward" the clause that
the modifier's own hangs on ("if"), "forward" and "backward" the words of the clause after or before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.words import PREDICATES, VERBAL

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from spacy.tokens import Token

    from graphkit.packs.load import Pack
    from graphkit.relations.modifiers import Standing

_COMPLEMENTS = {
    "xcomp", "ccomp", "pcomp", "dobj", "pobj", "acl", "prep", "attr", "acomp", "nsubjpass", "agent", "oprd", "dative",
    "csubj", "det",
}  # fmt: skip
_SUBJECT_CLAUSES = {"ccomp", "csubj", "xcomp", "nsubj"}
_CLAUSES = {"advcl", "ccomp", "relcl", "parataxis"}
_NEAR = 4


class Scope:
    """The reach of modifiers, as a pack's terminators cut it."""

    def __init__(self, pack: Pack) -> None:
        self._terminators, self._agency = frozenset(pack.modifiers.terminators), frozenset(pack.modifiers.agency)

    def reaches(self, standing: Standing, head: Token, heads: Sequence[Token], chain: Sequence[Token]) -> bool:
        """Tell whether a modifier bears on a cue.

        Args:
            standing: the modifier.
            head: the cue's head.
            heads: that and the words which carry the cue.
            chain: the verb groups of all of them.
        """
        word, reach = standing.head, standing.entry.reach
        if reach in {"governs", "claims"}:
            return word != head and any(
                _is_claimed(each, word)
                if reach == "claims"
                else _is_governed(each, standing) and not self._is_means(each, word)
                for each in heads
            )
        if word in chain:
            return False
        if reach == "upward":
            return word.dep_ == "mark" and word.head.dep_ == "advcl" and word.head.head in chain
        if reach == "clause":
            if word.dep_ in _CLAUSES:
                return False
            beside = word.head in chain or (word.head.pos_ in {"ADV", "PART", "ADP"} and word.head.head in chain)
            return beside and not (word.i > head.i and self._terminated(word, head))
        ahead = word.i < head.i if reach == "forward" else word.i > head.i
        return ahead and _in_one_clause(word, head) and not self._terminated(word, head)

    def _is_means(self, head: Token, word: Token) -> bool:
        """Tell whether a cue only says by what the word is done: "to end the chaos by rejecting X"."""
        between = [head, *(a for a in head.ancestors if word in a.ancestors)]
        return any(each.dep_ == "pcomp" and each.head.lower_ in self._agency for each in between)

    def _terminated(self, word: Token, head: Token) -> bool:
        low, high = sorted((word.i, head.i))
        return any(token.lower_ in self._terminators for token in word.doc[low + 1 : high])


def determines(standing: Standing, cue: Collection[int]) -> bool:
    """Tell whether a modifier stands before a word of the cue as its article: "has no plan"."""
    return standing.entry.reach == "governs" and standing.head.dep_ == "det" and standing.head.head.i in cue


def _is_governed(head: Token, standing: Standing) -> bool:
    """Tell whether a cue is within what a modifier's word takes as its complement."""
    word = standing.head
    if head == word or (word.dep_ in {"det", "neg", "preconj"} and word.head == head):
        return True
    node = head
    while node.head != node and (
        node.dep_ in _COMPLEMENTS | {"conj"} or _leans(node) or _fills_noun(node) or _holds_clause(node, head)
    ):
        if node.dep_ == "ccomp" and any(t.text == ";" for t in node.doc[node.i : node.head.i]):
            return False
        if node.dep_ == "conj" and (node.head == word or any(c.dep_ in {"nsubj", "nsubjpass"} for c in node.children)):
            return False
        extraposed = node.dep_ in _SUBJECT_CLAUSES and word.head == node.head and word.dep_ in PREDICATES
        node = node.head
        if extraposed or node in {word, standing.last}:
            return True
    return False


def _is_claimed(head: Token, word: Token) -> bool:
    """Tell whether a cue is in the clause of a noun that a word has for its object: "rejected claims that X did"."""
    for node in (head, *head.ancestors):
        noun = node.head
        if node in {word, noun}:
            return False
        if node.dep_ in {"acl", "ccomp", "relcl"} and noun.pos_ == "NOUN" and noun.dep_ in {"dobj", "nsubjpass"}:
            return noun.head == word
    return False


def _leans(verb: Token) -> bool:
    """Tell whether a clause that the parse calls adverbial follows its verb like a complement: "ruled out backing"."""
    near = 0 < verb.i - verb.head.i <= _NEAR
    return (
        verb.dep_ == "advcl"
        and near
        and not any(c.dep_ in {"mark", "nsubj"} for c in verb.children)
        and not any(t.is_punct for t in verb.doc[verb.head.i : verb.i])
    )


def _holds_clause(noun: Token, head: Token) -> bool:
    """Tell whether a subject is a noun whose clause holds the cue: "reports that she had backed him were false"."""
    return noun.dep_ == "nsubj" and any(c.dep_ == "acl" and (c == head or c in head.ancestors) for c in noun.children)


def _fills_noun(verb: Token) -> bool:
    """Tell whether a clause taken for a relative one has all it needs: "the rumour that she has backed him"."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    linked = any(c.tag_ == "WDT" and not c.doc[c.i - 1].is_punct for c in objects)
    return verb.dep_ == "relcl" and len(objects) > 1 and linked


def _in_one_clause(word: Token, head: Token) -> bool:
    return _clause(word) == _clause(head) or word.head in head.ancestors


def _clause(token: Token) -> Token:
    while token.head != token and token.pos_ not in VERBAL:
        token = token.head
    while token.dep_ in {"aux", "auxpass", "xcomp"} and token.head != token:
        token = token.head
    return token
