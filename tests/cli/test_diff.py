"""graph diff: what changed from one build to another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from makers import make_actor, make_article, make_evidence

from graphkit.export.jsonl import write_evidence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

    Run = Callable[..., Result]


@pytest.fixture
def builds(tmp_path: Path) -> tuple[Path, Path]:
    """Two builds: Ada turned on Ben, Cy came, Dee went."""
    backs = make_evidence("ada-bright", "endorses", "ben-stone")
    attacks = make_evidence(
        make_actor("ada-bright", name="Ada Bright"),
        "criticises",
        "ben-stone",
        article=make_article("a2", title="A \x1b[31m row", outlet="Planet"),
    )
    write_evidence([backs, make_evidence("dee", "endorses", "ben-stone")], tmp_path / "a" / "evidence.jsonl")
    write_evidence([attacks, make_evidence("cy", "defends", "ben-stone")], tmp_path / "b" / "evidence.jsonl")
    return tmp_path / "a", tmp_path / "b"


def test_a_table_lists_changes_with_their_sentences(run: Run, builds: tuple[Path, Path]) -> None:
    result = run("diff", *builds)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"before {builds[0]}: 1 article, 2 edges",
        f"after  {builds[1]}: 2 articles, 2 edges",
        "1 article read for both.",
        "",
        "turned (1)",
        "  − Ada Bright → Ben Stone: endorses 1 → criticises 1",
        "      On Monday [S Ada Bright] [C criticises] [T Ben Stone], it emerged.",
        "        A �[31m row · Planet · 2016-08-21",
        "",
        "new (1)",
        "  + Cy → Ben Stone: defends 1",
        "      On Monday [S Cy] [C defends] [T Ben Stone], it emerged.",
        "        Report a1 · 2016-08-21",
        "",
        "gone (1)",
        "  + Dee → Ben Stone: endorses 1",
        "      On Monday [S Dee] [C endorses] [T Ben Stone], it emerged.",
        "        Report a1 · 2016-08-21",
    ]


def test_only_and_about_choose(run: Run, builds: tuple[Path, Path]) -> None:
    whole = json.loads(run("diff", *builds, "--format", "json", "--only", "new", "--only", "gone").stdout)
    assert [change["kind"] for change in whole["changes"]] == ["new", "gone"]
    whole = json.loads(run("diff", *builds, "--format", "json", "--about", "ada bright").stdout)
    assert [change["kind"] for change in whole["changes"]] == ["turned"]
    assert whole["articles_in_both"] == 1


def test_markdown_can_be_written_to_a_file(run: Run, builds: tuple[Path, Path]) -> None:
    lines = run("diff", *builds, "--format", "markdown", "--sentences", "0").stdout.splitlines()
    assert [line for line in lines if line] == [
        "## Turned",
        "- **Ada Bright → Ben Stone: endorses 1 → criticises 1**",
        "  and 1 more",
        "## New",
        "- **Cy → Ben Stone: defends 1**",
        "  and 1 more",
        "## Gone",
        "- **Dee → Ben Stone: endorses 1**",
        "  and 1 more",
    ]


def test_two_builds_alike_say_so(run: Run, builds: tuple[Path, Path]) -> None:
    assert run("diff", builds[0], builds[0]).stdout.splitlines()[-1] == "Nothing changed."


def test_an_unknown_kind_is_wrong_usage(run: Run, builds: tuple[Path, Path]) -> None:
    result = run("diff", *builds, "--only", "newer")
    assert result.exit_code == 2
    assert "'newer' is no kind of change." in " ".join(result.stderr.split())


def test_a_folder_without_a_build_says_to_build(run: Run, builds: tuple[Path, Path], tmp_path: Path) -> None:
    result = run("diff", builds[0], tmp_path / "none")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Run `graph build` first." in result.stderr
