"""Description before the name: "a key ally of X" in the lead is the one person whom the article later calls so.

News tells first what somebody is and then who it is. What an article says of a person beside the name ("Ann Ode, a
strong supporter of X") is compared with the description by noun, allowing for nouns that mean the same, and by the
actor it names: "X's former policy chief" is "Ann Ode, X's former head of policy".
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from graphkit.actors.attributes import appositions
from graphkit.actors.phrases import complements
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graphkit.actors.discourse import Discourse
    from graphkit.articles.tree import Token
    from graphkit.model import Mention
    from graphkit.packs.load import Pack


@dataclass(frozen=True, slots=True)
class _Told:
    """What the article says of a person once: a noun, what narrows it, and whose it is."""

    noun: str
    others: frozenset[str]
    owners: frozenset[str]


class Foretold:
    """Finds the people whom an article describes before it names them.

    Whose a noun is may itself be such a description ("a friend of the ally"); within a comparison it is left open, as
    otherwise each would wait for all the others.
    """

    def __init__(self, discourse: Discourse, pack: Pack, resolve: Callable[[int], tuple[str, ...]]) -> None:
        self._discourse, self._pack, self._resolve = discourse, pack, resolve
        self._former = frozenset(pack.descriptions.former)
        self._same = {noun: row[0] for row in pack.descriptions.alike for noun in row}
        self._nouns: dict[str, list[Token]] = {}
        self._settled = self._comparing = False
        self._first: dict[str, Mention] = {}
        people = {actor.id for actor in discourse.cast.people()}
        for m in discourse.mentions:
            if m.form in {MentionForm.NAME, MentionForm.TITLE} and len(m.actors) == 1 and m.actors[0] in people:
                self._first.setdefault(m.actors[0], m)
                self._nouns.setdefault(m.actors[0], []).extend(_described(discourse.doc[m.root]))

    def find(self, token: Token) -> tuple[str, ...]:
        """Give the one person named after a description to whom alone the article gives the same one.

        Args:
            token: the head of the description.
        """
        lemma = token.lemma_.lower()
        if self._comparing or (lemma not in self._pack.descriptions.people and lemma not in self._same):
            return ()
        self._comparing = True
        fitting = self._find_alike(token)
        self._comparing = False
        if len(fitting) != 1:
            return ()
        first = self._first[fitting[0]]
        return (fitting[0],) if first.root > token.i and self._discourse.distance(first, token) else ()

    def _find_alike(self, token: Token) -> list[str]:
        """Give the people of whom the article says the same as a description does."""
        wanted = self._read(token)
        self._settle()
        return [
            who
            for who, nouns in self._nouns.items()
            if any(self._alike(noun) == wanted.noun and self._agree(wanted, self._read(noun)) for noun in nouns)
        ]

    def _agree(self, wanted: _Told, told: _Told) -> bool:
        """Tell whether two descriptions are of one person: they share an owner, or else the words beside the noun."""
        if wanted.others & self._former != told.others & self._former:
            return False
        if wanted.owners:
            return bool(wanted.owners & told.owners)
        return bool(wanted.others) and wanted.others <= told.others

    def _settle(self) -> None:
        """Resolve whose the nouns are before the first comparison; later ones need only look at the same noun."""
        if not self._settled:
            self._settled = True
            for noun in chain.from_iterable(self._nouns.values()):
                self._read(noun)

    def _alike(self, noun: Token) -> str:
        """Give the noun that stands for all that mean the same."""
        lemma = noun.lemma_.lower()
        return self._same.get(lemma, lemma)

    def _read(self, noun: Token) -> _Told:
        belonging = [c for c in noun.children if c.dep_ == "poss"] + complements(noun, self._pack.projection.belonging)
        narrowing = {c.lower_ for c in noun.lefts if c.dep_ in {"compound", "nmod", "amod"} and c.is_alpha}
        narrowing |= {each.lower_ for each in belonging if each.i not in self._discourse.by_root}
        return _Told(
            self._alike(noun),
            frozenset(narrowing),
            frozenset(actor for each in belonging for actor in self._resolve(each.i)),
        )


def _described(name: Token) -> Iterator[Token]:
    """Give the nouns said of a name beside it, with those coordinated with them."""
    for noun in appositions(name):
        yield from (each for each in (noun, *noun.conjuncts) if each.pos_ == "NOUN" and each != name)
