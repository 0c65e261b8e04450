"""Signed graph → a good division into camps, fast: local search.

Actors are put down one by one along the ties, each where most of its ties would have it, and then moved as long as a
move pays; after that a neighbourhood is shuffled and settled again, and kept when it is no worse (iterated local
search: Lourenço, Martin and Stützle 2003). Good, often best, never proven so; the proof is `cover.py`'s business.
Chance is seeded, so the same graph is divided the same way.
"""

from __future__ import annotations

import random
from collections import defaultdict, deque
from typing import TYPE_CHECKING

import numpy as np

from graphkit.graph.signed import Labels, Signed, count_frustration

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

_KICKS = 300
_STEPS = 400_000  # of kicks times actors


def search_camps(signed: Signed, groups: int | None, *, start: Labels | None = None) -> tuple[Labels, int]:
    """Divide a signed graph.

    Args:
        signed: the graph.
        groups: how many camps at most; None for as many as help.
        start: a division to improve on; without it one is made, and shuffled for longer.

    Returns:
        The camp of each actor, and the weight of the ties that go against the division.
    """
    search = _Search(signed, groups)
    if start is not None:
        search.labels = list(start)
        search.fresh = max(search.fresh, *start)
        search.settle(range(signed.size))
        return search.labels, count_frustration(signed, search.labels)
    search.put_down()
    search.settle(range(signed.size))
    chance = random.Random(signed.size)  # noqa: S311 (no secret)
    cost = count_frustration(signed, search.labels)
    for _ in range(min(_KICKS, _STEPS // max(signed.size, 1)) if cost else 0):
        before = list(search.labels)
        search.settle(search.shuffle(chance))
        now = count_frustration(signed, search.labels)
        if now > cost:
            search.labels = before
        else:
            cost = now
    return search.labels, cost


def round_camps(signed: Signed, doubt: NDArray[np.float64], groups: int | None) -> tuple[Labels, int]:
    """Make a division of what a relaxation doubts least: ties are believed in the order of doubt, then settled.

    Args:
        signed: the graph.
        doubt: for each tie how far it is given up, 0 to 1.
        groups: as for `search_camps`; None or 2.
    """
    parent = list(range(signed.size))
    flipped = [False] * signed.size

    def find(actor: int) -> tuple[int, bool]:
        trail = []
        while parent[actor] != actor:
            trail.append(actor)
            actor = parent[actor]
        flip = False
        for each in reversed(trail):
            flip ^= flipped[each]
            parent[each], flipped[each] = actor, flip
        return actor, flip

    for tie in np.lexsort((-signed.weight, np.round(doubt, 6))):
        if groups is None and (signed.negative[tie] or doubt[tie] >= 0.5):  # noqa: PLR2004 (nearer to given up)
            continue
        (a, flip_a), (b, flip_b) = find(int(signed.a[tie])), find(int(signed.b[tie]))
        if a != b:
            parent[a], flipped[a] = b, bool(flip_a ^ flip_b ^ bool(signed.negative[tie]))
    roots = [find(actor) for actor in range(signed.size)]
    start = [root if groups is None else int(flip) for root, flip in roots]
    return search_camps(signed, groups, start=start)


class _Search:
    """A division under change."""

    def __init__(self, signed: Signed, groups: int | None) -> None:
        self.groups = groups
        self.labels: Labels = [-1] * signed.size
        self.fresh = signed.size
        self.near: list[list[tuple[int, int]]] = [[] for _ in range(signed.size)]
        net = np.where(signed.negative, -signed.weight, signed.weight)
        for a, b, weight in zip(signed.a.tolist(), signed.b.tolist(), net.tolist(), strict=True):
            self.near[a].append((b, weight))
            self.near[b].append((a, weight))

    def put_down(self) -> None:
        """Give every actor a first camp, from the best connected outwards."""
        for root in sorted(range(len(self.near)), key=lambda actor: (-len(self.near[actor]), actor)):
            waiting = deque([root])
            while waiting:
                actor = waiting.popleft()
                if self.labels[actor] >= 0:
                    continue
                self.labels[actor] = self.choose(actor)
                waiting.extend(other for other, _ in self.near[actor] if self.labels[other] < 0)

    def choose(self, actor: int) -> int:
        """Say where most of an actor's ties would have it: where it is when that is as good, else the lowest label."""
        pull: dict[int, int] = defaultdict(int)
        for other, weight in self.near[actor]:
            pull[self.labels[other]] += weight
        pull.pop(-1, None)
        now = self.labels[actor]
        pull[max(now, 0)] += 0
        if self.groups is None:
            if max(pull.values()) < 0:
                self.fresh += 1
                return self.fresh
        else:
            for label in range(self.groups):
                pull[label] += 0
        best = max(pull.values())
        return now if pull.get(now) == best else min(label for label, value in pull.items() if value == best)

    def settle(self, actors: Iterable[int]) -> None:
        """Move actors as long as that pays, and whom their moves concern."""
        waiting = deque(actors)
        inside = set(waiting)
        while waiting:
            actor = waiting.popleft()
            inside.discard(actor)
            label = self.choose(actor)
            if label == self.labels[actor]:
                continue
            self.labels[actor] = label
            for other, _ in self.near[actor]:
                if other not in inside:
                    inside.add(other)
                    waiting.append(other)

    def shuffle(self, chance: random.Random) -> list[int]:
        """Put an actor and some around it into one camp, chosen by chance; say whom that concerns."""
        members = {chance.randrange(len(self.near))}
        size = chance.randint(2, max(2, min(30, len(self.near) // 3)))
        rim = deque(members)
        while rim and len(members) < size:
            for other, _ in self.near[rim.popleft()]:
                if other not in members and len(members) < size and chance.random() < 0.7:  # noqa: PLR2004
                    members.add(other)
                    rim.append(other)
        concerned = sorted(members | {other for member in members for other, _ in self.near[member]})
        if self.groups == 2:  # noqa: PLR2004
            for member in members:
                self.labels[member] = 1 - self.labels[member]
        else:
            label = chance.choice([self.labels[actor] for actor in concerned])
            for member in members:
                self.labels[member] = label
        chance.shuffle(concerned)
        return concerned
