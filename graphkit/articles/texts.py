"""Text files and JSON Lines → articles: a file an article, or a line an article."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from graphkit.articles.clean import find_headline
from graphkit.articles.decode import decode
from graphkit.articles.header import read_header
from graphkit.articles.rows import read_decoded, read_lines, read_row
from graphkit.errors import ReadError
from graphkit.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def read_text(file: IO[bytes], name: str, report: Callable[[ReadError], None]) -> Iterator[Article]:
    """Read a text: one article, with what its header says of it."""
    text = read_decoded(file, name, report)
    if text is None:
        return
    if not text.strip():
        report(ReadError(name, "an empty file. Put the article's text in it, or take it away."))
    else:
        header = read_header(text)
        place = None if header.title else find_headline(text)
        headline = " ".join(text[place.start : place.end].lstrip("# ").split()) if place else ""
        yield Article("", text, header.title or headline, header.date, header.outlet, header.url, header.author)


def read_jsonl(file: IO[bytes], name: str, report: Callable[[ReadError], None]) -> Iterator[Article]:
    """Read JSON Lines: an article a line, and never more than one line in memory."""
    yield from read_json_lines(read_lines(file, name), name, report)


def read_json_lines(lines: Iterable[bytes], name: str, report: Callable[[ReadError], None]) -> Iterator[Article]:
    """Read lines of JSON that stand in a file or come from elsewhere."""
    empty, number = True, 0
    try:
        for number, line in enumerate(lines, start=1):
            try:
                if b"\x00" in line:
                    report(ReadError(name, "a binary file, not text. Save it as JSON Lines in UTF-8.", line=number))
                    return
                if text := (decode(line) or "?").strip():
                    empty = False
                    yield _parse_row(text, name, number)
            except ReadError as error:
                report(error)
    except ReadError as error:  # a line too long to be one
        report(error)
        return
    if empty:
        report(ReadError(name, "an empty file. Put one JSON object a line in it, or take it away."))


def _parse_row(line: str, name: str, number: int) -> Article:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        what = (
            f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "too large or too deep"
        )
        raise ReadError(name, f"not JSON: {what}. Each line must be one whole JSON object.", line=number) from None
    if not isinstance(row, dict):
        raise ReadError(
            name, 'not a JSON object. Each line must be one, like {"id": "a1", "text": "..."}.', line=number
        )
    return read_row(row, name, number)
