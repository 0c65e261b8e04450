"""Graph → GEXF, read back by networkx."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hostile import build_hostile, edge_from, edges_of, sort_edges, statements
from hypothesis import given
from makers import make_article, make_evidence

from graphkit.errors import ExportError
from graphkit.export.gexf import write_gexf
from graphkit.export.text import clean_text
from graphkit.graph.assemble import build_graph
from graphkit.model import Modality

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.model import Evidence

DAY = {"a1": date(2016, 8, 21), "a2": date(2016, 9, 1), "a3": None}


@given(statements())
def test_networkx_reads_the_same_actors_edges_signs_and_counts(
    tmp_path_factory: pytest.TempPathFactory, evidence: list[Evidence]
) -> None:
    graph, path = build_hostile(evidence), tmp_path_factory.mktemp("gexf") / "g.gexf"
    write_gexf(graph, evidence, path)
    back = nx.read_gexf(path)
    assert {actor: node["label"] for actor, node in back.nodes(data=True)} == {
        actor: clean_text(node["name"]) for actor, node in graph.nodes(data=True)
    }
    found = [edge_from(source, target, {"cameo": "", **facts}) for source, target, facts in back.edges(data=True)]
    assert sort_edges(found) == edges_of(graph)


def read_spells(path: Path) -> dict[str, list[str]]:
    names = {"g": "http://gexf.net/1.3"}
    root = ET.parse(path).getroot()  # noqa: S314 (we wrote it)
    return {
        str(element.get("label")): [str(spell.get("start")) for spell in element.findall("g:spells/g:spell", names)]
        for element in (*root.iterfind(".//g:node", names), *root.iterfind(".//g:edge", names))
    }


def say(source: str, relation: str, target: str, article: str, modality: Modality = Modality.ASSERTED) -> Evidence:
    return make_evidence(source, relation, target, article=make_article(article, date=DAY[article]), modality=modality)


def test_each_day_that_asserts_an_edge_is_a_spell_of_it_and_of_its_actors(tmp_path: Path) -> None:
    evidence = [
        say("ada", "endorses", "ben", "a2"),
        say("ada", "endorses", "ben", "a1"),
        say("ada", "criticises", "cy", "a1"),
        say("ada", "criticises", "cy", "a2", Modality.NEGATED),
    ]
    write_gexf(build_graph(evidence), evidence, tmp_path / "g.gexf")
    assert read_spells(tmp_path / "g.gexf") == {
        "Ada": ["2016-08-21", "2016-09-01"],
        "Ben": ["2016-08-21", "2016-09-01"],
        "Cy": ["2016-08-21"],
        "endorses": ["2016-08-21", "2016-09-01"],
        "criticises": ["2016-08-21"],
    }


def test_what_has_no_date_is_there_always(tmp_path: Path) -> None:
    evidence = [say("ada", "endorses", "ben", "a3"), say("ada", "criticises", "cy", "a1")]
    write_gexf(build_graph(evidence), evidence, tmp_path / "g.gexf")
    assert read_spells(tmp_path / "g.gexf") == {
        "Ada": [],
        "Ben": [],
        "Cy": ["2016-08-21"],
        "endorses": [],
        "criticises": ["2016-08-21"],
    }


def test_without_evidence_first_and_last_day_stand_for_it(tmp_path: Path) -> None:
    evidence = [say("ada", "endorses", "ben", "a1"), say("ada", "endorses", "ben", "a2")]
    write_gexf(build_graph(evidence), [], tmp_path / "g.gexf")
    assert read_spells(tmp_path / "g.gexf")["endorses"] == ["2016-08-21", "2016-09-01"]


def test_two_ids_that_become_one_are_refused(tmp_path: Path) -> None:
    graph = build_graph([make_evidence("ada\x00", "endorses", "ada\x01")])
    with pytest.raises(ExportError, match="gexf: two actors have the id 'ada' in XML"):
        write_gexf(graph, [], tmp_path / "g.gexf")
    assert not list(tmp_path.iterdir())
