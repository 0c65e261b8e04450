from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc, make_scene

from graphkit.model import MissKind
from graphkit.relations.explain import try_sentence
from graphkit.relations.gaps import find_misses, name_somebody

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {"criticised": "criticise", "snubbed": "snub", "backed": "back", "met": "meet", "said": "say"}
FIRED = make_doc(
    "Ada criticised Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PROPN VERB PROPN PUNCT", lemmas=LEMMAS
)
SNUBBED = make_doc("Ada snubbed Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PROPN VERB PROPN PUNCT", lemmas=LEMMAS)


def misses(pack: Pack, doc: Doc, **named: str) -> list[tuple[MissKind, str]]:
    scene = make_scene(doc, pack, **named)
    (sentence,) = scene.parsed.sentences
    return [(each.kind, each.what) for each in find_misses(scene, sentence, try_sentence(scene, sentence))]


def test_what_fired_is_no_miss(small_pack: Pack) -> None:
    assert misses(small_pack, FIRED, Ada="a", Ben="b") == []


def test_a_cue_with_somebody_unknown_at_its_end_is_one(small_pack: Pack) -> None:
    assert misses(small_pack, FIRED, Ada="a") == [(MissKind.END, "Ben")]


def test_a_cue_with_a_thing_at_its_end_lacks_nobody(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada criticised the plan .",
        "1 1 3 1 1",
        "nsubj ROOT det dobj punct",
        pos="PROPN VERB DET NOUN PUNCT",
        lemmas=LEMMAS,
    )
    assert misses(small_pack, doc, Ada="a") == []


def test_a_cue_that_does_not_connect_two_actors_is_one(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada met Ben and criticised .",
        "1 1 1 1 1 1",
        "nsubj ROOT dobj cc conj punct",
        pos="PROPN VERB PROPN CCONJ VERB PUNCT",
        lemmas=LEMMAS,
    )
    found = misses(small_pack, doc, Ada="a", Ben="b")
    assert (MissKind.CUE, "criticises/criticise") in found
    assert (MissKind.WORD, "meet") in found


def test_a_verb_between_two_actors_that_is_no_cue_is_one(small_pack: Pack) -> None:
    assert misses(small_pack, SNUBBED, Ada="a", Ben="b") == [(MissKind.WORD, "snub")]


@pytest.mark.parametrize("named", [{"Ada": "a"}, {"Ben": "b"}, {"Ada": "a", "Ben": "a"}, {}])
def test_a_verb_that_leads_from_nobody_to_somebody_else_is_none(small_pack: Pack, named: dict[str, str]) -> None:
    assert misses(small_pack, SNUBBED, **named) == []


def test_a_verb_is_named_with_its_preposition(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada sided with Ben .",
        "1 1 1 2 1",
        "nsubj ROOT prep pobj punct",
        pos="PROPN VERB ADP PROPN PUNCT",
        lemmas={"sided": "side"},
    )
    assert misses(small_pack, doc, Ada="a", Ben="b") == [(MissKind.WORD, "side with")]


def test_a_noun_between_two_actors_is_one(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada 's snub of Ben hurt .",
        "2 0 5 2 3 5 5",
        "poss case nsubj prep pobj ROOT punct",
        pos="PROPN PART NOUN ADP PROPN VERB PUNCT",
    )
    assert misses(small_pack, doc, Ada="a", Ben="b") == [(MissKind.WORD, "snub of")]


def test_a_verb_of_saying_is_none(small_pack: Pack) -> None:
    doc = make_doc("Ada said Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PROPN VERB PROPN PUNCT", lemmas=LEMMAS)
    assert misses(small_pack, doc, Ada="a", Ben="b") == []


def test_an_open_end_is_named_with_what_narrows_it(small_pack: Pack) -> None:
    doc = make_doc(
        "The former party leader left .", "3 3 3 4 4 4", "det amod compound nsubj ROOT punct",
        pos="DET ADJ NOUN NOUN VERB PUNCT",
    )  # fmt: skip
    assert name_somebody([doc[3]], small_pack) == "former party leader"
    assert name_somebody([doc[4]], small_pack) == ""


def test_a_relative_pronoun_names_nobody(small_pack: Pack) -> None:
    doc = make_doc("who left Ben", "1 1 1", "nsubj ROOT dobj", pos="PRON VERB PROPN")
    assert name_somebody([doc[0], doc[2]], small_pack) == "Ben"
