"""Signed graph → are the friends of my friends my friends: balanced and unbalanced triads.

A triad is three actors of whom each two have a pair with a sign, by the rule of `pairs.py` (torn pairs have none, so
no triad has one). It is balanced when the product of its signs is positive: three allies, or two against a third
(Heider 1946; Cartwright and Harary 1956). Three mutual opponents are unbalanced in that sense but fit a world of more
than two camps (Davis 1967), so they are counted apart. The share of balanced triads is the degree of balance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.graph.pairs import list_neighbours, pair_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx


@dataclass(frozen=True, slots=True)
class Triad:
    """Three actors with a sign between each two.

    Attributes:
        actors: ids, in order.
        signs: of first and second, first and third, second and third.
    """

    actors: tuple[str, str, str]
    signs: tuple[int, int, int]

    @property
    def balanced(self) -> bool:
        """Whether the product of the signs is positive."""
        return self.signs[0] * self.signs[1] * self.signs[2] > 0


@dataclass(frozen=True, slots=True)
class Balance:
    """How many triads there are of each kind.

    Attributes:
        allies: three allies: balanced.
        against_third: two allies against a third: balanced.
        torn_friend: one actor, ally of two opponents: unbalanced.
        opponents: three opponents: unbalanced, but fit for three camps.
    """

    allies: int
    against_third: int
    torn_friend: int
    opponents: int

    @property
    def triads(self) -> int:
        """All of them."""
        return self.allies + self.against_third + self.torn_friend + self.opponents

    @property
    def degree(self) -> float | None:
        """Share of balanced triads (Cartwright and Harary 1956); None where there is none."""
        return (self.allies + self.against_third) / self.triads if self.triads else None

    @property
    def weak_degree(self) -> float | None:
        """Share of triads that fit into any number of camps (Davis 1967)."""
        return 1 - self.torn_friend / self.triads if self.triads else None


def list_triads(graph: nx.MultiDiGraph[str]) -> Iterator[Triad]:
    """Give every triad once, in the order of ids."""
    near = list_neighbours(pair_up(graph))
    later = {actor: {other for other in near[actor] if other > actor} for actor in near}
    for a in sorted(near):
        for b in sorted(later[a]):
            for c in sorted(later[a] & later[b]):
                signs = (_sign(near[a][b]), _sign(near[a][c]), _sign(near[b][c]))
                yield Triad((a, b, c), signs)


def measure_balance(graph: nx.MultiDiGraph[str]) -> Balance:
    """Count the triads of each kind.

    Example:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> _ = graph.add_edge("unite", "corbyn", "endorses", sign=1)
        >>> _ = graph.add_edge("khan", "corbyn", "criticises", sign=-1)
        >>> _ = graph.add_edge("unite", "khan", "criticises", sign=-1)
        >>> measure_balance(graph)
        Balance(allies=0, against_third=1, torn_friend=0, opponents=0)
    """
    kinds = [0, 0, 0, 0]
    for triad in list_triads(graph):
        kinds[sum(sign < 0 for sign in triad.signs)] += 1
    allies, torn_friend, against_third, opponents = kinds
    return Balance(allies, against_third, torn_friend, opponents)


def _sign(net: int) -> int:
    return 1 if net > 0 else -1
