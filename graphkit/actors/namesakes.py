"""One surname, several people: whom the surname alone means at a place in the article.

News names everybody in full once, and goes on with the surname of whom the story is about: a relative who comes in
later is named in full each time. So the surname means the only one introduced so far, then the one introduced well
before the other, unless the other has only just been named. With three of them it means nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from graphkit.articles.tree import Doc


_AHEAD = 3
_PAIR = 2


class Namesakes:
    """Where each actor of an article is named in full.

    Args:
        doc: the parse.
        named: the token and the actor of each full name.
    """

    def __init__(self, doc: Doc, named: Iterable[tuple[int, str]]) -> None:
        self._doc = doc
        self._starts = [sentence.start for sentence in doc.sents]
        self._roots: dict[str, list[int]] = {}
        for root, actor in sorted(named):
            self._roots.setdefault(actor, []).append(root)

    def choose(self, root: int, people: Collection[str]) -> str:
        """Give which of some people a surname alone means, or "".

        Args:
            root: the token of the surname.
            people: ids of those so called.
        """
        if self._doc[root : root + 2].text[-1:].isdigit():
            return ""
        met = {each: self._roots[each] for each in people if self._roots.get(each)}
        so_far = {each: roots[: bisect_left(roots, root)] for each, roots in met.items() if roots[0] < root}
        if len(so_far) == 1:
            return next(iter(so_far))
        if len(so_far or met) != _PAIR:
            return next(iter(met)) if len(met) == 1 else ""
        (first, earlier), (_, later) = sorted((so_far or met).items(), key=lambda pair: pair[1])
        ahead = self._between(earlier[0], later[0]) >= _AHEAD and len(earlier) >= len(later)
        just_named = bool(so_far) and later[-1] > earlier[-1] and self._between(later[-1], root) <= 1
        return first if ahead and not just_named else ""

    def _between(self, one: int, other: int) -> int:
        """Count the sentences from one token to another."""
        return _sentence(self._starts, other) - _sentence(self._starts, one)


def _sentence(starts: Sequence[int], token: int) -> int:
    return bisect_left(starts, token + 1)
