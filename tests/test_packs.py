"""The shipped rules prove themselves: each cue fires on its examples, is silent on its counterexamples, has both."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from graphkit.proof import check_pack, read_marks

if TYPE_CHECKING:
    from graphkit.packs.load import Pack


@pytest.mark.model
@pytest.mark.usefixtures("one_model")
def test_each_cue_fires_on_its_examples_and_is_silent_on_its_counterexamples(pack: Pack) -> None:
    assert [str(problem) for problem in check_pack(pack)] == []


def test_each_cue_has_an_example_and_a_counterexample(pack: Pack) -> None:
    assert [rule.id for rule in pack.rules if not (rule.cue.examples and rule.cue.counterexamples)] == []


def test_each_example_marks_one_source_and_one_target(pack: Pack) -> None:
    wrong = []
    for rule in pack.rules:
        for text in rule.cue.examples:
            marks = Counter(mention.actor for mention in read_marks(text)[1] or [])
            if not (marks["S"] and marks["T"]) or re.search(r"[\[\]]", read_marks(text)[0].text):
                wrong.append(f"{rule.path}:{rule.line}: {text}")
    assert wrong == []


def test_no_counterexample_is_an_example_too(pack: Pack) -> None:
    for rule in pack.rules:
        plain = {read_marks(text)[0].text for text in rule.cue.examples}
        assert not plain & {read_marks(text)[0].text for text in rule.cue.counterexamples}


def test_there_are_the_rules_and_frames_that_were_promised(pack: Pack) -> None:
    assert len(pack.rules) >= 300
    assert len(pack.frames) + len(pack.modifiers.modifiers) >= 60
    assert {rule.relation for rule in pack.rules} == {"endorses", "criticises", "defends", "campaigns-with"}


def test_each_frame_is_used_by_some_rule(pack: Pack) -> None:
    assert sorted(set(pack.frames) - {name for rule in pack.rules for name in rule.frames}) == []


def test_no_modifier_stands_twice(pack: Pack) -> None:
    counts = Counter((each.modifier, each.reach) for each in pack.modifiers.modifiers)
    assert [each for each, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("part", ["speech", "projection", "titles", "descriptions", "modifiers"])
def test_no_list_of_words_says_a_word_twice(pack: Pack, part: str) -> None:
    twice = [
        f"{part}.{name}: {word}"
        for name, words in getattr(pack, part).model_dump().items()
        if isinstance(words, tuple) and all(isinstance(word, str) for word in words)
        for word, count in Counter(words).items()
        if count > 1
    ]
    assert twice == []


def test_a_family_names_each_frame_once(pack: Pack) -> None:
    assert [rule.id for rule in pack.rules if len(set(rule.frames)) != len(rule.frames)] == []
