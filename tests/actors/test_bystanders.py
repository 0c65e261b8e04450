"""Who of those without names a pronoun may mean."""

from __future__ import annotations

from makers import make_discourse, make_doc

from graphkit.actors.bystanders import Bystanders
from graphkit.packs.people_schema import Descriptions

WORDS = Descriptions.model_validate(
    {
        "people": ["leader"],
        "organisations": ["union"],
        "bystanders": ["voter"],
        "bystanders-he": ["man"],
        "bystanders-she": ["woman"],
    }
)
HEADS, DEPS, POS = "1 2 2 4 2", "det nsubj ROOT nsubj ccomp", "DET NOUN VERB PRON VERB"


def near(words: str, pronoun: str) -> list[tuple[str, bool]]:
    doc = make_doc(words, HEADS, DEPS, pos=POS)
    found = Bystanders(make_discourse(doc, []), WORDS).near(doc[3], pronoun, 1)
    return [(m.text, sure) for m, sure in found]


def test_a_noun_with_an_indefinite_article_is_somebody() -> None:
    assert near("a voter said she left", "she") == [("voter", False)]


def test_a_noun_may_tell_its_pronoun() -> None:
    assert near("a woman said she left", "she") == [("woman", True)]


def test_a_noun_of_the_other_gender_is_nobody() -> None:
    assert near("a man said she left", "she") == []


def test_a_definite_noun_is_left_to_descriptions() -> None:
    assert near("the voter said she left", "she") == []


def test_a_leader_who_acts_is_somebody() -> None:
    assert near("a leader said she left", "she") == [("leader", False)]


def test_it_is_no_bystander() -> None:
    assert near("a voter said it left", "it") == []


def test_a_pronoun_that_means_a_bystander_hands_him_on() -> None:
    doc = make_doc("she said she left", "1 1 3 1", "nsubj ROOT nsubj ccomp", pos="PRON VERB PRON VERB")
    bystanders = Bystanders(make_discourse(doc, []), WORDS)
    assert list(bystanders.near(doc[2], "she", 1)) == []
    bystanders.note(doc[0])
    assert [(m.text, sure) for m, sure in bystanders.near(doc[2], "she", 1)] == [("she", True)]


def test_a_definite_object_beside_the_pronoun_may_be_meant() -> None:
    heads, deps, pos = "1 1 3 1 1 1 5", "nsubj ROOT det dobj cc conj dobj", "PROPN VERB DET NOUN CCONJ VERB PRON"
    for noun, met in (("leader", ["leader"]), ("union", [])):
        doc = make_doc(f"Ann met the {noun} and praised her", heads, deps, pos=pos)
        found = Bystanders(make_discourse(doc, []), WORDS).near(doc[6], "she", 1)
        assert [m.text for m, _ in found] == met
