"""Words → the day they name, or none: what is unsure stays unknown and is never today's date."""

from __future__ import annotations

import re
import warnings
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")
_LONGEST = 60


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date | None:
    """Read a date that names its day, month and year.

    All-digit dates that mean one day in London and another in Washington are left unknown.

    Example:
        >>> parse_date("September 01, 2016"), parse_date("2016-09-01T10:15:00Z"), parse_date("last week")
        (datetime.date(2016, 9, 1), datetime.date(2016, 9, 1), None)
    """
    text = text.strip()
    if iso := _ISO.match(text):
        try:
            return date.fromisoformat(iso[1])
        except ValueError:
            return None
    if len(text) > _LONGEST or not re.search(r"\d", text):
        return None
    days = {_parse(text, "DMY"), _parse(text, "MDY")}
    return days.pop() if len(days) == 1 else None


def _parse(text: str, order: str) -> date | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # dateparser's own, on import and in strptime
        import dateparser  # noqa: PLC0415  (a quarter of a second, for the few files that need it)

        found = dateparser.parse(
            text,
            languages=["en"],
            settings={
                "DATE_ORDER": order,
                "PARSERS": ["absolute-time"],
                "REQUIRE_PARTS": ["day", "month", "year"],
                "STRICT_PARSING": True,
            },
        )
    return found.date() if found else None
