"""spaCy's Doc → Doc: a parse is copied once, column by column, so that a label is looked up once for all its words."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain, count
from typing import TYPE_CHECKING

from graphkit.articles.tree import Doc, Token

if TYPE_CHECKING:
    from collections.abc import Mapping

    import spacy.tokens

_LABELS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "MORPH"]
_FLAGS: list[int | str] = ["IS_ALPHA", "IS_PUNCT", "IS_QUOTE", "IS_SPACE", "IS_STOP"]
_NUMBERS: list[int | str] = ["IDX", "HEAD", "SPACY", "ENT_IOB", "SENT_START"]
_IOB = ("", "I", "O", "B")
_STARTS = {0: None, 1: True, -1: False}


def transcribe(parse: spacy.tokens.Doc) -> Doc:
    """Copy a parse of spaCy."""
    labels, strings = parse.to_array(_LABELS).T.tolist(), parse.vocab.strings
    spelt = {key: strings[key] for key in set().union(*labels)}
    *names, morphs = [[spelt[key] for key in column] for column in labels]
    flags = parse.to_array(_FLAGS).astype(bool).T.tolist()
    places, ups, spaces, iobs, starts = parse.to_array(_NUMBERS).astype("int64").T.tolist()
    features = {each: _read_morph(each) for each in set(morphs)}
    others = (
        [features[each] for each in morphs],
        places,
        gaps := [" " * each for each in spaces],
        [_IOB[each] for each in iobs],
        [_STARTS[each] for each in starts],
    )
    tokens = list(map(Token, count(), *names, *flags, *others))
    _join(tokens, ups)
    text = "".join(chain.from_iterable(zip(names[0], gaps, strict=True)))
    return Doc(text, tokens, ((each.start, each.end, each.label_) for each in parse.ents))


def _join(tokens: list[Token], ups: list[int]) -> None:
    """Tell each word its head and its children."""
    below: defaultdict[int, list[Token]] = defaultdict(list)
    for token, up in zip(tokens, ups, strict=True):
        token.head = tokens[token.i + up]
        if up:
            below[token.i + up].append(token)
    for head, children in below.items():
        tokens[head].children = tuple(children)


@cache
def _read_morph(features: str) -> Mapping[str, list[str]]:
    """Read morphological features: "Case=Nom|Person=1,3"."""
    pairs = (each.split("=", 1) for each in features.split("|") if "=" in each)
    return {name: values.split(",") for name, values in pairs}
