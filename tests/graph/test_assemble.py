"""Evidence → graph: what is counted, what is kept apart, and what must never be lost."""

from __future__ import annotations

import json
from datetime import date

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import TYPES, make_actor, make_article, make_evidence

from graphkit.graph.assemble import COUNTS, build_graph, key_of
from graphkit.model import Mention, MentionForm, Modality, Office, Reading, Span

ACTORS = ("ada", "ben", "cleo", "dev")
statements = st.lists(
    st.builds(
        make_evidence,
        source=st.sampled_from(ACTORS),
        relation=st.sampled_from(sorted(TYPES)),
        target=st.sampled_from(ACTORS),
        article=st.sampled_from(["a1", "a2", "a3"]),
        modality=st.sampled_from(Modality),
        confidence=st.floats(0, 1),
    ),
    max_size=25,
)


def test_an_edge_runs_from_source_to_target_with_its_sign():
    graph = build_graph([make_evidence("ada", "criticises", "ben")])
    assert list(graph.edges(keys=True)) == [("ada", "ben", "criticises")]
    assert graph.edges["ada", "ben", "criticises"]["sign"] == -1


def test_an_edge_the_other_way_is_another_edge():
    graph = build_graph([make_evidence("ada", "criticises", "ben"), make_evidence("ben", "criticises", "ada")])
    assert graph.number_of_edges() == 2


def test_a_symmetric_type_is_one_edge_in_the_order_of_ids():
    graph = build_graph([make_evidence("ben", "campaigns-with", "ada"), make_evidence("ada", "campaigns-with", "ben")])
    assert list(graph.edges(keys=True)) == [("ada", "ben", "campaigns-with")]
    assert graph.edges["ada", "ben", "campaigns-with"]["evidence"] == 2


def test_weight_counts_articles_and_evidence_counts_sentences():
    graph = build_graph([make_evidence(article="a1"), make_evidence(article="a1"), make_evidence(article="a2")])
    edge = graph.edges["ada-bright", "ben-stone", "endorses"]
    assert (edge["weight"], edge["evidence"], edge["asserted"]) == (2, 3, 3)


@pytest.mark.parametrize("modality", [Modality.NEGATED, Modality.HEDGED, Modality.CONDITIONAL])
def test_what_nothing_asserts_is_no_edge_but_counted_and_kept_on_demand(modality):
    evidence = [make_evidence(modality=modality)]
    graph = build_graph(evidence)
    assert (graph.number_of_edges(), graph.graph["unasserted"]) == (0, 1)
    assert list(graph) == ["ada-bright", "ben-stone"]
    marked = build_graph(evidence, unasserted=True).edges["ada-bright", "ben-stone", "endorses"]
    assert (marked["asserted"], marked[COUNTS[modality]], marked["weight"]) == (0, 1, 1)


def test_a_denial_beside_an_assertion_is_counted_on_the_edge_but_does_not_weigh():
    days = (date(2016, 8, 1), date(2016, 9, 1))
    graph = build_graph(
        [
            make_evidence(article=make_article("a1", date=days[0]), confidence=0.5),
            make_evidence(article=make_article("a2", date=days[1]), confidence=0.9, modality=Modality.NEGATED),
        ]
    )
    edge = graph.edges["ada-bright", "ben-stone", "endorses"]
    assert (edge["asserted"], edge["negated"], edge["evidence"], edge["weight"]) == (1, 1, 2, 1)
    assert (edge["confidence"], edge["first"], edge["last"]) == (0.5, "2016-08-01", "2016-08-01")


def test_confidence_grows_with_articles_and_not_with_repetition():
    once = [make_evidence(article="a1", confidence=0.6)]
    same = [*once, make_evidence(article="a1", confidence=0.5)]
    other = [*once, make_evidence(article="a2", confidence=0.5)]
    confidences = [build_graph(items).edges["ada-bright", "ben-stone", "endorses"] for items in (once, same, other)]
    assert [edge["confidence"] for edge in confidences] == [0.6, 0.6, 0.8]


def test_first_and_last_are_days_of_publication_and_none_when_unknown():
    days = [date(2016, 8, 21), date(2015, 1, 2), None]
    graph = build_graph(make_evidence(article=make_article(f"a{at}", date=day)) for at, day in enumerate(days))
    edge = graph.edges["ada-bright", "ben-stone", "endorses"]
    assert (edge["first"], edge["last"]) == ("2015-01-02", "2016-08-21")
    undated = build_graph([make_evidence(article=make_article(date=None))])
    assert undated.edges["ada-bright", "ben-stone", "endorses"]["first"] is None


def test_a_node_carries_what_is_known_of_the_actor():
    ada = make_actor("ada", name="Ada Bright", aliases=("Bright",), weak=("Ada",), party="civics", listed=True)
    seen = make_actor("ada", name="Ada B.", offices=(Office("mayor", date(2016, 5, 9)),))
    graph = build_graph([make_evidence(seen, "endorses", "ben"), make_evidence(ada, "endorses", "ben")])
    assert graph.nodes["ada"] == {
        "name": "Ada Bright",
        "kind": "person",
        "aliases": ["Ada", "Ada B.", "Bright"],
        "offices": [{"title": "mayor", "start": "2016-05-09", "end": None}],
        "party": "civics",
        "wikidata": "",
        "listed": True,
        "mentions": 2,
        "articles": 1,
        "texts": 1,
    }


def test_readings_count_every_mention_and_every_article():
    evidence = make_evidence("ada", "endorses", "ben", article="a1")
    mentions = tuple(
        Mention(Span(at, at + 2), "Ada", at, MentionForm.NAME, actors)
        for at, actors in enumerate([("ada",), ("ada", "ben"), ()])
    )
    readings = [
        Reading(make_article(id_), found, {"ada": make_actor("ada")}, mentions, 3)
        for id_, found in (("a1", (evidence,)), ("a2", ()))
    ]
    graph = build_graph([evidence], readings=readings)
    assert (graph.nodes["ada"]["mentions"], graph.nodes["ada"]["articles"]) == (4, 2)
    assert (graph.nodes["ben"]["mentions"], graph.nodes["ben"]["articles"]) == (2, 1)
    assert graph.graph["articles"] == 2


def test_no_evidence_is_an_empty_graph():
    graph = build_graph([])
    nothing = {"articles": 0, "texts": 0, "first": None, "last": None, "unasserted": 0}
    assert (len(graph), graph.graph) == (0, nothing)


@settings(deadline=None)
@given(statements)
def test_direction_and_sign_are_never_lost(evidence):
    graph = build_graph(evidence, unasserted=True)
    for item in evidence:
        relation = item.relation
        source, target = relation.source.actor.id, relation.target.actor.id
        if relation.type.symmetric:
            source, target = sorted((source, target))
        assert graph.edges[source, target, relation.type.name]["sign"] == relation.type.sign
    assert set(graph.edges(keys=True)) == {key_of(item) for item in evidence}


@settings(deadline=None)
@given(statements)
def test_counts_add_up(evidence):
    graph = build_graph(evidence, unasserted=True)
    edges = [edge for *_, edge in graph.edges(data=True)]
    assert sum(edge["evidence"] for edge in edges) == len(evidence)
    for edge in edges:
        assert edge["evidence"] == sum(edge[name] for name in COUNTS.values())
        assert 1 <= edge["weight"] <= edge["evidence"]
        assert 0 <= edge["confidence"] <= 1
    default = build_graph(evidence)
    assert {key for *_, key in default.edges(keys=True)} <= {key for *_, key in graph.edges(keys=True)}
    assert default.number_of_edges() + default.graph["unasserted"] == graph.number_of_edges()
    assert all(edge["asserted"] for *_, edge in default.edges(data=True))


@settings(deadline=None)
@given(statements, st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter(evidence, chance):
    shuffled = chance.sample(evidence, len(evidence))
    first, second = (json.dumps(nx.node_link_data(build_graph(items), edges="edges")) for items in (evidence, shuffled))
    assert first == second


def test_copies_count_once_and_articles_outlets_and_days_apart() -> None:
    articles = [
        make_article("a1", outlet="Planet", date=date(2016, 8, 21)),
        make_article("a2", outlet="Echo", date=date(2016, 8, 22), copy_of="a1"),
        make_article("a3", outlet="Echo", date=date(2016, 8, 22), copy_of="a1"),
        make_article("a4", outlet="", date=None),
    ]
    graph = build_graph([make_evidence(article=article, confidence=0.5) for article in articles])
    edge = graph.edges["ada-bright", "ben-stone", "endorses"]
    assert (edge["weight"], edge["articles"], edge["evidence"], edge["days"]) == (2, 4, 4, 2)
    assert edge["outlets"] == ["Echo", "Planet"]
    assert edge["confidence"] == 0.75
    node = graph.nodes["ada-bright"]
    assert (node["texts"], node["articles"], node["mentions"]) == (2, 4, 4)
    assert (graph.graph["texts"], graph.graph["articles"]) == (2, 4)
