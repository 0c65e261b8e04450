"""Graph ↔ GraphML, for Gephi, Cytoscape, yEd and igraph.

GraphML holds only scalars: lists (aliases, offices) are written as JSON text, and None by leaving the attribute out.
Characters that XML cannot hold are dropped. Each edge has an id of its own, "source relation target", because
programs take two edges of one id for the same edge. Names and relations stand there a second time as `label`, which is
what Gephi and yEd show.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

import networkx as nx

from graphkit.errors import ExportError, ReadError
from graphkit.export.rows import check_graph
from graphkit.export.text import clean_text
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

_LISTS = ("aliases", "offices", "outlets")
_OF_GRAPH = ("articles", "texts", "first", "last", "unasserted")


def write_graphml(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph as GraphML, nodes and edges in the graph's order.

    Raises:
        ExportError: the file cannot be written, or two actor ids would become one.
    """
    check_graph(graph, "graphml")
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph(**_flatten(graph.graph))
    for actor, node in graph.nodes(data=True):
        if (id_ := clean_text(actor)) in flat:
            raise ExportError("graphml", f"two actors have the id {id_!r} in XML. Give one of them another id.")
        flat.add_node(id_, **_flatten(node), label=clean_text(node["name"]))
    for source, target, edge in graph.edges(data=True):
        source_id, target_id, relation = clean_text(source), clean_text(target), clean_text(edge["relation"])
        name = f"{source_id} {relation} {target_id}"
        flat.add_edge(source_id, target_id, key=relation, **_flatten(edge), name=name, label=relation)
    lines = nx.generate_graphml(flat, edge_id_from_attribute="name")
    write_whole(path, '<?xml version="1.0" encoding="utf-8"?>\n' + "\n".join(lines) + "\n")


def read_graphml(path: Path | str) -> nx.MultiDiGraph[str]:
    """Read a graph that `write_graphml` wrote.

    Raises:
        ReadError: the file cannot be read, or is no such GraphML.
    """
    try:
        flat = nx.read_graphml(Path(path), force_multigraph=True)
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(**_unflatten({key: flat.graph.get(key) for key in _OF_GRAPH}))
        for actor, node in sorted(flat.nodes(data=True)):
            graph.add_node(actor, **_unflatten({key: value for key, value in node.items() if key != "label"}))
        for source, target, edge in sorted(flat.edges(data=True), key=lambda edge: (*edge[:2], edge[2]["relation"])):
            kept = _unflatten({key: value for key, value in edge.items() if key not in {"id", "name", "label"}})
            graph.add_edge(source, target, key=edge["relation"], **{"first": None, "last": None, "cameo": "", **kept})
    except OSError as error:
        raise ReadError(path, f"{error.strerror or error}. Run `graph build` first.") from error
    except (ParseError, nx.NetworkXException, KeyError, ValueError) as error:
        raise ReadError(path, f"is no GraphML of ours ({error}). Run `graph build` again.") from error
    return graph


def _flatten(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Make attributes scalars that XML can hold."""
    flat: dict[str, Any] = {}
    for key, value in attributes.items():
        if isinstance(value, (list, dict)):
            flat[key] = clean_text(json.dumps(value, ensure_ascii=False))
        elif value is not None:
            flat[key] = clean_text(value) if isinstance(value, str) else value
    return flat


def _unflatten(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Make attributes lists again where they were."""
    return {key: json.loads(value) if key in _LISTS else value for key, value in attributes.items()}
