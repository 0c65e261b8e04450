"""graph check: a pack's problems all at once, or one line that there are none."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from graphkit.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

    Run = Callable[..., Result]

ACTOR = "- {id: ada-bright, name: Ada Bright, pronouns: she}\n"


@pytest.fixture
def proof(monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """What trying a pack's examples is to find."""
    problems: list[Problem] = []
    module = ModuleType("graphkit.proof")
    module.check_pack = lambda _pack, *, model=None: [] if model else problems  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "graphkit.proof", module)
    return problems


def test_a_good_rules_pack_is_one_line(run: Run, proof: list[Problem]) -> None:
    assert proof == []
    result = run("check", "politics-en")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    assert line.startswith("politics-en: ")
    assert line.endswith(" sentences, all as they should be.")


def test_each_failed_example_is_a_line(run: Run, proof: list[Problem]) -> None:
    proof += [Problem("a.yml", 3, "", "silent on its example.", "Change it."), Problem("a.yml", 9, "", "fires.")]
    result = run("check", "politics-en")
    assert result.exit_code == 1
    assert result.stdout == "a.yml:3: silent on its example. Change it.\na.yml:9: fires.\n"


def test_a_good_actor_pack_is_one_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.yml"
    path.write_text(ACTOR, encoding="utf-8")
    result = run("check", path)
    assert (result.exit_code, result.stdout) == (0, f"{path}: 1 actor, all as it should be.\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {id: ada, name: Ada, pronuns: she}\n", "1: 'pronuns' is not a field of an actor. Did you mean 'pronouns'?"),
        (ACTOR + "- id: ben\n", "2: an actor needs 'name'. Add it."),
        (ACTOR + ACTOR, "2: the actor 'ada-bright' stands at"),
        ("- [\n", "2: not YAML"),
        ("", "1: an actor pack is a list of entries."),
    ],
)
def test_a_bad_actor_pack_says_where(run: Run, tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "mine.yml"
    path.write_text(text, encoding="utf-8")
    result = run("check", path)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{path}:{message}")
    assert result.stderr == ""


def test_all_problems_of_all_packs_are_listed(run: Run, tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.yml", tmp_path / "good.yml"
    bad.write_text("- {id: ada, nam: Ada}\n- {id: Ben, name: Ben}\n", encoding="utf-8")
    good.write_text(ACTOR, encoding="utf-8")
    result = run("check", bad, good)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert [line.rpartition("/")[2].split(":")[:2] for line in lines[:-1]] == [["bad.yml", n] for n in ("1", "1", "2")]
    assert lines[-1] == f"{good}: 1 actor, all as it should be."


@pytest.mark.parametrize("name", ["nonsense", "nonsense.yml"])
def test_an_unknown_pack_names_those_there_are(run: Run, name: str) -> None:
    result = run("check", name)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{name}:1: no such ")


@pytest.mark.parametrize("command", [["build", "x"], ["relations"], ["explain", "A text."]])
def test_every_command_refuses_a_bad_pack_on_standard_error(run: Run, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "mine.yml"
    path.write_text("- {id: ada, name: Ada, pronuns: she}\n", encoding="utf-8")
    result = run(*command, "--actors", path, stdin="")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{path}:1: 'pronuns' is not a field of an actor. Did you mean 'pronouns'?\n"
