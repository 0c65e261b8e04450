"""Noun for a body → the body meant: "the union", "the committee", "the group".

By kind ("the union" is the one union of the article), by name ("the department" is the Department of Justice), or,
for a noun that any body may be called, the one body that the last sentences name. One candidate or none.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graphkit.actors.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphkit.actors.attributes import Description
    from graphkit.actors.discourse import Discourse
    from graphkit.articles.tree import Token
    from graphkit.model import Actor
    from graphkit.packs.load import Pack

_NEAR = 2
_LEAD = 3
_PLAIN = {"organisation", "union", "campaign"}


def find_body(token: Token, words: Description, discourse: Discourse, pack: Pack) -> tuple[str, ...]:
    """Give the one body before a place that a noun means.

    Args:
        token: the noun.
        words: its phrase.
        discourse: what has been said before.
        pack: nouns for bodies.
    """
    told_apart = bool(words.others) or words.owner is not None or any(c.dep_ == "relcl" for c in token.children)
    if words.head not in pack.descriptions.organisations or told_apart:
        return ()
    before = [m.actors[0] for m in discourse.before(token) if len(m.actors) == 1]
    near = [m.actors[0] for m in discourse.before(token, reach=_NEAR) if len(m.actors) == 1]
    if words.head not in pack.descriptions.any_body:
        of_kind = {each for each in before if discourse.cast.actors[each].kind == words.head}
        latest = _only(each for each in near if each in of_kind)
        if len(of_kind) == 1 or (latest and all(before.count(latest[0]) >= before.count(each) for each in of_kind)):
            return latest or tuple(of_kind)
        return _leader([each for each in before if _is_named(discourse.cast.actors[each], words.head)])
    return _only(each for each in near if _may_be(discourse.cast.actors[each], pack))


def _may_be(actor: Actor, pack: Pack) -> bool:
    """Tell whether a body may be called what any body may be called: a congress or a department is no group."""
    return actor.kind in _PLAIN and not set(pack.descriptions.public).intersection(fold(actor.name).split())


def _is_named(actor: Actor, noun: str) -> bool:
    """Tell whether a noun for a body stands in a body's name: "Department of Justice"."""
    return actor.kind in {*_PLAIN, "government"} and noun in fold(actor.name).split()


def _only(bodies: Iterable[str]) -> tuple[str, ...]:
    found = set(bodies)
    return tuple(found) if len(found) == 1 else ()


def _leader(bodies: list[str]) -> tuple[str, ...]:
    """Give the body of a list that is named far more often than any other of it."""
    said = sorted(Counter(bodies).items(), key=lambda item: (-item[1], item[0]))
    if not said or (len(said) > 1 and said[0][1] < _LEAD * said[1][1]):
        return ()
    return (said[0][0],)
