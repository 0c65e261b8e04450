"""Signed pairs → a division into camps, each part of the graph on its own.

A contradictory cycle lies within one block (a part that stays in one piece whichever actor is taken out), so blocks are
divided apart, small ones first, and put together at the actors they share, where camps are renamed to agree. What
divides large blocks is imported when there is one: the blocks of a few articles are all small, and SciPy's solvers take
longer to import than those articles to read.
"""

from __future__ import annotations

import itertools
import time
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from graphkit.graph.bounds import FIXED, Budget, Cover
from graphkit.graph.exhaust import MOST_ACTORS, try_all_divisions
from graphkit.graph.greedy import search_camps
from graphkit.graph.signed import Labels, Signed, count_frustration, index_pairs, is_frustrated, make_signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graphkit.graph.pairs import Pair

_TWO = 2


@dataclass(frozen=True, slots=True)
class Division:
    """A division of actors into camps.

    Attributes:
        labels: the camp of each actor that has a signed pair; a label means nothing across unconnected parts.
        part: for each of these the connected part of the graph that it belongs to, numbered from the largest.
        firm: for each a number that it shares with those whom every best division puts where this one does, as far
            as was shown; only for two camps, otherwise the actor stands alone.
        cost: weight of the pairs that go against the division.
        bound: no division costs less.
    """

    labels: dict[str, int]
    part: dict[str, int]
    firm: dict[str, int]
    cost: int
    bound: int


def divide(pairs: Sequence[Pair], *, groups: int | None = 2, seconds: float | None = 20.0) -> Division:
    """Divide actors into camps so that the least weight of pairs goes against it.

    Args:
        pairs: what `pair_up` gave.
        groups: how many camps at most in each connected part; None for as many as help.
        seconds: how long to look for a proof; what is best by then is taken. 0 looks for none; None does a fixed
            amount of work, so that every machine finds the same.
    """
    budget = FIXED if seconds is None else Budget(time.monotonic() + seconds)
    actors, ties = index_pairs(pairs)
    whole = make_signed(ties, len(actors))
    blocks = _cut_blocks(ties)
    solved = []
    for members, inner in sorted(blocks, key=lambda block: (len(block[1]), block[0])):
        number = {actor: at for at, actor in enumerate(members)}
        block = make_signed([(number[a], number[b], net) for a, b, net in inner], len(members))
        solved.append((members, block, inner, _solve(block, groups, budget)))
    labels = _join([(members, cover.labels) for members, _, _, cover in solved], len(actors), groups)
    firm = _find_firm(solved, len(actors)) if groups == _TWO else list(range(len(actors)))
    return Division(
        dict(zip(actors, labels, strict=True)),
        dict(zip(actors, _number_parts(ties, len(actors)), strict=True)),
        dict(zip(actors, firm, strict=True)),
        count_frustration(whole, labels),
        sum(cover.bound for *_, cover in solved),
    )


Tie = tuple[int, int, int]
Solved = tuple[list[int], Signed, list[Tie], Cover]


def _cut_blocks(ties: list[Tie]) -> list[tuple[list[int], list[Tie]]]:
    """Cut a graph into its blocks: the actors of each, and its ties."""
    nets = {(a, b): net for a, b, net in ties}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from(nets)
    blocks = []
    for edges in nx.biconnected_component_edges(graph):
        inner = sorted((*edge, nets[edge]) for edge in ((min(edge), max(edge)) for edge in edges))
        blocks.append((sorted({end for a, b, _ in inner for end in (a, b)}), inner))
    return blocks


def _solve(block: Signed, groups: int | None, budget: Budget) -> Cover:
    """Divide one block."""
    if block.size == _TWO and groups != 1:
        labels = [0, int(block.negative[0])]
        return Cover(labels, 0, bound=0, relaxed=0.0, spare=block.weight.astype(float))
    first = search_camps(block, groups)
    if groups == _TWO and block.size <= MOST_ACTORS:
        return try_all_divisions(block, first)
    from graphkit.graph.assign import assign_camps  # noqa: PLC0415
    from graphkit.graph.cover import cover_contradictions  # noqa: PLC0415

    if groups is None or groups == _TWO:
        return cover_contradictions(block, first, groups=groups, budget=budget)[0]
    return assign_camps(block, first, groups=groups, budget=budget)


def _join(blocks: Sequence[tuple[list[int], Labels]], count: int, groups: int | None) -> Labels:
    """Name the camps of all blocks alike: where two blocks share an actor, it is in one camp."""
    of_actor: dict[int, list[int]] = defaultdict(list)
    for at, (members, _) in enumerate(blocks):
        for actor in members:
            of_actor[actor].append(at)
    fresh = itertools.count() if groups is None else itertools.repeat(0)
    labels: Labels = [-1] * count
    done: set[int] = set()
    for root in range(count):
        waiting = deque([root] if labels[root] < 0 else [])
        if waiting:
            labels[root] = next(fresh)
        while waiting:
            actor = waiting.popleft()
            for at in [at for at in of_actor[actor] if at not in done]:
                done.add(at)
                members, inner = blocks[at]
                names = _rename(inner, inner[members.index(actor)], labels[actor], fresh if groups is None else None)
                new = [member for member in members if labels[member] < 0]
                for member, label in zip(members, inner, strict=True):
                    labels[member] = names[label]
                waiting.extend(new)
    return labels


def _rename(inner: Labels, mine: int, name: int, fresh: Iterator[int] | None) -> dict[int, int]:
    """Rename a block's camps so that one gets a given name: by a swap, or with fresh names for the rest."""
    names = {label: name if label == mine else label for label in inner}
    for label in sorted(set(inner) - {mine}):
        if fresh is not None:
            names[label] = next(fresh)
        elif label == name:
            names[label] = mine
    return names


def _find_firm(solved: Sequence[Solved], count: int) -> list[int]:
    """Gather actors whom every best division puts on the same or on opposite sides, just as this one does.

    To part two actors that a satisfied tie binds costs at least what the tie has to spare in the linear program
    (its reduced cost) above the program's optimum. Where that is more than our division costs, no best division
    parts them, nor those on a chain of such ties.
    """
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    for members, block, _, cover in solved:
        room = max(cover.cost - cover.relaxed, 0.0) + 1e-6
        binding = (cover.spare > room) & ~is_frustrated(block, cover.labels)
        for tie in np.flatnonzero(binding).tolist():
            graph.add_edge(members[block.a[tie]], members[block.b[tie]])
    firm = [0] * count
    for number, together in enumerate(sorted(map(sorted, nx.connected_components(graph)))):
        for actor in together:
            firm[actor] = number
    return firm


def _number_parts(ties: list[Tie], count: int) -> list[int]:
    """Number the connected parts, the largest first."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from((a, b) for a, b, _ in ties)
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    part_of = [0] * count
    for number, part in enumerate(parts, start=1):
        for actor in part:
            part_of[actor] = number
    return part_of
