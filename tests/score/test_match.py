from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import Modality
from graphkit.score.gold import Statement
from graphkit.score.match import By, Level, alike, compare

BACKS = Statement("a1", "Ms Bright backs Mr Stone.", "Ada", "endorses", "Ben", Modality.ASSERTED, 1)
JOINS = Statement("a1", "They joined up.", "Ada", "campaigns-with", "Ben", Modality.ASSERTED, 1, symmetric=True)
STRICT = (Level.MENTION, By.RELATION)


def counts(gold: list[Statement], found: list[Statement], level: Level, by: By) -> tuple[int, int, int, int]:
    outcome = compare(gold, found, level, by)
    return len(outcome.right), len(outcome.wrong), len(outcome.missed), len(outcome.spared)


def test_what_agrees_is_right() -> None:
    assert counts([BACKS], [BACKS], *STRICT) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    "change",
    [
        {"article": "a2"},
        {"source": "Cy"},
        {"target": "Cy"},
        {"source": "Ben", "target": "Ada"},
        {"relation": "defends"},
        {"modality": Modality.NEGATED},
        {"modality": Modality.HEDGED},
        {"sentence": "Something else was said on Monday."},
    ],
)
def test_what_differs_in_one_thing_is_wrong_and_missed(change: dict[str, str]) -> None:
    assert counts([BACKS], [replace(BACKS, **change)], *STRICT) == (0, 1, 1, 0)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (Modality.HEDGED, Modality.CONDITIONAL, True),
        (Modality.HEDGED, Modality.NEGATED, False),
        (Modality.NEGATED, Modality.NEGATED, True),
    ],
)
def test_hedges_and_conditions_match_each_other(gold: Modality, found: Modality, *, same: bool) -> None:
    pair = replace(BACKS, modality=gold), replace(BACKS, modality=found)
    assert counts([pair[0]], [pair[1]], *STRICT)[0] == int(same)


def test_the_sign_alone_lets_a_defence_count_as_an_endorsement() -> None:
    defends = replace(BACKS, relation="defends")
    assert counts([BACKS], [defends], Level.MENTION, By.SIGN) == (1, 0, 0, 0)
    assert counts([BACKS], [replace(defends, sign=-1)], Level.MENTION, By.SIGN) == (0, 1, 1, 0)


def test_relations_whose_sign_nobody_tells_match_by_name_only() -> None:
    shuns = replace(BACKS, relation="shuns", sign=0)
    assert counts([shuns], [BACKS], Level.MENTION, By.SIGN) == (0, 1, 1, 0)
    assert counts([shuns], [replace(shuns, sign=-1)], Level.MENTION, By.SIGN) == (1, 0, 0, 0)


def test_the_ends_of_a_symmetric_relation_may_change_places() -> None:
    assert counts([JOINS], [replace(JOINS, source="Ben", target="Ada")], *STRICT) == (1, 0, 0, 0)


def test_edges_are_counted_once_however_often_they_are_asserted() -> None:
    again = replace(BACKS, sentence="She backs him, she said again.")
    denied = replace(BACKS, target="Cy", modality=Modality.NEGATED)
    assert counts([BACKS, again], [BACKS, again, denied], Level.EDGE, By.RELATION) == (1, 0, 0, 0)
    assert counts([BACKS, again], [BACKS], *STRICT) == (1, 0, 1, 0)


def test_what_is_optional_is_neither_missed_nor_wrong() -> None:
    optional = replace(BACKS, optional=True)
    assert counts([optional], [], *STRICT) == (0, 0, 0, 0)
    assert counts([optional], [BACKS], *STRICT) == (0, 0, 0, 1)


def test_what_is_optional_once_and_required_once_is_required() -> None:
    assert counts([replace(BACKS, optional=True), BACKS], [], *STRICT) == (0, 0, 1, 0)


def test_of_nothing_nothing_is_right() -> None:
    outcome = compare([], [], *STRICT)
    assert (outcome.precision, outcome.recall, outcome.f1) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ms Bright backs Mr Stone.", "MS BRIGHT backs “Mr Stone”", True),
        ("Ms Bright backs Mr Stone.", "On Monday, it was said, Ms Bright backs Mr Stone.", True),
        ("Ms Bright backs Mr Stone.", "Ms Bright left early.", False),
        ("", "", False),
    ],
)
def test_sentences_are_one_however_they_were_cut(one: str, other: str, *, same: bool) -> None:
    assert alike(one, other) == same


STATEMENTS = st.lists(
    st.builds(
        Statement,
        article=st.sampled_from(["a1", "a2"]),
        sentence=st.sampled_from(["Ada backs Ben here.", "It rained on them all day."]),
        source=st.sampled_from(["Ada", "Ben"]),
        relation=st.sampled_from(["endorses", "criticises"]),
        target=st.sampled_from(["Cy", "Dan"]),
        modality=st.sampled_from(Modality),
        sign=st.sampled_from([1, -1]),
        optional=st.booleans(),
    ),
    max_size=8,
)


@given(STATEMENTS, STATEMENTS, st.sampled_from(Level), st.sampled_from(By))
def test_nothing_is_counted_twice(gold: list[Statement], found: list[Statement], level: Level, by: By) -> None:
    outcome = compare(gold, found, level, by)
    assert len(outcome.right) + len(outcome.missed) <= len(gold)
    assert len(outcome.right) + len(outcome.wrong) + len(outcome.spared) <= len(found)
    assert 0 <= outcome.precision <= 1
    assert 0 <= outcome.recall <= 1


@given(STATEMENTS, st.sampled_from(Level), st.sampled_from(By))
def test_a_gold_scored_against_itself_is_all_right(gold: list[Statement], level: Level, by: By) -> None:
    outcome = compare(gold, gold, level, by)
    assert (outcome.wrong, outcome.missed) == ((), ())
