"""`graph page`: evidence.jsonl → graph.html, once more."""

from pathlib import Path
from typing import Annotated

import typer


def page(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="What `graph build` wrote; its evidence.jsonl is read.")
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
    from graphkit.export.jsonl import read_evidence
    from graphkit.graph.assemble import build_graph
    from graphkit.page.render import write_page

    evidence = list(read_evidence(folder / "evidence.jsonl"))
    graph = build_graph(evidence)
    write_together(folder, {"graph.html": lambda path: write_page(graph, evidence, path)})
    return folder / "graph.html"
