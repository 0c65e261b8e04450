from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc, make_mention

from graphkit.actors.projection import Projector
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack


def project(pack: Pack, doc: Doc, head: str, *, given: bool = False, **named: str) -> tuple[str, str] | None:
    """Give the actor that the word `head` stands for and the way there."""
    mentions = [make_mention(doc, word, actor) for word, actor in named.items()]
    hit = Projector(mentions, pack, given=given).project(next(t for t in doc if t.text == head))
    return (hit.mention.actors[0], hit.via) if hit is not None else None


def make_owned(noun: str, lemma: str | None = None) -> Doc:
    """Make "Bright 's <noun> grew"."""
    return make_doc(
        f"Bright 's {noun} grew",
        "2 0 3 3",
        "poss case nsubj ROOT",
        pos="PROPN PART NOUN VERB",
        lemmas={noun: lemma or noun},
    )


def make_of(noun: str, preposition: str = "of") -> Doc:
    """Make "the <noun> of Bright grew"."""
    return make_doc(
        f"the {noun} {preposition} Bright grew", "1 4 1 2 4", "det nsubj prep pobj ROOT", pos="DET NOUN ADP PROPN VERB"
    )


def make_compound(noun: str) -> Doc:
    """Make "the Bright <noun> grew"."""
    return make_doc(f"the Bright {noun} grew", "2 2 3 3", "det compound nsubj ROOT", pos="DET PROPN NOUN VERB")


def test_a_mention_stands_for_itself(small_pack: Pack) -> None:
    assert project(small_pack, make_owned("plan"), "Bright", Bright="ada") == ("ada", "self")


@pytest.mark.parametrize(
    ("doc", "head", "via"),
    [
        (make_owned("plan"), "plan", "possessor"),
        (make_owned("leadership"), "leadership", "possessor"),
        (make_of("leadership"), "leadership", "of"),
        (make_compound("campaign"), "campaign", "compound"),
        (make_owned("campaign"), "campaign", "possessor"),
        (make_of("spokesman", "for"), "spokesman", "proxy"),
        (make_owned("spokesman"), "spokesman", "proxy"),
        (make_compound("spokesman"), "spokesman", "proxy"),
        (make_of("majority"), "majority", "part"),
    ],
)
def test_a_thing_an_act_a_proxy_and_a_part_count_as_the_actor(small_pack: Pack, doc: Doc, head: str, via: str) -> None:
    assert project(small_pack, doc, head, Bright="ada") == ("ada", via)


@pytest.mark.parametrize(
    ("doc", "head"),
    [
        (make_owned("wife"), "wife"),
        (make_of("wife"), "wife"),
        (make_compound("chairman"), "chairman"),
        (make_owned("rival"), "rival"),
        (make_owned("leader"), "leader"),
        (make_compound("judge"), "judge"),
        (make_compound("boat"), "boat"),
        (make_of("letter", "about"), "letter"),
        (make_of("majority", "against"), "majority"),
    ],
)
def test_people_of_an_actor_and_things_merely_named_after_it_are_not_the_actor(
    small_pack: Pack, doc: Doc, head: str
) -> None:
    assert project(small_pack, doc, head, Bright="ada") is None


def test_a_user_who_marks_a_name_inside_a_phrase_about_people_means_the_phrase(small_pack: Pack) -> None:
    doc = make_compound("judge")
    assert project(small_pack, doc, "judge", given=True, Bright="ada") == ("ada", "modifier")
    assert project(small_pack, doc, "judge", Bright="ada") is None


def test_an_unresolved_mention_is_nobody(small_pack: Pack) -> None:
    doc = make_owned("plan")
    projector = Projector([make_mention(doc, "Bright")], small_pack)
    assert projector.project(doc[2]) is None


def test_a_verb_and_a_preposition_are_nobody(small_pack: Pack) -> None:
    doc = make_of("plan")
    assert project(small_pack, doc, "of", Bright="ada") is None


def test_a_description_is_the_name_in_apposition_to_it(small_pack: Pack) -> None:
    doc = make_doc(
        "the leader , Bright , spoke",
        "1 5 1 1 1 5",
        "det nsubj punct appos punct ROOT",
        pos="DET NOUN PUNCT PROPN PUNCT VERB",
    )
    assert project(small_pack, doc, "leader", Bright="ada") == ("ada", "apposition")


def test_a_pronoun_in_apposition_does_not_count(small_pack: Pack) -> None:
    doc = make_doc(
        "the leader , she , spoke",
        "1 5 1 1 1 5",
        "det nsubj punct appos punct ROOT",
        pos="DET NOUN PUNCT PRON PUNCT VERB",
    )
    mention = make_mention(doc, "she", "ada", form=MentionForm.PRONOUN)
    assert Projector([mention], small_pack).project(doc[1]) is None


def test_an_owner_of_an_owner_counts_and_takes_two_steps(small_pack: Pack) -> None:
    doc = make_doc(
        "Bright 's campaign 's plan grew",
        "2 0 4 2 5 5",
        "poss case poss case nsubj ROOT",
        pos="PROPN PART NOUN PART NOUN VERB",
    )
    hit = Projector([make_mention(doc, "Bright", "ada")], small_pack).project(doc[4])
    assert hit is not None
    assert (hit.mention.actors, hit.steps) == (("ada",), 2)


def test_the_wifes_plan_is_not_the_husbands(small_pack: Pack) -> None:
    doc = make_doc(
        "Bright 's wife 's plan grew",
        "2 0 4 2 5 5",
        "poss case poss case nsubj ROOT",
        pos="PROPN PART NOUN PART NOUN VERB",
    )
    assert project(small_pack, doc, "plan", Bright="ada") is None


def test_a_chain_without_end_is_given_up(small_pack: Pack) -> None:
    words = ["plan", "of"] * 30 + ["Bright"]
    heads = [0, *range(len(words) - 1)]
    deps = ["ROOT", *["prep", "pobj"] * 30]
    pos = ["NOUN", "ADP"] * 30 + ["PROPN"]
    assert project(small_pack, make_doc(words, heads, deps, pos=pos), "plan", Bright="ada") is None


def test_the_members_after_such_as_belong_to_the_phrase(small_pack: Pack) -> None:
    doc = make_doc(
        "unions such as Unite spoke",
        "4 2 0 2 4",
        "nsubj amod prep pobj ROOT",
        pos="NOUN ADJ ADP PROPN VERB",
        lemmas={"unions": "union"},
    )
    projector = Projector([], small_pack)
    assert [t.text for t in projector.members.of(doc[0])] == ["Unite"]


def test_what_stands_after_another_preposition_is_no_member(small_pack: Pack) -> None:
    doc = make_doc("unions like Unite spoke", "3 0 1 3", "nsubj prep pobj ROOT", pos="NOUN ADP PROPN VERB")
    assert Projector([], small_pack).members.of(doc[0]) == []


def test_a_given_name_said_again_is_the_same_actor(small_pack: Pack) -> None:
    doc = make_doc(
        "Bright left and Stone blamed Bright",
        "1 1 1 4 1 4",
        "nsubj ROOT cc nsubj conj dobj",
        pos="PROPN VERB CCONJ PROPN VERB PROPN",
    )
    again = doc[5]
    given = Projector([make_mention(doc, "Bright", "ada")], small_pack, given=True).project(again)
    assert given is not None
    assert (given.mention.actors, given.mention.root, given.mention.span.start) == (("ada",), 5, again.idx)
    assert Projector([make_mention(doc, "Bright", "ada")], small_pack).project(again) is None


def test_a_given_surname_behind_another_first_name_is_somebody_else(small_pack: Pack) -> None:
    doc = make_doc("Bright blamed Cora Bright", "1 1 3 1", "nsubj ROOT compound dobj", pos="PROPN VERB PROPN PROPN")
    assert Projector([make_mention(doc, "Bright", "ada")], small_pack, given=True).project(doc[3]) is None


@pytest.mark.parametrize(("before", "found"), [("current", ("ada", "post")), ("former", None)])
def test_who_holds_a_post_speaks_for_the_given_body(
    small_pack: Pack, before: str, found: tuple[str, str] | None
) -> None:
    doc = make_doc(
        f"Lee , {before} head of Bright , spoke",
        "7 0 3 0 3 4 0 7",
        "nsubj punct amod appos prep pobj punct ROOT",
        pos="PROPN PUNCT ADJ NOUN ADP PROPN PUNCT VERB",
    )
    assert project(small_pack, doc, "Lee", given=True, Bright="ada") == found
    assert project(small_pack, doc, "Lee", Bright="ada") is None
