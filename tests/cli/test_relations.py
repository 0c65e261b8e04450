"""graph relations: one line out for each line in, in order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.cli.relations import answer_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.testing import Result

    Run = Callable[..., Result]

GIVEN = [{"start": 0, "end": 3, "actor": "p"}, {"start": 10, "end": 13, "actor": "Q q"}]
ROW: dict[str, Any] = {"id": "7", "text": "Ada backs Ben.", "mentions": GIVEN}
FEED = [b"{", b"", b'{"id": 1, "text": "Ada backs Ben."}', b'{"id": 2, "text": "Rain."}', b"7"]
pytestmark = pytest.mark.usefixtures("stub_engine")


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def answers(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout_bytes.splitlines()]


def test_relations_gives_back_the_users_labels(run: Run) -> None:
    result = run("relations", "-", stdin=lines(ROW))
    assert result.exit_code == 0
    assert answers(result) == [
        {
            "id": "7",
            "relations": [
                {
                    "source": "p",
                    "relation": "endorses",
                    "sign": 1,
                    "target": "Q q",
                    "modality": "asserted",
                    "voice": "author",
                    "confidence": 0.9,
                    "rule": "endorses/backs",
                    "cue": {"text": "backs", "start": 4, "end": 9},
                }
            ],
        }
    ]


def test_relations_without_mentions_finds_actors_itself(run: Run) -> None:
    (answer,) = answers(run("relations", stdin=lines({"id": 1, "text": "Ada backs Ben."})))
    assert (answer["id"], answer["relations"][0]["source"]) == (1, "Ada")


def test_relations_reads_a_file(run: Run, tmp_path: Any) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + lines(ROW))
    assert len(answers(run("relations", path))) == 1


def test_relations_says_which_file_is_missing(run: Run, tmp_path: Any) -> None:
    result = run("relations", tmp_path / "gone.jsonl")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "gone.jsonl: cannot be read" in result.stderr


def test_a_text_that_says_nothing_has_an_empty_list(run: Run) -> None:
    result = run("relations", stdin=lines({"id": "a", "text": "Rain fell."}))
    assert (result.exit_code, answers(result)) == (0, [{"id": "a", "relations": []}])


def test_bad_lines_stand_in_their_places(run: Run) -> None:
    result = run("relations", stdin=b"{broken\n" + lines(ROW, {"id": "x"}, ROW) + b"[1]\n")
    assert result.exit_code == 1
    assert ["error" in answer for answer in answers(result)] == [True, False, True, False, True]
    assert [answer["id"] for answer in answers(result)] == [None, "7", "x", "7", None]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{broken", "line 1: not JSON"),
        (b'{"id": "1", "text": "\xff"}', "line 1: not UTF-8"),
        (b'"words"', "line 1: not a JSON object"),
        (b'{"id": "1"}', '"text" is missing'),
        (b'{"id": "1", "text": 5}', '"text" is not text'),
        (b'{"id": ["1"], "text": "a"}', '"id" is neither'),
        (b'{"id": "1", "text": "\\ud800"}', "half a surrogate pair"),
        (b'{"id": "1", "text": "a", "date": "21 August"}', "is not a date"),
        (b'{"id": "1", "text": "a", "date": 2016}', "is not a date"),
        (b'{"id": "1", "text": "a", "mentions": {}}', '"mentions" is not a list'),
        (b'{"id": "1", "text": "a", "mentions": [{"start": 0, "end": 1}]}', 'mention 1 has no "actor"'),
        (b'{"id": "1", "text": "a", "mentions": [{"start": 0, "end": 2, "actor": "p"}]}', "0 to 2 is no stretch"),
        (b'{"id": "1", "text": "a", "mentions": [{"start": 1, "end": 1, "actor": "p"}]}', "1 to 1 is no stretch"),
        (b'{"id": "1", "text": "a", "mentions": [{"start": true, "end": 1, "actor": "p"}]}', "not whole numbers"),
        (b"[" * 100_000, "too deep or too large"),
        (b'{"id": "1", "text": ' + b"9" * 5000 + b"}", "too deep or too large"),
    ],
)
def test_a_bad_line_says_what_is_wrong(run: Run, line: bytes, error: str) -> None:
    result = run("relations", stdin=line + b"\n")
    (answer,) = answers(result)
    assert result.exit_code == 1
    assert error in answer["error"]
    assert "relations" not in answer


def test_empty_lines_are_passed_over(run: Run) -> None:
    result = run("relations", stdin=b"\n \n" + lines(ROW) + b"\n")
    assert (result.exit_code, len(answers(result))) == (0, 1)


def test_empty_input_gives_empty_output(run: Run) -> None:
    result = run("relations", stdin=b"")
    assert (result.exit_code, result.stdout) == (0, "")


def test_an_id_with_half_a_surrogate_pair_comes_back_unchanged(run: Run) -> None:
    result = run("relations", stdin=b'{"id": "\\ud800", "text": "Rain."}\n')
    assert answers(result)[0]["id"] == "\ud800"


@given(feed=st.lists(st.sampled_from(FEED)))
def test_answers_are_as_many_and_in_the_order_of_the_lines(stub: Any, feed: list[bytes]) -> None:
    got = list(answer_lines(feed, stub))
    expected = {b"{": None, b"7": None, b'{"id": 1, "text": "Ada backs Ben."}': 1, b'{"id": 2, "text": "Rain."}': 2}
    assert [answer["id"] for answer in got] == [expected[line] for line in feed if line]
