from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import make_doc, make_mention, make_scene

from graphkit.model import MentionForm
from graphkit.relations.frames import Candidate, Gap, connect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.articles.tree import Doc
    from graphkit.model import Mention
    from graphkit.packs.load import Pack

LEMMAS = {"backed": "back", "criticised": "criticise", "campaigned": "campaign", "won": "win", "hit": "hit"}
NAMES = st.sampled_from(["Ada", "Zed", "Mia", "Ben", "Éva", "O'Neil", "Will", "Back"])


def try_all(pack: Pack, doc: Doc, mentions: Sequence[Mention] = (), **named: str) -> list[Candidate | Gap]:
    scene = make_scene(doc, pack, mentions, **named)
    return [
        each
        for sent in doc.sents
        for cue in scene.cues.find(sent)
        for each in connect(cue, pack, scene.roles, scene.projector)
    ]


def edges(pack: Pack, doc: Doc, mentions: Sequence[Mention] = (), **named: str) -> list[tuple[str, str, str]]:
    """Give the frame, source and target of each candidate."""
    return [
        (each.frame, each.source[0], each.target[0])
        for each in try_all(pack, doc, mentions, **named)
        if isinstance(each, Candidate)
    ]


def gaps(pack: Pack, doc: Doc, mentions: Sequence[Mention] = (), **named: str) -> list[str]:
    return [each.reason for each in try_all(pack, doc, mentions, **named) if isinstance(each, Gap)]


def make_active(source: str, target: str) -> Doc:
    return make_doc(
        [source, "criticised", target, "."],
        "1 1 1 1",
        "nsubj ROOT dobj punct",
        pos="PROPN VERB PROPN PUNCT",
        lemmas=LEMMAS,
    )


def make_passive(source: str, target: str) -> Doc:
    return make_doc(
        [target, "was", "criticised", "by", source, "."], "2 2 2 2 3 2", "nsubjpass auxpass ROOT agent pobj punct",
        pos="PROPN AUX VERB ADP PROPN PUNCT", lemmas=LEMMAS, tags={"criticised": "VBN"},
    )  # fmt: skip


LIST = make_doc(
    "Ada and Cara criticised Ben and Dan", "3 0 0 3 3 4 4", "nsubj cc conj ROOT dobj cc conj",
    pos="PROPN CCONJ PROPN VERB PROPN CCONJ PROPN", lemmas=LEMMAS,
)  # fmt: skip
TOGETHER = make_doc(
    "Ada , Ben and Cara campaigned together", "5 0 0 2 2 5 5", "nsubj punct conj cc conj ROOT advmod",
    pos="PROPN PUNCT PROPN CCONJ PROPN VERB ADV", lemmas=LEMMAS,
)  # fmt: skip


def test_a_cue_in_a_frame_relates_source_to_target(small_pack: Pack) -> None:
    assert edges(small_pack, make_active("Ada", "Ben"), Ada="a", Ben="b") == [("subject-verb-object", "a", "b")]


@given(NAMES, NAMES)
def test_direction_is_one_in_the_active_and_the_passive(small_pack: Pack, source: str, target: str) -> None:
    if source == target:
        return
    for doc in (make_active(source, target), make_passive(source, target)):
        mentions = [make_mention(doc, source, "from"), make_mention(doc, target, "to")]
        assert edges(small_pack, doc, mentions) == [("subject-verb-object", "from", "to")]


def test_a_list_gives_a_relation_for_each_of_its_members(small_pack: Pack) -> None:
    found = edges(small_pack, LIST, Ada="a", Cara="c", Ben="b", Dan="d")
    assert [(s, t) for _, s, t in found] == [("a", "b"), ("a", "d"), ("c", "b"), ("c", "d")]


def test_the_known_members_of_a_list_count_without_the_unknown(small_pack: Pack) -> None:
    assert [(s, t) for _, s, t in edges(small_pack, LIST, Cara="c", Ben="b")] == [("c", "b")]


def test_all_who_do_a_thing_together_are_paired_once(small_pack: Pack) -> None:
    found = edges(small_pack, TOGETHER, Ada="a", Ben="b", Cara="c")
    assert [(s, t) for _, s, t in found] == [("a", "b"), ("a", "c"), ("b", "c")]


@pytest.mark.parametrize(
    ("named", "reason"),
    [({"Ada": "a"}, "fewer than two actors do it together"), ({}, "fewer than two actors do it together")],
)
def test_one_actor_does_nothing_together(small_pack: Pack, named: dict[str, str], reason: str) -> None:
    assert gaps(small_pack, TOGETHER, **named) == [reason]


def test_nobody_stands_to_himself(small_pack: Pack) -> None:
    doc = make_active("Ada", "Ben")
    assert edges(small_pack, doc, Ada="a", Ben="a") == []
    assert gaps(small_pack, doc, Ada="a", Ben="a") == ["source and target are one actor"]


def test_a_member_who_is_also_the_other_end_is_left_out(small_pack: Pack) -> None:
    assert [(s, t) for _, s, t in edges(small_pack, LIST, Ada="a", Cara="c", Ben="a")] == [("c", "a")]


@pytest.mark.parametrize(
    ("named", "reason"),
    [
        ({"Ben": "b"}, "'Ada' is no known actor, so there is no source"),
        ({"Ada": "a"}, "'Ben' is no known actor, so there is no target"),
    ],
)
def test_a_gap_names_the_word_that_is_nobody(small_pack: Pack, named: dict[str, str], reason: str) -> None:
    assert gaps(small_pack, make_active("Ada", "Ben"), **named) == [reason]


def test_a_gap_says_which_end_the_grammar_lacks(small_pack: Pack) -> None:
    doc = make_doc("Ada criticised .", "1 1 1", "nsubj ROOT punct", pos="PROPN VERB PUNCT", lemmas=LEMMAS)
    assert gaps(small_pack, doc, Ada="a") == ["no target in the subject-verb-object frame"]


def test_the_first_frame_that_connects_ends_the_search(small_pack: Pack) -> None:
    doc = make_doc(
        "Ben won the backing of Ada",
        "1 1 3 1 3 4",
        "nsubj ROOT det dobj prep pobj",
        pos="PROPN VERB DET NOUN ADP PROPN",
        lemmas=LEMMAS,
    )
    assert edges(small_pack, doc, Ada="a", Ben="b") == [("noun-receiver", "a", "b")]


def test_a_frame_for_another_part_of_speech_is_not_tried(small_pack: Pack) -> None:
    doc = make_active("Ada", "Ben")
    scene = make_scene(doc, small_pack, Ada="a", Ben="b")
    (cue,) = scene.cues.find(doc.sents[0])
    as_noun = replace(cue, rule=replace(cue.rule, frames=("holder-noun-of",)))
    assert list(connect(as_noun, small_pack, scene.roles, scene.projector)) == []


def test_an_end_is_projected_to_whom_it_stands_for(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada criticised Ben 's plan",
        "1 1 4 2 1",
        "nsubj ROOT poss case dobj",
        pos="PROPN VERB PROPN PART NOUN",
        lemmas=LEMMAS,
    )
    (found,) = try_all(small_pack, doc, Ada="a", Ben="b")
    assert isinstance(found, Candidate)
    assert (found.target[0], found.target[1].via, found.target[1].steps) == ("b", "possessor", 1)


def test_a_mention_of_two_people_gives_a_relation_for_each(small_pack: Pack) -> None:
    doc = make_active("Ada", "them")
    pair = make_mention(doc, "them", "b", "c", form=MentionForm.PRONOUN)
    assert [(s, t) for _, s, t in edges(small_pack, doc, [pair], Ada="a")] == [("a", "b"), ("a", "c")]


def test_a_group_stands_to_whom_its_own_noun_ties_it(small_pack: Pack) -> None:
    doc = make_doc(
        "the supporters of Ada backed Ben",
        "1 4 1 2 4 4",
        "det nsubj prep pobj ROOT dobj",
        pos="DET NOUN ADP PROPN VERB PROPN",
        lemmas={**LEMMAS, "supporters": "supporter"},
        tags={"supporters": "NNS"},
    )
    group = make_mention(doc, "supporters", "supporters-of-ada", form=MentionForm.GROUP)
    found = edges(small_pack, doc, [group], Ada="ada", Ben="ben")
    assert ("subject-verb-object", "supporters-of-ada", "ben") in found
    assert {target for _, source, target in found if source == "supporters-of-ada"} == {"ada", "ben"}
