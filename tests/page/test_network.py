"""Payload → what vis-network draws."""

from __future__ import annotations

from campaign import make_campaign
from makers import make_actor, make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.page.network import bend_edges, build_network, label_of, place_payload, rank_actors, read_vis
from graphkit.page.payload import build_payload


def payload_of(evidence):
    return build_payload(build_graph(evidence), evidence)


def side(edge, bend):
    """Tell on which side of the line from the lower to the higher actor an edge runs, and how far."""
    return -bend if edge["source"] > edge["target"] else bend


def test_parallel_and_opposite_edges_run_apart():
    edges = [
        {"source": 0, "target": 1},
        {"source": 0, "target": 1},
        {"source": 1, "target": 0},
        {"source": 1, "target": 2},
    ]
    sides = [side(edge, bend) for edge, bend in zip(edges, bend_edges(edges), strict=True)]
    assert len(set(sides[:3])) == 3
    assert sides[3] == 0.0


def test_opposite_edges_lie_on_either_side():
    edges = [{"source": 0, "target": 1}, {"source": 1, "target": 0}]
    sides = [side(edge, bend) for edge, bend in zip(edges, bend_edges(edges), strict=True)]
    assert sides[0] == -sides[1] != 0


def test_a_loop_of_one_actor_is_bent_like_any_other():
    edges = [{"source": 1, "target": 1}, {"source": 1, "target": 1}]
    assert bend_edges(edges) == [-1, 1]


def test_a_pattern_tells_the_sign_by_its_head():
    payload = payload_of([make_evidence("ada", "criticises", "ben"), make_evidence("ben", "campaigns-with", "ada")])
    patterns = build_network(payload)["relations"]
    heads = {relation["name"]: each["arrows"] for relation, each in zip(payload["relations"], patterns, strict=True)}
    assert (heads["criticises"]["to"]["type"], "from" in heads["criticises"]) == ("bar", False)
    assert heads["campaigns-with"]["from"]["type"] == heads["campaigns-with"]["to"]["type"] == "circle"


def test_nothing_moves_in_the_browser_and_nothing_pops_up():
    network = build_network(payload_of(make_campaign()))
    assert network["options"]["physics"] == {"enabled": False}
    assert not any("title" in part or "label" in part for part in [*network["kinds"], *network["relations"]])


def test_a_kind_has_its_shape():
    payload = payload_of([make_evidence(make_actor("tsu", kind="union"), "endorses", "ben")])
    assert build_network(payload)["kinds"] == [{"shape": "dot"}, {"shape": "triangle"}]


def test_every_actor_has_a_place_of_its_own():
    places = place_payload(payload_of(make_campaign()))
    assert len(set(places)) == len(places) == 25


def test_actors_are_ranked_by_articles_and_those_without_an_edge_come_last():
    evidence = [make_evidence("ada", "endorses", "ben", article=f"a{at}") for at in range(3)]
    evidence.append(make_evidence("cleo", "endorses", "ben", article="a9"))
    graph = build_graph(evidence)
    graph.add_node("dora", **{**graph.nodes["ada"], "articles": 99})
    payload = build_payload(graph, evidence)
    assert [payload["actors"][index]["id"] for index in rank_actors(payload)] == ["ben", "ada", "cleo", "dora"]


def test_long_names_are_wrapped_and_shortened_and_empty_ones_shown():
    for name in ("An Organisation " * 20, "x" * 300):
        assert 0 < len(label_of(name)) <= 60
        assert all(len(line) <= 18 for line in label_of(name).split("\n"))
    assert label_of(" ") == "?"


def test_vis_network_is_read_from_pyvis_and_fit_to_stand_in_a_page():
    script = read_vis()
    assert "@version 9.1.2" in script[:400]
    assert "</script" not in script.lower()
    assert "<!--" not in script
    assert "\r" not in script
    assert "sourceMappingURL" not in script
