"""Graph and evidence → plain rows in a fixed order, which every format writes in its own way.

A graph that somebody else made may lack what a row tells of; that is said here, once for all formats.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphkit.errors import ExportError
from graphkit.graph.assemble import EdgeKey, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import networkx as nx

    from graphkit.model import End, Evidence

Row = dict[str, Any]

EDGE_FACTS = (
    *("relation", "sign", "symmetric", "weight", "evidence"),
    *("asserted", "negated", "hedged", "conditional", "confidence", "first", "last", "cameo"),
    *("articles", "outlets", "days"),
)
ACTOR_FACTS = ("name", "kind", "aliases", "offices", "party", "wikidata", "listed", "mentions", "articles", "texts")
STATEMENT_COLUMNS = (
    *("article", "title", "date", "outlet", "url", "copy_of", "source", "source_name", "relation"),
    *(
        "sign",
        "target",
        "target_name",
        "modality",
        "voice",
        "speaker",
        "confidence",
        "sentence",
        "part",
        "start",
        "end",
        "cue",
    ),
    *("cue_start", "cue_end", "source_text", "source_start", "source_end", "target_text", "target_start"),
    *("target_end", "rule", "frame", "cameo", "corrected"),
)


def check_graph(graph: nx.MultiDiGraph[str], format_: str) -> None:
    """Check that a graph tells what rows tell of.

    Raises:
        ExportError: an actor or an edge lacks a fact.
    """
    list_edges(graph, format_)
    list_actors(graph, format_)


def list_actors(graph: nx.MultiDiGraph[str], format_: str) -> list[Row]:
    """List the actors of a graph by id: id, all facts, and the number of edges out and in.

    Raises:
        ExportError: an actor lacks a fact.
    """
    rows = []
    for actor in sorted(graph):
        row = {"id": actor, **_take(graph.nodes[actor], ACTOR_FACTS, f"the actor '{actor}'", format_)}
        rows.append(row | {"edges_out": graph.out_degree(actor), "edges_in": graph.in_degree(actor)})
    return rows


def list_edges(graph: nx.MultiDiGraph[str], format_: str) -> list[Row]:
    """List the edges of a graph by source, target and relation: the ends, their names, and all facts.

    Raises:
        ExportError: an edge lacks a fact.
    """
    names = graph.nodes(data="name")
    rows = []
    for source, target, edge in graph.edges(data=True):
        facts = _take(edge, EDGE_FACTS, f"the edge from '{source}' to '{target}'", format_)
        ends = {"source": source, "source_name": names[source], "target": target, "target_name": names[target]}
        rows.append(ends | facts)
    return sorted(rows, key=lambda row: (row["source"], row["target"], row["relation"]))


def list_statements(evidence: Iterable[Evidence]) -> list[Row]:
    """List evidence by article and place, one flat row a statement."""
    return [flatten(item) for item in sorted(evidence, key=_place)]


def group_statements(evidence: Iterable[Evidence]) -> dict[EdgeKey, list[Evidence]]:
    """Gather evidence by the edge it belongs to."""
    groups: dict[EdgeKey, list[Evidence]] = {}
    for item in sorted(evidence, key=_place):
        groups.setdefault(key_of(item), []).append(item)
    return groups


def edge_key(row: Row) -> EdgeKey:
    """Name the edge that a row stands for, as `group_statements` does."""
    return EdgeKey(row["source"], row["target"], row["relation"])


def _take(facts: Row, names: Sequence[str], whose: str, format_: str) -> Row:
    lacking = [name for name in names if name not in facts]
    if lacking:
        raise ExportError(format_, f"{whose} has no '{lacking[0]}'. Write graphs that build_graph made.")
    return {name: facts[name] for name in names}


def flatten(item: Evidence) -> Row:
    """Give a statement as a flat row: for each of `STATEMENT_COLUMNS` a text, a number, a day or None."""
    relation, article, was = item.relation, item.article, item.corrected
    return {
        "article": article.id,
        "title": article.title,
        "date": article.date,
        "outlet": article.outlet,
        "url": article.url,
        "copy_of": article.copy_of or None,
        "source": relation.source.actor.id,
        "source_name": relation.source.actor.name,
        "relation": relation.type.name,
        "sign": relation.type.sign,
        "target": relation.target.actor.id,
        "target_name": relation.target.actor.name,
        "modality": relation.modality.value,
        "voice": relation.voice.value,
        "speaker": relation.speaker,
        "confidence": item.confidence,
        "sentence": item.sentence,
        "part": item.part,
        "start": item.span.start,
        "end": item.span.end,
        "cue": item.cue_text,
        "cue_start": item.cue.start,
        "cue_end": item.cue.end,
        **_words("source", relation.source),
        **_words("target", relation.target),
        "rule": item.rule,
        "frame": item.frame,
        "cameo": relation.type.cameo,
        "corrected": f"{was.wrong}: was {was.source} {was.relation} {was.target}" if was else None,
    }


def _words(name: str, end: End) -> Row:
    return {f"{name}_text": end.text, f"{name}_start": end.span.start, f"{name}_end": end.span.end}


def _place(item: Evidence) -> tuple[Any, ...]:
    return item.article.id, item.part != "title", item.span, item.cue, key_of(item), repr(item)


def count_days(items: Iterable[Evidence]) -> Iterator[str]:
    """Give each day of publication of some statements once, in order, as ISO dates."""
    yield from sorted({item.article.date.isoformat() for item in items if item.article.date})
