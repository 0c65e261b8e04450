"""Graph → a Mermaid flowchart, for READMEs, wikis and notes; an excerpt, as Mermaid draws no more than 500 edges.

Friendly edges are solid, hostile ones dashed with a cross for a head. Actors are n0, n1 ...; every character of a label
that is no letter, digit or plain sign goes in as Mermaid's `#code;`, so no name can be read as anything but a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.errors import ExportError
from graphkit.export.dot import describe_edge, tame_label
from graphkit.export.rows import list_actors, list_edges
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    import networkx as nx

MOST_EDGES = 500
_ARROWS = {(1, False): "-->", (-1, False): "-.-x", (1, True): "<-->", (-1, True): "x-.-x"}
_PLAIN = frozenset(" ,.'()×-")
_COLOURS = {1: "#1b68ac", -1: "#c8501e"}


def write_mermaid(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph as a Mermaid flowchart, actors by id, edges by source, target and relation.

    Raises:
        ExportError: it has more edges than Mermaid draws, or the file cannot be written.
    """
    actors, edges = list_actors(graph, "mermaid"), list_edges(graph, "mermaid")
    if len(edges) > MOST_EDGES:
        message = f"draws at most {MOST_EDGES} edges, and here are {len(edges):,}. Take fewer actors: --top or --about."
        raise ExportError("mermaid", message)
    names = {row["id"]: f"n{number}" for number, row in enumerate(actors)}
    lines = ["flowchart LR", *(f'  {names[row["id"]]}["{escape_label(row["name"])}"]' for row in actors)]
    for row in edges:
        arrow = _ARROWS[1 if row["sign"] > 0 else -1, bool(row["symmetric"])]
        label = escape_label(describe_edge(row))
        lines.append(f'  {names[row["source"]]} {arrow}|"{label}"| {names[row["target"]]}')
    for sign, colour in _COLOURS.items():
        which = [str(number) for number, row in enumerate(edges) if (row["sign"] > 0) == (sign > 0)]
        if which:
            lines.append(f"  linkStyle {','.join(which)} stroke:{colour}")
    write_whole(path, "\n".join([*lines, ""]))


def escape_label(text: str) -> str:
    """Write a text so that Mermaid shows it and reads nothing into it.

    Example:
        >>> escape_label('Ada "the <b>" Bright')
        'Ada #34;the #60;b#62;#34; Bright'
    """
    return "".join(c if c.isalnum() or c in _PLAIN else f"#{ord(c)};" for c in tame_label(text))
