"""Graph and evidence → Cypher, read back by the openCypher grammar and Python's own reading of string literals."""

from __future__ import annotations

import ast
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from antlr4 import CommonTokenStream, InputStream, ParserRuleContext
from antlr4.error.ErrorListener import ErrorListener
from antlr4_cypher import CypherLexer, CypherParser
from hostile import IDS, NASTY, build_hostile, edge_from, edges_of, sort_edges, told_by, whole_characters
from hypothesis import given
from hypothesis import strategies as st
from makers import make_actor, make_article, make_evidence

from graphkit.errors import ExportError
from graphkit.export.cypher import name_type, write_cypher, write_value
from graphkit.graph.assemble import build_graph
from graphkit.model import Modality, RelationType

if TYPE_CHECKING:
    from pathlib import Path

CONSTRAINT = re.compile(r"CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(\w:\w+\) REQUIRE \w\.id IS UNIQUE;\n")

GROUP = re.compile(r"(UNWIND \[\n.*?\n\] AS row )([^\n]*;)\n", re.DOTALL)


class Strict(ErrorListener):  # type: ignore[misc]
    """Raises on the first fault."""

    def syntaxError(self, _r: Any, _o: Any, line: int, column: int, message: str, _e: Any) -> None:  # noqa: N802
        raise SyntaxError(f"{line}:{column} {message}")


def parse(text: str) -> Any:
    """Parse Cypher by its published grammar."""
    lexer = CypherLexer(InputStream(text))
    parser = CypherParser(CommonTokenStream(lexer))
    for each in (lexer, parser):
        each.removeErrorListeners()
        each.addErrorListener(Strict())
    return parser.script()


def find(tree: Any, kind: str) -> list[Any]:
    """List the parts of a kind, outermost first, none inside another."""
    if type(tree).__name__ == f"{kind}Context":
        return [tree]
    return [each for child in getattr(tree, "children", None) or () for each in find(child, kind)]


def value_of(tree: Any) -> Any:
    """Evaluate an expression: maps and lists by the grammar, text and numbers as Python reads them."""
    for kind in ("MapLit", "ListLit"):
        found = find(tree, kind)
        if found and found[0].getText() == tree.getText():
            if kind == "MapLit":
                pairs = find_below(found[0], "MapPair")
                return {pair.children[0].getText(): value_of(pair.children[-1]) for pair in pairs}
            chains = find_below(found[0], "ExpressionChain")
            return [value_of(each) for each in find_below(chains[0], "Expression")] if chains else []
    text = tree.getText()
    plain = {"null": None, "true": True, "false": False}
    if text in plain:
        return plain[text]
    if day := re.fullmatch(r"date\('([-\d]+)'\)", text):
        return day[1]
    parts = [ast.literal_eval(atom.getText()) for atom in find(tree, "Atom")]
    return "".join(parts) if parts and isinstance(parts[0], str) else ast.literal_eval(text)


def find_below(tree: ParserRuleContext, kind: str) -> list[Any]:
    return [each for child in tree.children for each in find(child, kind)]


def read(path: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]:
    """Read actors, edges and statements."""
    text = path.read_text(encoding="utf-8")
    assert text.count("CREATE CONSTRAINT actor_id") == 1
    rest = CONSTRAINT.sub("", text)
    actors, edges, told = [], [], []
    assert GROUP.sub("", rest) == ""
    for body, action in GROUP.findall(rest):
        rows = value_of(find(parse(body + action), "UnwindSt")[0].children[2])
        if action.startswith("MERGE (a:Actor"):
            actors += rows
        elif ":Statement" in action:
            told += rows
        elif relation := re.search(r"-\[r:(\w+)\]->", action):
            edges += [{**row, "type": relation[1]} for row in rows]
    return actors, edges, told


def test_the_grammar_reads_the_same_actors_edges_signs_and_evidence(tmp_path: Path) -> None:
    evidence = [
        make_evidence(
            make_actor(id_, name=name),
            ("endorses", "criticises", "campaigns-with")[number % 3],
            make_actor(IDS[number % len(IDS)], name=NASTY[-1 - number % len(IDS)]),
            article=make_article(title=name, date=None if number % 2 else date(2016, 8, 21)),
            modality=list(Modality)[number % 4],
        )
        for number, (id_, name) in enumerate(
            zip((f"x{text}" for text in NASTY if "half" not in text), NASTY, strict=False)
        )
    ]
    graph, path = build_hostile(evidence), tmp_path / "g.cypher"
    write_cypher(graph, evidence, path)
    actors, edges, told = read(path)
    assert {row["id"]: row["name"] for row in actors} == {
        actor: whole_characters(name) for actor, name in graph.nodes(data="name")
    }
    assert sort_edges([edge_from(row["source"], row["target"], row["facts"]) for row in edges]) == edges_of(graph)
    assert all(row["type"] == row["facts"]["relation"].upper().replace("-", "_") for row in edges)
    assert sorted(row["facts"]["sentence"] for row in told) == sorted(
        whole_characters(item.sentence) for item in told_by(graph, evidence)
    )


@given(st.text(max_size=20))
def test_python_reads_the_same_text(text: str) -> None:
    assert ast.literal_eval(write_value(text).replace("' + '", "' '")) == text


@pytest.mark.parametrize("text", NASTY)
def test_text_stays_text_also_where_escapes_are_read_before_quotes(text: str) -> None:
    written = write_value(text)
    assert "\n" not in written
    early = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda match: chr(int(match[1], 16)), written)
    for reading in (written, early.replace("\n", " ").replace("\r", " ")):
        bare = re.sub(r"'(?:[^'\\]|\\.)*'", "", reading)
        assert bare in {"", " + "}


def test_running_the_file_twice_changes_nothing(tmp_path: Path) -> None:
    write_cypher(build_graph([make_evidence()]), [make_evidence()], tmp_path / "g.cypher")
    text = tmp_path.joinpath("g.cypher").read_text(encoding="utf-8")
    assert "MERGE (a)-[r:ENDORSES]->(b)" in text
    assert not re.search(r"\bCREATE\b(?! CONSTRAINT)", text)


@pytest.mark.parametrize("name", ["x`]-() DETACH DELETE n //", "a\nb", "\\u0060", "2nd", "é", "]"])
def test_an_odd_name_of_a_relation_stays_a_name(name: str) -> None:
    tree = parse(f"MATCH (a), (b) MERGE (a)-[r:{name_type(name)}]->(b);")
    assert len(find(tree, "RelationshipTypes")) == 1


def test_two_relations_of_one_type_are_refused(tmp_path: Path) -> None:
    odd = [RelationType(name, 1, symmetric=False, label=name, definition="") for name in ("sides with", "sides-with")]
    graph = build_graph(make_evidence("ada", type_, "ben") for type_ in odd)
    with pytest.raises(
        ExportError, match="cypher: the relations 'sides with' and 'sides-with' would both be SIDES_WITH"
    ):
        write_cypher(graph, [], tmp_path / "g.cypher")
