from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import make_actor, make_doc, make_mention

from graphkit.actors.projection import Hit
from graphkit.model import Measured, MentionForm, Modality, Voice
from graphkit.packs.ledger import LedgerKey, LedgerRow
from graphkit.packs.schema import Confidence
from graphkit.relations.confidence import Circumstances, find_traits, rate
from graphkit.relations.cues import Cue

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack, Rule

FRAME = "subject-verb-object"
DOC = make_doc(
    "Ada backed Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PROPN VERB PROPN PUNCT", lemmas={"backed": "back"}
)
EVERY = Confidence(**dict.fromkeys(Confidence.model_fields, -1.0))


def rule_of(pack: Pack, rule_id: str = "endorses/back") -> Rule:
    return next(rule for rule in pack.rules if rule.id == rule_id)


def around(pack: Pack, doc: Doc = DOC, **fields: object) -> Circumstances:
    hits = [Hit(make_mention(doc, name, name.lower()), 0, "self") for name in ("Ada", "Ben")]
    cue = Cue(rule_of(pack), doc[1], (doc[1],))
    usual = Circumstances(cue, *hits, make_actor("ada"), 4, Modality.ASSERTED, Voice.AUTHOR, given=True)
    return replace(usual, **fields)  # type: ignore[arg-type]


def form(hit: Hit, form: MentionForm) -> Hit:
    return replace(hit, mention=replace(hit.mention, form=form))


def row(rule: str, frame: str, plain: float) -> tuple[LedgerKey, LedgerRow]:
    key = LedgerKey(rule, frame)
    return key, LedgerRow(key, Measured("frame" if "*" in rule else "rule", 10, 9), plain, "ledger.tsv", 1)


def test_nothing_takes_from_a_plain_relation(small_pack: Pack) -> None:
    assert list(find_traits(around(small_pack))) == []


def test_a_rule_that_was_measured_is_as_sure_as_it_was_right(small_pack: Pack) -> None:
    pack = replace(small_pack, ledger=dict([row("endorses/back", FRAME, 0.91), row("endorses/*", FRAME, 0.5)]))
    confidence, parts, measured = rate(rule_of(pack), FRAME, pack, around(pack))
    assert (confidence, parts, measured) == (0.91, (("cue", 0.91),), Measured("rule", 10, 9))


def test_a_rule_that_was_not_is_as_sure_as_its_author_says(small_pack: Pack) -> None:
    pack = replace(small_pack, ledger=dict([row("endorses/*", FRAME, 0.5)]))
    rule = rule_of(pack)
    sure = replace(rule, cue=rule.cue.model_copy(update={"strength": 0.7}))
    confidence, parts, measured = rate(sure, FRAME, pack, around(pack))
    assert (confidence, parts) == (0.7, (("cue", 0.7),))
    assert measured == Measured("frame", 10, 9)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("endorses/*", FRAME, 0.6), ("endorses/*", "*", 0.5)], 0.6),
        ([("endorses/*", "subject-verb-at", 0.6), ("endorses/*", "*", 0.5)], 0.5),
        ([("criticises/*", FRAME, 0.6)], None),
    ],
)
def test_a_rule_of_which_nobody_says_is_as_sure_as_its_frame(
    small_pack: Pack, rows: list[tuple[str, str, float]], expected: float | None
) -> None:
    pack = replace(small_pack, ledger=dict(row(*each) for each in rows))
    rule = rule_of(pack)
    rule = replace(rule, cue=rule.cue.model_copy(update={"strength": None}))
    confidence, parts, measured = rate(rule, FRAME, pack, around(pack))
    assert confidence == (expected or pack.frames[FRAME].prior)
    assert parts[0][0] == "frame"
    assert (measured is None) == (expected is None)


@pytest.mark.parametrize(
    ("fields", "traits"),
    [
        ({"length": 31}, ["long"]),
        ({"length": 30}, []),
        ({"voice": Voice.REPORTED}, ["reported"]),
        ({"voice": Voice.QUOTED}, []),
        ({"modality": Modality.HEDGED}, ["modality"]),
        ({"given": False}, ["found"]),
        ({"given": False, "actor": make_actor("unite", kind="union")}, ["body", "found"]),
        ({"actor": make_actor("unite", kind="union")}, []),
    ],
)
def test_each_circumstance_is_named(small_pack: Pack, fields: dict[str, object], traits: list[str]) -> None:
    assert list(find_traits(around(small_pack, **fields))) == traits


@pytest.mark.parametrize(
    ("forms", "traits"),
    [
        ((MentionForm.PRONOUN, MentionForm.NAME), ["pronoun"]),
        ((MentionForm.NAME, MentionForm.PRONOUN), ["pronoun"]),
        ((MentionForm.DESCRIPTION, MentionForm.NAME), ["description"]),
        ((MentionForm.GROUP, MentionForm.PRONOUN), ["pronoun"]),
        ((MentionForm.TITLE, MentionForm.NAME), []),
    ],
)
def test_what_stands_for_an_end_counts_once(
    small_pack: Pack, forms: tuple[MentionForm, MentionForm], traits: list[str]
) -> None:
    plain = around(small_pack)
    ends = {"source": form(plain.source, forms[0]), "target": form(plain.target, forms[1])}
    assert list(find_traits(around(small_pack, **ends))) == traits


@pytest.mark.parametrize(("via", "traits"), [("modifier", ["phrase"]), ("apposition", []), ("proxy", [])])
def test_a_source_inside_the_phrase_that_acts_is_less_sure(small_pack: Pack, via: str, traits: list[str]) -> None:
    source = replace(around(small_pack).source, via=via)
    assert list(find_traits(around(small_pack, source=source))) == traits


@pytest.mark.parametrize(
    ("place", "traits"), [(7, []), (8, ["distance"]), (21, ["distance"]), (22, ["distance", "far"])]
)
def test_a_long_way_from_cue_to_end_counts_and_a_longer_one_on_top(
    small_pack: Pack, place: int, traits: list[str]
) -> None:
    plain = around(small_pack).target
    target = replace(plain, mention=replace(plain.mention, root=place))
    assert list(find_traits(around(small_pack, target=target))) == traits


def test_a_cue_below_the_main_word_is_embedded(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada backed Ben , it emerged .",
        "1 5 1 5 5 5 5",
        "nsubj ccomp dobj punct nsubj ROOT punct",
        pos="PROPN VERB PROPN PUNCT PRON VERB PUNCT",
        lemmas={"backed": "back"},
    )
    assert list(find_traits(around(small_pack, doc))) == ["embedded"]


def test_a_sure_rule_loses_less_by_a_circumstance_than_a_doubtful_one(small_pack: Pack) -> None:
    kept = []
    for plain in (0.95, 0.6):
        pack = replace(small_pack, confidence=EVERY, ledger=dict([row("endorses/back", FRAME, plain)]))
        kept.append(dict(rate(rule_of(pack), FRAME, pack, around(pack, voice=Voice.REPORTED))[1])["reported"])
    assert kept[0] > kept[1]


def test_a_circumstance_without_weight_is_no_part(small_pack: Pack) -> None:
    pack = replace(small_pack, confidence=Confidence(**{**EVERY.model_dump(), "reported": 0.0}))
    parts = rate(rule_of(pack), FRAME, pack, around(pack, voice=Voice.REPORTED, length=40))[1]
    assert [name for name, _ in parts[1:]] == ["long"]


CIRCUMSTANCES = st.fixed_dictionaries(
    {
        "length": st.integers(1, 90),
        "voice": st.sampled_from(Voice),
        "modality": st.sampled_from(Modality),
        "given": st.booleans(),
        "actor": st.sampled_from([make_actor("ada"), make_actor("unite", kind="union")]),
    }
)


@given(st.floats(0.001, 1), CIRCUMSTANCES)
def test_a_confidence_is_the_product_of_its_parts_and_a_share(
    small_pack: Pack, plain: float, fields: dict[str, object]
) -> None:
    pack = replace(small_pack, confidence=EVERY, ledger=dict([row("endorses/back", FRAME, plain)]))
    confidence, parts, _ = rate(rule_of(pack), FRAME, pack, around(pack, **fields))
    assert 0 < confidence <= 1
    assert confidence == pytest.approx(prod(factor for _, factor in parts), abs=1e-3)
    assert all(0 < factor <= 1 for _, factor in parts)


@given(st.floats(0.01, 0.99), CIRCUMSTANCES)
def test_a_worse_circumstance_never_makes_surer(small_pack: Pack, plain: float, fields: dict[str, object]) -> None:
    pack = replace(small_pack, confidence=EVERY, ledger=dict([row("endorses/back", FRAME, plain)]))
    here = rate(rule_of(pack), FRAME, pack, around(pack, **fields))[0]
    worse = around(pack, **{**fields, "length": 99, "voice": Voice.REPORTED, "modality": Modality.HEDGED})
    assert rate(rule_of(pack), FRAME, pack, worse)[0] <= here + 1e-9
