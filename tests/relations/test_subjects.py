from __future__ import annotations

from clause_docs import ACTIVE, CONTROL, at
from makers import make_doc

from graphkit.relations.subjects import is_infinitive


def test_an_infinitive_stands_with_to() -> None:
    assert is_infinitive(at(CONTROL, "back"))
    bare = make_doc(
        "Ada can back Ben",
        "2 2 2 2",
        "nsubj aux ROOT dobj",
        pos="PROPN AUX VERB PROPN",
        tags={"back": "VB", "can": "MD"},
    )
    assert not is_infinitive(at(bare, "back"))
    assert not is_infinitive(at(ACTIVE, "backed"))
