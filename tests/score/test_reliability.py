from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.score.reliability import measure_error, sort_into_bins

JUDGED = st.lists(st.tuples(st.floats(0, 1), st.booleans()))


def test_a_promise_that_is_kept_has_no_error() -> None:
    judged = [(0.75, True)] * 3 + [(0.75, False)]
    assert measure_error(sort_into_bins(judged)) == 0.0


def test_a_promise_that_is_not_kept_weighs_by_how_often_it_was_made() -> None:
    judged = [(0.9, True)] * 9 + [(0.9, False)] + [(0.5, False)] * 10
    assert measure_error(sort_into_bins(judged)) == pytest.approx(0.25)


@pytest.mark.parametrize(("confidence", "low"), [(0.0, 0.0), (0.3, 0.3), (0.6999, 0.6), (0.7, 0.7), (1.0, 0.9)])
def test_a_bin_holds_its_lower_end(confidence: float, low: float) -> None:
    assert [each.low for each in sort_into_bins([(confidence, True)])] == [low]


def test_nothing_said_has_no_error() -> None:
    assert measure_error(sort_into_bins([])) == 0.0


@given(JUDGED)
def test_every_statement_is_in_one_bin(judged: list[tuple[float, bool]]) -> None:
    bins = sort_into_bins(judged)
    assert sum(each.said for each in bins) == len(judged)
    assert sum(each.right for each in bins) == sum(right for _, right in judged)
    assert 0 <= measure_error(bins) <= 1


@given(JUDGED.flatmap(lambda judged: st.tuples(st.just(judged), st.permutations(judged))))
def test_the_order_does_not_matter(pair: tuple[list[tuple[float, bool]], list[tuple[float, bool]]]) -> None:
    assert sort_into_bins(pair[0]) == sort_into_bins(pair[1])
