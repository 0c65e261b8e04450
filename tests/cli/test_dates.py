"""Days as users write them."""

from __future__ import annotations

from datetime import date

import pytest
import typer

from graphkit.cli.dates import first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016-08-21", date(2016, 8, 21), date(2016, 8, 21)),
        ("2016-2", date(2016, 2, 1), date(2016, 2, 29)),
        (" 2016 ", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_a_month_or_year_has_a_first_and_a_last_day(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["", "yesterday", "21/08/2016", "2016-13", "2016-02-30", "0000", "2016-08-21T10"])
def test_what_is_no_day_is_wrong_usage(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="is not a date"):
        first_day(text)
