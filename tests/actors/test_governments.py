from __future__ import annotations

from datetime import date

import pytest
from makers import make_actor, make_doc, make_mention

from graphkit.actors.cast import Cast
from graphkit.actors.discourse import Discourse
from graphkit.actors.governments import is_at_home
from graphkit.actors.setting import Setting
from graphkit.model import Actor, Office

DAY = date(2018, 3, 1)
HERE = make_actor("here", kind="government", world="orchard")
ADA = make_actor("ada", listed=True, world="orchard", offices=(Office("mayor", date(2017, 1, 1), date(2019, 1, 1)),))
OUT = make_actor("ada", listed=True, world="orchard", offices=(Office("mayor", date(2015, 1, 1), date(2016, 1, 1)),))
FAR = make_actor("ada", listed=True, world="harbour", offices=ADA.offices)
THERE = make_actor("there", kind="government", world="harbour")


@pytest.mark.parametrize(
    ("cast", "at_home"),
    [([ADA], True), ([OUT], False), ([FAR], False), ([], False), ([ADA, HERE], True), ([ADA, THERE], False)],
)
def test_a_government_is_at_home_among_its_office_holders(cast: list[Actor], *, at_home: bool) -> None:
    doc = make_doc("Ada fell", "1 1", "nsubj ROOT", pos="PROPN VERB")
    discourse = Discourse(doc, [make_mention(doc, "Ada")], Cast({each.id: each for each in cast}, {}), (), ())
    assert is_at_home(HERE, discourse, Setting(day=DAY)) is at_home


@pytest.mark.parametrize(("until", "at_home"), [(date(2017, 6, 1), True), (date(2016, 6, 1), False), (None, False)])
def test_of_an_article_of_some_time_a_holder_in_that_time_will_do(until: date | None, *, at_home: bool) -> None:
    doc = make_doc("Ada fell", "1 1", "nsubj ROOT", pos="PROPN VERB")
    discourse = Discourse(doc, [make_mention(doc, "Ada")], Cast({"ada": ADA}, {}), (), ())
    assert is_at_home(HERE, discourse, Setting(day=date(2016, 2, 1), until=until)) is at_home


@pytest.mark.parametrize(("name", "at_home"), [("Ada", True), ("Irish", False)])
def test_a_government_told_apart_by_another_name_is_another_one(name: str, *, at_home: bool) -> None:
    doc = make_doc(f"the {name} government fell", "2 2 3 3", "det compound nsubj ROOT", pos="DET PROPN NOUN VERB")
    named = [make_mention(doc, "government"), *([make_mention(doc, "Ada", "ada")] if name == "Ada" else [])]
    assert is_at_home(HERE, Discourse(doc, named, Cast({"ada": ADA}, {}), (), ()), Setting(day=DAY)) is at_home
