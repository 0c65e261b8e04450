"""Graph and evidence → Cytoscape JSON (.cyjs), for Cytoscape and cytoscape.js.

Everything is text, numbers and lists of text, as Cytoscape's tables take it: an edge's sentences are one list, with
day, outlet and article before each.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from graphkit.export.csv import describe_office
from graphkit.export.rows import ACTOR_FACTS, EDGE_FACTS, edge_key, group_statements, list_actors, list_edges
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import networkx as nx

    from graphkit.model import Evidence


def write_cytoscape(graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write the graph as Cytoscape JSON, actors by id, edges by source, target and relation.

    Raises:
        ExportError: the file cannot be written.
    """
    groups = group_statements(evidence)
    nodes = []
    for row in list_actors(graph, "cytoscape"):
        facts = {name: row[name] for name in ACTOR_FACTS}
        facts["offices"] = [describe_office(office) for office in row["offices"]]
        nodes.append({"data": {"id": row["id"], "value": row["id"], **facts}})
    prefix = _unused_prefix(graph)
    edges = [
        {
            "data": {
                "id": f"{prefix}{number}",
                "source": row["source"],
                "target": row["target"],
                "key": row["relation"],
                "interaction": row["relation"],
                "name": f"{row['source_name']} {row['relation']} {row['target_name']}",
                **{name: row[name] for name in EDGE_FACTS if row[name] is not None},
                "sentences": [_tell(item) for item in groups.get(edge_key(row), ())],
            }
        }
        for number, row in enumerate(list_edges(graph, "cytoscape"))
    ]
    about: dict[str, Any] = {
        "name": "graphkit",
        **{key: value for key, value in graph.graph.items() if value is not None},
    }
    whole = {
        "format_version": "1.0",
        "generated_by": "graphkit",
        "target_cytoscapejs_version": "~3",
        "data": about,
        "directed": True,
        "multigraph": True,
        "elements": {"nodes": nodes, "edges": edges},
    }
    write_whole(path, json.dumps(whole, ensure_ascii=False, indent=1) + "\n", errors="backslashreplace")


def _unused_prefix(graph: nx.MultiDiGraph[str]) -> str:
    """Find a beginning for the ids of edges that no actor's id has: nodes and edges share their ids."""
    prefix = "edge-"
    while any(actor.startswith(prefix) for actor in graph):
        prefix += "-"
    return prefix


def _tell(item: Evidence) -> str:
    """Write one statement in a line: where it stands, how far it commits itself, and its sentence."""
    article = item.article
    facts = (article.date, article.outlet, article.title or article.id, item.relation.modality.value)
    return f"{' · '.join(str(fact) for fact in facts if fact)}: {item.sentence}"
