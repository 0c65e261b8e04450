from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from clause_docs import ACTIVE, PARTICIPLE, PASSIVE, VBN, at, words
from makers import make_doc

from graphkit.relations.passives import agents, is_passive, stray_agents

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc


PERFECT = make_doc("Ada has backed Ben", "2 2 2 2", "nsubj aux ROOT dobj", pos="PROPN AUX VERB PROPN", tags=VBN)
ROW = make_doc(
    "Ben was shunned and backed",
    "2 2 2 2 2",
    "nsubjpass auxpass ROOT cc conj",
    pos="PROPN AUX VERB CCONJ VERB",
    tags={**VBN, "shunned": "VBN"},
)
GOING_ON = make_doc("men backed Ben", "1 1 1", "nsubj ROOT dobj", pos="NOUN VERB PROPN", tags=VBN)


@pytest.mark.parametrize(
    ("doc", "passive"),
    [(PASSIVE, True), (PARTICIPLE, True), (ROW, True), (ACTIVE, False), (PERFECT, False), (GOING_ON, False)],
)
def test_a_passive_is_known_with_or_without_its_auxiliary(doc: Doc, passive: bool) -> None:  # noqa: FBT001
    assert is_passive(at(doc, "backed")) is passive


def test_all_agents_of_a_list_are_given() -> None:
    doc = make_doc(
        "Ben was backed by Ada and Cara", "2 2 2 2 3 4 4", "nsubjpass auxpass ROOT agent pobj cc conj",
        pos="PROPN AUX VERB ADP PROPN CCONJ PROPN", tags=VBN,
    )  # fmt: skip
    assert words(agents(doc[2])) == ["Ada", "Cara"]


def test_a_place_after_by_that_is_no_agent_is_none() -> None:
    doc = make_doc(
        "Ben was backed in Leeds",
        "2 2 2 2 3",
        "nsubjpass auxpass ROOT prep pobj",
        pos="PROPN AUX VERB ADP PROPN",
        tags=VBN,
    )
    assert agents(doc[2]) == []


def make_stray(phrase: str, noun: str) -> Doc:
    return make_doc(
        f"Ben was backed {phrase} {noun} by Ada", "2 2 2 2 3 4 5", "nsubjpass auxpass ROOT prep pobj prep pobj",
        pos="PROPN AUX VERB ADP NOUN ADP PROPN", tags=VBN,
    )  # fmt: skip


def test_an_agent_that_hangs_on_the_place_it_was_done_at_is_that_of_the_passive() -> None:
    found = stray_agents(make_stray("at", "conference")[2], {"by"}, {"at"})
    assert words(found) == ["Ada"]


def test_an_agent_that_hangs_on_an_act_is_that_of_the_act() -> None:
    assert stray_agents(make_stray("after", "attack")[2], {"by"}, {"at"}) == []
