"""Text → the lines of it that are no prose, and its headline; nothing is cut out, so no offset moves.

A skipped sentence is an edge lost without a trace, a caption that stays is seldom more than a name without a verb:
where in doubt a line stays, and a paragraph of more than 25 words always does.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from graphkit.articles.boilerplate import MOST_WORDS, ends_sentence, is_boilerplate, is_name_like, opens_list
from graphkit.articles.header import find_header_end
from graphkit.articles.lines import find_lines, find_paragraphs, has_blank_line, normalise
from graphkit.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["find_headline", "find_skipped", "normalise", "paragraph_starts"]

_DATELINE = re.compile(
    r"[A-Z][A-Z.' -]{2,}[A-Z.](?:(?:, [A-Z][\w.]+(?: [A-Z0-9]\w*)?)?(?: \([^()\n]{2,25}\))? (?:--|[—–])"
    r"|(?:, [A-Z][\w.]+(?: [A-Z0-9]\w*)?(?: \([^()\n]{2,25}\))?| \([^()\n]{2,25}\)) -) (?=[\"'“‘]?[A-Z])"
)
_AT_ONCE = 64  # articles whose page is asked for again: at once for a headline, and once their batch is parsed
_LABEL_WORDS, _HEADLINE_LENGTH, _PROSE_WORDS, _LIST_LENGTH, _REFRAIN_WORDS, _MENU_LINES = 3, 200, 9, 10, 3, 3


def find_skipped(text: str) -> tuple[Span, ...]:
    r"""Find the lines that are no prose: header, captions, sign-ups, navigation, links to other articles.

    Example:
        >>> text = "Khan speaks out\n\nMayor of London Sadiq Khan.\n\nHe spoke on Friday."
        >>> [text[a:b] for a, b in find_skipped(text)]
        ['Mayor of London Sadiq Khan.']
    """
    return _read_page(text).skipped()


def find_headline(text: str) -> Span | None:
    r"""Find the headline among the first lines; None when the text opens with its first sentence.

    Example:
        >>> find_headline("Politics\n\nKhan backs Smith for leader\n\nHe said so on Sunday.")
        Span(start=10, end=37)
    """
    page = _read_page(text)
    return None if page.headline is None else page.spans[page.headline]


def paragraph_starts(text: str) -> tuple[int, ...]:
    """Find where paragraphs and unwrapped lines start, at their first visible character: no sentence runs across."""
    end = find_header_end(text)
    spans = (*find_lines(text[:end]), *find_paragraphs(text, start=end))
    starts = [_indent(text, span) for span in spans]
    return tuple(sorted({*starts, *(end for start in starts if (end := _dateline_end(text, start)))}))


def _dateline_end(text: str, start: int) -> int:
    """Give where prose starts behind the place of a report, 0 without one: "AMES, Iowa -- Gov. Hale said"."""
    found = _DATELINE.match(text, start)
    return found.end() if found else 0


def _indent(text: str, span: Span) -> int:
    line = normalise(text[span.start : span.end])
    return span.start + len(line) - len(line.lstrip())


@lru_cache(maxsize=_AT_ONCE)
def _read_page(text: str) -> _Page:
    return _Page(text)


class _Page:
    """The paragraphs of a text below its header, with what each has been judged to be.

    Attributes:
        spans: where the paragraphs stand.
        lines: their text, normalised.
        skip: the indices that are no prose.
        headline: index of the headline, if there is one.
    """

    def __init__(self, text: str) -> None:
        self.text, self.end = text, find_header_end(text)
        self.spans = find_paragraphs(text, start=self.end)
        self.lines = [" ".join(normalise(text[span.start : span.end]).split()) for span in self.spans]
        self.skip = {i for i, line in enumerate(self.lines) if is_boilerplate(line)}
        self.skip.update(self._repeated())
        self.headline, labels = self._find_headline()
        self.skip.update(labels)
        self.skip.update(self._listed())

    def skipped(self) -> tuple[Span, ...]:
        """Give the spans that are no prose, in order."""
        header = (Span(0, self.end),) if self.end else ()
        return (*header, *(self.spans[i] for i in sorted(self.skip)))

    def _repeated(self) -> Iterator[int]:
        """A caption stands below its picture and again as its description; a label on each page of a site."""
        counts = Counter(line.lower() for line in self.lines)
        seen = set()
        for i, line in enumerate(self.lines):
            words, key = len(line.split()), line.lower()
            label = words <= _LABEL_WORDS and not ends_sentence(line)
            if counts[key] > 1 and (label or (key in seen and _REFRAIN_WORDS < words <= MOST_WORDS)):
                yield i
            seen.add(key)

    def _find_headline(self) -> tuple[int | None, Sequence[int]]:
        """Take the first line long enough for a headline; shorter ones above it name the paper, section or author."""
        labels: list[int] = []
        for i in (i for i in range(len(self.lines)) if i not in self.skip):
            line = self.lines[i]
            tokens = line.split()
            if line.rstrip("\"')").endswith(".") or len(line) > _HEADLINE_LENGTH:
                break
            if len(tokens) > _LABEL_WORDS or (
                len(tokens) == _LABEL_WORDS and self._alone(i) and not is_name_like(tokens)
            ):
                return i, labels
            labels.append(i)
        else:
            return (labels[0] if len(labels) == 1 else None), []
        if len(labels) == 1:
            return labels[0], []
        return None, labels if len(labels) >= _MENU_LINES else []

    def _alone(self, i: int) -> bool:
        before = self.text[self.spans[i - 1].end : self.spans[i].start] if i else "\n\n"
        after = self.text[self.spans[i].end : self.spans[i + 1].start] if i + 1 < len(self.spans) else "\n\n"
        return has_blank_line(before) and has_blank_line(after)

    def _listed(self) -> Iterator[int]:
        """Below the first prose, what follows "Related stories" without a stop are headlines of other articles."""
        room, prose = 0, False
        for i, line in enumerate(self.lines):
            words = len(line.split())
            is_prose = words > MOST_WORDS or (ends_sentence(line) and i not in self.skip)
            prose = prose or (is_prose and words >= _PROSE_WORDS)
            room = _LIST_LENGTH if prose and opens_list(line) else 0 if is_prose else max(0, room - 1)
            if room and not opens_list(line):
                yield i
