r"""Graph and evidence → RDF in Turtle, with the evidence as provenance (W3C PROV-O).

An edge is a triple between two actors, and beside it an `rdf:Statement` with its counts, which is derived from
(`prov:wasDerivedFrom`) each sentence that states it; a sentence is quoted from its article, and attributed to the
speaker where one is known. Names of our own stand in `urn:graphkit:`, as nothing of this lives on the web. Only `http`
and `https` addresses of articles become links.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from graphkit.export.csv import describe_office
from graphkit.export.rows import edge_key, group_statements, list_actors, list_edges
from graphkit.export.text import mend_text
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import networkx as nx

    from graphkit.export.rows import Row
    from graphkit.model import Article, Evidence

_HEAD = """\
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix gk: <urn:graphkit:term:> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

"""
_COUNTS = ("weight", "evidence", "asserted", "negated", "hedged", "conditional", "articles", "days")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]')
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`\x7f-\x9f\ud800-\udfff]")
_HALVES = range(0xD800, 0xE000)


def write_turtle(graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write the graph as Turtle, actors by id, edges by source, target and relation.

    Raises:
        ExportError: the file cannot be written.
    """
    edges, groups = list_edges(graph, "turtle"), group_statements(evidence)
    blocks = [_actor(row) for row in list_actors(graph, "turtle")]
    blocks += [_relation(row) for row in {row["relation"]: row for row in edges}.values()]
    articles: dict[str, Article] = {}
    for number, row in enumerate(edges):
        told = groups.get(edge_key(row), [])
        articles |= {item.article.id: item.article for item in told}
        blocks += _edge(row, number, told)
    blocks += [_article(articles[key]) for key in sorted(articles)]
    write_whole(path, _HEAD + "\n".join(blocks))


def write_literal(text: str) -> str:
    r"""Write a text as Turtle does; half a character becomes the sign for a lost one.

    Example:
        >>> print(write_literal('say "no"\n'))
        "say \"no\"\n"
    """
    return f'"{_SPECIAL.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return "\ufffd" if code in _HALVES else _ESCAPED.get(match[0], f"\\u{code:04X}")


def name_thing(kind: str, id_: str) -> str:
    """Name a thing of ours.

    Example:
        >>> name_thing("actor", "o'neil <x>")
        '<urn:graphkit:actor:o%27neil%20%3Cx%3E>'
    """
    return f"<urn:graphkit:{kind}:{quote(mend_text(id_), safe='')}>"


def _block(subject: str, facts: Iterable[tuple[str, str]]) -> str:
    return f"{subject}\n    " + " ;\n    ".join(f"{name} {value}" for name, value in facts) + " .\n"


def _actor(row: Row) -> str:
    def facts() -> Iterator[tuple[str, str]]:
        yield "a", "foaf:Person , prov:Person" if row["kind"] == "person" else "foaf:Agent , prov:Agent"
        yield "rdfs:label", write_literal(row["name"])
        yield "dct:identifier", write_literal(row["id"])
        yield "gk:kind", write_literal(row["kind"])
        yield from (("skos:altLabel", write_literal(alias)) for alias in row["aliases"])
        yield from (("gk:office", write_literal(describe_office(office))) for office in row["offices"])
        if row["party"]:
            yield "gk:party", name_thing("actor", row["party"])
        if re.fullmatch(r"Q[1-9]\d*", row["wikidata"]):
            yield "skos:exactMatch", f"wd:{row['wikidata']}"
        yield "gk:mentions", str(row["mentions"])
        yield "gk:articles", str(row["articles"])
        yield "gk:texts", str(row["texts"])

    return _block(name_thing("actor", row["id"]), facts())


def _relation(row: Row) -> str:
    def facts() -> Iterator[tuple[str, str]]:
        yield "a", "rdf:Property"
        yield "rdfs:label", write_literal(row["relation"])
        yield "gk:sign", str(row["sign"])
        if row["cameo"]:
            yield "gk:cameo", write_literal(row["cameo"])

    return _block(name_thing("relation", row["relation"]), facts())


def _edge(row: Row, number: int, told: list[Evidence]) -> Iterator[str]:
    source, target = name_thing("actor", row["source"]), name_thing("actor", row["target"])
    relation = name_thing("relation", row["relation"])
    sentences = [f"<urn:graphkit:statement:{number}-{at}>" for at in range(len(told))]

    def facts() -> Iterator[tuple[str, str]]:
        yield "a", "rdf:Statement , prov:Entity"
        yield from (("rdf:subject", source), ("rdf:predicate", relation), ("rdf:object", target))
        yield "gk:sign", str(row["sign"])
        yield from ((f"gk:{name}", str(row[name])) for name in _COUNTS)
        yield "gk:confidence", f'"{row["confidence"]}"^^xsd:decimal'
        yield from ((f"gk:{day}", f'"{row[day]}"^^xsd:date') for day in ("first", "last") if row[day])
        if sentences:
            yield "prov:wasDerivedFrom", " , ".join(sentences)

    if row["asserted"]:
        yield f"{source} {relation} {target} .\n"
        if row["symmetric"]:
            yield f"{target} {relation} {source} .\n"
    yield _block(f"<urn:graphkit:edge:{number}>", facts())
    yield from (_statement(name, item) for name, item in zip(sentences, told, strict=True))


def _statement(name: str, item: Evidence) -> str:
    relation = item.relation

    def facts() -> Iterator[tuple[str, str]]:
        yield "a", "gk:Statement , prov:Entity"
        yield "prov:value", write_literal(item.sentence)
        yield "prov:wasQuotedFrom", name_thing("article", item.article.id)
        yield "gk:cue", write_literal(item.cue_text)
        yield "gk:source", name_thing("actor", relation.source.actor.id)
        yield "gk:target", name_thing("actor", relation.target.actor.id)
        yield "gk:modality", write_literal(relation.modality.value)
        yield "gk:voice", write_literal(relation.voice.value)
        if relation.speaker is not None:
            yield "prov:wasAttributedTo", name_thing("actor", relation.speaker)
        yield "gk:rule", write_literal(item.rule)
        yield "gk:confidence", f'"{item.confidence}"^^xsd:decimal'
        yield "gk:part", write_literal(item.part)
        yield "gk:start", str(item.span.start)
        yield "gk:end", str(item.span.end)
        if item.corrected is not None:
            yield "gk:corrected", write_literal(item.corrected.wrong)

    return _block(name, facts())


def _article(article: Article) -> str:
    def facts() -> Iterator[tuple[str, str]]:
        yield "a", "gk:Article , prov:Entity"
        yield "dct:identifier", write_literal(article.id)
        if article.title:
            yield "dct:title", write_literal(article.title)
        if article.date:
            yield "dct:issued", f'"{article.date.isoformat()}"^^xsd:date'
        if article.outlet:
            yield "dct:publisher", write_literal(article.outlet)
        if article.copy_of:
            yield "prov:wasDerivedFrom", name_thing("article", article.copy_of)
        if _is_link(article.url):
            yield "foaf:page", f"<{article.url}>"

    return _block(name_thing("article", article.id), facts())


def _is_link(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and not _NOT_IN_IRI.search(url)
