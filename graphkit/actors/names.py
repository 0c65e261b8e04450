"""Words of a name → its parts: title, given, family."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.packs.schema import Titles


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in parts.

    Attributes:
        title: "Mr", empty when there is none.
        given: first and middle names.
        family: the last word.
        pronouns: what the title tells: "he", "she" or nothing.
    """

    title: str
    given: tuple[str, ...]
    family: str
    pronouns: str = ""

    @property
    def full(self) -> bool:
        """Whether it names somebody in full: a given name and a family name."""
        return bool(self.given and self.family)

    @property
    def text(self) -> str:
        """The name without its title."""
        return " ".join([*self.given, self.family])


def read_name(words: Sequence[str], titles: Titles) -> Name:
    """Take a name apart.

    Example:
        >>> from graphkit.packs.schema import Titles
        >>> titles = Titles(he=["Mr"], she=["Ms"], any=["Dr"])
        >>> read_name(["Ms", "Kezia", "Dugdale"], titles)
        Name(title='Ms', given=('Kezia',), family='Dugdale', pronouns='she')
    """
    found: list[str] = []
    pronouns = ""
    rest = list(words)
    while len(rest) > 1 and is_title(rest[0], titles):
        word = rest.pop(0)
        found.append(word)
        pronouns = pronouns or ("he" if word in titles.he else "she" if word in titles.she else "")
    return Name(" ".join(found), tuple(rest[:-1]), rest[-1] if rest else "", pronouns)


def is_title(word: str, titles: Titles) -> bool:
    """Tell whether a word is a title before a name."""
    return word in titles.he or word in titles.she or word in titles.any


def fold(text: str) -> str:
    """Lower the case and drop accents and possessive endings, for comparing names."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"(?:'s|’s|'|’)$", "", plain.lower().strip())


def slug(text: str) -> str:
    """Make an id of a name: "Siôn Simon" is "sion-simon"."""
    return re.sub(r"[^\w]+", "-", fold(text)).strip("-_") or "unnamed"
