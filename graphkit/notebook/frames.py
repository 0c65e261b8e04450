"""Graph → tidy tables: one row an observation, one column a fact, each column of one type (Wickham 2014).

Days are datetimes, NaT where unknown; relation, modality, voice, kind, rule and frame are categories; counts are whole
numbers. The types are the same in an empty table. Rows come in the order of the files that a build writes.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from graphkit.export.rows import flatten
from graphkit.graph.assemble import COUNTS
from graphkit.graph.stance import order_by_day
from graphkit.model import Modality, Voice
from graphkit.notebook.extras import need, write_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphkit.graph.evidence_graph import EvidenceGraph
    from graphkit.model import Article, Evidence

DAY, TEXT, COUNT, SHARE, FLAG, GROUP = "datetime64[s]", "str", "int64", "float64", "bool", "category"
_EVIDENCE = {
    "article": GROUP,
    "copy_of": GROUP,
    "title": TEXT,
    "date": DAY,
    "outlet": GROUP,
    "url": TEXT,
    "source": GROUP,
    "source_name": TEXT,
    "relation": GROUP,
    "sign": COUNT,
    "target": GROUP,
    "target_name": TEXT,
    "modality": GROUP,
    "voice": GROUP,
    "speaker": GROUP,
    "confidence": SHARE,
    "cue": TEXT,
    "rule": GROUP,
    "frame": GROUP,
    "part": GROUP,
    "start": COUNT,
    "end": COUNT,
    "sentence": TEXT,
}
_EDGES = {
    "source": GROUP,
    "source_name": TEXT,
    "relation": GROUP,
    "sign": COUNT,
    "target": GROUP,
    "target_name": TEXT,
    "symmetric": FLAG,
    "weight": COUNT,
    "evidence": COUNT,
    **dict.fromkeys(COUNTS.values(), COUNT),
    "confidence": SHARE,
    "first": DAY,
    "last": DAY,
    "articles": COUNT,
    "days": COUNT,
    "outlets": TEXT,
}
_ACTORS = {
    "id": TEXT,
    "name": TEXT,
    "kind": GROUP,
    "party": GROUP,
    "listed": FLAG,
    "mentions": COUNT,
    "articles": COUNT,
    "edges_out": COUNT,
    "edges_in": COUNT,
    "aliases": TEXT,
}
_ARTICLES = {
    "id": TEXT,
    "copy_of": TEXT,
    "title": TEXT,
    "date": DAY,
    "outlet": GROUP,
    "url": TEXT,
    "evidence": COUNT,
    "asserted": COUNT,
    "actors": COUNT,
}
_VALUES: Mapping[str, list[str]] = {
    "modality": [each.value for each in Modality],
    "voice": [each.value for each in Voice],
}


def list_evidence(graph: EvidenceGraph) -> Any:
    """Give a DataFrame with a row for each time a sentence states a relation, by day."""
    return _frame(_EVIDENCE, map(flatten, sorted(graph.evidence, key=order_by_day)))


def list_edges(graph: EvidenceGraph) -> Any:
    """Give a DataFrame with a row for each edge."""
    names = graph.nodes(data="name")
    edges = sorted(graph.edges(data=True), key=lambda edge: (*edge[:2], edge[2]["relation"]))
    rows = (
        {
            **edge,
            "source": source,
            "source_name": names[source],
            "target": target,
            "target_name": names[target],
            "outlets": "; ".join(edge["outlets"]),
        }
        for source, target, edge in edges
    )
    return _frame(_EDGES, rows)


def list_actors(graph: EvidenceGraph) -> Any:
    """Give a DataFrame with a row for each actor."""
    rows = (
        {
            **graph.nodes[actor],
            "id": actor,
            "aliases": "; ".join(graph.nodes[actor]["aliases"]),
            "edges_out": graph.out_degree(actor),
            "edges_in": graph.in_degree(actor),
        }
        for actor in sorted(graph)
    )
    return _frame(_ACTORS, rows)


def list_articles(graph: EvidenceGraph) -> Any:
    """Give a DataFrame with a row for each article that states something, by day."""
    groups: dict[Article, list[Evidence]] = defaultdict(list)
    for item in sorted(graph.evidence, key=order_by_day):
        groups[item.article].append(item)
    return _frame(_ARTICLES, (_article_row(article, items) for article, items in groups.items()))


def _article_row(article: Article, items: list[Evidence]) -> dict[str, Any]:
    actors = {end.actor.id for item in items for end in (item.relation.source, item.relation.target)}
    return {
        "id": article.id,
        "copy_of": article.copy_of,
        "title": article.title,
        "date": article.date,
        "outlet": article.outlet,
        "url": article.url,
        "evidence": len(items),
        "asserted": sum(item.relation.modality is Modality.ASSERTED for item in items),
        "actors": len(actors),
    }


def _frame(columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> Any:
    """Make a table of given columns and types."""
    pandas = need("pandas")
    listed = list(rows)
    data = {}
    for name, kind in columns.items():
        values = pandas.Series([row.get(name) for row in listed], dtype="object")
        if kind == DAY:
            data[name] = pandas.to_datetime(values).astype(kind)
        elif kind == GROUP:
            known = _VALUES.get(name) or sorted({value for value in values if value is not None})
            data[name] = pandas.Series(pandas.Categorical(values, categories=known))
        else:
            data[name] = (values.map(write_text) if kind == TEXT else values).astype(kind)
    return pandas.DataFrame(data, columns=list(columns))
