from __future__ import annotations

import pytest
from makers import make_actor, make_discourse, make_doc, make_met

from graphkit.actors.salience import clear_best, measure_fit, measure_salience, suits_office


@pytest.mark.parametrize(
    ("kind", "pronouns", "fitting"),
    [
        ("person", "she", {"she"}),
        ("person", "", {"he", "she"}),
        ("party", "it", {"it"}),
        ("group", "they", set()),
        ("place", "it", set()),
        ("", "", {"he", "it", "she"}),
    ],
)
def test_only_whose_kind_and_pronoun_suit_can_be_meant(kind: str, pronouns: str, fitting: set[str]) -> None:
    actor = make_actor(kind=kind, pronouns=pronouns)
    assert {each for each in ("he", "it", "she") if measure_fit(actor, each) is not None} == fitting


def test_a_known_pronoun_suits_better_than_an_unknown_one() -> None:
    known, unknown = measure_fit(make_actor(pronouns="she"), "she"), measure_fit(make_actor(), "she")
    assert known is not None
    assert unknown is not None
    assert known > unknown


def test_a_given_name_suits_less_than_a_known_pronoun_and_gives_way_to_it() -> None:
    known, likely = measure_fit(make_actor(pronouns="she"), "she"), measure_fit(make_actor(), "she", "she")
    assert known is not None
    assert likely is not None
    assert 0 < likely < known
    assert measure_fit(make_actor(), "he", "she") is None
    assert measure_fit(make_actor(pronouns="he"), "he", "she") == known


def test_an_unlisted_person_of_one_name_suits_less() -> None:
    lone, full = measure_fit(make_actor("marsh"), "he"), measure_fit(make_actor("eve-marsh"), "he")
    assert lone is not None
    assert full is not None
    assert lone < full == measure_fit(make_actor("marsh", listed=True), "he")


def test_a_subject_stands_out_more_than_an_object_and_a_near_one_more_than_a_far_one() -> None:
    doc = make_met(("Ada", "Ben"), ("Cara", "Dan"), ("she", "it"))
    discourse = make_discourse(doc)
    weighed = {m.text: measure_salience(m, doc[8], discourse) for m in discourse.by_root.values()}
    assert weighed["Cara"] > weighed["Dan"] > weighed["Ben"]
    assert weighed["Cara"] > weighed["Ada"] > weighed["Ben"]


@pytest.mark.parametrize(("noun", "suits"), [("leadership", 1), ("leader", -1), ("dog", 0)])
def test_a_leader_owns_a_leadership_and_no_leader(noun: str, suits: int) -> None:
    doc = make_doc(f"his {noun}", "1 1", "poss ROOT", pos="PRON NOUN", tags={"his": "PRP$"})
    assert suits_office({"leader"}, doc[0]) == suits


def test_a_lead_that_is_not_clear_is_nobody() -> None:
    assert clear_best({"ada": 1.0, "cara": 0.9}) == ()
    assert clear_best({"ada": 1.0, "cara": 0.8}) == ("ada",)
    assert clear_best({}) == ()
