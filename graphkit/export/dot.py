r"""Graph → DOT, for Graphviz and whatever draws it.

Friendly edges are solid and blue, hostile ones dashed and red-brown with a tee for a head, so the sign shows without
colour too. Actors are n0, n1 ...: names stand in labels alone, quoted, where Graphviz would read `\N` as a node's name
and `&amp;` as a character, so both are escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphkit.export.rows import list_actors, list_edges
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import networkx as nx

    from graphkit.export.rows import Row

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_SHAPES = {"person": "ellipse", "party": "box", "union": "hexagon"}
_LOOKS = {
    1: {"color": "#1b68ac", "style": "solid", "arrowhead": "normal"},
    -1: {"color": "#c8501e", "style": "dashed", "arrowhead": "tee"},
}


def write_dot(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph as DOT, actors by id, edges by source, target and relation.

    Raises:
        ExportError: the file cannot be written.
    """
    names = {row["id"]: f"n{number}" for number, row in enumerate(list_actors(graph, "dot"))}
    lines = ["digraph graphkit {", '  graph [charset="UTF-8", overlap="false"];', '  node [fontname="Helvetica"];']
    for row in list_actors(graph, "dot"):
        facts = {"label": row["name"], "id": row["id"], "shape": _SHAPES.get(row["kind"], "box")}
        lines.append(f"  {names[row['id']]} {_list(facts)};")
    for row in list_edges(graph, "dot"):
        looks = _LOOKS[1 if row["sign"] > 0 else -1] | ({"dir": "both"} if row["symmetric"] else {})
        width = 1 + min(row["weight"], 20) / 4
        facts = {"label": describe_edge(row), **looks, "penwidth": f"{width:g}", "relation": row["relation"]}
        facts |= {name: str(row[name]) for name in ("sign", "weight", "evidence")}
        facts |= {day: row[day] for day in ("first", "last") if row[day]}
        lines.append(f"  {names[row['source']]} -> {names[row['target']]} {_list(facts)};")
    write_whole(path, "\n".join([*lines, "}", ""]))


def describe_edge(row: Row) -> str:
    """Say in a few words what an edge is: relation, statements, days.

    Example:
        >>> describe_edge({"relation": "criticises", "evidence": 3, "first": "2016-08-21", "last": "2016-09-02"})
        'criticises 3× (2016-08-21 to 2016-09-02)'
    """
    days = " to ".join(dict.fromkeys(day for day in (row["first"], row["last"]) if day))
    return f"{row['relation']} {row['evidence']}×{f' ({days})' if days else ''}"


def tame_label(text: str) -> str:
    """Put a text on one line, without what a label cannot show."""
    return _CONTROLS.sub(" ", text).strip() or "?"


def _list(facts: Mapping[str, str]) -> str:
    return f"[{', '.join(f'{name}={_quote(value)}' for name, value in facts.items())}]"


def _quote(text: str) -> str:
    text = tame_label(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
