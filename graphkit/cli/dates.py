"""What a user writes for a day → date: 2016-08-21, or 2016-08 and 2016 for the first or last day of it."""

from __future__ import annotations

import calendar
import re
from contextlib import suppress
from datetime import date

import typer

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def first_day(text: str) -> date:
    """Read a day; of a month or year its first.

    Example:
        >>> first_day("2016-08")
        datetime.date(2016, 8, 1)
    """
    return _day(text, last=False)


def last_day(text: str) -> date:
    """Read a day; of a month or year its last.

    Example:
        >>> last_day("2016-02")
        datetime.date(2016, 2, 29)
    """
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> date:
    match = _DAY.fullmatch(text.strip())
    if match:
        year, month = int(match[1]), int(match[2] or (12 if last else 1))
        with suppress(ValueError):
            return date(year, month, int(match[3] or (calendar.monthrange(year, month)[1] if last else 1)))
    raise typer.BadParameter(f"'{text}' is not a date. Write 2016-08-21, 2016-08 or 2016.")
