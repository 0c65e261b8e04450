"""Articles → which of them repeat another one's text: agency copy, printed with small edits by outlet after outlet.

Two articles are one text when half of all their runs of three words are in both, or when of the shorter one's four in
five are in the longer one, which then is at most some three times as long: a report cut at its end. Only prose counts,
since the menus of one site are alike in all its articles. A text of less than forty runs is too short for that ("Khan
backs Smith for leader", "Khan backs Corbyn for leader"), and is a copy only where all its words are the same.

To compare each article with each would take a thousand times as long for a thousand times as many. MinHash (Broder
1997) and banding (Indyk and Motwani 1998) find the few that are worth comparing, and these are compared exactly, so
chance decides about time and the odd missed copy, never about a pair that is no copy. Each is compared with the first
of its kind alone, so that a chain of small edits does not join what has nothing in common.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graphkit.articles.clean import find_skipped, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from graphkit.model import Article

_RUN = 3
_SHORT = 40
_BANDS, _ROWS = 40, 3
_ALIKE, _HELD, _CUT = 0.5, 0.8, 0.3
_WORD = re.compile(r"\w+")
_SEED = 20160821

_drawn = np.random.default_rng(_SEED)
_FACTORS = _drawn.integers(1, 2**63, size=_BANDS * _ROWS, dtype=np.uint64) | np.uint64(1)
_OFFSETS = _drawn.integers(0, 2**63, size=_BANDS * _ROWS, dtype=np.uint64)


class _Text(NamedTuple):
    """What is compared of an article.

    Attributes:
        id: of the article.
        words: all its words, as one text.
        runs: hashes of its runs of words, sorted.
    """

    id: str
    words: str
    runs: NDArray[np.uint32]


def find_copies(articles: Iterable[Article]) -> dict[str, str]:
    """Find articles that repeat the text of another one.

    The first of a kind is the one of the earliest day, of two of one day the one whose id comes first; an article
    without a date comes last.

    Args:
        articles: in any order.

    Returns:
        for the id of each copy that of the first of its kind.
    """
    firsts = _Firsts()
    copies: dict[str, str] = {}
    for article in sorted(articles, key=lambda article: (article.date is None, str(article.date), article.id)):
        text = _read(article)
        first = firsts.find(text)
        if first is None:
            firsts.add(text)
        else:
            copies[article.id] = first
    return copies


class _Firsts:
    """The first article of each kind, found again by any band of its signature."""

    def __init__(self) -> None:
        self._texts: list[_Text] = []
        self._bands: dict[tuple[int, bytes], list[int]] = defaultdict(list)
        self._exact: dict[str, str] = {}

    def add(self, text: _Text) -> None:
        self._exact[text.words] = text.id
        if len(text.runs) < _SHORT:
            return
        for band in _bands(text.runs):
            self._bands[band].append(len(self._texts))
        self._texts.append(text)

    def find(self, text: _Text) -> str | None:
        """Give the id of the first article that is most alike; None where none is enough so."""
        if text.words in self._exact:
            return self._exact[text.words]
        if len(text.runs) < _SHORT:
            return None
        near = {number for band in _bands(text.runs) for number in self._bands.get(band, ())}
        scored = [(_likeness(text.runs, self._texts[number].runs), -number) for number in near]
        best, number = max(scored, default=(0.0, 0))
        return self._texts[-number].id if best > 0 else None


def _read(article: Article) -> _Text:
    """Take the words of an article's prose."""
    text, end, prose = article.text, 0, []
    for skipped in sorted(find_skipped(text)):
        prose.append(text[end : skipped.start])
        end = max(end, skipped.end)
    prose.append(text[end:])
    words = _WORD.findall(normalise(" ".join(prose)).casefold())
    runs = {
        zlib.crc32(" ".join(words[at : at + _RUN]).encode("utf-8", "replace")) for at in range(len(words) - _RUN + 1)
    }
    # A text without words is like no other.
    return _Text(article.id, " ".join(words) or f"\0{article.id}", np.array(sorted(runs), dtype=np.uint32))


def _bands(runs: NDArray[np.uint32]) -> Iterator[tuple[int, bytes]]:
    """Give the bands of a text's MinHash signature: two texts that share many runs share one band at least."""
    hashes = (runs.astype(np.uint64)[:, None] * _FACTORS + _OFFSETS) >> np.uint64(32)
    signature = hashes.min(axis=0).astype(np.uint32)
    for band in range(_BANDS):
        yield band, signature[band * _ROWS : (band + 1) * _ROWS].tobytes()


def _likeness(one: NDArray[np.uint32], other: NDArray[np.uint32]) -> float:
    """Say how much two texts are alike, from 0 to 1; 0 where they are not one text."""
    both = np.intersect1d(one, other, assume_unique=True).size
    alike = both / (one.size + other.size - both)
    held = both / min(one.size, other.size)
    return float(alike) if alike >= _ALIKE or (held >= _HELD and alike >= _CUT) else 0.0
