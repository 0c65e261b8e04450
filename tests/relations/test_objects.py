from __future__ import annotations

from clause_docs import at, words
from makers import make_doc

from graphkit.relations.objects import direct_objects


def test_a_verb_without_an_object_has_none() -> None:
    doc = make_doc("Ada left .", "1 1 1", "nsubj ROOT punct", pos="PROPN VERB PUNCT")
    assert direct_objects(doc[1]) == []


def test_the_noun_a_relative_clause_hangs_on_is_its_object() -> None:
    doc = make_doc("the man Ada backed left", "1 4 3 1 4", "det nsubj nsubj relcl ROOT", pos="DET NOUN PROPN VERB VERB")
    assert words(direct_objects(at(doc, "backed"))) == ["man"]
