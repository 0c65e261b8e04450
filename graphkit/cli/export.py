"""`graph export`: the folder of a build → files that other tools open."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graphkit.export.build import SavedBuild
    from graphkit.export.formats import Format, Writer


def export(  # noqa: PLR0913, PLR0917
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="What `graph build` wrote.")],
    formats: Annotated[
        list[str], typer.Option("--format", "-f", metavar="F", help="What to write; may be given more than once.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where to write.  [default: DIR]")
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option(metavar="ACTOR", help="Only this actor's edges, by id, name or alias; may be given again."),
    ] = None,
    top: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="At most so many actors: those in most articles.  [default: all]"),
    ] = None,
    unasserted: Annotated[  # noqa: FBT002
        bool, typer.Option("--unasserted", help="Also edges that are only denied, hedged or not yet so.")
    ] = False,
) -> None:
    """Write a build for other tools.

    \b
    Formats:
      csv        tables for spreadsheets: edges, actors, evidence
      parquet    the same, typed, for pandas, R and DuckDB (needs pyarrow)
      gexf       Gephi, with dates on its timeline
      graphml    Gephi, Cytoscape, yEd, igraph
      json       node-link JSON for networkx and D3
      cytoscape  JSON for Cytoscape and cytoscape.js
      cypher     statements for Neo4j
      turtle     RDF with the evidence as provenance (PROV-O)
      mermaid    excerpt for READMEs and wikis, of 30 actors unless --top says more
      dot        excerpt for Graphviz, of 30 actors unless --top says more

    \b
    Examples:
      graph export output --format gexf
      graph export output --format csv --format parquet --output tables
      graph export output --format mermaid --about "Sadiq Khan" --top 12
    """
    from graphkit.cli.files import write_together
    from graphkit.cli.progress import show_progress
    from graphkit.cli.terminal import make_console, tame
    from graphkit.export.build import read_build

    chosen = choose_formats(formats)
    place = output or folder
    writers: dict[str, Callable[[Path], None]] = {}
    with show_progress("Reading the build") as progress:
        build = read_build(folder, unasserted=unasserted)
        for format_ in chosen:
            few, left_out = prepare_writers(format_, build, about=about or (), top=top)
            writers |= few
            if left_out and top is None:
                message = f"the {format_.top} actors in most articles; --top takes more of the {left_out:,}."
                progress.complain(f"{format_.name}: {message}")
        progress.begin("Writing")
        write_together(place, writers)
    console = make_console()
    for name in writers:
        console.print(tame(str(place / name)))


def choose_formats(names: "Sequence[str]") -> list["Format"]:
    """Look up formats by their names.

    Raises:
        typer.BadParameter: there is no such format.
    """
    from difflib import get_close_matches

    from graphkit.export.formats import FORMATS

    for name in names:
        if name not in FORMATS:
            close = get_close_matches(name, FORMATS, n=1)
            hint = f"Did you mean {close[0]}?" if close else f"There are {', '.join(FORMATS)}."
            raise typer.BadParameter(f"'{name}' is no format. {hint}")
    return [FORMATS[name] for name in dict.fromkeys(names)]


def prepare_writers(
    format_: "Format", build: "SavedBuild", *, about: "Sequence[str]" = (), top: int | None = None
) -> tuple[dict[str, "Callable[[Path], None]"], int]:
    """Give a writer for each file of a format, and the number of actors where some are left out.

    Args:
        format_: what to write.
        build: the whole.
        about: actors to be taken with their edges.
        top: how many actors to take at most.
    """
    from graphkit.export.excerpt import take_excerpt

    whole, _ = take_excerpt(build.graph, build.evidence, about=about)
    graph, evidence = take_excerpt(build.graph, build.evidence, about=about, top=top or format_.top)

    def to(write: "Writer") -> "Callable[[Path], None]":
        return lambda path: write(graph, evidence, path)

    writers = {name: to(write) for name, write in format_.files.items()}
    return writers, len(whole) if len(graph) < len(whole) else 0
