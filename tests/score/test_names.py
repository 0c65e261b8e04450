from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.score.names import Names, fold

NAMES = Names(
    {
        "*": {"National Union of Miners": [], "Labour Party": ["Labour"], "Ada Bright": ["Ms Bright"]},
        "a1": {
            "Cy Bright": ["young Bright"],
            "Supporters of Ada Bright": ["Brightites"],
            "Senior Labour figures": ["senior party figures"],
        },
        "a2": {"Ben Stone": []},
    }
)


@pytest.mark.parametrize(
    ("article", "name", "actor"),
    [
        ("a1", "Ada Bright", "Ada Bright"),
        ("a1", "Ms Bright", "Ada Bright"),
        ("a1", "Bright", None),
        ("a2", "Bright", "Ada Bright"),
        ("a2", "Senator Bright", "Ada Bright"),
        ("a1", "the Labour Party", "Labour Party"),
        ("a1", "NUM", "National Union of Miners"),
        ("a1", "the NUM", "National Union of Miners"),
        ("a1", "MUN", None),
        ("a1", "Brightites", "Supporters of Ada Bright"),
        ("a1", "Backers of Ada Bright", "Supporters of Ada Bright"),
        ("a1", "Critics of Ada Bright", None),
        ("a2", "Supporters of Ada Bright", None),
        ("a1", "Party figures", "Senior Labour figures"),
        ("a1", "Ben Stone", None),
        ("a2", "STONE", "Ben Stone"),
        ("a2", "Flintstone", None),
    ],
)
def test_a_name_stands_for_one_actor_or_none(article: str, name: str, actor: str | None) -> None:
    assert NAMES.find(article, name) == actor


def test_an_article_believes_its_own_list_before_the_one_for_all() -> None:
    names = Names({"*": {"Ada Bright": ["the chair"]}, "a1": {"Ben Stone": ["the chair"]}})
    assert (names.find("a1", "the chair"), names.find("a2", "the chair")) == ("Ben Stone", "Ada Bright")


def test_who_is_only_in_the_statements_is_known_in_that_article() -> None:
    names = Names({}, [("a1", "Ada Bright")])
    assert (names.find("a1", "Ms Bright"), names.find("a2", "Ms Bright")) == ("Ada Bright", None)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.sampled_from(["a1", "a2", "*"]))
def test_whatever_the_name_the_answer_is_an_actor_or_none(name: str, article: str) -> None:
    assert NAMES.find(article, name) in {
        *("National Union of Miners", "Labour Party", "Ada Bright", "Cy Bright", "Ben Stone"),
        *("Supporters of Ada Bright", "Senior Labour figures", None),
    }
