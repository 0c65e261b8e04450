from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.relations.echoes import Echoes

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {"backed": "back", "did": "do", "left": "leave", "refused": "refuse"}


def parse(words: str, heads: str, deps: str, pos: str) -> Doc:
    return make_doc(f"Ada backed Ben . {words}", f"1 1 1 1 {heads}", f"nsubj ROOT dobj punct {deps}",
                    pos=f"PROPN VERB PROPN PUNCT {pos}", lemmas=LEMMAS)  # fmt: skip


def echoes(pack: Pack, doc: Doc) -> list[tuple[str, str, bool]]:
    """Give verb, subject and denial of what repeats the first sentence."""
    found = Echoes(pack).find(doc[0].sent)
    return [(each.verb.text, subject.text, each.denied) for each in found for subject in each.subjects]


@pytest.mark.parametrize(
    ("doc", "found"),
    [
        (parse("So did Cara .", "5 5 5 5", "advmod ROOT nsubj punct", "ADV AUX PROPN PUNCT"), ("did", "Cara", False)),
        (parse("Nor did Cara .", "5 5 5 5", "cc ROOT nsubj punct", "CCONJ AUX PROPN PUNCT"), ("did", "Cara", True)),
        (parse("Cara did not .", "5 5 5 5", "nsubj ROOT neg punct", "PROPN AUX PART PUNCT"), ("did", "Cara", True)),
    ],
)
def test_a_clause_without_a_meaning_of_its_own_repeats_the_one_before(
    pack: Pack, doc: Doc, found: tuple[str, str, bool]
) -> None:
    assert echoes(pack, doc) == [found]


@pytest.mark.parametrize(
    "doc",
    [
        parse("So Cara left .", "6 6 6 6", "advmod nsubj ROOT punct", "ADV PROPN VERB PUNCT"),
        parse("Cara did it .", "5 5 5 5", "nsubj ROOT dobj punct", "PROPN VERB PRON PUNCT"),
        parse("Cara left .", "5 5 5", "nsubj ROOT punct", "PROPN VERB PUNCT"),
    ],
)
def test_a_clause_that_says_something_for_itself_repeats_nothing(pack: Pack, doc: Doc) -> None:
    assert echoes(pack, doc) == []
