"""Who is in the drawing and where, table and matrix, the address, the keyboard, and readers who see no canvas."""

from __future__ import annotations

import importlib.util
import math
import re
from itertools import combinations
from pathlib import Path

import pytest
from campaign import make_campaign
from makers import make_evidence
from playwright.sync_api import expect

from graphkit.graph.assemble import build_graph
from graphkit.page.render import write_page

pytestmark = pytest.mark.browser
CROWD = [
    make_evidence(f"actor-{at:03}", "endorses", f"actor-{at // 3:03}", article=f"a{at % 9}") for at in range(1, 400)
]
AXE = Path(importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]) / "axe.min.js"


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, {"width": 360, "height": 740}])
def test_no_two_names_overlap_in_the_opening_view(open_page, viewport):
    one = open_page(make_campaign(), viewport=viewport)
    names = one.page.evaluate("graphkit.names()")
    assert len(names) >= (23 if viewport["width"] > 1000 else 15)
    for a, b in combinations(names, 2):
        apart = a["right"] <= b["left"] or b["right"] <= a["left"] or a["bottom"] <= b["top"] or b["bottom"] <= a["top"]
        assert apart, (a, b)
    box, buttons = one.page.locator("#network").bounding_box(), one.page.locator("#zoom").bounding_box()
    assert all(name["left"] >= 0 and name["right"] <= box["width"] for name in names)
    left, bottom = buttons["x"] - box["x"], buttons["y"] + buttons["height"] - box["y"]
    assert all(name["right"] <= left or name["top"] >= bottom for name in names)


@pytest.mark.parametrize(("width", "height", "excused"), [(1280, 800, 0), (390, 844, 8)])
def test_a_name_stands_nearer_to_its_own_actor_than_to_any_other(open_page, width, height, excused):
    one = open_page(make_campaign(), viewport={"width": width, "height": height})
    names = one.page.evaluate("graphkit.names()")  # the most prominent last
    points = dict(one.page.evaluate("graphkit.actors().map((actor) => [actor, graphkit.pointAt(actor)])"))
    box = one.page.locator("#network").bounding_box()

    def gap(name, actor):
        x, y = points[actor]["x"] - box["x"], points[actor]["y"] - box["y"]
        aside = max(name["left"] - x, x - name["right"], 0)
        return math.hypot(aside, max(name["top"] - y, y - name["bottom"], 0))

    def nearest(name):
        return min(points, key=lambda actor: gap(name, actor))

    assert [name["actor"] for name in names[: len(names) - excused] if nearest(name) != name["actor"]] == []
    assert all(gap(name, nearest(name)) > 5 for name in names[: len(names) - 3])


def test_a_table_breaks_no_name_within_a_word(open_page):
    one = open_page(make_campaign(), viewport={"width": 1280, "height": 800})
    one.page.keyboard.press("t")
    heights = one.page.evaluate(
        "[...document.querySelectorAll('.grid .name')].map((each) =>"
        " [each.textContent.split(' ').length, Math.round(each.getBoundingClientRect().height / 20)])"
    )
    assert len(heights) == 2 * 52
    assert [words for words, lines in heights if lines > words] == []


def test_a_click_on_a_name_is_a_click_on_its_actor(open_page):
    one = open_page(make_campaign())
    name = one.page.evaluate(
        "graphkit.names().find(({ actor }) => graphkit.data.actors[actor].id === 'electoral-office')"
    )
    box = one.page.locator("#network").bounding_box()
    one.page.mouse.click(box["x"] + name["left"] + 6, box["y"] + (name["top"] + name["bottom"]) / 2)
    expect(one.page.locator(".details h2")).to_have_text("Electoral Office")


def test_a_large_graph_opens_on_the_most_prominent_and_says_so(open_page):
    one = open_page(CROWD)
    assert len(one.page.evaluate("graphkit.actors()")) == 150
    expect(one.page.locator("#more")).to_have_text("250 less prominent actors left out · show 150 more")
    one.page.locator("#more").click()
    assert len(one.page.evaluate("graphkit.actors()")) == 300
    expect(one.page.locator("#more")).to_have_text("100 less prominent actors left out · show 100 more")


def test_search_reaches_those_left_out(open_page):
    one = open_page(CROWD)
    left_out = one.actor("actor-399")
    assert left_out not in one.page.evaluate("graphkit.actors()")
    one.page.locator("#search").fill("actor 399")
    one.page.keyboard.press("Enter")
    expect(one.page.locator(".details h2")).to_have_text("Actor 399")
    assert left_out in one.page.evaluate("graphkit.actors()")
    point = one.page.evaluate(f"graphkit.pointAt({left_out})")
    box = one.page.locator("#network").bounding_box()
    assert box["x"] < point["x"] < box["x"] + box["width"]


def test_three_thousand_actors_fit_a_page_that_mail_takes(open_page, root, tmp_path):
    spec = importlib.util.spec_from_file_location("page_corpus", root / "benchmarks/page_corpus.py")
    corpus = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(corpus)
    evidence = corpus.make_corpus(3000)
    path = tmp_path / "graph.html"
    write_page(build_graph(evidence), evidence, path)
    assert path.stat().st_size <= 1_500_000
    one = open_page(path)
    assert len(one.page.evaluate("graphkit.actors()")) == 150
    one.select("edge", 4321)
    expect(one.page.locator(".evidence mark.cue")).not_to_have_count(0)
    one.page.locator("#search").fill(evidence[4000].sentence[60:90])
    expect(one.page.locator("#found .sentence").first).to_be_visible()


def test_expand_brings_in_whom_an_actor_knows(open_page):
    one = open_page(CROWD)
    middle = one.page.evaluate(
        "graphkit.actors().find((actor) => graphkit.data.edges.some(({ source, target }) => target === actor"
        " && !graphkit.actors().includes(source)))"
    )
    one.select("actor", middle)
    before = len(one.page.evaluate("graphkit.actors()"))
    one.page.get_by_role("button", name=re.compile("^Expand")).click()
    assert len(one.page.evaluate("graphkit.actors()")) > before
    expect(one.page.get_by_role("button", name=re.compile("^Expand"))).to_have_count(0)


CHAIN = [make_evidence(a, "endorses", b) for a, b in ("ab", "bc", "cd", "eb")]


@pytest.mark.parametrize(
    ("depth", "way", "inside"),
    [("1", "both", "abce"), ("1", "says", "bc"), ("1", "is told", "abe"), ("2", "says", "bcd"), ("3", "both", "abcde")],
)
def test_focus_shows_a_neighbourhood_by_depth_and_direction(open_page, depth, way, inside):
    one = open_page(CHAIN)
    one.select("actor", one.actor("b"))
    one.page.get_by_role("button", name="Focus").click()
    one.page.get_by_role("radiogroup", name="Depth").get_by_role("radio", name=depth).check()
    one.page.get_by_role("radiogroup", name="Direction").get_by_role("radio", name=way).check()
    assert sorted(one.page.evaluate("graphkit.actors().map((a) => graphkit.data.actors[a].id)")) == list(inside)
    one.page.get_by_role("button", name="Leave").click()
    assert len(one.page.evaluate("graphkit.actors()")) == 5


def test_a_double_click_focuses(open_page):
    one = open_page(CHAIN)
    point = one.page.evaluate(f"graphkit.pointAt({one.actor('d')})")
    one.page.mouse.dblclick(point["x"], point["y"])
    expect(one.page.locator("#focus")).to_contain_text("Around D")
    assert len(one.page.evaluate("graphkit.actors()")) == 2


def test_hidden_actors_go_and_pinned_ones_stay(open_page):
    one = open_page(CHAIN)
    one.select("actor", one.actor("d"))
    one.page.get_by_role("button", name="Pin").click()
    one.select("actor", one.actor("c"))
    one.page.get_by_role("button", name="Hide").click()
    ids = "graphkit.actors().map((a) => graphkit.data.actors[a].id).sort().join('')"
    assert one.page.evaluate(ids) == "abde"
    one.filter("relations:endorses").uncheck()
    assert one.page.evaluate(ids) == "d"
    one.page.get_by_role("button", name="Undo all").click()
    assert one.page.evaluate(ids) == "abcde"


def test_the_table_equals_the_drawing_and_sorts_and_filters(open_page):
    one = open_page(make_campaign())
    one.page.keyboard.press("t")
    rows = one.page.locator("#table tbody tr")
    expect(rows).to_have_count(52)
    assert sorted(int(edge) for edge in rows.evaluate_all("rows => rows.map((row) => row.dataset.edge)")) == sorted(
        one.page.evaluate("graphkit.visible()")
    )
    head = one.page.get_by_role("columnheader", name="Who", exact=True)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    names = rows.locator("td:first-child").all_inner_texts()
    assert names == sorted(names, key=lambda name: name.casefold().replace("ë", "e"))
    one.page.get_by_label("Filter the table").fill("zoe")
    expect(rows).to_have_count(5)
    one.filter("relations:criticises").uncheck()
    expect(rows).to_have_count(3)


def test_without_a_canvas_the_table_stands_in(browser, written):
    page = browser.new_context().new_page()
    said = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null;")
    page.goto(written(make_campaign()).as_uri())
    expect(page.locator("#table tbody tr")).to_have_count(52)
    expect(page.locator("#mode-network")).to_be_disabled()
    page.locator("#table .relation").first.click()
    expect(page.locator(".evidence").first).to_be_visible()
    page.context.close()
    assert said == []


def test_the_table_names_what_the_drawing_leaves_out(open_page):
    one = open_page(CROWD)
    one.page.keyboard.press("t")
    inside = len(one.page.evaluate("graphkit.visible()"))
    expect(one.page.locator("#table caption")).to_contain_text(f"{inside} relations")
    one.page.get_by_label(f"also the {399 - inside} outside the drawing").check()
    expect(one.page.locator("#table caption")).to_have_text("399 relations, the first 100 shown")


def test_the_matrix_is_signed_and_leads_to_the_sentences(open_page):
    one = open_page(make_campaign())
    one.page.keyboard.press("m")
    cell = one.page.get_by_role("button", name="Maya Okafor of Tom Aldridge: 5 against")
    expect(cell).to_have_text("−5")
    cell.click()
    expect(one.page.locator(".details h2")).to_have_text("Maya Okafor criticises Tom Aldridge")
    expect(one.page.get_by_role("button", name="Maya Okafor of Rosa Penhale: 3 for")).to_have_text("+3")


def test_the_whole_view_lives_in_the_address(open_page):
    one = open_page(make_campaign())
    one.filter("relations:criticises").uncheck()
    one.page.get_by_label("From", exact=True).fill("2016-08-03")
    one.select("actor", one.actor("zoe-lindqvist"))
    point = one.page.evaluate(f"graphkit.pointAt({one.actor('iain-mccrae')})")
    one.page.mouse.move(point["x"], point["y"])
    one.page.mouse.down()
    one.page.mouse.move(point["x"] + 40, point["y"] + 25, steps=4)
    one.page.mouse.up()
    one.page.keyboard.press("t")
    expect(one.page).to_have_url(re.compile("moved=.*mode=table"))
    fragment = one.page.evaluate("location.hash")
    state = "[graphkit.visible(), graphkit.actors(), graphkit.place(graphkit.actor('iain-mccrae'))]"
    two = open_page(make_campaign(), at=fragment)
    assert two.page.evaluate(state) == one.page.evaluate(state)
    expect(two.page.locator(".details h2")).to_have_text("Zoë Lindqvist")
    expect(two.filter("relations:criticises")).not_to_be_checked()
    expect(two.page.locator("#table table")).to_be_visible()
    expect(two.page.locator("#day-from")).to_have_value("2016-08-03")


@pytest.mark.parametrize(
    "fragment",
    [
        "#at=edge~nobody~endorses~tom-aldridge",
        "#no-relations=gone&focus=nobody~9~sideways",
        "#days=x~y&moved=a!b&show=-1",
        "#%",
    ],
)
def test_an_address_of_another_page_opens_what_it_can(open_page, fragment):
    one = open_page(make_campaign(), at=fragment)
    expect(one.page.locator("#shown")).to_have_text("Showing 25 of 25 actors, 52 of 57 relations")


def test_a_named_view_is_kept_and_comes_back(open_page):
    one = open_page(make_campaign())
    one.filter("relations:criticises").uncheck()
    one.page.locator("#views-menu summary").click()
    one.page.get_by_label("Name of the view").fill("Only praise")
    one.page.get_by_role("button", name="Keep").click()
    one.page.get_by_role("button", name="Undo all").click()
    expect(one.page).not_to_have_url(re.compile("no-relations"))  # the address follows when things are quiet
    one.page.reload()
    one.page.locator("html.ready").wait_for(state="attached")
    expect(one.page.locator("#shown")).to_contain_text("52 of 57")
    one.page.locator("#views-menu summary").click()
    one.page.get_by_role("button", name="Only praise", exact=True).click()
    expect(one.page.locator("#shown")).to_contain_text("27 of 57")


def test_arrows_walk_from_actor_to_actor(open_page):
    one = open_page(make_campaign())
    one.page.locator("#network").focus()
    one.page.keyboard.press("ArrowRight")
    expect(one.page.locator(".details h2")).to_have_text("Tom Aldridge")
    first = one.page.evaluate(f"graphkit.pointAt({one.actor('tom-aldridge')})")
    one.page.keyboard.press("ArrowDown")
    expect(one.page.locator(".details h2")).not_to_have_text("Tom Aldridge")
    name = one.page.locator(".details h2").inner_text()
    below = one.page.evaluate(
        "(name) => graphkit.pointAt(graphkit.data.actors.findIndex((actor) => actor.name === name))", name
    )
    assert below["y"] > first["y"]
    assert one.page.evaluate("document.activeElement.id") == "network"
    expect(one.page.locator("#announcer")).to_have_text(re.compile(f"^{name}"))


def test_help_opens_by_its_key_and_closes_by_escape(open_page):
    one = open_page(CHAIN)
    one.page.keyboard.press("?")
    expect(one.page.get_by_role("dialog", name="Help")).to_be_visible()
    one.page.keyboard.press("Escape")
    expect(one.page.get_by_role("dialog", name="Help")).to_be_hidden()


def test_every_control_is_reached_by_tab(open_page):
    one = open_page(CHAIN)
    one.page.locator("#search").focus()
    reached = set()
    for _ in range(80):
        one.page.keyboard.press("Tab")
        reached.add(one.page.evaluate("document.activeElement.id || document.activeElement.dataset.filter || ''"))
    assert {"mode-table", "network", "closer", "fit", "relations:endorses", "play"} <= reached


@pytest.mark.parametrize(
    "mode", ["network", "table", "matrix", "edge", "actor", "pair", "mark", "help", "corrections", "phone"]
)
def test_axe_finds_no_fault(open_page, mode):
    size = {"width": 360, "height": 740} if mode == "phone" else {"width": 1280, "height": 800}
    one = open_page(make_campaign(), viewport=size, color_scheme="dark" if mode in {"table", "actor"} else "light")
    if mode in {"table", "matrix"}:
        one.page.keyboard.press(mode[0])
    elif mode == "actor":
        one.select("actor", one.actor("maya-okafor"))
    elif mode == "pair":
        one.select("pair", one.actor("maya-okafor"), one.actor("tom-aldridge"))
    elif mode in {"edge", "mark"}:
        one.select("edge", one.edge("maya-okafor", "criticises", "tom-aldridge"))
        one.page.locator(".evidence").first.wait_for()
        if mode == "mark":
            one.page.get_by_role("button", name="Mark a mistake").first.click()
            one.page.get_by_text("Wrong actor").click()
    elif mode == "phone":
        one.page.get_by_text("Filters and key").click()
    elif mode == "help":
        one.page.keyboard.press("?")
    elif mode == "corrections":
        one.page.locator("#marks-open").click()
    one.page.evaluate(AXE.read_text(encoding="utf-8") + ";0")
    found = one.page.evaluate(
        """async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)]);
        }"""
    )
    assert found == []
