"""Graph → tables: one row a thing, typed columns, real days."""

from __future__ import annotations

import sys

import pandas as pd
import pytest
from campaign import make_campaign
from makers import make_article, make_evidence

from graphkit.errors import GraphkitError
from graphkit.graph.assemble import build_graph
from graphkit.notebook.frames import list_actors, list_articles, list_edges, list_evidence

TABLES = [list_evidence, list_edges, list_actors, list_articles]
GRAPH = build_graph(make_campaign())


@pytest.mark.parametrize("table", TABLES)
def test_types_are_the_same_in_an_empty_table(table) -> None:
    full, empty = table(GRAPH), table(build_graph([]))
    assert len(full) > 0 == len(empty)
    assert [str(kind) for kind in full.dtypes] == [str(kind) for kind in empty.dtypes]


def test_there_is_a_row_for_each_thing() -> None:
    assert len(list_evidence(GRAPH)) == len(GRAPH.evidence)
    assert len(list_edges(GRAPH)) == GRAPH.number_of_edges()
    assert len(list_actors(GRAPH)) == GRAPH.number_of_nodes()
    assert len(list_articles(GRAPH)) == GRAPH.graph["articles"]


def test_tables_agree_with_each_other() -> None:
    evidence, edges = list_evidence(GRAPH), list_edges(GRAPH)
    asserted = evidence[evidence.modality == "asserted"]
    straight = asserted[asserted.relation != "campaigns-with"]
    counted = straight.groupby(["source", "relation", "target"], observed=True).article.nunique()
    for row in edges[~edges.symmetric].itertuples():
        assert counted[row.source, row.relation, row.target] == row.weight
    assert list_articles(GRAPH).evidence.sum() == len(evidence)


def test_days_are_days_and_unknown_ones_are_missing() -> None:
    undated = make_evidence("ada", "endorses", "ben", article=make_article("b", date=None))
    frame = list_evidence(build_graph([undated, make_evidence()]))
    assert str(frame.date.dtype).startswith("datetime64")
    assert frame.date.isna().tolist() == [False, True]
    assert frame.date[0] == pd.Timestamp("2016-08-21")
    assert (frame.date.dt.year == 2016).sum() == 1


def test_modalities_are_a_category_with_all_four() -> None:
    assert list(list_evidence(GRAPH).modality.cat.categories) == [
        "asserted",
        "negated",
        "hedged",
        "future-or-conditional",
    ]


def test_a_hostile_sentence_comes_through_as_it_is() -> None:
    evil = "=1+1 {source} {cue} {target}\u202e\x01\ud800<b>"
    frame = list_evidence(build_graph([make_evidence(template=evil)]))
    assert frame.sentence[0].endswith("\u202e\x01?<b>")


def test_copies_and_outlets_are_told() -> None:
    articles = [make_article("first", outlet="Post"), make_article("second", outlet="Echo", copy_of="first")]
    graph = build_graph([make_evidence(article=each) for each in articles])
    assert list_articles(graph).copy_of.tolist() == ["", "first"]
    (edge,) = list_edges(graph).itertuples()
    assert (edge.weight, edge.articles, edge.outlets) == (1, 2, "Echo; Post")


def test_a_selection_turns_into_tables_of_the_selection() -> None:
    chosen = GRAPH.between("maya-okafor", "tom-aldridge").saying("criticises")
    assert set(list_evidence(chosen).relation) == {"criticises"}
    assert len(list_actors(chosen)) == 2


def test_without_pandas_the_way_out_is_said(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(GraphkitError, match=r"pandas is missing.*pip install 'graphkit\[notebook\]'"):
        list_edges(GRAPH)
