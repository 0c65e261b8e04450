"""Changes between two builds → JSON or Markdown, read back by json and markdown-it."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hostile import NASTY, words
from hypothesis import given
from makers import make_actor, make_article, make_evidence
from markdown_it import MarkdownIt

from graphkit.export.changes import escape_markdown, render_json, render_markdown
from graphkit.graph.diff import find_changes

if TYPE_CHECKING:
    from graphkit.graph.diff import Change


class Tags(HTMLParser):
    """Collects tags and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def changes() -> list[Change]:
    ada = make_actor("ada", name="Ada *Bright*")
    old = [make_evidence(ada, "endorses", "ben")]
    new = [
        make_evidence(
            ada, "criticises", "ben", article=make_article(f"a{n}", title="Row", outlet="Planet", date=date(2016, 9, n))
        )
        for n in (2, 3, 4)
    ]
    return find_changes(old, new)


def test_json_holds_every_change_with_its_statements() -> None:
    whole = json.loads(render_json(changes(), {"articles_in_both": 0}))
    assert whole["articles_in_both"] == 0
    (change,) = whole["changes"]
    assert (change["kind"], change["sign"], change["before"], change["after"]) == (
        "turned",
        -1,
        {"endorses": 1},
        {"criticises": 3},
    )
    assert [row["date"] for row in change["statements"]] == ["2016-09-02", "2016-09-03", "2016-09-04"]


def test_markdown_is_headings_items_and_quotations() -> None:
    assert render_markdown(changes(), most=1) == (
        "## Turned\n"
        "\n"
        "- **Ada \\*Bright\\* → Ben: endorses 1 → criticises 3**\n"
        "\n"
        "  > On Monday Ada \\*Bright\\* criticises Ben, it emerged.\n"
        "  > — Row · Planet · 2016-09-02\n"
        "\n"
        "  and 2 more\n"
    )


def test_no_change_is_said() -> None:
    assert render_markdown([], most=2) == "Nothing changed.\n"


@given(words, words)
def test_names_and_sentences_stay_text(name: str, title: str) -> None:
    item = make_evidence(make_actor("ada", name=name), "endorses", "ben", article=make_article(title=title))
    found = Tags()
    found.feed(MarkdownIt("commonmark").render(render_markdown(find_changes([], [item]), most=2)))
    assert found.tags <= {"h2", "ul", "li", "p", "strong", "blockquote", "em"}
    assert "em" not in found.tags


@pytest.mark.parametrize("text", NASTY)
def test_a_text_shows_as_it_is(text: str) -> None:
    found = Tags()
    found.feed(MarkdownIt("commonmark").render(f"x {escape_markdown(text)}"))
    assert found.tags == {"p"}
    shown = escape_markdown(text)
    for sign in "\\`*_{}[]<>#|~!&$^":
        shown = shown.replace(f"\\{sign}", sign) if sign != "\\" else shown.replace("\\\\", "\0")
    assert found.text.strip() == f"x {shown}".replace("\0", "\\").strip()
