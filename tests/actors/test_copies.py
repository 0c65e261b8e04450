"""Readings in which agency copy says whose text it repeats."""

from __future__ import annotations

from makers import make_actor, make_article, make_evidence, make_reading

from graphkit.actors.copies import mark_copies
from graphkit.actors.unnamed import local_ending
from graphkit.graph.assemble import build_graph

TEXT = " ".join(f"Point {number} of the long report on housing was read out in the hall." for number in range(20))


def test_readings_and_their_evidence_say_what_they_repeat() -> None:
    items = [make_evidence(article=make_article(name, f"{TEXT} Last word: {name}.")) for name in ("a1", "a2")]
    first, copy = mark_copies([make_reading(item) for item in items])
    assert (first.article.copy_of, copy.article.copy_of) == ("", "a1")
    assert (copy.article.text_id, copy.evidence[0].article.copy_of) == ("a1", "a1")


def test_who_has_no_name_is_one_actor_in_all_copies_and_another_in_another_text() -> None:
    texts = {"a1": TEXT, "a2": f"{TEXT} More.", "a3": "Something else was said that day."}
    readings = []
    for name, text in texts.items():
        nobody = make_actor(f"the-councillor{local_ending(name)}", name="The councillor")
        item = make_evidence(nobody, "endorses", "ben", article=make_article(name, text), speaker=nobody.id)
        readings.append(make_reading(item))
    marked = mark_copies(readings)
    graph = build_graph([item for reading in marked for item in reading.evidence], readings=marked)
    assert list(graph) == ["ben", "the-councillor-in-a1", "the-councillor-in-a3"]
    assert graph.nodes["the-councillor-in-a1"]["mentions"] == 2
    assert [item.relation.speaker for reading in marked for item in reading.evidence] == [
        "the-councillor-in-a1",
        "the-councillor-in-a1",
        "the-councillor-in-a3",
    ]


def test_without_copies_readings_stay_as_they_are() -> None:
    readings = [make_reading(make_evidence(article=make_article("a1", TEXT)))]
    assert mark_copies(readings) == readings
