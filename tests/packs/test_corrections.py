"""Files of corrections → Corrections, or all their problems at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import TYPES

from graphkit.errors import PackError
from graphkit.packs.corrections import load_corrections

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.corrections.entries import Corrections

GOOD = """\
# graphkit corrections
evidence:
  - article: "report-1"
    sentence: "On Monday Ada backed Ben."
    cue: "backed"
    source: ada
    relation: endorses
    target: ben
    wrong: direction
    change: {source: ben, target: ada}
    note: "it was the other way round"
  - article: "report-2"
    sentence: "She \\"no\\" said: # him."
    cue: "no"
    source: "123"
    relation: criticises
    target: ben
    wrong: not-stated
actors:
  - same: [ada, mayor]
  - apart: [ada, ada-brown]
"""
ENTRY = "{article: a, sentence: s, cue: c, source: x, relation: endorses, target: y, wrong: %s}"


def load(folder: Path, *texts: str) -> Corrections:
    paths = [folder / f"{chr(ord('a') + at)}.yml" for at in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return load_corrections(paths, relations=TYPES)


def problems(folder: Path, *texts: str) -> list[str]:
    with pytest.raises(PackError) as caught:
        load(folder, *texts)
    return [str(each).removeprefix(f"{folder}/") for each in caught.value.problems]


def test_a_file_of_the_page_is_read(tmp_path: Path) -> None:
    found = load(tmp_path, GOOD)
    first, second = found.marks
    assert first.claim == ("report-1", "On Monday Ada backed Ben.", "backed", "ada", "endorses", "ben")
    assert (first.wrong, first.note, first.place.line) == ("direction", "it was the other way round", 3)
    assert first.change is not None
    assert (first.change.source, first.change.relation, first.change.target) == ("ben", None, "ada")
    assert (second.claim.sentence, second.claim.source, second.change) == ('She "no" said: # him.', "123", None)
    assert [(ids, place.line) for ids, place in found.same] == [(("ada", "mayor"), 20)]
    assert [ids for ids, _ in found.apart] == [("ada", "ada-brown")]


@pytest.mark.parametrize("text", ["", "# nothing\n", "evidence:\nactors:\n", "evidence: []"])
def test_a_file_whose_lines_are_all_deleted_corrects_nothing(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text).marks == ()


def test_two_files_count_together_and_the_same_mark_counts_once(tmp_path: Path) -> None:
    found = load(tmp_path, GOOD, GOOD.replace("[ada, mayor]", "[ada, lord-mayor]"))
    assert len(found.marks) == 2
    assert [ids for ids, _ in found.same] == [("ada", "mayor"), ("ada", "lord-mayor")]


def test_a_contradiction_between_files_names_both_lines(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD, "actors: [{same: [ada, ada-brown]}]") == [
        (
            f"a.yml:21: 'ada' and 'ada-brown' are apart here and one actor at {tmp_path}/b.yml:1. "
            "Delete one of the two entries."
        )
    ]


def test_all_problems_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    text = """\
evidence:
  - article: a
    sentence: s
    cue: c
    source: 5
    relation: endorses
    target: y
    wrong: direktion
    chnge: {source: y}
actors:
  - same: [a]
  - {same: [a, b], apart: [a, c]}
"""
    assert problems(tmp_path, text) == [
        "a.yml:5: 'source' is not text. Put it in quotation marks.",
        (
            "a.yml:8: 'wrong' is none of the values allowed: 'actor', 'direction', 'relation' or 'not-stated'. "
            "Choose one of them."
        ),
        "a.yml:9: 'chnge' is not a field of an entry of evidence. Did you mean 'change'?",
        "a.yml:11: this takes two different ids or more, as in [sadiq-khan, mayor-khan].",
        "a.yml:12: an entry of actors has either 'same' or 'apart'.",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("evidnce: []", "1: 'evidnce' is not a field of a file of corrections. Did you mean 'evidence'?"),
        ("- same: [a, b]", "1: 'a file of corrections' is not a mapping of keys. Write 'key: value' lines."),
        ("evidence: 3", "1: 'evidence' is not a list. Write a line with '- ' for each."),
        ("actors:\n - {}", "2: an entry of actors has either 'same' or 'apart'."),
        ("actors:\n - same: [a, b, a]", "2: an id stands here twice; keep one."),
        (
            "evidence:\n - " + ENTRY % "actor, change: {}",
            "2: 'change' is empty; give source, relation or target, or delete it to leave the statement out.",
        ),
        (
            "evidence:\n - " + ENTRY % "actor, change: {source: y}",
            "2: 'change' makes 'y' both source and target; give the other one too.",
        ),
        (
            "evidence:\n - " + ENTRY % "actor, change: {source: x}",
            "2: 'change' says what stands there already; give what is right, or delete it.",
        ),
        (
            "evidence:\n - " + ENTRY % "not-stated, change: {source: z}",
            "2: what is not stated cannot be changed; delete 'change', or say what else is wrong.",
        ),
        (
            "evidence:\n - " + ENTRY % "relation, change: {relation: endorse}",
            "2: 'endorse' is not a relation of the rules pack. Did you mean 'endorses'?",
        ),
        (
            "evidence:\n - " + ENTRY % "actor, change: {sauce: z}",
            "2: 'sauce' is not a field of an entry of evidence. Did you mean 'source'?",
        ),
        (
            f"evidence:\n - {ENTRY}\n - {ENTRY}" % ("actor", "actor, change: {source: z}"),
            "3: %s/a.yml:2 says something else of the same statement. Keep one of the two.",
        ),
        (
            "actors:\n - same: [a, b]\n - apart: [b, a]",
            "3: 'b' and 'a' are apart here and one actor at %s/a.yml:2. Delete one of the two entries.",
        ),
        (
            "actors:\n - same: [a, b]\n - same: [b, c]\n - apart: [a, c]",
            "4: 'a' and 'c' are apart here and one actor at %s/a.yml:2. Delete one of the two entries.",
        ),
        (
            "actors:\n - same: [a, b]\n - same: [c, b]",
            (
                "3: 'c' and 'a' of %s/a.yml:2 become one actor: which id stays? "
                "Make one entry of the two, the id that stays first."
            ),
        ),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, problem: str) -> None:
    assert problems(tmp_path, text) == [f"a.yml:{problem.replace('%s', str(tmp_path))}"]


def test_a_chain_of_merges_is_no_contradiction(tmp_path: Path) -> None:
    assert len(load(tmp_path, "actors:\n - same: [a, b]\n - same: [b, c]\n - apart: [c, d]").same) == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"none\.yml:1: cannot be read: No such file"):
        load_corrections([tmp_path / "none.yml"], relations=TYPES)
