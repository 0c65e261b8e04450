from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from corpora import read_dse, read_seesaw, simplify
from makers import make_actor, make_evidence

if TYPE_CHECKING:
    from pathlib import Path

LINES = """Yesterday [Bright] praised [Stone].\tBright\tStone\t1
yesterday, [Bright] praised [Stone]\tBright\tStone\t1
[Stone] met [Bright] and [Stone].\tStone\tBright\t0
[Lane] was attacked by [Stone].\tLane\tStone\t4
no marks here\tBright\tStone\t1
[Bright] left [Stone].\tBright\tStone\tx
"""


@pytest.fixture
def dse(tmp_path: Path) -> Path:
    path = tmp_path / "part.txt"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_each_sentence_is_read_once_with_its_two_actors(dse: Path) -> None:
    texts = read_dse(dse)
    assert [each.article.text for each in texts] == [
        "Yesterday Bright praised Stone.",
        "Stone met Bright and [Stone].",
        "Lane was attacked by Stone.",
    ]
    assert [each.times for each in texts] == [2, 1, 1]
    for each in texts:
        names = [each.article.text[slice(*mention.span)] for mention in each.mentions]
        assert len(names) == 2
        assert set(names) <= {"Bright", "Stone", "Lane"}


def test_sentences_of_another_part_are_left_out(dse: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("[LANE] was attacked by [Stone]!\tLANE\tStone\t4\n", encoding="utf-8")
    assert [each.label for each in read_dse(dse, leave_out=[other])] == [1, 0]


@pytest.mark.parametrize(
    ("text", "source", "relation", "target", "right"),
    [
        (0, "p", "endorses", "q", True),
        (0, "p", "defends", "q", True),
        (0, "q", "endorses", "p", False),
        (0, "q", "campaigns-with", "p", None),
        (0, "p", "criticises", "q", False),
        (1, "p", "endorses", "q", False),
        (2, "q", "criticises", "p", True),
        (2, "p", "criticises", "q", False),
        (2, "p", "criticises", "lane", None),
    ],
)
def test_a_label_judges_sign_and_direction(  # noqa: PLR0913
    dse: Path, text: int, source: str, relation: str, target: str, *, right: bool | None
) -> None:
    assert read_dse(dse)[text].judge(make_evidence(source, relation, target)) is right


def test_case_and_punctuation_do_not_make_another_sentence() -> None:
    assert simplify("“Bright,” she said!") == simplify("bright she said")


@pytest.fixture
def seesaw(tmp_path: Path) -> Path:
    for name in ("meta", "articles", "annotations"):
        (tmp_path / name).mkdir()
    about = {"triplet_id": "007", "Split": "train", "story_time": "2013-01-14"}
    (tmp_path / "meta" / "007.json").write_text(json.dumps(about), encoding="utf-8")
    other = {"triplet_id": "008", "Split": "valid", "story_time": None}
    (tmp_path / "meta" / "008.json").write_text(json.dumps(other), encoding="utf-8")
    article = {
        "text": [{"id": 0, "text": "Bright spoke. "}, {"id": 1, "text": " "}, {"id": 2, "text": "She praised Stone."}]
    }
    stance = {"subject": "Ada Bright", "sentiment": "POS", "object": "Ben Stone"}
    unlisted = {"subject": "Author", "sentiment": "NEG", "object": "Ben Stone"}
    notes = {
        "entity lists": [["Ada Bright"], ["Ben Stone"], ["Republican Party"]],
        "sentence-level stances": {"2": [stance, unlisted]},
    }
    for number in range(3):
        name = f"TRIPLET_007_DOCUMENT_{number}.json"
        (tmp_path / "articles" / name).write_text(json.dumps(article), encoding="utf-8")
        (tmp_path / "annotations" / name).write_text(json.dumps(notes), encoding="utf-8")
    return tmp_path


def test_an_article_is_its_sentences_and_their_places(seesaw: Path) -> None:
    texts = list(read_seesaw(seesaw, "train"))
    assert len(texts) == 3
    assert texts[0].article.text == "Bright spoke.\n\nShe praised Stone."
    assert [texts[0].article.text[start:][:3] for start, _ in texts[0].starts] == ["Bri", "She"]
    assert str(texts[0].article.date) == "2013-01-14"


@pytest.mark.parametrize(
    ("source", "relation", "target", "start", "right"),
    [
        ("Ada Bright", "endorses", "Ben Stone", 15, True),
        ("Bright", "defends", "Stone", 15, True),
        ("Bright", "endorses", "Stone", 0, False),
        ("Stone", "endorses", "Bright", 15, False),
        ("Stone", "campaigns-with", "Bright", 15, None),
        ("Bright", "criticises", "Stone", 15, False),
        ("Bright", "endorses", "Republicans", 15, False),
        ("Bright", "endorses", "Cy Lane", 15, None),
    ],
)
def test_an_annotation_judges_what_is_said_between_listed_actors(  # noqa: PLR0913
    seesaw: Path, source: str, relation: str, target: str, start: int, *, right: bool | None
) -> None:
    text = next(read_seesaw(seesaw, "train"))
    evidence = make_evidence(make_actor("s", name=source), relation, make_actor("t", name=target), start=start)
    assert text.judge(evidence) is right
