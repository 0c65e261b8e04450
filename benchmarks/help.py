"""How long `graph --help` takes, against importing the library that it cannot do without."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

RUNS = 11
HELP = [sys.executable, "-m", "graphkit", "--help"]
FLOOR = [sys.executable, "-c", "import typer"]


def measure(command: list[str]) -> float:
    """Run a command once and give its seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Run both in turns and print the ratio of the medians."""
    pairs = [(measure(HELP), measure(FLOOR)) for _ in range(RUNS)]
    ours, floor = (median(times) for times in zip(*pairs, strict=True))
    print(f"graph --help {ours:.2f} s, import typer {floor:.2f} s, ratio {ours / floor:.2f} (at most 3)")


if __name__ == "__main__":
    main()
