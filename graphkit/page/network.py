"""Payload → patterns for vis-network, by way of pyvis, and the actors' places.

pyvis makes the patterns and the options and brings vis-network; its template is not used, because it loads from the web
and lets text in as markup (docs/decisions/0003). The page copies a pattern for each actor and edge in view, so that ten
thousand actors cost one pattern. No pattern carries a `title`: vis-network shows nothing on hover, the page's own panel
does. Colours and names are not set here but on the page, which knows whether the reader's screen is light or dark and
which names fit.
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

from graphkit.page.layout import Box, Point, Tie
from graphkit.page.surround import place_all

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCRIPT = "templates/lib/vis-9.1.2/vis-network.min.js"
_LETTER, _LINE = 0.56, 1.25  # width and height of an average letter, in font sizes
_WRAP, _LONGEST = 18, 54
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
    """Make the patterns of a payload's kinds of actor and relation types, and vis-network's options."""
    network = Network(directed=True)
    network.set_options(json.dumps(_OPTIONS))
    for index, kind in enumerate(payload["kinds"]):
        network.nodes.append(Node(index, kind["shape"], label="").options)
    for index, relation in enumerate(payload["relations"]):
        head = {"enabled": True, "type": relation["head"], "scaleFactor": 0.5 if relation["symmetric"] else 0.7}
        line = Edge(
            index,
            index,
            directed=True,
            arrows={"to": head, "from": head} if relation["symmetric"] else {"to": head},
            arrowStrikethrough=relation["head"] != "arrow",
        )
        network.edges.append(line.options)
    nodes, lines, _, _, _, options = network.get_network_data()
    return {
        "kinds": [{"shape": node["shape"]} for node in nodes],
        "relations": [{key: line[key] for key in ("arrows", "arrowStrikethrough")} for line in lines],
        "options": json.loads(options),
    }


def place_payload(payload: dict[str, Any]) -> list[Point]:
    """Give each actor of a payload its place; those with most articles open the page."""
    actors, edges, relations = payload["actors"], payload["edges"], payload["relations"]
    boxes = [_box(label_of(actor["name"]), size) for actor, size in zip(actors, _sizes(actors), strict=True)]
    ties = [Tie(edge["source"], edge["target"], _weight(edge, relations)) for edge in edges]
    return place_all(boxes, ties, rank_actors(payload))


def rank_actors(payload: dict[str, Any]) -> list[int]:
    """Order the actors' indices by prominence: those with an edge first, then by articles and mentions."""
    tied = {edge[end] for edge in payload["edges"] for end in ("source", "target")}
    told = [
        (index not in tied, -actor["articles"], -actor["mentions"]) for index, actor in enumerate(payload["actors"])
    ]
    return sorted(range(len(told)), key=lambda index: (told[index], index))


def bend_edges(edges: Sequence[dict[str, Any]]) -> list[int]:
    """Give each edge its bend, so that parallel and opposite edges of two actors are drawn apart.

    A lone edge is straight. The bends of several are spread evenly about the straight line as seen from the lower index
    to the higher; an edge that runs the other way has its bend mirrored, because vis-network bends as seen from the
    source. The unit is half the distance between two edges.
    """
    between: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, edge in enumerate(edges):
        ends = edge["source"], edge["target"]
        between[min(ends), max(ends)].append(index)
    bends = [0] * len(edges)
    for (low, high), group in between.items():
        for rank, index in enumerate(group):
            offset = 2 * rank - (len(group) - 1)
            bends[index] = -offset if edges[index]["source"] == high != low else offset
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


def label_of(name: str) -> str:
    """Shorten and wrap a name for the drawing."""
    if len(name) <= _WRAP and (words := name.split()):
        return " ".join(words)
    short = textwrap.shorten(name, _LONGEST, placeholder=" …")
    return "\n".join(textwrap.wrap(short, _WRAP, break_long_words=True)) or "?"


def _box(label: str, size: float) -> Box:
    """Estimate the room that a shape and the name below it take."""
    lines, letters = label.split("\n"), _font_size(size)
    width = max(len(line) for line in lines) * letters * _LETTER
    # The name hangs below the place, so that room above is spent too: simpler than boxes off their middle.
    return Box(max(width, 2 * size), 2 * size + 2 * len(lines) * letters * _LINE)
