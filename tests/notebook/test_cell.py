"""What a cell shows of a graph: static, small, harmless, and fast on large graphs."""

from __future__ import annotations

import random
import re
import time
from xml.etree.ElementTree import fromstring

import networkx as nx
import pytest
from campaign import make_campaign
from html_tags import Tags
from makers import make_actor, make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.notebook.cell import choose_actors
from graphkit.page.render import write_page

EVIL = '</title></svg><img src=x onerror="alert(1)"><script>alert(2)</script>&"\'$x$\ud800'


def parse(html: str):
    return fromstring(html)  # noqa: S314 (our own)


def html_of(evidence) -> str:
    return build_graph(evidence)._repr_html_()


def test_a_cell_has_no_script_no_request_and_is_well_formed() -> None:
    html = html_of(make_campaign())
    tags = Tags(html)
    assert {"script", "style", "link", "img", "iframe", "object", "foreignobject"} & set(tags.tags) == set()
    assert [name for name, _ in tags.attributes if name.startswith("on") or name in {"src", "href"}] == []
    parse(html)
    assert len(html) < 40_000


def test_hostile_names_are_only_ever_text() -> None:
    villain = make_actor("villain", name=EVIL)
    html = html_of([make_evidence(villain, "criticises", "ada-bright")])
    assert {"script", "img"} & set(Tags(html).tags) == set()
    assert EVIL[:12] not in html
    root = parse(html)
    assert any(EVIL[:-2] in "".join(each.itertext()) for each in root.iter())


def test_each_edge_is_drawn_and_named_with_its_sign() -> None:
    html = html_of([make_evidence("ada", "criticises", "ben"), make_evidence("ada", "endorses", "cleo")])
    titles = re.findall(r"<title>([^<]*)</title>", html)
    assert "Ada criticises Ben (−), 1 article" in titles
    assert "Ada endorses Cleo (+), 1 article" in titles
    assert html.count("stroke-dasharray") == 1


def test_counts_and_days_head_the_cell() -> None:
    assert "Graph</b> of 2 actors, 1 edge, from 1 article, 2016-08-21" in html_of([make_evidence()])


def test_a_graph_without_edges_or_actors_shows_too() -> None:
    assert "no actors" in html_of([])
    assert "1 actor, 0 edges" in build_graph([make_evidence()]).subgraph(["ada-bright"])._repr_html_()


def test_the_page_is_linked_once_it_is_written(tmp_path) -> None:
    evidence = make_campaign()
    graph = build_graph(evidence)
    assert "<a " not in graph._repr_html_()
    write_page(graph, evidence, tmp_path / "a & b.html")
    (href,) = re.findall(r'href="([^"]*)"', graph._repr_html_())
    assert href.startswith("file:///")
    assert href.endswith("/a%20%26%20b.html")
    graph.page = 'out/"x".html'
    assert 'href="out/%22x%22.html"' in graph._repr_html_()


def test_the_same_graph_gives_the_same_cell() -> None:
    evidence = make_campaign()
    assert html_of(evidence) == html_of(evidence[::-1])


def test_ten_thousand_actors_show_in_two_seconds() -> None:
    chance = random.Random(1)  # noqa: S311 (no secret)
    actors = [make_actor(f"actor-{number:05}") for number in range(10_000)]
    evidence = [
        make_evidence(actor, chance.choice(["endorses", "criticises"]), actors[int(10_000 * chance.random() ** 3)])
        for actor in actors
    ]
    graph = build_graph(evidence)
    spent = []
    for _ in range(3):
        start = time.process_time()
        html = graph._repr_html_()
        spent.append(time.process_time() - start)
    assert min(spent) <= 2
    assert "of 10,000 actors" in html
    assert len(html) < 40_000


def test_of_many_actors_those_with_most_edges_are_drawn_and_hang_together() -> None:
    star = [make_evidence("hub", "endorses", f"rim-{at:02}") for at in range(60)]
    ring = [make_evidence(f"rim-{at:02}", "criticises", f"rim-{(at + 1) % 20:02}") for at in range(20)]
    loners = [make_evidence(f"x-{at}", "criticises", f"y-{at}") for at in range(30)]
    graph = build_graph([*star, *ring, *loners])
    drawn = choose_actors(graph, list(graph.edges(data=True)))
    assert {"hub", *(f"rim-{at:02}" for at in range(20))} <= set(drawn)
    assert len(drawn) == 24
    assert nx.is_weakly_connected(graph.subgraph(drawn))


def test_small_parts_are_drawn_where_there_is_room() -> None:
    graph = build_graph([make_evidence("a", "criticises", "b"), make_evidence("x", "criticises", "y")])
    assert choose_actors(graph, list(graph.edges(data=True))) == ["a", "b", "x", "y"]


@pytest.mark.parametrize("sign", ["endorses", "criticises", "campaigns-with", "defends"])
def test_an_edge_to_oneself_breaks_nothing(sign) -> None:
    html = html_of([make_evidence("ada", sign, "ada"), make_evidence("ada", sign, "ben")])
    parse(html)
    assert "Ada" in html
    assert "Ben" in html


@pytest.mark.parametrize("size", [2, 3, 9, 30])
def test_every_actor_and_name_stands_inside_the_drawing(size) -> None:
    long = "Association of Very Long Names"
    actors = [make_actor(f"a{at}", name=f"{long} {at}") for at in range(size)]
    evidence = [make_evidence(actors[at], "criticises", actors[(at * 7 + 1) % size]) for at in range(size)]
    root = parse(html_of(evidence))
    drawing = next(each for each in root.iter() if each.tag.endswith("svg"))
    width, height = (float(drawing.attrib[name]) for name in ("width", "height"))
    for text in (each for each in root.iter() if each.tag.endswith("text")):
        half = 6.2 * len(text.text or "") / 2
        assert half <= float(text.attrib["x"]) + 0.1
        assert float(text.attrib["x"]) + half <= width + 0.1
        assert 0 < float(text.attrib["y"]) < height
