"""What a command does to be done sooner, and what it leaves as it was."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.model
@pytest.mark.skipif(find_spec("matplotlib") is None, reason="nothing to leave out")
def test_a_build_and_a_page_import_no_matplotlib(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Vote\n\nAda Bright endorsed Ben Stone.\n", encoding="utf-8")
    script = f"""
import sys
from pathlib import Path
from graphkit.cli.build import Options, run_build
from graphkit.cli.page import render_folder
here = Path({str(tmp_path)!r})
run_build(Options(paths=(str(here / "a.txt"),), output=here / "output", actors=(), rules="politics-en"))
render_folder(here / "output")
print("matplotlib" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
