r"""Graph and evidence → Cypher statements for Neo4j: `cypher-shell < graph.cypher`.

Actors are nodes, relations are relationships of a type each (`CRITICISES`), and every statement is a node of its own
that points at its source, target and article, so that a query can ask who says so. Everything is merged by id: running
the file twice changes nothing. Rows go in groups, which Neo4j takes far faster than one statement each.

Text stands in quotation marks with Cypher's escapes. A backslash is kept apart from a "u" after it, since older
versions of Neo4j read `\u0027` as a quotation mark wherever it stands, even after another backslash.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from graphkit.errors import ExportError
from graphkit.export.csv import describe_office
from graphkit.export.jsonl import to_row
from graphkit.export.rows import ACTOR_FACTS, EDGE_FACTS, edge_key, group_statements, list_actors, list_edges
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    import networkx as nx

    from graphkit.export.rows import Row
    from graphkit.model import Evidence

_GROUP = 500
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_CONSTRAINTS = (
    "CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;",
    "CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;",
    "CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (s:Statement) REQUIRE s.id IS UNIQUE;",
)
_ACTORS = "MERGE (a:Actor {id: row.id}) SET a += row"
_EDGES = (
    "MATCH (a:Actor {id: row.source}), (b:Actor {id: row.target}) "
    "MERGE (a)-[r:%s]->(b) SET r += row.facts"
)  # fmt: skip
_ARTICLES = "MERGE (a:Article {id: row.id}) SET a += row"
_STATEMENTS = (
    "MATCH (a:Actor {id: row.source}), (b:Actor {id: row.target}), (t:Article {id: row.article}) "
    "MERGE (s:Statement {id: row.facts.id}) SET s += row.facts "
    "MERGE (s)-[:SOURCE]->(a) MERGE (s)-[:TARGET]->(b) MERGE (s)-[:STANDS_IN]->(t)"
)


def write_cypher(graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write the graph as Cypher, actors by id, edges by relation, source and target.

    Raises:
        ExportError: two relations would share a type, or the file cannot be written.
    """
    edges, groups = list_edges(graph, "cypher"), group_statements(evidence)
    told = [item for row in edges for item in groups.get(edge_key(row), ())]
    lines = [*_CONSTRAINTS, *_unwind(_ACTORS, [_actor(row) for row in list_actors(graph, "cypher")])]
    for relation, type_ in _types(row["relation"] for row in edges).items():
        lines += _unwind(_EDGES % type_, [_edge(row) for row in edges if row["relation"] == relation])
    articles = {item.article.id: _article(item) for item in told}
    lines += _unwind(_ARTICLES, [articles[key] for key in sorted(articles)])
    lines += _unwind(_STATEMENTS, [_statement(item) for item in told])
    write_whole(path, "".join(f"{line}\n" for line in lines))


def name_type(relation: str) -> str:
    """Name a relationship type, in capitals; the relation's own name stands in the property `relation`.

    Example:
        >>> name_type("campaigns-with"), name_type("2nd choice`]")
        ('CAMPAIGNS_WITH', 'R_2ND_CHOICE')
    """
    plain = re.sub("[^A-Z0-9]+", "_", relation.upper()).strip("_") or "RELATION"
    return f"R_{plain}" if plain[0].isdigit() else plain


def _types(relations: Iterable[str]) -> dict[str, str]:
    """Name a type for each relation; two that would share one are refused, as their edges would become one."""
    types: dict[str, str] = {}
    for relation in sorted(set(relations)):
        type_ = name_type(relation)
        if type_ in types.values():
            other = next(name for name, taken in types.items() if taken == type_)
            message = f"the relations '{other}' and '{relation}' would both be {type_}. Give one of them another name."
            raise ExportError("cypher", message)
        types[relation] = type_
    return types


def write_value(value: Any) -> str:
    r"""Write a value as Cypher does.

    Example:
        >>> print(write_value({"name": "O'Neil", "signs": [1, None, True], "path": r"C:\u0027"}))
        {name: 'O\'Neil', signs: [1, null, true], path: 'C:\\' + 'u0027'}
    """
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {write_value(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(write_value, value))}]"
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, str):
        return _quote(value)
    return json.dumps(value)


def _quote(text: str) -> str:
    text = text.replace("\\", "\\\\").replace("'", "\\'")
    text = re.sub(r"\\\\(?=u)", lambda _: "\\\\' + '", text)
    return f"'{_UNSAFE.sub(_escape, text)}'"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04X}"  # noqa: PLR2004 (half a character)


def _unwind(what: str, rows: Sequence[Row]) -> Iterator[str]:
    """Write statements that do the same with each row, some hundred rows at a time."""
    for start in range(0, len(rows), _GROUP):
        body = ",\n  ".join(map(write_value, rows[start : start + _GROUP]))
        yield f"UNWIND [\n  {body}\n] AS row {what};"


def _actor(row: Row) -> Row:
    facts = {name: row[name] for name in ACTOR_FACTS}
    return {"id": row["id"], **facts, "offices": [describe_office(office) for office in row["offices"]]}


def _edge(row: Row) -> Row:
    facts = {name: row[name] for name in EDGE_FACTS}
    facts |= {day: date.fromisoformat(row[day]) if row[day] else None for day in ("first", "last")}
    return {"source": row["source"], "target": row["target"], "facts": facts}


def _article(item: Evidence) -> Row:
    article = item.article
    return {
        "id": article.id,
        "title": article.title,
        "date": article.date,
        "outlet": article.outlet,
        "url": article.url,
        "copy_of": article.copy_of or None,
    }


def _statement(item: Evidence) -> Row:
    relation = item.relation
    facts = {
        "id": _id_of(item),
        "sentence": item.sentence,
        "cue": item.cue_text,
        "relation": relation.type.name,
        "sign": relation.type.sign,
        "modality": relation.modality.value,
        "voice": relation.voice.value,
        "speaker": relation.speaker,
        "confidence": item.confidence,
        "rule": item.rule,
        "part": item.part,
        "start": item.span.start,
        "end": item.span.end,
        "corrected": item.corrected.wrong if item.corrected else None,
    }
    ends = {"source": relation.source.actor.id, "target": relation.target.actor.id}
    return {"article": item.article.id, **ends, "facts": facts}


def _id_of(item: Evidence) -> str:
    """Name a statement by what it says and where, the same in each build that finds it."""
    return hashlib.blake2b(json.dumps(to_row(item), sort_keys=True).encode(), digest_size=10).hexdigest()
