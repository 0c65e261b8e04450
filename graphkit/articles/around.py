"""A sentence's place → the sentences beside it, so that a reader of the evidence can see what came before and after."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.articles.parse import ParsedArticle
    from graphkit.model import Span


def read_around(parsed: ParsedArticle, part: str, span: Span) -> tuple[str, str]:
    """Give the sentences before and after one, as they stand in the article; "" where there is none.

    What the article's cleaning skipped (captions, sign-up lines) is skipped here too.

    Args:
        parsed: the article.
        part: "text" or "title", the part that the span points into.
        span: where the sentence stands.
    """
    at = span.start + (parsed.shift if part == "text" else 0)
    sentences = parsed.sentences
    here = bisect_right(parsed.starts, at) - 1
    if here < 0 or at >= sentences[here].end_char:
        return "", ""
    beside = (sentences[i] if 0 <= i < len(sentences) else None for i in (here - 1, here + 1))
    before, after = (
        parsed.text[sent.start_char : sent.end_char].strip() if sent is not None else "" for sent in beside
    )
    return before, after
