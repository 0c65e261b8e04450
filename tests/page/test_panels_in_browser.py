"""What the panel of details tells: evidence, an actor, A versus B, paths, who changed."""

from __future__ import annotations

import random
import re
from datetime import date

import pytest
from campaign import make_campaign
from makers import TYPES, make_actor, make_article, make_evidence
from playwright.sync_api import expect

from graphkit.graph.turns import find_turns
from graphkit.model import Corrected, Modality, Office, Voice

pytestmark = pytest.mark.browser


def on(day, number=0):
    return make_article(
        f"a{day}-{number}", date=date(2016, 8, day), outlet="Courier", url=f"https://news.example/{day}"
    )


TURN = [
    make_evidence("ada", "endorses", "ben", article=on(1), confidence=0.5),
    make_evidence("ada", "endorses", "ben", article=on(2), confidence=0.95),
    make_evidence("ada", "criticises", "ben", article=on(20)),
    make_evidence("ben", "criticises", "ada", article=on(21)),
    make_evidence("ben", "defends", "cleo", article=on(5)),
    make_evidence("cleo", "criticises", "dora", article=on(6)),
    make_evidence("cleo", "endorses", "dora", article=on(7), modality=Modality.HEDGED),
]


def test_the_sentences_around_come_on_demand(open_page):
    one = open_page([make_evidence("ada", "endorses", "ben", before="It rained.", after="Then it stopped.")])
    one.select("edge", 0)
    quote = one.page.locator(".evidence blockquote")
    expect(quote).to_have_text("On Monday Ada endorses Ben, it emerged.")
    one.page.get_by_role("button", name="Sentences around it").click()
    expect(quote).to_have_text("It rained. On Monday Ada endorses Ben, it emerged. Then it stopped.")
    one.page.get_by_role("button", name="Sentences around it").click()
    expect(quote).to_have_text("On Monday Ada endorses Ben, it emerged.")


def test_evidence_without_neighbours_offers_none(open_page):
    one = open_page(TURN)
    one.select("edge", one.edge("ben", "defends", "cleo"))
    expect(one.page.locator(".evidence")).to_have_count(1)
    expect(one.page.get_by_role("button", name="Sentences around it")).to_have_count(0)


def test_a_citation_holds_sentence_article_day_address_and_claim(open_page):
    one = open_page([make_evidence("ada", "endorses", "ben", article=on(1), modality=Modality.NEGATED)])
    one.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    one.select("edge", 0)
    one.page.get_by_role("button", name="Copy citation").click()
    expect(one.page.get_by_role("button", name="Copied")).to_be_visible()
    assert one.page.evaluate("navigator.clipboard.readText()") == (
        "“On Monday Ada endorses Ben, it emerged.” “Report a1-0”, Courier, 1 August 2016, https://news.example/1. "
        "[Ada endorses Ben, negated]"
    )


def test_evidence_is_sorted_by_date_or_confidence(open_page):
    one = open_page(TURN)
    one.select("edge", one.edge("ada", "endorses", "ben"))
    days = one.page.locator(".evidence .where")
    expect(days).to_have_text([re.compile("1 August"), re.compile("2 August")])
    one.page.get_by_role("radio", name="confidence").check()
    expect(days).to_have_text([re.compile("2 August"), re.compile("1 August")])


def test_an_actor_tells_its_party_aliases_and_offices_with_dates(open_page):
    ada = make_actor(
        "ada",
        aliases=("Addie",),
        party="civics",
        offices=(Office("mayor of Exford", date(2016, 5, 9)), Office("MP", None, date(2010, 5, 6))),
    )
    one = open_page([make_evidence(ada, "endorses", make_actor("civics", kind="party"))])
    one.select("actor", one.actor("ada"))
    expect(one.page.locator(".details .lead").first).to_contain_text("person · Civics · 1 mention · in 1 article")
    expect(one.page.locator(".facts li")).to_have_text(
        ["MP, ? to 6 May 2010", "mayor of Exford, 9 May 2016 to now", "also Addie"]
    )


def test_an_actor_lists_what_it_says_and_what_is_said_of_it_with_time(open_page):
    one = open_page(TURN)
    one.select("actor", one.actor("ben"))
    heads = one.page.locator(".details h3")
    expect(heads).to_have_text(["Who endorses Ben1", "Ben defends1", "Ben criticises1", "Who criticises Ben1"])
    expect(heads.locator(".spark")).to_have_count(4)


def test_a_versus_b_shows_both_directions_on_one_time_line(open_page):
    one = open_page(TURN)
    one.select("pair", one.actor("ada"), one.actor("ben"))
    rows = one.page.locator(".balance tr")
    expect(rows.nth(0)).to_contain_text(re.compile(r"Ada → Ben.*endorses.*2.*criticises.*1"))
    expect(rows.nth(1)).to_contain_text(re.compile(r"Ben → Ada.*criticises.*1"))
    expect(one.page.locator(".time-line circle")).to_have_count(4)
    heights = one.page.locator(".time-line circle").evaluate_all(
        "dots => dots.map((dot) => Number(dot.getAttribute('cy')))"
    )
    axis = float(one.page.locator(".time-line .axis").get_attribute("y1"))
    assert sum(height < axis for height in heights) == 3
    expect(one.page.locator(".turn")).to_have_text(
        ["Ada endorses Ben", "Ada endorses Ben", "Ada criticises Ben", "Ben criticises Ada"]
    )


def test_a_versus_b_is_asked_for_by_name(open_page):
    one = open_page(TURN)
    one.page.locator("[data-tab=pair]").click()
    for label, name in (("First actor", "ada"), ("Second actor", "ben")):
        one.page.get_by_label(label, exact=True).fill(name)
        one.page.keyboard.press("Enter")
    expect(one.page.locator(".details h2")).to_have_text("Ada versus Ben")
    expect(one.page.locator(".evidence")).to_have_count(4)


def test_two_whom_nothing_ties_are_offered_a_path(open_page):
    one = open_page(TURN)
    one.select("pair", one.actor("ada"), one.actor("dora"))
    one.page.get_by_role("button", name="Find paths between them").click()
    expect(one.page.locator(".hops > li h3")).to_have_text(
        ["Ada  endorses Ben2", "Ben  defends Cleo1", "Cleo  criticises Dora1"]
    )
    expect(one.page.locator(".hops blockquote")).to_have_count(3)
    lit = one.page.evaluate("graphkit.lit()")
    assert sorted(lit) == sorted(
        one.edge(*edge)
        for edge in (("ada", "endorses", "ben"), ("ben", "defends", "cleo"), ("cleo", "criticises", "dora"))
    )


def test_a_path_along_the_arrows_may_not_be_there(open_page):
    one = open_page(TURN)
    one.select("paths", one.actor("dora"), one.actor("ada"))
    expect(one.page.locator(".hops > li")).to_have_count(3)
    one.page.get_by_label("Only along the arrows").check()
    expect(one.page.locator(".details .lead")).to_have_text(re.compile("^No path"))


def test_who_changed_names_the_pair_and_the_days(open_page):
    one = open_page(TURN)
    one.page.locator("[data-tab=changed]").click()
    expect(one.page.locator(".turns li")).to_have_count(1)
    expect(one.page.locator(".turns .words")).to_have_text(
        "Adaturned onBenfor until 2 Aug 2016, against from 20 Aug 2016"
    )
    expect(one.page.locator(".turns .number")).to_have_text("1")
    one.page.locator(".turns button").click()
    expect(one.page.locator(".details h2")).to_have_text("Ada versus Ben")


def test_the_page_finds_the_turns_that_the_analysis_finds(open_page):
    chance = random.Random(7)  # noqa: S311
    actors = [f"actor-{at}" for at in range(12)]
    evidence = []
    for _ in range(500):
        source, target = chance.sample(actors, 2)
        modality = chance.choice([Modality.ASSERTED, Modality.ASSERTED, Modality.NEGATED])
        article = on(chance.randrange(1, 29), chance.randrange(3))
        relation = chance.choice(sorted(TYPES))
        evidence.append(make_evidence(source, relation, target, article=article, modality=modality))
    one = open_page(evidence)
    turns = [[t.source, t.target, t.sign, str(t.until), str(t.since), t.weight] for t in find_turns(evidence)]
    assert len(turns) > 50
    assert one.page.evaluate("graphkit.turns()") == turns


def test_a_hedged_word_changes_no_sign(open_page):
    one = open_page(TURN)
    one.filter("modalities:hedged").check()
    one.select("changed")
    expect(one.page.locator(".turns li")).to_have_count(1)


def test_voices_and_speakers_are_told(open_page):
    item = make_evidence("ada", "endorses", "ben", voice=Voice.REPORTED, speaker="ben")
    one = open_page([item])
    one.select("edge", 0)
    expect(one.page.locator(".voice")).to_have_text("Reported speech: Ben")


def test_long_lists_come_a_page_at_a_time(open_page):
    evidence = [make_evidence("ada", "endorses", "ben", article=f"a{at:03}") for at in range(60)]
    one = open_page(evidence)
    one.select("edge", 0)
    expect(one.page.locator(".evidence")).to_have_count(40)
    one.page.get_by_role("button", name="Show more of 60").click()
    expect(one.page.locator(".evidence")).to_have_count(60)


def test_sentences_are_searched_and_found_by_keyboard(open_page):
    one = open_page(make_campaign())
    one.page.keyboard.press("/")
    one.page.keyboard.type("toured the coast")
    option = one.page.locator("#found .sentence").first
    expect(option).to_contain_text("toured the coast with")
    one.page.keyboard.press("Enter")
    expect(one.page.locator(".evidence .cue", has_text="toured the coast").first).to_be_visible()


def test_agency_copy_counts_as_one_text_and_its_articles_are_told(open_page):
    first = make_article("a1", date=date(2016, 8, 1), outlet="Courier")
    copies = [make_article(f"a{n}", date=date(2016, 8, n), outlet=f"Paper {n}", copy_of="a1") for n in (2, 3)]
    one = open_page([make_evidence("ada", "endorses", "ben", article=article) for article in (first, *copies)])
    one.select("edge", 0)
    expect(one.page.get_by_text("1 text, printed in 3 articles")).to_be_visible()


def test_evidence_that_a_person_put_right_says_so_as_text(open_page):
    was = Corrected("ben", "endorses", "ada", "direction", "<b>Read on</b>.")
    one = open_page(
        [make_evidence("ada", "endorses", "ben", corrected=was), make_evidence("ada", "endorses", "ben", start=99)]
    )
    one.select("edge", 0)
    expect(one.page.locator(".evidence .corrected")).to_have_text(
        ["Put right by hand (wrong direction); found as: Ben endorses Ada. <b>Read on</b>."]
    )
