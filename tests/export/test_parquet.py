"""Graph and evidence → Parquet, read back by pandas."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hostile import build_hostile, edge_from, edges_of, sort_edges, statements, whole_characters
from hypothesis import given, settings
from makers import make_actor, make_evidence

from graphkit.errors import ExportError
from graphkit.export.parquet import write_actors, write_edges, write_statements
from graphkit.graph.assemble import build_graph
from graphkit.model import Office

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.model import Evidence


@settings(max_examples=40)
@given(statements())
def test_pandas_reads_the_same_actors_edges_signs_and_evidence(
    tmp_path_factory: pytest.TempPathFactory, evidence: list[Evidence]
) -> None:
    graph, folder = build_hostile(evidence), tmp_path_factory.mktemp("parquet")
    write_edges(graph, folder / "edges.parquet")
    write_actors(graph, folder / "actors.parquet")
    write_statements(evidence, folder / "evidence.parquet")
    actors = pd.read_parquet(folder / "actors.parquet")
    assert dict(zip(actors["id"], actors["name"], strict=True)) == {
        actor: whole_characters(node["name"]) for actor, node in graph.nodes(data=True)
    }
    edges = pd.read_parquet(folder / "edges.parquet").to_dict("records")
    assert sort_edges([edge_from(row["source"], row["target"], row) for row in edges]) == edges_of(graph)
    told = pd.read_parquet(folder / "evidence.parquet")
    assert sorted(told["sentence"]) == sorted(whole_characters(item.sentence) for item in evidence)
    assert int(told["sign"].sum()) == sum(item.relation.type.sign for item in evidence)


def test_columns_have_types(tmp_path: Path) -> None:
    ada = make_actor("ada", aliases=("Dr Ada", "A."), offices=(Office("mayor", date(2016, 5, 9)),))
    graph = build_graph([make_evidence(ada, "criticises", "ben")])
    write_actors(graph, tmp_path / "actors.parquet")
    write_edges(graph, tmp_path / "edges.parquet")
    row = pd.read_parquet(tmp_path / "actors.parquet").iloc[0]
    assert list(row["aliases"]) == ["A.", "Dr Ada"]
    assert list(row["offices"]) == [{"title": "mayor", "start": date(2016, 5, 9), "end": None}]
    edges = pd.read_parquet(tmp_path / "edges.parquet")
    assert (edges["relation"].dtype.name, edges["sign"].dtype.name) == ("category", "int8")
    assert edges["first"][0] == date(2016, 8, 21)


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_edges(build_graph([make_evidence()]), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_without_pyarrow_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"parquet: needs pyarrow\. Install it: pip install 'graphkit\[parquet\]'"):
        write_edges(build_graph([make_evidence()]), tmp_path / "edges.parquet")
