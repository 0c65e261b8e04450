"""People whom an article tells of and never names: "a member of the Orchard campaign", "the councillor who defected".

Only somebody told apart, one of many of something named or narrowed by a relative clause, is an actor, and of that
article alone: two members of one campaign in two reports need not be one person. "The president of X" holds an office
and is left to the packs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.groups import is_plural
from graphkit.actors.names import slug
from graphkit.actors.phrases import is_anybody
from graphkit.model import Actor

if TYPE_CHECKING:
    from collections.abc import Container

    from graphkit.articles.tree import Token


_LONGEST = 12


def is_told_apart(token: Token, mentions: Container[int], *, lead: bool = False) -> bool:
    """Tell whether a singular noun is narrowed enough to be one person among all.

    Args:
        token: the noun.
        mentions: roots of the mentions of the article.
        lead: whether it stands where news tells of people whom it names further down.
    """
    if is_plural(token) or token.dep_ in {"attr", "appos", "oprd", "conj", "ROOT"}:
        return False
    one_of_many = is_anybody(token)
    belongs = (
        one_of_many
        and not lead
        and any(
            each.pos_ == "PROPN" or each.i in mentions
            for child in token.children
            if child.dep_ == "prep"
            for each in child.children
            if each.dep_ == "pobj"
        )
    )
    clause = any(child.dep_ == "relcl" and any(c.tag_ == "WP" for c in child.children) for child in token.children)
    return belongs or (clause and (one_of_many or not _only_adds(token)))


def _only_adds(token: Token) -> bool:
    """Tell whether a clause behind a comma only adds to what is known: "the mayor of Kew, who has been ill,"."""
    clause = next(child for child in token.children if child.dep_ == "relcl")
    return token.doc[clause.left_edge.i - 1].text == ","


def build_unnamed(token: Token, article: str) -> Actor:
    """Make the actor of a person who is not named.

    Args:
        token: the noun that describes the person.
        article: id of the article; part of the actor's id, so that no two articles share an unnamed person.
    """
    clause = next((child.left_edge.i for child in token.children if child.dep_ in {"relcl", "acl"}), len(token.doc))
    phrase = token.doc[token.left_edge.i : min(token.right_edge.i + 1, max(clause, token.i + 1), token.i + _LONGEST)]
    name = phrase.text.strip(" ,")
    return Actor(id=f"{slug(name)}{local_ending(article)}", name=name[0].upper() + name[1:], kind="person")


def local_ending(article: str) -> str:
    """Give how the id of an actor ends whom one article alone knows.

    Example:
        >>> local_ending("June report")
        '-in-june-report'
    """
    return f"-in-{slug(article)}"
