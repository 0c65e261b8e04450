"""What makes two statements the same for a correction."""

from __future__ import annotations

import pytest

from graphkit.corrections.entries import fold


@pytest.mark.parametrize(
    ("one", "other"), [("a  b", "a\nb"), (" a b ", "a b"), ("\ud83d\ude00", "\U0001f600"), ("a\u00a0b", "a b")]
)
def test_two_ways_to_write_a_text_are_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("ab", "a b"), ("A", "a"), ("“a”", '"a"'), ("a", "a.")])
def test_other_texts_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_half_a_character_does_not_break_it() -> None:
    assert fold("a\ud800") == "a\ufffd"
