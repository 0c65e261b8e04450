"""Directed edges → one signed pair of actors: who, all in all, is for whom.

Balance and camps are defined on undirected signed graphs. The pair-sign rule that takes us there:

- Every edge that some sentence asserts counts, in either direction and of whatever type: its sign times its weight
  (the articles that assert it). Their sum is the pair's *net*; its sign is the pair's sign.
- A pair whose net is zero is *torn*: for and against weigh the same, so it has no sign and pulls nobody anywhere.
- An actor's edge to itself makes no pair.

Summing loses nothing that a division into camps could win back: whatever the camps are, the lesser of for and against
stands across them, so the cost of any division differs from that of the nets by the same amount.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx

Weigh = Literal["articles", "pairs"]


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two actors and what is between them.

    Attributes:
        a: the actor whose id comes first.
        b: the other.
        backing: weight of the edges of positive sign between them, in either direction.
        attacking: weight of those of negative sign.
    """

    a: str
    b: str
    backing: int
    attacking: int

    @property
    def net(self) -> int:
        """Backing less attacking."""
        return self.backing - self.attacking

    @property
    def sign(self) -> int:
        """+1, -1, or 0 for a torn pair."""
        return (self.net > 0) - (self.net < 0)


def pair_up(graph: nx.MultiDiGraph[str], *, weigh: Weigh = "articles") -> list[Pair]:
    """List the pairs of actors that some asserted edge joins, torn ones too, in the order of ids.

    Args:
        graph: what `build_graph` gave, or a part of it.
        weigh: what an edge counts: the articles that assert it; or, with "pairs", so much that each pair ends up with
            a net of +1, 0 or -1, as in the literature on unweighted signed graphs.

    Example:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> _ = graph.add_edge("khan", "corbyn", "criticises", sign=-1, weight=3, asserted=4)
        >>> _ = graph.add_edge("corbyn", "khan", "campaigns-with", sign=1, weight=1, asserted=1)
        >>> pair_up(graph)
        [Pair(a='corbyn', b='khan', backing=1, attacking=3)]
    """
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for source, target, edge in graph.edges(data=True):
        if source != target and counts(edge):
            sums[min(source, target), max(source, target)][edge["sign"] < 0] += int(edge.get("weight", 1))
    pairs = [Pair(a, b, backing, attacking) for (a, b), (backing, attacking) in sorted(sums.items())]
    if weigh == "articles":
        return pairs
    return [Pair(pair.a, pair.b, int(pair.sign > 0), int(pair.sign < 0)) for pair in pairs]


def counts(edge: Mapping[str, Any]) -> bool:
    """Tell whether an edge counts: some sentence asserts it (a graph of other origin need not say so)."""
    return bool(edge.get("asserted", 1))


def list_neighbours(pairs: Iterable[Pair]) -> dict[str, dict[str, int]]:
    """Give each actor its fellows in signed pairs, with the net.

    Example:
        >>> list_neighbours([Pair("a", "b", 2, 0), Pair("b", "c", 1, 1)])
        {'a': {'b': 2}, 'b': {'a': 2}}
    """
    near: dict[str, dict[str, int]] = defaultdict(dict)
    for pair in pairs:
        if pair.net:
            near[pair.a][pair.b] = pair.net
            near[pair.b][pair.a] = pair.net
    return dict(near)
