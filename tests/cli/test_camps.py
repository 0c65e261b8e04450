"""graph camps: who stands with whom in a build."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from campaign import make_campaign
from makers import make_actor, make_article, make_evidence

from graphkit.export.jsonl import write_evidence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

    Run = Callable[..., Result]


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A build of two allies who fall out."""
    early, late = make_article("early", date=date(2016, 3, 26)), make_article("late", date=date(2016, 8, 21))
    evidence = [
        make_evidence("ada", "campaigns-with", "ben", article=early),
        make_evidence("cleo", "endorses", "ada", article=early),
        make_evidence("cleo", "endorses", "ada", article=late),
        make_evidence("ben", "criticises", "ada", article=late),
        make_evidence("ben", "criticises", "cleo", article=late),
    ]
    write_evidence(evidence, tmp_path / "evidence.jsonl")
    return tmp_path


def test_camps_are_printed_with_their_proof(run: Run, build: Path) -> None:
    result = run("camps", build, "--since", "2016-08")
    assert result.exit_code == 0
    assert result.stdout.startswith("Against the camps stand 0 of 3 (articles, net of each pair); gap 0: proven")
    rows = [line.split() for line in result.stdout.splitlines()[3:5]]
    assert rows == [["1", "Ada", "Ada,", "Cleo"], ["2", "Ben", "Ben"]]


def test_balance_names_the_kinds_that_there_are(run: Run, build: Path) -> None:
    out = run("camps", build, "--since", "2016-08").stdout
    assert "\nMost sides are taken on\nAda: backed by 1, attacked by 1\n" in out
    assert out.endswith("\n1 of 1 triad balanced: 1 of two allies against a third.\n")


def test_who_changed_sides_is_told_with_both_sentences(run: Run, build: Path) -> None:
    out = run("camps", build).stdout
    assert "Ben towards Ada: from for to against, between 2016-03-26 and 2016-08-21" in out
    assert "2016-03-26 “On Monday Ada campaigns with Ben, it emerged.”" in out
    assert "2016-08-21 “On Monday Ben criticises Ada, it emerged.”" in out


def test_json_has_all_of_it(run: Run, tmp_path: Path) -> None:
    write_evidence(make_campaign(), tmp_path / "evidence.jsonl")
    found = json.loads(run("camps", tmp_path, "--json").stdout)
    assert found["gap"] == 0
    members = [set(camp["actors"]) for camp in found["camps"]]
    assert any("maya-okafor" in camp and "tom-aldridge" not in camp for camp in members)
    assert all(row["sentences"] for row in found["tensions"])
    assert all(row["before"] and row["after"] for row in found["turns"])


def test_zero_groups_are_as_many_as_help(run: Run, tmp_path: Path) -> None:
    opponents = [make_evidence(a, "criticises", b) for a, b in (("ada", "ben"), ("ben", "cleo"), ("cleo", "ada"))]
    write_evidence(opponents, tmp_path / "evidence.jsonl")
    costs = [json.loads(run("camps", tmp_path, "--json", "--groups", k).stdout)["cost"] for k in (2, 3, 0)]
    assert costs == [1, 0, 0]


def test_a_build_without_edges_has_no_camps_and_says_so(run: Run, tmp_path: Path) -> None:
    write_evidence([], tmp_path / "evidence.jsonl")
    result = run("camps", tmp_path)
    assert (result.exit_code, result.stdout[:9]) == (0, "No camps:")


def test_a_hostile_name_stays_text(run: Run, tmp_path: Path) -> None:
    villain = make_actor("villain", name="[red]V\u202e\x1b[2Jx")
    write_evidence([make_evidence(villain, "criticises", "ada")], tmp_path / "evidence.jsonl")
    out = run("camps", tmp_path).stdout
    assert "[red]V" in out
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize(
    ("words", "status"), [(("--groups", 1), 2), (("--since", "2017", "--until", "2016"), 2), (("--groups", -1), 2)]
)
def test_what_makes_no_sense_is_wrong_usage(run: Run, build: Path, words, status) -> None:
    assert run("camps", build, *words).exit_code == status


def test_camps_of_no_build_says_to_build(run: Run, tmp_path: Path) -> None:
    result = run("camps", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "graph build" in result.stderr
