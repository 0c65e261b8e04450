"""Graph and evidence → one plain dict: what the page knows, as JSON values in a fixed order.

Tables refer to each other by index, so that a name or a headline stands in the file once. Sentences come cut into
pieces with the marks of each, because Python counts characters and browsers count UTF-16 units. The graph says which
actors and asserted edges the page shows; edges that nothing asserts come from the evidence where the graph leaves them
out, so that a denial is one click away and never silently hidden.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from graphkit.graph.assemble import COUNTS, EdgeKey, build_graph, key_of
from graphkit.model import Modality, RelationType
from graphkit.page.palette import choose_head, choose_looks, choose_shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import networkx as nx

    from graphkit.model import Article, End, Evidence, Measured


def build_payload(graph: nx.MultiDiGraph[str], evidence: Sequence[Evidence]) -> dict[str, Any]:
    """Gather what the page shows.

    Args:
        graph: what `build_graph` gave, or a part of it.
        evidence: what the graph was built from; evidence of actors that the graph lacks is left out.
    """
    groups: dict[EdgeKey, list[Evidence]] = defaultdict(list)
    for item in evidence:
        groups[key_of(item)].append(item)
    edges = _edges(graph, groups)
    groups = defaultdict(list, {key: group for key, group in groups.items() if key in edges})
    actors = {actor: index for index, actor in enumerate(sorted(graph))}
    types = _types(edges, evidence)
    names = {actor: graph.nodes[actor]["name"] for actor in graph}
    for item in evidence:
        for end in (item.relation.source, item.relation.target):
            names.setdefault(end.actor.id, end.actor.name)
    told = sorted({item.article for group in groups.values() for item in group}, key=lambda article: article.id)
    article_at = {article: index for index, article in enumerate(told)}
    sentences: list[dict[str, Any]] = []
    rows = []
    type_at = {name: index for index, name in enumerate(types)}
    for key, edge in edges.items():
        group = sorted(groups[key], key=_date_and_place)
        rows.append(
            {
                "source": actors[key.source],
                "target": actors[key.target],
                "relation": type_at[key.relation],
                **{name: edge[name] for name in COUNTS.values()},
                **{name: edge[name] for name in ("weight", "confidence", "first", "last")},
                "sentences": list(range(len(sentences), len(sentences) + len(group))),
            }
        )
        sentences += [_sentence(item, article_at[item.article], names) for item in group]
    kinds = Counter(graph.nodes[actor]["kind"] for actor in graph)
    parties = Counter(party for actor in graph if (party := graph.nodes[actor].get("party")))
    return {
        "summary": {
            "actors": len(actors),
            "relations": len(rows),
            "articles": graph.graph.get("articles", len(told)),
            "first": graph.graph.get("first"),
            "last": graph.graph.get("last"),
        },
        "relations": _relations(types),
        "modalities": [{"name": modality.value, "count": name} for modality, name in COUNTS.items()],
        "kinds": [{"name": kind, "shape": choose_shape(kind), "actors": kinds[kind]} for kind in sorted(kinds)],
        "parties": [
            {"id": party, "name": names.get(party) or party.replace("-", " ").title(), "actors": parties[party]}
            for party in sorted(parties, key=lambda party: (-parties[party], party))
        ],
        "actors": [{"id": actor, **_actor(graph.nodes[actor])} for actor in actors],
        "edges": rows,
        "articles": [_article(article) for article in told],
        "sentences": sentences,
    }


def _edges(graph: nx.MultiDiGraph[str], groups: dict[EdgeKey, list[Evidence]]) -> dict[EdgeKey, dict[str, Any]]:
    """List the graph's edges, and those between its actors that nothing asserts."""
    edges = {EdgeKey(source, target, key): edge for source, target, key, edge in graph.edges(keys=True, data=True)}
    others = [
        item
        for key, group in groups.items()
        if key not in edges and key.source in graph and key.target in graph
        if all(item.relation.modality is not Modality.ASSERTED for item in group)
        for item in group
    ]
    for source, target, key, edge in build_graph(others, unasserted=True).edges(keys=True, data=True):
        edges[EdgeKey(source, target, key)] = edge
    return dict(sorted(edges.items()))


def _types(edges: dict[EdgeKey, dict[str, Any]], evidence: Iterable[Evidence]) -> dict[str, RelationType]:
    """List the relation types that occur: positive sign first, then by number of edges."""
    number = Counter(key.relation for key in edges)
    types = {
        key.relation: RelationType(key.relation, edge["sign"], edge["symmetric"], key.relation.replace("-", " "), "")
        for key, edge in edges.items()
    }
    for item in evidence:
        if item.relation.type.name in types:
            types[item.relation.type.name] = item.relation.type
    return dict(sorted(types.items(), key=lambda entry: (-entry[1].sign, -number[entry[0]], entry[0])))


def _relations(types: dict[str, RelationType]) -> list[dict[str, Any]]:
    """Describe the relation types and their looks."""
    looks = choose_looks(types.values())
    return [
        {
            "name": name,
            "label": type_.label or name,
            "definition": type_.definition,
            "sign": type_.sign,
            "symmetric": type_.symmetric,
            "head": choose_head(type_),
            "light": looks[name].light,
            "dark": looks[name].dark,
            "dashes": list(looks[name].dashes),
        }
        for name, type_ in types.items()
    ]


def _actor(node: dict[str, Any]) -> dict[str, Any]:
    """Describe an actor; its camp is there when somebody looked for camps."""
    known = {name: node[name] for name in ("name", "kind", "aliases", "offices", "mentions", "articles")}
    return {**known, "party": node.get("party", ""), "wikidata": node.get("wikidata", ""), "camp": node.get("camp")}


def _article(article: Article) -> dict[str, str | None]:
    """Describe an article; an address that is not of the web is left out."""
    try:
        on_web = urlsplit(article.url).scheme in {"http", "https"}
    except ValueError:
        on_web = False
    return {
        "id": article.id,
        "text_id": article.text_id,
        "title": article.title or article.id,
        "outlet": article.outlet,
        "date": article.date.isoformat() if article.date else None,
        "url": article.url if on_web else "",
    }


def _sentence(item: Evidence, article: int, names: dict[str, str]) -> dict[str, Any]:
    """Describe one statement: its sentence in pieces, and why it counts."""
    relation = item.relation
    inside, notes = [], []
    for mark, end in (("source", relation.source), ("target", relation.target)):
        place = _place_in(item, end.text, end.span.start)
        if place:
            inside.append((*place, mark))
        if not place or end.text.casefold() != names[end.actor.id].casefold():
            notes.append(_note(mark, end, names, inside=place is not None))
    if place := _place_in(item, item.cue_text, item.cue.start):
        inside.append((*place, "cue"))
    return {
        "article": article,
        "pieces": cut_sentence(item.sentence, inside),
        "notes": notes,
        "cue": item.cue_text,
        "part": item.part,
        "modality": relation.modality.value,
        "voice": relation.voice.value,
        "speaker": None if relation.speaker is None else names.get(relation.speaker, relation.speaker),
        "rule": item.rule,
        "frame": item.frame,
        "confidence": item.confidence,
        "parts": [[name, factor] for name, factor in item.parts],
        "before": item.before,
        "after": item.after,
        "measured": _measured(item.measured),
        "corrected": describe_correction(item, names),
    }


def describe_correction(item: Evidence, names: dict[str, str]) -> str | None:
    """Say what a statement was before a person put it right; None where nobody had to."""
    was = item.corrected
    if was is None:
        return None
    ends = (names.get(was.source, was.source), was.relation.replace("-", " "), names.get(was.target, was.target))
    what = "two ids are one actor" if was.wrong == "same" else f"wrong {was.wrong}"
    return f"Put right by hand ({what}); found as: {' '.join(ends)}.{f' {was.note}' if was.note else ''}"


def _measured(measured: Measured | None) -> list[Any] | None:
    """Say how often the rule was right on labelled sentences: of what, fired, right, on which corpora."""
    return None if measured is None else [measured.of, measured.fired, measured.right, measured.corpora]


def _note(mark: str, end: End, names: dict[str, str], *, inside: bool) -> dict[str, Any]:
    """Say whom the characters at one end stand for."""
    return {"mark": mark, "text": end.text, "name": names[end.actor.id], "inside": inside}


def _place_in(item: Evidence, text: str, start: int) -> tuple[int, int] | None:
    """Find where in the sentence an end or a cue stands; None where it stands elsewhere in the article."""
    first = start - item.span.start
    last = first + len(text)
    return (first, last) if text and first >= 0 and item.sentence[first:last] == text else None


def cut_sentence(sentence: str, spans: Iterable[tuple[int, int, str]]) -> list[list[Any]]:
    """Cut a sentence where marked spans begin and end; each piece carries the marks it stands in.

    Example:
        >>> cut_sentence("Khan backs Smith.", [(0, 4, "source"), (5, 10, "cue"), (11, 16, "target")])
        [['Khan', 'source'], [' '], ['backs', 'cue'], [' '], ['Smith', 'target'], ['.']]
    """
    marked = sorted(spans)
    pieces: list[list[Any]] = []
    at = 0
    for start, end, mark in marked:
        if start < at or start == end:
            return _cut_overlapping(sentence, marked)
        if start > at:
            pieces.append([sentence[at:start]])
        pieces.append([sentence[start:end], mark])
        at = end
    if at < len(sentence):
        pieces.append([sentence[at:]])
    return pieces


def _cut_overlapping(sentence: str, marked: Sequence[tuple[int, int, str]]) -> list[list[Any]]:
    """Cut a sentence whose marks share characters."""
    cuts = sorted({0, len(sentence), *(cut for start, end, _ in marked for cut in (start, end))})
    return [
        [sentence[start:end], *sorted(mark for first, last, mark in marked if first <= start and end <= last)]
        for start, end in pairwise(cuts)
    ]


def _date_and_place(item: Evidence) -> tuple[Any, ...]:
    """Order the statements of an edge by day, undated ones last, then by article and place."""
    day = item.article.date
    return (day is None, day and day.isoformat(), item.article.id, item.part != "title", item.span, item.cue, item.rule)
