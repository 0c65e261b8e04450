"""Graphs with names and sentences that no format likes, and what must survive of them in every one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st
from makers import TYPES, make_actor, make_article, make_evidence

from graphkit.graph.assemble import build_graph, key_of
from graphkit.model import Modality, RelationType

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.model import Evidence

NASTY = (
    'Ada "the <b>&amp;" O\'Neil',
    "=HYPERLINK(0)",
    "C:\\u0027}) DETACH DELETE n; //",
    "back\\slash\\",
    "two\nlines\r\nand\ta tab",
    "</script><script>window.pwned=1</script>",
    "nul\x00 bell\x07 escape\x1b[2J",
    "half \ud800 a character",
    "end",
    "n1; graph [label=x]; \\N \\G",
    "]:::x --> n2",
    '"""',
    "${x} `y` #35; %% {{z}} | ; ,",
    "Zoë Müller 😀 \u202eabc",
    "\ufffe\uffff\u2028\u2029\x85",
    "",
)
ENDORSES = RelationType("endorses", 1, symmetric=False, label="backs", definition="supports", cameo="051")
RELATIONS = [ENDORSES, *(TYPES[name] for name in sorted(TYPES) if name != "endorses")]
words = st.sampled_from(NASTY) | st.text(max_size=8)
days = st.sampled_from([None, date(2016, 8, 21), date(2016, 9, 1), date(1999, 12, 31)])
IDS = ("ada", "ben o'neil", 'c"y\\', "n1", "=dee", "edge-1")


@st.composite
def statements(draw: st.DrawFn) -> list[Evidence]:
    """Draw some evidence between actors of odd names, in articles of odd titles."""
    actors = [make_actor(id_, name=draw(words), aliases=(draw(words),)) for id_ in IDS]
    articles = [
        make_article(id_, title=draw(words), outlet=draw(words), date=draw(days), url=draw(words))
        for id_ in ("a1", "a'2", "a\\3")
    ]
    one = st.builds(
        make_evidence,
        source=st.sampled_from(actors),
        relation=st.sampled_from(RELATIONS),
        target=st.sampled_from(actors),
        article=st.sampled_from(articles),
        modality=st.sampled_from(Modality),
        speaker=st.sampled_from([None, "ada", "n1"]),
        cue=words,
        confidence=st.sampled_from([0.25, 0.5, 0.9]),
    )
    return draw(st.lists(one, max_size=6))


class Edge(NamedTuple):
    """What every format must keep of an edge."""

    source: str
    target: str
    relation: str
    sign: int
    weight: int
    evidence: int
    first: str | None
    last: str | None
    cameo: str


def edges_of(graph: nx.MultiDiGraph[str]) -> list[Edge]:
    """List what must be kept of a graph's edges."""
    return sorted(
        (
            Edge(source, target, *(edge[name] for name in Edge._fields[2:]))
            for source, target, edge in graph.edges(data=True)
        ),
        key=lambda edge: edge[:3],
    )


def edge_from(source: str, target: str, facts: dict[str, Any]) -> Edge:
    """Make an edge of what a reader found."""
    numbers = [int(float(facts[name])) for name in ("sign", "weight", "evidence")]
    first, last = (str(facts[day])[:10] if facts.get(day) else None for day in ("first", "last"))
    return Edge(source, target, facts["relation"], *numbers, first, last, facts.get("cameo") or "")


def sort_edges(edges: list[Edge]) -> list[Edge]:
    """Order edges as `edges_of` does."""
    return sorted(edges, key=lambda edge: edge[:3])


def told_by(graph: nx.MultiDiGraph[str], evidence: list[Evidence]) -> list[Evidence]:
    """List the evidence of a graph's edges."""
    return [item for item in evidence if graph.has_edge(*key_of(item)[:2], key=key_of(item)[2])]


def build_hostile(evidence: list[Evidence]) -> nx.MultiDiGraph[str]:
    """Build the graph of some evidence, edges that nothing asserts included."""
    return build_graph(evidence, unasserted=True)


def whole_characters(text: str) -> str:
    """Put the sign for a lost character where half of one stands."""
    return "".join("\ufffd" if "\ud800" <= each <= "\udfff" else each for each in text)
