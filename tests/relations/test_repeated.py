from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphkit.model import Article, Modality

if TYPE_CHECKING:
    from graphkit.extract import Extractor
    from graphkit.model import Evidence

pytestmark = pytest.mark.model


def read(extractor: Extractor, text: str) -> dict[str, Evidence]:
    """Give the evidence of a text by its source."""
    return {each.relation.source.text: each for each in extractor.extract([Article("a1", text)])}


def test_the_evidence_reaches_over_both_clauses(extractor: Extractor):
    text = "It rained. Tom Watson backed Lisa Nandy. So did Jess Phillips. They left."
    found = read(extractor, text)["Jess Phillips"]
    assert found.sentence == text[slice(*found.span)] == "Tom Watson backed Lisa Nandy. So did Jess Phillips."
    assert text[slice(*found.relation.source.span)] == "Jess Phillips"
    assert (found.before, found.after) == ("It rained.", "They left.")


def test_an_echo_is_less_sure_than_what_it_repeats(extractor: Extractor):
    found = read(extractor, "Tom Watson backed Lisa Nandy. So did Jess Phillips.")
    assert found["Jess Phillips"].confidence < found["Tom Watson"].confidence
    assert dict(found["Jess Phillips"].parts)["echo"] < 1


def test_a_headline_is_not_repeated_by_the_text(extractor: Extractor):
    article = Article("a1", "So did Jess Phillips.", title="Tom Watson backed Lisa Nandy")
    sources = [each.relation.source.text for each in extractor.extract([article])]
    assert "Jess Phillips" not in sources


def test_nobody_repeats_what_is_said_of_himself(extractor: Extractor):
    assert set(read(extractor, "Tom Watson backed Lisa Nandy. So did Lisa Nandy.")) == {"Tom Watson"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Tom Watson backed Lisa Nandy. Jess Phillips did not.", Modality.NEGATED),
        ("Tom Watson backed Lisa Nandy. So will Jess Phillips.", Modality.CONDITIONAL),
        ("Tom Watson has not backed Lisa Nandy. Nor has Jess Phillips.", Modality.NEGATED),
    ],
)
def test_what_an_echo_denies_or_foresees_is_not_asserted(extractor: Extractor, text: str, modality: Modality):
    assert read(extractor, text)["Jess Phillips"].relation.modality is modality
