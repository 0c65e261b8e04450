"""Edge → the sentences that state it, source, target and cue brought out, with what else tells for or against it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graphkit.errors import GraphkitError
from graphkit.graph.keys import EdgeKey, key_of
from graphkit.graph.stance import order_by_day
from graphkit.model import Modality
from graphkit.notebook.extras import write_text
from graphkit.page.payload import cut_sentence

if TYPE_CHECKING:
    from graphkit.graph.evidence_graph import EvidenceGraph
    from graphkit.model import Evidence

_STYLES = {
    "source": "background:#d7ecff",
    "target": "background:#ffe3d1",
    "cue": "text-decoration:underline;font-weight:bold",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an edge is there. In a notebook's cell it shows its sentences; elsewhere it prints them.

    Attributes:
        source: name of the source.
        relation: name of the relation type.
        target: name of the target.
        evidence: the statements, by day.
    """

    source: str
    relation: str
    target: str
    evidence: tuple[Evidence, ...]

    def __str__(self) -> str:
        lines = [self._headline()]
        for item in self.evidence:
            lines += [_mark(item), f"  {_describe(item)}"]
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        items = "".join(
            f'<li style="margin:4px 0">{_highlight(item)}<br>'
            f'<span style="color:#59636e">{escape(_describe(item))}{_link(item)}</span></li>'
            for item in self.evidence
        )
        style = "background:#fff;color:#1f2328;padding:8px;max-width:720px;font:13px system-ui,sans-serif"
        title = f"<b>{escape(self._headline())}</b>"
        return write_text(f'<div style="{style}">{title}<ol style="padding-left:24px">{items}</ol></div>')

    def _headline(self) -> str:
        asserted = sum(item.relation.modality is Modality.ASSERTED for item in self.evidence)
        other = len(self.evidence) - asserted
        beside = f", {other} otherwise" if other else ""
        times = "once" if asserted == 1 else f"{asserted} times" if asserted else "never"
        return f"{self.source} {self.relation.replace('-', ' ')} {self.target}: asserted {times}{beside}"


def explain(graph: EvidenceGraph, edge: tuple[str, str, str]) -> Explanation:
    """Say why an edge is there, by its sentences.

    Args:
        graph: what `build_graph` gave, or a selection of it.
        edge: source, target and relation, as `graph.edges` lists them; actors by id, name or alias.

    Raises:
        GraphkitError: nothing in the graph states this.
    """
    source, target, relation = graph.find_actor(edge[0]), graph.find_actor(edge[1]), edge[2]
    keys = {EdgeKey(source, target, relation)}
    found = [item for item in graph.evidence if key_of(item) in keys or _is_both_ways(item, source, target, relation)]
    names = [str(graph.nodes[actor].get("name", actor)) for actor in (source, target)]
    if not found:
        between = graph.between(source, target).evidence
        there = sorted({f"{key.source} {key.relation} {key.target}" for key in map(key_of, between)})
        hint = f"There is: {'; '.join(there)}." if there else "Nothing is stated of these two."
        raise GraphkitError(f"no sentence here says that {names[0]} {relation} {names[1]}. {hint}")
    return Explanation(names[0], relation, names[1], tuple(sorted(found, key=order_by_day)))


def _is_both_ways(item: Evidence, source: str, target: str, relation: str) -> bool:
    key = key_of(item)
    return item.relation.type.symmetric and key == EdgeKey(target, source, relation)


def _places(item: Evidence) -> list[tuple[int, int, str]]:
    """Find source, target and cue in the sentence; what stands elsewhere in the article is left out."""
    ends = (("source", item.relation.source), ("target", item.relation.target))
    marks = [(mark, end.text, end.span.start) for mark, end in ends]
    found = []
    for mark, text, place in [*marks, ("cue", item.cue_text, item.cue.start)]:
        first = place - item.span.start
        if text and first >= 0 and item.sentence[first : first + len(text)] == text:
            found.append((first, first + len(text), mark))
    return found


def _highlight(item: Evidence) -> str:
    """Write a sentence as HTML with its marks."""
    pieces = []
    for text, *marks in cut_sentence(item.sentence, _places(item)):
        style = ";".join(_STYLES[mark] for mark in marks)
        title = " and ".join(marks)
        pieces.append(f'<span style="{style}" title="{title}">{escape(text)}</span>' if marks else escape(text))
    return "".join(pieces)


def _mark(item: Evidence) -> str:
    """Write a sentence as text with its marks."""
    out = []
    for text, *marks in cut_sentence(item.sentence, _places(item)):
        letters = "".join(mark[0].upper() for mark in marks)
        out.append(f"[{letters} {text}]" if marks else text)
    return "".join(out)


def _describe(item: Evidence) -> str:
    """Say who says so, how far, why graphkit thinks so, and where it stands."""
    relation = item.relation
    ends = [
        f"“{end.text}” is {end.actor.name}"
        for end in (relation.source, relation.target)
        if end.text.casefold() != end.actor.name.casefold()
    ]
    speaker = f" by {relation.speaker}" if relation.speaker else ""
    facts = [f"{relation.modality.value}, {relation.voice.value}{speaker}", *ends]
    facts += [f"confidence {item.confidence:g}", f"rule {item.rule}"]
    article = item.article
    facts += [str(fact) for fact in (article.title or article.id, article.outlet, article.date) if fact]
    return " · ".join(facts)


def _link(item: Evidence) -> str:
    """Link to the article, where its address is one of the web."""
    try:
        on_web = urlsplit(item.article.url).scheme in {"http", "https"}
    except ValueError:
        on_web = False
    if not on_web:
        return ""
    return f' · <a href="{escape(item.article.url)}" target="_blank" rel="noopener noreferrer">article</a>'
