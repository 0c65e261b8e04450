"""What a printer is given: light colours, the drawing as lines, and the screen afterwards as it was."""

from __future__ import annotations

import pytest
from campaign import make_campaign
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

COLOURS = (
    "() => [...document.querySelectorAll('main [stroke], main [fill], main [style]')].map((each) =>"
    " [each.getAttribute('stroke'), each.getAttribute('fill'), each.getAttribute('style')])"
)
INKS = "(where) => [...document.querySelectorAll(where)].map((each) => getComputedStyle(each).color)"


def lay(one):
    one.page.emulate_media(media="print")
    one.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")


def lift(one):
    one.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    one.page.emulate_media(media="screen")


def brightness(colour):
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_the_drawing_is_printed_as_lines_and_leaves_the_screen_as_it_was(open_page):
    one = open_page(make_campaign())
    lay(one)
    expect(one.page.locator("#network")).to_be_hidden()
    expect(one.page.locator(".on-paper > svg")).to_be_visible()
    text = one.page.locator(".on-paper > svg").text_content()
    assert "Maya Okafor" in text
    assert "Showing 25 of 25 actors" in text
    lift(one)
    expect(one.page.locator("#network")).to_be_visible()
    expect(one.page.locator(".on-paper")).to_have_count(0)


def test_a_dark_page_prints_as_a_light_one_and_is_dark_again(open_page):
    dark, light = open_page(make_campaign(), color_scheme="dark"), open_page(make_campaign(), color_scheme="light")
    for one in (dark, light):
        one.select("edge", one.edge("maya-okafor", "criticises", "tom-aldridge"))
        one.page.locator(".evidence").first.wait_for()
    before = dark.page.evaluate(COLOURS)
    assert before != light.page.evaluate(COLOURS)
    lay(dark)
    lay(light)
    assert dark.page.evaluate(COLOURS) == light.page.evaluate(COLOURS)
    inks = dark.page.evaluate(INKS, "h1, .details h2, .details h2 .tone, .evidence blockquote")
    assert len(inks) >= 4
    assert all(brightness(ink) < 130 for ink in inks)
    lift(dark)
    assert dark.page.evaluate(COLOURS) == before


def test_a_table_is_printed_whole(open_page):
    one = open_page(make_campaign())
    one.page.keyboard.press("t")
    lay(one)
    expect(one.page.locator(".on-paper")).to_have_count(0)
    rows = one.page.locator("#table tbody tr")
    assert rows.count() == 52
    below = one.page.locator("#details").bounding_box()["y"]
    assert rows.last.bounding_box()["y"] < below
