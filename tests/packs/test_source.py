from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.packs.source import parse_source, read_source

if TYPE_CHECKING:
    from pathlib import Path

KEYS = st.text("abcdefgh-", min_size=1, max_size=6).filter(lambda key: not key.startswith("-"))
LEAVES = st.text("abc xyz'\"#:é\u201c", max_size=12)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))


def written(value: Any, depth: int = 0) -> list[str]:
    """Write a value as YAML, one leaf, list item or key a line."""
    pad = "  " * depth
    if isinstance(value, str):
        return [pad + "'" + value.replace("'", "''") + "'"]
    items = value.items() if isinstance(value, dict) else (("-", each) for each in value)
    heads = [(key if key == "-" else f"{key}:", each) for key, each in items]
    if not heads:
        return [pad + ("{}" if isinstance(value, dict) else "[]")]
    return [line for head, each in heads for line in (pad + head, *written(each, depth + 1))]


def lines_of(
    value: Any, place: tuple[str | int, ...] = (), line: int = 1
) -> tuple[dict[tuple[str | int, ...], int], int]:
    """Give the line on which `written` put the key or the leaf of each place, and the next free line."""
    out: dict[tuple[str | int, ...], int] = {}
    if isinstance(value, str) or not value:
        return {place: line}, line + 1
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        inner, after = lines_of(each, (*place, key), line + 1)
        out.update(inner)
        if isinstance(key, str):
            out[*place, key] = line
        line = after
    return out, line


@pytest.mark.parametrize("word", ["no", "on", "yes", "off", "NO", "y", "2016-05-09", "1e3", "0x10", "12:30", ".5"])
def test_a_bare_word_that_other_readers_turn_into_something_stays_text(word: str) -> None:
    assert parse_source(f"words: [{word}]", "p").value == {"words": [word]}


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("7", 7), ("-1", -1), ("0.9", 0.9)],
)
def test_numbers_true_false_and_null_are_what_they_say(text: str, value: object) -> None:
    found = parse_source(f"key: {text}", "p").value["key"]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["'true'", '"7"', '"0.9"', "'null'", "''"])
def test_what_stands_in_quotation_marks_is_text(text: str) -> None:
    assert parse_source(f"key: {text}", "p").value == {"key": text[1:-1]}


def test_a_key_that_stands_twice_is_a_problem_that_names_both_lines() -> None:
    source = parse_source("cue: back\nframe: a\ncue: shun\n", "cues/x.yml")
    assert [str(each) for each in source.problems] == [
        "cues/x.yml:3: 'cue' stands here twice. The first is on line 1; keep one."
    ]
    assert source.value["cue"] == "back"


def test_one_key_in_two_entries_is_no_problem() -> None:
    assert parse_source("- cue: back\n- cue: shun\n", "p").problems == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1, 2\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a: 'x\n", 2),
        ("a: b: c\n", 1),
    ],
)
def test_text_that_is_no_yaml_is_one_problem_with_its_line(text: str, line: int) -> None:
    source = parse_source(text, "p.yml")
    assert source.value is None
    assert [(each.path, each.line) for each in source.problems] == [("p.yml", line)]
    assert "\n" not in str(source.problems[0])
    assert source.problems[0].message.startswith("not YAML")


@pytest.mark.parametrize("char", ["\0", "\x07", "\x1b"])
def test_a_control_character_is_one_problem_on_one_line(char: str) -> None:
    source = parse_source(f"a: 1\nb: x{char}y\n", "p.yml")
    assert source.value is None
    assert len(source.problems) == 1
    assert "\n" not in str(source.problems[0])


@pytest.mark.parametrize("text", ["- &row [a, *row]\n", "a: &words [x, y]\nb: *words\n", "a: &map {b: c}\nd: [*map]\n"])
def test_a_list_or_mapping_used_twice_is_refused_as_it_could_hold_itself(text: str) -> None:
    (problem,) = parse_source(text, "p").problems
    assert problem.hint == "Write the value out."


def test_a_second_document_in_a_file_is_one_problem_where_it_starts() -> None:
    source = parse_source("--- 1\n--- 2\n--- 3\n", "p.yml")
    (problem,) = source.problems
    assert (source.value, problem.line, problem.message) == (None, 2, "a second document starts here.")


@pytest.mark.parametrize("text", ["a: x\nb: *nobody\n", "a: &word x\nb: *word\n", "a: x\n*nobody : y\n"])
def test_any_alias_is_refused_where_it_stands(text: str) -> None:
    problem, *_ = parse_source(text, "p").problems
    assert problem.line == 2


@pytest.mark.parametrize("text", ["? [a, b]\n: c\n", "? {a: b}\n: c\n"])
def test_a_key_that_is_no_word_is_a_problem(text: str) -> None:
    (problem,) = parse_source(text, "p").problems
    assert "a key is one word" in str(problem)


def test_two_equal_lists_that_are_written_out_are_no_problem() -> None:
    assert parse_source("a: [x]\nb: [x]\n", "p").problems == ()


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n"])
def test_an_empty_file_is_nothing_and_no_problem(text: str) -> None:
    source = parse_source(text, "p")
    assert source.value is None
    assert source.problems == ()


def test_a_place_without_a_line_takes_that_of_what_is_around_it() -> None:
    source = parse_source("# note\n- cue: back\n  frame: [a, b]\n- cue: shun\n", "p")
    assert source.line_of((0, "frame", 1)) == 3
    assert source.line_of((0, "examples")) == 2
    assert source.line_of((1, "frame", 0, "x")) == 4
    assert source.line_of((9,)) == 2


def test_a_file_that_is_not_utf_8_is_a_problem_with_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes("cue: caf\xe9".encode("latin-1"))
    (problem,) = read_source(path, "x.yml").problems
    assert str(problem).startswith("x.yml:1: not UTF-8")
    assert problem.hint == "Save the file as UTF-8."


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    (problem,) = read_source(tmp_path / "none.yml", "none.yml").problems
    assert str(problem).startswith("none.yml:1: cannot be read")


def test_a_file_that_opens_with_a_byte_order_mark_reads_as_without(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes("cue: back\n".encode("utf-8-sig"))
    assert read_source(path, "x.yml").value == {"cue": "back"}


@given(VALUES)
def test_each_value_comes_back_with_the_line_it_stands_on(value: Any) -> None:
    source = parse_source("\n".join(written(value)) + "\n", "p")
    assert source.value == value
    expected = lines_of(value)[0]
    for place, line in expected.items():
        if place and isinstance(place[-1], str):
            assert source.line_of(place) == line


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_without_an_exception(text: str) -> None:
    source = parse_source(text, "p")
    assert all("\n" not in str(each) and each.line >= 1 for each in source.problems)
