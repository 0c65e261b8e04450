from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.relations.means import Means

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {"used": "use", "saw": "see", "spent": "spend", "hosted": "host", "attacking": "attack"}
TAGS = {"attack": "VB", "attacking": "VBG", "members": "NNS", "much": "JJ"}


def posed(verb: str) -> Doc:
    """Make "Ada <verb> it as chance to attack Ben"."""
    return make_doc(
        f"Ada {verb} it as chance to attack Ben",
        "1 1 1 1 3 6 4 6",
        "nsubj ROOT dobj prep pobj aux acl dobj",
        pos="PROPN VERB PRON ADP NOUN PART VERB PROPN",
        tags=TAGS,
        lemmas=LEMMAS,
    )


def with_object(verb: str, noun: str) -> Doc:
    """Make "Ada <verb> <noun> attacking Ben"."""
    return make_doc(
        f"Ada {verb} {noun} attacking Ben",
        "1 1 1 2 3",
        "nsubj ROOT dobj acl dobj",
        pos="PROPN VERB NOUN VERB PROPN",
        tags=TAGS,
        lemmas={**LEMMAS, "members": "member"},
    )


def doing(pack: Pack, doc: Doc) -> str:
    return Means(pack).doing(next(t for t in doc if t.lemma_ == "attack")).text


def test_what_somebody_uses_something_as_is_his_act(pack: Pack) -> None:
    assert doing(pack, posed("used")) == "used"


def test_what_somebody_sees_something_as_is_nobody_s_act(pack: Pack) -> None:
    assert doing(pack, posed("saw")) == "attack"


def test_much_of_a_time_spent_is_the_time(pack: Pack) -> None:
    doc = make_doc(
        "Ada spent much of debate attacking Ben",
        "1 1 1 2 3 4 5",
        "nsubj ROOT dobj prep pobj acl dobj",
        pos="PROPN VERB ADJ ADP NOUN VERB PROPN",
        tags=TAGS,
        lemmas=LEMMAS,
    )
    assert doing(pack, doc) == "spent"


@pytest.mark.parametrize(("noun", "doer"), [("speech", "hosted"), ("members", "attacking")])
def test_what_people_do_is_not_done_by_their_host(pack: Pack, noun: str, doer: str) -> None:
    assert doing(pack, with_object("hosted", noun)) == doer


def test_a_participle_behind_people_may_be_theirs(pack: Pack) -> None:
    doc = make_doc(
        "Ada hosted members attacking Ben",
        "1 1 1 1 3",
        "nsubj ROOT dobj advcl dobj",
        pos="PROPN VERB NOUN VERB PROPN",
        tags=TAGS,
        lemmas={**LEMMAS, "members": "member"},
    )
    assert Means(pack).is_shared(doc[3])
    assert not Means(pack).is_shared(doc[1])
