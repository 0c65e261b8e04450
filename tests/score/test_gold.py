from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from makers import make_actor, make_evidence

from graphkit.errors import ReadError
from graphkit.export.jsonl import write_evidence
from graphkit.model import Modality
from graphkit.score.gold import read_build, read_gold

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Write

ROW: dict[str, Any] = {
    "doc": "a1",
    "sentence": "Ms Bright backs Mr Stone.",
    "source": "Ada Bright",
    "relation": "endorses",
    "target": "Ben Stone",
}


def test_what_is_left_out_of_a_row_is_the_usual(write_gold: Write) -> None:
    (statement,) = read_gold(write_gold(ROW)).statements
    assert (statement.modality, statement.sign, statement.symmetric, statement.optional) == (
        *(Modality.ASSERTED, 1, False, False),
    )


def test_the_modality_of_a_row_is_read(write_gold: Write) -> None:
    (statement,) = read_gold(write_gold({**ROW, "modality": "future-or-conditional"})).statements
    assert statement.modality is Modality.CONDITIONAL


def test_a_relation_of_ones_own_has_the_sign_it_says(write_gold: Write) -> None:
    statements = read_gold(
        write_gold({**ROW, "relation": "shuns"}, {**ROW, "relation": "shuns", "sign": -1})
    ).statements
    assert [each.sign for each in statements] == [0, -1]


def test_an_article_in_which_nothing_was_found_is_annotated_too(write_gold: Write) -> None:
    gold = read_gold(write_gold(ROW, actors={"a2": {}, "*": {"Cy Lane": []}}))
    assert gold.articles == {"a1", "a2"}


def test_other_names_may_stand_under_surface(write_gold: Write) -> None:
    gold = read_gold(write_gold(ROW, actors={"a1": {"Ben Stone": {"surface": ["the mason"]}}}))
    assert gold.names.find("a1", "the mason") == "Ben Stone"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({key: value for key, value in ROW.items() if key != "target"}, "gold.jsonl:1: the row has no 'target'."),
        ({**ROW, "doc": 7}, "gold.jsonl:1: the row has no 'doc'."),
        ({**ROW, "source": " "}, "gold.jsonl:1: the row has no 'source'."),
        ({**ROW, "modality": "perhaps"}, "gold.jsonl:1: 'perhaps' is no modality. Write one of: asserted,"),
    ],
)
def test_a_bad_row_is_named_with_its_line(write_gold: Write, row: dict[str, Any], message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_gold(write_gold(row))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "gold.jsonl:1: is not JSON"),
        ("\n[]", "gold.jsonl:2: the row is no JSON object."),
        ("\xff", "gold.jsonl: is not UTF-8 at byte 0."),
    ],
)
def test_a_file_that_is_no_gold_is_named(write_gold: Write, text: str, message: str) -> None:
    folder = write_gold()
    (folder / "gold.jsonl").write_bytes(text.encode("latin-1"))
    with pytest.raises(ReadError) as caught:
        read_gold(folder)
    assert message in str(caught.value)


def test_a_folder_without_gold_says_what_one_holds(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"gold.jsonl: No such file or directory\. A folder of gold holds"):
        read_gold(tmp_path)


@pytest.mark.parametrize("actors", [[], {"a1": []}, {"a1": {"Ada Bright": "Ada"}}, {"a1": {"Ada Bright": [1]}}])
def test_a_list_of_actors_of_another_shape_is_refused(write_gold: Write, actors: object) -> None:
    with pytest.raises(ReadError, match=r"actors\.json: .* Write \{"):
        read_gold(write_gold(ROW, actors=actors))


def test_a_build_is_read_by_the_names_of_the_gold(write_gold: Write, tmp_path: Path) -> None:
    gold = read_gold(write_gold(ROW))
    rows = [
        make_evidence(make_actor("bright", name="Ms Bright"), target=make_actor("stone", name="Stone"), article="a1"),
        make_evidence(article="a9"),
    ]
    write_evidence(rows, tmp_path / "evidence.jsonl")
    found, outside = read_build(tmp_path, gold)
    assert [(each.source, each.target) for each in found] == [("Ada Bright", "Ben Stone")]
    assert outside == 1


def test_what_is_less_sure_than_asked_for_is_left_out(write_gold: Write, tmp_path: Path) -> None:
    gold = read_gold(write_gold(ROW))
    rows = [make_evidence(article="a1", confidence=value) for value in (0.5, 0.8)]
    write_evidence(rows, tmp_path / "evidence.jsonl")
    assert [each.confidence for each in read_build(tmp_path / "evidence.jsonl", gold, floor=0.6)[0]] == [0.8]
