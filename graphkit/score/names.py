"""A name as somebody wrote it → the actor of the gold that it stands for, or nobody.

A build and an annotator rarely write a name alike: "GMB" and "the GMB union", "Mr Khan" and "Sadiq Khan". Decisions
taken here: what the gold lists is believed first; after that a name stands for an actor whose words it shares, and
for nobody when two actors are left. Followers are not their leader: "supporters of X" never stands for X.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EVERYWHERE = "*"
_SMALL = {"a", "an", "the", "of", "for", "and", "to", "in", "s", "his", "her", "its", "their", "our", "my"}
_TITLES = {
    *("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "president", "governor"),
    *("senator", "sen", "rep", "representative"),
}
_BODIES = {"party", "union", "group"}
_FOLLOWERS = {
    **dict.fromkeys(("backer", "backers", "supporter", "supporters", "ally", "allies", "fan", "fans"), "supporters"),
    **dict.fromkeys(("critic", "critics", "opponent", "opponents"), "critics"),
    **dict.fromkeys(("activist", "activists", "member", "members"), "members"),
    **dict.fromkeys(("mp", "mps", "lawmaker", "lawmakers"), "mps"),
    **dict.fromkeys(("campaign", "team"), "campaign"),
}
_LIKE = 0.6


def fold(text: str) -> str:
    """Take from a text what two writers may do differently: case, accents, punctuation.

    Example:
        >>> fold("Mr Peña-Nieto’s")
        'mr pena nieto s'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain))


class Names:
    """The actors of a gold, and how each may be written.

    Args:
        table: for each article, or "*" for all, the other names of each actor by its canonical one.
        actors: pairs of article and canonical name that are actors too.

    Example:
        >>> names = Names({"*": {"General and Municipal Union": ["GMU"], "Ada Bright": []}})
        >>> [names.find("a1", name) for name in ("the GMU", "Ms Bright", "Supporters of Ada Bright")]
        ['General and Municipal Union', 'Ada Bright', None]
    """

    def __init__(
        self, table: Mapping[str, Mapping[str, Iterable[str]]], actors: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._written: dict[str, dict[str, set[str]]] = {}
        for article, others in table.items():
            for name, aliases in others.items():
                self._actors(article).setdefault(name, set()).update(_bare(each) for each in (name, *aliases))
        for article, name in actors:
            if name not in self._written.get(EVERYWHERE, {}):
                self._actors(article).setdefault(name, set()).add(_bare(name))

    def articles(self) -> set[str]:
        """Give the articles that have actors of their own."""
        return set(self._written) - {EVERYWHERE}

    def find(self, article: str, name: str) -> str | None:
        """Give the actor that a name stands for in an article: one, or none."""
        scopes = [self._written.get(scope, {}) for scope in (article, EVERYWHERE)]
        known = {actor: written for scope in reversed(scopes) for actor, written in scope.items()}
        if name in known:
            return name
        wanted = _bare(name)
        for scope in scopes:
            if actor := _only(actor for actor, written in scope.items() if wanted in written):
                return actor
        for alike in (_same_body, _is_acronym, _is_surname):
            if actor := _only(actor for actor in known if alike(actor, name)):
                return actor
        return _only(actor for actor, written in known.items() if any(_shares_words(each, name) for each in written))

    def _actors(self, article: str) -> dict[str, set[str]]:
        return self._written.setdefault(article, {})


def _only(found: Iterable[str]) -> str | None:
    actors = list(found)
    return actors[0] if len(actors) == 1 else None


def _bare(name: str) -> str:
    """Fold a name and take its article off."""
    return fold(name).removeprefix("the ")


def _words(name: str) -> list[str]:
    """Give the words of a name that tell it from others, its followers by one word for all."""
    words = [_FOLLOWERS.get(word, word) for word in fold(name).split()]
    return [word for word in words if word not in _SMALL and word not in _TITLES] or words


def _same_body(actor: str, name: str) -> bool:
    """Tell whether only "party" or "union" is what one has and the other has not: Labour, the Labour Party."""
    return {*_words(actor)} - _BODIES == {*_words(name)} - _BODIES


def _is_acronym(actor: str, name: str) -> bool:
    """Tell whether one is the initials of the other: Fire Brigades Union, FBU."""
    for long, short in ((actor, name), (name, actor)):
        initials = "".join(word[0] for word in fold(long).split() if word not in _SMALL)
        if len(initials) > 1 and initials == _bare(short):
            return True
    return False


def _is_surname(actor: str, name: str) -> bool:
    """Tell whether one is a single word and the last of the other."""
    ours, theirs = _words(actor), _words(name)
    return 1 in {len(ours), len(theirs)} and ours[-1] == theirs[-1] and _followers(ours) == _followers(theirs)


def _shares_words(actor: str, name: str) -> bool:
    """Tell whether most words of two longer names are the same."""
    ours, theirs = _words(actor), _words(name)
    if 1 in {len(ours), len(theirs)} or _followers(ours) != _followers(theirs):
        return False
    return len({*ours} & {*theirs}) >= _LIKE * max(len({*ours}), len({*theirs}))


def _followers(words: Iterable[str]) -> set[str]:
    return {*words} & {*_FOLLOWERS.values()}
