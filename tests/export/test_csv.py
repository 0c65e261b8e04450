"""Graph → edges.csv and actors.csv."""

from __future__ import annotations

import csv
from datetime import date

import hostile
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import TYPES, make_actor, make_evidence

from graphkit.export.csv import write_actors, write_edges, write_statements
from graphkit.graph.assemble import build_graph
from graphkit.model import Modality, Office


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_an_edge_is_a_row_with_names_direction_and_sign(tmp_path):
    graph = build_graph(
        [make_evidence("ada", "criticises", "ben"), make_evidence(modality=Modality.NEGATED)], unasserted=True
    )
    write_edges(graph, tmp_path / "edges.csv")
    assert (tmp_path / "edges.csv").read_bytes().decode() == (
        "source,source_name,relation,sign,target,target_name,symmetric,weight,evidence,"
        "asserted,negated,hedged,conditional,confidence,first,last,cameo,articles,outlets,days\n"
        "ada,Ada,criticises,-1,ben,Ben,no,1,1,1,0,0,0,0.9,2016-08-21,2016-08-21,,1,,1\n"
        "ada-bright,Ada Bright,endorses,1,ben-stone,Ben Stone,no,1,1,0,1,0,0,0.9,2016-08-21,2016-08-21,,1,,1\n"
    )


def test_an_actor_is_a_row_with_aliases_and_offices_in_one_cell(tmp_path):
    offices = (Office("mayor", date(2016, 5, 9)), Office("peer"))
    ada = make_actor("ada", aliases=("Dr Ada", "A. Bright"), offices=offices)
    write_actors(build_graph([make_evidence(ada, "endorses", "ben")]), tmp_path / "actors.csv")
    row = rows_of(tmp_path / "actors.csv")[0]
    assert row["aliases"] == "A. Bright; Dr Ada"
    assert row["offices"] == "peer; mayor (2016-05-09 to now)"
    assert (row["edges_out"], row["edges_in"]) == ("1", "0")


@pytest.mark.parametrize("name", ["=HYPERLINK(0)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'quoted'"])
def test_a_cell_that_would_run_becomes_text_and_can_be_undone(tmp_path, name):
    write_actors(build_graph([make_evidence(make_actor("ada", name=name), "endorses", "ben")]), tmp_path / "actors.csv")
    cell = rows_of(tmp_path / "actors.csv")[0]["name"]
    assert cell == f"'{name}"


def test_a_cell_with_a_sign_within_stays_as_it_is(tmp_path):
    ada = make_actor("ada", name="Ada Bright-Stone (=A)")
    write_actors(build_graph([make_evidence(ada, "endorses", "ben")]), tmp_path / "actors.csv")
    assert rows_of(tmp_path / "actors.csv")[0]["name"] == "Ada Bright-Stone (=A)"


@settings(deadline=None)
@given(st.lists(st.tuples(*[st.sampled_from("abc")] * 2, st.sampled_from(sorted(TYPES))), max_size=9))
def test_direction_and_sign_reach_the_table(tmp_path_factory, edges):
    graph = build_graph(make_evidence(source, relation, target) for source, target, relation in edges)
    path = tmp_path_factory.mktemp("table") / "edges.csv"
    write_edges(graph, path)
    written = [(row["source"], row["target"], row["relation"], int(row["sign"])) for row in rows_of(path)]
    assert written == sorted((*edge[:3], TYPES[edge[2]].sign) for edge in graph.edges(keys=True))


def test_hostile_names_keep_to_their_cell(tmp_path):
    name = 'Ada, "the\nlast"\rword'
    write_actors(build_graph([make_evidence(make_actor("ada", name=name), "endorses", "ben")]), tmp_path / "actors.csv")
    rows = rows_of(tmp_path / "actors.csv")
    assert (len(rows), rows[0]["name"]) == (2, name)


@settings(max_examples=40)
@given(hostile.statements())
def test_pandas_reads_the_same_actors_edges_signs_and_evidence(tmp_path_factory, evidence):
    graph, folder = hostile.build_hostile(evidence), tmp_path_factory.mktemp("tables")
    write_edges(graph, folder / "edges.csv")
    write_actors(graph, folder / "actors.csv")
    write_statements(evidence, folder / "evidence.csv")
    tables = {
        name: pd.read_csv(folder / f"{name}.csv", keep_default_na=False, dtype=str).to_dict("records")
        for name in ("edges", "actors", "evidence")
    }
    assert {undo(row["id"]): undo(row["name"]) for row in tables["actors"]} == {
        actor: fit(name) for actor, name in graph.nodes(data="name")
    }
    edges = [hostile.edge_from(undo(row["source"]), undo(row["target"]), row) for row in tables["edges"]]
    assert hostile.sort_edges(edges) == hostile.edges_of(graph)
    assert sorted(undo(row["sentence"]) for row in tables["evidence"]) == sorted(
        fit(item.sentence) for item in evidence
    )
    assert sum(int(row["sign"]) for row in tables["evidence"]) == sum(item.relation.type.sign for item in evidence)


def undo(cell):
    return cell.removeprefix("'")


def fit(text):
    return hostile.whole_characters(text).replace("\x00", "")


def test_evidence_is_a_row_a_statement_with_its_offsets(tmp_path):
    write_statements([make_evidence("ada", "criticises", "ben", start=7)], tmp_path / "evidence.csv")
    (row,) = rows_of(tmp_path / "evidence.csv")
    assert (row["sentence"], row["cue"], row["modality"]) == (
        "On Monday Ada criticises Ben, it emerged.",
        "criticises",
        "asserted",
    )
    assert (row["start"], row["source_start"], row["cue_start"]) == ("7", "17", "21")
