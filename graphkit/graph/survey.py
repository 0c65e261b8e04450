"""Graph and evidence → everything the signed graph says, as JSON values in a fixed order: what `graph camps` prints."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graphkit.graph.assemble import EdgeKey, key_of
from graphkit.graph.balance import measure_balance
from graphkit.graph.brokers import find_brokers
from graphkit.graph.camps import find_camps
from graphkit.graph.prominence import measure_prominence
from graphkit.graph.stance import order_by_day
from graphkit.graph.tension import list_tensions
from graphkit.graph.turns import find_turns
from graphkit.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import networkx as nx

    from graphkit.model import Evidence


def survey(
    graph: nx.MultiDiGraph[str], evidence: Sequence[Evidence], *, groups: int | None = 2, seconds: float = 20.0
) -> dict[str, Any]:
    """Find camps, tensions, turns, brokers, balance and prominence.

    Args:
        graph: what `build_graph` gave.
        evidence: what it was built from.
        groups: how many camps at most; None for as many as help.
        seconds: how long to look for a proof that no division is better.
    """
    camps = find_camps(graph, groups=groups, seconds=seconds)
    balance = measure_balance(graph)
    told: dict[EdgeKey, list[Evidence]] = {}
    for item in sorted(evidence, key=order_by_day):
        if item.relation.modality is Modality.ASSERTED:
            told.setdefault(key_of(item), []).append(item)
    names = {actor: str(graph.nodes[actor].get("name", actor)) for actor in sorted(graph)}
    for item in evidence:
        for end in (item.relation.source, item.relation.target):
            names.setdefault(end.actor.id, end.actor.name)
    return {
        "camps": [{**asdict(camp), "actors": list(camp.actors)} for camp in camps.camps],
        "undecided": list(camps.undecided),
        "torn": [list(pair) for pair in camps.torn],
        "cost": camps.cost,
        "bound": camps.bound,
        "weight": camps.weight,
        "gap": round(camps.gap, 4),
        "tensions": [
            {**asdict(each), "sentences": _sentences(told.get(EdgeKey(each.source, each.target, each.relation), []))}
            for each in list_tensions(graph, camps.decided)
        ],
        "turns": [
            {
                "source": turn.source,
                "target": turn.target,
                "sign": turn.sign,
                "until": turn.until.isoformat(),
                "since": turn.since.isoformat(),
                "weight": turn.weight,
                "before": _sentences(turn.before),
                "after": _sentences(turn.after),
            }
            for turn in find_turns(evidence)
        ],
        "brokers": [asdict(each) for each in find_brokers(graph, camps.decided)],
        "balance": {
            **asdict(balance),
            "triads": balance.triads,
            "degree": None if balance.degree is None else round(balance.degree, 4),
            "weak_degree": None if balance.weak_degree is None else round(balance.weak_degree, 4),
        },
        "prominence": [asdict(each) for each in measure_prominence(graph)],
        "names": names,
    }


def _sentences(items: Iterable[Evidence]) -> list[dict[str, Any]]:
    """Name the place of each statement, and give its sentence."""
    return [
        {
            "article": item.article.id,
            "title": item.article.title,
            "date": item.article.date.isoformat() if item.article.date else None,
            "url": item.article.url,
            "part": item.part,
            "start": item.span.start,
            "end": item.span.end,
            "sentence": item.sentence,
            "confidence": item.confidence,
            "rule": item.rule,
        }
        for item in items
    ]
