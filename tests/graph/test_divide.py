"""Signed pairs → the best division, compared with trying every one."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signed_graphs import count_cost, draw_pairs, make_pair, plant_camps, try_all

from graphkit.graph import divide as module
from graphkit.graph.divide import divide


@pytest.fixture(params=["by trying all", "by covering"])
def either_way(request, monkeypatch) -> None:
    """Let small blocks be divided by trying all divisions, and by the programs that large ones need."""
    if request.param == "by covering":
        monkeypatch.setattr(module, "MOST_ACTORS", 0)


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("seed", range(50))
def test_two_camps_cost_what_trying_all_divisions_finds(seed) -> None:
    pairs = draw_pairs(seed)
    best, _ = try_all(pairs, 2)
    division = divide(pairs)
    assert (division.cost, division.bound) == (best, best)
    assert count_cost(pairs, division.labels) == best


@pytest.mark.parametrize("groups", [3, None])
@pytest.mark.parametrize("seed", range(12))
def test_more_camps_cost_what_trying_all_divisions_finds(groups, seed) -> None:
    pairs = draw_pairs(seed, most=7)
    best, _ = try_all(pairs, groups)
    division = divide(pairs, groups=groups)
    assert (division.cost, division.bound) == (best, best)
    assert count_cost(pairs, division.labels) == best
    if groups:
        assert set(division.labels.values()) <= set(range(groups))


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("seed", range(50))
def test_whoever_is_firm_stands_so_in_every_best_division(seed) -> None:
    pairs = draw_pairs(seed, most=8)
    _, best = try_all(pairs, 2)
    found = divide(pairs)
    for a, b in combinations(found.labels, 2):
        if found.firm[a] == found.firm[b]:
            together = found.labels[a] == found.labels[b]
            assert all((each[a] == each[b]) == together for each in best)


@pytest.mark.usefixtures("either_way")
def test_most_that_is_fixed_is_shown_to_be() -> None:
    fixed = shown = 0
    for seed in range(40):
        pairs = draw_pairs(seed, most=8)
        _, best = try_all(pairs, 2)
        found = divide(pairs)
        for a, b in combinations(found.labels, 2):
            if found.part[a] == found.part[b]:
                together = found.labels[a] == found.labels[b]
                fixed += all((each[a] == each[b]) == together for each in best)
                shown += found.firm[a] == found.firm[b]
    assert shown >= 0.97 * fixed


@pytest.mark.parametrize("noise", [0.1, 0.2])
def test_planted_camps_come_back_with_a_proof(noise) -> None:
    side, ties = plant_camps(300, 1200, noise, seed=1)
    pairs = [make_pair(*tie) for tie in ties]
    division = divide(pairs, seconds=20)
    assert division.cost == division.bound <= count_cost(pairs, side)
    right = sum(side[actor] == label for actor, label in division.labels.items())
    assert max(right, len(division.labels) - right) >= (0.98 if noise <= 0.1 else 0.92) * len(division.labels)


@pytest.mark.usefixtures("either_way")
def test_without_time_the_gap_is_stated_and_the_bound_is_true() -> None:
    pairs = draw_pairs(3)
    best, _ = try_all(pairs, 2)
    division = divide(pairs, seconds=0)
    assert division.bound <= best <= division.cost


@pytest.mark.usefixtures("either_way")
def test_what_needs_branching_is_proven_too() -> None:
    # Five mutual opponents: every linear program says 10 / 3, the best division leaves 4 of 10 pairs inside a camp.
    pairs = [make_pair(a, b, -1) for a, b in combinations("abcde", 2)]
    division = divide(pairs)
    assert (division.cost, division.bound) == (4, 4)


@pytest.mark.usefixtures("either_way")
def test_a_fixed_amount_of_work_finds_the_same_and_says_what_it_proved() -> None:
    for seed in range(10):
        pairs = draw_pairs(seed, most=8)
        found, again = divide(pairs, seconds=None), divide(pairs, seconds=None)
        assert found == again
        assert found.bound <= try_all(pairs, 2)[0] <= found.cost
    noisy = [make_pair(*tie) for tie in plant_camps(120, 480, 0.3, seed=1)[1]]
    assert divide(noisy, seconds=None) == divide(noisy, seconds=None)


@pytest.mark.usefixtures("either_way")
def test_parts_and_blocks_are_put_together_without_a_contradiction() -> None:
    # Two triangles share an actor, a tail hangs from one, and a pair stands apart.
    ties = [("a", "b", 1), ("b", "c", -1), ("a", "c", -1), ("c", "d", 1), ("d", "e", 1), ("c", "e", 1), ("e", "f", -1)]
    division = divide([make_pair(*tie) for tie in [*ties, ("x", "y", -1)]])
    labels = division.labels
    assert division.cost == 0
    assert labels["a"] == labels["b"] == labels["f"] != labels["c"] == labels["d"] == labels["e"]
    assert labels["x"] != labels["y"]
    assert (division.part["a"], division.part["x"]) == (1, 2)
    assert {division.firm[actor] for actor in "abcdef"} == {division.firm["a"]} != {division.firm["x"]}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"), st.sampled_from([-2, -1, 1, 2]))))
def test_turning_a_side_round_changes_nothing_but_names(ties) -> None:
    """Switching (Zaslavsky 1982): turn all signs at some actors round, and the cost stays."""
    nets = {(a, b): net for a, b, net in ties if a < b}
    switched = {(a, b): -net if (a in "ab") != (b in "ab") else net for (a, b), net in nets.items()}
    costs = [divide([make_pair(*pair, net) for pair, net in sorted(each.items())]).cost for each in (nets, switched)]
    assert costs[0] == costs[1]


def test_no_pairs_divide_into_nothing() -> None:
    division = divide([])
    assert (division.labels, division.cost, division.bound) == ({}, 0, 0)
