"""Several ids → one actor."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from makers import make_actor

from graphkit.corrections.entries import Ids, Place
from graphkit.corrections.merge import join_ids, merge_actors
from graphkit.model import Office

HERE = Place("corrections.yml", 1)


def test_what_is_known_of_any_is_known_of_the_one() -> None:
    office = Office("mayor", date(2016, 5, 9))
    first = make_actor("ada", name="Ada Bright", weak=("Bright",))
    second = make_actor("mayor", name="The Mayor", offices=(office,), party="greens", listed=True, pronouns="she")
    one = merge_actors("ada", [first, second])
    assert (one.id, one.name, one.aliases, one.weak) == ("ada", "Ada Bright", ("The Mayor",), ("Bright",))
    assert (one.offices, one.party, one.pronouns, one.listed) == ((office,), "greens", "she", True)


@given(st.lists(st.lists(st.sampled_from("abcdef"), min_size=2, max_size=3, unique=True), max_size=5))
def test_joined_ids_have_one_id_that_stays_and_others_stay_apart(groups: list[list[str]]) -> None:
    stays = join_ids(Ids(tuple(group), HERE) for group in groups)
    parts: list[set[str]] = []
    for group in groups:
        touching = [part for part in parts if part & set(group)]
        parts = [part for part in parts if part not in touching] + [set(group).union(*touching)]
    assert {frozenset(part) for part in parts} == {
        frozenset(each for each in stays if stays[each] == root) for root in set(stays.values())
    }
    assert all(stays[root] == root for root in stays.values())
