"""Graph and evidence → the part of both around some actors."""

from __future__ import annotations

from makers import make_actor, make_evidence

from graphkit.export.excerpt import take_excerpt
from graphkit.graph.assemble import build_graph

EVIDENCE = [
    make_evidence(make_actor("ada", name="Ada O’Neil", aliases=("The Mayor",)), "endorses", "ben"),
    make_evidence("ben", "criticises", "cy", article="a2"),
    make_evidence("cy", "criticises", "ada", article="a3"),
    make_evidence("dee", "endorses", "ben", article="a2"),
    make_evidence("dee", "endorses", make_actor("dee-2", name="Dee"), article="a2"),
]
GRAPH = build_graph(EVIDENCE)


def test_everything_is_taken_unless_told_otherwise() -> None:
    assert take_excerpt(GRAPH, EVIDENCE) == (GRAPH, EVIDENCE)


def test_about_an_actor_are_its_edges_and_no_others() -> None:
    part, told = take_excerpt(GRAPH, EVIDENCE, about=["ada"])
    assert list(part.edges(keys=True)) == [("ada", "ben", "endorses"), ("cy", "ada", "criticises")]
    assert told == [EVIDENCE[0], EVIDENCE[2]]
    assert part.nodes["ada"] == GRAPH.nodes["ada"]
    assert part.graph == GRAPH.graph


def test_the_top_are_those_in_most_articles() -> None:
    part, told = take_excerpt(GRAPH, EVIDENCE, top=2)
    assert set(part) == {"ada", "ben"}
    assert told == [EVIDENCE[0]]


def test_whom_one_asks_for_is_always_among_the_top() -> None:
    assert set(take_excerpt(GRAPH, EVIDENCE, about=["dee"], top=2)[0]) == {"ben", "dee"}
