"""How `graph` starts and ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import graphkit
from graphkit.errors import GraphkitError, PackError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.testing import Result

    Run = Callable[..., Result]

COMMANDS = ["build", "relations", "explain", "check", "page"]
HEAVY = ["spacy", "networkx", "numpy", "pyvis", "jinja2", "yaml", "rich"]


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["build", "--help"], ["relations", "--help"]])
def test_help_and_version_load_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys, json\n"
        "from graphkit.cli.app import app\n"
        "try: app(sys.argv[1:], prog_name='graph')\n"
        "except SystemExit as end: print(json.dumps([end.code, sorted(sys.modules)]), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    status, modules = json.loads(done.stderr)
    assert status in {0, None}
    assert [name for name in HEAVY if name in modules] == []


def test_version_is_the_packages(run: Run) -> None:
    assert run("--version").stdout == f"graphkit {graphkit.__version__}\n"


def test_graph_alone_shows_its_help(run: Run) -> None:
    result = run()
    assert all(command in result.output for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_shows_an_example(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"  graph {command}" in result.stdout


@pytest.mark.parametrize("words", [["nonsense"], ["build", "--nonsense"], ["page"], ["explain"]])
def test_wrong_usage_ends_with_2(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Usage" in result.stderr


def raising(error: BaseException) -> Callable[..., None]:
    def raise_it(*_words: object, **_options: object) -> None:
        raise error

    return raise_it


def test_an_error_of_ours_is_its_message_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphkit.cli.page.render_folder", raising(GraphkitError("a.yml:3: wrong. Mend it.")))
    result = run("page", "x")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "a.yml:3: wrong. Mend it.\n")


def test_all_problems_of_a_pack_are_shown(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    error = PackError([Problem("a.yml", 1, "", "one."), Problem("a.yml", 2, "", "two.")])
    monkeypatch.setattr("graphkit.cli.page.render_folder", raising(error))
    assert run("page", "x").stderr == "a.yml:1: one.\na.yml:2: two.\n"


def test_any_other_error_is_a_bug_and_keeps_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphkit.cli.page.render_folder", raising(ZeroDivisionError()))
    assert isinstance(run("page", "x").exception, ZeroDivisionError)


def test_an_interrupt_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphkit.cli.page.render_folder", raising(KeyboardInterrupt()))
    result = run("page", "x")
    assert (result.exit_code, result.stderr) == (130, "Interrupted.\n")


def test_a_reader_that_has_had_enough_is_no_error() -> None:
    code = (
        "from graphkit.cli import app, page\n"
        "page.render_folder = lambda folder: 'x' * 1_000_000\n"
        "app.app(['page', 'x'], prog_name='graph')\n"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_python_m_graphkit_is_graph() -> None:
    done = subprocess.run([sys.executable, "-m", "graphkit", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"graphkit {graphkit.__version__}\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["export", "--help"], ["relations", "{lines}"]])
def test_output_that_finds_no_room_is_one_line(tmp_path: Path, words: list[str]) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text("broken\n", encoding="utf-8")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "graphkit", *(word.format(lines=lines) for word in words)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    message = "standard output: No space left on device. Free the place, or send the output elsewhere."
    assert (done.returncode, done.stderr.splitlines()[-1:]) == (1, [message])
    assert "Traceback" not in done.stderr


def test_a_reader_that_has_had_enough_hears_no_complaint() -> None:
    code = "import sys; from graphkit.cli.app import app; app(['--help'], prog_name='graph')"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as started:
        started.stdout.close()  # type: ignore[union-attr]
        assert started.stderr.read() == ""  # type: ignore[union-attr]
