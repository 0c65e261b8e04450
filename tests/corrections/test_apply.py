"""Readings and corrections → readings put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import TYPES, make_actor, make_article, make_evidence, make_reading

from graphkit.corrections.apply import apply_corrections
from graphkit.corrections.entries import Change, Corrections, Ids, Mark, Place, claim_of
from graphkit.graph.assemble import build_graph
from graphkit.model import Corrected

if TYPE_CHECKING:
    from graphkit.corrections.apply import Outcome
    from graphkit.model import Evidence, Reading

HERE = Place("corrections.yml", 3)


def mark(item: Evidence, wrong: str = "not-stated", change: Change | None = None, **fields: str) -> Mark:
    return Mark(claim_of(item)._replace(**fields), wrong, change, "read it again", HERE)


def same(*ids: str) -> Ids:
    return Ids(ids, HERE)


def apply(readings: list[Reading], *marks: Mark, **fields: Any) -> tuple[list[Evidence], list[Outcome]]:
    after, outcomes = apply_corrections(Corrections(marks, **fields), readings, actors={"dee": make_actor("dee")})
    return [item for reading in after for item in reading.evidence], outcomes


def said(evidence: list[Evidence]) -> list[tuple[str, str, str]]:
    return [(e.relation.source.actor.id, e.relation.type.name, e.relation.target.actor.id) for e in evidence]


def test_a_statement_marked_wrong_is_left_out_and_its_neighbour_stays() -> None:
    wrong, right = make_evidence("ada", "endorses", "ben"), make_evidence("ada", "endorses", "cy")
    evidence, outcomes = apply([make_reading(wrong, right)], mark(wrong))
    assert evidence == [right]
    assert [(each.done, each.statements, each.text) for each in outcomes] == [
        ("rejected", 1, "ada endorses ben: rejected (not-stated).")
    ]


@pytest.mark.parametrize("field", ["article", "sentence", "cue", "source", "relation", "target"])
def test_a_mark_that_differs_in_one_field_touches_nothing(field: str) -> None:
    item = make_evidence("ada", "endorses", "ben")
    evidence, outcomes = apply([make_reading(item)], mark(item, **{field: "other"}))
    assert (evidence, outcomes[0].done) == ([item], "no match")


def test_ends_that_changed_places_take_their_words_along() -> None:
    item = make_evidence("ada", "criticises", "ben", source_text="he")
    evidence, _ = apply([make_reading(item)], mark(item, "direction", Change(source="ben", target="ada")))
    (turned,) = evidence
    assert said(evidence) == [("ben", "criticises", "ada")]
    assert (turned.relation.source, turned.relation.target) == (item.relation.target, item.relation.source)
    assert turned.corrected == Corrected("ada", "criticises", "ben", "direction", "read it again")
    assert (turned.confidence, turned.parts) == (1.0, (("corrected", 1.0),))


def test_a_wrong_actor_keeps_the_words_that_stand_for_it() -> None:
    item = make_evidence("ada", "criticises", "ben", target_text="him")
    (changed,), _ = apply([make_reading(item)], mark(item, "actor", Change(target="dee")))
    assert changed.relation.target.actor.name == "Dee"
    assert changed.relation.target.text == "him"


def test_a_wrong_relation_brings_its_sign() -> None:
    item = make_evidence("ada", "criticises", "ben")
    (changed,), _ = apply([make_reading(item)], mark(item, "relation", Change(relation=TYPES["endorses"])))
    assert (changed.relation.type.name, changed.relation.type.sign) == ("endorses", 1)


def test_a_right_actor_whom_nobody_knows_leaves_the_statement_out() -> None:
    item = make_evidence("ada", "criticises", "ben")
    evidence, outcomes = apply([make_reading(item)], mark(item, "actor", Change(target="deee")))
    assert (evidence, outcomes[0].done) == ([], "unknown actor")
    assert outcomes[0].text.endswith("nobody here has the id 'deee'. Did you mean 'dee'?")


def test_a_later_mark_sees_what_an_earlier_one_left() -> None:
    item = make_evidence("ada", "criticises", "ben")
    first = mark(item, "actor", Change(target="dee"))
    evidence, outcomes = apply([make_reading(item)], first, mark(item, target="dee"))
    assert (evidence, [each.done for each in outcomes]) == ([], ["changed", "rejected"])


def test_ends_of_a_symmetric_relation_have_no_order() -> None:
    item = make_evidence("ben", "campaigns-with", "ada")
    evidence, _ = apply([make_reading(item)], mark(item, source="ada", target="ben"))
    assert evidence == []
    other = make_evidence("ben", "defends", "ada")
    evidence, _ = apply([make_reading(other)], mark(other, source="ada", target="ben"))
    assert evidence == [other]


def test_white_space_of_a_sentence_does_not_count() -> None:
    item = make_evidence(template="On\nMonday  {source} {cue} {target}.")
    sentence = "On Monday Ada Bright endorses Ben Stone."
    evidence, _ = apply([make_reading(item)], Mark(claim_of(item)._replace(sentence=sentence), "actor", None, "", HERE))
    assert evidence == []


def test_what_no_longer_matches_says_why() -> None:
    item = make_evidence("ada", "endorses", "ben", article=make_article("report-1", "It rained. Ada left."))
    marks = [
        mark(item, article="report-2"),
        mark(item, sentence="Ada left."),
        mark(item, sentence="Ben left."),
        mark(item, target="cy"),
    ]
    _, outcomes = apply([make_reading(item)], *marks)
    assert [each.text.split(": ", 1)[1] for each in outcomes] == [
        "no article 'report-2' was read. Is it 'report-1' now? Put the entry right, or delete it.",
        "the sentence states nothing any more. Put the entry right, or delete it.",
        "the article has no such sentence any more. Put the entry right, or delete it.",
        "the sentence says something else by now (ada endorses ben). Put the entry right, or delete it.",
    ]


def test_ids_of_one_actor_become_the_first_everywhere() -> None:
    mayor = make_actor("mayor", name="The Mayor", aliases=("Khan",))
    items = [
        make_evidence("ada", "endorses", "ben"),
        make_evidence(mayor, "criticises", "ben", article="a2", speaker="mayor"),
    ]
    readings = [make_reading(items[0]), make_reading(items[1], mentions=["mayor", "mayor"])]
    after, outcomes = apply_corrections(Corrections(same=(same("ada", "mayor"),)), readings, actors={})
    evidence = [item for reading in after for item in reading.evidence]
    assert said(evidence) == [("ada", "endorses", "ben"), ("ada", "criticises", "ben")]
    assert [item.corrected for item in evidence] == [None, Corrected("mayor", "criticises", "ben", "same")]
    assert evidence[1].relation.speaker == "ada"
    node = build_graph(evidence, readings=after).nodes["ada"]
    assert (node["name"], node["aliases"], node["mentions"]) == ("Ada", ["Khan", "The Mayor"], 4)
    assert [(each.done, each.statements) for each in outcomes] == [("merged", 1)]


def test_a_mark_means_the_actor_an_id_was_merged_into() -> None:
    item = make_evidence("mayor", "criticises", "ben")
    evidence, _ = apply([make_reading(item)], mark(item, source="ada"), same=(same("ada", "mayor"),))
    assert evidence == []


def test_a_statement_that_a_merge_turns_on_itself_is_left_out() -> None:
    item = make_evidence("mayor", "criticises", "ada")
    assert apply([make_reading(item)], same=(same("ada", "mayor"),))[0] == []


def test_a_merge_of_nobody_here_is_no_match() -> None:
    _, outcomes = apply([make_reading(make_evidence("ada", "endorses", "ben"))], same=(same("ada", "mayor"),))
    assert [(each.done, each.text) for each in outcomes] == [
        ("no match", "ada, mayor: nobody but the first is mentioned.")
    ]


def test_apart_is_kept_where_both_are_here() -> None:
    apart = (Ids(("ada", "ben"), HERE), Ids(("ada", "bem"), HERE))
    _, outcomes = apply([make_reading(make_evidence("ada", "endorses", "ben"))], apart=apart)
    assert [each.done for each in outcomes] == ["kept apart", "no match"]


def test_without_corrections_readings_stay_as_they_are() -> None:
    readings = [make_reading(make_evidence())]
    assert apply_corrections(Corrections(), readings, actors={}) == (readings, [])


ids = st.sampled_from("abcd")
statements = st.builds(make_evidence, ids, st.sampled_from(sorted(TYPES)), ids, article=st.sampled_from(["x", "y"]))


@given(st.lists(statements, max_size=8), st.data())
def test_only_what_is_marked_changes_and_a_deleted_line_undoes_it(
    evidence: list[Evidence], data: st.DataObject
) -> None:
    readings = [make_reading(*(e for e in evidence if e.article.id == name), article=name) for name in ("x", "y")]
    before = [item for reading in readings for item in reading.evidence]
    chosen = data.draw(st.lists(st.sampled_from(before), max_size=3)) if before else []
    after, outcomes = apply(readings, *(mark(item) for item in chosen))
    claims = {claim_of(item) for item in chosen}
    assert after == [item for item in before if claim_of(item) not in claims]
    assert sum(each.statements for each in outcomes) == len(before) - len(after)
    assert apply(readings)[0] == before


def test_a_mark_holds_in_every_copy_of_its_article_and_in_no_other() -> None:
    articles = [make_article("a1"), make_article("a2", copy_of="a1"), make_article("a3")]
    items = [make_evidence("ada", "endorses", "ben", article=article) for article in articles]
    readings = [make_reading(item) for item in items]
    for marked in items[:2]:
        evidence, outcomes = apply(readings, mark(marked, article=marked.article.id))
        assert (evidence, outcomes[0].statements) == ([items[2]], 2)
