from __future__ import annotations

import pytest
from makers import make_doc

from graphkit.relations.words import forms


@pytest.mark.parametrize(
    ("word", "tag", "lemma", "wanted"),
    [
        ("staged", "VBD", "stag", {"stag", "staged", "stage"}),
        ("backing", "VBG", "back", {"back", "backing"}),
        ("Backed", "VBN", "back", {"back", "backed"}),
    ],
)
def test_a_verb_goes_by_its_lemma_itself_and_its_regular_stems(
    word: str, tag: str, lemma: str, wanted: set[str]
) -> None:
    doc = make_doc([word], [0], ["ROOT"], pos=["VERB"], tags={word: tag}, lemmas={word: lemma})
    assert wanted <= set(forms(doc[0]))


def test_a_noun_goes_by_its_lemma_and_itself_only() -> None:
    doc = make_doc(["sheds"], [0], ["ROOT"], pos=["NOUN"], tags={"sheds": "NNS"}, lemmas={"sheds": "shed"})
    assert set(forms(doc[0])) == {"shed", "sheds"}
