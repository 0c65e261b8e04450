"""Graph and evidence → edges.csv, actors.csv and evidence.csv, for spreadsheets.

They are for people: names beside ids, lists joined with "; ". A cell of text that a spreadsheet would run as a
formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe before it, the spreadsheets' own mark
for "this is text"; a cell that begins with an apostrophe gets a second one, so whoever needs the text back takes
off one. NUL, which ends a
cell for some readers, is dropped. Numbers stay numbers. Programs had better read evidence.jsonl or graph.graphml.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from graphkit.export.rows import (
    ACTOR_FACTS,
    EDGE_FACTS,
    STATEMENT_COLUMNS,
    Row,
    list_actors,
    list_edges,
    list_statements,
)
from graphkit.export.text import mend_text
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import networkx as nx

    from graphkit.model import Evidence

EDGE_COLUMNS = ("source", "source_name", "relation", "sign", "target", "target_name", *EDGE_FACTS[2:])
ACTOR_COLUMNS = ("id", *ACTOR_FACTS, "edges_out", "edges_in")


def write_edges(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph's edges as a table, sorted by source, target and relation.

    Raises:
        ExportError: the file cannot be written.
    """
    rows = list_edges(graph, "csv")
    for row in rows:
        row["outlets"] = "; ".join(row["outlets"])
    _write(path, EDGE_COLUMNS, rows)


def write_actors(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph's actors as a table, sorted by id.

    Raises:
        ExportError: the file cannot be written.
    """
    rows = list_actors(graph, "csv")
    for row in rows:
        row["aliases"] = "; ".join(row["aliases"])
        row["offices"] = "; ".join(describe_office(office) for office in row["offices"])
    _write(path, ACTOR_COLUMNS, rows)


def write_statements(evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write evidence as a table, one row a statement, sorted by article and place.

    Raises:
        ExportError: the file cannot be written.
    """
    _write(path, STATEMENT_COLUMNS, list_statements(evidence))


def describe_office(office: dict[str, str | None]) -> str:
    """Write an office and its dates in one line.

    Example:
        >>> describe_office({"title": "mayor of London", "start": "2016-05-09", "end": None})
        'mayor of London (2016-05-09 to now)'
    """
    if office["start"] is None and office["end"] is None:
        return f"{office['title']}"
    return f"{office['title']} ({office['start'] or '?'} to {office['end'] or 'now'})"


def _write(path: Path | str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write a table with a header."""
    cells = ([_cell(row[column]) for column in columns] for row in rows)
    write_whole(path, "".join(map(_line, [columns, *cells])))


def _line(row: Sequence[Any]) -> str:
    r"""Write a row; by way of a line end in `\r\n`, without which the csv module leaves a cell with `\r` unquoted."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(row)
    return line.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: Any) -> Any:
    """Make a value safe to open in a spreadsheet."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        value = mend_text(value).replace("\0", "")
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r", "'")):
        return f"'{value}"
    return value
