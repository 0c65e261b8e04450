from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from parses import Reader, Remembering

from graphkit.model import Article

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

    from graphkit.packs.load import Pack

TEXTS = ["Ada backs Ben.", "Ben left.", "Ada backs Ben."]


@pytest.fixture
def counted() -> tuple[Language, list[str]]:
    """A pipeline, and what it was asked to parse."""
    nlp, seen = spacy.blank("en"), []

    @spacy.Language.component("count")
    def count(doc: Doc) -> Doc:
        seen.append(doc.text)
        doc[0].tag_ = "NNP"
        return doc

    nlp.add_pipe("count")
    return nlp, seen


def read(nlp: Language, path: Path) -> list[tuple[str, str, int]]:
    feed = ((nlp.make_doc(text), number) for number, text in enumerate(TEXTS))
    found = Remembering(nlp, path).pipe(feed, as_tuples=True, batch_size=2)
    return [(doc.text, doc[0].tag_, number) for doc, number in found]


def test_a_text_is_parsed_once_for_all_runs(counted: tuple[Language, list[str]], tmp_path: Path) -> None:
    nlp, seen = counted
    first = read(nlp, tmp_path / "parses.db")
    assert first == [(text, "NNP", number) for number, text in enumerate(TEXTS)]
    assert read(nlp, tmp_path / "parses.db") == first
    assert seen == TEXTS[:2]


@pytest.mark.model
def test_relations_are_the_same_from_a_kept_parse(pack: Pack, tmp_path: Path) -> None:
    article = Article("a", "Mr Khan has accused Jeremy Corbyn of failing.\n\nHe said that Mr Smith was right.")
    fresh, *kept = [list(Reader(pack, path).extract([article])) for path in (None, *[tmp_path / "parses.db"] * 2)]
    assert fresh
    assert kept == [fresh, fresh]
