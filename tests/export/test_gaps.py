from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from makers import make_actor, make_article

from graphkit.export.gaps import EXAMPLES, list_gaps, write_gaps
from graphkit.model import Mention, MentionForm, MissKind, NearMiss, Reading, Span

if TYPE_CHECKING:
    from pathlib import Path


def miss(what: str = "snub", article: str = "a1", sentence: str = "A snubs B.", reason: str = "no cue") -> NearMiss:
    return NearMiss(MissKind.WORD, what, reason, article, sentence)


def reading(*names: str, listed: bool = False, kind: str = "person", id: str = "a1") -> Reading:  # noqa: A002
    actors = {name: make_actor(name, listed=listed, kind=kind) for name in names}
    mentions = tuple(Mention(Span(at, at + 1), "x", at, MentionForm.NAME, (name,)) for at, name in enumerate(names * 3))
    return Reading(make_article(id), (), actors, mentions, 1)


def test_near_misses_of_one_sort_are_counted_together_the_most_frequent_first() -> None:
    rows = list_gaps([miss("shun"), miss(), miss(article="a2")], [])
    assert [(row["what"], row["times"], row["articles"]) for row in rows] == [("snub", 2, 2), ("shun", 1, 1)]


def test_a_row_has_the_commonest_reason_and_a_few_sentences() -> None:
    group = [miss(sentence=f"A snubs B, {number}.", reason="x" if number else "y") for number in range(5)]
    (row,) = list_gaps([*group, *group], [])
    assert row["reason"] == "x"
    assert [each["sentence"] for each in row["examples"]] == [f"A snubs B, {number}." for number in range(EXAMPLES)]


def test_who_is_named_often_and_listed_nowhere_is_a_gap() -> None:
    rows = list_gaps([], [reading("ada-bright"), reading("ada-bright", id="a2")])
    assert [(row["kind"], row["what"], row["times"], row["articles"]) for row in rows] == [
        ("actor", "Ada Bright", 6, 2)
    ]


def test_who_is_listed_or_a_group_is_none() -> None:
    assert list_gaps([], [reading("ada-bright", listed=True), reading("voters", kind="group")]) == []


def test_rows_are_written_one_a_line(tmp_path: Path) -> None:
    rows = list_gaps([miss("Zoë")], [])
    write_gaps(rows, tmp_path / "gaps.jsonl")
    (line,) = (tmp_path / "gaps.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == rows[0]
    assert "Zoë" in line


@given(st.lists(st.builds(miss, st.sampled_from("ab"), st.sampled_from("xy"), st.sampled_from("st"))))
def test_no_near_miss_is_lost(misses: list[NearMiss]) -> None:
    assert sum(row["times"] for row in list_gaps(misses, [])) == len(misses)
