from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphkit.actors.descriptions import Descriptions
from graphkit.model import Article

if TYPE_CHECKING:
    from graphkit.articles.tree import Token
    from graphkit.extract import Extractor

pytestmark = pytest.mark.model

NAMES = [
    "Bo Lund", "Cy Marr", "Di Nash", "Ed Orme", "Fay Penn", "Gus Quill",
    "Hal Reed", "Ivy Stone", "Jo Tarn", "Kit Urn", "Lou Voss", "Max Wynn",
]  # fmt: skip
ONE_NOUN = "{}, a friend of the director, said the adviser was wrong."
EACH_BY_THE_OTHER = (
    "{}, a friend of the ally, said the ally was wrong.",
    "{}, an ally of the friend, agreed with them.",
)


@pytest.mark.parametrize(("forms", "people"), [((ONE_NOUN,), 3), (EACH_BY_THE_OTHER, 6)])
def test_people_described_by_each_other_are_not_resolved_over_and_over_again(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch, forms: tuple[str, ...], people: int
) -> None:
    asked: list[int] = []
    resolve = Descriptions.resolve

    def count(self: Descriptions, token: Token) -> tuple[str, ...]:
        asked.append(token.i)
        return resolve(self, token)

    monkeypatch.setattr(Descriptions, "resolve", count)

    def count_for(names: list[str]) -> int:
        asked.clear()
        text = "\n\n".join(forms[i % len(forms)].format(name) for i, name in enumerate(names))
        list(extractor.read([Article(id="report", text=text)]))
        return len(asked)

    few, many = count_for(NAMES[:people]), count_for(NAMES[: 2 * people])
    assert few > 0
    assert many < 10 * few


def test_whoever_is_described_first_and_named_later_is_one_person(extractor: Extractor) -> None:
    text = "A close ally of Bo Lund criticised Cy Marr.\n\nDi Nash, an ally of Bo Lund, spoke on Friday."
    reading = next(extractor.read([Article(id="report", text=text)]))
    ends = {(e.relation.source.actor.name, e.relation.target.actor.name) for e in reading.evidence}
    assert ("Di Nash", "Cy Marr") in ends
