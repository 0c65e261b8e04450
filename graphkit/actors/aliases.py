"""Listed actors by what they are called: strong and weak aliases, and offices."""

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

    from spacy.language import Language
    from spacy.tokens import Doc

    from graphkit.model import Actor


_ARTICLES = {"the", "a", "an"}
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

    def __init__(self, actors: Iterable[Actor], nlp: Language) -> None:
        self._worlds: frozenset[str] = frozenset()
        by_alias: dict[tuple[str, ...], dict[bool, set[str]]] = defaultdict(lambda: {True: set(), False: set()})
        self._offices: dict[str, list[tuple[Actor, int]]] = defaultdict(list)
        for actor in actors:
            for strong, texts in ((True, (actor.name, *actor.aliases)), (False, actor.weak)):
                for text in texts:
                    by_alias[tuple(token.text for token in nlp.make_doc(text))][strong].add(actor.id)
            for i, office in enumerate(actor.offices):
                for title in {office.title, *office.also}:
                    self._offices[office_key(title)].append((actor, i))
        self._by_first: dict[str, list[tuple[tuple[str, ...], dict[bool, set[str]]]]] = defaultdict(list)
        for words, ids in by_alias.items():
            self._by_first[words[0]].append((words, ids))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))

    def beside(self, named: Iterable[Actor]) -> AliasIndex:
        """Give the index for an article that names these actors.

        With several worlds loaded, "the president" and "the chancellor" are each the office of one: an office counts
        where the article names a person or party of its world, or nobody of any.
        """
        index = copy(self)
        worlds = frozenset(each.world for each in named if each.world and each.kind in {"person", "party"})
        index._worlds = worlds  # noqa: SLF001 (a copy of its own)
        return index

    def find(self, doc: Doc) -> Iterator[AliasHit]:
        """Give every alias in a text, the longest at each place first."""
        words = [token.text for token in doc]
        for start, word in enumerate(words):
            for alias, ids in self._by_first.get(word, ()):
                end = start + len(alias)
                if tuple(words[start:end]) == alias:
                    strong = bool(ids[True])
                    yield AliasHit(start, end, tuple(sorted(ids[strong])), strong)

    def holders(self, title: str, day: date | None) -> list[Actor]:
        """Give those who hold an office on a day, or who ever did when the day is unknown.

        Args:
            title: "mayor of London", in any case.
            day: None when unknown.
        """
        held = self._offices.get(office_key(title), ())
        worlds = {*self._worlds, ""} if self._worlds else None
        return list(
            {
                actor.id: actor
                for actor, i in held
                if (day is None or actor.offices[i].held_on(day)) and (worlds is None or actor.world in worlds)
            }.values()
        )


def office_key(title: str) -> str:
    """Fold an office's title for comparison."""
    return " ".join(
        word for word in re.sub(r"['’]s?\b", "", fold(title)).translate(_HYPHENS).split() if word not in _ARTICLES
    )
