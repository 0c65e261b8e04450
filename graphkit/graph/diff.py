"""Two sets of evidence → what changed between them: edges new, gone, turned, stronger and weaker, with their sentences.

Decisions taken here:

- Only what is asserted counts, as in the graph. Weight is an edge's weight there.
- Two actors *turned* when the sum of sign times weight over all edges from the one to the other has another sign than
  before. That is told once, as one change with all its relations, and not again as edges new and gone.
- A sentence told beside a change is one that makes it: for what is new, turned or stronger a sentence that the later
  build has and the earlier one has not, for what is gone or weaker the other way about. A statement is the same where
  article, sentence, cue, source, relation and target are the same.
- An edge that is gone since its articles were not read this time says so: that is no news about anybody.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from graphkit.graph.assemble import EdgeKey, build_graph, key_of
from graphkit.model import Modality

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    import networkx as nx

    from graphkit.model import Evidence


class Kind(StrEnum):
    """How an edge, or what one actor thinks of another, changed; in the order in which changes are told."""

    TURNED = "turned"
    NEW = "new"
    GONE = "gone"
    STRONGER = "stronger"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Change:
    """One change from one build to another.

    Attributes:
        kind: what changed.
        source: id of the actor who backs or attacks.
        target: id of whom.
        source_name: the source's name, as the later build has it.
        target_name: the target's name.
        sign: of the relation, or of the net of all where it turned; the later one, of what is gone the earlier one.
        before: weight of each relation concerned in the earlier build.
        after: weight of each in the later one.
        unread: whether none of the articles that stated a gone edge was read for the later build.
        statements: the sentences that make the change, by date and place.
    """

    kind: Kind
    source: str
    target: str
    source_name: str
    target_name: str
    sign: int
    before: Mapping[str, int]
    after: Mapping[str, int]
    unread: bool
    statements: tuple[Evidence, ...]


def find_changes(
    before: Iterable[Evidence], after: Iterable[Evidence], *, read: Collection[str] | None = None
) -> list[Change]:
    """Compare two builds by their evidence.

    Args:
        before: evidence of the earlier build.
        after: evidence of the later one.
        read: ids of the articles that were read for the later one; those with evidence unless given.

    Returns:
        changes by kind, then those of the largest weight first.
    """
    old, new = _Side(before), _Side(after)
    read = {item.article.id for item in new.evidence} if read is None else read
    turned = {pair: net for pair, net in new.nets.items() if net * old.nets.get(pair, 0) < 0}
    changes = [_turn(pair, net, old, new) for pair, net in turned.items()]
    for key in sorted(old.weights.keys() | new.weights.keys()):
        was, now = old.weights.get(key, 0), new.weights.get(key, 0)
        if was != now and (key.source, key.target) not in turned:
            changes.append(_change(key, old, new, read))
    return sorted(changes, key=_order)


class _Side:
    """One of two builds.

    Attributes:
        evidence: what is asserted.
        graph: of that.
        weights: of each edge.
        nets: for each source and target the sum of sign times weight.
        groups: evidence of each edge.
        claims: what is stated where.
    """

    def __init__(self, evidence: Iterable[Evidence]) -> None:
        self.evidence = [item for item in evidence if item.relation.modality is Modality.ASSERTED]
        self.graph: nx.MultiDiGraph[str] = build_graph(self.evidence)
        self.weights: dict[EdgeKey, int] = {}
        self.nets: dict[tuple[str, str], int] = defaultdict(int)
        self._relations: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        for source, target, relation, edge in self.graph.edges(keys=True, data=True):
            self.weights[EdgeKey(source, target, relation)] = edge["weight"]
            self.nets[source, target] += edge["sign"] * edge["weight"]
            self._relations[source, target][relation] = edge["weight"]
        self.groups: dict[EdgeKey, list[Evidence]] = defaultdict(list)
        for item in self.evidence:
            self.groups[key_of(item)].append(item)
        self.claims = {_claim(item) for item in self.evidence}

    def only_here(self, keys: Iterable[EdgeKey], other: _Side) -> tuple[Evidence, ...]:
        """List the statements of some edges that the other build has not, by date and place."""
        items = (item for key in keys for item in self.groups.get(key, ()) if _claim(item) not in other.claims)
        return tuple(sorted(items, key=_when))

    def relations(self, pair: tuple[str, str]) -> dict[str, int]:
        """Give the weight of each relation from one actor to another."""
        return dict(sorted(self._relations[pair].items()))


def _turn(pair: tuple[str, str], net: int, old: _Side, new: _Side) -> Change:
    sign = 1 if net > 0 else -1
    keys = [EdgeKey(*pair, relation) for relation in new.relations(pair)]
    telling = [key for key in keys if new.graph.edges[key]["sign"] == sign]
    statements = new.only_here(telling, old)
    names = _names(pair, new, old)
    return Change(
        Kind.TURNED, *pair, *names, sign, old.relations(pair), new.relations(pair), unread=False, statements=statements
    )


def _change(key: EdgeKey, old: _Side, new: _Side, read: Collection[str]) -> Change:
    was, now = old.weights.get(key, 0), new.weights.get(key, 0)
    kind = Kind.NEW if not was else Kind.GONE if not now else Kind.STRONGER if now > was else Kind.WEAKER
    side, other = (new, old) if now > was else (old, new)
    unread = kind is Kind.GONE and not any(item.article.id in read for item in old.groups[key])
    before, after = ({key.relation: weight} if weight else {} for weight in (was, now))
    sign = side.graph.edges[key]["sign"]
    names = _names(key[:2], new, old)
    statements = side.only_here([key], other)
    return Change(kind, *key[:2], *names, sign, before, after, unread=unread, statements=statements)


def _names(pair: Sequence[str], new: _Side, old: _Side) -> tuple[str, str]:
    """Name two actors as the later build does, or else the earlier one."""
    source, target = ((new if actor in new.graph else old).graph.nodes[actor]["name"] for actor in pair)
    return source, target


def _order(change: Change) -> tuple[Any, ...]:
    weight = max(sum(change.before.values()), sum(change.after.values()))
    relations: Iterator[str] = iter([*change.after, *change.before])
    return list(Kind).index(change.kind), change.unread, -weight, change.source, change.target, next(relations, "")


def _claim(item: Evidence) -> tuple[str, ...]:
    return item.article.id, item.sentence, item.cue_text, *key_of(item)


def _when(item: Evidence) -> tuple[Any, ...]:
    day = item.article.date
    return day is None, day and day.isoformat(), item.article.id, item.span, item.cue, repr(item)
