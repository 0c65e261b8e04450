"""A Markdown file → article: the text that a reader sees, without the signs that make it bold, a link or a list.

The article's text is that text, paragraphs with an empty line between them, and offsets of evidence point into it: an
asterisk within a name would hide the name. Links keep their words; pictures, code and raw HTML are no prose of an
article and are left out. Title, date, author, outlet and url come from a YAML header, or as in a .txt file from the
first lines.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from graphkit.articles.clean import find_headline
from graphkit.articles.header import read_header
from graphkit.articles.rows import read_decoded
from graphkit.errors import ReadError
from graphkit.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

_BREAKS = {"softbreak": "\n", "hardbreak": "\n"}
_WORDS = {"text", "code_inline"}


def read_markdown(file: IO[bytes], name: str, report: Callable[[ReadError], None]) -> Iterator[Article]:
    """Read a Markdown file: one article, with what its header says of it."""
    text = read_decoded(file, name, report)
    if text is None:
        return
    header = read_header(text)
    body = read_body(text[header.end :])
    if not body:
        report(ReadError(name, "an empty file. Put the article's text in it, or take it away."))
        return
    top = read_header(body)
    place = find_headline(body)
    headline = " ".join(body[place.start : place.end].split()) if place else ""
    yield Article(
        "",
        body,
        header.title or headline,
        header.date or top.date,
        header.outlet or top.outlet,
        header.url or top.url,
        header.author or top.author,
    )


def read_body(text: str) -> str:
    r"""Take the words out of Markdown.

    Example:
        >>> read_body("# A row\n\n**Mr Khan** met [Ms Lee](http://a.b).\n\n- He *left*.")
        'A row\n\nMr Khan met Ms Lee.\n\nHe left.'
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415  (only Markdown needs it)

    paragraphs = (
        _join(token.children or ()) for token in MarkdownIt("commonmark").parse(text) if token.type == "inline"
    )
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _join(tokens: Sequence[Token]) -> str:
    parts = (_BREAKS.get(token.type) or (token.content if token.type in _WORDS else "") for token in tokens)
    return "".join(parts).strip()
