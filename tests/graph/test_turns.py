"""Who changed sides, and when: between the last day of one sign and the first of the other."""

from __future__ import annotations

from datetime import date

import pytest
from makers import make_article, make_evidence

from graphkit.graph.turns import find_turns


def report(relation, day, name="", source="ada", target="ben"):
    when = date(2016, 8, day) if day else None
    return make_evidence(source, relation, target, article=make_article(f"day-{day}{name}", date=when))


def test_an_ally_that_attacks_has_turned_between_two_days() -> None:
    evidence = [report("endorses", 1), report("endorses", 4), report("criticises", 9), report("criticises", 12)]
    (turn,) = find_turns(reversed(evidence))
    assert (turn.source, turn.target, turn.sign, turn.weight) == ("ada", "ben", -1, 2)
    assert (turn.until, turn.since) == (date(2016, 8, 4), date(2016, 8, 9))
    assert [item.article.id for item in (turn.before[-1], turn.after[0])] == ["day-4", "day-9"]


def test_whoever_is_turned_on_has_not_turned() -> None:
    assert [turn.source for turn in find_turns([report("endorses", 1), report("criticises", 9)])] == ["ada"]


def test_both_turn_away_from_a_common_campaign_that_attack_each_other() -> None:
    evidence = [report("campaigns-with", 1), report("criticises", 9), report("criticises", 9, "b", "ben", "ada")]
    assert {(turn.source, turn.target) for turn in find_turns(evidence)} == {("ada", "ben"), ("ben", "ada")}


@pytest.mark.parametrize(
    "evidence",
    [
        [report("endorses", 1), report("endorses", 9)],
        [report("endorses", 1), report("criticises", 0)],
        [report("endorses", 1), report("criticises", 1, "b")],
        [report("endorses", 1), report("criticises", 9, target="cleo")],
        [report("endorses", 1), report("endorses", 9), report("criticises", 9, "b")],
    ],
    ids=["same sign", "undated", "same day", "another target", "a day that cancels out"],
)
def test_these_are_no_turns(evidence) -> None:
    assert find_turns(evidence) == []


def test_agency_copy_makes_a_turn_no_better_attested() -> None:
    copies = [make_article(f"copy-{at}", date=date(2016, 8, 9), copy_of="day-9") for at in range(5)]
    after = [report("criticises", 9), *(make_evidence("ada", "criticises", "ben", article=each) for each in copies)]
    (turn,) = find_turns([report("endorses", 1), report("endorses", 2), *after])
    assert (turn.weight, len(turn.after)) == (1, 6)


def test_one_odd_report_weighs_one_and_comes_after_what_is_well_attested() -> None:
    odd = [report("endorses", 1), report("criticises", 2), report("endorses", 3)]
    sure = [
        report(relation, day, "x", "cleo")
        for relation, days in (("endorses", (1, 2)), ("criticises", (5, 6)))
        for day in days
    ]
    assert [(turn.source, turn.weight) for turn in find_turns([*odd, *sure])] == [("cleo", 2), ("ada", 1), ("ada", 1)]
