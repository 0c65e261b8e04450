"""Graph and evidence → edges.parquet, actors.parquet and evidence.parquet, for pandas, R, DuckDB and Arrow.

Columns have types: days are dates, signs and counts whole numbers, aliases lists, offices lists of records, and what
comes from a short list (relation, modality, outlet) is a dictionary, which pandas reads as a category. Needs pyarrow.
"""

from __future__ import annotations

import importlib
import io
from datetime import date
from typing import TYPE_CHECKING, Any

from graphkit.errors import ExportError
from graphkit.export.rows import ACTOR_FACTS, EDGE_FACTS, STATEMENT_COLUMNS, list_actors, list_edges, list_statements
from graphkit.export.text import mend_text
from graphkit.whole import write_whole_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import networkx as nx

    from graphkit.export.rows import Row
    from graphkit.model import Evidence

_EDGE_COLUMNS = ("source", "source_name", "target", "target_name", *EDGE_FACTS)
_ACTOR_COLUMNS = ("id", *ACTOR_FACTS, "edges_out", "edges_in")
_DAYS = {"first", "last", "date"}
_NUMBERS = {
    *("weight", "evidence", "asserted", "negated", "hedged", "conditional", "mentions", "texts", "days"),
    *("edges_out", "edges_in"),
    *("start", "end", "cue_start", "cue_end", "source_start", "source_end", "target_start", "target_end"),
}
_CATEGORIES = {"relation", "kind", "modality", "voice", "part", "outlet", "cameo", "rule", "frame", "party"}
_YES_NO = {"symmetric", "listed"}


def write_edges(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph's edges, sorted by source, target and relation.

    Raises:
        ExportError: pyarrow is missing, or the file cannot be written.
    """
    _write(path, _EDGE_COLUMNS, list_edges(graph, "parquet"), counted={"articles"})


def write_actors(graph: nx.MultiDiGraph[str], path: Path | str) -> None:
    """Write the graph's actors, sorted by id.

    Raises:
        ExportError: pyarrow is missing, or the file cannot be written.
    """
    _write(path, _ACTOR_COLUMNS, list_actors(graph, "parquet"), counted={"articles"})


def write_statements(evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write evidence, one row a statement, sorted by article and place.

    Raises:
        ExportError: pyarrow is missing, or the file cannot be written.
    """
    _write(path, STATEMENT_COLUMNS, list_statements(evidence))


def _write(path: Path | str, columns: Sequence[str], rows: Sequence[Row], counted: Iterable[str] = ()) -> None:
    pa, parquet = _load("pyarrow"), _load("pyarrow.parquet")
    schema = pa.schema([(column, _type(pa, column, {*_NUMBERS, *counted})) for column in columns])
    values = [[_value(column, row[column]) for row in rows] for column in columns]
    arrays = [_array(pa, column, field.type) for column, field in zip(values, schema, strict=True)]
    file = io.BytesIO()
    parquet.write_table(pa.table(arrays, schema=schema), file)
    write_whole_bytes(path, file.getvalue())


def _load(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise ExportError("parquet", "needs pyarrow. Install it: pip install 'graphkit[parquet]'") from error


def _type(pa: Any, column: str, numbers: set[str]) -> Any:
    """Choose a column's type by its name."""
    if column in _DAYS:
        return pa.date32()
    if column in numbers:
        return pa.int64()
    if column in _CATEGORIES:
        return pa.dictionary(pa.int32(), pa.string())
    special = {
        "sign": pa.int8(),
        "confidence": pa.float64(),
        "aliases": pa.list_(pa.string()),
        "outlets": pa.list_(pa.string()),
        "offices": pa.list_(pa.struct([("title", pa.string()), ("start", pa.date32()), ("end", pa.date32())])),
    }
    return special.get(column, pa.bool_() if column in _YES_NO else pa.string())


def _array(pa: Any, values: list[Any], type_: Any) -> Any:
    """Make a column; of a dictionary by way of its values."""
    if pa.types.is_dictionary(type_):
        return pa.array(values, pa.string()).dictionary_encode()
    return pa.array(values, type_)


def _value(column: str, value: Any) -> Any:
    """Make a value what its column holds; half a character becomes the sign for a lost one."""
    if column in _DAYS:
        return date.fromisoformat(value) if isinstance(value, str) else value
    if column == "offices":
        return [
            {"title": mend_text(o["title"]), **{end: _value("date", o[end]) for end in ("start", "end")}} for o in value
        ]
    if isinstance(value, list):
        return [mend_text(each) for each in value]
    return mend_text(value) if isinstance(value, str) else value
