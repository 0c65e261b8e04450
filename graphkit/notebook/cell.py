"""Graph → what a notebook's cell shows of it: a line of counts, a small drawing and the best attested edges.

Static HTML with an SVG inside: no script, no style sheet, no request, so that nbconvert, GitHub and a mail keep it. Of
a large graph the actors with most edges are drawn. Names come from articles and are only ever text. Hues, dashes and
heads are the page's (page/palette.py), on a white ground, as a cell cannot know how the reader's screen is set.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import heappop, heappush
from html import escape
from math import hypot, log2
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from graphkit.graph.pairs import counts
from graphkit.model import RelationType
from graphkit.notebook.extras import write_text
from graphkit.page.layout import Box, Tie, place_actors
from graphkit.page.palette import choose_head, choose_looks

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx

    from graphkit.page.palette import Look

Edge = tuple[str, str, dict[str, Any]]
_ACTORS, _ROWS = 24, 8
_WIDTH, _TALLEST = 720, 520
_FONT, _LETTER, _LONGEST = 11, 6.2, 26
_OVER, _UNDER = 16, 26  # what an actor's edges and name need above and below it
_TEXT, _QUIET = "#1f2328", "#59636e"


def draw_cell(graph: nx.MultiDiGraph[str]) -> str:
    """Show a graph as a piece of HTML that stands by itself; its attribute `page`, if any, is linked.

    Example:
        >>> import networkx as nx
        >>> "no actors" in draw_cell(nx.MultiDiGraph())
        True
    """
    edges = sorted(
        ((source, target, edge) for source, target, edge in graph.edges(data=True) if counts(edge)),
        key=lambda edge: (-edge[2].get("weight", 1), edge[0], edge[1], str(edge[2].get("relation", ""))),
    )
    drawn = choose_actors(graph, edges)
    parts = [f'<p style="margin:0 0 4px">{_summarise(graph, len(edges), len(drawn))}{_link(graph)}</p>']
    if drawn:
        parts.append(draw_svg(graph, drawn, edges))
        parts.append(_tell(graph, edges))
    style = f"background:#fff;color:{_TEXT};padding:8px;max-width:{_WIDTH}px;font:13px system-ui,sans-serif"
    return write_text(f'<div style="{style}">{"".join(parts)}</div>')


def choose_actors(graph: nx.MultiDiGraph[str], edges: Sequence[Edge]) -> list[str]:
    """Choose the actors that are drawn, in the order of ids.

    The one with most edges comes first, then always the one with most of those who have an edge to one chosen: so that
    what is drawn hangs together.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for source, target, _ in edges:
        if source != target:
            near[source].add(target)
            near[target].add(source)
    ranked = sorted(near, key=lambda actor: (-len(near[actor]), actor))
    chosen: set[str] = set()
    for best in ranked or list(graph)[:_ACTORS]:
        rim = [(-len(near[best]), best)]
        while rim and len(chosen) < _ACTORS:
            _, actor = heappop(rim)
            if actor not in chosen:
                chosen.add(actor)
                for other in near[actor] - chosen:
                    heappush(rim, (-len(near[other]), other))
        if len(chosen) >= _ACTORS:
            break
    return sorted(chosen)


def draw_svg(graph: nx.MultiDiGraph[str], actors: Sequence[str], edges: Sequence[Edge]) -> str:
    """Draw some of a graph's actors and the edges among them."""
    at = {actor: index for index, actor in enumerate(actors)}
    inner = [edge for edge in edges if edge[0] in at and edge[1] in at and edge[0] != edge[1]]
    labels = [_cut(str(graph.nodes[actor].get("name", actor))) for actor in actors]
    boxes = [Box(max(16.0, _LETTER * len(label)), 26.0) for label in labels]
    ties = [
        Tie(at[source], at[target], edge["sign"] * (1 + log2(edge.get("weight", 1)))) for source, target, edge in inner
    ]
    places, height = _fit(place_actors(boxes, ties), boxes)
    looks = _looks(inner)
    shapes = []
    seen: Counter[tuple[int, int]] = Counter()
    for source, target, edge in inner:
        pair = (min(at[source], at[target]), max(at[source], at[target]))
        shapes.append(
            _draw_edge(graph, (source, target, edge), places[at[source]], places[at[target]], looks, seen[pair])
        )
        seen[pair] += 1
    for actor, label, (x, y) in zip(actors, labels, places, strict=True):
        title = escape(f"{graph.nodes[actor].get('name', actor)}, {graph.nodes[actor].get('kind', '')}")
        shapes.append(
            f'<g><title>{title}</title><circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="#fff" stroke="{_TEXT}"/>'
            f'<text x="{x:.1f}" y="{y + 15:.1f}" text-anchor="middle" stroke="#fff" stroke-width="3"'
            f' paint-order="stroke" fill="{_TEXT}">{escape(label)}</text></g>'
        )
    size = f'viewBox="0 0 {_WIDTH} {height:.0f}" width="{_WIDTH}" height="{height:.0f}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}'
        f' style="max-width:100%;height:auto" font-family="system-ui,sans-serif" font-size="{_FONT}" role="img"'
        f' aria-label="Network of {len(actors)} actors">{"".join(shapes)}</svg>'
    )


def _fit(points: Sequence[tuple[float, float]], boxes: Sequence[Box]) -> tuple[list[tuple[float, float]], float]:
    """Scale places, not names, into the cell; give them and the drawing's height. A few actors get more room."""
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    rim = max(box.width for box in boxes) / 2
    stretch = max(1.0, min(3.0, 12 / len(points)))
    room = min(_TALLEST, 120 + 24 * len(points)) - _OVER - _UNDER
    scale = min(stretch, (_WIDTH - 2 * rim) / max(right - left, 1.0), room / max(bottom - top, 1.0))
    side = (_WIDTH - scale * (right - left)) / 2
    places = [(side + scale * (x - left), _OVER + scale * (y - top)) for x, y in points]
    return places, _OVER + scale * (bottom - top) + _UNDER


def _looks(edges: Sequence[Edge]) -> dict[str, tuple[Look, str]]:
    """Give each relation type that occurs its look and head."""
    types = {
        str(edge.get("relation", "")): RelationType(
            str(edge.get("relation", "")), edge["sign"], bool(edge.get("symmetric")), label="", definition=""
        )
        for _, _, edge in edges
    }
    looks = choose_looks(types.values())
    return {name: (looks[name], choose_head(type_)) for name, type_ in types.items()}


def _draw_edge(  # noqa: PLR0913, PLR0917
    graph: nx.MultiDiGraph[str],
    edge: Edge,
    start: tuple[float, float],
    end: tuple[float, float],
    looks: dict[str, tuple[Look, str]],
    turn: int,
) -> str:
    """Draw one edge as a bent line with its head; the edges of a pair bend to either side, and more and more."""
    source, target, facts = edge
    look, head = looks[str(facts.get("relation", ""))]
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    bend = (10 + 0.04 * length) * (1 + turn // 2) * (1 if (turn % 2 == 0) == (source < target) else -1)
    middle = ((start[0] + end[0]) / 2 - along[1] * bend, (start[1] + end[1]) / 2 + along[0] * bend)
    reach = hypot(end[0] - middle[0], end[1] - middle[1]) or 1.0
    into = ((end[0] - middle[0]) / reach, (end[1] - middle[1]) / reach)
    tip = (end[0] - 7 * into[0], end[1] - 7 * into[1])
    heads = _draw_head(head, tip, into, look.light)
    if facts.get("symmetric"):
        out = hypot(start[0] - middle[0], start[1] - middle[1]) or 1.0
        away = ((start[0] - middle[0]) / out, (start[1] - middle[1]) / out)
        heads += _draw_head(head, (start[0] - 7 * away[0], start[1] - 7 * away[1]), away, look.light)
    dashes = f' stroke-dasharray="{" ".join(map(str, look.dashes))}"' if look.dashes else ""
    width = 1.2 + 0.5 * log2(facts.get("weight", 1))
    return (
        f'<g stroke="{look.light}" fill="none"><title>{escape(_name_edge(graph, edge))}</title>'
        f'<path d="M{start[0]:.1f} {start[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}"'
        f' stroke-width="{width:.1f}"{dashes}/>{heads}</g>'
    )


def _draw_head(head: str, tip: tuple[float, float], into: tuple[float, float], colour: str) -> str:
    """Draw an edge's head: an arrow, a bar or a dot."""
    (x, y), (dx, dy) = tip, into
    if head == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.6" fill="{colour}"/>'
    if head == "bar":
        return f'<path d="M{x - 5 * dy:.1f} {y + 5 * dx:.1f}L{x + 5 * dy:.1f} {y - 5 * dx:.1f}" stroke-width="2.2"/>'
    back = (x - 7 * dx, y - 7 * dy)
    wings = (f"{back[0] + side * 3.4 * dy:.1f} {back[1] - side * 3.4 * dx:.1f}" for side in (1, -1))
    return f'<path d="M{x:.1f} {y:.1f}L{"L".join(wings)}Z" fill="{colour}"/>'


def _summarise(graph: nx.MultiDiGraph[str], edges: int, drawn: int) -> str:
    """Count what the graph holds, and say what of it is drawn."""
    if not graph:
        return "<b>Graph</b> with no actors"
    text = f"<b>Graph</b> of {_count(len(graph), 'actor')}, {_count(edges, 'edge')}"
    if articles := graph.graph.get("articles"):
        text += f", from {_count(articles, 'article')}"
    days = dict.fromkeys(escape(str(graph.graph[name])) for name in ("first", "last") if graph.graph.get(name))
    text += f", {' to '.join(days)}" if days else ""
    return text + (f"; drawn: {drawn} of those with most edges" if drawn < len(graph) else "")


def _link(graph: nx.MultiDiGraph[str]) -> str:
    """Link to the graph's page, where one was written."""
    page: Path | str | None = getattr(graph, "page", None)
    if page is None:
        return ""
    path = Path(page)
    address = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    return f' · <a href="{escape(address)}" target="_blank" rel="noopener">open the page</a>'


def _tell(graph: nx.MultiDiGraph[str], edges: Sequence[Edge]) -> str:
    """List the best attested edges in words."""
    rows = "".join(f"<li>{escape(_name_edge(graph, edge))}</li>" for edge in edges[:_ROWS])
    more = f"<li>and {len(edges) - _ROWS:,} more</li>" if len(edges) > _ROWS else ""
    return (
        f'<details style="color:{_QUIET}"><summary>The best attested edges</summary>'
        f'<ul style="margin:4px 0;padding-left:20px">{rows}{more}</ul></details>'
    )


def _name_edge(graph: nx.MultiDiGraph[str], edge: Edge) -> str:
    """Say what an edge says, and how often."""
    source, target, facts = edge
    ends = [str(graph.nodes[end].get("name", end)) for end in (source, target)]
    relation = str(facts.get("relation", "")).replace("-", " ")
    sign = "+" if facts["sign"] > 0 else "−"
    return f"{ends[0]} {relation} {ends[1]} ({sign}), {_count(facts.get('weight', 1), 'article')}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
