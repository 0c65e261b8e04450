"""Graph and evidence → what the page knows."""

from __future__ import annotations

import json
import random

import pytest
from campaign import make_campaign
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import TYPES, make_actor, make_article, make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.model import Corrected, Measured, Modality, RelationType, Span, Voice
from graphkit.page.payload import build_payload, cut_sentence


def payload_of(evidence, **options):
    return build_payload(build_graph(evidence, **options), evidence)


def test_tables_refer_to_each_other_by_index():
    payload = payload_of([make_evidence("ada", "criticises", "ben", article="a1")])
    edge = payload["edges"][0]
    sentence = payload["sentences"][edge["sentences"][0]]
    assert payload["actors"][edge["source"]]["id"] == "ada"
    assert payload["actors"][edge["target"]]["id"] == "ben"
    assert payload["relations"][edge["relation"]]["name"] == "criticises"
    assert payload["articles"][sentence["article"]]["title"] == "Report a1"


def test_source_cue_and_target_are_marked_in_place():
    payload = payload_of(
        [make_evidence("ada", "endorses", "ben", template="{source} said she {cue} {target}.", start=120)]
    )
    assert payload["sentences"][0]["pieces"] == [
        *(["Ada", "source"], [" said she "], ["endorses", "cue"], [" "], ["Ben", "target"], ["."]),
    ]
    assert payload["sentences"][0]["notes"] == []


def test_an_emoji_shifts_no_mark():
    payload = payload_of([make_evidence("ada", "endorses", "ben", template="🎉🎉 {source} {cue} {target} 👍")])
    assert ["Ben", "target"] in payload["sentences"][0]["pieces"]


def test_a_pronoun_says_whom_it_means():
    note = payload_of([make_evidence("ada", source_text="She")])["sentences"][0]["notes"]
    assert note == [{"mark": "source", "text": "She", "name": "Ada", "inside": True}]


def test_an_end_outside_the_sentence_is_told_apart():
    item = make_evidence("ada", start=500, template="They {cue} {target}.", source_span=Span(10, 13))
    sentence = payload_of([item])["sentences"][0]
    assert sentence["notes"] == [{"mark": "source", "text": "Ada", "name": "Ada", "inside": False}]
    assert not any("source" in piece[1:] for piece in sentence["pieces"])


def test_an_offset_that_does_not_fit_the_text_marks_nothing():
    item = make_evidence("ada", source_span=Span(1, 4))
    assert not any("source" in piece[1:] for piece in payload_of([item])["sentences"][0]["pieces"])


def test_overlapping_marks_share_their_piece():
    pieces = cut_sentence("Khan's attack", [(0, 4, "source"), (0, 13, "cue")])
    assert pieces == [["Khan", "cue", "source"], ["'s attack", "cue"]]


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from("sct")), max_size=4),
)
def test_cutting_loses_no_character(sentence, spans):
    inside = [(min(a, b, len(sentence)), min(max(a, b), len(sentence)), mark) for a, b, mark in spans]
    assert "".join(piece[0] for piece in cut_sentence(sentence, inside)) == sentence


def test_what_nothing_asserts_is_there_though_the_graph_leaves_it_out():
    evidence = [make_evidence("ada", modality=Modality.NEGATED), make_evidence("ada", "criticises")]
    edges = payload_of(evidence)["edges"]
    assert [(edge["asserted"], edge["negated"]) for edge in edges] == [(1, 0), (0, 1)]
    assert payload_of(evidence, unasserted=True)["edges"] == edges


def test_an_edge_that_was_taken_from_the_graph_stays_away():
    evidence = [
        make_evidence("ada", "endorses", "ben"),
        make_evidence("cleo", "endorses", "ben", modality=Modality.HEDGED),
    ]
    graph = build_graph(evidence)
    graph.remove_edge("ada", "ben", "endorses")
    graph.remove_node("cleo")
    payload = build_payload(graph, evidence)
    assert (payload["edges"], payload["sentences"], payload["articles"]) == ([], [], [])
    assert [actor["id"] for actor in payload["actors"]] == ["ada", "ben"]


def test_a_graph_without_its_evidence_still_makes_a_page():
    payload = build_payload(build_graph([make_evidence()]), [])
    assert payload["edges"][0]["asserted"] == 1
    assert payload["edges"][0]["sentences"] == []
    assert payload["relations"][0]["label"] == "endorses"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://news.example/1", True),
        ("HTTP://news.example/1", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//news.example", False),
        ("file:///etc/hosts", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_kept(url, kept):
    article = payload_of([make_evidence(article=make_article(url=url))])["articles"][0]
    assert article["url"] == (url if kept else "")


def test_a_speaker_is_named_and_an_unknown_one_keeps_its_id():
    evidence = [
        make_evidence("ada", speaker="ada", voice=Voice.QUOTED),
        make_evidence("ada", "criticises", speaker="somebody-else", voice=Voice.REPORTED),
        make_evidence("ada", "defends"),
    ]
    assert sorted((s["voice"], s["speaker"]) for s in payload_of(evidence)["sentences"]) == [
        *(("author", None), ("quoted", "Ada"), ("reported", "somebody-else")),
    ]


def test_a_type_of_a_pack_of_one_s_own_is_drawn_by_its_sign():
    sues = RelationType("sues", -1, symmetric=False, label="takes to court", definition="")
    relation = payload_of([make_evidence(relation=sues, cue="sued"), make_evidence()])["relations"][1]
    assert (relation["label"], relation["head"], bool(relation["dashes"])) == ("takes to court", "bar", True)


def test_the_same_evidence_in_another_order_gives_the_same_payload():
    evidence = make_campaign()
    shuffled = random.Random(3).sample(evidence, len(evidence))  # noqa: S311
    assert json.dumps(payload_of(evidence)) == json.dumps(payload_of(shuffled))


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            make_evidence,
            source=st.sampled_from(["ada", "ben", "cleo"]),
            relation=st.sampled_from(sorted(TYPES)),
            target=st.sampled_from(["ada", "ben", "cleo"]),
            modality=st.sampled_from(Modality),
            article=st.sampled_from(["a", "b"]),
        ),
        max_size=12,
    )
)
def test_every_statement_reaches_the_page_once_on_its_own_edge(evidence):
    payload = payload_of(evidence)
    placed = [at for edge in payload["edges"] for at in edge["sentences"]]
    assert sorted(placed) == list(range(len(evidence)))
    for edge in payload["edges"]:
        modalities = [payload["sentences"][at]["modality"] for at in edge["sentences"]]
        for modality in payload["modalities"]:
            assert modalities.count(modality["name"]) == edge[modality["count"]]


def test_an_actor_without_an_edge_is_on_the_page():
    graph = build_graph([make_evidence("ada", "endorses", "ben")])
    graph.add_node("cleo", **{**graph.nodes["ada"], "name": "Cleo"})
    assert [actor["name"] for actor in build_payload(graph, [])["actors"]] == ["Ada", "Ben", "Cleo"]


def test_kinds_are_counted():
    evidence = [make_evidence(make_actor("tsu", kind="union"), "endorses", "ben")]
    assert payload_of(evidence)["kinds"] == [
        {"name": "person", "shape": "dot", "actors": 1},
        {"name": "union", "shape": "triangle", "actors": 1},
    ]


def test_parties_are_named_by_their_actor_and_counted():
    civics = make_actor("civics", name="Civic Party", kind="party")
    evidence = [
        make_evidence(make_actor("ada", party="civics"), "endorses", make_actor("ben", party="civics")),
        make_evidence(make_actor("cleo", party="open-ground"), "criticises", civics),
    ]
    payload = payload_of(evidence)
    assert payload["parties"] == [
        {"id": "civics", "name": "Civic Party", "actors": 2},
        {"id": "open-ground", "name": "Open Ground", "actors": 1},
    ]
    assert [actor["party"] for actor in payload["actors"]] == ["civics", "civics", "", "open-ground"]


def test_a_camp_comes_along_where_the_graph_has_one():
    graph = build_graph([make_evidence("ada", "endorses", "ben")])
    graph.nodes["ada"]["camp"] = 1
    assert [actor["camp"] for actor in build_payload(graph, [])["actors"]] == [1, None]


def test_the_sentences_beside_a_statement_come_along():
    sentence = payload_of([make_evidence(before="It rained.", after="Then it did not.")])["sentences"][0]
    assert (sentence["before"], sentence["after"]) == ("It rained.", "Then it did not.")


def test_a_statement_says_how_often_its_rule_was_right():
    measured = Measured("rule", 8, 6, "DSE 6/8", "2016-08-21")
    sentences = payload_of([make_evidence(measured=measured), make_evidence(start=90)])["sentences"]
    assert [each["measured"] for each in sentences] == [
        ["rule", 8, 6, "DSE 6/8"],
        None,
    ]


def test_what_a_person_put_right_says_what_it_was():
    was = Corrected("ada", "campaigns-with", "gone", "direction", "Read on.")
    item = make_evidence(make_actor("ben"), "endorses", make_actor("ada", name="Ada Bright"), corrected=was)
    (row,) = payload_of([item])["sentences"]
    assert row["corrected"] == "Put right by hand (wrong direction); found as: Ada Bright campaigns with gone. Read on."
    (row,) = payload_of([make_evidence()])["sentences"]
    assert row["corrected"] is None
