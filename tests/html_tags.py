"""The tags and attributes of a piece of HTML, as a browser's parser sees them."""

from __future__ import annotations

from html.parser import HTMLParser


class Tags(HTMLParser):
    """Lists what it reads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def list_tags(html: str) -> list[str]:
    return Tags(html).tags
