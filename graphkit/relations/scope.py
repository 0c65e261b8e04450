"""Modifier and cue → whether the one reaches the other.

ConText (Harkema et al. 2009) gives each modifier a direction and a scope that terminators cut. Scopes here follow the
parse: "clause" is the verb group of the cue and of the verbs it hangs on by an infinitive, "governs" what the
modifier's word takes as complement, "claims" the clause of a noun that is the word's object, "upward" the clause that
the modifier's own hangs on ("if"), "graded" the infinitive of the word that it grades ("too"), "forward" and
"backward" the words of the clause after or before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.model import Modality
from graphkit.relations.chains import has_own_tense
from graphkit.relations.repairs import denied
from graphkit.relations.subjects import is_infinitive
from graphkit.relations.words import NOMINAL, PREDICATES, VERBAL

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack
    from graphkit.relations.modifiers import Standing

_COMPLEMENTS = {
    "xcomp", "ccomp", "pcomp", "dobj", "pobj", "acl", "prep", "attr", "acomp", "nsubjpass", "agent", "oprd", "dative",
    "csubj", "det",
}  # fmt: skip
_SUBJECT_CLAUSES = {"ccomp", "csubj", "xcomp", "nsubj"}
_CLAUSES = {"advcl", "ccomp", "relcl", "parataxis"}
_OBJECTS = {"dobj", "npadvmod"}
_NEAR = 4


class Scope:
    """The reach of modifiers, as a pack's terminators cut it."""

    def __init__(self, pack: Pack) -> None:
        words = pack.modifiers
        self._terminators, self._agency = frozenset(words.terminators), frozenset(words.agency)
        self._circumstances = frozenset(words.circumstances)

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
                _is_claimed(each, standing)
                if reach == "claims"
                else _is_governed(each, standing) and not self._is_beside(each, word)
                for each in heads
            )
        if word in chain:
            return False
        if reach == "graded":
            return any(_is_too_much(each, word.head) for each in heads)
        if reach == "upward":
            return word.dep_ == "mark" and word.head.dep_ == "advcl" and word.head.head in chain
        if reach == "clause":
            return self._is_in_group(word, head, chain)
        before = word.i < head.i and not _only_replaces(standing.last, head)
        ahead = before if reach == "forward" else word.i > head.i
        beside = _in_one_clause(word, head) or _joins(standing.last, head)
        return ahead and beside and not self._terminated(word, head)

    def _is_in_group(self, word: Token, head: Token, chain: Sequence[Token]) -> bool:
        """Tell whether a modifier stands in the verb group of a cue."""
        if word.dep_ in _CLAUSES or _contrasts(word) or (_is_time(word) and _is_past(chain)):
            return False
        beside = denied(word) in chain or (word.head.pos_ in {"ADV", "PART", "ADP"} and word.head.head in chain)
        return beside and not (word.i > head.i and self._terminated(word, head))

    def _is_beside(self, head: Token, word: Token) -> bool:
        """Tell whether a cue only says by what the word is done, or when: "to end it by rejecting X", "after"."""
        between = [head, *(a for a in head.ancestors if word in a.ancestors)]
        means = any(each.dep_ == "pcomp" and each.head.lower_ in self._agency for each in between)
        return means or any(
            each.dep_ == "prep" and each.head.pos_ in VERBAL and (each.lower_ in self._circumstances or _is_ahead(each))
            for each in between
        )

    def _terminated(self, word: Token, head: Token) -> bool:
        low, high = sorted((word.i, head.i))
        return any(token.lower_ in self._terminators for token in word.doc[low + 1 : high])


def determines(standing: Standing, cue: Collection[int]) -> bool:
    """Tell whether a modifier stands before a word of the cue as its article: "has no plan"."""
    return standing.entry.reach == "governs" and standing.head.dep_ == "det" and standing.head.head.i in cue


def _is_governed(head: Token, standing: Standing) -> bool:
    """Tell whether a cue is within what a modifier's word takes as its complement."""
    word, noun = standing.head, head.head if head.dep_ == "amod" else head
    doubts = word.dep_ == "amod" and str(standing.entry.sets) == Modality.HEDGED
    denies = word.dep_ in {"det", "neg", "preconj"} and word.head in {head, noun}
    if head == word or denies or (doubts and word.head == head):
        return True
    node = head
    while node.head != node and (
        node.dep_ in _COMPLEMENTS | {"conj"}
        or (node.dep_ == "relcl" and is_infinitive(node))
        or _leans(node, standing.last)
        or _fills_noun(node)
        or _holds_clause(node, head)
    ):
        if node.dep_ == "ccomp" and any(t.text == ";" for t in node.doc[node.i : node.head.i]):
            return False
        if node.dep_ == "conj" and (node.head == word or has_own_tense(node) or _has_subject(node)):
            return False
        if node.dep_ == "acl" and node.head.dep_ == "nsubjpass" and node.tag_ in {"VBN", "VBG"}:
            return False
        extraposed = node.dep_ in _SUBJECT_CLAUSES and word.head == node.head and word.dep_ in PREDICATES
        node = node.head
        if extraposed or node in {word, standing.last}:
            return True
    return False


def _is_too_much(head: Token, graded: Token) -> bool:
    """Tell whether a cue is in the infinitive of what is too much of something: "too polite to condemn X"."""
    node = head
    while node.head != node and node.i > graded.i:
        if is_infinitive(node) and node.dep_ in {"xcomp", "advcl", "ccomp"} and node.head in {graded, graded.head}:
            return True
        if node.dep_ not in _COMPLEMENTS | {"conj"} or _has_subject(node):
            return False
        node = node.head
    return False


def _is_claimed(head: Token, standing: Standing) -> bool:
    """Tell whether a cue is in the clause of a noun that a word has for its object: "rejected claims that X did".

    So it is where the word has the act itself for its object: "rejected supporting X", "toyed with supporting X".
    """
    word, last = standing.head, standing.last
    for node in (head, *head.ancestors):
        noun = node.head
        if node in {word, noun}:
            return False
        done = node.dep_ == "pcomp" or (node.dep_ in {"xcomp", "ccomp", "dobj"} and not _has_subject(node))
        if node.tag_ == "VBG" and done and noun in {word, last}:
            return True
        if node.dep_ in {"acl", "ccomp", "relcl"} and noun.pos_ == "NOUN" and noun.dep_ in {"dobj", "nsubjpass"}:
            return noun.head == word
        if node.dep_ == "relcl":
            return False
    return False


def _leans(verb: Token, last: Token) -> bool:
    """Tell whether a clause that the parse calls adverbial follows its verb like a complement: "ruled out backing".

    A participle behind an object of the verb does not, if that is no word of the modifier: "ended the day praising X".
    """
    near = 0 < verb.i - verb.head.i <= _NEAR
    between = [c for c in verb.head.children if verb.head.i < c.i < verb.i]
    return (
        verb.dep_ == "advcl"
        and near
        and not (verb.tag_ == "VBG" and any(c.dep_ in _OBJECTS and c != last for c in between))
        and not any(c.dep_ in {"mark", "nsubj"} for c in verb.children)
        and not any(t.is_punct for t in verb.doc[verb.head.i : verb.i])
    )


def _holds_clause(noun: Token, head: Token) -> bool:
    """Tell whether a subject is a noun whose clause holds the cue: "reports that she had backed him were false"."""
    clauses = [c for c in noun.children if c.dep_ == "acl" and any(x.dep_ == "mark" for x in c.children)]
    return noun.dep_ == "nsubj" and any(c == head or c in head.ancestors for c in clauses)


def _fills_noun(verb: Token) -> bool:
    """Tell whether a clause taken for a relative one has all it needs: "the rumour that she has backed him"."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    linked = any(c.tag_ == "WDT" and not c.doc[c.i - 1].is_punct for c in objects)
    return verb.dep_ == "relcl" and len(objects) > 1 and linked


def _joins(mark: Token, head: Token) -> bool:
    """Tell whether a modifier joins a cue to the verb before: "did nothing rather than accuse X"."""
    return mark.dep_ == "cc" and head.dep_ == "conj" and head.head == mark.head


def _in_one_clause(word: Token, head: Token) -> bool:
    return _clause(word) == _clause(head) or word.head in head.ancestors


def _clause(token: Token) -> Token:
    while token.head != token and token.pos_ not in VERBAL:
        token = token.head
    while token.dep_ in {"aux", "auxpass", "xcomp"} and token.head != token:
        token = token.head
    return token


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def _is_ahead(preposition: Token) -> bool:
    """Tell whether a phrase opens its clause, where nothing governs it: "Besides backing X, she promised"."""
    asked = any(c.tag_ in {"WP", "WDT"} for c in preposition.children)
    return preposition.i < preposition.head.i and not asked


def _contrasts(word: Token) -> bool:
    """Tell whether a denial sets a phrase against the one after it: "not for her views but for her record"."""
    phrase = word.head
    again = any(c.dep_ == "conj" and c.pos_ == phrase.pos_ for c in phrase.children)
    return word.dep_ == "neg" and phrase.pos_ == "ADP" and again


def _only_replaces(mark: Token, head: Token) -> bool:
    """Tell whether a preposition names whom somebody stands in for: "Ann rather than Bob attacked Cid"."""
    after = mark.doc[mark.i + 1] if mark.i + 1 < len(mark.doc) else mark
    return mark.dep_ in {"prep", "cc"} and after.pos_ in NOMINAL | {"DET"} and head.tag_ in {"VBD", "VBZ", "VBP"}


def _is_time(word: Token) -> bool:
    """Tell whether a modifier is a noun that says when: "next week"."""
    return word.dep_ == "npadvmod" and word.pos_ == "NOUN"


def _is_past(chain: Sequence[Token]) -> bool:
    """Tell whether a verb group says what has happened: "backed X before the vote next week"."""
    return any(token.tag_ == "VBD" for token in chain)
