"""One news text, and places in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Span(NamedTuple):
    """Characters from `start` up to but not including `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news text as it came; nothing is ever cut out of `text`.

    Attributes:
        id: unique in a run: the file's stem or the record's id.
        text: the whole text; all offsets of evidence with part "text" point into it.
        title: the headline; may stand in `text` too (a .txt file's first line) or apart (a record's field).
        date: day of publication; None when unknown, never today's.
        outlet: who published it.
        url: where it stands.
        author: its byline.
        copy_of: id of the article whose text it repeats, with small edits at most; empty where it is the first.
    """

    id: str
    text: str
    title: str = ""
    date: date | None = None
    outlet: str = ""
    url: str = ""
    author: str = ""
    copy_of: str = ""

    @property
    def text_id(self) -> str:
        """What counts as one text: its own id, or that of the article it repeats."""
        return self.copy_of or self.id
