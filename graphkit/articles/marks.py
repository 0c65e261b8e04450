"""Text → what stands between quotation marks, a stretch for each paragraph.

A mark opens after a space and closes before one; where neither tells, it does what the mark before it leaves to do. A
paragraph that opens a mark and closes none runs to its end; where the next mark in the text can only close, the
paragraphs up to it are quoted, too. Newspapers also open each paragraph of a long quotation anew: then each ends with
its paragraph. Apostrophes are no marks: single quotes count only where they open after a space and close before one.
"""

from __future__ import annotations

import re
from itertools import cycle
from typing import TYPE_CHECKING

from graphkit.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile('""|"')
_LONGEST = 6
_SINGLE = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(:,]))'(?=\S)(?P<inner>[^'\n]*(?:\w'\w[^'\n]*)*)(?<=\S)'(?=[\s.,;:!?)]|$)"
)


def find_quote_spans(text: str) -> list[Span]:
    r"""Find what stands between quotation marks, in text with straight marks.

    Example:
        >>> find_quote_spans('He said: "No." Then "yes, perhaps')
        [Span(start=10, end=13), Span(start=21, end=33)]
        >>> len(find_quote_spans('"It is late.\nI am tired.\nWe go home," she said.'))
        3
    """
    text = _LINE.sub(_undouble, text)
    spans: list[Span] = []
    waiting: list[Span] = []
    left_open = False
    for line in _LINE.finditer(text):
        if line[0].isspace():
            continue
        if '"' not in line[0]:
            waiting.append(Span(*line.span()))
            left_open = left_open and len(waiting) < _LONGEST
            spans += _single(line)
            continue
        first = line[0].index('"')
        goes_on = left_open and _closes(line[0], first) and (first > 0 or line[0].count('"') % 2 == 1)
        if goes_on:
            spans = [each for each in spans if not waiting or each.end < waiting[0].start] + waiting
        found, left_open = _pair(line, goes_on=goes_on)
        spans += found
        waiting = []
    return spans


def _undouble(line: re.Match[str]) -> str:
    """Write the marks that a table's cell has doubled as single ones and its own as spaces, length kept."""
    if line[0].count('""') < 2:  # noqa: PLR2004
        return line[0]
    turns = cycle((' "', '" '))
    return _MARKS.sub(lambda found: next(turns) if found[0] == '""' else " ", line[0])


def is_open(text: str, span: Span) -> bool:
    """Tell whether a quoted stretch ends with its paragraph and not with a mark."""
    return text[span.end : span.end + 1] == "\n"


def _pair(line: re.Match[str], *, goes_on: bool) -> tuple[list[Span], bool]:
    """Pair the marks of a paragraph.

    Args:
        line: the paragraph.
        goes_on: whether it goes on with a quotation that the paragraphs before it leave open.

    Returns:
        What is quoted, and whether the last quotation is left open.
    """
    text, marks = line[0], [i for i, char in enumerate(line[0]) if char == '"']
    ends_one = len(marks) % 2 == 1 and marks[0] > 0 and _closes(text, marks[0]) and not _opens(text, marks[0])
    opened: int | None = -1 if goes_on or ends_one else None
    spans, depth = [], int(opened is not None)
    last = next((mark for mark in reversed(marks) if _closes(text, mark)), -1)
    for i, mark in enumerate(marks):
        if opened is not None:
            spans.append(Span(opened + 1 + line.start(), mark + line.start()))
        nested = opened is not None and _opens(text, mark) and i + 2 < len(marks) and last >= marks[i + 2]
        depth += 1 if nested or opened is None else -1
        opened = mark if depth else None
    if opened is not None:
        spans.append(Span(opened + 1 + line.start(), line.end()))
    return [span for span in spans if span.start < span.end], opened is not None


def _single(line: re.Match[str]) -> Iterator[Span]:
    """Find what stands between single marks, in a paragraph without double ones."""
    for found in _SINGLE.finditer(line[0]):
        if found["inner"]:
            yield Span(found.start("inner") + line.start(), found.end("inner") + line.start())


def _closes(text: str, mark: int) -> bool:
    """Tell whether a mark can close a quotation: a space or a stop stands after it, and no space before it."""
    before, after = text[mark - 1 : mark] if mark else "", text[mark + 1 : mark + 2]
    return not before.isspace() and (not after or after.isspace() or after in ",.;:!?)")


def _opens(text: str, mark: int) -> bool:
    """Tell whether a mark can open a quotation: a space stands before it, and none after it."""
    before, after = text[mark - 1 : mark] if mark else "", text[mark + 1 : mark + 2]
    return (not before or before.isspace() or before in "([-—–") and bool(after) and not after.isspace()
