"""Evidence ↔ evidence.jsonl."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import TYPES, make_actor, make_article, make_evidence

from graphkit.errors import ReadError
from graphkit.export.jsonl import from_row, read_evidence, to_row, write_evidence
from graphkit.graph.assemble import build_graph
from graphkit.model import Corrected, Measured, Modality, Voice

words = st.text(max_size=12)
evidence = st.builds(
    make_evidence,
    source=st.builds(make_actor, st.text(min_size=1, max_size=8), name=words, kind=words),
    relation=st.sampled_from(sorted(TYPES)),
    target=st.builds(make_actor, st.text(min_size=1, max_size=8), name=words, kind=words),
    article=st.builds(
        make_article, words, title=words, outlet=words, url=words, copy_of=words, date=st.none() | st.dates()
    ),
    modality=st.sampled_from(Modality),
    voice=st.sampled_from(Voice),
    speaker=st.none() | words,
    source_text=words,
    confidence=st.floats(0, 1),
    parts=st.dictionaries(words, st.floats(0, 1), max_size=3).map(lambda parts: tuple(parts.items())),
    part=st.sampled_from(["text", "title"]),
    start=st.integers(0, 9999),
    corrected=st.none() | st.builds(Corrected, words, words, words, st.sampled_from(["actor", "same"]), words),
)


def test_a_row_is_as_the_contract_says():
    row = to_row(make_evidence("sadiq-khan", "criticises", "jeremy-corbyn", source_text="he", speaker="sadiq-khan"))
    assert row == {
        "article": "a1",
        "title": "Report a1",
        "date": "2016-08-21",
        "outlet": "",
        "url": "",
        "copy_of": None,
        "part": "text",
        "sentence": "On Monday he criticises Jeremy Corbyn, it emerged.",
        "start": 0,
        "end": 50,
        "source": {
            "id": "sadiq-khan",
            "name": "Sadiq Khan",
            "kind": "person",
            "text": "he",
            "start": 10,
            "end": 12,
            "steps": 1,
        },
        "relation": "criticises",
        "sign": -1,
        "symmetric": False,
        "label": "criticises",
        "cameo": "",
        "target": {
            "id": "jeremy-corbyn",
            "name": "Jeremy Corbyn",
            "kind": "person",
            "text": "Jeremy Corbyn",
            "start": 24,
            "end": 37,
            "steps": 0,
        },
        "cue": {"text": "criticises", "start": 13, "end": 23},
        "modality": "asserted",
        "voice": "author",
        "speaker": "sadiq-khan",
        "rule": "criticises/criticises",
        "frame": "subject-object",
        "confidence": 0.9,
        "confidence_parts": {"cue": 0.9},
        "corrected": None,
        "measured": None,
    }


@settings(deadline=None)
@given(evidence)
def test_a_row_comes_back_the_same(item):
    row = to_row(item)
    assert to_row(from_row(json.loads(json.dumps(row)))) == row


@settings(deadline=None)
@given(st.lists(evidence, max_size=4))
def test_a_file_comes_back_as_the_same_bytes_and_the_same_graph(tmp_path_factory, items):
    folder = tmp_path_factory.mktemp("rows")
    write_evidence(items, folder / "one.jsonl")
    back = read_evidence(folder / "one.jsonl")
    write_evidence(back, folder / "two.jsonl")
    assert (folder / "one.jsonl").read_bytes() == (folder / "two.jsonl").read_bytes()
    assert sorted(build_graph(back).edges(keys=True)) == sorted(build_graph(items).edges(keys=True))


def test_what_was_measured_of_a_rule_comes_back(tmp_path):
    measured = Measured("rule", 8, 6, "DSE 6/8", "2016-08-21")
    write_evidence([make_evidence(measured=measured)], tmp_path / "e.jsonl")
    assert json.loads((tmp_path / "e.jsonl").read_text(encoding="utf-8"))["measured"]["precision"] == 0.75
    assert read_evidence(tmp_path / "e.jsonl")[0].measured == measured


def test_lines_are_sorted_by_article_and_place_headline_first(tmp_path):
    items = [
        make_evidence(article="b"),
        make_evidence(article="a", start=50),
        make_evidence(article="a", start=7),
        make_evidence(article="a", start=90, part="title"),
    ]
    write_evidence(items, tmp_path / "e.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "e.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["article"], row["start"]) for row in rows] == [("a", 90), ("a", 7), ("a", 50), ("b", 0)]


def test_text_stays_readable_and_a_lone_surrogate_survives(tmp_path):
    items = [
        make_evidence(article=make_article(title="Zoë’s “plan” \ud800")),
        make_evidence(article=make_article("u2028", title="a\u2028b")),
    ]
    write_evidence(items, tmp_path / "e.jsonl")
    assert "Zoë’s “plan” \\\\ud800" not in (text := (tmp_path / "e.jsonl").read_text(encoding="utf-8"))
    assert "Zoë’s" in text
    assert [item.article.title for item in read_evidence(tmp_path / "e.jsonl")] == ["Zoë’s “plan” \ud800", "a\u2028b"]


def test_a_file_of_the_contract_s_keys_alone_is_read(tmp_path):
    row = to_row(make_evidence())
    for key in ("part", "symmetric", "label", "confidence_parts", "measured"):
        del row[key]
    (tmp_path / "e.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    item = read_evidence(tmp_path / "e.jsonl")[0]
    assert (item.part, item.parts, item.relation.type.label, item.article.date) == (
        "text",
        (),
        "endorses",
        date(2016, 8, 21),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "e.jsonl:2: is no row of evidence (Expecting"),
        ("[]", "e.jsonl:2: is no row of evidence ("),
        ('{"relation": "endorses"}', "e.jsonl:2: the row has no 'sign'. Run `graph build` again."),
        ('{"relation": "endorses", "sign": 1, "date": "soon"}', "e.jsonl:2: "),
    ],
)
def test_a_broken_line_is_named(tmp_path, line, message):
    good = json.dumps(to_row(make_evidence()))
    (tmp_path / "e.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read_evidence(tmp_path / "e.jsonl")
    assert str(caught.value).startswith(f"{tmp_path}/{message}")
    assert caught.value.line == 2
    assert "\n" not in str(caught.value)


def test_a_missing_or_foreign_file_is_named(tmp_path):
    with pytest.raises(ReadError, match="No such file"):
        read_evidence(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b"\xe9\n")
    with pytest.raises(ReadError, match="not UTF-8 at byte 0"):
        read_evidence(tmp_path / "latin.jsonl")


def test_the_sentences_beside_the_evidence_come_back(tmp_path):
    item = make_evidence(before="It rained.", after="")
    write_evidence([item], tmp_path / "evidence.jsonl")
    (back,) = read_evidence(tmp_path / "evidence.jsonl")
    assert (back.before, back.after) == ("It rained.", "")
    assert "after" not in json.loads((tmp_path / "evidence.jsonl").read_text(encoding="utf-8"))
