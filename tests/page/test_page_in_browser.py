"""The page in Chromium, opened from disk. That no page asks for a file or writes to the console is checked for every
test here, when `open_page` ends.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from campaign import make_campaign
from makers import make_actor, make_article, make_evidence
from playwright.sync_api import expect

from graphkit.graph.assemble import build_graph
from graphkit.model import Measured, Modality, Office, Span, Voice
from graphkit.page.payload import build_payload

pytestmark = pytest.mark.browser

QUARREL = [
    make_evidence("maya-okafor", "criticises", "tom-aldridge", article="a1"),
    make_evidence(
        *("maya-okafor", "criticises", "tom-aldridge"),
        article=make_article(
            "a2", title="A denial", outlet="Courier", url="https://news.example/2", date=date(2016, 9, 1)
        ),
        modality=Modality.NEGATED,
        voice=Voice.QUOTED,
        speaker="maya-okafor",
        source_text="She",
        source_span=Span(5, 8),
        template="There was no attack, nor {cue} of {target}.",
        cue="criticism",
        start=300,
        parts=(("cue", 0.9), ("distance", 0.5)),
        confidence=0.45,
        measured=Measured("rule", 1240, 992, "DSE 992/1240"),
    ),
    make_evidence("rosa-penhale", "endorses", "maya-okafor"),
    make_evidence("tom-aldridge", "endorses", "rosa-penhale", modality=Modality.CONDITIONAL),
]


def test_a_page_opens_from_disk_and_shows_its_network(open_page):
    one = open_page(make_campaign())
    expect(one.page.locator(".summary")).to_have_text(re.compile("^25 actors, 57 relations, from 34 articles"))
    expect(one.page.locator("#shown")).to_have_text("Showing 25 of 25 actors, 52 of 57 relations")
    painted = one.page.evaluate(
        "() => { const c = document.querySelector('canvas');"
        "const p = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
        "let n = 0; for (let i = 3; i < p.length; i += 4) n += p[i] > 0; return n / (p.length / 4); }"
    )
    assert painted > 0.02
    assert one.asked == [one.url]


def test_the_page_counts_each_edge_as_the_graph_does(open_page):
    evidence = make_campaign()
    one = open_page(evidence)
    names = ("weight", "asserted", "negated", "hedged", "conditional", "first", "last")
    found = one.page.evaluate("(names) => graphkit.data.edges.map((edge) => names.map((name) => edge[name]))", names)
    iso = [[*row[:5], *(day and str(date(1970, 1, 1) + timedelta(days=day)) for day in row[5:])] for row in found]
    edges = build_payload(build_graph(evidence), evidence)["edges"]
    assert iso == [[edge[name] for name in names] for edge in edges]


def test_every_name_is_inside_the_opening_view(open_page):
    one = open_page(make_campaign())
    box = one.page.locator("#network").bounding_box()
    for index in range(25):
        point = one.page.evaluate(f"graphkit.pointAt({index})")
        assert box["x"] < point["x"] < box["x"] + box["width"]
        assert box["y"] < point["y"] < box["y"] + box["height"] - 20


def test_a_click_on_a_line_shows_its_sentences_with_three_highlights(open_page):
    one = open_page(QUARREL)
    edge = one.edge("maya-okafor", "criticises", "tom-aldridge")
    point = one.page.evaluate(f"graphkit.pointOn({edge})")
    one.page.mouse.click(point["x"], point["y"])
    expect(one.page.locator(".details h2")).to_have_text("Maya Okafor criticises Tom Aldridge")
    first = one.page.locator(".said.asserted .evidence").first
    expect(first.locator("blockquote")).to_have_text("On Monday Maya Okafor criticises Tom Aldridge, it emerged.")
    marks = first.locator("blockquote mark")
    assert [(mark.get_attribute("class"), mark.inner_text()) for mark in marks.all()] == [
        *(("source", "Maya Okafor"), ("cue", "criticises"), ("target", "Tom Aldridge")),
    ]


def test_a_click_on_an_actor_lists_its_relations_both_ways(open_page):
    one = open_page(QUARREL)
    point = one.page.evaluate(f"graphkit.pointAt({one.actor('maya-okafor')})")
    one.page.mouse.click(point["x"], point["y"])
    expect(one.page.locator(".details h2")).to_have_text("Maya Okafor")
    expect(one.page.locator(".details h3")).to_have_text(["Who endorses Maya Okafor1", "Maya Okafor criticises1"])
    one.page.locator(".details .edge").first.click()
    expect(one.page.locator(".details h2")).to_have_text("Rosa Penhale endorses Maya Okafor")
    one.page.locator("[data-tab=none]").click()
    expect(one.page.locator(".details h2")).to_have_text("Relations")


def test_a_click_beside_everything_goes_back_to_the_list(open_page):
    one = open_page(QUARREL)
    one.page.evaluate("graphkit.select('edge', 0)")
    box = one.page.locator("#network").bounding_box()
    one.page.mouse.click(box["x"] + 4, box["y"] + 4)
    expect(one.page.locator(".details h2")).to_have_text("Relations")


def test_denials_stand_apart_under_their_own_heading(open_page):
    one = open_page(QUARREL)
    one.page.evaluate(f"graphkit.select('edge', {one.edge('maya-okafor', 'criticises', 'tom-aldridge')})")
    expect(one.page.locator(".said h3")).to_have_text(["Asserted1", "Negated1"])
    denial = one.page.locator(".said.negated .evidence")
    expect(denial.locator(".notes li")).to_have_text("She = Maya Okafor named outside this sentence")
    expect(denial.locator(".voice")).to_have_text("Quoted: Maya Okafor")
    expect(denial.locator(".article")).to_have_text("A denialCourier · 1 September 2016")
    link = denial.get_by_role("link")
    assert [link.get_attribute(name) for name in ("href", "rel")] == ["https://news.example/2", "noopener noreferrer"]
    denial.locator("summary").click()
    expect(denial.locator(".why tr")).to_have_text(["cue0.9", "distance0.5", "confidence0.45"])
    expect(denial.locator(".why p")).to_have_text("rule criticises/criticism in frame subject-object")
    expect(denial.locator(".measured")).to_have_text(
        "On labelled sentences the rule was right 992 of 1,240 times (DSE 992/1240)."
    )


def test_the_legend_counts_and_filters(open_page):
    one = open_page(make_campaign())
    before = one.page.evaluate("graphkit.visible()")
    expect(one.amount("relations:criticises")).to_have_text("25")
    one.filter("relations:criticises").uncheck()
    after = one.page.evaluate("graphkit.visible()")
    assert len(before) - len(after) == 25
    left = one.page.evaluate(
        "graphkit.visible().map((i) => graphkit.data.relations[graphkit.data.edges[i].relation].name)"
    )
    assert "criticises" not in left
    expect(one.page.locator(".details .edge")).to_have_count(len(after))
    one.filter("relations:criticises").check()
    assert one.page.evaluate("graphkit.visible()") == before


def test_what_nothing_asserts_is_counted_but_drawn_on_demand(open_page):
    one = open_page(QUARREL)
    edge = one.edge("tom-aldridge", "endorses", "rosa-penhale")
    assert edge not in one.page.evaluate("graphkit.visible()")
    expect(one.amount("modalities:future-or-conditional")).to_have_text("1")
    one.filter("modalities:future-or-conditional").check()
    assert edge in one.page.evaluate("graphkit.visible()")
    expect(one.page.locator(".details .edge.faint")).to_have_count(1)
    expect(one.page.locator(".details .edge .caveat")).to_have_text(["not yet"])
    expect(one.amount("relations:endorses")).to_have_text("2")


def test_filtering_everything_away_says_so(open_page):
    one = open_page(QUARREL)
    one.filter("modalities:asserted").uncheck()
    expect(one.page.locator("#shown")).to_have_text("Showing 0 of 3 actors, 0 of 3 relations")
    expect(one.page.locator(".details .lead")).to_have_text(re.compile("^No relation is left"))


@pytest.mark.parametrize(
    ("typed", "found"), [("kovac", "Nadia Kovač"), ("ZOE", "Zoë Lindqvist"), ("gw", "General Workers")]
)
def test_search_finds_by_alias_blind_to_accents(open_page, typed, found):
    one = open_page(make_campaign())
    one.page.keyboard.press("/")
    one.page.keyboard.type(typed)
    expect(one.page.get_by_role("option").first).to_contain_text(found)
    one.page.keyboard.press("Enter")
    expect(one.page.locator(".details h2")).to_have_text(found)


def test_search_walks_with_arrows_and_says_when_nothing_is_found(open_page):
    one = open_page(make_campaign())
    box = one.page.locator("#search")
    box.fill("aldridge")
    expect(one.page.get_by_role("option").filter(has=one.page.locator(".where"))).not_to_have_count(0)
    expect(one.page.get_by_role("option").nth(1)).to_contain_text("supporters of Tom Aldridge")
    box.press("ArrowDown")
    box.press("Enter")
    expect(one.page.locator(".details h2")).to_have_text("supporters of Tom Aldridge")
    box.fill("nobody at all")
    expect(one.page.get_by_role("option")).to_have_text("No actor or sentence")
    box.press("Enter")
    expect(one.page.locator(".details h2")).to_have_text("supporters of Tom Aldridge")


def test_every_relation_is_reached_by_keyboard(open_page):
    one = open_page(QUARREL)
    one.page.locator("[data-tab=changed]").focus()
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("Enter")
    expect(one.page.locator(".details h2")).to_have_text("Maya Okafor criticises Tom Aldridge")
    assert one.page.evaluate("document.activeElement.id") == "details"
    one.page.keyboard.press("Escape")
    expect(one.page.locator(".details h2")).to_have_text("Relations")


def test_a_phone_stacks_the_parts_without_scrolling_sideways(open_page):
    one = open_page(make_campaign(), viewport={"width": 360, "height": 740})
    assert one.page.evaluate("document.documentElement.scrollWidth") == 360
    boxes = [one.page.locator(part).bounding_box() for part in (".controls", ".drawing", ".time", ".details")]
    assert [box["width"] for box in boxes] == [360, 360, 360, 360]
    assert boxes[0]["y"] < boxes[1]["y"] < boxes[2]["y"] < boxes[3]["y"]
    assert boxes[1]["y"] < 740 / 2
    expect(one.page.locator("#legend")).to_be_hidden()
    one.page.get_by_text("Filters and key").click()
    expect(one.page.locator("#legend")).to_be_visible()


def test_on_a_phone_a_choice_brings_its_sentences_to_the_top(open_page):
    one = open_page(make_campaign(), viewport={"width": 360, "height": 740})
    one.select("edge", one.edge("maya-okafor", "criticises", "tom-aldridge"))
    expect(one.page.locator(".evidence")).to_have_count(6)
    assert abs(one.page.locator(".details").bounding_box()["y"]) < 40


def test_light_and_dark_follow_the_reader_s_screen(open_page):
    one = open_page(QUARREL, color_scheme="light")
    one.page.evaluate(f"graphkit.select('edge', {one.edge('rosa-penhale', 'endorses', 'maya-okafor')})")
    for scheme, paper, tone in (("light", "251, 249, 244", "26, 104, 168"), ("dark", "22, 25, 28", "111, 183, 245")):
        one.page.emulate_media(color_scheme=scheme)
        expect(one.page.locator("body")).to_have_css("background-color", f"rgb({paper})")
        expect(one.page.locator(".tone")).to_have_css("color", f"rgb({tone})")


def test_without_scripts_the_relations_stand_in_a_table(open_page):
    one = open_page(QUARREL, java_script_enabled=False)
    expect(one.page.locator("table.plain tbody tr")).to_have_count(3)
    expect(one.page.locator("#desk")).to_be_hidden()


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:window.pwned=1",
        '"><img src=x onerror="window.pwned = 1"></script><script>window.pwned = 1</script>',
        "</title></style></noscript><svg onload=window.pwned=1><a href='javascript:window.pwned=1'>href</a>",
        "__proto__",
        "{{ 7 * 7 }}${window.pwned = 1}\u2028\u2029\x00\ud800\u202e*_*",
    ],
)
def test_hostile_text_in_every_field_stays_text(open_page, bad, tmp_path):
    actors = [
        make_actor(
            f"{end}{bad}", name=f"{bad}{end}", kind=bad, aliases=(bad,), weak=(bad,), offices=(Office(bad),), party=bad
        )
        for end in "ab"
    ]
    evidence = [
        make_evidence(
            actors[at],
            relation,
            actors[1 - at],
            article=make_article(
                f"{bad}{at}", title=bad, outlet=bad, author=bad, url=("javascript:window.pwned=1", bad)[at]
            ),
            template=f"{bad} {{source}} {{cue}} {{target}} {bad}",
            modality=modality,
            speaker=bad,
            cue=bad,
            rule=bad,
            frame=bad,
            parts=((bad, 0.9),),
            before=bad,
            after=bad,
        )
        for at, relation, modality in ((0, "endorses", Modality.ASSERTED), (1, "criticises", Modality.HEDGED))
    ]
    one = open_page(evidence)
    for mode in "tmn":
        one.page.keyboard.press(mode)
    one.filter("modalities:hedged").check()
    for index in range(2):
        one.select("edge", index)
        one.page.locator(".details .evidence").first.wait_for()
        for link in one.page.locator(".details a").all():
            link.click()
        one.page.locator(".details .why summary").first.click()
        one.page.get_by_role("button", name="Mark a mistake", exact=True).first.click()
        one.page.locator(".mark-form").get_by_text("Wrong actor").click()
        one.page.get_by_role("button", name="Keep the mark").click()
        one.select("actor", index)
    for kind in ("pair", "paths"):
        one.select(kind, 0, 1)
        one.page.locator(".details .evidence").first.wait_for()
    one.select("changed")
    one.page.locator("#marks-open").click()
    one.page.keyboard.press("Escape")
    one.page.locator("#search").fill(bad[:3])
    one.page.wait_for_timeout(50)
    one.page.evaluate("document.activeElement.blur()")
    for name in ("graph.svg", "graph.png", "relations.csv", "relations.json", "view.html"):
        one.page.locator("#save-menu summary").click()
        with one.page.expect_download() as download:
            one.page.locator(f'[data-save="{name}"]').click()
    copy = tmp_path / "view.html"
    copy.write_bytes(download.value.path().read_bytes())
    two = open_page(copy)
    two.select("edge", 0)
    two.page.locator(".details .evidence").first.wait_for()
    plain = open_page(copy, java_script_enabled=False)
    expect(plain.page.locator("table.plain tbody tr")).to_have_count(2)
    for each in (one, two):
        assert each.page.evaluate("typeof window.pwned") == "undefined"
        assert (
            each.page.evaluate("document.querySelectorAll('img, iframe, object, embed, a[href^=javascript]').length")
            == 0
        )
