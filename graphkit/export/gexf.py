"""Graph → GEXF 1.3, for Gephi: days as dynamics, signs as colours.

Each day of publication on which an article asserts an edge is a spell of that edge and of its two actors, so that
Gephi's timeline shows who said what when; what has no date is there always. Lists are joined with "; ". Characters
that XML cannot hold are dropped. Gephi takes parallel edges of different `kind` apart, so a relation is a kind.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from graphkit.errors import ExportError
from graphkit.export.csv import describe_office
from graphkit.export.rows import (
    ACTOR_FACTS,
    EDGE_FACTS,
    count_days,
    edge_key,
    group_statements,
    list_actors,
    list_edges,
)
from graphkit.export.text import clean_text
from graphkit.model import Modality
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import networkx as nx

    from graphkit.export.rows import Row
    from graphkit.model import Evidence

_NAMESPACES = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", "version": "1.3"}
_COLOURS = {1: {"r": "27", "g": "104", "b": "172"}, -1: {"r": "200", "g": "80", "b": "30"}}
_TYPES = {bool: "boolean", int: "integer", float: "double", str: "string", list: "string", type(None): "string"}
_EDGE_FACTS = tuple(fact for fact in EDGE_FACTS if fact != "weight")  # which GEXF has a place for
_NODE_FACTS = (*ACTOR_FACTS[1:], "edges_out", "edges_in")


def write_gexf(graph: nx.MultiDiGraph[str], evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write the graph as GEXF, actors by id, edges by source, target and relation.

    Raises:
        ExportError: the file cannot be written, or two actor ids would become one.
    """
    actors, edges = list_actors(graph, "gexf"), list_edges(graph, "gexf")
    days = _edge_days(edges, evidence)
    root = ET.Element("gexf", _NAMESPACES)
    ET.SubElement(ET.SubElement(root, "meta"), "creator").text = "graphkit"
    dynamics = {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"}
    body = ET.SubElement(root, "graph", {"defaultedgetype": "directed", "idtype": "string", **dynamics})
    _declare(body, "node", _NODE_FACTS, actors)
    _declare(body, "edge", _EDGE_FACTS, edges)
    _add_actors(body, actors, _actor_days(edges, days))
    _add_edges(body, edges, days)
    ET.indent(root, " ")
    write_whole(path, f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(root, encoding='unicode')}\n")


def _edge_days(edges: Sequence[Row], evidence: Iterable[Evidence]) -> list[list[str]]:
    """List for each edge the days that assert it; its first and last where the evidence was not given."""
    groups = group_statements(item for item in evidence if item.relation.modality is Modality.ASSERTED)
    return [
        list(count_days(groups.get(edge_key(row), ()))) or sorted({row["first"], row["last"]} - {None}) for row in edges
    ]


def _actor_days(edges: Sequence[Row], days: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    """List for each actor the days of its edges; nothing where one of them has no date, as it is there always."""
    found: dict[str, set[str]] = defaultdict(set)
    always = {end for row, when in zip(edges, days, strict=True) if not when for end in (row["source"], row["target"])}
    for row, when in zip(edges, days, strict=True):
        for end in (row["source"], row["target"]):
            found[end].update(when)
    return {actor: sorted(when) for actor, when in found.items() if actor not in always}


def _declare(body: ET.Element, class_: str, facts: Sequence[str], rows: Sequence[Row]) -> None:
    """Declare the attributes of nodes or edges, each with its type."""
    declared = ET.SubElement(body, "attributes", {"class": class_, "mode": "static"})
    for fact in facts:
        kinds = {_TYPES[type(row[fact])] for row in rows} - {"string"}
        type_ = kinds.pop() if len(kinds) == 1 else "double" if kinds else "string"
        ET.SubElement(declared, "attribute", {"id": fact, "title": fact, "type": type_})


def _add_actors(body: ET.Element, actors: Sequence[Row], days: dict[str, list[str]]) -> None:
    nodes = ET.SubElement(body, "nodes")
    seen: set[str] = set()
    for row in actors:
        id_ = clean_text(row["id"])
        if id_ in seen:
            raise ExportError("gexf", f"two actors have the id {id_!r} in XML. Give one of them another id.")
        seen.add(id_)
        node = ET.SubElement(nodes, "node", {"id": id_, "label": clean_text(row["name"])})
        row["aliases"] = "; ".join(row["aliases"])
        row["offices"] = "; ".join(describe_office(office) for office in row["offices"])
        _add_facts(node, _NODE_FACTS, row)
        _add_spells(node, days.get(row["id"], ()))


def _add_edges(body: ET.Element, edges: Sequence[Row], days: Sequence[Sequence[str]]) -> None:
    group = ET.SubElement(body, "edges")
    for number, (row, when) in enumerate(zip(edges, days, strict=True)):
        row["outlets"] = "; ".join(row["outlets"])
        relation = clean_text(row["relation"])
        ends = {"source": clean_text(row["source"]), "target": clean_text(row["target"])}
        facts = {"id": f"e{number}", **ends, "kind": relation, "label": relation, "weight": f"{row['weight']:.1f}"}
        edge = ET.SubElement(group, "edge", facts)
        _add_facts(edge, _EDGE_FACTS, row)
        _add_spells(edge, when)
        ET.SubElement(edge, "viz:color", _COLOURS[1 if row["sign"] > 0 else -1])


def _add_facts(element: ET.Element, facts: Sequence[str], row: Row) -> None:
    values = ET.SubElement(element, "attvalues")
    for fact in facts:
        value = row[fact]
        if value is None or value == "":
            continue
        text = str(value).lower() if isinstance(value, bool) else clean_text(str(value))
        ET.SubElement(values, "attvalue", {"for": fact, "value": text})


def _add_spells(element: ET.Element, days: Iterable[str]) -> None:
    spells = None
    for day in days:
        spells = ET.SubElement(element, "spells") if spells is None else spells
        ET.SubElement(spells, "spell", {"start": day, "end": day})
