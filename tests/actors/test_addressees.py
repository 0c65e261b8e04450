from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_discourse, make_doc

from graphkit.actors.addressees import addressed
from graphkit.articles.quotes import find_quotes, quote_at

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack


def told(inner: str, pos: str, deps: str, *, verb: str = "said", to: str = "dobj") -> Doc:
    """Make 'Ada <verb> Ben : " you <inner> ill "'."""
    words = f'Ada {verb} Ben : " you {inner} ill "'
    size = len(inner.split())
    head = 5 + size
    heads = [1, 1, 1, 1, head, head, *[head] * (size - 1), 1, head, head]
    labels = ["nsubj", "ROOT", to, "punct", "punct", "nsubj", *deps.split(), "ccomp", "acomp", "punct"]
    kinds = ["PROPN", "VERB", "PROPN", "PUNCT", "PUNCT", "PRON", *pos.split(), "ADJ", "PUNCT"]
    return make_doc(words, heads, labels, pos=kinds, tags={"can": "MD"}, lemmas={"said": "say", "are": "be"})


def who(doc: Doc, pack: Pack) -> tuple[str, ...]:
    quotes = find_quotes(doc, list(doc.sents), {"say"})
    discourse = make_discourse(doc, quotes=quotes)
    token = next(t for t in doc if t.text == "you")
    named = {t.i: (t.lower_,) for t in doc if t.text in {"Ada", "Ben", "Party"}}
    return addressed(discourse, token, quote_at(quotes, token.idx), pack, lambda i: named.get(i, ()))


def test_you_is_whom_it_is_said_to(pack: Pack) -> None:
    assert who(told("are", "AUX", ""), pack) == ("ben",)


@pytest.mark.parametrize("verb", ["met", "saw"])
def test_you_is_nobody_behind_a_verb_that_says_nothing(pack: Pack, verb: str) -> None:
    assert who(told("are", "AUX", "", verb=verb), pack) == ()


def test_you_is_anybody_of_whom_it_may_be_so(pack: Pack) -> None:
    assert who(told("can be", "AUX AUX", "aux"), pack) == ()


def test_you_is_nobody_where_nobody_is_spoken_to(pack: Pack) -> None:
    assert who(told("are", "AUX", "", to="npadvmod"), pack) == ()
