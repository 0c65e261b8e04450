"""A sentence's place → the sentences beside it."""

from __future__ import annotations

import pytest

from graphkit.model import Article

pytestmark = pytest.mark.model


def neighbours(extractor, article):
    return [(item.part, item.before, item.after) for reading in extractor.read([article]) for item in reading.evidence]


def test_evidence_knows_the_sentences_beside_its_own(extractor):
    text = "Rain fell all day. Sadiq Khan criticised Jeremy Corbyn. The crowd went home. Nobody stayed."
    found = neighbours(extractor, Article("a1", text))
    assert ("text", "Rain fell all day.", "The crowd went home.") in found


def test_the_first_sentence_has_none_before_it(extractor):
    assert ("text", "", "Rain fell.") in neighbours(
        extractor, Article("a1", "Khan criticised Jeremy Corbyn. Rain fell.")
    )


def test_a_headline_of_its_own_stands_before_the_text(extractor):
    article = Article("a1", "Rain fell all day.", title="Jeremy Corbyn criticises Sadiq Khan")
    assert ("title", "", "Rain fell all day.") in neighbours(extractor, article)
