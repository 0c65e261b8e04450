from __future__ import annotations

import pytest
from makers import make_doc

from graphkit.actors.binding import bound, commands, shared_subject

SAID = make_doc("she said Ada left", "1 1 3 1", "nsubj ROOT nsubj ccomp", pos="PRON VERB PROPN VERB")


def test_a_possessive_is_bound_by_what_it_owns_only() -> None:
    doc = make_doc("Ada met her rival", "1 1 3 1", "nsubj ROOT poss dobj", pos="PROPN VERB PRON NOUN")
    assert bound(doc[2], doc[3])
    assert not bound(doc[2], doc[0])


def test_a_possessive_may_be_of_whom_its_noun_is_coordinated_with() -> None:
    doc = make_doc("Ada and her rival", "0 0 3 0", "ROOT cc poss conj", pos="PROPN CCONJ PRON NOUN")
    assert not bound(doc[2], doc[0])


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "is_bound"),
    [
        ("Ada , her ally", "0 0 3 0", "ROOT punct poss appos", "PROPN PUNCT PRON NOUN", True),
        ("Ada , her ally , Ben", "0 0 3 0 3 3", "ROOT punct poss appos punct conj",
         "PROPN PUNCT PRON NOUN PUNCT PROPN", False),
        ("Ada is her ally", "1 1 3 1", "nsubj ROOT poss attr", "PROPN AUX PRON NOUN", True),
        ("Ada is her own boss", "1 1 4 4 1", "nsubj ROOT poss amod attr", "PROPN AUX PRON ADJ NOUN", False),
        ("Ben named Ada as her ally", "1 1 1 1 5 3", "nsubj ROOT dobj prep poss pobj",
         "PROPN VERB PROPN ADP PRON NOUN", True),
        ("Ben met Ada again as her ally", "1 1 1 1 1 6 4", "nsubj ROOT dobj advmod prep poss pobj",
         "PROPN VERB PROPN ADV ADP PRON NOUN", False),
        ("Ada saw her ally", "1 1 3 1", "nsubj ROOT poss dobj", "PROPN VERB PRON NOUN", False),
    ],
)  # fmt: skip
def test_what_somebody_is_said_to_be_is_not_their_own(
    words: str, heads: str, deps: str, pos: str, *, is_bound: bool
) -> None:
    doc = make_doc(words, heads, deps, pos=pos)
    ada, her = (next(t for t in doc if t.text == text) for text in ("Ada", "her"))
    assert bound(her, ada) is is_bound


def test_a_reflexive_is_not_bound_and_a_plain_pronoun_is() -> None:
    reflexive = make_doc("Ada met herself", "1 1 1", "nsubj ROOT dobj", pos="PROPN VERB PRON")
    plain = make_doc("Ada met her", "1 1 1", "nsubj ROOT dobj", pos="PROPN VERB PRON", tags={"her": "PRP"})
    assert not bound(reflexive[2], reflexive[0])
    assert bound(plain[2], plain[0])


def test_a_pronoun_of_another_clause_is_not_bound() -> None:
    doc = make_doc("Ada said she left", "1 1 3 1", "nsubj ROOT nsubj ccomp", pos="PROPN VERB PRON VERB")
    assert not bound(doc[2], doc[0])


def test_a_pronoun_commands_a_name_in_what_its_verb_takes() -> None:
    assert commands(SAID[0], SAID[2])


def test_a_name_before_the_pronoun_or_in_a_clause_beside_it_is_not_commanded() -> None:
    before = make_doc("Ada said she left", "1 1 3 1", "nsubj ROOT nsubj ccomp", pos="PROPN VERB PRON VERB")
    beside = make_doc(
        "she left when Ada came", "1 1 4 4 1", "nsubj ROOT advmod nsubj advcl", pos="PRON VERB ADV PROPN VERB"
    )
    assert not commands(before[2], before[0])
    assert not commands(beside[0], beside[3])


def test_a_coordinated_verb_shares_the_subject_before_it() -> None:
    doc = make_doc("Ada left but accused him", "1 1 1 1 3", "nsubj ROOT cc conj dobj", pos="PROPN VERB CCONJ VERB PRON")
    assert shared_subject(doc[4]) == 0
    assert shared_subject(SAID[0]) is None
