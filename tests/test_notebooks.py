"""The notebooks run from a clean kernel, say what they are there to say, and their kept outputs are small and clean."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SAYS = {
    "01-quickstart": ["EvidenceGraph with", "<svg", "Sadiq Khan criticises Jeremy Corbyn", "open the page"],
    "02-explore": ["'against'", "image/png", "Camp 1:", "reported"],
    "03-write-rules": ["works-for/run", "+ Neale Coleman works-for Jeremy Corbyn", "- Neale Coleman endorses"],
    "04-own-corpus": ["Unison", "stand against the camps, gap 0", "around Jeremy Corbyn"],
}
RUN = """\
import json, runpy, sys
from pathlib import Path
script, *paths = map(Path, sys.argv[1:])
print(json.dumps(runpy.run_path(str(script))["run"](*paths)))
"""


@pytest.fixture(scope="module")
def run_all(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Future[Any]]:
    """Run each in a process and a folder of its own, with seeds/ and nothing of another run; two at a time."""

    def run(path: Path) -> Any:
        folder = tmp_path_factory.mktemp(path.stem)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        (folder / "notebooks").mkdir()
        command = [sys.executable, "-c", RUN, ROOT / "docs" / "run_notebooks.py", path, folder / "notebooks"]
        return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    pool = ThreadPoolExecutor(2)
    started = {path.stem: pool.submit(run, path) for path in NOTEBOOKS}
    pool.shutdown(wait=False)
    return started


def outputs_of(notebook) -> str:
    return json.dumps(
        [cell["outputs"] for cell in notebook["cells"] if cell["cell_type"] == "code"], ensure_ascii=False
    )


def test_there_are_four_and_each_has_something_to_say() -> None:
    assert [path.stem for path in NOTEBOOKS] == sorted(SAYS)


@pytest.mark.model
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: str(path.stem))
def test_it_runs_from_a_clean_kernel(path: Path, run_all: dict[str, Future[Any]]) -> None:
    text = outputs_of(run_all[path.stem].result())
    assert [each for each in SAYS[path.stem] if each not in text] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: str(path.stem))
def test_kept_outputs_are_small_and_tell_nothing_of_the_machine(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    text = outputs_of(notebook)
    assert 0 < path.stat().st_size < 150_000
    assert '"output_type": "error"' not in text
    assert re.findall(r"0x[0-9a-f]{6,}|/home/|/root/|/tmp/|<script", text) == []
    assert all(
        cell["outputs"] or "import" in "".join(cell["source"]) for cell in notebook["cells"] if "outputs" in cell
    )
    assert all("execution" not in cell["metadata"] for cell in notebook["cells"])


def test_the_quickstart_takes_five_cells_of_code() -> None:
    notebook = json.loads(NOTEBOOKS[0].read_text(encoding="utf-8"))
    assert sum(cell["cell_type"] == "code" for cell in notebook["cells"]) == 5


@pytest.mark.filterwarnings("default")
def test_nbconvert_keeps_what_a_graph_shows() -> None:
    from nbconvert import HTMLExporter

    html, _ = HTMLExporter(template_name="basic").from_filename(str(NOTEBOOKS[0]))
    drawing = html[html.index("<svg ") : html.index("</svg>")]
    assert "<title>Sadiq Khan criticises Jeremy Corbyn (−), 1 article</title>" in drawing
    assert 'title="cue">' in html
    assert 'href="output/graph.html"' in html
