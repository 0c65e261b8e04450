"""Payload → what vis-network draws."""

from __future__ import annotations

from campaign import make_campaign
from makers import make_actor, make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.page.network import bend_edges, build_network, read_vis
from graphkit.page.payload import build_payload


def network_of(evidence):
    return build_network(build_payload(build_graph(evidence), evidence))


def side(edge, bend):
    """Tell on which side of the line from the lower to the higher actor an edge runs, and how far."""
    if not bend:
        return 0.0
    turned = -1 if edge["source"] > edge["target"] else 1
    return turned * bend["roundness"] * (1 if bend["type"] == "curvedCW" else -1)


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


def test_an_edge_is_directed_and_its_head_tells_the_sign():
    edges = network_of([make_evidence("ada", "criticises", "ben"), make_evidence("ben", "campaigns-with", "ada")])[
        "edges"
    ]
    heads = {name: edge["arrows"] for name, edge in zip(("with", "criticises"), edges, strict=True)}
    assert (edges[1]["from"], edges[1]["to"]) == (0, 1)
    assert (heads["criticises"]["to"]["type"], "from" in heads["criticises"]) == ("bar", False)
    assert heads["with"]["from"]["type"] == heads["with"]["to"]["type"] == "circle"


def test_nothing_moves_in_the_browser_and_nothing_pops_up():
    network = network_of(make_campaign())
    assert network["options"]["physics"] == {"enabled": False}
    assert all({"x", "y"} <= node.keys() for node in network["nodes"])
    assert not any("title" in part for part in [*network["nodes"], *network["edges"]])


def test_size_tells_of_articles():
    evidence = [make_evidence("ada", "endorses", "ben", article=f"a{at}") for at in range(9)]
    evidence.append(make_evidence("cleo", "endorses", "ben"))
    ada, _, cleo = network_of(evidence)["nodes"]
    assert ada["size"] > cleo["size"] > 0


def test_long_names_are_wrapped_and_shortened_and_empty_ones_shown():
    actors = [make_actor("a", name="An Organisation " * 20), make_actor("b", name="x" * 300), make_actor("c", name=" ")]
    nodes = network_of(
        [make_evidence(actors[0], "endorses", actors[1]), make_evidence(actors[0], "endorses", actors[2])]
    )["nodes"]
    for node in nodes:
        assert 0 < len(node["label"]) <= 60
        assert all(len(line) <= 18 for line in node["label"].split("\n"))
    assert nodes[2]["label"] == "?"


def test_vis_network_is_read_from_pyvis_and_fit_to_stand_in_a_page():
    script = read_vis()
    assert "@version 9.1.2" in script[:400]
    assert "</script" not in script.lower()
    assert "<!--" not in script
    assert "\r" not in script
    assert "sourceMappingURL" not in script
