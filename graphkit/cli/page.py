"""`graph page`: evidence.jsonl → graph.html, once more.

What evidence.jsonl does not say of an actor (aliases, offices, party, all its mentions) is taken from the build's
graph.graphml, where it lies beside; the evidence alone says which actors and relations there are, so that a line taken
out of it is gone from the page.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    import networkx as nx


def page(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="What `graph build` wrote; its evidence.jsonl and graph.graphml are read."),
    ],
) -> None:
    """Render the page of a build again.

    \b
    Example:
      graph page output
    """
    from graphkit.cli.terminal import make_console, tame

    make_console().print(tame(str(render_folder(folder))))


def render_folder(folder: Path) -> Path:
    """Read a folder's evidence and write its page; give the page's path."""
    from graphkit.cli.files import write_together
    from graphkit.export.graphml import read_graphml
    from graphkit.export.jsonl import read_evidence
    from graphkit.graph.assemble import build_graph
    from graphkit.page.render import write_page

    evidence = list(read_evidence(folder / "evidence.jsonl"))
    graph = build_graph(evidence)
    if (known := folder / "graph.graphml").exists():
        _remember(graph, read_graphml(known))
    write_together(folder, {"graph.html": lambda path: write_page(graph, evidence, path)})
    return folder / "graph.html"


def _remember(graph: "nx.MultiDiGraph[str]", known: "nx.MultiDiGraph[str]") -> None:
    """Let actors know what an earlier graph knew of them, and the graph how many articles were read."""
    for actor, node in graph.nodes(data=True):
        if actor in known:
            node.update(known.nodes[actor])
    graph.graph.update({name: value for name, value in known.graph.items() if name in {"articles", "first", "last"}})
