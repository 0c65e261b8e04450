from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.articles.clean import find_headline, find_skipped, normalise, paragraph_starts

SEEDS = Path(__file__).parents[3] / "shared" / "eval" / "seeds" / "articles"
PROSE = "Sadiq Khan, the mayor of London, told members on Sunday that they should vote for somebody else."
LINES = [
    "",
    "Politics",
    "Khan backs Smith",
    "Mayor of London Sadiq Khan.",
    "Related stories",
    "Updated",
    "---",
    "title: A",
    PROSE,
    "Sign up to our newsletter",
    "He said no.",
    "\u00a0 ",
    "Corbyn allies attack the mayor",
    "word " * 26,
    "goes on small",
]
PAGES = st.tuples(st.sampled_from(["\n", "\r\n", "\n\n"]), st.lists(st.sampled_from(LINES))).map(
    lambda page: page[0].join(page[1])
)


def skipped(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_skipped(text)]


def headline(text: str) -> str | None:
    span = find_headline(text)
    return span and text[span.start : span.end]


def test_captions_and_sign_ups_are_skipped_and_prose_stays() -> None:
    text = f"Khan backs Smith for leader\n\n{PROSE}\n\nPhoto: Jane Roe\n\nHe refused to say more.\n\nSubscribe now\n"
    assert skipped(text) == ["Photo: Jane Roe", "Subscribe now"]


def test_a_caption_below_its_own_copy_is_skipped() -> None:
    text = f"{PROSE}\nA crowd waits for the leader in Leeds\nA crowd waits for the leader in Leeds\n{PROSE}"
    assert skipped(text) == ["A crowd waits for the leader in Leeds", PROSE]


def test_a_refrain_stays() -> None:
    assert skipped("He said no.\n\nShe asked again.\n\nHe said no.") == []


def test_a_title_repeated_below_itself_stays_once() -> None:
    text = f"Khan Backs Smith For Leader\nKhan Backs Smith For Leader\n\n{PROSE}"
    assert headline(text) == "Khan Backs Smith For Leader"
    assert skipped(text) == ["Khan Backs Smith For Leader"]


def test_labels_above_the_headline_are_skipped() -> None:
    text = f"The Planet\nThe Planet\nPolitics\nJane Roe\n\nMayor turns on his leader\n\n{PROSE}"
    assert headline(text) == "Mayor turns on his leader"
    assert skipped(text) == ["The Planet", "The Planet", "Politics", "Jane Roe"]


def test_boilerplate_on_top_is_no_headline() -> None:
    assert headline(f"Get all your news in one place.\nStart reading\n\nMayor turns on his leader\n\n{PROSE}") == (
        "Mayor turns on his leader"
    )


def test_a_menu_without_a_headline_is_skipped() -> None:
    text = f"Zoom in\nZoom out\nTurn page\n\n{PROSE}"
    assert headline(text) is None
    assert skipped(text) == ["Zoom in", "Zoom out", "Turn page"]


@pytest.mark.parametrize("title", ["Corbyn quits", "Corbyn attacks Khan", "Corbyn: ‘I will stay’", "Will Khan run?"])
def test_a_short_headline_is_found_and_kept(title: str) -> None:
    text = f"{title}\n\n{PROSE}"
    assert headline(text) == title
    assert skipped(text) == []


def test_a_short_headline_below_a_label_is_found() -> None:
    assert headline(f"Politics\n\nCorbyn attacks Khan\n\n{PROSE}") == "Corbyn attacks Khan"


@pytest.mark.parametrize("text", [PROSE, "", "\n\n", "He spoke.\nShe left."])
def test_a_text_that_opens_with_a_sentence_has_no_headline(text: str) -> None:
    assert headline(text) is None


def test_headlines_below_related_stories_are_others() -> None:
    others = "Related Stories\nUnions attack the mayor\nPoll: MPs split"
    text = f"Mayor turns on his leader\n\n{PROSE}\n\n{others}\n\n{PROSE} He left."
    assert skipped(text) == ["Related Stories", "Unions attack the mayor", "Poll: MPs split"]


def test_a_list_above_the_headline_does_not_swallow_it() -> None:
    assert headline(f"Most read\n\nMayor turns on his leader\n\n{PROSE}") == "Mayor turns on his leader"


def test_the_header_is_skipped_in_one_piece() -> None:
    text = f"---\ntitle: Khan speaks\ndate: 2016-08-21\n---\n\n{PROSE}"
    assert skipped(text) == ["---\ntitle: Khan speaks\ndate: 2016-08-21\n---"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_paragraphs_start_at_their_first_visible_character(newline: str) -> None:
    text = newline.join(["Khan speaks", "", "  He spoke.", "She left."])
    assert [text[start:].split(newline)[0] for start in paragraph_starts(text)] == [
        "Khan speaks",
        "He spoke.",
        "She left.",
    ]


@given(PAGES)
def test_spans_are_sorted_apart_and_whole_lines(text: str) -> None:
    spans = find_skipped(text)
    assert all(a.end < b.start for a, b in pairwise(spans))
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert start == 0 or text[start - 1] in "\r\n"
        assert end == len(text) or text[end] in "\r\n"
        lines = text[start:end].splitlines()
        assert lines[0] == "---" or lines[0].startswith("title") or sum(len(line.split()) for line in lines) <= 25


@given(PAGES)
def test_a_headline_is_never_skipped(text: str) -> None:
    assert find_headline(text) not in find_skipped(text)


@given(PAGES)
def test_starts_are_sorted_and_visible(text: str) -> None:
    starts = paragraph_starts(text)
    assert list(starts) == sorted(set(starts))
    assert all(normalise(text[start]).strip() for start in starts)


@given(st.text())
def test_whatever_the_text_all_offsets_lie_in_it(text: str) -> None:
    headline = find_headline(text)
    spans = [*find_skipped(text), *([headline] if headline is not None else [])]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(0 <= start < len(text) for start in paragraph_starts(text))


@pytest.mark.skipif(not SEEDS.exists(), reason="the originals stand outside the repository")
@pytest.mark.parametrize(("number", "skips", "titled"), [(0, 5, 1), (1, 1, 1), (2, 20, 1), (3, 6, 0), (4, 2, 1)])
def test_the_original_articles_are_cleaned(number: int, skips: int, titled: int) -> None:
    text = sorted(SEEDS.glob("*.txt"))[number].read_text(encoding="utf-8")
    title = headline(text)
    assert bool(title) == titled
    assert title is None or re.search(r"Corbyn", title)
    assert len(skipped(text)) == skips


@pytest.mark.parametrize(
    "place",
    ["AMES, Iowa -- ", "EXFORD — ", "MONTGOMERY, Ala. (AP) — ", "LONDON (Reuters) - ", "PARIS, May 20 (Reuters) - "],
)
def test_prose_starts_behind_a_dateline(place: str) -> None:
    assert paragraph_starts(f"{place}Gov. Hale spoke.") == (0, len(place))


@pytest.mark.parametrize(
    "text",
    [
        "EXFORD - Ada Hale spoke.",
        "AMES-ODE - a new line - opens.",
        "ADA HALE, who spoke - at length - sat.",
        "NATO (in 1949) grew.",
    ],
)
def test_other_dashes_and_capitals_are_no_dateline(text: str) -> None:
    assert paragraph_starts(text) == (0,)
