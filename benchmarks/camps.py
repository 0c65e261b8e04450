"""How long the camps of 300 actors and 1,200 pairs take, found and proven, with a tenth of the signs turned round."""

from __future__ import annotations

import random
import time

from graphkit.graph.divide import divide
from graphkit.graph.pairs import Pair

RUNS = 5


def plant(seed: int) -> list[Pair]:
    """Plant two camps and join pairs by chance."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    pairs = {}
    while len(pairs) < 1200:  # noqa: PLR2004
        a, b = sorted(chance.sample(range(300), 2))
        backing = ((a - b) % 2 == 0) != (chance.random() < 0.1)  # noqa: PLR2004
        pairs[a, b] = Pair(f"{a:03}", f"{b:03}", int(backing), int(not backing))
    return [pairs[key] for key in sorted(pairs)]


def main() -> None:
    """Divide a few such graphs, and print the slowest."""
    times = []
    for seed in range(RUNS):
        start = time.perf_counter()
        division = divide(plant(seed))
        times.append(time.perf_counter() - start)
        if division.cost != division.bound:
            print(f"seed {seed}: not proven, {division.cost} against {division.bound}")
    print(f"camps of 300 actors, proven: {max(times):.2f} s at most in {RUNS} graphs (at most 20)")


if __name__ == "__main__":
    main()
