"""The folder of a build → its graph and its evidence."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import TYPES, make_actor, make_article, make_evidence, make_reading

from graphkit.errors import ReadError
from graphkit.export.build import read_build
from graphkit.export.graphml import write_graphml
from graphkit.export.jsonl import write_evidence
from graphkit.graph.assemble import build_graph
from graphkit.model import Modality, Office

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.model import Evidence, Reading

ADA = make_actor(
    "ada",
    name="Ada Bright",
    aliases=("Dr Bright",),
    offices=(Office("mayor", date(2016, 5, 9)),),
    party="greens",
    wikidata="Q42",
    listed=True,
)


def save(folder: Path, evidence: list[Evidence], readings: list[Reading] | None = None) -> Path:
    write_evidence(evidence, folder / "evidence.jsonl")
    write_graphml(build_graph(evidence, readings=readings or []), folder / "graph.graphml")
    return folder


def test_actors_come_back_with_all_that_was_known_of_them(tmp_path: Path) -> None:
    save(tmp_path, [make_evidence(ADA, "endorses", "ben")])
    build = read_build(tmp_path)
    assert build.evidence[0].relation.source.actor == ADA
    assert build.graph.nodes["ada"] == {
        "name": "Ada Bright",
        "kind": "person",
        "aliases": ["Dr Bright"],
        "offices": [{"title": "mayor", "start": "2016-05-09", "end": None}],
        "party": "greens",
        "wikidata": "Q42",
        "listed": True,
        "mentions": 1,
        "articles": 1,
        "texts": 1,
    }


def test_mentions_outside_relations_still_count(tmp_path: Path) -> None:
    item = make_evidence(ADA, "endorses", "ben")
    readings = [make_reading(item), make_reading(actors=[ADA], article="a2", mentions=["ada", "ada"])]
    save(tmp_path, [item], readings)
    graph = read_build(tmp_path).graph
    assert (graph.nodes["ada"]["mentions"], graph.nodes["ada"]["articles"], graph.graph["articles"]) == (3, 2, 2)


def test_a_row_taken_out_is_an_edge_gone(tmp_path: Path) -> None:
    kept = make_evidence(ADA, "endorses", "ben")
    save(tmp_path, [kept, make_evidence(ADA, "criticises", "cy")])
    write_evidence([kept], tmp_path / "evidence.jsonl")
    assert list(read_build(tmp_path).graph.edges(keys=True)) == [("ada", "ben", "endorses")]


def test_evidence_alone_is_enough(tmp_path: Path) -> None:
    write_evidence([make_evidence(ADA, "endorses", "ben")], tmp_path / "evidence.jsonl")
    build = read_build(tmp_path)
    assert list(build.graph.edges(keys=True)) == [("ada", "ben", "endorses")]
    assert (build.graph.nodes["ada"]["aliases"], build.run) == ([], {})
    assert [article.id for article in build.articles] == ["a1"]


def test_articles_without_evidence_and_definitions_come_from_the_run(tmp_path: Path) -> None:
    save(tmp_path, [make_evidence()])
    row = {"id": "quiet", "title": "Nothing said", "date": "2016-09-01", "outlet": "Planet", "url": "http://a.b"}
    type_ = {"name": "endorses", "sign": 1, "symmetric": False, "label": "backs", "definition": "gives support to"}
    (tmp_path / "run.json").write_text(json.dumps({"articles": [row], "relations": [type_]}), encoding="utf-8")
    build = read_build(tmp_path)
    assert [(each.id, each.date) for each in build.articles] == [("a1", date(2016, 8, 21)), ("quiet", date(2016, 9, 1))]
    assert build.evidence[0].relation.type.definition == "gives support to"


@pytest.mark.parametrize("text", ["{", "[]", '{"relations": [{}]}', '{"articles": [3]}', '{"articles": 3}'])
def test_a_run_that_is_none_of_ours_is_named(tmp_path: Path, text: str) -> None:
    save(tmp_path, [make_evidence()])
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=r"run\.json: is n.*Run `graph build` again") as caught:
        read_build(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_folder_without_a_build_says_to_build(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"evidence\.jsonl: No such file.*Run `graph build` first"):
        read_build(tmp_path)


statements = st.builds(
    make_evidence,
    source=st.sampled_from([ADA, make_actor("ben", aliases=("Benjy",)), make_actor("cy", kind="union")]),
    relation=st.sampled_from(sorted(TYPES)),
    target=st.sampled_from([ADA, make_actor("cy", kind="union"), make_actor("dee")]),
    modality=st.sampled_from(Modality),
    article=st.sampled_from([make_article("a", date=None), make_article("b"), make_article("c", copy_of="b")]),
    confidence=st.sampled_from([0.25, 0.5, 0.9]),
)


@settings(deadline=None)
@given(st.lists(statements, max_size=9), st.booleans())
def test_the_graph_is_the_one_that_was_built(
    tmp_path_factory: pytest.TempPathFactory,
    evidence: list[Evidence],
    unasserted: bool,  # noqa: FBT001
) -> None:
    folder = save(tmp_path_factory.mktemp("build"), evidence)
    graph, again = build_graph(evidence, unasserted=unasserted), read_build(folder, unasserted=unasserted).graph
    assert list(again.nodes(data=True)) == list(graph.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))
    assert again.graph == graph.graph
