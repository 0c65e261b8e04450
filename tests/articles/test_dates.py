from __future__ import annotations

from datetime import date

import pytest

from graphkit.articles.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2016-09-01",
        "2016-09-01T23:15:00+01:00",
        " 2016-09-01 10:15 ",
        "September 01, 2016",
        "1 September 2016",
        "1st September 2016",
        "Thursday 1 September 2016 10.15 BST",
        "Thu, 01 Sep 2016 23:59:00 GMT",
        "Sept. 1, 2016",
    ],
)
def test_a_full_date_is_read(text: str) -> None:
    assert parse_date(text) == date(2016, 9, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Updated",
        "last week",
        "today",
        "2 hours ago",
        "September 2016",
        "1 September",
        "2016",
        "2016-13-45",
        "12:00",
        "31 February 2016",
        "1472688000",
        "soon, in 2020",
        "2016-09-011",
        "1 September 2016" + " x" * 60,
    ],
)
def test_what_is_no_full_date_stays_unknown(text: str) -> None:
    assert parse_date(text) is None


def test_a_date_of_digits_is_read_only_when_it_means_one_day() -> None:
    assert parse_date("21/08/2016") == parse_date("08/21/2016") == date(2016, 8, 21)
    assert parse_date("05/05/2016") == date(2016, 5, 5)
    assert parse_date("05/06/2016") is None
