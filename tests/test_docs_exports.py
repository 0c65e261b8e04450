"""docs/exports.md: each format is in it, and its examples run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from antlr4 import CommonTokenStream, InputStream
from antlr4_cypher import CypherLexer, CypherParser
from makers import make_evidence
from rdflib import Graph

from graphkit.export.formats import FORMATS
from graphkit.export.jsonl import write_evidence
from graphkit.export.rows import EDGE_FACTS
from graphkit.export.turtle import write_turtle
from graphkit.graph.assemble import build_graph

DOCS = (Path(__file__).resolve().parent.parent / "docs" / "exports.md").read_text(encoding="utf-8")
EVIDENCE = [make_evidence("ada", "criticises", "ben"), make_evidence("cy", "endorses", "ben")]


def example(language: str) -> str:
    (code,) = re.findall(rf"```{language}\n(.*?)```", DOCS, re.DOTALL)
    return str(code)


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_and_its_files_are_in_the_table(name: str) -> None:
    assert f"| `{name}` | {', '.join(FORMATS[name].files)} |" in DOCS


@pytest.mark.parametrize("fact", [fact for fact in EDGE_FACTS if fact not in {"symmetric", "cameo"}])
def test_each_fact_of_an_edge_is_explained(fact: str) -> None:
    assert f"`{fact}`" in DOCS


def test_the_sparql_example_finds_who_attacks_whom(tmp_path: Path) -> None:
    write_turtle(build_graph(EVIDENCE), EVIDENCE, tmp_path / "g.ttl")
    rows = Graph().parse(tmp_path / "g.ttl").query(example("sparql"))
    assert [tuple(map(str, row)) for row in rows] == [("Ada", "Ben", "On Monday Ada criticises Ben, it emerged.")]


def test_the_cypher_example_is_cypher() -> None:
    parser = CypherParser(CommonTokenStream(CypherLexer(InputStream(example("cypher")))))
    parser.script()
    assert parser.getNumberOfSyntaxErrors() == 0


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_evidence(EVIDENCE, tmp_path / "output" / "evidence.jsonl")
    exec(compile(example("python"), "exports.md", "exec"), {})  # noqa: S102
    assert (tmp_path / "graph.gexf").exists()
