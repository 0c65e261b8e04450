from __future__ import annotations

from clause_docs import words
from makers import make_doc

from graphkit.relations.lists import expand


def test_a_list_is_spelt_out_in_order() -> None:
    doc = make_doc(
        "Ada , Ben and Cara left",
        "5 0 0 2 2 5",
        "nsubj punct conj cc conj ROOT",
        pos="PROPN PUNCT PROPN CCONJ PROPN VERB",
    )
    assert words(expand([doc[0]])) == ["Ada", "Ben", "Cara"]
    assert words(expand([doc[0], doc[2]])) == ["Ada", "Ben", "Cara"]
    assert expand([]) == []


def test_a_coordinated_verb_is_no_member_of_a_list() -> None:
    doc = make_doc("Ada left and fell", "1 1 1 1", "nsubj ROOT cc conj", pos="PROPN VERB CCONJ VERB")
    assert words(expand([doc[0]])) == ["Ada"]


def test_a_row_of_a_thousand_is_spelt_out() -> None:
    size = 1500
    row = ["Ada"] * size
    doc = make_doc(
        [*row, "left"],
        [size, *range(size - 1), size],
        ["nsubj", *["conj"] * (size - 1), "ROOT"],
        pos=[*["PROPN"] * size, "VERB"],
    )
    assert len(expand([doc[0]])) == size
