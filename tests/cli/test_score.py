"""graph score: how right a build is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from makers import make_evidence

from graphkit.export.jsonl import write_evidence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

    Run = Callable[..., Result]


@pytest.fixture
def places(tmp_path: Path) -> tuple[str, str]:
    """Gold of two statements, and a build that finds one of them and one more."""
    gold, build = tmp_path / "gold", tmp_path / "build"
    gold.mkdir()
    right = make_evidence(article="a1", rule="endorses/back")
    wrong = make_evidence(
        "cy-lane", "criticises", "ben-stone", article="a1", rule="criticises/\x1b[31m", confidence=0.4
    )
    rows = [
        {"source": "Ada Bright", "relation": "endorses", "target": "Ben Stone", "sentence": right.sentence},
        {"source": "Ben Stone", "relation": "defends", "target": "Ada Bright", "sentence": "He would\x1b[2J not."},
    ]
    lines = [json.dumps({"doc": "a1", "difficulty": "plain", **row}) for row in rows]
    (gold / "gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    write_evidence([right, wrong], build / "evidence.jsonl")
    return str(gold), str(build)


def test_score_shows_the_figures(run: Run, places: tuple[str, str]) -> None:
    result = run("score", *places)
    assert result.exit_code == 0
    line = next(line for line in result.stdout.splitlines() if line.startswith("sentences, relation"))
    assert line.split()[2:] == ["2", "1", "1", "0.50", "0.50", "0.50"]


def test_score_lists_what_is_wrong_and_what_was_missed(run: Run, places: tuple[str, str]) -> None:
    lines = run("score", *places, "--errors", "5").stdout.splitlines()
    assert lines[lines.index("wrong") + 1] == "  Cy Lane criticises Ben Stone, asserted"
    assert lines[lines.index("missed") + 1] == "  Ben Stone defends Ada Bright, asserted"
    assert "wrong" not in run("score", *places).stdout.splitlines()


def test_score_lets_no_control_character_through(run: Run, places: tuple[str, str]) -> None:
    assert "\x1b" not in run("score", *places, "--errors", "5").stdout


def test_score_as_json_has_all_of_it(run: Run, places: tuple[str, str]) -> None:
    card = json.loads(run("score", *places, "--json", "--errors", "1").stdout)
    assert card["mention"]["relation"]["precision"] == 0.5
    assert [row["source"] for row in card["wrong"]] == ["Cy Lane"]


def test_score_leaves_out_what_is_less_sure(run: Run, places: tuple[str, str]) -> None:
    card = json.loads(run("score", *places, "--json", "--min-confidence", "0.5").stdout)
    assert card["mention"]["relation"]["precision"] == 1.0


def test_score_says_when_a_build_is_of_other_articles(run: Run, places: tuple[str, str], tmp_path: Path) -> None:
    write_evidence([make_evidence(article="b7")], tmp_path / "evidence.jsonl")
    result = run("score", places[0], str(tmp_path))
    assert result.exit_code == 0
    assert "says nothing of the annotated articles" in result.stderr


def test_score_without_gold_is_one_line_and_status_1(run: Run, tmp_path: Path) -> None:
    result = run("score", str(tmp_path), str(tmp_path))
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "gold.jsonl" in result.stderr
