"""Filters with live counts, and time."""

from __future__ import annotations

import random
import re
from datetime import date

import pytest
from campaign import make_campaign
from makers import TYPES, make_actor, make_article, make_evidence
from playwright.sync_api import expect

from graphkit.graph.assemble import build_graph
from graphkit.graph.keys import key_of
from graphkit.model import Modality, Voice
from graphkit.page.render import write_page

pytestmark = pytest.mark.browser


def at(day, outlet="Courier", month=8):
    day = date(2016, month, day) if day else None
    return make_article(f"{outlet}-{day}", date=day, outlet=outlet)


NEWS = [
    make_evidence("ada", "endorses", "ben", article=at(1), confidence=0.9),
    make_evidence("ada", "endorses", "ben", article=at(2, "Ledger"), confidence=0.6, voice=Voice.QUOTED),
    make_evidence("ben", "criticises", "cleo", article=at(10, "Ledger"), confidence=0.4),
    make_evidence(make_actor("tsu", kind="union", party="civics"), "defends", "cleo", article=at(20), confidence=0.8),
    make_evidence("cleo", "endorses", "ada", article=at(None), confidence=0.7),
    make_evidence("cleo", "criticises", "ada", article=at(21), modality=Modality.NEGATED),
]


def shown(one):
    """Name the edges in view."""
    return one.page.evaluate(
        "graphkit.visible().map((i) => { const { edges, actors, relations } = graphkit.data; const edge = edges[i];"
        " return `${actors[edge.source].id} ${relations[edge.relation].name} ${actors[edge.target].id}`; }).sort()"
    )


ALL = ["ada endorses ben", "ben criticises cleo", "cleo endorses ada", "tsu defends cleo"]


@pytest.mark.parametrize(
    ("off", "left"),
    [
        ("relations:endorses", ALL[1:2] + ALL[3:]),
        ("signs:Against", [ALL[0], *ALL[2:]]),
        ("kinds:union", ALL[:3]),
        ("parties:civics", ALL[:3]),
        ("outlets:Ledger", [ALL[0], *ALL[2:]]),
        ("voices:author", ALL[:1]),
    ],
)
def test_a_value_switched_off_takes_its_edges_away_and_keeps_its_count(open_page, off, left):
    one = open_page(NEWS)
    assert shown(one) == ALL
    for group in ("Who says so", "Outlets"):
        one.page.locator("#legend summary", has_text=group).evaluate(
            "summary => { summary.parentElement.open = true; }"
        )
    before = one.amount(off).inner_text()
    one.filter(off).uncheck()
    assert shown(one) == left
    assert one.amount(off).inner_text() == before
    one.page.get_by_role("button", name="Undo all").click()
    assert shown(one) == ALL
    expect(one.filter(off)).to_be_checked()
    expect(one.page.locator("#undo")).to_be_hidden()


def test_counts_follow_the_other_filters(open_page):
    one = open_page(NEWS)
    expect(one.amount("relations:endorses")).to_have_text("2")
    expect(one.amount("kinds:person")).to_have_text("3")
    one.filter("outlets:Courier").uncheck()
    expect(one.amount("relations:endorses")).to_have_text("1")
    expect(one.amount("relations:defends")).to_have_text("0")
    expect(one.amount("modalities:negated")).to_have_text("0")
    expect(one.amount("kinds:union")).to_have_text("0")


@pytest.mark.parametrize("seed", range(3))
def test_live_counts_are_those_of_a_plain_count(open_page, seed):
    chance = random.Random(seed)  # noqa: S311
    kinds = {f"actor-{n}": chance.choice(["person", "union"]) for n in range(9)}
    evidence = []
    for _ in range(150):
        ends = [make_actor(id_, kind=kinds[id_]) for id_ in chance.sample(sorted(kinds), 2)]
        article = at(chance.randrange(1, 28), chance.choice(["Courier", "Ledger", "Post"]))
        choices = {"modality": chance.choice(list(Modality)), "voice": chance.choice(list(Voice))}
        evidence.append(make_evidence(ends[0], chance.choice(sorted(TYPES)), ends[1], article=article, **choices))
    values = {
        "relations": lambda item: [item.relation.type.name],
        "modalities": lambda item: [item.relation.modality.value],
        "voices": lambda item: [item.relation.voice.value],
        "outlets": lambda item: [item.article.outlet],
        "kinds": lambda item: [item.relation.source.actor.kind, item.relation.target.actor.kind],
    }
    off = {facet: {chance.choice(sorted({v for item in evidence for v in of(item)}))} for facet, of in values.items()}
    off["modalities"] = {"negated", "hedged", "future-or-conditional"}
    one = open_page(evidence)
    for facet in set(off) - {"modalities"}:
        for value in off[facet]:
            one.filter(f"{facet}:{value}").evaluate("box => box.click()")
    for facet, of in values.items():
        passing = [
            item
            for item in evidence
            if all(not off[other] & set(values[other](item)) for other in values if other != facet)
        ]
        for value in {v for item in evidence for v in of(item)}:
            with_it = [item for item in passing if value in of(item)]
            if facet == "kinds":
                ends = {end.actor for item in passing for end in (item.relation.source, item.relation.target)}
                expected = sum(actor.kind == value for actor in ends)
            elif facet == "relations":
                expected = len({key_of(item) for item in with_it})
            else:
                expected = len(with_it)
            assert one.amount(f"{facet}:{value}").text_content() == str(expected), (facet, value)


def test_only_leaves_one_value_and_all_brings_the_others_back(open_page):
    one = open_page(NEWS)
    one.page.get_by_role("button", name="Only criticises").click()
    assert shown(one) == [ALL[1]]
    one.page.get_by_role("button", name="Relations: all again").click()
    assert shown(one) == ALL


def slide(one, name, value):
    one.filter(name).evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input')); }", value
    )


def test_confidence_counts_sentences_and_articles_count_edges(open_page):
    one = open_page(NEWS)
    slide(one, "confidence", 0.65)
    assert shown(one) == [ALL[0], *ALL[2:]]
    slide(one, "articles", 2)
    assert shown(one) == []
    slide(one, "confidence", 0)
    assert shown(one) == ALL[:1]


def test_a_denial_left_out_by_a_filter_is_counted_in_the_panel(open_page):
    one = open_page(NEWS)
    one.filter("outlets:Ledger").uncheck()
    one.select("edge", one.edge("ada", "endorses", "ben"))
    expect(one.page.locator(".left")).to_have_text("1 more sentence not shown with these filters.")


def test_days_given_by_keyboard_filter_and_say_what_is_left_out(open_page):
    one = open_page(NEWS)
    one.page.get_by_label("From", exact=True).fill("2016-08-02")
    one.page.get_by_label("To", exact=True).fill("2016-08-10")
    assert shown(one) == ALL[:2]
    expect(one.page.locator("#days-said")).to_have_text("2 August 2016 to 10 August 2016 · 1 undated sentence left out")
    one.page.get_by_role("button", name="All days").click()
    assert shown(one) == ALL


def drag(one, begin, end):
    box = one.page.locator("#bars").bounding_box()
    one.page.mouse.move(box["x"] + begin * box["width"], box["y"] + 20)
    one.page.mouse.down()
    one.page.mouse.move(box["x"] + end * box["width"], box["y"] + 20, steps=3)
    one.page.mouse.up()


def test_a_range_is_dragged_over_the_bars(open_page):
    one = open_page(NEWS)
    drag(one, 0.6, 0.99)
    assert shown(one) == [ALL[3]]
    expect(one.page.locator("#day-to")).to_have_value("2016-08-21")
    expect(one.page.locator("#bars .range")).to_have_count(1)


def test_as_it_stood_counts_everything_up_to_a_day(open_page):
    one = open_page(NEWS)
    one.page.get_by_label("as it stood on").check()
    drag(one, 0.45, 0.45)
    assert shown(one) == ALL[:2]
    expect(one.page.locator("#days-said")).to_contain_text("As it stood on 10 August 2016")


def test_bars_show_for_above_and_against_below_by_day_week_or_month(open_page):
    one = open_page(make_campaign())
    plus, minus = one.page.locator("#bars .plus"), one.page.locator("#bars .minus")
    middle = float(one.page.locator("#bars .axis").get_attribute("y1"))
    assert float(plus.first.get_attribute("y")) < middle < float(minus.first.get_attribute("y"))
    days = plus.count()
    one.page.get_by_role("radio", name="week").check()
    assert plus.count() < days


def test_play_lets_edges_appear_and_stops_at_the_end(open_page):
    one = open_page(NEWS)
    one.page.get_by_role("radio", name="week").check()
    one.page.clock.install()
    one.page.get_by_role("button", name="Play").click()
    seen = [shown(one)]
    for _ in range(2):
        one.page.clock.run_for(700)
        seen.append(shown(one))
    assert seen == [ALL[:1], ALL[:2], [*ALL[:2], ALL[3]]]
    expect(one.page.get_by_role("button", name="Pause")).to_be_visible()
    one.page.clock.run_for(700)
    expect(one.page.get_by_role("button", name="Play")).to_be_visible()


def test_a_corpus_without_days_has_no_time(open_page):
    one = open_page([make_evidence(article=at(None))])
    expect(one.page.locator("#time")).to_be_hidden()
    expect(one.page.locator("#shown")).to_have_text(re.compile("^Showing 2 of 2 actors"))


def test_camps_fill_on_demand_and_filter(open_page, tmp_path):
    graph = build_graph(NEWS)
    for actor, camp in (("ada", "around Ada"), ("ben", "around Ada"), ("cleo", "around Cleo")):
        graph.nodes[actor]["camp"] = camp
    write_page(graph, NEWS, tmp_path / "graph.html")
    one = open_page(tmp_path / "graph.html")
    expect(one.page.locator(".camps")).to_have_count(0)
    one.page.get_by_role("radiogroup", name="Fill by").get_by_role("radio", name="camp").check()
    expect(one.page.locator(".camps")).to_contain_text("Nobody says so of themselves")
    expect(one.amount("camps:around Ada")).to_have_text("2")
    one.filter("camps:around Cleo").uncheck()
    assert shown(one) == ALL[:1]
