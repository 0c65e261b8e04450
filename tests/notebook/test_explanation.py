"""Edge → its sentences, marked."""

from __future__ import annotations

import pytest
from campaign import make_campaign
from html_tags import list_tags
from makers import make_actor, make_article, make_evidence

from graphkit.errors import GraphkitError
from graphkit.graph.assemble import build_graph
from graphkit.model import Modality
from graphkit.notebook.explanation import explain


def test_every_edge_of_a_graph_explains_itself() -> None:
    graph = build_graph(make_campaign())
    for source, target, relation, edge in graph.edges(keys=True, data=True):
        assert len(explain(graph, (source, target, relation)).evidence) == edge["evidence"]


def test_source_target_and_cue_are_brought_out_in_text_and_html() -> None:
    found = explain(build_graph([make_evidence()]), ("Ada Bright", "ben-stone", "endorses"))
    assert "On Monday [S Ada Bright] [C endorses] [T Ben Stone], it emerged." in str(found)
    html = found._repr_html_()
    assert '<span style="background:#d7ecff" title="source">Ada Bright</span>' in html
    assert 'title="cue">endorses</span>' in html


def test_what_is_not_asserted_is_counted_apart() -> None:
    evidence = [make_evidence(), make_evidence(article="a2", modality=Modality.NEGATED)]
    found = explain(build_graph(evidence), ("ada-bright", "ben-stone", "endorses"))
    assert str(found).startswith("Ada Bright endorses Ben Stone: asserted once, 1 otherwise")


def test_a_symmetric_edge_is_found_from_either_end() -> None:
    graph = build_graph([make_evidence("ben", "campaigns-with", "ada")])
    assert (
        explain(graph, ("ben", "ada", "campaigns-with")).evidence
        == explain(graph, ("ada", "ben", "campaigns-with")).evidence
    )


def test_an_edge_the_other_way_is_no_explanation() -> None:
    graph = build_graph([make_evidence("ada", "criticises", "ben")])
    with pytest.raises(
        GraphkitError, match=r"no sentence here says that Ben criticises Ada. There is: ada criticises ben."
    ):
        explain(graph, ("ben", "ada", "criticises"))


def test_hostile_text_is_only_ever_text_and_hostile_addresses_are_no_links() -> None:
    article = make_article("x", title="<script>alert(1)</script>", url="javascript:alert(2)")
    villain = make_actor("villain", name="<img src=x onerror=alert(3)>")
    html = explain(
        build_graph([make_evidence(villain, article=article)]), ("villain", "ben-stone", "endorses")
    )._repr_html_()
    assert {"script", "img", "a"} & set(list_tags(html)) == set()
    web = make_article("y", url='https://news.example/"><script>')
    html = explain(build_graph([make_evidence(article=web)]), ("ada-bright", "ben-stone", "endorses"))._repr_html_()
    assert list_tags(html).count("a") == 1
    assert "script" not in list_tags(html)
