"""A saved web page → article."""

from __future__ import annotations

import logging
from datetime import date
from typing import TYPE_CHECKING

import pytest

from graphkit.articles.html import read_page
from graphkit.articles.read import read_articles

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.errors import ReadError
    from graphkit.extract import Extractor
    from graphkit.model import Article

META = """<meta property="og:site_name" content="The Planet"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2016-08-21T23:30:00Z">
<link rel="canonical" href="https://planet.example/row">"""
BODY = """<nav><a href="/">Home</a> <a href="/politics">Politics</a> Khan backs nobody in this menu</nav>
<article><h1>Mayor turns on leader</h1>
<p>Ada Bright has called on members to back <a href="/stone">Ben Stone</a>, saying that nobody else could win.</p>
<p>The mayor criticised Cy Lane, whose <b>supporters</b> hit back at Ms Bright &amp; her friends on the council.</p>
</article><footer>We use cookies. Sign up for our newsletter.</footer>"""


def page(head: str = META, body: str = BODY, charset: str = "utf-8") -> str:
    title = "<title>Mayor turns on leader | The Planet</title>"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="{charset}">{title}{head}</head><body>{body}</body></html>'
    )


def read(html: str | bytes) -> Article:
    article = read_page(html if isinstance(html, bytes) else html.encode())
    assert article is not None
    return article


def test_the_main_text_is_the_article_s_text() -> None:
    article = read(page())
    assert article.text == (
        "Mayor turns on leader\n\n"
        "Ada Bright has called on members to back Ben Stone, saying that nobody else could win.\n\n"
        "The mayor criticised Cy Lane, whose supporters hit back at Ms Bright & her friends on the council."
    )


def test_what_the_page_says_of_itself_is_kept() -> None:
    article = read(page())
    assert (article.title, article.date, article.author) == ("Mayor turns on leader", date(2016, 8, 21), "Jane Roe")
    assert (article.outlet, article.url) == ("The Planet", "https://planet.example/row")


def test_a_page_without_a_date_has_none() -> None:
    late = BODY.replace("</footer>", "Copyright 2024. Updated often. Offer ends 31 December 2023.</footer>")
    assert read(page(head="", body=late)).date is None


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-2", "windows-1251"])
def test_the_page_tells_its_encoding(encoding: str) -> None:
    name = {"utf-8": "Zoë", "iso-8859-2": "Dvořák", "windows-1251": "Иван"}[encoding]
    html = page(body=BODY.replace("Ben Stone", name), charset=encoding)
    assert f"to back {name}," in read(html.encode(encoding)).text


def test_an_unknown_encoding_is_guessed() -> None:
    html = page(body=BODY.replace("Ben Stone", "Zoë O’Neil"), charset="nonsense")
    assert "to back Zoë O’Neil," in read(html.encode("cp1252")).text


@pytest.mark.parametrize(
    "html", ["", " \n", "<html></html>", "<p>", "just words", "<html><body><nav>Home</nav></body></html>", "\x00\x01"]
)
def test_a_page_without_an_article_is_none(html: str) -> None:
    assert read_page(html.encode()) is None


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ('<?xml version="1.0" encoding="utf-8"?>' + page(), True),
        ("<div>" * 3000 + page(), False),
        (page() + "<script>" + "x" * 99_999, True),
    ],
)
def test_odd_pages_are_read_or_given_up(html: str, read: bool) -> None:  # noqa: FBT001
    assert (read_page(html.encode()) is not None) is read


def test_a_page_is_read_by_path_and_one_without_an_article_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    (tmp_path / "b.HTM").write_text("<html><body></body></html>", encoding="utf-8")
    (tmp_path / "c.html").write_text("", encoding="utf-8")
    errors: list[ReadError] = []
    with caplog.at_level(logging.WARNING):
        articles = list(read_articles(tmp_path, on_error=errors.append))
    assert [article.id for article in articles] == ["a"]
    way = "Save the article as .txt: its text, its title in the first line."
    assert [str(error).removeprefix(f"{tmp_path}/") for error in errors] == [
        f"b.HTM: no article's text is found in this page. {way}",
        f"c.html: an empty file. {way}",
    ]
    assert caplog.records == []


@pytest.mark.model
def test_offsets_of_evidence_point_into_the_main_text(small_extractor: Extractor) -> None:
    text = BODY.replace("has called on members to back", "has endorsed")
    article = read(page(body=text))
    (item, *_) = list(small_extractor.extract([article]))
    assert item.part == "text"
    assert article.text[slice(*item.span)] == item.sentence
    assert article.text[slice(*item.cue)] == item.cue_text
