"""Graph → camps: numbers, parts, who is undecided, and what a page colours by."""

from __future__ import annotations

import networkx as nx
import pytest
from campaign import make_campaign
from signed_graphs import make_graph, plant_camps

from graphkit.graph.assemble import build_graph
from graphkit.graph.camps import find_camps, mark_camps, number_camps
from graphkit.graph.evidence_graph import EvidenceGraph
from graphkit.page.payload import build_payload


def test_camps_are_numbered_by_part_and_size() -> None:
    graph = make_graph([("x", "y", -1), ("a", "b", 1), ("b", "c", 1), ("d", "a", -1)])
    camps = find_camps(graph)
    assert [(camp.number, camp.part, camp.actors) for camp in camps.camps] == [
        (1, 1, ("a", "b", "c")),
        (2, 1, ("d",)),
        (3, 2, ("x",)),
        (4, 2, ("y",)),
    ]
    assert camps.camps[0].centre == "b"
    assert (camps.cost, camps.gap, camps.undecided) == (0, 0.0, ())


def test_an_actor_with_as_much_for_as_against_is_undecided() -> None:
    sure = [("a", "b", 2), ("c", "d", 2), ("a", "c", -2), ("b", "d", -2)]
    camps = find_camps(make_graph([*sure, ("e", "a", 1), ("e", "c", 1)]))
    assert (camps.cost, camps.gap, camps.undecided) == (1, 0.0, ("e",))
    assert "e" in camps.number
    assert "e" not in camps.decided


def test_one_article_more_decides_it() -> None:
    sure = [("a", "b", 2), ("c", "d", 2), ("a", "c", -2), ("b", "d", -2)]
    graph = make_graph([*sure, ("e", "a", 2), ("e", "c", 1)])
    assert find_camps(graph).undecided == ()
    assert find_camps(graph).number["e"] == find_camps(graph).number["a"]
    assert find_camps(graph, weigh="pairs").undecided == ("e",)


def test_a_torn_pair_pulls_nobody() -> None:
    graph = make_graph([("a", "b", 1), ("b", "a", -1), ("c", "d", 1)])
    camps = find_camps(graph)
    assert camps.torn == (("a", "b"),)
    assert set(camps.number) == {"c", "d"}


def test_three_opponents_make_three_camps_where_there_may_be() -> None:
    graph = make_graph([("a", "b", -1), ("b", "c", -1), ("a", "c", -1)])
    assert [find_camps(graph, groups=groups).cost for groups in (2, 3, None)] == [1, 0, 0]
    assert len(find_camps(graph, groups=None).camps) == 3


def test_the_planted_camps_of_300_actors_are_found_and_proven() -> None:
    side, ties = plant_camps(300, 1200, 0.1, seed=2)
    camps = find_camps(make_graph(ties), seconds=20)
    assert camps.gap == 0
    decided = camps.decided
    assert len(decided) >= 290
    agree = sum((decided[actor] == 1) == (side[actor] == side[camps.camps[0].actors[0]]) for actor in decided)
    assert agree >= 0.98 * len(decided)


def test_a_page_of_a_large_graph_waits_for_no_proof_and_is_the_same_each_time(monkeypatch) -> None:
    _, ties = plant_camps(200, 600, 0.1, seed=3)
    graph = make_graph(ties)
    small = number_camps(graph)
    monkeypatch.setattr("graphkit.graph.camps._EXACT_UP_TO", 100)
    monkeypatch.setattr(
        "graphkit.graph.cover.find_contradictions", lambda *_args, **_more: pytest.fail("looks for a proof")
    )
    large = number_camps(graph)
    assert large == number_camps(graph)
    assert sum(large.get(actor) == camp for actor, camp in small.items()) >= 0.9 * len(small)


def test_marked_camps_reach_the_page_and_leave_the_graph_as_it_was() -> None:
    graph = build_graph(make_campaign())
    marked = mark_camps(graph)
    assert "camp" not in graph.nodes["maya-okafor"]
    assert marked.nodes["rosa-penhale"]["camp"] == marked.nodes["maya-okafor"]["camp"] == "around Maya Okafor"
    assert marked.nodes["tom-aldridge"]["camp"] == "around Tom Aldridge"
    payload = build_payload(marked, list(marked.evidence))
    assert {actor["id"]: actor["camp"] for actor in payload["actors"]}["maya-okafor"] == "around Maya Okafor"


def test_camps_of_one_and_the_undecided_stay_unmarked() -> None:
    sure = [("a", "b", 2), ("c", "d", 2), ("a", "c", -2), ("b", "d", -2)]
    graph = EvidenceGraph(make_graph([*sure, ("e", "a", 1), ("e", "c", 1), ("a", "x", -3)]))
    camp = nx.get_node_attributes(mark_camps(graph), "camp")
    assert set(camp) == {"a", "b", "c", "d", "x"}
    lone = EvidenceGraph(make_graph([("y", "z", -1)]))
    assert nx.get_node_attributes(mark_camps(lone), "camp") == {}


def test_an_empty_graph_has_no_camps() -> None:
    camps = find_camps(build_graph([]))
    assert (camps.camps, camps.cost, camps.gap, camps.decided) == ((), 0, 0.0, {})


def test_the_camps_of_a_campaign_are_those_of_its_two_candidates() -> None:
    camps = find_camps(build_graph(make_campaign()))
    assert camps.gap == 0
    assert camps.number["maya-okafor"] != camps.number["tom-aldridge"]
    assert camps.number["rosa-penhale"] == camps.number["maya-okafor"]
