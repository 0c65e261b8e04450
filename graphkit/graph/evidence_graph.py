"""The graph and its evidence in one: a networkx.MultiDiGraph that can show, select and explain itself.

Nothing of networkx is changed: nodes, edges and attributes are where they were, and every function takes the graph. The
evidence hangs on the graph as an object of its own, in no attribute dictionary, so no writer of a format ever meets it
and no copy doubles it (docs/decisions/0006). Which of it belongs to a graph is told by the graph's edges: take an edge
out, or take a subgraph, and its evidence is out too.

A selection builds its graph anew from the evidence that is left, so that no weight, count or date speaks of articles
that the selection leaves out.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import networkx as nx

from graphkit.errors import GraphkitError
from graphkit.graph.keys import key_of
from graphkit.graph.names import find_actor
from graphkit.model import Modality

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from graphkit.model import Evidence

    _Base = nx.MultiDiGraph[str]
else:
    _Base = nx.MultiDiGraph


_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class _Held(NamedTuple):
    """What hangs on a graph: its evidence, and what builds a graph of a part of that."""

    evidence: tuple[Evidence, ...]
    build: Callable[..., EvidenceGraph]


class EvidenceGraph(_Base):
    """What `build_graph` gives: actors, edges, and the statements that they rest on.

    Attributes:
        page: where its page was last written, for a link to it; None when it was not.
        unasserted: whether edges that no sentence asserts are let in.

    Example:
        >>> graph = EvidenceGraph()
        >>> isinstance(graph, nx.MultiDiGraph), graph.evidence
        (True, ())
    """

    page: Path | str | None = None
    unasserted: bool = False
    _held: _Held | None = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The statements that the graph's edges rest on, and those between its actors that make no edge."""
        held = self._find_held()
        store = held.evidence if held else ()
        asserted = {key_of(item) for item in store if item.relation.modality is Modality.ASSERTED}
        kept = []
        for item in store:
            source, target, relation = key = key_of(item)
            if self.has_edge(source, target, relation) or (key not in asserted and source in self and target in self):
                kept.append(item)
        return tuple(kept)

    def hold(self, evidence: Iterable[Evidence], build: Callable[..., EvidenceGraph]) -> None:
        """Take the evidence that the graph was built from, and what builds a graph of a part of it."""
        self._held = _Held(tuple(evidence), build)

    def between(self, one: str, other: str) -> EvidenceGraph:
        """Keep what is stated of two actors towards each other, in either direction.

        Args:
            one: an actor's id, name or alias.
            other: another's.

        Raises:
            GraphkitError: the graph has no such actor.
        """
        ends = {self.find_actor(one), self.find_actor(other)}
        return self._select(lambda item: set(key_of(item)[:2]) == ends)

    def about(self, *actors: str) -> EvidenceGraph:
        """Keep what is stated of or by any of these actors, given by id, name or alias.

        Raises:
            GraphkitError: the graph has no such actor.
        """
        meant = {self.find_actor(actor) for actor in actors}
        return self._select(lambda item: not meant.isdisjoint(key_of(item)[:2]))

    def during(self, first: date | str | None = None, last: date | str | None = None) -> EvidenceGraph:
        """Keep what was published from one day to another, both included; what has no date is left out.

        Args:
            first: a day, or "2016-07-15", "2016-07" or "2016"; None for no limit.
            last: likewise; a month or year counts to its last day.

        Raises:
            GraphkitError: a day is none.
        """
        start, end = read_day(first, last=False), read_day(last, last=True)
        return self._select(
            lambda item: (day := item.article.date) is not None and (start or date.min) <= day <= (end or date.max)
        )

    def saying(self, *relations: str) -> EvidenceGraph:
        """Keep what states any of these relations.

        Raises:
            GraphkitError: none of the graph's evidence states one of them.
        """
        known = {item.relation.type.name for item in self.evidence}
        if unknown := [relation for relation in relations if relation not in known]:
            there = f"There are: {', '.join(sorted(known))}." if known else "The graph has no evidence."
            raise GraphkitError(f"nothing here says '{unknown[0]}'. {there}")
        return self._select(lambda item: item.relation.type.name in relations)

    def find_actor(self, name: str) -> str:
        """Give the id of the actor with an id, a name or an alias; whichever of these fits first.

        Raises:
            GraphkitError: there is none, or an alias is that of several.
        """
        return find_actor(self, name)

    def copy(self, as_view: bool = False) -> EvidenceGraph:  # noqa: FBT001, FBT002 (networkx' signature)
        """Copy the graph as networkx does; the evidence is shared, as it cannot change."""
        return self._share(super().copy(as_view=as_view))

    def subgraph(self, nodes: Any) -> EvidenceGraph:
        """Give the part among some actors, a view as in networkx; its evidence is that among them."""
        return self._share(super().subgraph(nodes))

    def edge_subgraph(self, edges: Any) -> EvidenceGraph:
        """Give the part of some edges, a view as in networkx; its evidence is theirs."""
        return self._share(super().edge_subgraph(edges))

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        """Show the graph in a notebook's cell."""
        from graphkit.notebook.cell import draw_cell  # noqa: PLC0415 (the one step up: see the import contracts)

        return draw_cell(self)

    def _share(self, graph: Any) -> EvidenceGraph:
        graph._held, graph.page, graph.unasserted = self._find_held(), self.page, self.unasserted  # noqa: SLF001
        result: EvidenceGraph = graph
        return result

    def _find_held(self) -> _Held | None:
        """Find what the graph holds, in a view that networkx made by itself that of the graph it looks at."""
        if self._held is not None:
            return self._held
        below = getattr(self, "_graph", None)
        return below._find_held() if isinstance(below, EvidenceGraph) else None  # noqa: SLF001

    def _select(self, keep: Callable[[Evidence], bool]) -> EvidenceGraph:
        held = self._find_held()
        chosen = held.build(filter(keep, self.evidence), unasserted=self.unasserted) if held else EvidenceGraph()
        chosen.page = self.page
        return chosen


def read_day(day: date | str | None, *, last: bool) -> date | None:
    """Read a day; of a year or month its first day, or its last.

    Raises:
        GraphkitError: it is none.

    Example:
        >>> read_day("2016-02", last=True)
        datetime.date(2016, 2, 29)
    """
    if day is None or isinstance(day, date):
        return day
    match = _DAY.fullmatch(day)
    try:
        year, month, number = (int(part) if part else None for part in match.groups()) if match else (0, None, None)
        month = month or (12 if last else 1)
        return date(year or 0, month, number or (calendar.monthrange(year or 0, month)[1] if last else 1))
    except ValueError as error:
        raise GraphkitError(f"'{day}' is no day. Write 2016-07-15, 2016-07 or 2016.") from error
