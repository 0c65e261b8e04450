from __future__ import annotations

import pytest
from makers import make_doc

from graphkit.relations.repairs import is_aside, loose_names

LEMMAS = {"branded": "brand", "attacked": "attack", "left": "leave", "blamed": "blame"}
TAGS = {"branded": "VBD", "attacked": "VBD", "left": "VBD"}


def find(words: str, heads: str, deps: str, pos: str, verb: str) -> bool:
    doc = make_doc(words, heads, deps, pos=pos, lemmas=LEMMAS, tags=TAGS)
    return is_aside(next(t for t in doc if t.text == verb))


def test_a_participle_right_after_its_noun_and_a_comma_is_an_aside():
    words, heads = "Ada , branded a liar by Ben , left", "2 0 8 4 2 4 5 8 8"
    deps, pos = "nsubj punct ccomp det dobj prep pobj punct ROOT", "PROPN PUNCT VERB DET NOUN ADP PROPN PUNCT VERB"
    assert find(words, heads, deps, pos, "branded")


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos"),
    [
        ("Ada attacked Ben", "1 1 1", "nsubj ROOT dobj", "PROPN VERB PROPN"),
        ("Ada , attacked Ben", "2 0 2 2", "nsubj punct ROOT dobj", "PROPN PUNCT VERB PROPN"),
    ],
)
def test_a_past_with_its_object_is_none(words: str, heads: str, deps: str, pos: str):
    assert not find(words, heads, deps, pos, "attacked")


def test_a_name_behind_an_aside_belongs_to_the_preposition_before_it():
    words, heads = "Ada was blamed by , among others , Ben", "2 2 2 2 2 2 5 2 2"
    deps = "nsubjpass auxpass ROOT agent punct prep pobj punct npadvmod"
    doc = make_doc(words, heads, deps, pos="PROPN AUX VERB ADP PUNCT ADP NOUN PUNCT PROPN", lemmas=LEMMAS)
    assert [t.text for t in loose_names(doc[3])] == ["Ben"]
