"""Parses of clauses that the tests of several walks share, and two ways to look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from makers import make_doc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graphkit.articles.tree import Doc, Token

VBN = {"backed": "VBN", "hit": "VBN"}
ACTIVE = make_doc("Ada backed Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PROPN VERB PROPN PUNCT")
PASSIVE = make_doc(
    "Ben was backed by Ada .",
    "2 2 2 2 3 2",
    "nsubjpass auxpass ROOT agent pobj punct",
    pos="PROPN AUX VERB ADP PROPN PUNCT",
    tags=VBN,
)
PARTICIPLE = make_doc(
    "Ben , backed by Ada , left",
    "6 0 0 2 3 0 6",
    "nsubj punct acl agent pobj punct ROOT",
    pos="PROPN PUNCT VERB ADP PROPN PUNCT VERB",
    tags=VBN,
)
CONTROL = make_doc(
    "Ada urged Ben to back Cara",
    "1 1 1 4 1 4",
    "nsubj ROOT dobj aux xcomp dobj",
    pos="PROPN VERB PROPN PART VERB PROPN",
    tags={"back": "VB"},
)
RAISING = make_doc(
    "Ada refused to back Cara",
    "1 1 3 1 3",
    "nsubj ROOT aux xcomp dobj",
    pos="PROPN VERB PART VERB PROPN",
    tags={"back": "VB"},
)
JOINED = make_doc(
    "Ada praised and backed Ben", "1 1 1 1 3", "nsubj ROOT cc conj dobj", pos="PROPN VERB CCONJ VERB PROPN"
)
RELATIVE = make_doc(
    "Ben , whom Ada backed , left",
    "6 0 4 4 0 0 6",
    "nsubj punct dobj nsubj relcl punct ROOT",
    pos="PROPN PUNCT PRON PROPN VERB PUNCT VERB",
    tags={"whom": "WP"},
)


def words(tokens: Iterable[Token]) -> list[str]:
    return [token.text for token in tokens]


def at(doc: Doc, word: str) -> Token:
    return next(token for token in doc if token.text == word)
