"""boilerplate.yml → what a line is when it is no prose: sign-up, caption, credit, byline, date.

The words are data; here are only shapes: what may stand before and after them. Lines come normalised and single-spaced.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from graphkit.packs.source import read_source

MOST_WORDS = 25  # a paragraph longer than this is never skipped
_CAPTION_WORDS, _HEAD_WORDS, _NAME_WORDS, _LABEL_WORDS, _BYLINE_WORDS, _CREDIT_WORDS = 8, 8, 4, 3, 14, 10
_PATH = Path(__file__).resolve().parent.parent / "data" / "boilerplate.yml"
_TIME = re.compile(
    r"\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:am|pm)?|\d{1,2}(?:am|pm)|\d+[-/]\d+[-/]\d+\S*"
)


class _Words(NamedTuple):
    starts: tuple[str, ...]
    wholes: frozenset[str]
    contains: tuple[str, ...]
    ends: tuple[str, ...]
    heads: frozenset[str]
    open_heads: tuple[str, ...]
    credit: re.Pattern[str]
    byline: re.Pattern[str]
    roles: frozenset[str]
    dateline: re.Pattern[str]
    date_words: frozenset[str]
    links: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    lists: dict[str, list[str]] = read_source(_PATH, _PATH.name).value

    def either(name: str) -> str:
        return "|".join(map(re.escape, sorted(lists[name], key=len, reverse=True)))

    return _Words(
        starts=tuple(lists["line_starts"]),
        wholes=frozenset(lists["whole_lines"]),
        contains=tuple(lists["contains"]),
        ends=tuple(lists["line_ends"]),
        heads=frozenset(head.removesuffix(" ...") for head in lists["list_heads"]),
        open_heads=tuple(head.removesuffix("...") for head in lists["list_heads"] if head.endswith("...")),
        credit=re.compile(
            rf"(?:^|[.!?)(\[|]\s*)(?=[A-Z])(?i:{either('credits')})(?i: credit| by)?\s*:\s*"
            rf"(?=[^a-z\s])\S+(?: \S+){{,{_CREDIT_WORDS - 1}}}$"
        ),
        byline=re.compile(rf"(?i:{either('bylines')}):?\s+(?P<names>\S.*)"),
        roles=frozenset(lists["byline_roles"]),
        dateline=re.compile(rf"(?i:{either('datelines')})\b(?i: on| at)?\s*[:,-]?\s*(?P<date>.*)"),
        date_words=frozenset(lists["date_words"]),
        links=frozenset(lists["name_links"]),
    )


def is_boilerplate(line: str) -> bool:
    """Tell whether a line is none of the article's prose, judged by itself alone.

    Example:
        >>> is_boilerplate("Sign up to our Politics newsletter"), is_boilerplate("Khan told us to sign up to it.")
        (True, False)
    """
    if not any(map(str.isalnum, line)):
        return True
    if len(line.split()) > MOST_WORDS:
        return False
    key, words = _key(line), _words()
    return (
        key in words.wholes
        or key.startswith(words.starts)
        or (line[0] not in "\"'" and any(phrase in key for phrase in words.contains))
        or _ends_in_agency(line)
        or bool(words.credit.search(line))
        or opens_list(line)
        or is_name_caption(line)
        or find_author(line) is not None
        or find_dateline(line) is not None
    )


def opens_list(line: str) -> bool:
    """Tell whether a line announces headlines of other articles: "Related stories"."""
    key, words = _key(line), _words()
    if ends_sentence(line) or len(key.split()) > _HEAD_WORDS:
        return False
    return key in words.heads or key.startswith(words.open_heads)


def is_name_caption(line: str) -> bool:
    """Tell whether a line is a name with a full stop, as stands under a photograph: "Mayor of London Sadiq Khan."."""
    tokens = line.rstrip(".").split()
    return line.endswith(".") and 1 < len(tokens) <= _CAPTION_WORDS and is_name_like(tokens)


def is_name_like(tokens: list[str]) -> bool:
    """Tell whether words are all capitalised but for the small words of titles."""
    return tokens[0][0].isupper() and all(token[0].isupper() or token in _words().links for token in tokens)


def ends_sentence(line: str) -> bool:
    """Tell whether a line closes with a stop, inside or outside quotation marks and brackets."""
    return line.rstrip("\"')] ").endswith((".", "!", "?"))


def find_author(line: str) -> str | None:
    """Give the first author of a byline; None when the line is none.

    Example:
        >>> find_author("By Jane Roe, political editor"), find_author("By Jane Roe's account, Labour lost.")
        ('Jane Roe', None)
    """
    parts = _split(line)
    return next(filter(None, map(_author, parts)), None) if all(map(_is_label, parts)) else None


def find_dateline(line: str) -> str | None:
    """Give the date in a line that holds nothing else, "" for a bare "Updated"; None when the line is no such line.

    Example:
        >>> find_dateline("Posted September 01, 2016"), find_dateline("Updated plans put 2020 in doubt")
        ('September 01, 2016', None)
    """
    parts = _split(line)
    return next((date for date in map(_date, parts) if date is not None), None) if all(map(_is_label, parts)) else None


def _split(line: str) -> list[str]:
    """Cut a line like "By Jane Roe | BBC News | 3 May 2016" where such lines are cut."""
    return [part.strip() for part in re.split("[|•·]", line) if part.strip()]


def _is_label(part: str) -> bool:
    tokens = part.split()
    return (
        (len(tokens) <= _LABEL_WORDS and is_name_like(tokens)) or _author(part) is not None or _date(part) is not None
    )


def _author(part: str) -> str | None:
    words = _words()
    match = words.byline.fullmatch(part)
    if not match or ends_sentence(part) or len(part.split()) > _BYLINE_WORDS:
        return None
    name, *rest = re.split(r",\s*|\s+(?:and|&|for|in)\s+", match["names"], maxsplit=1)
    tokens = name.split()
    while len(tokens) > 1 and _is_time(tokens[-1]):
        tokens.pop()
    if not 1 < len(tokens) <= _NAME_WORDS or not is_name_like(tokens):
        return None
    allowed = words.links | words.roles
    known = (token[0].isupper() or token.rstrip(",") in allowed or _is_time(token) for token in " ".join(rest).split())
    return " ".join(tokens) if all(known) else None


def _date(part: str) -> str | None:
    match = _words().dateline.fullmatch(part)
    date: str = (match["date"] if match else part).strip()
    tokens = [token for token in re.split(r"[\s,()]+", date) if token not in {"", "-"}]
    dated = any(map(str.isdigit, date)) if tokens else match is not None
    return date if dated and all(map(_is_time, tokens)) else None


def _is_time(token: str) -> bool:
    token = token.strip(",.").lower()
    return token in _words().date_words or bool(_TIME.fullmatch(token))


def _ends_in_agency(line: str) -> bool:
    lower = line.lower().rstrip(" .")
    ending = next((ending for ending in _words().ends if lower.endswith(ending)), None)
    return ending is not None and not ends_sentence(lower.removesuffix(ending))


def _key(line: str) -> str:
    return " ".join(line.lower().lstrip("#•*>-|[( ").rstrip(" .:!>])…→›").split())
