"""Text of strangers is shown, never obeyed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.cli.terminal import Mark, complain, make_console, mark_text, tame


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\x7f", "\ud800"])
def test_tame_replaces_what_a_terminal_would_obey(sign: str) -> None:
    assert tame(f"a{sign}b") == "a�b"


@pytest.mark.parametrize("sign", ["é", "–", "“", "\u00a0", "👩\u200d🚒", "[red]"])
def test_tame_leaves_what_a_terminal_only_shows(sign: str) -> None:
    assert tame(sign) == sign


@given(st.text())
def test_tame_keeps_every_offset(text: str) -> None:
    assert len(tame(text)) == len(text)
    assert tame(tame(text)) == tame(text)


def test_a_complaint_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("a\nb\x1b.txt: an empty file.")
    assert capsys.readouterr().err == "a b�.txt: an empty file.\n"


def test_a_console_takes_square_brackets_and_colons_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    make_console().print("[bold]Khan[/] :smile: [link=x]")
    assert capsys.readouterr().out == "[bold]Khan[/] :smile: [link=x]\n"


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "Khan backs Smith."),
        ([Mark(0, 4, "S"), Mark(5, 10, "C"), Mark(11, 16, "T")], "[S Khan] [C backs] [T Smith]."),
        ([Mark(0, 10, "C"), Mark(0, 4, "S")], "[C [S Khan] backs] Smith."),
        ([Mark(0, 10, "C"), Mark(5, 16, "T")], "Khan [T backs Smith]."),
        ([Mark(-4, 4, "S"), Mark(11, 40, "T"), Mark(3, 3, "C")], "Khan backs Smith."),
        ([Mark(0, 4, "S"), Mark(4, 5, "C")], "[S Khan][C  ]backs Smith."),
    ],
)
def test_marks_stand_as_brackets_in_plain_text(marks: list[Mark], expected: str) -> None:
    assert mark_text("Khan backs Smith.", marks, plain=True).plain == expected


def test_marks_stand_as_styles_on_a_terminal() -> None:
    text = mark_text("Khan backs Smith.", [Mark(5, 10, "C")], plain=False)
    assert text.plain == "Khan backs Smith."
    assert [(span.start, span.end) for span in text.spans] == [(5, 10)]


@given(st.text(), st.lists(st.tuples(st.integers(-3, 12), st.integers(-3, 12), st.sampled_from("STC")).map(Mark._make)))
def test_brackets_only_ever_add(text: str, marks: list[Mark]) -> None:
    out = iter(mark_text(text, marks, plain=True).plain)
    assert all(character in out for character in tame(text))
