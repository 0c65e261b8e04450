"""What headlines leave out: the auxiliary of a passive, the verb before an infinitive. No word lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.relations.subjects import is_infinitive

if TYPE_CHECKING:
    from graphkit.articles.tree import Token


def is_headline(token: Token) -> bool:
    """Tell whether a token stands in a sentence without a stop, as headlines do."""
    last = next((t for t in reversed(token.sent) if not t.is_space and not t.is_quote), token)
    return not last.is_punct


def is_announced(verb: Token) -> bool:
    """Tell whether a headline says with an infinitive what is to be: "Ann to back Bob for leader"."""
    alone = verb.dep_ in {"relcl", "acl"} and verb.head.dep_ == "ROOT" and verb.head.pos_ == "PROPN"
    return is_infinitive(verb) and alone and is_headline(verb)
