"""Graph and camps → the edges that go against the camps: quarrels inside one, bridges across two.

A tension is an edge that some sentence asserts: of negative sign between actors of one camp ("inside"), or of positive
sign between actors of two camps of the same connected part ("across"). These are the frustrated ties of balance theory
(Harary 1959), edge by edge, so that each has its sentences: where a camp may break, or where the reading erred.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import networkx as nx

from graphkit.graph.pairs import counts, pair_up

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Tension:
    """An edge that goes against the camps.

    Attributes:
        source: actor id.
        relation: the edge's key.
        target: actor id.
        sign: the edge's.
        where: "inside" one camp or "across" two.
        weight: articles that assert it.
        first: day of the first of them, or None.
        last: day of the last.
    """

    source: str
    relation: str
    target: str
    sign: int
    where: str
    weight: int
    first: str | None
    last: str | None


def list_tensions(graph: nx.MultiDiGraph[str], number: Mapping[str, int]) -> list[Tension]:
    """List the edges that go against the camps: those inside a camp first, the best attested first.

    Args:
        graph: what `build_graph` gave, or a part of it.
        number: the camp of each actor; edges of actors without one are left out.

    Example:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> _ = graph.add_edge("coleman", "corbyn", "criticises", sign=-1, weight=2)
        >>> [(each.source, each.target, each.where) for each in list_tensions(graph, {"coleman": 1, "corbyn": 1})]
        [('coleman', 'corbyn', 'inside')]
    """
    part = _part_camps(graph, number)
    found = []
    for source, target, key, edge in graph.edges(keys=True, data=True):
        if source == target or source not in number or target not in number or not counts(edge):
            continue
        together = number[source] == number[target]
        if together == (edge["sign"] < 0) and part[number[source]] == part[number[target]]:
            found.append(
                Tension(
                    source,
                    str(key),
                    target,
                    edge["sign"],
                    "inside" if together else "across",
                    edge.get("weight", 1),
                    edge.get("first"),
                    edge.get("last"),
                )
            )
    return sorted(
        found, key=lambda each: (each.where != "inside", -each.weight, each.source, each.target, each.relation)
    )


def write_rows(tensions: list[Tension]) -> list[dict[str, Any]]:
    """Turn tensions into JSON values; source, relation and target name the edge, and so its sentences."""
    return [
        {
            "source": each.source,
            "relation": each.relation,
            "target": each.target,
            "sign": each.sign,
            "where": each.where,
            "weight": each.weight,
            "first": each.first,
            "last": each.last,
        }
        for each in tensions
    ]


def _part_camps(graph: nx.MultiDiGraph[str], number: Mapping[str, int]) -> dict[int, int]:
    """Tell which connected part each camp is in; between two parts stands a torn pair at most, and no tension."""
    camps: nx.Graph[int] = nx.Graph()
    camps.add_nodes_from(number.values())
    for pair in pair_up(graph):
        if pair.net and pair.a in number and pair.b in number:
            camps.add_edge(number[pair.a], number[pair.b])
    return {camp: part for part, together in enumerate(nx.connected_components(camps)) for camp in together}
