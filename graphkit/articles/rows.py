"""A row of a table or of JSON Lines → article; and lines of bytes, never more of them in memory than one."""

from __future__ import annotations

import re
from datetime import date
from typing import IO, TYPE_CHECKING, Any

from graphkit.articles.decode import decode
from graphkit.articles.header import read_fields
from graphkit.errors import ReadError
from graphkit.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LONGEST = 50_000_000  # bytes of one line, or of one file that is one article
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_row(row: Mapping[str, Any], name: str, number: int) -> Article:
    """Make an article of a row: text is needed; id, title, date, source, url and author are taken where they are.

    Args:
        row: values by key.
        name: the file, as errors name it.
        number: the row's line, or its number where it has none.

    Raises:
        ReadError: there is no text in it.
    """
    values = {key: _plain(value) for key, value in row.items()}
    text, label = values.get("text"), values.get("id")
    if not isinstance(text, str) or not text.strip():
        missing = "no 'text'" if "text" not in values else "'text' is no string"
        what = "'text' is empty" if isinstance(text, str) else missing
        raise ReadError(name, f"{what} in this row. Give the article's text as a string.", line=number)
    known = read_fields(values)
    new_id = str(label) if isinstance(label, str | int) and not isinstance(label, bool) else ""
    return Article(new_id, text, known.title, known.date, known.outlet, known.url, known.author)


def read_lines(file: IO[bytes], name: str) -> Iterator[bytes]:
    """Give the lines of a file.

    Raises:
        ReadError: a line is longer than any article.
    """
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        if len(line) > LONGEST:
            message = f"a line of more than {LONGEST // 1_000_000} MB. Write one article a line."
            raise ReadError(name, message, line=number)
        yield line


def read_whole(file: IO[bytes], name: str, report: Callable[[ReadError], None]) -> bytes | None:
    """Read a file that is one article; report one that is longer than any, and give None."""
    data = file.read(LONGEST + 1)
    if len(data) <= LONGEST:
        return data
    message = f"more than {LONGEST // 1_000_000} MB, and no article is that long. Make a file of each."
    report(ReadError(name, message))
    return None


def read_decoded(file: IO[bytes], name: str, report: Callable[[ReadError], None]) -> str | None:
    """Read a file that is one article as text; report one that is too long or no text, and give None."""
    data = read_whole(file, name, report)
    text = None if data is None else decode(data)
    if data is not None and text is None:
        report(ReadError(name, "a binary file, not text. Save the article as plain text in UTF-8."))
    return text


def _plain(value: Any) -> Any:
    """Turn a day into its ISO form; half a character becomes the sign for a lost one."""
    if isinstance(value, date):
        return value.isoformat()
    return _LONE_SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value
