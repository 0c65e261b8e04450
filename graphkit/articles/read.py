"""Files, folders and standard input → articles, one at a time and in a fixed order.

Each form of file has one reader in `READERS`: an open file in, articles out. A reader leaves the id empty where the
file gives none, and hands what it cannot read to `report`, which raises or takes note; then it goes on.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import IO

from graphkit.articles.clean import find_headline
from graphkit.articles.decode import decode
from graphkit.articles.header import read_fields, read_header
from graphkit.errors import ReadError
from graphkit.model import Article

Report = Callable[[ReadError], None]
Reader = Callable[[IO[bytes], str, Report], Iterator[Article]]

_STANDARD_INPUT = "standard input"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_articles(
    paths: str | Path | Iterable[str | Path], *, on_error: Callable[[ReadError], None] | None = None
) -> Iterator[Article]:
    """Read articles from files, folders (recursively, sorted by path) and standard input, lazily.

    Args:
        paths: one path or several; "-" is standard input: a text, or JSON Lines when it starts with a brace.
        on_error: is handed each file or line that cannot be read, and reading goes on; without it the first one
            is raised.

    Raises:
        ReadError: a file or line cannot be read, and there is no `on_error`.
    """
    report = on_error or _raise
    taken: set[str] = set()
    turns: dict[str, Iterator[int]] = {}
    for path in [paths] if isinstance(paths, str | Path) else paths:
        for stem, article in _read_path(path, report):
            yield replace(article, id=_unused(article.id or stem, taken, turns))


def _raise(error: ReadError) -> None:
    raise error


def _unused(name: str, taken: set[str], turns: dict[str, Iterator[int]]) -> str:
    new = name
    while new in taken:
        new = f"{name}-{next(turns.setdefault(name, count(2)))}"
    taken.add(new)
    return new


def _read_path(path: str | Path, report: Report) -> Iterator[tuple[str, Article]]:
    if str(path) == "-":
        yield from (("stdin", article) for article in _read_standard_input(report))
        return
    path = Path(path)
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except OSError as error:
        report(ReadError(path, f"cannot be opened: {error.strerror}. Check who may read it."))
        return
    files: tuple[Path, ...] = ()
    if is_folder:
        files = _find_files(path, report)
        if not files:
            report(ReadError(path, f"no articles here. Give a folder with {_forms()} files."))
    elif not is_there:
        report(ReadError(path, "there is no such file or folder. Check the spelling, or give '-' for standard input."))
    elif path.suffix.lower() not in READERS:
        form = f"{path.suffix} files are not read" if path.suffix else "a file without a suffix is not read"
        report(ReadError(path, f"{form}. Give {_forms()} files, or its text on standard input as '-'."))
    else:
        files = (path,)
    for file in files:
        yield from ((file.stem, article) for article in _read_file(file, report))


def _find_files(folder: Path, report: Report) -> tuple[Path, ...]:
    """Find the files below a folder that have a reader; hidden ones are nobody's articles."""

    def unreadable(error: OSError) -> None:
        report(ReadError(error.filename, f"cannot be opened: {error.strerror}. Check who may read the folder."))

    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = (name for name in folders if not name.startswith("."))
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        found.extend(path for path in paths if path.suffix.lower() in READERS and path.is_file())
    return tuple(sorted(found))


def _read_file(path: Path, report: Report) -> Iterator[Article]:
    try:
        with path.open("rb") as file:
            yield from READERS[path.suffix.lower()](file, str(path), report)
    except OSError as error:
        report(ReadError(path, f"cannot be read: {error.strerror}. Check who may read the file."))


def _read_standard_input(report: Report) -> Iterator[Article]:
    file = sys.stdin.buffer
    head: list[bytes] = []
    for line in file:
        head.append(line)
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            break
    if head and head[-1].lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from _read_lines(chain(head, file), _STANDARD_INPUT, report)
    else:
        yield from _read_text(io.BytesIO(b"".join(chain(head, file))), _STANDARD_INPUT, report)


def _read_text(file: IO[bytes], name: str, report: Report) -> Iterator[Article]:
    """Read a text: one article, with what its header says of it."""
    text = decode(file.read())
    if text is None:
        report(ReadError(name, "a binary file, not text. Save the article as plain text in UTF-8."))
    elif not text.strip():
        report(ReadError(name, "an empty file. Put the article's text in it, or take it away."))
    else:
        header = read_header(text)
        place = None if header.title else find_headline(text)
        headline = " ".join(text[place.start : place.end].lstrip("# ").split()) if place else ""
        yield Article("", text, header.title or headline, header.date, header.outlet, header.url, header.author)


def _read_lines(lines: Iterable[bytes], name: str, report: Report) -> Iterator[Article]:
    """Read JSON Lines: an article a line, and never more than one line in memory."""
    empty = True
    for number, line in enumerate(lines, start=1):
        try:
            if b"\x00" in line:
                report(ReadError(name, "a binary file, not text. Save it as JSON Lines in UTF-8.", line=number))
                return
            if text := (decode(line) or "?").strip():
                empty = False
                yield _read_row(text, name, number)
        except ReadError as error:
            report(error)
    if empty:
        report(ReadError(name, "an empty file. Put one JSON object a line in it, or take it away."))


def _read_row(line: str, name: str, number: int) -> Article:
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
    row = {key: _LONE_SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value for key, value in row.items()}
    text, label = row.get("text"), row.get("id")
    if not isinstance(text, str) or not text.strip():
        what = "'text' is empty" if isinstance(text, str) else "'text' is no string" if "text" in row else "no 'text'"
        raise ReadError(name, f"{what} in this row. Give the article's text as a string.", line=number)
    known = read_fields(row)
    new_id = str(label) if isinstance(label, str | int) and not isinstance(label, bool) else ""
    return Article(new_id, text, known.title, known.date, known.outlet, known.url, known.author)


def _forms() -> str:
    *most, last = READERS
    return f"{', '.join(most)} or {last}"


READERS: dict[str, Reader] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".jsonl": _read_lines,
}
