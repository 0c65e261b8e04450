"""Relation types and kinds of actor → how they are drawn, readable without colour.

A sign shows three times over: by hue (cool for +, warm for −), by dash (every − is dashed) and by arrowhead (a + ends
in an arrow, a − in a bar, a symmetric type in a dot at either end). Hues are from Okabe and Ito's set for colour-blind
readers (2008), darkened or lightened until they stand out on either background. The relation types that graphkit ships
keep their looks on every page; a pack's own types get the next free look of their sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphkit.model import RelationType

Dashes = tuple[int, ...]
_SOLID: Dashes = ()
_LONG: Dashes = (14, 5)
_SHORT: Dashes = (7, 5)
_MIXED: Dashes = (12, 4, 3, 4)


class Look(NamedTuple):
    """How edges of one relation type are drawn.

    Attributes:
        light: colour on a light background.
        dark: colour on a dark background.
        dashes: lengths of dash and gap; empty for a solid line.
    """

    light: str
    dark: str
    dashes: Dashes


_OWN = {
    "endorses": Look("#1a68a8", "#6fb7f5", _SOLID),
    "defends": Look("#00806a", "#45cfb0", _LONG),
    "campaigns-with": Look("#73549f", "#bfa3f0", _SOLID),
    "criticises": Look("#c2410c", "#ff9466", _SHORT),
}
_FREE = {
    +1: (Look("#3a7d1e", "#93cf6d", _SOLID), Look("#0e7490", "#5cc8e0", _LONG), Look("#44569c", "#a3b4f5", _SOLID)),
    -1: (Look("#a3195b", "#ff86bb", _SHORT), Look("#8a5a00", "#e8b54a", _MIXED), Look("#a81e1e", "#ff8f8f", _MIXED)),
}
_SHAPES = {
    "person": "dot",
    "group": "hexagon",
    "organisation": "diamond",
    "government": "diamond",
    "paper": "triangleDown",
    "party": "square",
    "union": "triangle",
}
_OTHER_SHAPE = "star"


def choose_looks(types: Iterable[RelationType]) -> dict[str, Look]:
    """Give each relation type a look, by name; past three of a pack's own types in a sign the looks repeat."""
    looks, taken = {}, {+1: 0, -1: 0}
    for type_ in sorted(types, key=lambda type_: type_.name):
        own = _OWN.get(type_.name)
        if own is None:
            sign = +1 if type_.sign > 0 else -1
            own = _FREE[sign][taken[sign] % len(_FREE[sign])]
            taken[sign] += 1
        looks[type_.name] = own
    return looks


def choose_shape(kind: str) -> str:
    """Give the shape in which vis-network draws an actor of a kind."""
    return _SHAPES.get(kind, _OTHER_SHAPE)


def choose_head(type_: RelationType) -> str:
    """Give the arrowhead at the target, and for a symmetric type at both ends."""
    if type_.symmetric:
        return "circle"
    return "arrow" if type_.sign > 0 else "bar"
