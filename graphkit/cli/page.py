"""`graph page`: the folder of a build → graph.html, once more."""

from pathlib import Path
from typing import Annotated

import typer


def page(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="What `graph build` wrote.")],
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
    from graphkit.export.build import read_build
    from graphkit.graph.camps import mark_camps
    from graphkit.page.render import write_page

    build = read_build(folder)
    write_together(folder, {"graph.html": lambda path: write_page(mark_camps(build.graph), build.evidence, path)})
    return folder / "graph.html"
