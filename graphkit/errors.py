"""What graphkit raises on purpose: one class for each thing a caller can do something about.

    GraphkitError          whatever graphkit raises on purpose
    ├─ ReadError           an article file cannot be read
    ├─ PackError           a pack or a file of corrections is wrong; carries all its problems
    ├─ ModelError          the spaCy model is missing or unfit
    └─ ExportError         this graph cannot be written so

A message says where, what and what now, in one line. Finding no relations is an empty list, not an error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class GraphkitError(Exception):
    """Whatever graphkit raises on purpose."""


class ReadError(GraphkitError):
    """An article file cannot be read.

    Attributes:
        path: the file.
        line: the 1-based line the trouble stands in, where the file has lines.
    """

    def __init__(self, path: Path | str, message: str, *, line: int | None = None) -> None:
        self.path, self.line = path, line
        place = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{place}: {message}")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with a pack, and the way out.

    Attributes:
        path: file, relative to where packs are looked for.
        line: 1-based line.
        field: the key concerned, dotted; empty for the whole entry.
        message: what is wrong.
        hint: what to do about it.
    """

    path: str
    line: int
    field: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}{' ' + self.hint if self.hint else ''}"


class PackError(GraphkitError):
    """A pack or a file of corrections is wrong.

    Attributes:
        problems: every problem found, in file order.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class ModelError(GraphkitError):
    """The spaCy model is missing or unfit; the message ends with the command that mends it."""


class ExportError(GraphkitError):
    """This graph cannot be written in this format.

    Attributes:
        format: the format asked for.
    """

    def __init__(self, format_: str, message: str) -> None:
        self.format = format_
        super().__init__(f"{format_}: {message}")
