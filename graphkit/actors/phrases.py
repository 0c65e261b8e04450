"""Noun → the parts of its phrase: whose it is, what stands before it, what a preposition introduces behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from graphkit.articles.tree import Token


_ONE = {"one", "another"}


def is_anybody(token: Token) -> bool:
    """Tell whether a noun means one of many: "a voter", "another voter"."""
    return any("Ind" in c.morph.get("Definite", []) or c.lower_ in _ONE for c in token.lefts)


def owners(token: Token) -> list[Token]:
    """Give whose a thing is."""
    return [child for child in token.children if child.dep_ == "poss"]


def premodifiers(token: Token) -> list[Token]:
    """Give the nouns and adjectives before a noun."""
    return [child for child in token.lefts if child.dep_ in {"compound", "nmod", "amod"}]


def complements(token: Token, prepositions: Collection[str]) -> list[Token]:
    """Give what one of the prepositions introduces after a noun."""
    return [
        each
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in prepositions
        for each in child.children
        if each.dep_ == "pobj"
    ]
