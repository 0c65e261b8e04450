from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.actors.unnamed import build_unnamed, is_told_apart

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc

MEMBER = make_doc("a member of Orchard spoke", "1 4 1 2 4", "det nsubj prep pobj ROOT", pos="DET NOUN ADP PROPN VERB")
HOLDER = make_doc("the head of Orchard spoke", "1 4 1 2 4", "det nsubj prep pobj ROOT", pos="DET NOUN ADP PROPN VERB")
WHO = make_doc(
    "the councillor who left spoke", "1 4 3 1 4", "det nsubj nsubj relcl ROOT", pos="DET NOUN PRON VERB VERB",
    tags={"who": "WP"},
)  # fmt: skip
BARE = make_doc("the councillor spoke", "1 2 2", "det nsubj ROOT", pos="DET NOUN VERB")


@pytest.mark.parametrize(("doc", "apart"), [(MEMBER, True), (HOLDER, False), (WHO, True), (BARE, False)])
def test_one_of_many_and_whom_a_clause_tells_of_are_told_apart(doc: Doc, apart: bool) -> None:  # noqa: FBT001
    assert is_told_apart(doc[1], {}) is apart


def test_one_of_many_in_the_lead_is_left_to_who_is_named_further_down() -> None:
    assert not is_told_apart(MEMBER[1], {}, lead=True)
    assert is_told_apart(WHO[1], {}, lead=True)


def test_an_unnamed_person_is_an_actor_of_one_article() -> None:
    actor = build_unnamed(MEMBER[1], "June report")
    assert (actor.id, actor.name, actor.kind) == ("a-member-of-orchard-in-june-report", "A member of Orchard", "person")
    assert build_unnamed(MEMBER[1], "July report").id != actor.id


def test_a_clause_is_no_part_of_the_name() -> None:
    assert build_unnamed(WHO[1], "a").name == "The councillor"


def test_somebody_of_whom_nothing_is_said_is_nobody() -> None:
    doc = make_doc("A mayor who won", "1 1 3 1", "det ROOT nsubj relcl", pos="DET NOUN PRON VERB", tags={"who": "WP"})
    assert not is_told_apart(doc[1], {})
