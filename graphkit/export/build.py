"""The folder of a build → its graph and its evidence, as they were when it was built.

evidence.jsonl is what counts: the edges come from it, so a row that somebody took out is gone. What it does not hold
comes from the other files, where they are there: aliases, offices, party and counts of mentions of each actor from
graph.graphml, the articles without evidence and what the relations mean from run.json. A folder with evidence.jsonl
alone can be read; it knows less.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import ReadError
from graphkit.export.graphml import read_graphml
from graphkit.export.jsonl import read_evidence
from graphkit.graph.assemble import build_graph
from graphkit.model import Actor, Article, Office, RelationType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import networkx as nx

    from graphkit.graph.evidence_graph import EvidenceGraph
    from graphkit.model import Evidence

_AGAIN = "Run `graph build` again, or take the file away."
_COUNTED = ("mentions", "articles", "texts")
_OF_GRAPH = ("articles", "texts", "first", "last")


@dataclass(frozen=True, slots=True)
class SavedBuild:
    """What a build left in its folder.

    Attributes:
        folder: where it stands.
        evidence: every statement, by article and place; its actors carry aliases and offices.
        graph: as `build_graph` gives it.
        articles: every article that was read, by id; without their text.
        run: run.json as it stands; empty where there is none.
    """

    folder: Path
    evidence: tuple[Evidence, ...]
    graph: EvidenceGraph
    articles: tuple[Article, ...]
    run: dict[str, Any]


def read_build(folder: Path | str, *, unasserted: bool = False) -> SavedBuild:
    """Read the folder that `graph build` wrote.

    Args:
        folder: what was given as --output.
        unasserted: let edges in that no sentence asserts.

    Raises:
        ReadError: there is no evidence.jsonl, or one of the files is not as a build writes it.
    """
    folder = Path(folder)
    evidence = read_evidence(folder / "evidence.jsonl")
    drawn = read_graphml(folder / "graph.graphml") if (folder / "graph.graphml").exists() else None
    run = _read_run(folder / "run.json")
    try:
        types, articles = _types(run), _articles(evidence, run)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReadError(folder / "run.json", f"is no account of a build ({error!r}). {_AGAIN}") from error
    evidence = _restore(evidence, {} if drawn is None else _actors(drawn), types)
    graph = build_graph(evidence, unasserted=unasserted)
    if drawn is not None:
        for actor, node in graph.nodes(data=True):
            node |= {key: max(node[key], drawn.nodes[actor].get(key, 0)) for key in _COUNTED if actor in drawn}
        graph.graph |= {key: drawn.graph[key] for key in _OF_GRAPH if drawn.graph.get(key) is not None}
    return SavedBuild(folder, tuple(evidence), graph, articles, run)


def _read_run(path: Path) -> dict[str, Any]:
    """Read run.json; an empty mapping where there is none."""
    if not path.exists():
        return {}
    try:
        run = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReadError(path, f"{error.strerror or error}. Check who may read it.") from error
    except ValueError as error:
        raise ReadError(path, f"is not JSON ({error}). {_AGAIN}") from error
    if not isinstance(run, dict):
        raise ReadError(path, f"is no account of a build. {_AGAIN}")
    return run


def _restore(
    evidence: Sequence[Evidence], actors: Mapping[str, Actor], types: Mapping[str, RelationType]
) -> list[Evidence]:
    """Give evidence back what its rows do not hold: all that is known of its actors, and what its relation means."""
    restored = []
    for item in evidence:
        relation = item.relation
        source, target = (
            replace(end, actor=actors.get(end.actor.id, end.actor)) for end in (relation.source, relation.target)
        )
        type_ = types.get(relation.type.name, relation.type)
        restored.append(replace(item, relation=replace(relation, type=type_, source=source, target=target)))
    return restored


def _actors(drawn: nx.MultiDiGraph[str]) -> dict[str, Actor]:
    """List the actors of a graph as the engine knew them."""
    return {
        actor: Actor(
            actor,
            node["name"],
            node["kind"],
            aliases=tuple(node.get("aliases", ())),
            offices=tuple(_office(office) for office in node.get("offices", ())),
            party=node.get("party", ""),
            wikidata=node.get("wikidata", ""),
            listed=node.get("listed", False),
        )
        for actor, node in drawn.nodes(data=True)
    }


def _office(office: Mapping[str, str | None]) -> Office:
    """Read an office as the graph describes it."""
    start, end = (date.fromisoformat(day) if day else None for day in (office.get("start"), office.get("end")))
    return Office(office["title"] or "", start, end)


def _types(run: Mapping[str, Any]) -> dict[str, RelationType]:
    """List the relation types that a run knew."""
    return {
        row["name"]: RelationType(
            row["name"], row["sign"], row["symmetric"], row["label"], row["definition"], row.get("cameo", "")
        )
        for row in run.get("relations", ())
    }


def _articles(evidence: Sequence[Evidence], run: Mapping[str, Any]) -> tuple[Article, ...]:
    """List the articles that were read, as evidence or else run.json tells of them."""
    articles = {item.article.id: item.article for item in evidence}
    for row in run.get("articles", ()):
        day = date.fromisoformat(row["date"]) if row["date"] else None
        article = Article(row["id"], "", row["title"], day, row["outlet"], row["url"], copy_of=row.get("copy_of") or "")
        articles.setdefault(row["id"], article)
    return tuple(articles[key] for key in sorted(articles))
