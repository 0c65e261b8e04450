"""The current view as PNG, SVG, CSV, JSON and as a page of its own."""

from __future__ import annotations

import csv
import io
import json
import struct
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest
from campaign import make_campaign
from makers import make_actor, make_article, make_evidence
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def save(one, name):
    one.page.locator("#save-menu summary").click()
    with one.page.expect_download() as download:
        one.page.locator(f'[data-save="{name}"]').click()
    assert download.value.suggested_filename == name
    return download.value.path()


def test_a_picture_is_a_png_of_twice_the_pixels(open_page):
    one = open_page(make_campaign())
    data = save(one, "graph.png").read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    box = one.page.locator("#network").bounding_box()
    key = one.page.evaluate("Math.round(graphkit.picture().height)") - round(box["height"])
    assert key >= 22
    assert struct.unpack(">II", data[16:24]) == (2 * round(box["width"]), 2 * (round(box["height"]) + key))


@pytest.mark.parametrize("width", [360, 1280])
def test_the_key_of_a_picture_never_runs_into_itself(open_page, width):
    one = open_page(make_campaign(), viewport={"width": width, "height": 740})
    words, picture = one.page.evaluate(
        "() => { const { svg } = graphkit.picture(); document.body.append(svg);"
        "const box = (each) => { const { left, right, top, bottom } = each.getBoundingClientRect();"
        " return { left, right, top, bottom }; };"
        "const found = [[...svg.lastElementChild.children].map(box), box(svg)]; svg.remove(); return found; }"
    )
    assert len(words) == 2 * 4 + 1
    assert all(picture["left"] <= each["left"] and each["right"] <= picture["right"] for each in words)
    for a, b in combinations(words, 2):
        assert a["right"] <= b["left"] or b["right"] <= a["left"] or a["bottom"] <= b["top"] or b["bottom"] <= a["top"]


def test_a_drawing_is_svg_with_every_line_shape_and_name(open_page):
    one = open_page(make_campaign())
    text = save(one, "graph.svg").read_text(encoding="utf-8")
    root = ET.fromstring(text)  # noqa: S314 (our own file)
    words = {"".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Maya Okafor", "Tom Aldridge", "criticises", "Transport Staffs'Union"} <= words
    lines = [each for each in root.iter("{http://www.w3.org/2000/svg}path") if each.get("fill") == "none"]
    assert len(lines) == 52
    assert any(each.get("stroke-dasharray") for each in lines)


def test_rows_hold_what_is_in_view_and_no_formula(open_page):
    one = open_page(
        [make_evidence(make_actor("ada", name="=1+1"), "endorses", "ben"), make_evidence("cleo", "criticises", "ben")]
    )
    one.filter("relations:criticises").uncheck()
    (row,) = csv.DictReader(io.StringIO(save(one, "relations.csv").read_text(encoding="utf-8")))
    assert (row["source"], row["source_name"], row["relation"], row["target"], row["sentences"]) == (
        *("ada", "'=1+1", "endorses", "ben", "1"),
    )


def test_json_holds_the_sentences(open_page):
    one = open_page(make_campaign())
    found = json.loads(save(one, "relations.json").read_text(encoding="utf-8"))
    assert len(found["actors"]) == 25
    assert len(found["relations"]) == 52
    assert sum(len(relation["evidence"]) for relation in found["relations"]) == 81
    assert found["relations"][0]["evidence"][0]["sentence"]


def test_a_view_is_a_page_of_its_own_under_the_same_policy(open_page, written, tmp_path):
    one = open_page(make_campaign())
    one.select("actor", one.actor("zoe-lindqvist"))
    one.page.keyboard.press("f")
    one.filter("relations:criticises").uncheck()
    inside = one.page.evaluate("graphkit.visible().length")
    path = tmp_path / "view.html"
    path.write_bytes(save(one, "view.html").read_bytes())
    assert path.stat().st_size < written(make_campaign()).stat().st_size
    two = open_page(path)
    expect(two.page.locator("#shown")).to_have_text(f"Showing 4 of 4 actors, {inside} of {inside} relations")
    expect(two.page.locator(".summary")).to_contain_text("part of a larger page")
    two.select("edge", two.edge("daniel-abara", "campaigns-with", "zoe-lindqvist"))
    expect(two.page.locator(".evidence")).to_have_count(2)
    assert two.page.evaluate("graphkit.data.actors.length") == 4
    three = open_page(path, java_script_enabled=False)
    expect(three.page.locator("table.plain tbody tr")).to_have_count(inside)


def test_a_view_of_agency_copy_still_counts_one_text(open_page, tmp_path):
    articles = [make_article("a0"), *(make_article(name, copy_of="a1") for name in ("a2", "a3"))]
    evidence = [make_evidence("cy", "endorses", "dee", article=articles[0])]
    evidence += [make_evidence("ada", "endorses", "ben", article=article) for article in articles[1:]]
    one = open_page(evidence)
    one.select("actor", one.actor("ada"))
    one.page.keyboard.press("f")
    path = tmp_path / "view.html"
    path.write_bytes(save(one, "view.html").read_bytes())
    two = open_page(path)
    two.select("edge", two.edge("ada", "endorses", "ben"))
    expect(two.page.get_by_text("1 text, printed in 2 articles")).to_be_visible()


def test_without_the_browsers_own_gzip_the_page_still_opens(browser, written):
    page = browser.new_context().new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script("delete window.DecompressionStream; delete window.CompressionStream;")
    page.goto(written(make_campaign()).as_uri())
    page.locator("html.ready").wait_for(state="attached")
    page.evaluate("graphkit.select('edge', 1)")
    expect(page.locator(".evidence").first).to_be_visible()
    expect(page.locator("#shown")).to_have_text("Showing 25 of 25 actors, 52 of 57 relations")
    page.context.close()
    assert said == []
