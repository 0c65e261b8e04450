"""Words of a name → its parts: title, given, family."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.packs.people_schema import Titles

_SHORTEST_NAME, _LONGEST_NAME = 2, 3


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in parts.

    Attributes:
        title: "Mr", empty when there is none.
        given: first and middle names.
        family: the last word.
        pronouns: what the title tells: "he", "she" or nothing.
        by_given: whether a lone name may be a given name: with no title, or one like "Sir".
    """

    title: str
    given: tuple[str, ...]
    family: str
    pronouns: str = ""
    by_given: bool = field(default=False, repr=False, compare=False)

    @property
    def full(self) -> bool:
        """Whether it names somebody in full: a given name, and no mere particle ("Mr ap Owen"), and a family name."""
        return bool(self.family) and any(not word.islower() for word in self.given)

    @property
    def text(self) -> str:
        """The name without its title."""
        return " ".join([*self.given, self.family])


def read_name(words: Sequence[str], titles: Titles) -> Name:
    """Take a name apart.

    What stands before a title belongs to it where a whole name follows: "Council Leader Ada Bright".

    Example:
        >>> from graphkit.packs.people_schema import Titles
        >>> titles = Titles(he=["Mr"], she=["Ms"], any=["Dr", "Leader"])
        >>> read_name(["Ms", "Kezia", "Dugdale"], titles)
        Name(title='Ms', given=('Kezia',), family='Dugdale', pronouns='she')
        >>> read_name(["Council", "Leader", "Ada", "Bright"], titles).text
        'Ada Bright'
    """
    start = 0
    while start < len(words) - 1 and is_title(words[start], titles):
        start += 1
    for i in range(len(words) - _SHORTEST_NAME - 1, start, -1):
        if words[i] in titles.any and len(words) - i - 1 <= _LONGEST_NAME and all(w[0].isupper() for w in words[i:]):
            start = i + 1
            break
    found, rest = words[:start], words[start:]
    while len(rest) > 1 and rest[0] in titles.particles:
        rest = rest[1:]
    told = ["he" if word in titles.he else "she" for word in found if word in titles.he or word in titles.she]
    by_given = all(word in titles.before_given for word in found)
    return Name(" ".join(found), tuple(rest[:-1]), rest[-1] if rest else "", told[0] if told else "", by_given)


def is_title(word: str, titles: Titles) -> bool:
    """Tell whether a word is a title before a name."""
    return word in titles.words


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Lower the case and drop accents and possessive endings, for comparing names."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"(?:'s|’s|'|’)$", "", plain.lower().strip())


def slug(text: str) -> str:
    """Make an id of a name: "Siôn Simon" is "sion-simon"."""
    return re.sub(r"[^\w]+", "-", fold(text)).strip("-_") or "unnamed"
