"""Token → what kind of word it is, and the words a pack may call it by."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.articles.tree import Token

VERBAL = frozenset({"VERB", "AUX"})
PREDICATES = frozenset({"attr", "acomp", "oprd"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})


def forms(token: Token) -> tuple[str, ...]:
    """Give the words a pack may call a token by: its lemma, itself, and the stems of a regular verb form.

    The small model knows the lemmas of common verbs only; it makes "stag" of "staged", and takes "jeered" for a present
    or an adjective.
    """
    return _spell(token.lemma_, token.lower_, token.tag_)


@lru_cache(maxsize=1 << 14)
def _spell(lemma: str, lower: str, tag: str) -> tuple[str, ...]:
    stems: tuple[str, ...] = ()
    if tag in {"VBD", "VBN", "VBP", "JJ"} and lower.endswith("ed"):
        stems = (lower[:-1], lower[:-2])
    elif tag == "VBG" and lower.endswith("ing"):
        stems = (lower[:-3], lower[:-3] + "e")
    return tuple(dict.fromkeys((lemma.lower(), lower, *stems)))
