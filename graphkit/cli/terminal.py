"""Text of strangers → what a terminal may show.

Articles, file names and packs come from anywhere. A control character in them could move the cursor, recolour the
screen or turn text round, so each is replaced by one visible character, which leaves every offset where it was. Rich
reads square brackets as markup, so it is told not to.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.text import Text

_SPACES = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Mark(NamedTuple):
    """A stretch of text to bring out.

    Attributes:
        start: its first character.
        end: one past its last.
        letter: what stands for it in plain text: S source, T target, C cue.
    """

    start: int
    end: int
    letter: str


STYLES = {"S": "bold cyan", "T": "bold magenta", "C": "bold underline"}


def tame(text: str) -> str:
    r"""Make text harmless to a terminal, character for character.

    Example:
        >>> tame("Mr\u202eKhan\x1b[2J\nquit")
        'Mr�Khan�[2J quit'
    """
    return _CONTROLS.sub("�", _SPACES.sub(" ", text))


def complain(message: str) -> None:
    """Say on standard error, in one line, what is wrong."""
    print(tame(message), file=sys.stderr)  # noqa: T201


def make_console(*, stderr: bool = False) -> Console:
    """Make a console that takes text as it is: no markup, no emoji codes, no guessing what to colour."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    return Console(file=stream, markup=False, emoji=False, highlight=False, soft_wrap=not stream.isatty())


def mark_text(text: str, marks: Sequence[Mark], *, plain: bool) -> Text:
    """Bring out source, target and cue in a sentence: by style, or by brackets where there are no styles.

    Args:
        text: the sentence.
        marks: what to bring out; what lies outside the text is left out.
        plain: write `[S Mr Khan]` rather than colouring.

    Example:
        >>> mark_text("Khan backs Smith.", [Mark(0, 4, "S"), Mark(5, 10, "C")], plain=True).plain
        '[S Khan] [C backs] Smith.'
    """
    from rich.text import Text

    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    if not plain:
        out = Text(tame(text))
        for mark in inside:
            out.stylize(STYLES[mark.letter], mark.start, mark.end)
        return out
    return Text(_bracket(tame(text), inside))


def _bracket(text: str, marks: Sequence[Mark]) -> str:
    nested: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start - mark.end, mark.start)):
        if not any(
            old.start < mark.start < old.end < mark.end or mark.start < old.start < mark.end < old.end for old in nested
        ):
            nested.append(mark)
    # At one place closing brackets come before opening ones, and of two that open together the longer first.
    edges = [(mark.end, 0, -mark.start, "]") for mark in nested]
    edges += [(mark.start, 1, -mark.end, f"[{mark.letter} ") for mark in nested]
    edges.sort()
    out, last = [], 0
    for place, _, _, bracket in edges:
        out += [text[last:place], bracket]
        last = place
    return "".join([*out, text[last:]])
