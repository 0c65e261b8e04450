"""The guides do what they say: their commands run in order on the seeds, and print the lines shown."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphkit.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
FILES = re.compile(r"^`([\w/-]+\.yml)`:?\n\n```yaml\n(.*?)```", re.MULTILINE | re.DOTALL)
BLOCKS = re.compile(r"```(sh|text)\n(.*?)```", re.DOTALL)
MARKS = """\
evidence:
  - article: "2016-03-26-corbyn-and-khan-canvass"
    sentence: "Corbyn and Khan campaign together, but not for long"
    cue: "campaign together"
    source: jeremy-corbyn
    relation: campaigns-with
    target: sadiq-khan
    wrong: not-stated
"""


def squeeze(text: str) -> list[str]:
    """Give the lines of a text without counts, which move with each rule, and without what … shortens."""
    lines = [
        " ".join(re.sub(r"\b\d+\b(?!-)", "", line).split()).partition("…")[0].strip() for line in text.splitlines()
    ]
    return [line for line in lines if line]


@pytest.mark.model
@pytest.mark.usefixtures("one_model")
@pytest.mark.parametrize("page", ["tutorial.md", "gaps.md", "rules.md"])
def test_a_guide_runs_and_prints_what_it_shows(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    for folder in ("seeds", "reports"):
        shutil.copytree(ROOT / "seeds", tmp_path / folder)
    (tmp_path / "corrections.yml").write_text(MARKS, encoding="utf-8")
    for name, content in FILES.findall(text):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    blocks = BLOCKS.findall(text)
    typed = [line for kind, block in blocks for line in block.splitlines() if kind == "sh"]
    printed = ""
    for line in typed:
        if not line.startswith("graph check"):  # test_docs checks the packs shown, without all the others' sentences
            done = CliRunner().invoke(app, shlex.split(line, comments=True)[1:])
            assert done.exit_code == 0, (line, done.output)
            printed += done.output
    shown = [block for kind, block in blocks if kind == "text" and "$" not in block and "is not a field" not in block]
    said = "\n".join(squeeze(printed))
    assert shown
    assert [line for block in shown for line in squeeze(block) if line not in said] == []
