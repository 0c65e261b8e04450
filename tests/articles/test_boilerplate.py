from __future__ import annotations

import pytest

from graphkit.articles.boilerplate import MOST_WORDS, find_author, find_dateline, is_boilerplate, opens_list
from graphkit.packs.shipped import DATA
from graphkit.packs.source import read_source

SKIPPED_AND_KEPT = [
    ("Sign up to our Politics newsletter", "Sign up to the party, Mr Corbyn told the crowd."),
    ("Already a member? Sign in here", "Already a member of the cabinet, she wants more."),
    ("Advertisement", "Advertisements for Labour attacked the mayor."),
    ("Share this article", "Share the blame, Mr Burnham told his critics."),
    ("Media playback is not supported on this device", "Media barons back Mr Johnson."),
    ("Read more: Khan attacks Corbyn", "Read more widely, he told Mr Johnson."),
    ("Related Stories", "Related unions back Mr Smith."),
    ("Photo: Jane Roe", "He drew a bleak picture: Labour would lose."),
    ("A crowd in Leeds. Picture: John Doe/PA", "The picture: a party that fights itself."),
    ("(Image: Getty)", "(Mr Khan did not comment.)"),
    ("Mr Khan on a bus in Tooting (Getty Images)", "Mr Khan spoke in Tooting on Friday. (PA)"),
    ("Mayor of London Sadiq Khan.", "Mayor of London backs Owen Smith."),
    ("By Jane Roe, political editor", "By Friday, Labour MPs had turned on him"),
    ("Updated", "Updated plans split Labour"),
    ("Posted September 01, 2016", "Posted to Berlin in 2016"),
    ("Top stories on inkl right now", "Top stories of betrayal divide Labour"),
    ("***", "* Mr Khan backs Mr Smith"),
    ("© 2016 The Daily Planet", "Copyright law divides Labour"),
    ("Subscribe", "Subscribe? Never, said Mr Corbyn"),
    ("![Mr Khan](khan.jpg) Photo: PA", "[Mr Khan] is wrong, he said."),
]


@pytest.mark.parametrize(("skipped", "kept"), SKIPPED_AND_KEPT)
def test_boilerplate_is_told_from_prose(skipped: str, kept: str) -> None:
    assert is_boilerplate(skipped)
    assert not is_boilerplate(kept)


def test_a_long_paragraph_is_never_boilerplate() -> None:
    line = "Sign up to our" + " newsletter" * (MOST_WORDS - 4)
    assert is_boilerplate(line)
    assert not is_boilerplate(line + " now")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE", "JANE ROE"),
        ("By Jane Roe and John Doe, Political Editor", "Jane Roe"),
        ("By Jane van Roe for the Daily Planet", "Jane van Roe"),
        ("By Jane Roe | 3 May 2016", "Jane Roe"),
        ("By Jane Roe 3 May 2016", "Jane Roe"),
        ("By Christmas Labour will have a new leader", None),
        ("By Jane Roe's account, the party is lost.", None),
        ("By Jane Roe | Corbyn must go, says mayor", None),
        ("Jane Roe", None),
        ("By", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert find_author(line) == author


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Posted September 01, 2016", "September 01, 2016"),
        ("Published: 2016-09-01", "2016-09-01"),
        ("Last updated on 3 May 2016 at 10:15", "3 May 2016 at 10:15"),
        ("Thursday 1 September 2016 10.15 BST", "Thursday 1 September 2016 10.15 BST"),
        ("BBC News | 3 May 2016", "3 May 2016"),
        ("Updated", ""),
        ("Updated 3 hours ago", "3 hours ago"),
        ("Posted in Politics", None),
        ("May and March", None),
        ("Corbyn attacks the mayor again | 2016", None),
        ("Updated Corbyn plan for 2020", None),
    ],
)
def test_datelines(line: str, day: str | None) -> None:
    assert find_dateline(line) == day


def test_a_list_head_may_go_on_only_where_the_data_says_so() -> None:
    assert opens_list("More from Politics")
    assert opens_list("Most read:")
    assert not opens_list("Most read newspaper backs Labour")
    assert not opens_list("More from Mr Khan, who attacked his leader.")


def test_the_data_are_lower_case_sorted_and_stand_once() -> None:
    source = read_source(DATA / "boilerplate.yml", "boilerplate.yml")
    assert source.problems == ()
    for name, words in source.value.items():
        assert all(isinstance(word, str) and word == word.lower().strip() for word in words), name
        assert len(set(words)) == len(words), name
    for name in ("line_starts", "whole_lines", "contains", "line_ends", "list_heads"):
        assert source.value[name] == sorted(source.value[name]), name
