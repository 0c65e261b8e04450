from __future__ import annotations

import pytest
from makers import make_doc

from graphkit.actors.namesakes import Namesakes

SENTENCES = 12
DOC = make_doc(
    ["Stone", "won", "."] * SENTENCES,
    [3 * i + 1 for i in range(SENTENCES) for _ in range(3)],
    ["nsubj", "ROOT", "punct"] * SENTENCES,
    pos=["PROPN", "VERB", "PUNCT"] * SENTENCES,
)


def choose(at: int, **named: list[int]) -> str:
    """Give whom "Stone" means in a sentence, where each person is named in full in these sentences."""
    full = [(3 * sentence, who) for who, sentences in named.items() for sentence in sentences]
    return Namesakes(DOC, full).choose(3 * at, named)


def test_the_only_one_so_called_is_meant() -> None:
    assert choose(2, ann=[0]) == "ann"
    assert choose(0, ann=[2]) == "ann"


def test_only_who_has_been_introduced_is_meant() -> None:
    assert choose(2, ann=[0], ben=[4]) == "ann"


def test_who_was_introduced_well_before_the_other_is_meant_once_the_other_is_past() -> None:
    assert choose(8, ann=[0], ben=[4]) == "ann"


def test_nobody_is_meant_where_the_other_one_has_just_been_named() -> None:
    assert choose(6, ann=[0], ben=[5]) == ""
    assert choose(6, ann=[0, 4], ben=[3]) == "ann"


@pytest.mark.parametrize(
    "named",
    [
        {"ann": [0], "ben": [1]},
        {"ann": [0], "ben": [4, 5]},
        {"ann": [0], "ben": [4], "cara": [5]},
    ],
)
def test_nobody_is_meant_where_no_one_leads(named: dict[str, list[int]]) -> None:
    assert choose(9, **named) == ""


def test_a_headline_means_who_is_introduced_well_before_the_other() -> None:
    assert choose(0, ann=[1], ben=[7]) == "ann"
    assert choose(0, ann=[1], ben=[2]) == ""


def test_a_number_behind_the_surname_tells_another_one_apart() -> None:
    doc = make_doc("Stone won . Stone 41 won .", "1 1 1 5 3 5 5", "nsubj ROOT punct nsubj nummod ROOT punct",
                   pos="PROPN VERB PUNCT PROPN NUM VERB PUNCT")  # fmt: skip
    assert Namesakes(doc, [(0, "ann")]).choose(3, ["ann"]) == ""
