"""Graph → edges.csv and actors.csv, for spreadsheets.

These two are for people: names beside ids, lists joined with "; ". A cell of text that a spreadsheet would run as a
formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe before it, the spreadsheets' own mark
for "this is text"; a cell that begins with an apostrophe gets a second one, so whoever needs the text back takes
off one. Numbers stay numbers. Programs had better read evidence.jsonl or graph.graphml.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import networkx as nx

EDGE_COLUMNS = (
    *("source", "source_name", "relation", "sign", "target", "target_name", "symmetric", "weight", "evidence"),
    *("asserted", "negated", "hedged", "conditional", "confidence", "first", "last", "cameo"),
)
ACTOR_COLUMNS = (
    *("id", "name", "kind", "aliases", "offices", "party", "wikidata", "listed", "mentions", "articles"),
    *("edges_out", "edges_in"),
)


def write_edges(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph's edges as a table, sorted by source, target and relation.

    Raises:
        ExportError: the file cannot be written.
    """
    names = graph.nodes(data="name")
    rows = []
    for source, target, edge in sorted(graph.edges(data=True), key=lambda edge: (*edge[:2], edge[2]["relation"])):
        row: dict[str, Any] = {**edge, "source": source, "target": target}
        row |= {"source_name": names[source], "target_name": names[target]}
        rows.append([row[column] for column in EDGE_COLUMNS])
    _write(path, EDGE_COLUMNS, rows)


def write_actors(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph's actors as a table, sorted by id.

    Raises:
        ExportError: the file cannot be written.
    """
    rows = []
    for actor in sorted(graph):
        node: dict[str, Any] = graph.nodes[actor]
        row = {**node, "id": actor, "aliases": "; ".join(node["aliases"])}
        row["offices"] = "; ".join(describe_office(office) for office in node["offices"])
        row |= {"edges_out": graph.out_degree(actor), "edges_in": graph.in_degree(actor)}
        rows.append([row[column] for column in ACTOR_COLUMNS])
    _write(path, ACTOR_COLUMNS, rows)


def describe_office(office: dict[str, str | None]) -> str:
    """Write an office and its dates in one line.

    Example:
        >>> describe_office({"title": "mayor of London", "start": "2016-05-09", "end": None})
        'mayor of London (2016-05-09 to now)'
    """
    if office["start"] is None and office["end"] is None:
        return f"{office['title']}"
    return f"{office['title']} ({office['start'] or '?'} to {office['end'] or 'now'})"


def _write(path: Path | str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write a table with a header."""
    write_whole(path, "".join(_line([_cell(value) for value in row]) for row in [columns, *rows]))


def _line(row: Sequence[Any]) -> str:
    r"""Write a row; by way of a line end in `\r\n`, without which the csv module leaves a cell with `\r` unquoted."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(row)
    return line.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: Any) -> Any:
    """Make a value safe to open in a spreadsheet."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r", "'")):
        return f"'{value}"
    return value
