"""A count for those who watch, silence for those who don't."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from graphkit.cli.progress import show_progress, show_waiting

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    """A screen that keeps what was written to it."""

    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with show_progress() as progress:
        progress.advance()
        progress.complain("a.txt: an empty file.")
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "a.txt: an empty file.\n")


def test_a_terminal_gets_a_count_and_whole_complaints(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with show_progress() as progress:
        for _ in range(3):
            progress.advance()
        progress.complain("[red]a\x07.txt: an empty file.")
    assert "[red]a�.txt: an empty file.\n" in screen.getvalue()
    assert "Reading articles 3" in screen.getvalue()


def test_what_follows_the_count_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with show_progress() as progress:
        progress.begin("Looking for copies")
    assert "Looking for copies" in screen.getvalue()


def test_waiting_shows_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with show_waiting("Looking for camps"):
        pass
    assert capsys.readouterr().err == ""
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with show_waiting("Looking for camps"):
        pass
    assert "Looking for camps" in screen.getvalue()
