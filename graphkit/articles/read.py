"""Files, folders and standard input → articles, one at a time and in a fixed order.

Each form of file has one reader in `READERS`: an open file in, articles out. A reader leaves the id empty where the
file gives none, and hands what it cannot read to `report`, which raises or takes note; then it goes on. Each form may
be packed with gzip: `a.csv.gz` is read as `a.csv`.
"""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import IO, cast

from graphkit.articles.html import read_html
from graphkit.articles.markdown import read_markdown
from graphkit.articles.tables import read_csv, read_parquet
from graphkit.articles.texts import read_json_lines, read_jsonl, read_text
from graphkit.errors import ReadError
from graphkit.model import Article

Report = Callable[[ReadError], None]
Reader = Callable[[IO[bytes], str, Report], Iterator[Article]]

_STANDARD_INPUT = "standard input"


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
    if is_folder and holds_build(path):
        report(ReadError(path, "is what a build left, not articles. Give the folder that the articles are in."))
    elif is_folder:
        files = _find_files(path, report)
        if not files:
            report(ReadError(path, f"no articles here. Give a folder with {list_forms()} files."))
    elif not is_there:
        report(ReadError(path, "there is no such file or folder. Check the spelling, or give '-' for standard input."))
    elif _form_of(path) not in READERS:
        form = f"{path.suffix} files are not read" if path.suffix else "a file without a suffix is not read"
        report(ReadError(path, f"{form}. Give {list_forms()} files, or its text on standard input as '-'."))
    else:
        files = (path,)
    for file in files:
        yield from ((_stem_of(file), article) for article in _read_file(file, report))


def holds_build(folder: Path) -> bool:
    """Tell whether a folder is what `graph build` wrote: its page would be read as an article."""
    return all((folder / name).is_file() for name in ("evidence.jsonl", "graph.html", "run.json"))


def list_forms() -> str:
    """Name the forms of files that are read, for a message."""
    *most, last = READERS
    return f"{', '.join(most)} or {last}"


def _form_of(path: Path) -> str:
    """Name a file's form by its suffix, by the one before where it is packed: ".csv" of "a.csv.gz"."""
    return Path(path.stem).suffix.lower() if _is_packed(path) else path.suffix.lower()


def _stem_of(path: Path) -> str:
    return Path(path.stem).stem if _is_packed(path) else path.stem


def _is_packed(path: Path) -> bool:
    return path.suffix.lower() == ".gz"


def _find_files(folder: Path, report: Report) -> tuple[Path, ...]:
    """Find the files below a folder that have a reader; hidden ones, builds, parts of saved pages are no articles."""

    def unreadable(error: OSError) -> None:
        report(ReadError(error.filename, f"cannot be opened: {error.strerror}. Check who may read the folder."))

    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        pages = {Path(name).stem for name in names if Path(name).suffix.lower() in {".html", ".htm"}}
        folders[:] = (
            name
            for name in folders
            if not name.startswith(".")
            and not holds_build(Path(parent, name))
            and not (name.endswith("_files") and name.removesuffix("_files") in pages)
        )
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        found.extend(path for path in paths if _form_of(path) in READERS and path.is_file())
    return tuple(sorted(found))


def _read_file(path: Path, report: Report) -> Iterator[Article]:
    read = READERS[_form_of(path)]
    try:
        with path.open("rb") as file:
            if not _is_packed(path):
                yield from read(file, str(path), report)
                return
            with gzip.GzipFile(fileobj=file) as unpacked:
                yield from read(cast("IO[bytes]", unpacked), str(path), report)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        report(ReadError(path, f"cannot be unpacked: {error}. Pack it again with gzip."))
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
        yield from read_json_lines(chain(head, file), _STANDARD_INPUT, report)
    else:
        yield from read_text(io.BytesIO(b"".join(chain(head, file))), _STANDARD_INPUT, report)


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".csv": read_csv,
    ".parquet": read_parquet,
}
