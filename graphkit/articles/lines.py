"""Text → its paragraphs, and the same text in plain characters; no offset moves.

News texts come with one paragraph a line, or wrapped at some seventy columns. A line that goes on with a small
letter shows that a text is wrapped, and how wide; lines that fill that width are joined with the next one.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from graphkit.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_NARROWEST, _WIDEST, _RAGGED = 40, 120, 10

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(
            "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        **dict.fromkeys(
            "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
            " ",
        ),
        **dict.fromkeys((chr(code) for code in range(0x20) if chr(code) not in "\r\n"), " "),
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),
    }
)


def normalise(text: str) -> str:
    r"""Write quotation marks, dashes and spaces the plain way, character for character.

    Example:
        >>> normalise("“Labour’s\u00a0leader” – gone")
        '"Labour\'s leader" - gone'
    """
    return text.translate(_PLAIN)


def has_blank_line(gap: str) -> bool:
    """Tell whether the characters between two lines hold an empty line."""
    return len(_BREAK.findall(gap)) > 1


def find_lines(text: str, *, start: int = 0) -> tuple[Span, ...]:
    """Find the lines that are not blank, without their line breaks."""
    return tuple(Span(*match.span()) for match in _LINE.finditer(text, start) if normalise(match[0]).strip())


def find_paragraphs(text: str, *, start: int = 0) -> tuple[Span, ...]:
    r"""Find the paragraphs from an offset on: single lines, or the lines of a wrapped paragraph.

    Example:
        >>> [text[a:b] for text in ["Khan speaks\n\nHe backed\nsmaller unions."] for a, b in find_paragraphs(text)]
        ['Khan speaks', 'He backed\nsmaller unions.']
    """
    lines = find_lines(text, start=start)
    width = _wrap_width(text, lines)
    paragraphs: list[Span] = []
    for i, line in enumerate(lines):
        if i and _goes_on(text, lines[i - 1], line, width):
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return tuple(paragraphs)


def _wrap_width(text: str, lines: Sequence[Span]) -> int:
    width = max((a.end - a.start for a, b in pairwise(lines) if _starts_small(text, a, b)), default=0)
    return width if _NARROWEST <= width <= _WIDEST else 0


def _starts_small(text: str, line: Span, after: Span) -> bool:
    return text[after.start].islower() and not has_blank_line(text[line.end : after.start])


def _goes_on(text: str, line: Span, after: Span, width: int) -> bool:
    if has_blank_line(text[line.end : after.start]):
        return False
    if text[after.start].islower():
        return True
    word = normalise(text[after.start : after.end]).split()[0]
    length = line.end - line.start
    return bool(width) and length <= width + _RAGGED and length + 1 + len(word) > width - _RAGGED
