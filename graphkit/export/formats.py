"""The formats of `graph export`: what each is called, which files it writes, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.export import csv, parquet
from graphkit.export.cypher import write_cypher
from graphkit.export.cytoscape import write_cytoscape
from graphkit.export.dot import write_dot
from graphkit.export.gexf import write_gexf
from graphkit.export.graphml import write_graphml
from graphkit.export.mermaid import write_mermaid
from graphkit.export.nodelink import write_nodelink
from graphkit.export.turtle import write_turtle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    import networkx as nx

    from graphkit.model import Evidence

    Graph = nx.MultiDiGraph[str]
    Writer = Callable[[Graph, Sequence[Evidence], Path], Any]


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a graph.

    Attributes:
        name: as `--format` takes it.
        files: a writer for each file.
        text: what it is for.
        top: how many actors an excerpt takes unless told otherwise; None for all.
    """

    name: str
    files: Mapping[str, Writer]
    text: str
    top: int | None = None


_EXCERPT = 30
FORMATS = {
    format_.name: format_
    for format_ in (
        Format(
            "csv",
            {
                "actors.csv": lambda graph, _, path: csv.write_actors(graph, path),
                "edges.csv": lambda graph, _, path: csv.write_edges(graph, path),
                "evidence.csv": lambda _, evidence, path: csv.write_statements(evidence, path),
            },
            "tables for spreadsheets",
        ),
        Format("cypher", {"graph.cypher": write_cypher}, "statements for Neo4j"),
        Format("cytoscape", {"graph.cyjs": write_cytoscape}, "JSON for Cytoscape and cytoscape.js"),
        Format("dot", {"graph.dot": lambda graph, _, path: write_dot(graph, path)}, "excerpt for Graphviz", _EXCERPT),
        Format("gexf", {"graph.gexf": write_gexf}, "Gephi, with dates on its timeline"),
        Format(
            "graphml",
            {"graph.graphml": lambda graph, _, path: write_graphml(graph, path)},
            "Gephi, Cytoscape, yEd, igraph",
        ),
        Format("json", {"graph.json": write_nodelink}, "node-link JSON for networkx and D3"),
        Format(
            "mermaid",
            {"graph.mmd": lambda graph, _, path: write_mermaid(graph, path)},
            "excerpt for READMEs and wikis",
            _EXCERPT,
        ),
        Format(
            "parquet",
            {
                "actors.parquet": lambda graph, _, path: parquet.write_actors(graph, path),
                "edges.parquet": lambda graph, _, path: parquet.write_edges(graph, path),
                "evidence.parquet": lambda _, evidence, path: parquet.write_statements(evidence, path),
            },
            "typed tables for pandas, R and DuckDB",
        ),
        Format("turtle", {"graph.ttl": write_turtle}, "RDF with the evidence as provenance"),
    )
}
