"""Signed graph and camps → brokers: who is on good terms with both sides.

An actor brokers between two others when it has a positive pair with each, and they are in different camps, or in one
camp but opponents: it could carry a word from one to the other. This is brokerage as Gould and Fernandez (1989) count
it, one point for each pair of others, with the camps as their groups and a negative tie where they ask for none; in
their words the broker is a *gatekeeper* where one of the two is of its own camp, and a *liaison* where neither is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.graph.pairs import list_neighbours, pair_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx


@dataclass(frozen=True, slots=True)
class Broker:
    """An actor on good terms with two sides.

    Attributes:
        actor: its id.
        pairs: how many pairs of others it brokers between.
        gatekeeper: those in different camps of which one is its own.
        liaison: those in different camps, neither its own.
        opponents: those in one camp that oppose each other.
    """

    actor: str
    pairs: int
    gatekeeper: int
    liaison: int
    opponents: int


def find_brokers(graph: nx.MultiDiGraph[str], number: Mapping[str, int]) -> list[Broker]:
    """List the brokers, those between most pairs first.

    Args:
        graph: what `build_graph` gave, or a part of it.
        number: the camp of each actor; those without one are passed over.

    Example:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> _ = graph.add_edge("burnham", "corbyn", "endorses", sign=1)
        >>> _ = graph.add_edge("burnham", "khan", "endorses", sign=1)
        >>> _ = graph.add_edge("khan", "corbyn", "criticises", sign=-1)
        >>> find_brokers(graph, {"burnham": 1, "corbyn": 1, "khan": 2})
        [Broker(actor='burnham', pairs=1, gatekeeper=1, liaison=0, opponents=0)]
    """
    near = list_neighbours(pair_up(graph))
    brokers = []
    for actor in sorted(near):
        friends = {other for other, net in near[actor].items() if net > 0 and other in number}
        if actor not in number or len(friends) < 2:  # noqa: PLR2004
            continue
        camps = Counter(number[friend] for friend in friends)
        own = camps.pop(number[actor], 0)
        others = sum(camps.values())
        liaison = (others * others - sum(count * count for count in camps.values())) // 2
        opponents = sum(
            other > friend and net < 0 and other in friends and number[other] == number[friend]
            for friend in friends
            for other, net in near[friend].items()
        )
        if pairs := own * others + liaison + opponents:
            brokers.append(Broker(actor, pairs, own * others, liaison, opponents))
    return sorted(brokers, key=lambda broker: (-broker.pairs, broker.actor))
