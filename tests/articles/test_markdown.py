"""A Markdown file → article."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.articles.markdown import read_body
from graphkit.articles.read import read_articles

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.errors import ReadError
    from graphkit.extract import Extractor
    from graphkit.model import Article

HEADER = """---
title: "Row over the harbour"
date: 2016-09-01T10:00:00Z
tags: [a, b]
author: Jane Roe
source: Planet
---

"""
BODY = "**Ada Bright** has endorsed [Ben Stone](https://example.org/x?a=1)."


def read(folder: Path, text: str | bytes) -> tuple[list[Article], list[str]]:
    path = folder / "a.md"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    errors: list[ReadError] = []
    return list(read_articles(path, on_error=errors.append)), [str(error) for error in errors]


def test_the_header_tells_and_the_words_are_the_text(tmp_path: Path) -> None:
    (article,), errors = read(tmp_path, HEADER + BODY)
    assert errors == []
    assert (article.title, article.date, article.author) == ("Row over the harbour", date(2016, 9, 1), "Jane Roe")
    assert (article.outlet, article.text) == ("Planet", "Ada Bright has endorsed Ben Stone.")


def test_without_a_header_the_first_lines_tell(tmp_path: Path) -> None:
    (article,), _ = read(tmp_path, f"# Row over the harbour wall\n\nPosted September 01, 2016\n\n{BODY}")
    assert (article.title, article.date) == ("Row over the harbour wall", date(2016, 9, 1))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("## Row\n\nHe _left_.", "Row\n\nHe left."),
        ("Row\n===\n\nHe left.", "Row\n\nHe left."),
        ('> "Never," said *Mr Khan*.', '"Never," said Mr Khan.'),
        ("- One.\n- Two.\n  More.", "One.\n\nTwo.\nMore."),
        ("1. One.\n2. Two.", "One.\n\nTwo."),
        ("A ![Mr Khan smiles](k.png) B", "A  B"),
        ("<div>Advert</div>\n\nHe <b>left</b>.", "He left."),
        ("```\ncode\n```\n\nHe left.", "He left."),
        ("[Ms Lee][1] left.\n\n[1]: http://a.b", "Ms Lee left."),
        ("Fish &amp; chips \\*not bold\\*", "Fish & chips *not bold*"),
        ("snake_case_name stays, 2 * 3 * 4 too.", "snake_case_name stays, 2 * 3 * 4 too."),
        ("Plain text\nin two lines.", "Plain text\nin two lines."),
    ],
)
def test_signs_go_and_words_stay(text: str, words: str) -> None:
    assert read_body(text) == words


@given(st.text(st.characters(categories=["Lu", "Ll"]), min_size=1), st.text("ab c.", max_size=30))
def test_plain_prose_is_kept_as_it_is(first: str, rest: str) -> None:
    text = f"{first} {rest}x".replace("  ", " ")
    assert read_body(text) == " ".join(text.split(" ")).strip()


@pytest.mark.parametrize(
    ("text", "error"), [("", "an empty file."), ("![](a.png)\n", "an empty file."), (b"\x00\x01", "a binary file,")]
)
def test_a_file_without_words_is_named(tmp_path: Path, text: str | bytes, error: str) -> None:
    articles, errors = read(tmp_path, text)
    assert articles == []
    assert len(errors) == 1
    assert error in errors[0]


@pytest.mark.model
def test_a_name_in_bold_and_one_in_a_link_are_found(tmp_path: Path, extractor: Extractor) -> None:
    articles, _ = read(tmp_path, HEADER + BODY.replace("Ada Bright", "Unison").replace("Ben Stone", "Jeremy Corbyn"))
    (item,) = list(extractor.extract(articles))
    assert (item.relation.source.actor.name, item.relation.target.actor.name) == ("Unison", "Jeremy Corbyn")
    assert articles[0].text[slice(*item.span)] == item.sentence
