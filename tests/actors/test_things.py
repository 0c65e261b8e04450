from __future__ import annotations

from makers import make_discourse, make_doc, make_mention

from graphkit.actors.binding import one_another
from graphkit.actors.things import is_of_a_thing, narrows

BESIDE = make_doc(
    "Bill pleased Party . Ada backs it",
    "1 1 1 1 5 5 5",
    "nsubj ROOT dobj punct nsubj ROOT dobj",
    pos="NOUN VERB PROPN PUNCT PROPN VERB PRON",
)


def test_an_object_means_the_thing_told_of_beside_a_body() -> None:
    assert is_of_a_thing(make_discourse(BESIDE), BESIDE[6], make_mention(BESIDE, "Party", "party"))


def test_a_name_before_its_noun_only_narrows_it() -> None:
    doc = make_doc("Senate leader left", "1 2 2", "compound nsubj ROOT", pos="PROPN NOUN VERB")
    assert narrows(doc[0])
    assert not narrows(doc[1])


def test_one_another_are_the_subject_or_the_owner() -> None:
    doc = make_doc("They met each other", "1 1 3 1", "nsubj ROOT det dobj", pos="PRON VERB DET ADJ")
    assert one_another(doc[3]) == doc[0]
    assert one_another(doc[0]) is None
