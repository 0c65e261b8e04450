"""graph page: evidence.jsonl → graph.html, once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from makers import make_evidence

from graphkit.export.jsonl import write_evidence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

    Run = Callable[..., Result]


def test_page_renders_a_build_again(run: Run, tmp_path: Path) -> None:
    write_evidence([make_evidence()], tmp_path / "evidence.jsonl")
    result = run("page", tmp_path)
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'graph.html'}\n")
    assert {path.name for path in tmp_path.iterdir()} == {"evidence.jsonl", "graph.html"}
    assert "Ada Bright" in (tmp_path / "graph.html").read_text(encoding="utf-8")


def test_page_of_no_build_says_to_build(run: Run, tmp_path: Path) -> None:
    result = run("page", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{tmp_path / 'evidence.jsonl'}:")
    assert result.stderr.count("\n") == 1


def test_page_of_a_broken_line_names_the_line(run: Run, tmp_path: Path) -> None:
    write_evidence([make_evidence()], tmp_path / "evidence.jsonl")
    with (tmp_path / "evidence.jsonl").open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    result = run("page", tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{tmp_path / 'evidence.jsonl'}:2:")
    assert not (tmp_path / "graph.html").exists()
