"""A saved web page → article: its main text, title, day, author and outlet, found by trafilatura.

The article's text is the main text, paragraphs with an empty line between them: offsets of evidence point into that, as
the page's own text is full of menus. Nothing is fetched. The day is the one that the page gives; a page that gives none
has none, since guessing by what looks like a date somewhere would date an article by its adverts.
"""

from __future__ import annotations

import codecs
import logging
import re
import warnings
from typing import IO, TYPE_CHECKING

from graphkit.articles.boilerplate import ends_sentence
from graphkit.articles.dates import parse_date
from graphkit.articles.decode import decode
from graphkit.articles.rows import read_whole
from graphkit.errors import ReadError
from graphkit.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([-\w:]{2,40})", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml[^>]*\?>", re.IGNORECASE)
_TOP = 4096
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")
_DAYS = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d", "max_date": "2199-12-31"}


def read_html(file: IO[bytes], name: str, report: Callable[[ReadError], None]) -> Iterator[Article]:
    """Read a saved web page: one article."""
    data = read_whole(file, name, report)
    if data is None:
        return
    article = read_page(data)
    if article is None:
        what = "an empty file" if not data.strip() else "no article's text is found in this page"
        report(ReadError(name, f"{what}. Save the article as .txt: its text, its title in the first line."))
    else:
        yield article


def read_page(data: bytes) -> Article | None:
    """Read a page; None where no main text is found in it, or no sentence in that."""
    html = decode_page(data)
    if html is None or not html.strip():
        return None
    found = _extract(html)
    lines = [line.strip() for line in ((found.text if found else "") or "").split("\n") if line.strip()]
    if not any(map(ends_sentence, lines)):
        return None
    return Article(
        "",
        "\n\n".join(lines),
        title=found.title or "",
        date=parse_date(found.date or ""),
        outlet=found.sitename or found.hostname or "",
        url=found.url or "",
        author=found.author or "",
    )


def decode_page(data: bytes) -> str | None:
    r"""Turn the bytes of a page into text, by what it says of its encoding where UTF-8 does not fit.

    Example:
        >>> decode_page(b'<meta charset="iso-8859-2"><p>Dvo\xf8\xe1k')
        '<meta charset="iso-8859-2"><p>Dvořák'
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    named = _CHARSET.search(data[:_TOP])
    if named and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _extract(html: str) -> Any:
    """Run trafilatura, and keep its remarks to itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # dateparser's own
        import trafilatura  # noqa: PLC0415  (half a second, for the pages that need it)

        for name in _LOGGERS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        return trafilatura.bare_extraction(
            _XML.sub("", html, count=1),
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params=_DAYS,
        )
