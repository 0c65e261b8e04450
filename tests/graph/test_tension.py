"""Edges that go against the camps: quarrels inside, bridges across, each naming its edge."""

from __future__ import annotations

import json

from signed_graphs import make_graph

from graphkit.graph.tension import list_tensions, write_rows


def test_quarrels_come_first_and_the_best_attested_before_others() -> None:
    graph = make_graph([("a", "b", -1), ("b", "a", -3), ("a", "x", 9), ("a", "c", 1), ("x", "b", -1)])
    found = list_tensions(graph, {"a": 1, "b": 1, "c": 1, "x": 2})
    assert [(each.source, each.relation, each.target, each.where, each.weight) for each in found] == [
        ("b", "criticises", "a", "inside", 3),
        ("a", "criticises", "b", "inside", 1),
        ("a", "endorses", "x", "across", 9),
    ]
    assert json.loads(json.dumps(write_rows(found)))[0]["source"] == "b"


def test_what_fits_the_camps_is_no_tension() -> None:
    graph = make_graph([("a", "b", 1), ("a", "x", -1), ("a", "a", -1)])
    assert list_tensions(graph, {"a": 1, "b": 1, "x": 2}) == []


def test_actors_without_a_camp_are_left_out() -> None:
    assert list_tensions(make_graph([("a", "b", -1)]), {"a": 1}) == []


def test_a_torn_pair_bridges_nothing_between_parts() -> None:
    graph = make_graph([("a", "b", 1), ("x", "y", 1), ("a", "x", 1), ("x", "a", -1)])
    assert list_tensions(graph, {"a": 1, "b": 1, "x": 2, "y": 2}) == []
    graph.add_edge("b", "y", key="criticises", sign=-1, weight=1)
    assert [each.where for each in list_tensions(graph, {"a": 1, "b": 1, "x": 2, "y": 2})] == ["across"]
