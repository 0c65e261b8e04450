"""Phrase → the members it names: "unions such as Unite and the GMB", "one of those who", "15 MPs, among them X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.groups import is_plural, singular
from graphkit.actors.phrases import complements
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphkit.articles.tree import Token
    from graphkit.model import Mention
    from graphkit.packs.load import Pack

_ENDS = ("first", "last")
_PLACES = {"GPE", "LOC", "FAC", "DATE", "TIME"}


class Members:
    """Finds who a phrase names as one of those it means.

    Args:
        by_root: the resolved mentions by the token that heads them.
        pack: words that introduce members.
    """

    def __init__(self, by_root: Mapping[int, Mention], pack: Pack) -> None:
        words = pack.projection
        self._found: dict[int, list[Token]] = {}
        self._by_root, self._of = by_root, frozenset(words.belonging)
        self._partitives, self._membership = frozenset(words.partitives), frozenset(words.membership)
        self._ranges, self._examples = words.ranges[:2], tuple(tuple(each.split()) for each in words.exemplifiers)

    def of(self, token: Token) -> list[Token]:
        """Give the members a phrase names: after "such as", or by calling them "one of" or "among" those it means."""
        if token.i not in self._found:
            self._found[token.i] = self._find(token)
        return self._found[token.i]

    def _find(self, token: Token) -> list[Token]:
        out: list[Token] = [*self._counted_in(token), *self.by_name(token), *self._listed_behind(token)]
        out += self._in_range(token)
        parts = complements(token, self._of) if singular(token) in self._partitives else []
        if token.tag_ == "NNS":
            parts = [*parts, *(each for each in complements(token, self._of) if each.pos_ == "PROPN")]
        antecedent = _antecedent(token) if token.tag_ in {"WP", "WDT"} else None
        if token.ent_type_ == "PERSON" and token.dep_ not in {"nsubj", "nsubjpass"}:
            return out
        out += self._listed_under(antecedent or token)
        for child in (each for noun in (token, *parts) for each in noun.children):
            for mark in (child, *(c for c in child.children if c.dep_ == "prep")):
                if mark.dep_ == "prep" and self._introduces(mark):
                    out += [
                        each for first in mark.children if first.dep_ == "pobj" for each in (first, *first.conjuncts)
                    ]
        return out

    def _listed_under(self, token: Token) -> list[Token]:
        """Give whom a phrase is said to include: "her backers include X and Y", "the list of backers includes X"."""
        part = token.dep_ == "pobj" and token.head.lower_ in self._of and token.tag_ == "NNS"
        subject = token.head.head if part else token
        verb = subject.head.head if subject.head.dep_ == "ccomp" and subject.head.tag_ == "VBN" else subject.head
        if subject.dep_ != "nsubj" or verb.pos_ != "VERB" or (verb.lemma_.lower(),) not in self._examples:
            return []
        return [each for c in verb.children if c.dep_ == "dobj" for each in (c, *c.conjuncts)]

    def _listed_behind(self, token: Token) -> list[Token]:
        """Give the names right behind a phrase: "15 of their MPs, among them X and Y", "nearly all of it, including X".

        The parse hangs them on whatever it likes.
        """
        end = token.right_edge.i + 1
        rest = token.doc[end + 1 : end + 2] if token.doc[end : end + 1].text == "," else token.doc[end : end + 1]
        if not rest or not (is_plural(token) or token.pos_ in {"NUM", "DET", "PRON"}):
            return []
        mark = rest[0]
        held = [c for c in mark.children if c.dep_ == "pobj"]
        if mark.lower_ in self._membership and held and held[0].pos_ == "PRON" and mark.head.i > mark.i:
            held = [mark.head]
        elif (mark.lower_,) not in self._examples:
            held = []
        return [each for first in held if first.pos_ == "PROPN" for each in (first, *first.conjuncts)]

    def _in_range(self, token: Token) -> list[Token]:
        """Give the people whom a range goes from and to: "members from X to Y had called for"."""
        anybody = token.pos_ == "PRON" or (token.tag_ == "NN" and token.is_stop)
        if len(self._ranges) < len(_ENDS) or not (is_plural(token) or anybody):
            return []
        first, last = ([t for t in token.subtree if t.dep_ == "prep" and t.lower_ == word] for word in self._ranges)
        ends = [each for mark in (*first[:1], *last[:1]) for each in mark.children if each.dep_ == "pobj"]
        people = [t for t in ends if t.i in self._by_root and t.pos_ == "PROPN" and t.ent_type_ not in _PLACES]
        together = len(people) == len(_ENDS) and first[0].head == token and first[0].i < last[0].i
        return [each for end in people for each in (end, *end.conjuncts)] if together else []

    def _counted_in(self, token: Token) -> list[Token]:
        """Give who is said to be among those a phrase means: "Khan is one of the MPs who", "named Khan among those"."""
        noun = _antecedent(token) if token.tag_ in {"WP", "WDT"} else token
        if noun is None or noun.dep_ != "pobj":
            return []
        mark = noun.head
        counted = mark.head if mark.lower_ in self._of and mark.head.pos_ in {"NUM", "PRON"} else mark
        if counted == mark and mark.lower_ not in self._membership:
            return []
        if counted.dep_ == "appos":
            return [counted.head]
        verb = counted.head
        passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
        roles = {"nsubj", "nsubjpass"} if passive or verb.pos_ == "AUX" else {"dobj"}
        found = [child for child in verb.children if child.dep_ in roles]
        found = found or [child for child in verb.children if child.dep_ == "attr" and mark.i < verb.i < child.i]
        return [each for first in found for each in (first, *first.conjuncts)]

    def _introduces(self, token: Token) -> bool:
        words = [t.lower_ for t in token.doc[max(0, token.i - 1) : token.i + 1]]
        return not any(c.dep_ == "neg" for c in token.children) and any(
            tuple(words[-len(phrase) :]) == phrase for phrase in self._examples
        )

    def by_name(self, token: Token) -> list[Token]:
        """Give the names behind a group that say who it is: "their two MPs, Ann Ode and Bob Bee"."""
        if token.pos_ != "NOUN":
            return []
        names = [c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN" and self.is_named(c)]
        return [each for first in names for each in (first, *first.conjuncts)]

    def is_named(self, token: Token) -> bool:
        """Tell whether a word stands for somebody and is no pronoun."""
        mention = self._by_root.get(token.i)
        return mention is not None and mention.form is not MentionForm.PRONOUN


def _antecedent(relative: Token) -> Token | None:
    """Give what a relative pronoun stands for."""
    clause = next((each for each in relative.ancestors if each.dep_ == "relcl"), None)
    return clause.head if clause is not None else None
