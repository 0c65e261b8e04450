"""Text → what its top says of it: title, date, author, outlet, url, and where the header block ends.

Read are a YAML header between --- lines, a block of `Title: ...` lines, and, among the first lines of the article,
bylines and dates. The earliest date wins: an article is of the day it was posted, not of its last update.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from graphkit.articles.boilerplate import MOST_WORDS, find_author, find_dateline
from graphkit.articles.dates import parse_date
from graphkit.articles.lines import find_lines, find_paragraphs, normalise
from graphkit.packs.source import parse_source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_KEYS = {
    "title": ("title", "headline"),
    "date": ("date", "published", "posted", "updated"),
    "outlet": ("outlet", "source", "publisher", "newspaper"),
    "url": ("url", "link"),
    "author": ("author", "byline", "by"),
}
_KNOWN = {key for keys in _KEYS.values() for key in keys}
_ALONE = {"title", "headline", "url", "link"}  # a single line "Source: ..." may as well be the article's headline
_FRONT_MATTER = re.compile(r"\s*---[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)", re.DOTALL)
_KEY_LINE = re.compile(r"(\w+)[ \t]*:(?:[ \t]+(.*))?")
_HEADER_LINE = re.compile(r"\s*(?:#.*|[-\w ]+:(?:\s.*)?|[- \t].*)?")
_LONG_PARAGRAPHS = 2


class Header(NamedTuple):
    """What the top of a text says of it; unknown fields are empty.

    Attributes:
        title: as the header block gives it.
        date: earliest day among the dates of publication.
        author: first author.
        outlet: who published it.
        url: where it stands.
        end: offset where the header block ends; 0 without one.
    """

    title: str = ""
    date: date | None = None
    author: str = ""
    outlet: str = ""
    url: str = ""
    end: int = 0


def read_header(text: str) -> Header:
    r"""Read the header of a text, and the bylines and dates among its first lines.

    Example:
        >>> header = read_header("Title: Khan speaks\nDate: 2016-08-21\n\nBy Jane Roe\n\nHe spoke.")
        >>> header.title, header.date, header.author
        ('Khan speaks', datetime.date(2016, 8, 21), 'Jane Roe')
    """
    end = find_header_end(text)
    fields = read_fields(_front_matter(text[:end]) or _key_lines(text[:end]))
    authors, days = _read_top(text, end)
    day = fields.date or min((day for day in map(parse_date, days) if day), default=None)
    return fields._replace(date=day, author=fields.author or next(iter(authors), ""), end=end)


def read_fields(row: Mapping[str, object]) -> Header:
    """Take title, date, author, outlet and url from a mapping by any of their names; what is no text is unknown."""
    lower = {str(key).lower(): value.strip() for key, value in row.items() if isinstance(value, str)}
    given = {field: next((lower[key] for key in keys if lower.get(key)), "") for field, keys in _KEYS.items()}
    return Header(given["title"], parse_date(given["date"]), given["author"], given["outlet"], given["url"])


def find_header_end(text: str) -> int:
    """Find where the header block ends, on the end of its last line; 0 without one."""
    match = _FRONT_MATTER.match(text)
    if match and all(map(_HEADER_LINE.fullmatch, match[1].splitlines())) and _KNOWN & set(_key_lines(match[1])):
        return match.end()
    end, keys = 0, set()
    for line in find_lines(text):
        match = _KEY_LINE.fullmatch(text[line.start : line.end].strip())
        if not match or match[1].lower() not in _KNOWN:
            break
        end = line.end
        keys.add(match[1].lower())
    return end if len(keys) > 1 or keys & _ALONE else 0


def _front_matter(block: str) -> dict[str, object]:
    match = _FRONT_MATTER.match(block)
    source = parse_source(match[1], "header") if match else None
    return source.value if source and not source.problems and isinstance(source.value, dict) else {}


def _key_lines(block: str) -> dict[str, object]:
    matches = (_KEY_LINE.fullmatch(line.strip()) for line in re.split(r"[\r\n]+", block))
    return {match[1].lower(): (match[2] or "").strip("\"' ") for match in matches if match}


def _read_top(text: str, start: int) -> tuple[list[str], list[str]]:
    authors, days, long_ones = [], [], 0
    for span in find_paragraphs(text, start=start):
        line = " ".join(normalise(text[span.start : span.end]).split())
        long_ones += len(line.split()) > MOST_WORDS
        if long_ones == _LONG_PARAGRAPHS:
            break
        if author := find_author(line):
            authors.append(author)
        if day := find_dateline(line):
            days.append(day)
    return authors, days
