from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc, make_scene

from graphkit.packs.schema import Role
from graphkit.relations.cues import Cue
from graphkit.relations.neighbours import Neighbours

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

JOINED = make_doc(
    "Ada rallied but Ben stayed", "1 1 1 4 1", "nsubj ROOT cc nsubj conj", pos="PROPN VERB CCONJ PROPN VERB"
)
ALONE = make_doc("Ada rallied", "1 1", "nsubj ROOT", pos="PROPN VERB")
CONDITION = make_doc(
    "if Ada leads , Ben loses", "2 2 5 5 5 5", "mark nsubj advcl punct nsubj ROOT",
    pos="SCONJ PROPN VERB PUNCT PROPN VERB",
)  # fmt: skip
GLAD = make_doc(
    "Ada was glad that Ben won",
    "1 1 1 5 5 2",
    "nsubj ROOT acomp mark nsubj ccomp",
    pos="PROPN AUX ADJ SCONJ PROPN VERB",
)
REPORTED = make_doc(
    "Ben stayed , an ally says", "1 5 5 4 5 5", "nsubj ccomp punct det nsubj ROOT",
    pos="PROPN VERB PUNCT DET NOUN VERB", lemmas={"says": "say"},
)  # fmt: skip
SLEPT = make_doc("an ally slept", "1 2 2", "det nsubj ROOT", pos="DET NOUN VERB")


def walk(pack: Pack, doc: Doc, name: str, word: str) -> list[str]:
    """Give the words that a walk into another clause finds from a cue."""
    neighbours = Neighbours(pack, make_scene(doc, pack).attribution)
    head = next(token for token in doc if token.text == word)
    cue = Cue(pack.rules[0], head, (head,))
    if name == "condition_subject":
        found = neighbours.condition_subject(cue, Role(name="condition-subject", prepositions=("if",)))
    else:
        found = getattr(neighbours, name)(cue)
    return [token.text for token in found]


@pytest.mark.parametrize(
    ("doc", "name", "word", "words"),
    [
        (JOINED, "fellow", "rallied", ["Ben"]),
        (JOINED, "fellow", "stayed", ["Ada"]),
        (ALONE, "fellow", "rallied", []),
        (CONDITION, "condition_subject", "loses", ["Ada"]),
        (CONDITION, "condition_subject", "leads", []),
        (JOINED, "condition_subject", "rallied", []),
        (GLAD, "clause_subject", "glad", ["Ben"]),
        (ALONE, "clause_subject", "rallied", []),
        (REPORTED, "reported", "ally", ["Ben"]),
        (SLEPT, "reported", "ally", []),
    ],
)
def test_a_walk_leads_into_the_clause_beside_or_nowhere(
    small_pack: Pack, doc: Doc, name: str, word: str, words: list[str]
) -> None:
    assert walk(small_pack, doc, name, word) == words
