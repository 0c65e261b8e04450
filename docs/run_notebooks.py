"""Run the notebooks where they stand, each in a clean kernel; keep of their outputs what is the same in each run.

run_notebooks.py [NAME ...]     all of notebooks/ unless named
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"


def run(path: Path, folder: Path) -> nbformat.NotebookNode:
    """Run a notebook in a folder and give it with its outputs."""
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", record_timing=False, resources=resources).execute()
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def main() -> None:
    """Run and rewrite them."""
    shutil.rmtree(FOLDER / "output", ignore_errors=True)  # what an earlier run left must not be read
    for path in sorted(FOLDER.glob("*.ipynb")):
        if not sys.argv[1:] or path.stem in sys.argv[1:]:
            nbformat.write(run(path, FOLDER), path)


if __name__ == "__main__":
    main()
