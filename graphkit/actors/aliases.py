"""Listed actors by what they are called: strong and weak aliases, and offices.

An alias stands in a text where its characters do, from the start of a word to the end of one. So no alias is cut into
words before an article has it: of some thousands, an article has a few dozen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.actors.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from graphkit.articles.tree import Doc
    from graphkit.model import Actor


_ARTICLES = {"the", "a", "an"}
_WORD = re.compile(r"\w+|.")
_HYPHENS = str.maketrans("-‐‑–", "    ")


@dataclass(frozen=True, slots=True)
class AliasHit:
    """An alias found in a text.

    Attributes:
        start: index of the first token.
        end: index after the last.
        actors: ids of the actors so called.
        strong: whether the alias links anywhere.
    """

    start: int
    end: int
    actors: tuple[str, ...]
    strong: bool


class AliasIndex:
    """Finds the aliases of listed actors in a Doc, and the holders of an office on a day."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._worlds: frozenset[str] = frozenset()
        self._meant: frozenset[str] | None = None
        self._barred: frozenset[str] = frozenset()
        self._seen: tuple[Doc, list[tuple[int, int, dict[bool, set[str]]]]] | None = None
        self._people: set[str] = set()
        by_alias: dict[str, dict[bool, set[str]]] = defaultdict(lambda: {True: set(), False: set()})
        self._offices: dict[str, list[tuple[Actor, int]]] = defaultdict(list)
        keys: dict[str, str] = {}  # dozens hold an office of one title
        for actor in actors:
            if actor.kind == "person" and actor.world:
                self._people.add(actor.id)
            for strong, texts in ((True, (actor.name, *actor.aliases)), (False, actor.weak)):
                for text in texts:
                    by_alias[" ".join(text.split())][strong].add(actor.id)
            for i, office in enumerate(actor.offices):
                for title in {office.title, *office.also}:
                    key = keys.get(title) or keys.setdefault(title, office_key(title))
                    self._offices[key].append((actor, i))
        self._by_start: dict[str, list[tuple[str, dict[bool, set[str]]]]] = defaultdict(list)
        for alias in sorted(by_alias, key=lambda alias: (-len(alias), alias)):
            self._by_start[_first_word(alias)].append((alias, by_alias[alias]))

    def only(self, meant: Iterable[str], *, barred: Iterable[str], worlds: Iterable[str]) -> AliasIndex:
        """Give the index for an article.

        Args:
            meant: the listed actors whose names stand for them there.
            barred: those whose name somebody else bears there.
            worlds: whose offices count there.
        """
        index = copy(self)
        index._meant, index._barred, index._worlds = frozenset(meant), frozenset(barred), frozenset(worlds)  # noqa: SLF001
        return index

    def beside(self, named: Iterable[Actor]) -> AliasIndex:
        """Give the index for an article that names these actors.

        In an article of several worlds "the president" and "the chancellor" are each the office of one: an office
        counts where the article names a person or party of its world, or nobody of any.
        """
        index = copy(self)
        worlds = frozenset(each.world for each in named if each.world and each.kind in {"person", "party"})
        index._worlds = (worlds & self._worlds or self._worlds) if self._worlds else worlds  # noqa: SLF001
        return index

    @property
    def strangers(self) -> frozenset[str]:
        """Ids of the listed people whom no name of the article means."""
        return frozenset() if self._meant is None else frozenset(self._people - self._meant)

    def find(self, doc: Doc) -> Iterator[AliasHit]:
        """Give every alias in a text, the longest at each place first."""
        for start, end, ids in self._seen[1] if self._seen is not None and self._seen[0] is doc else self._look(doc):
            for strong in (True, False):
                found = sorted(each for each in ids[strong] if self._meant is None or each in self._meant)
                if found:
                    yield AliasHit(start, end, tuple(found), strong)
                    break

    def remember(self, doc: Doc) -> AliasIndex:
        """Give an index that looks a text through only once; it is asked for its aliases again and again."""
        index = copy(self)
        index._seen = (doc, list(self._look(doc)))  # noqa: SLF001
        return index

    def _look(self, doc: Doc) -> Iterator[tuple[int, int, dict[bool, set[str]]]]:
        text = doc.text
        ends = {token.idx + len(token.text): token.i + 1 for token in doc}
        for token in doc:
            for alias, ids in self._by_start.get(_first_word(text, token.idx), ()):
                end = ends.get(token.idx + len(alias))
                if end is not None and text.startswith(alias, token.idx):
                    yield token.i, end, ids

    def holders(self, title: str, day: date | None, until: date | None = None) -> list[Actor]:
        """Give those who hold an office on a day, or who ever did when the day is unknown.

        Args:
            title: "mayor of London", in any case.
            day: None when unknown.
            until: the last day it may be, where only that is known.
        """
        held = self._offices.get(office_key(title), ())
        worlds = {*self._worlds, ""} if self._worlds else None
        found = {
            actor.id: actor
            for actor, i in held
            if (day is None or actor.offices[i].held_between(day, until or day))
            and (worlds is None or actor.world in worlds)
            and actor.id not in self._barred
        }
        return list(found.values())


def _first_word(text: str, start: int = 0) -> str:
    """Give the letters that stand together at a place, or the one character that is no letter."""
    match = _WORD.match(text, start)
    return match[0] if match else ""


def office_key(title: str) -> str:
    """Fold an office's title for comparison."""
    return " ".join(
        word for word in re.sub(r"['’]s?\b", "", fold(title)).translate(_HYPHENS).split() if word not in _ARTICLES
    )
