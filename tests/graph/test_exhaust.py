"""Trying every division of a small block: exact, and no less than the programs for large ones show."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations

import pytest
from signed_graphs import draw_pairs, make_pair, try_all

from graphkit.graph import divide as module
from graphkit.graph.divide import divide
from graphkit.graph.exhaust import MOST_ACTORS, try_all_divisions
from graphkit.graph.signed import count_frustration, make_signed

CONTRADICTION = [(0, 1, 1), (1, 2, 1), (0, 2, -1)]


def test_a_tie_of_every_best_division_has_something_to_spare_and_another_has_not() -> None:
    cover = try_all_divisions(make_signed([(0, 1, 5), (1, 2, 1), (0, 2, -1)], 3), ([0, 0, 0], 1))
    assert (cover.cost, cover.bound) == (1, 1)
    assert cover.spare.tolist() == [4.0, 0.0, 0.0]


def test_a_division_that_is_as_good_is_kept() -> None:
    for labels in ([0, 0, 0], [0, 0, 1], [0, 1, 1]):
        assert try_all_divisions(make_signed(CONTRADICTION, 3), (labels, 1)).labels == labels


def test_a_division_that_is_worse_is_replaced() -> None:
    signed = make_signed([(0, 1, 5), (1, 2, 1), (0, 2, -1)], 3)
    cover = try_all_divisions(signed, ([0, 1, 1], 6))
    assert cover.cost == count_frustration(signed, cover.labels) == 1


@pytest.mark.parametrize("seed", range(30))
def test_it_fixes_whoever_the_programs_fix(seed, monkeypatch) -> None:
    pairs = draw_pairs(seed, most=8)
    tried = divide(pairs)
    monkeypatch.setattr(module, "MOST_ACTORS", 0)
    covered = divide(pairs)
    assert tried.cost == covered.cost == try_all(pairs, 2)[0]
    for a, b in combinations(tried.labels, 2):
        if covered.firm[a] == covered.firm[b]:
            assert tried.firm[a] == tried.firm[b]


@pytest.mark.parametrize(("more", "solver"), [(0, False), (1, True)])
def test_no_solver_is_imported_for_what_can_be_tried(more, solver) -> None:
    # A wheel of mutual opponents: one block, contradictory where their number is odd.
    actors = [f"a{number:02}" for number in range(MOST_ACTORS + more)]
    ties = [(a, b, -1) for a, b in zip(actors, [*actors[1:], actors[0]], strict=True)]
    pairs = [make_pair(*sorted(tie[:2]), tie[2]) for tie in [*ties, (actors[0], actors[2], -1)]]
    script = f"""
import sys
from graphkit.graph.divide import divide
from graphkit.graph.pairs import Pair
divide({pairs})
print("scipy" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == [str(solver)]
