from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.articles.lines import normalise
from graphkit.articles.marks import find_quote_spans

TEXTS = st.text(st.sampled_from("ab X.,:;()\n'\"’‘“”«»\u00a0\u202e\x00é"), max_size=80)


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quote_spans(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said: "No." She left.', ["No."]),
        ('"One," he said, "and two."', ["One,", "and two."]),
        ("He said: 'No.' She left.", ["No."]),
        ("'One,' he said, 'and two.'", ["One,", "and two."]),
        ('He said "it\'s over".', ["it's over"]),
        ("He said 'it's over'.", ["it's over"]),
        ("No marks here.", []),
    ],
)
def test_what_stands_between_marks_is_quoted(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        "Labour's plan and the unions' reply",
        "Stone's and Bright's rows don't end",
        "the '80s and the '90s",
        "six feet 2' tall",
        '""',
        "''",
        "'",
    ],
)
def test_apostrophes_and_empty_marks_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_mark_that_never_closes_runs_to_the_end_of_its_paragraph_only() -> None:
    assert quoted('He said: "It is over.\nShe left.') == ["It is over."]


def test_a_paragraph_whose_first_mark_can_only_close_is_quoted_from_its_start() -> None:
    assert quoted('It is over," she said.') == ["It is over,"]
    assert quoted('She said it is "over.') == ["over."]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"One.\nTwo," he said.', ["One.", "Two,"]),
        ('"One.\nTwo.\nThree," he said.', ["One.", "Two.", "Three,"]),
        ('"One.\nTwo," he said. "Three."', ["One.", "Two,", "Three."]),
        ('"One.\n" But he left. "Two."', ["One.", "Two."]),
        ('He spoke. "\nOne." He left.', ["One."]),
    ],
)
def test_a_quotation_left_open_runs_on_to_a_mark_that_can_only_close(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text",
    ['"One.\nShe left.\n"Two," he said.', '"One.\nShe left.', '"One."\nShe left.\nIt is 6 o\'clock.'],
)
def test_a_paragraph_is_not_quoted_where_no_mark_closes_after_it(text: str) -> None:
    assert "She left." not in quoted(text)


def test_a_quotation_runs_on_for_a_few_paragraphs_only() -> None:
    assert "x" in quoted('"One.\n' + "x\n" * 3 + 'two," he said.')
    assert "x" not in quoted('"One.\n' + "x\n" * 30 + 'two," he said.')


def test_a_mark_that_can_only_open_begins_a_quotation_within_another() -> None:
    assert quoted('"I call it a "mess" now," he said.') == ["I call it a ", "mess", " now,"]


def test_each_paragraph_pairs_its_own_marks() -> None:
    assert quoted('"One.\n"Two.\n"Three," he said. "Four."') == ["One.", "Two.", "Three,", "Four."]


def test_single_marks_inside_double_ones_open_no_quotation_of_their_own() -> None:
    assert quoted("\"She called it 'a mess', twice.\"") == ["She called it 'a mess', twice."]


@given(TEXTS)
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = find_quote_spans(normalise(text))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end < other.start for one, other in pairwise(spans))


@given(TEXTS)
def test_a_quotation_opens_after_a_mark_or_with_its_paragraph_and_holds_neither_mark_nor_break(text: str) -> None:
    text = normalise(text)
    for span in find_quote_spans(text):
        mark = text[span.start - 1] if span.start else "\n"
        assert mark in "\"'\n"
        assert "\n" not in text[span.start : span.end]
        assert mark == "'" or '"' not in text[span.start : span.end]


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(text[span.start : span.end] for span in find_quote_spans(text))


@pytest.mark.parametrize("text", ["'a" * 3000, "' 'a" * 3000, '"' * 9000, "x" * 50000, "'" + "a'a" * 5000])
def test_a_page_of_marks_is_read_at_once(text: str) -> None:
    assert all(span.end <= len(text) for span in find_quote_spans(text))


def test_marks_that_a_table_has_doubled_are_the_marks() -> None:
    cell = '"Ms Ode was clear: ""He is wrong."" Mr Bee smiled.""So is she,"" he said."'
    assert quoted(cell) == ["He is wrong.", "So is she,"]


def test_marks_that_stand_single_are_the_marks() -> None:
    assert quoted('"He is wrong," said Ms Ode. "So is she."') == ["He is wrong,", "So is she."]
