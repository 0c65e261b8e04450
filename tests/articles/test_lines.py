from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.articles.lines import find_lines, find_paragraphs, normalise

TEXTS = st.text(alphabet=st.sampled_from("aB.\n\r \t\u00a0“-:"), max_size=80) | st.text(max_size=80)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“no”, „no‟", '"no", "no"'),
        ("Labour’s ‘leader’", "Labour's 'leader'"),
        ("Mr\u00a0Khan\u2009said", "Mr Khan said"),
        ("polls – and — more − less", "polls - and - more - less"),
        ("Cor\u00adbyn\u200b\ufeff", "Cor byn  "),
        ("a\tb\r\nc", "a b\r\nc"),
        ("Sinn Féin £3 …", "Sinn Féin £3 …"),
    ],
)
def test_normalise_writes_plain_characters(text: str, plain: str) -> None:
    assert normalise(text) == plain


@given(st.text())
def test_normalise_moves_no_offset(text: str) -> None:
    assert len(normalise(text)) == len(text)
    assert normalise(normalise(text)) == normalise(text)


def paragraphs(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_paragraphs(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_each_line_is_a_paragraph(newline: str) -> None:
    lines = ["Politics", "Khan backs Smith", "He said so on Sunday."]
    assert paragraphs(newline.join(lines)) == lines


def test_a_wrapped_paragraph_stays_whole() -> None:
    text = (
        "Khan backs Smith\n\n"
        "The mayor of London has told the members of his party to vote for\n"
        "Owen Smith, and not for the man who leads it, as he sees no hope of\n"
        "winning.\n\n"
        "Mr Corbyn did not answer."
    )
    assert [line.split()[0] for line in paragraphs(text)] == ["Khan", "The", "Mr"]


def test_short_lines_above_a_wrapped_paragraph_stay_apart() -> None:
    text = "Politics\nJane Roe\nThe mayor of London has told the members of his party to vote\nfor Owen Smith."
    assert paragraphs(text)[:2] == ["Politics", "Jane Roe"]


def test_an_empty_line_always_parts() -> None:
    assert paragraphs("The mayor of London has told the members of his party to vote\n\nfor Owen Smith") == [
        "The mayor of London has told the members of his party to vote",
        "for Owen Smith",
    ]


@given(TEXTS)
def test_paragraphs_hold_every_visible_character_once(text: str) -> None:
    spans = find_paragraphs(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert "".join(normalise(kept).split()) == "".join(normalise(text).split())


@given(TEXTS, st.integers(0, 20))
def test_lines_hold_no_break_and_are_not_blank(text: str, start: int) -> None:
    for span in find_lines(text, start=start):
        assert span.start >= start
        assert not set("\r\n") & set(text[span.start : span.end])
        assert text[span.start : span.end].strip()
