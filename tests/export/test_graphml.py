"""Graph ↔ GraphML."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import TYPES, make_actor, make_article, make_evidence

from graphkit.errors import ExportError, ReadError
from graphkit.export.graphml import read_graphml, write_graphml
from graphkit.graph.assemble import build_graph
from graphkit.model import Modality, Office

names = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12)
actors = {
    key: st.builds(make_actor, st.just(key), name=names, aliases=st.tuples(names)) for key in ("ada", "ben", "c o")
}
ends = st.sampled_from(sorted(actors)).flatmap(actors.get)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            make_evidence,
            source=ends,
            relation=st.sampled_from(sorted(TYPES)),
            target=ends,
            modality=st.sampled_from(Modality),
            article=st.builds(
                make_article, st.sampled_from(["a", "b"]), date=st.sampled_from([None, date(2016, 8, 1)])
            ),
        ),
        max_size=8,
    )
)
def test_a_graph_comes_back_the_same(tmp_path_factory, evidence):
    graph = build_graph(evidence, unasserted=True)
    path = tmp_path_factory.mktemp("graph") / "graph.graphml"
    write_graphml(graph, path)
    back = read_graphml(path)
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert {edge[:3]: edge[3] for edge in back.edges(keys=True, data=True)} == {
        edge[:3]: edge[3] for edge in graph.edges(keys=True, data=True)
    }
    assert back.graph == graph.graph


def test_offices_and_an_unknown_date_survive(tmp_path):
    ada = make_actor("ada", offices=(Office("mayor", date(2016, 5, 9)),))
    graph = build_graph([make_evidence(ada, "endorses", "ben", article=make_article(date=None))])
    write_graphml(graph, tmp_path / "g.graphml")
    back = read_graphml(tmp_path / "g.graphml")
    assert back.nodes["ada"]["offices"] == [{"title": "mayor", "start": "2016-05-09", "end": None}]
    assert back.edges["ada", "ben", "endorses"]["first"] is None


def test_every_edge_has_an_id_of_its_own(tmp_path):
    graph = build_graph([make_evidence("a", "endorses", "b"), make_evidence("b", "endorses", "a")])
    write_graphml(graph, tmp_path / "g.graphml")
    edges = ET.parse(tmp_path / "g.graphml").iter("{http://graphml.graphdrawing.org/xmlns}edge")  # noqa: S314
    assert sorted(edge.get("id") for edge in edges) == ["a endorses b", "b endorses a"]


def test_characters_that_xml_cannot_hold_are_dropped(tmp_path):
    ada = make_actor("ada\x00", name="A\x08d\ud800a\ufffe <b>&amp;")
    write_graphml(build_graph([make_evidence(ada, "endorses", "ben")]), tmp_path / "g.graphml")
    assert read_graphml(tmp_path / "g.graphml").nodes["ada"]["name"] == "Ada <b>&amp;"


def test_two_ids_that_become_one_are_refused(tmp_path):
    graph = build_graph([make_evidence("ada\x00", "endorses", "ada\x01")])
    with pytest.raises(ExportError, match="two actors have the id 'ada' in XML"):
        write_graphml(graph, tmp_path / "g.graphml")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "<graphml", "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'/>", "{}"])
def test_a_file_that_is_no_graph_of_ours_is_named(tmp_path, text):
    (tmp_path / "g.graphml").write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match="is no GraphML of ours"):
        read_graphml(tmp_path / "g.graphml")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ReadError, match="No such file"):
        read_graphml(tmp_path / "g.graphml")
