"""Graph and evidence → Turtle, read back by rdflib."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hostile import build_hostile, edge_from, edges_of, sort_edges, statements, told_by, whole_characters
from hypothesis import given, settings
from makers import make_actor, make_article, make_evidence
from rdflib import RDF, RDFS, Graph, Namespace, URIRef

from graphkit.export.turtle import write_turtle
from graphkit.graph.assemble import build_graph
from graphkit.model import Modality

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib.term import Node

    from graphkit.model import Evidence

PROV, GK = Namespace("http://www.w3.org/ns/prov#"), Namespace("urn:graphkit:term:")
FOAF, DCT = Namespace("http://xmlns.com/foaf/0.1/"), Namespace("http://purl.org/dc/terms/")


def id_of(node: Node | None) -> str:
    return unquote(str(node).split(":", 3)[3])


def actor(name: str) -> URIRef:
    return URIRef(f"urn:graphkit:actor:{name}")


def read(folder: Path, evidence: list[Evidence]) -> Graph:
    write_turtle(build_graph(evidence), evidence, folder / "g.ttl")
    return Graph().parse(folder / "g.ttl")


@settings(max_examples=40)
@given(statements())
def test_rdflib_reads_the_same_actors_edges_signs_and_evidence(
    tmp_path_factory: pytest.TempPathFactory, evidence: list[Evidence]
) -> None:
    graph, path = build_hostile(evidence), tmp_path_factory.mktemp("ttl") / "g.ttl"
    write_turtle(graph, evidence, path)
    back = Graph().parse(path)
    labels = {id_of(who): str(label) for who, label in back.subject_objects(RDFS.label) if "urn:graphkit:actor:" in who}
    assert labels == {each: whole_characters(name) for each, name in graph.nodes(data="name")}
    found = []
    for edge in back.subjects(RDF.type, RDF.Statement):
        relation = back.value(edge, RDF.predicate)
        facts = {name: back.value(edge, GK[name]) for name in ("sign", "weight", "evidence", "first", "last")}
        facts |= {"relation": id_of(relation), "cameo": str(back.value(relation, GK.cameo) or "")}
        found.append(edge_from(id_of(back.value(edge, RDF.subject)), id_of(back.value(edge, RDF.object)), facts))
    assert sort_edges(found) == edges_of(graph)
    sentences = [str(back.value(each, PROV.value)) for each in back.subjects(RDF.type, GK.Statement)]
    assert sorted(sentences) == sorted(whole_characters(item.sentence) for item in told_by(graph, evidence))
    assert len(list(back.triples((None, PROV.wasDerivedFrom, None)))) == len(sentences)


def test_an_edge_is_a_triple_and_a_symmetric_one_two(tmp_path: Path) -> None:
    back = read(tmp_path, [make_evidence("ada", "criticises", "ben"), make_evidence("ada", "campaigns-with", "cy")])
    criticises, joins = URIRef("urn:graphkit:relation:criticises"), URIRef("urn:graphkit:relation:campaigns-with")
    assert (actor("ada"), criticises, actor("ben")) in back
    assert (actor("ben"), criticises, actor("ada")) not in back
    assert {(actor("ada"), joins, actor("cy")), (actor("cy"), joins, actor("ada"))} <= set(back)


def test_what_nothing_asserts_is_no_triple(tmp_path: Path) -> None:
    evidence = [make_evidence("ada", "criticises", "ben", modality=Modality.NEGATED)]
    write_turtle(build_hostile(evidence), evidence, tmp_path / "g.ttl")
    back = Graph().parse(tmp_path / "g.ttl")
    assert (actor("ada"), None, actor("ben")) not in back
    assert len(list(back.subjects(RDF.type, RDF.Statement))) == 1


def test_a_sentence_says_where_it_stands_and_who_says_so(tmp_path: Path) -> None:
    article = make_article("a1", title="Row", outlet="The Planet", url="https://example.org/a?b=1")
    back = read(tmp_path, [make_evidence("ada", "criticises", "ben", article=article, speaker="cy")])
    (statement,) = back.subjects(RDF.type, GK.Statement)
    source = back.value(statement, PROV.wasQuotedFrom)
    assert str(back.value(source, DCT.title)) == "Row"
    assert str(back.value(source, DCT.issued)) == "2016-08-21"
    assert back.value(source, FOAF.page) == URIRef("https://example.org/a?b=1")
    assert back.value(statement, PROV.wasAttributedTo) == actor("cy")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a b", "https://a/>", "http://[", "", "ftp://a.b"])
def test_an_address_that_is_no_link_is_left_out(tmp_path: Path, url: str) -> None:
    back = read(tmp_path, [make_evidence(article=make_article(url=url))])
    assert not list(back.objects(None, FOAF.page))


def test_a_wikidata_number_is_a_match_and_anything_else_is_not(tmp_path: Path) -> None:
    ada, ben = make_actor("ada", wikidata="Q42"), make_actor("ben", wikidata="Q1> . <x")
    back = read(tmp_path, [make_evidence(ada, "endorses", ben)])
    matches = list(back.objects(None, URIRef("http://www.w3.org/2004/02/skos/core#exactMatch")))
    assert matches == [URIRef("http://www.wikidata.org/entity/Q42")]
