"""The actors of one article as they become known, and what the article says of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphkit.model import Actor


@dataclass(slots=True)
class Cast:
    """The actors of one article as they become known.

    Attributes:
        actors: by id.
        attributes: words that the article or a list says of an actor ("mayor", "london"), by id.
        called: those of them that the article says.
        given: the pronoun that a given name tells; what an actor is written down with is never taken from it.
        peerage: titles that are a part of a peer's name.
        posts: the words of attributes, those of each post together, by id.
        strangers: ids of listed people whom no name of the article means.
    """

    actors: dict[str, Actor]
    attributes: dict[str, set[str]]
    given: Mapping[str, str] = field(default_factory=dict)
    strangers: frozenset[str] = frozenset()
    posts: dict[str, set[frozenset[str]]] = field(default_factory=dict)
    called: dict[str, set[str]] = field(default_factory=dict)
    peerage: frozenset[str] = frozenset()

    def add(self, actor: Actor) -> str:
        """Enter an actor, if it is new."""
        self.actors.setdefault(actor.id, actor)
        return actor.id

    def pronoun(self, actor: Actor) -> str:
        """Give by which pronoun an actor can be meant; "" where neither a list, a title nor the given name tells."""
        first, *others = actor.name.split(maxsplit=1)
        return actor.pronouns or (self.given.get(first, "") if others and actor.kind == "person" else "")

    def people(self) -> list[Actor]:
        """Give the persons so far."""
        return [actor for actor in self.actors.values() if actor.kind == "person"]
