"""Evidence → graph: one node an actor, one edge for each source, target and relation type.

Decisions taken here:

- An edge stands in the graph when some sentence asserts it. Edges that are only ever negated, hedged or conditional
  come in with `unasserted=True`, marked by `asserted == 0`; without it `graph.graph["unasserted"]` counts them, and
  their actors stay in as nodes. Nobody's degree grows because an endorsement was denied.
- What an edge says of itself (weight, confidence, days, outlets, articles) speaks of the evidence that asserts it, and
  where nothing does, of all its evidence. The counts of modalities always cover all of it.
- Agency copy counts once: weight counts texts, not articles, and several articles of one text raise no confidence. How
  many articles, outlets and days there are is told apart.
- Every attribute is a JSON value: text, number, list, None.
- Nodes come in the order of their ids, edges in that of source, target, relation, whatever order the evidence has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import prod
from typing import TYPE_CHECKING, Any

from graphkit.graph.evidence_graph import EvidenceGraph
from graphkit.graph.keys import EdgeKey, key_of
from graphkit.model import Modality

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from graphkit.model import Actor, Article, Evidence, Office, Reading

__all__ = ["COUNTS", "EdgeKey", "build_graph", "key_of"]

COUNTS = {
    Modality.ASSERTED: "asserted",
    Modality.NEGATED: "negated",
    Modality.HEDGED: "hedged",
    Modality.CONDITIONAL: "conditional",
}


def build_graph(
    evidence: Iterable[Evidence], *, readings: Iterable[Reading] = (), unasserted: bool = False
) -> EvidenceGraph:
    """Gather evidence into a graph whose nodes are actor ids and whose edge keys are relation names.

    Nodes carry name, kind, aliases, offices, party, wikidata, listed, mentions, articles and texts (counts). Edges
    carry relation, sign, symmetric, cameo (event code), weight (distinct texts), evidence (all statements), asserted,
    negated, hedged, conditional, confidence, first and last (ISO dates or None), articles (count), outlets (names) and
    days (count). An edge's confidence is the chance that one text at least states it, texts erring independently:
    1 - Π(1 - the best confidence within a text).

    Args:
        evidence: statements of relations, in any order.
        readings: what the engine found in each article. With them an actor's mentions and articles count every
            mention; without, only those that are ends of a relation.
        unasserted: let edges in that no sentence asserts.
    """
    statements = list(evidence)
    read = list(readings)
    groups: dict[EdgeKey, list[Evidence]] = defaultdict(list)
    for item in statements:
        groups[key_of(item)].append(item)
    edges = {key: _edge(groups[key]) for key in sorted(groups)}
    articles = _articles(statements, read)

    graph = EvidenceGraph()
    graph.unasserted = unasserted
    graph.hold(statements, build_graph)
    graph.add_nodes_from(_nodes(statements, read))
    for key, edge in edges.items():
        if unasserted or edge["asserted"]:
            graph.add_edge(key.source, key.target, key=key.relation, **edge)
    graph.graph["articles"] = len(articles)
    graph.graph["texts"] = len({article.text_id for article in articles.values()})
    graph.graph["first"], graph.graph["last"] = _period(articles.values())
    graph.graph["unasserted"] = sum(not edge["asserted"] for edge in edges.values())
    return graph


def _edge(group: Sequence[Evidence]) -> dict[str, Any]:
    """Describe one edge by its evidence."""
    counts = Counter(item.relation.modality for item in group)
    telling = [item for item in group if item.relation.modality is Modality.ASSERTED] or group
    best: dict[str, float] = {}
    for item in telling:
        best[item.article.text_id] = max(item.confidence, best.get(item.article.text_id, 0.0))
    first, last = _period(item.article for item in telling)
    type_ = min((item.relation.type for item in group), key=lambda type_: (type_.sign, type_.symmetric, type_.cameo))
    return {
        "relation": type_.name,
        "sign": type_.sign,
        "symmetric": type_.symmetric,
        "cameo": type_.cameo,
        "weight": len(best),
        "evidence": len(group),
        **{name: counts[modality] for modality, name in COUNTS.items()},
        "confidence": round(1 - prod(1 - confidence for confidence in sorted(best.values())), 4),
        "first": first,
        "last": last,
        "articles": len({item.article.id for item in telling}),
        "outlets": sorted({item.article.outlet for item in telling} - {""}),
        "days": len({item.article.date for item in telling} - {None}),
    }


def _nodes(statements: Sequence[Evidence], readings: Sequence[Reading]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Describe every actor that is an end of a relation, in the order of ids."""
    known: dict[str, set[Actor]] = defaultdict(set)
    places: dict[str, set[tuple[str, str, int, int]]] = defaultdict(set)
    for item in statements:
        for end in (item.relation.source, item.relation.target):
            known[end.actor.id].add(end.actor)
            places[end.actor.id].add((item.article.id, item.part, *end.span))
    mentions = Counter({actor: len(where) for actor, where in places.items()})
    articles = {actor: {article for article, *_ in where} for actor, where in places.items()}
    text_of = {article.id: article.text_id for article in _articles(statements, readings).values()}
    if readings:
        mentions = Counter(actor for reading in readings for mention in reading.mentions for actor in mention.actors)
        for reading in readings:
            for actor in reading.actors.keys() & known.keys():
                known[actor].add(reading.actors[actor])
                articles[actor].add(reading.article.id)
    for actor in sorted(known):
        count = max(mentions[actor], len(places[actor])) if readings else mentions[actor]
        texts = {text_of.get(article, article) for article in articles[actor]}
        counts = {"mentions": count, "articles": len(articles[actor]), "texts": len(texts)}
        yield actor, {**_actor(known[actor]), **counts}


def _actor(versions: Collection[Actor]) -> dict[str, Any]:
    """Describe an actor; where articles tell of it differently, the listed and then the fullest name wins."""
    ordered = sorted(versions, key=lambda actor: (not actor.listed, -len(actor.name), actor.name, repr(actor)))
    best = ordered[0]
    names = {name for actor in ordered for name in (actor.name, *actor.aliases, *actor.weak)}
    offices = {office for actor in ordered for office in actor.offices}
    return {
        "name": best.name,
        "kind": best.kind,
        "aliases": sorted(names - {best.name}),
        "offices": sorted((_office(office) for office in offices), key=lambda o: (o["start"] or "", o["title"])),
        "party": next((actor.party for actor in ordered if actor.party), ""),
        "wikidata": next((actor.wikidata for actor in ordered if actor.wikidata), ""),
        "listed": best.listed,
    }


def _office(office: Office) -> dict[str, str | None]:
    """Describe an office in JSON values."""
    start, end = (day.isoformat() if day else None for day in (office.start, office.end))
    return {"title": office.title, "start": start, "end": end}


def _articles(statements: Iterable[Evidence], readings: Iterable[Reading]) -> dict[str, Article]:
    """List the articles that were read: all where readings tell, else those with evidence."""
    articles = {reading.article.id: reading.article for reading in readings}
    return articles or {item.article.id: item.article for item in statements}


def _period(articles: Iterable[Article]) -> tuple[str | None, str | None]:
    """Give the first and last day of publication among articles; None where none has a date."""
    days = [article.date.isoformat() for article in articles if article.date]
    return (min(days), max(days)) if days else (None, None)
