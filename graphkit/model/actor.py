"""Who acts, which posts they held, and the characters that refer to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from graphkit.model.article import Span


_OUTLETS = frozenset({"paper", "broadcaster"})


@dataclass(frozen=True, slots=True)
class Office:
    """A post that an actor holds from one date to another.

    Attributes:
        title: one way to write it, without article: "mayor of London".
        start: first day; None when unknown or long ago.
        end: last day; None while it lasts.
        also: other ways to write it: "London mayor".
    """

    title: str
    start: date | None = None
    end: date | None = None
    also: tuple[str, ...] = ()

    def held_on(self, day: date) -> bool:
        """Tell whether the office was held on a day."""
        return self.held_between(day, day)

    def held_between(self, begin: date, end: date) -> bool:
        """Tell whether the office was held on any day from one to another."""
        return (self.start is None or self.start <= end) and (self.end is None or begin <= self.end)


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, organisation or group behind mentions.

    Attributes:
        id: stable key, lower case with hyphens: "sadiq-khan".
        name: canonical name.
        kind: person, party, union, group, organisation, government, paper, place ...
        pronouns: "he", "she", "they" or "it"; empty when unknown.
        aliases: strong aliases; each links anywhere.
        weak: weak aliases; each links once the article has named the actor by a strong one.
        offices: posts with dates.
        party: id of the party actor it belongs to, where it does.
        wikidata: Q-number, where sure.
        listed: stands in an actor pack (rather than being found in the text).
        world: the shipped pack that lists it; empty for a user's own actors and those found in the text.
    """

    id: str
    name: str
    kind: str = "person"
    pronouns: str = ""
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    party: str = ""
    wikidata: str = ""
    listed: bool = False
    world: str = ""

    @property
    def reports(self) -> bool:
        """Whether it is a paper or a broadcaster, which tells what others say and is told things."""
        return self.kind in _OUTLETS


class MentionForm(StrEnum):
    """The shape of the characters that refer to somebody."""

    NAME = "name"
    TITLE = "title"
    DESCRIPTION = "description"
    GROUP = "group"
    PRONOUN = "pronoun"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters that refer to somebody.

    Attributes:
        span: where in the article.
        text: those characters.
        root: index of the token that heads the mention.
        form: name, title + surname, description, group phrase or pronoun.
        actors: ids of the actors meant; empty while open, two for "the pair".
        steps: how many coreference steps the resolution took (0 for a full name).
    """

    span: Span
    text: str
    root: int
    form: MentionForm
    actors: tuple[str, ...] = ()
    steps: int = 0


@dataclass(frozen=True, slots=True)
class GivenMention:
    """A mention that a user's own annotation gives.

    Attributes:
        span: where in the text.
        actor: the user's label for the actor; comes back unchanged.
    """

    span: Span
    actor: str
