"""What an actor pack may say: actors and the posts they held; a date may be a day, a month or a year."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, field_validator, model_validator

from graphkit.packs.schema import Strict, Word, Words

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _first_day(value: object) -> object:
    return _day(value, last=False)


def _last_day(value: object) -> object:
    return _day(value, last=True)


def _day(value: object, *, last: bool) -> object:
    if value is None or isinstance(value, date):
        return value
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", str(value))
    if not match:
        message = f"'{value}' is not a date; write 2016-05-09, 2016-05 or 2016"
        raise ValueError(message)
    year, month, day = int(match[1]), match[2], match[3]
    if day:
        return date(year, int(month), int(day))
    if month:
        return date(year, int(month), calendar.monthrange(year, int(month))[1] if last else 1)
    return date(year, 12, 31) if last else date(year, 1, 1)


class OfficeEntry(Strict):
    """A post with dates, in an actor's entry.

    Attributes:
        title: "mayor of London".
        also: other ways to write it.
        from: first day (2016-05-09, 2016-05 or 2016); unset when long ago.
        to: last day; unset while it lasts.
    """

    title: Word
    also: Words = ()
    start: Annotated[date | None, BeforeValidator(_first_day)] = Field(default=None, alias="from")
    end: Annotated[date | None, BeforeValidator(_last_day)] = Field(default=None, alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> OfficeEntry:
        if self.start and self.end and self.end < self.start:
            message = f"the office '{self.title}' ends before it starts"
            raise ValueError(message)
        return self


KINDS = Literal[
    "person", "party", "union", "group", "organisation", "government", "paper", "broadcaster", "campaign", "place"
]


class ActorEntry(Strict):
    """An entry of an actor pack.

    Attributes:
        id: lower case with hyphens.
        name: canonical name.
        kind: what sort of actor.
        pronouns: he, she, they or it.
        aliases: strong aliases beside the name; each links anywhere.
        weak: weak aliases; each links once the article has the actor by a strong one.
        party: id of the party it belongs to.
        wikidata: Q-number.
        offices: posts with dates.
    """

    id: str
    name: Word
    kind: KINDS = "person"
    pronouns: Literal["he", "she", "they", "it", ""] = ""
    aliases: Words = ()
    weak: Words = ()
    party: str = ""
    wikidata: str = ""
    offices: tuple[OfficeEntry, ...] = ()

    @field_validator("offices", mode="before")
    @classmethod
    def _tuple(cls, value: object) -> object:
        return tuple(value) if isinstance(value, list) else value

    @field_validator("id")
    @classmethod
    def _slug(cls, value: str) -> str:
        if not _ID.fullmatch(value):
            message = f"'{value}' is not an id; use lower case letters, digits and hyphens"
            raise ValueError(message)
        return value

    @field_validator("wikidata")
    @classmethod
    def _number(cls, value: str) -> str:
        if value and not re.fullmatch(r"Q[1-9]\d*", value):
            message = f"'{value}' is not a Wikidata id such as Q1145"
            raise ValueError(message)
        return value
