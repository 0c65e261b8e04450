"""Marking a mistake, and the corrections.yml that comes of it."""

from __future__ import annotations

import pytest
import yaml
from makers import TYPES, make_actor, make_article, make_evidence
from playwright.sync_api import expect

from graphkit.corrections.apply import apply_corrections
from graphkit.corrections.merge import ends_of
from graphkit.model import Reading
from graphkit.packs.corrections import load_corrections

pytestmark = pytest.mark.browser
NEWS = [
    make_evidence("ada", "criticises", "ben", article="a1", cue="hit out at"),
    make_evidence("cleo", "endorses", "ben", article="a2"),
]


def download_file(one):
    """Download the marks as they stand."""
    one.page.locator("#marks-open").click()
    with one.page.expect_download() as download:
        one.page.get_by_role("button", name="Download corrections.yml").click()
    one.page.keyboard.press("Escape")
    assert download.value.suggested_filename == "corrections.yml"
    return download.value.path()


def corrections(one):
    """Read the file of marks."""
    return yaml.safe_load(download_file(one).read_text(encoding="utf-8"))


def mark(one, wrong):
    one.select("edge", one.edge("ada", "criticises", "ben"))
    one.page.get_by_role("button", name="Mark a mistake", exact=True).click()
    one.page.locator(".mark-form").get_by_text(wrong).click()


ROW = {
    "article": "a1",
    "sentence": "On Monday Ada hit out at Ben, it emerged.",
    "cue": "hit out at",
    "source": "ada",
    "relation": "criticises",
    "target": "ben",
}


def test_a_row_that_says_nothing_of_the_kind_is_rejected(open_page):
    one = open_page(NEWS)
    mark(one, "Not stated")
    one.page.get_by_label("Note").fill("It is a headline of somebody else's.")
    one.page.get_by_role("button", name="Keep the mark").click()
    expect(one.page.locator(".verdict")).to_have_text("Marked: not stated (It is a headline of somebody else's.)")
    expect(one.page.locator("#marks-count")).to_have_text("1")
    note = "It is a headline of somebody else's."
    assert corrections(one) == {"evidence": [{**ROW, "wrong": "not-stated", "note": note}]}


def test_a_wrong_direction_is_turned_round(open_page):
    one = open_page(NEWS)
    mark(one, "Wrong direction")
    one.page.get_by_role("button", name="Keep the mark").click()
    change = {"source": "ben", "relation": "criticises", "target": "ada"}
    assert corrections(one) == {"evidence": [{**ROW, "wrong": "direction", "change": change}]}


def test_a_wrong_relation_names_the_right_one(open_page):
    one = open_page(NEWS)
    mark(one, "Wrong relation")
    one.page.get_by_label("The right relation").select_option(label="endorses")
    one.page.get_by_role("button", name="Keep the mark").click()
    change = {"source": "ada", "relation": "endorses", "target": "ben"}
    assert corrections(one)["evidence"][0]["change"] == change


def test_a_wrong_actor_names_the_right_one_or_rejects(open_page):
    one = open_page(NEWS)
    mark(one, "Wrong actor")
    one.page.get_by_role("button", name="Keep the mark").click()
    assert "change" not in corrections(one)["evidence"][0]
    one.page.get_by_role("button", name="Mark a mistake", exact=True).click()
    one.page.get_by_label("Right source", exact=True).fill("cleo")
    one.page.keyboard.press("Enter")
    one.page.get_by_role("button", name="Keep the mark").click()
    change = {"source": "cleo", "relation": "criticises", "target": "ben"}
    assert corrections(one) == {"evidence": [{**ROW, "wrong": "actor", "change": change}]}


def test_actors_are_marked_as_one_or_never_one(open_page):
    one = open_page(NEWS)
    one.select("actor", one.actor("ada"))
    one.page.get_by_text("Mark a mistake about who this is").click()
    one.page.get_by_label("The other actor", exact=True).fill("cleo")
    one.page.keyboard.press("Enter")
    one.page.get_by_role("button", name="The same", exact=True).click()
    assert corrections(one) == {"actors": [{"same": ["ada", "cleo"]}]}
    one.select("pair", one.actor("ada"), one.actor("ben"))
    one.page.get_by_text("Mark a mistake about who this is").click()
    one.page.get_by_role("button", name="Never the same").click()
    assert corrections(one) == {"actors": [{"same": ["ada", "cleo"]}, {"apart": ["ada", "ben"]}]}


def test_marks_outlive_the_visit_and_are_taken_back(open_page):
    one = open_page(NEWS)
    mark(one, "Not stated")
    one.page.get_by_role("button", name="Keep the mark").click()
    one.page.reload()
    one.page.locator("html.ready").wait_for(state="attached")
    expect(one.page.locator(".verdict")).to_have_text("Marked: not stated")
    one.page.locator("#marks-open").click()
    one.page.get_by_role("button", name="Take back").click()
    expect(one.page.get_by_role("button", name="Download corrections.yml")).to_be_disabled()
    one.page.keyboard.press("Escape")
    expect(one.page.locator(".verdict")).to_have_count(0)
    expect(one.page.locator("#marks-count")).to_be_hidden()


def test_hostile_text_comes_through_the_file_unharmed(open_page):
    bad = "\": }\n- {x: 'y'}\u2028\u2029\x85\x7f\ufeff #😀\\ {{"
    item = make_evidence(make_actor(f"ada{bad}"), "endorses", "ben", article=make_article(bad), cue=bad)
    one = open_page([item])
    one.select("edge", 0)
    one.page.get_by_role("button", name="Mark a mistake", exact=True).click()
    one.page.locator(".mark-form").get_by_text("Not stated").click()
    one.page.get_by_role("button", name="Keep the mark").click()
    (row,) = corrections(one)["evidence"]
    assert (row["article"], row["cue"], row["source"]) == (bad, bad, f"ada{bad}")
    assert row["sentence"] == item.sentence


def test_a_build_takes_the_file_as_it_is(open_page, tmp_path):
    one = open_page(NEWS)
    mark(one, "Wrong direction")
    one.page.get_by_role("button", name="Keep the mark").click()
    one.select("edge", one.edge("cleo", "endorses", "ben"))
    one.page.get_by_role("button", name="Mark a mistake", exact=True).click()
    one.page.locator(".mark-form").get_by_text("Not stated").click()
    one.page.get_by_role("button", name="Keep the mark").click()
    path = tmp_path / "corrections.yml"
    path.write_bytes(download_file(one).read_bytes())
    readings = [
        Reading(item.article, (item,), {end.actor.id: end.actor for end in ends_of(item)}, (), 1) for item in NEWS
    ]
    put_right, outcomes = apply_corrections(load_corrections([path], relations=TYPES), readings, actors={})
    assert [outcome.statements for outcome in outcomes] == [1, 1]
    left = [item.relation for reading in put_right for item in reading.evidence]
    assert [(each.source.actor.id, each.type.name, each.target.actor.id) for each in left] == [
        ("ben", "criticises", "ada")
    ]
