"""Signed graph → camps: who stands with whom, so that as little as can be is said against it.

Camps are the division of the actors that the least weight of pairs goes against: attacks inside a camp and backing
across two. That weight is the graph's frustration (Harary 1959; found exactly as by Aref and Wilson 2018, see
`cover.py`); zero means that the graph is balanced and the camps are its own (Cartwright and Harary 1956; for more than
two camps Davis 1967). Pairs get their signs by the rule of `pairs.py`.

What the figures mean, and what they do not:

- Camps are worked out in each connected part of the graph on its own, and numbered through, the largest part first:
  between two parts nothing is said, so their camps are different ones. Actors without a signed pair are in none.
- `gap` 0 proves that no division has less against it. Where time ran out it says how far off the best could be.
- Even a best division is rarely the only one. Actors of whom it is not shown that every best division puts them with
  (or against) the core of their part are `undecided`: the articles do not say which side they are on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.graph.divide import Division, divide
from graphkit.graph.pairs import list_neighbours, pair_up

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import networkx as nx

    from graphkit.graph.evidence_graph import EvidenceGraph
    from graphkit.graph.pairs import Weigh

_EXACT_UP_TO = 2_500  # signed pairs; beyond, a page is not kept waiting for a proof


@dataclass(frozen=True, slots=True)
class Camp:
    """Actors that stand together.

    Attributes:
        number: from 1.
        part: the connected part of the graph it is in, from 1, the largest first.
        centre: the actor with the most backing in the camp, on either end.
        actors: ids, in order.
    """

    number: int
    part: int
    centre: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Camps:
    """A division of a graph's actors.

    Attributes:
        camps: by part, and in each the largest first.
        undecided: actors whose side no proof fixes, in the order of ids.
        cost: weight of the pairs that go against the division.
        bound: no division has less against it.
        weight: weight of all signed pairs.
        torn: pairs for and against whom the same is said; they have no sign.
    """

    camps: tuple[Camp, ...]
    undecided: tuple[str, ...]
    cost: int
    bound: int
    weight: int
    torn: tuple[tuple[str, str], ...]

    @property
    def gap(self) -> float:
        """How far below the cost the best could lie, as a share of it; 0 when the division is proven best."""
        return (self.cost - self.bound) / self.cost if self.cost else 0.0

    @property
    def number(self) -> dict[str, int]:
        """The camp's number for each actor that is in one."""
        return {actor: camp.number for camp in self.camps for actor in camp.actors}

    @property
    def decided(self) -> dict[str, int]:
        """The camp's number for each actor whose side is fixed."""
        open_ = set(self.undecided)
        return {actor: number for actor, number in self.number.items() if actor not in open_}


def find_camps(
    graph: nx.MultiDiGraph[str], *, groups: int | None = 2, weigh: Weigh = "articles", seconds: float | None = 20.0
) -> Camps:
    """Divide a graph's actors into camps.

    Args:
        graph: what `build_graph` gave, or a part of it.
        groups: how many camps at most in each connected part: 2, another number, or None for as many as help.
        weigh: what speaks for and against, see `pair_up`.
        seconds: how long to look for a proof that nothing is better. 0 takes the search's first good division; None
            does a fixed amount of work, so that every machine finds the same.

    Example:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> _ = graph.add_edge("unite", "corbyn", "endorses", sign=1)
        >>> _ = graph.add_edge("khan", "smith", "endorses", sign=1)
        >>> _ = graph.add_edge("khan", "corbyn", "criticises", sign=-1)
        >>> camps = find_camps(graph)
        >>> [camp.actors for camp in camps.camps], camps.cost, camps.gap
        ([('corbyn', 'unite'), ('khan', 'smith')], 0, 0.0)
    """
    pairs = pair_up(graph, weigh=weigh)
    division = divide(pairs, groups=groups, seconds=seconds)
    near = list_neighbours(pairs)
    return Camps(
        _number_camps(division, near),
        _list_undecided(division, near, groups),
        division.cost,
        division.bound,
        sum(abs(pair.net) for pair in pairs),
        tuple((pair.a, pair.b) for pair in pairs if not pair.net),
    )


def number_camps(graph: nx.MultiDiGraph[str]) -> dict[str, int]:
    """Give each actor the number of its camp, for a page to colour by.

    Undecided actors and those in no camp are left out. The same graph gives the same camps on any machine: no clock
    says when to stop looking. In graphs of more than 2,500 signed pairs the camps are the local search's, without
    those who could change sides at no cost.
    """
    small = sum(bool(pair.net) for pair in pair_up(graph)) <= _EXACT_UP_TO
    camps = find_camps(graph, seconds=None if small else 0.0)
    if not small:
        number, near = camps.number, list_neighbours(pair_up(graph))
        return {actor: camp for actor, camp in number.items() if not _could_leave(actor, near, number, groups=2)}
    return camps.decided


def mark_camps(graph: EvidenceGraph) -> EvidenceGraph:
    """Give a copy of a graph whose decided actors carry their camp, "around" its centre, as the attribute `camp`.

    The page fills its shapes by it, and GraphML takes it along. A camp of one is none to speak of and stays unmarked.
    """
    number = number_camps(graph)
    near = list_neighbours(pair_up(graph))
    members: dict[int, list[str]] = defaultdict(list)
    for actor in sorted(number):
        members[number[actor]].append(actor)
    marked = graph.copy()
    for actors in members.values():
        if len(actors) > 1:
            centre = _find_centre(actors, near)
            for actor in actors:
                marked.nodes[actor]["camp"] = f"around {graph.nodes[centre].get('name', centre)}"
    return marked


def _number_camps(division: Division, near: Mapping[str, Mapping[str, int]]) -> tuple[Camp, ...]:
    """Gather the actors of each camp, and number the camps."""
    members: dict[tuple[int, int], list[str]] = defaultdict(list)
    for actor in sorted(division.labels):
        members[division.part[actor], division.labels[actor]].append(actor)
    ordered = sorted(members.items(), key=lambda entry: (entry[0][0], -len(entry[1]), entry[1]))
    return tuple(
        Camp(number, part, _find_centre(actors, near), tuple(actors))
        for number, ((part, _), actors) in enumerate(ordered, start=1)
    )


def _find_centre(actors: Sequence[str], near: Mapping[str, Mapping[str, int]]) -> str:
    """Find who has the most backing in a camp."""
    inside = set(actors)
    backing = {actor: sum(net for other, net in near[actor].items() if net > 0 and other in inside) for actor in actors}
    return min(actors, key=lambda actor: (-backing[actor], actor))


def _list_undecided(division: Division, near: Mapping[str, Mapping[str, int]], groups: int | None) -> tuple[str, ...]:
    """List the actors that are not shown to belong where they are: outside the largest firm group of their part.

    For other numbers of camps than two there is no such proof; there it is those who could move at no cost.
    """
    if groups != 2:  # noqa: PLR2004
        labels = division.labels
        return tuple(actor for actor in sorted(labels) if _could_leave(actor, near, labels, groups=groups))
    sizes = Counter((division.part[actor], division.firm[actor]) for actor in division.labels)
    core: dict[int, int] = {}
    for (part, firm), _ in sorted(sizes.items(), key=lambda entry: (-entry[1], entry[0])):
        core.setdefault(part, firm)
    return tuple(actor for actor in sorted(division.labels) if division.firm[actor] != core[division.part[actor]])


def _could_leave(
    actor: str, near: Mapping[str, Mapping[str, int]], labels: Mapping[str, int], *, groups: int | None
) -> bool:
    """Tell whether an actor alone would be as well placed in another camp, an empty one included where there may be."""
    pull: dict[int, int] = defaultdict(int)
    for other, net in near[actor].items():
        pull[labels[other]] += net
    here = pull.pop(labels[actor], 0)
    if groups is None or len(pull) + 1 < groups:
        pull[-1] = 0
    return bool(pull) and max(pull.values()) >= here
