"""Graph and evidence → the part of both around some actors, or among the most prominent ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.graph.names import find_actor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import networkx as nx

    from graphkit.model import Evidence


def take_excerpt(
    graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence], *, about: Sequence[str] = (), top: int | None = None
) -> tuple[nx.MultiDiGraph[str], list[Evidence]]:
    """Take a part of a graph, and the evidence between its actors.

    Args:
        graph: the whole.
        evidence: of the whole.
        about: ids, names or aliases; with some, these actors and their edges are taken, and nobody else's.
        top: take at most so many actors: those asked for, then those in most articles, then those with most edges.

    Raises:
        GraphkitError: nobody has a name or id asked for, or several have it.
    """
    asked = [find_actor(graph, name) for name in about]
    evidence = list(evidence)
    part = _around(graph, evidence, asked) if asked else graph
    if top is not None:
        ranked = sorted(part, key=lambda actor: (actor not in asked, *_prominence(part, actor)))
        part = part.subgraph(ranked[:top]).copy()
    if part is graph:
        return graph, evidence
    part.graph |= graph.graph
    return part, [item for item in evidence if _is_told(item, part, asked)]


def _around(graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence], asked: Sequence[str]) -> nx.MultiDiGraph[str]:
    """Take some actors, their edges, and whoever stands at the other end, be it only of what is denied."""
    pairs = {(source, target) for source, target in graph.edges()}
    pairs |= {(item.relation.source.actor.id, item.relation.target.actor.id) for item in evidence}
    near = set(asked).union(*(pair for pair in pairs if not set(asked).isdisjoint(pair)))
    part = graph.subgraph(near).copy()
    others = [edge for edge in part.edges(keys=True) if edge[0] not in asked and edge[1] not in asked]
    part.remove_edges_from(others)
    return part


def _prominence(graph: nx.MultiDiGraph[str], actor: str) -> tuple[int, int, str]:
    return -graph.nodes[actor].get("articles", 0), -graph.degree(actor), actor


def _is_told(item: Evidence, part: nx.MultiDiGraph[str], asked: Sequence[str]) -> bool:
    """Tell whether a statement is between actors of the part, and about those asked for."""
    ends = (item.relation.source.actor.id, item.relation.target.actor.id)
    return all(end in part for end in ends) and (not asked or any(end in asked for end in ends))
