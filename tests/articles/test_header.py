from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.articles.header import find_header_end, read_fields, read_header

BODY = "\n\nThe mayor spoke on Sunday.\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_yaml_header_is_read(newline: str) -> None:
    block = '---\ntitle: "Khan: vote for Smith"\ndate: 2016-08-21\nauthor: Jane Roe\nsource: The Planet\nurl: http://a.b/c\n---'
    text = (block + BODY).replace("\n", newline)
    header = read_header(text)
    assert header[:5] == ("Khan: vote for Smith", date(2016, 8, 21), "Jane Roe", "The Planet", "http://a.b/c")
    assert text[: header.end] == block.replace("\n", newline)


def test_a_yaml_header_may_hold_a_bare_colon_and_other_keys() -> None:
    header = read_header("---\ntitle: Khan: vote for Smith\ntags:\n  - labour\ndate: 3 May 2016\n---" + BODY)
    assert (header.title, header.date) == ("Khan: vote for Smith", date(2016, 5, 3))


@pytest.mark.parametrize(
    "text",
    [
        "---\nMr Khan spoke.\n---\nHe left.",
        "---\ntitle: never closed\n\nHe left.",
        "---\n---\nHe left.",
        "---\ncolour: red\n---\nHe left.",
        "Khan speaks\n---\ntitle: no\n---\n",
        "Source: Corbyn will go\n\nHe left.",
        "Corbyn: I will stay\nKhan: he must go\n",
        "",
    ],
)
def test_what_only_looks_like_a_header_is_text(text: str) -> None:
    assert find_header_end(text) == 0


def test_key_lines_are_read() -> None:
    block = "Title: Khan speaks\nDate: September 01, 2016\nSource: The Planet\nAuthor: Jane Roe\nURL: http://a.b"
    header = read_header(block + BODY)
    assert header == ("Khan speaks", date(2016, 9, 1), "Jane Roe", "The Planet", "http://a.b", len(block))


def test_bylines_and_dates_stand_near_the_top() -> None:
    header = read_header("Khan speaks\n\nBy Jane Roe\n\nUpdated 4 May 2016\nPosted 3 May 2016" + BODY)
    assert (header.author, header.date, header.end) == ("Jane Roe", date(2016, 5, 3), 0)


def test_dates_below_the_first_paragraphs_are_of_something_else() -> None:
    paragraph = "word " * 30 + "end.\n\n"
    assert read_header("Khan speaks\n\n" + paragraph + paragraph + "Posted 3 May 2016").date is None


def test_an_update_without_a_date_gives_none() -> None:
    assert read_header("Khan speaks\n\nUpdated\n\nHe spoke last week.").date is None


def test_fields_have_several_names_and_odd_values_are_unknown() -> None:
    header = read_fields({"Headline": "Khan", "outlet": None, "source": "Planet", "date": 20160821, "url": ["x"]})
    assert header[:5] == ("Khan", None, "", "Planet", "")


@given(st.lists(st.sampled_from(["---", "title: a", "date: 2016-01-01", "x", "", "  - b", "...", "a:"])).map("\n".join))
def test_a_header_ends_on_a_line_end(text: str) -> None:
    end = find_header_end(text)
    assert end in {0, len(text)} or text[end] == "\n"
