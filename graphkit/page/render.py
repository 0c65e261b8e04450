"""Graph and evidence → one HTML file that asks nothing of the network.

Everything stands in the file: data, styles, our scripts, and vis-network as pyvis ships it. A content security policy
allows exactly these scripts and styles, by their hashes, and no request at all. Data and vis-network go in squeezed, as
base64 that HTML cannot stumble over (columns.py); our scripts set data as text only, and vis-network's text, once it is
inflated, runs because it has the hash that the policy names. The template is our own: why not pyvis',
says docs/decisions/0003.
"""

from __future__ import annotations

import gc
from base64 import b64encode
from contextlib import contextmanager
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from graphkit.graph.evidence_graph import EvidenceGraph
from graphkit.page.columns import build_columns, build_shelves, squeeze, squeeze_text
from graphkit.page.network import bend_edges, build_network, place_payload, read_vis
from graphkit.page.payload import build_payload
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import networkx as nx

    from graphkit.model import Evidence

SCRIPTS = (
    *("dom.js", "days.js", "inflate.js", "unpack.js", "store.js", "facets.js", "view.js", "glyphs.js", "storage.js"),
    *("boxes.js", "labels.js", "drawing.js", "legend.js", "shown.js", "picker.js", "search.js"),
    *("marks.js", "mark-form.js", "corrections.js", "evidence.js", "sentences.js", "sparks.js"),
    *("panel.js", "tell-edge.js", "tell-actor.js", "tell-pair.js", "paths.js", "changed.js"),
    *("time.js", "play.js", "table.js", "matrix.js", "hash.js", "views.js"),
    *("save-picture.js", "save-rows.js", "save-page.js", "save.js", "print.js", "keys.js", "start.js"),
)
_PLAIN_ROWS = 500  # of the table for readers without scripts
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def write_page(graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write the page of a graph, whole or not at all.

    Args:
        graph: what `build_graph` gave, or a part of it.
        evidence: what the graph was built from.
        path: the file, usually graph.html.

    Raises:
        ExportError: the file cannot be written.
    """
    write_whole(path, render_page(graph, evidence))
    if isinstance(graph, EvidenceGraph):
        graph.page = path


def render_page(graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence]) -> str:
    """Render the page of a graph as HTML; arguments as for `write_page`."""
    with _no_collecting():
        return _render(graph, list(evidence))


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let Python look for no cycles for a while: rows make none, and a walk over all of them takes longer."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _render(graph: nx.MultiDiGraph[str], evidence: list[Evidence]) -> str:
    """Put the parts of a page together."""
    payload = build_payload(graph, evidence)
    columns = build_columns(payload, place_payload(payload), bend_edges(payload["edges"]))
    rows = _plain_rows(payload)
    style = _read("page.css")
    script = '(async () => {\n"use strict";\n' + "\n".join(map(_read, SCRIPTS)) + "})();"
    library = read_vis()
    policy = {
        "default-src": ["'none'"],
        "script-src": [_hash(library), _hash(script)],
        "style-src": [_hash(style)],
        "img-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    template = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(_read("page.html"))
    return template.render(
        policy="; ".join(" ".join([name, *sources]) for name, sources in policy.items()),
        style=Markup(style),  # noqa: S704 (our own file)
        script=Markup(script),  # noqa: S704 (our own files)
        library=squeeze_text(library),
        columns=squeeze({**columns, "network": build_network(payload)}),
        shelves=[(name, squeeze(shelf)) for name, shelves in build_shelves(payload).items() for shelf in shelves],
        summary=summarise(payload["summary"]),
        rows=rows[:_PLAIN_ROWS],
        left_out=max(0, len(rows) - _PLAIN_ROWS),
    )


def summarise(summary: dict[str, Any]) -> str:
    """Say in a line what the page holds.

    Example:
        >>> summarise({"actors": 2, "relations": 1, "articles": 1, "first": "2016-08-21", "last": "2016-08-21"})
        '2 actors, 1 relation, from 1 article, 21 August 2016'
    """
    counted = [_count(summary["actors"], "actor"), _count(summary["relations"], "relation")]
    counted.append(f"from {_count(summary['articles'], 'article')}")
    days = dict.fromkeys(write_day(summary[name]) for name in ("first", "last") if summary[name])
    return ", ".join([*counted, *([" to ".join(days)] if days else [])])


def write_day(iso: str) -> str:
    """Write an ISO date as a newspaper does.

    Example:
        >>> write_day("2016-08-21")
        '21 August 2016'
    """
    year, month, day = iso.split("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"


def _count(number: int, noun: str) -> str:
    """Write a number and its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _plain_rows(payload: dict[str, Any]) -> list[dict[str, Any]]:
    """List the relations for the table without scripts, the best attested first."""
    edges = sorted(enumerate(payload["edges"]), key=lambda entry: (-entry[1]["asserted"], entry[0]))
    names = [actor["name"] for actor in payload["actors"]]
    return [
        {
            **edge,
            "source": names[edge["source"]],
            "target": names[edge["target"]],
            "label": payload["relations"][edge["relation"]]["label"],
            "sign": "+" if payload["relations"][edge["relation"]]["sign"] > 0 else "−",
        }
        for _, edge in edges
    ]


def _read(name: str) -> str:
    """Read one of our own assets."""
    return files("graphkit.page").joinpath("assets", name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    """Name a script or style as a content security policy does."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
