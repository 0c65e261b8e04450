"""What is known of an article beside its words: its date, its headline, the listed actors it may mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from graphkit.actors.aliases import AliasIndex
    from graphkit.model import Office


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of an article beside its words.

    Attributes:
        index: listed actors and their offices; None where only actors that the text names may be meant.
        day: its date, or the first day it may be of.
        until: the last day it may be of; None where the date is known.
        headline: how many tokens of headline the text opens with.
        article: its id; whom it does not name is an actor of this article alone.
    """

    index: AliasIndex | None = None
    day: date | None = None
    headline: int = 0
    article: str = ""
    until: date | None = None

    def may_hold(self, office: Office) -> bool:
        """Tell whether an office may have been held when the article was written; any may, where nobody knows when."""
        return self.day is None or office.held_between(self.day, self.until or self.day)
