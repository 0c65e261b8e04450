from __future__ import annotations

from clause_docs import ACTIVE, JOINED, RAISING, at, words
from makers import make_doc

from graphkit.relations.chains import top_of_coordination, verb_chain


def test_the_top_of_a_row_of_verbs_is_its_first_without_a_subject_between() -> None:
    assert top_of_coordination(at(JOINED, "backed")).text == "praised"
    apart = make_doc(
        "Ada left and Cara fell", "1 1 1 4 1", "nsubj ROOT cc nsubj conj", pos="PROPN VERB CCONJ PROPN VERB"
    )
    assert top_of_coordination(at(apart, "fell")).text == "fell"


def test_the_words_that_bear_on_a_verb_are_those_it_hangs_on_by_an_infinitive() -> None:
    assert words(verb_chain(at(RAISING, "back"))) == ["back", "refused"]
    assert words(verb_chain(at(ACTIVE, "backed"))) == ["backed"]


def test_a_clause_with_that_is_no_part_of_the_chain() -> None:
    doc = make_doc(
        "Ada said Cara backed Ben", "1 1 3 1 3", "nsubj ROOT nsubj ccomp dobj", pos="PROPN VERB PROPN VERB PROPN"
    )
    assert words(verb_chain(at(doc, "backed"))) == ["backed"]
