"""CSV and Parquet files → articles, a row each, read as they are needed: a file of any size costs no more than a row.

A CSV file says by its header which of , ; tab and | parts its cells. Quotation marks are taken strictly, since a text
that loses one swallows the articles after it.
"""

from __future__ import annotations

import codecs
import csv
import importlib
import io
import shutil
import tempfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, cast

from graphkit.articles.decode import decode
from graphkit.articles.rows import read_lines, read_row
from graphkit.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graphkit.model import Article

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DELIMITERS = ",;\t|"
_LONGEST_CELL = 10_000_000
_ROWS = 64
_COLUMNS = (
    *("text", "id", "title", "headline", "date", "published", "posted", "updated", "outlet", "source", "publisher"),
    *("newspaper", "url", "link", "author", "byline", "by"),
)


def read_csv(file: IO[bytes], name: str, report: Callable[[ReadError], None]) -> Iterator[Article]:
    """Read a CSV file: the first row names the columns, each further one is an article."""
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    lines = _decode_lines(file, name)
    try:
        head, first = next(lines, ""), 2
        if head.lower().startswith("sep="):  # Excel's own note of what parts cells; the header tells as much
            head, first = next(lines, ""), 3
        if not head.strip():
            report(ReadError(name, "an empty file. Put a header and one article a row in it, or take it away."))
            return
        delimiter, columns = _read_header(head, name)
        rows = csv.reader(lines, delimiter=delimiter, strict=True)
        yield from _read_rows(rows, columns, first, name, report)
    except ReadError as error:
        report(error)


def read_parquet(file: IO[bytes], name: str, report: Callable[[ReadError], None]) -> Iterator[Article]:
    """Read a Parquet file, a few rows at a time, of its columns only those that an article has."""
    try:
        parquet = importlib.import_module("pyarrow.parquet")
    except ImportError:
        report(ReadError(name, "needs pyarrow to be read. Install it: pip install 'graphkit[parquet]'"))
        return
    try:
        with _seekable(file) as source:
            yield from _read_batches(parquet.ParquetFile(source), name, report)
    except (OSError, ValueError, NotImplementedError) as error:
        what = str(error).split("\n")[0].rstrip(".")
        report(ReadError(name, f"no Parquet file that can be read: {what}. Write it again."))


def _read_batches(table: Any, name: str, report: Callable[[ReadError], None]) -> Iterator[Article]:
    """Read the rows of a Parquet file; an error names the row."""
    names = {column.lower(): column for column in table.schema_arrow.names}
    if "text" not in names:
        report(ReadError(name, _no_text(table.schema_arrow.names)))
        return
    wanted = {names[column]: column for column in _COLUMNS if column in names}
    rows = (row for batch in table.iter_batches(batch_size=_ROWS, columns=list(wanted)) for row in batch.to_pylist())
    for number, row in enumerate(rows, start=1):
        yield from _read_one({wanted[key]: value for key, value in row.items()}, name, number, report)


def _decode_lines(file: IO[bytes], name: str) -> Iterator[str]:
    """Give the lines of a file as text: UTF-16 where it says so, else each as `decode` reads it."""
    peek = getattr(file, "peek", None)
    if peek is not None and peek(2)[:2] in _UTF16:
        whole = io.TextIOWrapper(cast("io.BufferedReader", file), encoding="utf-16", errors="replace", newline="")
        try:
            yield from whole
        finally:
            whole.detach()  # whoever opened the file closes it
        return
    for number, line in enumerate(read_lines(file, name), start=1):
        text = decode(line) if line.strip() else line.decode("ascii", "replace")
        if text is None:
            raise ReadError(name, "a binary file, not text. Save it as CSV in UTF-8.", line=number)
        yield text


def _read_header(line: str, name: str) -> tuple[str, list[str]]:
    """Find which delimiter parts the header so that one column is the text."""
    parsed = {sign: next(csv.reader([line], delimiter=sign)) for sign in _DELIMITERS}
    for sign, cells in parsed.items():
        columns = [cell.strip().lower() for cell in cells]
        if "text" in columns:
            return sign, columns
    raise ReadError(name, _no_text(max(parsed.values(), key=len)), line=1)


def _no_text(columns: list[str]) -> str:
    known = ", ".join(column.strip() for column in columns[:12])
    return f"no column 'text' among: {known}. Name the one with the articles' text so."


def _read_rows(
    rows: Any, columns: list[str], first: int, name: str, report: Callable[[ReadError], None]
) -> Iterator[Article]:
    """Read rows, each by its first line; a broken one is reported and the next one read."""
    none = True
    while True:
        line = rows.line_num + first
        try:
            cells = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            what = str(error)
            hint = "Put text with quotation marks in it into quotation marks, and write those inside twice."
            report(ReadError(name, f"not CSV: {what}. {hint}", line=line))
            none = False
            continue
        if not any(cell.strip() for cell in cells):
            continue
        none = False
        if len(cells) > len(columns):
            message = f"{len(cells)} cells in this row, and {len(columns)} columns. Put texts into quotation marks."
            report(ReadError(name, message, line=line))
            continue
        yield from _read_one(
            dict(zip(reversed(columns), reversed(_fill(cells, len(columns))), strict=True)), name, line, report
        )
    if none:
        report(ReadError(name, "a header and no rows. Put one article a row in it, or take it away."))


def _fill(cells: list[str], length: int) -> list[str]:
    return cells + [""] * (length - len(cells))


def _read_one(row: dict[str, Any], name: str, line: int, report: Callable[[ReadError], None]) -> Iterator[Article]:
    try:
        yield read_row(row, name, line)
    except ReadError as error:
        report(error)


@contextmanager
def _seekable(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give a file that can be read from its end, as Parquet must: what comes packed is unpacked to disk first."""
    if isinstance(file, io.BufferedReader):
        yield file
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(file, copy)
        copy.seek(0)
        yield copy
