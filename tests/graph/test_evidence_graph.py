"""The graph with its evidence: still networkx', and selections whose counts never lie."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import networkx as nx
import pytest
from campaign import make_campaign
from hypothesis import given
from hypothesis import strategies as st
from makers import TYPES, make_actor, make_article, make_evidence

from graphkit.errors import GraphkitError
from graphkit.export.graphml import read_graphml, write_graphml
from graphkit.graph.assemble import build_graph
from graphkit.graph.evidence_graph import EvidenceGraph, read_day
from graphkit.model import Modality

ACTORS = ("ada", "ben", "cleo")
statements = st.lists(
    st.builds(
        make_evidence,
        source=st.sampled_from(ACTORS),
        relation=st.sampled_from(sorted(TYPES)),
        target=st.sampled_from(ACTORS),
        article=st.builds(
            make_article,
            st.sampled_from(["a1", "a2", "a3"]),
            date=st.sampled_from([None, date(2016, 3, 1), date(2016, 8, 1)]),
        ),
        modality=st.sampled_from(Modality),
    ),
    max_size=20,
)


@pytest.fixture
def graph() -> EvidenceGraph:
    return build_graph(make_campaign())


@pytest.mark.parametrize(
    "make",
    [
        lambda graph: graph.copy(),
        lambda graph: graph.copy(as_view=True),
        copy.deepcopy,
        lambda graph: pickle.loads(pickle.dumps(graph)),  # noqa: S301 (our own)
        nx.subgraph_view,
        lambda graph: graph.subgraph(list(graph)),
        lambda graph: graph.edge_subgraph(graph.edges(keys=True)).copy(),
    ],
    ids=["copy", "view", "deepcopy", "pickle", "subgraph_view", "subgraph", "edge_subgraph"],
)
def test_what_networkx_copies_keeps_its_evidence(graph, make) -> None:
    same = make(graph)
    assert isinstance(same, EvidenceGraph)
    assert sorted(same.edges(keys=True)) == sorted(graph.edges(keys=True))
    asserted = [item for item in graph.evidence if item.relation.modality is Modality.ASSERTED]
    assert set(map(repr, asserted)) <= set(map(repr, same.evidence)) <= set(map(repr, graph.evidence))


@pytest.mark.parametrize(
    "function",
    [
        nx.pagerank,
        nx.betweenness_centrality,
        lambda graph: list(nx.weakly_connected_components(graph)),
        nx.to_undirected,
        lambda graph: graph.reverse(),
        lambda graph: nx.relabel_nodes(graph, str.upper),
        lambda graph: nx.compose(graph, graph),
        nx.node_link_data,
        nx.to_scipy_sparse_array,
        lambda graph: nx.shortest_path_length(graph.to_undirected(), "maya-okafor", "tom-aldridge"),
    ],
)
def test_functions_of_networkx_take_it_as_they_take_a_multidigraph(graph, function) -> None:
    plain = nx.MultiDiGraph(graph)
    ours, theirs = function(graph), function(plain)
    if isinstance(theirs, nx.Graph):
        assert nx.utils.graphs_equal(ours, theirs)
    elif hasattr(theirs, "toarray"):
        assert (ours.toarray() == theirs.toarray()).all()
    else:
        assert ours == theirs


def test_evidence_stands_in_no_attribute_and_survives_no_export(graph, tmp_path) -> None:
    dicts = [graph.graph, *(node for _, node in graph.nodes(data=True)), *(edge for *_, edge in graph.edges(data=True))]
    values = [value for each in dicts for value in each.values()]
    assert all(isinstance(value, str | int | float | bool | list | None) for value in values)
    write_graphml(graph, tmp_path / "graph.graphml")
    assert nx.utils.graphs_equal(read_graphml(tmp_path / "graph.graphml"), graph)


def test_an_edge_taken_out_takes_its_evidence_along(graph) -> None:
    source, target, relation = next(iter(graph.edges(keys=True)))
    before = len(graph.evidence)
    lost = graph.edges[source, target, relation]["evidence"]
    graph.remove_edge(source, target, relation)
    assert len(graph.evidence) == before - lost


def test_a_subgraph_has_the_evidence_among_its_actors(graph) -> None:
    part = graph.subgraph(["maya-okafor", "tom-aldridge"])
    assert part.evidence
    ends = {end.actor.id for item in part.evidence for end in (item.relation.source, item.relation.target)}
    assert ends == {"maya-okafor", "tom-aldridge"}


@given(statements, st.sampled_from(sorted(TYPES)), st.sampled_from(["2016-03", "2016-08-01", "2016"]))
def test_a_selection_is_what_building_from_its_evidence_gives(evidence, relation, month) -> None:
    graph = build_graph(evidence)
    chosen = graph.during(month, month)
    if relation in {item.relation.type.name for item in chosen.evidence}:
        chosen = chosen.saying(relation)
        assert {item.relation.type.name for item in chosen.evidence} == {relation}
    days = [item.article.date for item in chosen.evidence]
    assert all(day and day.isoformat().startswith(month) for day in days)
    assert nx.utils.graphs_equal(chosen, build_graph(chosen.evidence))
    assert sum(edge["evidence"] for *_, edge in chosen.edges(data=True)) <= len(chosen.evidence)


def test_weights_of_a_selection_count_the_selected_articles_alone() -> None:
    days = (date(2016, 3, 26), date(2016, 8, 21), date(2016, 9, 1))
    evidence = [make_evidence(article=make_article(f"a{at}", date=day)) for at, day in enumerate(days)]
    edge = build_graph(evidence).during("2016-08").edges["ada-bright", "ben-stone", "endorses"]
    assert (edge["weight"], edge["first"], edge["last"]) == (2, "2016-08-21", "2016-09-01")


def test_between_takes_both_directions_and_nobody_else(graph) -> None:
    chosen = graph.between("Maya Okafor", "tom-aldridge")
    assert sorted(chosen) == ["maya-okafor", "tom-aldridge"]
    assert {edge[:2] for edge in chosen.edges} == {("maya-okafor", "tom-aldridge"), ("tom-aldridge", "maya-okafor")}


def test_a_selection_links_to_the_page_of_the_whole(graph) -> None:
    graph.page = "output/graph.html"
    assert graph.about("maya-okafor").page == graph.copy().page == "output/graph.html"


def test_a_graph_says_what_it_is_without_its_place_in_memory(graph) -> None:
    assert repr(graph) == "EvidenceGraph with 25 nodes and 52 edges"


def test_about_takes_any_of_several(graph) -> None:
    chosen = graph.about("maya-okafor", "tom-aldridge")
    assert all({"maya-okafor", "tom-aldridge"} & set(edge[:2]) for edge in chosen.edges)
    assert len(chosen.evidence) > len(graph.about("maya-okafor").evidence)


def test_what_nothing_asserts_stays_selectable(graph) -> None:
    chosen = graph.about("priya-raman")
    assert any(item.relation.modality is Modality.NEGATED for item in chosen.evidence)


def test_edges_that_nothing_asserts_stay_in_where_they_were_let_in() -> None:
    graph = build_graph([make_evidence(modality=Modality.NEGATED)], unasserted=True)
    assert graph.about("ada-bright").number_of_edges() == 1


def test_an_actor_is_found_by_id_name_and_alias_in_this_order() -> None:
    actors = [
        make_actor("smith", name="Owen Smith", aliases=("Owen",)),
        make_actor("jones", name="Owen", aliases=("Jones",)),
    ]
    graph = build_graph([make_evidence(*[actors[0], "criticises", actors[1]])])
    assert [graph.find_actor(name) for name in ("smith", "owen smith", "Owen", "Jones")] == [
        "smith",
        "smith",
        "jones",
        "jones",
    ]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda graph: graph.about("Maya Okafar"), "no actor 'Maya Okafar' in this graph. Did you mean 'Maya Okafor'?"),
        (lambda graph: graph.saying("praises"), "nothing here says 'praises'. There are: campaigns-with, criticises"),
        (lambda graph: graph.during("July"), "'July' is no day. Write 2016-07-15, 2016-07 or 2016."),
        (lambda graph: graph.during("2016-02-30"), "'2016-02-30' is no day."),
    ],
)
def test_what_is_not_there_is_said_with_a_way_out(graph, call, message) -> None:
    with pytest.raises(GraphkitError) as error:
        call(graph)
    assert str(error.value).startswith(message)


def test_an_alias_of_two_is_nobodys() -> None:
    actors = [make_actor(id_, aliases=("Khan",)) for id_ in ("sadiq-khan", "shabana-khan")]
    graph = build_graph([make_evidence(actors[0], "criticises", actors[1])])
    with pytest.raises(GraphkitError, match="'Khan' may be 'sadiq-khan' or 'shabana-khan'"):
        graph.find_actor("Khan")


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2015-2", date(2015, 2, 1), date(2015, 2, 28)),
        ("2016-08-21", date(2016, 8, 21), date(2016, 8, 21)),
        (date(2016, 8, 21), date(2016, 8, 21), date(2016, 8, 21)),
        (None, None, None),
    ],
)
def test_a_month_is_from_its_first_day_to_its_last(day, first, last) -> None:
    assert (read_day(day, last=False), read_day(day, last=True)) == (first, last)
