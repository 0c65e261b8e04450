"""Signed graphs for tests: by hand, by chance, and around planted camps."""

from __future__ import annotations

import random
from itertools import combinations, product
from typing import TYPE_CHECKING

import networkx as nx

from graphkit.graph.pairs import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def make_pair(a: str, b: str, net: int) -> Pair:
    return Pair(a, b, max(net, 0), max(-net, 0))


def make_graph(ties: Iterable[tuple[str, str, int]]) -> nx.MultiDiGraph[str]:
    """Make a graph with one edge a tie (source, target, net)."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for source, target, net in ties:
        relation = "endorses" if net > 0 else "criticises"
        graph.add_edge(source, target, key=relation, sign=1 if net > 0 else -1, weight=abs(net), asserted=abs(net))
    return graph


def draw_pairs(seed: int, *, most: int = 10) -> list[Pair]:
    """Draw a small signed graph by chance, sparse or dense, with weights of 1 to 3."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    actors = [f"a{number}" for number in range(chance.randint(3, most))]
    density = chance.choice((0.3, 0.5, 0.9))
    pairs = [
        make_pair(a, b, chance.choice((-1, 1)) * chance.randint(1, 3))
        for a, b in combinations(actors, 2)
        if chance.random() < density
    ]
    return pairs or [make_pair("a0", "a1", -1)]


def plant_camps(actors: int, pairs: int, noise: float, seed: int) -> tuple[dict[str, int], list[tuple[str, str, int]]]:
    """Plant two camps, join pairs by chance with the sign the camps ask for, and turn some signs round."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    side = {f"actor-{number:03}": number % 2 for number in range(actors)}
    names, ties = list(side), {}
    while len(ties) < pairs:
        a, b = sorted(chance.sample(names, 2))
        sign = 1 if side[a] == side[b] else -1
        ties[a, b] = -sign if chance.random() < noise else sign
    return side, [(a, b, sign) for (a, b), sign in sorted(ties.items())]


def count_cost(pairs: Iterable[Pair], labels: Mapping[str, int]) -> int:
    return sum(abs(pair.net) for pair in pairs if pair.net and (labels[pair.a] == labels[pair.b]) != (pair.net > 0))


def try_all(pairs: Sequence[Pair], groups: int | None) -> tuple[int, list[dict[str, int]]]:
    """Find the best divisions by trying every one."""
    actors = sorted({actor for pair in pairs for actor in (pair.a, pair.b)})
    best, divisions = None, []
    for labels in product(range(groups or len(actors)), repeat=len(actors) - 1):
        division = dict(zip(actors, (0, *labels), strict=True))
        cost = count_cost(pairs, division)
        if best is None or cost < best:
            best, divisions = cost, []
        if cost == best:
            divisions.append(division)
    return best or 0, divisions
