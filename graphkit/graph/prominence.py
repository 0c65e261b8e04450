"""Graph → prominence: whom the articles are about, and whom others take sides on.

Four counts of actors, not articles, so that a paper which repeats itself makes nobody prominent: who backs somebody and
who attacks, whom somebody backs and attacks. What one receives is prestige, what one sends is activity (Wasserman and
Faust 1994, ch. 5). *Standing* puts them in one figure, the PN centrality of Everett and Borgatti (2014) over signed
pairs: (I - A/(2n - 2))⁻¹ 1 with A = P - 2N. An ally of the well-placed stands above 1, whoever is opposed below; it
lies between -1 and 2. Of fewer than three actors it is 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csc_array, eye_array
from scipy.sparse.linalg import spsolve

from graphkit.graph.pairs import counts, pair_up

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Prominence:
    """What makes an actor prominent.

    Attributes:
        actor: its id.
        backed_by: number of actors that back it.
        attacked_by: number that attack it.
        backs: number it backs.
        attacks: number it attacks.
        mentions: how often it is mentioned.
        articles: in how many articles.
        standing: PN centrality.
    """

    actor: str
    backed_by: int
    attacked_by: int
    backs: int
    attacks: int
    mentions: int
    articles: int
    standing: float


def measure_prominence(graph: nx.MultiDiGraph[str]) -> list[Prominence]:
    """Measure every actor; first those on whom, or with whom, most others take sides.

    Example:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> _ = graph.add_edge("khan", "corbyn", "criticises", sign=-1)
        >>> [(each.actor, each.attacked_by, each.standing) for each in measure_prominence(graph)]
        [('corbyn', 1, 1.0), ('khan', 0, 1.0)]
    """
    sides: dict[str, tuple[set[str], ...]] = {actor: (set(), set(), set(), set()) for actor in graph}
    for source, target, edge in graph.edges(data=True):
        if source != target and counts(edge):
            against = int(edge["sign"] < 0)
            sides[target][against].add(source)
            sides[source][2 + against].add(target)
            if edge.get("symmetric"):
                sides[source][against].add(target)
                sides[target][2 + against].add(source)
    standing = measure_standing(graph)
    found = [
        Prominence(
            actor,
            backed_by=len(sides[actor][0]),
            attacked_by=len(sides[actor][1]),
            backs=len(sides[actor][2]),
            attacks=len(sides[actor][3]),
            mentions=graph.nodes[actor].get("mentions", 0),
            articles=graph.nodes[actor].get("articles", 0),
            standing=standing[actor],
        )
        for actor in graph
    ]
    return sorted(found, key=lambda each: (-each.backed_by - each.attacked_by, -each.articles, each.actor))


def measure_standing(graph: nx.MultiDiGraph[str]) -> dict[str, float]:
    """Give each actor its PN centrality (Everett and Borgatti 2014)."""
    actors = sorted(graph)
    if len(actors) < 3:  # noqa: PLR2004 (of two, the measure is not defined)
        return dict.fromkeys(actors, 1.0)
    at = {actor: index for index, actor in enumerate(actors)}
    pairs = [pair for pair in pair_up(graph) if pair.sign]
    a, b = [at[pair.a] for pair in pairs], [at[pair.b] for pair in pairs]
    value = [1.0 if pair.sign > 0 else -2.0 for pair in pairs]
    matrix = csc_array(([*value, *value], ([*a, *b], [*b, *a])), shape=(len(actors), len(actors)))
    system = eye_array(len(actors), format="csc") - matrix / (2 * len(actors) - 2)
    solution = spsolve(csc_array(system), np.ones(len(actors)))
    return {actor: round(float(score), 4) for actor, score in zip(actors, solution, strict=True)}
