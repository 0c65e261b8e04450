"""Graph and evidence ↔ node-link JSON, as networkx reads it (`node_link_graph`), and D3 and Observable with `edges`.

Each edge carries its statements, as evidence.jsonl writes them, so the file alone answers "says who?".
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx

from graphkit.errors import ReadError
from graphkit.export.jsonl import from_row, to_row
from graphkit.export.rows import ACTOR_FACTS, EDGE_FACTS, edge_key, group_statements, list_actors, list_edges
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphkit.model import Evidence


def write_nodelink(graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write the graph as node-link JSON, actors by id, edges by source, target and relation.

    Raises:
        ExportError: the file cannot be written.
    """
    groups = group_statements(evidence)
    nodes = [{name: row[name] for name in ("id", *ACTOR_FACTS)} for row in list_actors(graph, "json")]
    edges = [
        {
            "source": row["source"],
            "target": row["target"],
            "key": row["relation"],
            **{name: row[name] for name in EDGE_FACTS},
            "statements": [to_row(item) for item in groups.get(edge_key(row), ())],
        }
        for row in list_edges(graph, "json")
    ]
    whole = {"directed": True, "multigraph": True, "graph": dict(graph.graph), "nodes": nodes, "edges": edges}
    write_whole(path, json.dumps(whole, ensure_ascii=False, indent=1) + "\n", errors="backslashreplace")


def read_nodelink(path: Path | str) -> tuple[nx.MultiDiGraph[str], list[Evidence]]:
    """Read a graph and the evidence of its edges that `write_nodelink` wrote.

    Raises:
        ReadError: the file cannot be read, or is no such JSON.
    """
    try:
        whole: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(**whole["graph"])
        for node in whole["nodes"]:
            graph.add_node(node["id"], **{name: node[name] for name in ACTOR_FACTS})
        evidence = []
        for edge in whole["edges"]:
            graph.add_edge(edge["source"], edge["target"], key=edge["key"], **{name: edge[name] for name in EDGE_FACTS})
            evidence += [from_row(row) for row in edge["statements"]]
    except OSError as error:
        raise ReadError(path, f"{error.strerror or error}. Run `graph export` first.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReadError(path, f"is no node-link JSON of ours ({error!r}). Run `graph export` again.") from error
    return graph, evidence
