from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.articles.quotes import find_quotes
from graphkit.relations.attribution import Attribution
from graphkit.relations.cues import Cue
from graphkit.relations.remarks import Remarks

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack


def condemned(noun: str, article: str, *, before: str = "Ada said it .") -> Doc:
    """Make "<before> Ben condemned <article> <noun>"."""
    first = before.split()
    size = len(first)
    heads = [1] * size + [size + 1, size + 1, size + 3, size + 1]
    deps = ["nsubj", "ROOT", "dobj", "punct", "nsubj", "ROOT", "det", "dobj"]
    pos = ["PROPN", "VERB", "PRON", "PUNCT", "PROPN", "VERB", "DET", "NOUN"]
    lemmas = {"said": "say", "met": "meet", "condemned": "condemn", "remarks": "remark", "trains": "train"}
    return make_doc([*first, "Ben", "condemned", article, noun], heads, deps, pos=pos, lemmas=lemmas)


def makers(doc: Doc, pack: Pack) -> list[str]:
    quotes = find_quotes(doc, list(doc.sents), set(pack.speech.verbs))
    verb = next(t for t in doc if t.text == "condemned")
    cue = Cue(pack.rules[0], verb, (verb,))
    return [t.text for t in Remarks(pack, Attribution(doc, quotes, pack)).makers(doc[len(doc) - 1], cue)]


def test_the_remarks_are_those_of_whoever_has_just_spoken(pack: Pack) -> None:
    assert makers(condemned("remarks", "the"), pack) == ["Ada"]


@pytest.mark.parametrize(
    ("noun", "article", "before"),
    [("trains", "the", "Ada said it ."), ("remarks", "some", "Ada said it ."), ("remarks", "the", "Ada met it .")],
)
def test_nobody_makes_what_is_no_remark_or_points_back_at_none(
    pack: Pack, noun: str, article: str, before: str
) -> None:
    assert makers(condemned(noun, article, before=before), pack) == []
