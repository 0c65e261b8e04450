from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from graphkit.actors.period import infer_period
from graphkit.model import Article

if TYPE_CHECKING:
    from graphkit.actors.discourse import Discourse
    from graphkit.extract import Extractor
    from graphkit.packs.load import Pack

pytestmark = pytest.mark.model
MAYOR, WEEK = date(2016, 5, 9), timedelta(days=7)


@pytest.fixture
def read(extractor: Extractor, monkeypatch: pytest.MonkeyPatch):
    """Read a text and give when it was written, as far as its offices tell."""
    found: list[tuple[date, date] | None] = []

    def remember(discourse: Discourse, pack: Pack) -> tuple[date, date] | None:
        found.append(infer_period(discourse, pack))
        return found[-1]

    monkeypatch.setattr("graphkit.actors.corefer.infer_period", remember)

    def run(text: str, day: date | None = None) -> list[tuple[date, date] | None]:
        found.clear()
        list(extractor.read([Article(id="a", text=text, date=day)]))
        return list(found)

    return run


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("London mayor Sadiq Khan spoke.", MAYOR, date(2025, 12, 31) - WEEK),
        ("Sadiq Khan, the mayor of London, met the shadow chancellor, John McDonnell.", MAYOR, date(2020, 4, 4)),
        ("The former London mayor Boris Johnson met John McDonnell, the shadow chancellor.", MAYOR, date(2020, 4, 4)),
    ],
)
def test_offices_stated_beside_names_date_an_article(read, text: str, begin: date, end: date) -> None:
    [(first, last)] = read(text)
    assert abs((first - begin).days) <= 14
    assert last == end or abs((last - end).days) <= 14


@pytest.mark.parametrize(
    "text",
    [
        "Sadiq Khan spoke.",
        "Sadiq Khan met the mayor of London.",
        "London mayor Boris Johnson met London mayor Sadiq Khan.",
        "Ada Bright, the mayor of Exford, spoke.",
        "",
    ],
)
def test_where_nothing_is_stated_or_two_were_never_true_together_the_time_stays_unknown(read, text: str) -> None:
    assert read(text) == [None]


def test_a_dated_article_keeps_its_date(read) -> None:
    assert read("London mayor Sadiq Khan spoke.", date(2017, 1, 1)) == []


@pytest.mark.parametrize(
    ("beside", "holder"),
    [
        ("the shadow chancellor, John McDonnell", "jeremy-corbyn"),
        ("the shadow chancellor, Alan Johnson", "ed-miliband"),
    ],
)
def test_the_time_tells_who_held_another_office(extractor: Extractor, beside: str, holder: str) -> None:
    text = f"Sadiq Khan met {beside}. The Labour leader praised Sadiq Khan."
    [evidence] = extractor.extract([Article(id="a", text=text)])
    assert evidence.relation.source.actor.id == holder
