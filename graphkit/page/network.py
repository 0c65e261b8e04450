"""Payload → the nodes, edges and options that vis-network draws, by way of pyvis.

pyvis holds the data and brings vis-network; its template is not used, because it loads from the web and lets text in
as markup (docs/decisions/0003). No node or edge carries a `title`: vis-network shows nothing on hover, the page's own
panel does. Colours are not set here but on the page, which knows whether the reader's screen is light or dark.
"""

from __future__ import annotations

import json
import textwrap
from collections import defaultdict
from importlib.resources import files
from math import log2, sqrt
from typing import TYPE_CHECKING, Any

from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from graphkit.page.layout import Box, Tie, place_actors
from graphkit.page.palette import choose_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCRIPT = "templates/lib/vis-9.1.2/vis-network.min.js"
_LETTER, _LINE = 0.56, 1.25  # width and height of an average letter, in font sizes
_WRAP, _LONGEST = 18, 54
_BEND = 0.16
_UNASSERTED = 0.3  # what an edge that nothing asserts weighs in the layout
_OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False, "selectConnectedEdges": False, "keyboard": False},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "font": {"face": "system-ui,sans-serif", "strokeWidth": 4}},
    "edges": {"selectionWidth": 1.5, "hoverWidth": 1, "endPointOffset": {"to": 2}},
}


def read_vis() -> str:
    """Read the script of vis-network that pyvis ships, without the pointer to a source map that it does not ship."""
    script = files("pyvis").joinpath(_SCRIPT).read_text(encoding="utf-8")
    return script.replace("\r\n", "\n").replace("//# sourceMappingURL=vis-network.min.js.map", "").strip()


def build_network(payload: dict[str, Any]) -> dict[str, Any]:
    """Draw a payload's actors and edges; a node's or edge's id is its index in the payload."""
    actors, edges, relations = payload["actors"], payload["edges"], payload["relations"]
    # pyvis looks every new node and edge up in a list, so adding n of them takes n² steps; its own Node and Edge,
    # put into its lists, are the same without the search.
    network = Network(directed=True)
    network.set_options(json.dumps(_OPTIONS))
    sizes = _sizes(actors)
    labels = [_label(actor["name"]) for actor in actors]
    boxes = [_box(label, size) for label, size in zip(labels, sizes, strict=True)]
    ties = [Tie(edge["source"], edge["target"], _weight(edge, relations)) for edge in edges]
    for index, (x, y) in enumerate(place_actors(boxes, ties)):
        shape = choose_shape(actors[index]["kind"])
        font = {"size": _font_size(sizes[index])}
        node = Node(index, shape, label=labels[index], size=sizes[index], x=x, y=y, font=font)
        network.nodes.append(node.options)
    for index, (edge, bend) in enumerate(zip(edges, bend_edges(edges), strict=True)):
        relation = relations[edge["relation"]]
        head = {"enabled": True, "type": relation["head"], "scaleFactor": 0.5 if relation["symmetric"] else 0.7}
        line = Edge(
            edge["source"],
            edge["target"],
            directed=True,
            id=index,
            arrows={"to": head, "from": head} if relation["symmetric"] else {"to": head},
            arrowStrikethrough=relation["head"] != "arrow",
            smooth=bend,
            width=round(1.4 + log2(max(edge["weight"], 1)), 2),
        )
        network.edges.append(line.options)
    nodes, lines, _, _, _, options = network.get_network_data()
    return {"nodes": nodes, "edges": lines, "options": json.loads(options)}


def bend_edges(edges: Sequence[dict[str, Any]]) -> list[Any]:
    """Give each edge its curve, so that parallel and opposite edges of two actors are drawn apart.

    A lone edge is straight. The bend of several is spread evenly about the straight line as seen from the lower index
    to the higher; an edge that runs the other way has it mirrored, because vis-network bends as seen from the source.
    """
    between: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, edge in enumerate(edges):
        ends = edge["source"], edge["target"]
        between[min(ends), max(ends)].append(index)
    bends: list[Any] = [False] * len(edges)
    for (low, high), group in between.items():
        for rank, index in enumerate(group):
            offset = (rank - (len(group) - 1) / 2) * _BEND
            if edges[index]["source"] == high != low:
                offset = -offset
            if offset:
                bends[index] = {
                    "enabled": True,
                    "type": "curvedCW" if offset > 0 else "curvedCCW",
                    "roundness": round(abs(offset), 3),
                }
    return bends


def _weight(edge: dict[str, Any], relations: Sequence[dict[str, Any]]) -> float:
    """Weigh an edge for the layout."""
    sign: int = relations[edge["relation"]]["sign"]
    return sign * (1 + log2(edge["asserted"]) if edge["asserted"] else _UNASSERTED)


def _sizes(actors: Sequence[dict[str, Any]]) -> list[float]:
    """Size each actor by the articles that tell of it; its area, not its radius, stands for them."""
    most = max([8, *(actor["articles"] for actor in actors)])
    return [round(7 + 19 * sqrt(actor["articles"] / most), 1) for actor in actors]


def _font_size(size: float) -> float:
    """Size a name by its actor's shape."""
    return round(10.5 + size / 4, 1)


def _label(name: str) -> str:
    """Shorten and wrap a name for the drawing."""
    short = textwrap.shorten(name, _LONGEST, placeholder=" …")
    return "\n".join(textwrap.wrap(short, _WRAP, break_long_words=True)) or "?"


def _box(label: str, size: float) -> Box:
    """Estimate the room that a shape and the name below it take."""
    lines, letters = label.split("\n"), _font_size(size)
    width = max(len(line) for line in lines) * letters * _LETTER
    # The name hangs below the place, so that room above is spent too: simpler than boxes off their middle.
    return Box(max(width, 2 * size), 2 * size + 2 * len(lines) * letters * _LINE)
