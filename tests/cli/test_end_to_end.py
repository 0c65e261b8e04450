"""The commands with the real engine, in processes of their own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.model


def graph(*words: object, stdin: str = "", folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graphkit", *map(str, words)]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", check=False, cwd=folder)


def test_build_of_the_seeds_twice_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:  # both at once
        builds = pool.map(lambda name: graph("build", "--output", tmp_path / name, folder=root), ("a", "b"))
    for name, done in zip(("a", "b"), builds, strict=True):
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines()[-1] == str(tmp_path / name / "graph.html")
    names = {path.name for path in (tmp_path / "a").iterdir()}
    assert names == {"graph.html", "evidence.jsonl", "edges.csv", "actors.csv", "graph.graphml", "run.json"}
    for name in names - {"run.json"}:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name


def test_relations_finds_what_the_text_says() -> None:
    rows = [
        {"id": "1", "text": "Unison has endorsed Jeremy Corbyn.", "mentions": None},
        {
            "id": "2",
            "text": "Zork endorsed Blip.",
            "mentions": [{"start": 0, "end": 4, "actor": "p"}, {"start": 14, "end": 18, "actor": "q"}],
        },
        {"id": "3", "text": "Unison met Jeremy Corbyn."},
    ]
    done = graph("relations", stdin="".join(json.dumps(row) + "\n" for row in rows))
    assert (done.returncode, done.stderr) == (0, "")
    first, second, third = [json.loads(line)["relations"] for line in done.stdout.splitlines()]
    assert [(each["source"], each["relation"], each["target"]) for each in first] == [
        ("unison", "endorses", "jeremy-corbyn")
    ]
    assert [(each["source"], each["sign"], each["target"]) for each in second] == [("p", 1, "q")]
    assert third == []


def test_explain_says_why_and_why_not() -> None:
    done = graph("explain", "Sadiq Khan endorsed Owen Smith. Jeremy Corbyn endorsed the plan.")
    assert done.returncode == 0
    assert "[S Sadiq Khan] [C endorsed] [T Owen Smith]." in done.stdout
    assert "  silent  endorses/endorse" in done.stdout


def test_a_missing_model_is_one_line_with_the_way_out() -> None:
    done = graph("explain", "Khan.", "--model", "en_core_web_nonsense")
    assert (done.returncode, done.stdout) == (1, "")
    assert "pip install" in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_interrupted_build_ends_with_130_and_leaves_nothing(root: Path, tmp_path: Path) -> None:
    text = "".join(
        (root / "seeds" / path.name).read_text(encoding="utf-8") for path in sorted((root / "seeds").iterdir())
    )
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n in range(500)), encoding="utf-8")
    # A runner may have started us with interrupts ignored, which a child would inherit.
    code = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from graphkit.cli.app import app\n"
        "app(sys.argv[1:], prog_name='graph')\n"
    )
    command = [sys.executable, "-c", code, "build", str(rows), "--output", str(tmp_path / "output")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        time.sleep(4)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == ""
    assert err.startswith("Interrupted after ")
    assert err.endswith("articles; nothing was written.\n")
    assert not (tmp_path / "output").exists()
