"""Payload → columns and shelves."""

from __future__ import annotations

import gzip
import json
from base64 import b64decode
from datetime import date

from campaign import make_campaign
from hypothesis import given
from hypothesis import strategies as st
from makers import make_actor, make_article, make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.page.columns import STATEMENTS, build_columns, build_shelves, squeeze
from graphkit.page.payload import build_payload

JSON = st.recursive(
    st.text() | st.none() | st.integers() | st.booleans(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def payload_of(evidence):
    return build_payload(build_graph(evidence), evidence)


def columns_of(evidence):
    payload = payload_of(evidence)
    return build_columns(payload, [(0.0, 0.0)] * len(payload["actors"]), [0] * len(payload["edges"]))


@given(JSON)
def test_what_is_squeezed_comes_out_again_and_holds_nothing_that_html_knows(value):
    text = squeeze(value)
    assert json.loads(gzip.decompress(b64decode(text))) == value
    assert text.isascii()
    assert not set(text) & set("<>&\"'\n")


def test_days_are_counted_from_1970_and_an_unknown_one_stays_unknown():
    articles = [make_article("a", date=date(1970, 1, 2)), make_article("b", date=None)]
    columns = columns_of([make_evidence(article=article) for article in articles])
    assert columns["articles"]["day"] == [1, None]


def test_an_edge_without_its_sentences_says_what_it_knows_of_itself():
    payload = build_payload(build_graph([make_evidence()]), [])
    columns = build_columns(payload, [(0.0, 0.0)] * 2, [0])
    assert columns["edges"]["bare"] == {0: [1, 1, 0, 0, 0, 17034, 17034]}
    assert columns_of([make_evidence()])["edges"]["bare"] == {}


def test_every_column_of_a_table_is_as_long_as_the_others():
    columns = columns_of(make_campaign())
    for table in ("actors", "edges", "articles", "statements"):
        assert len({len(column) for column in columns[table].values() if isinstance(column, list)}) == 1


def test_values_refer_to_their_lists():
    evidence = [make_evidence(make_actor("ada", kind="union", party="civics"), article=make_article(outlet="Courier"))]
    columns = columns_of(evidence)
    assert columns["kinds"][columns["actors"]["kind"][0]]["name"] == "union"
    assert columns["parties"][columns["actors"]["party"][0]]["id"] == "civics"
    assert columns["actors"]["party"][1] == -1
    assert columns["outlets"][columns["articles"]["outlet"][0]] == "Courier"
    assert columns["voices"][columns["statements"]["voice"][0]] == "author"


def test_camps_are_numbered_where_there_are_any():
    graph = build_graph([make_evidence("ada", "endorses", "ben")])
    graph.nodes["ben"]["camp"] = 7
    payload = build_payload(graph, [])
    columns = build_columns(payload, [(0.0, 0.0)] * 2, [0])
    assert (columns["camps"], columns["actors"]["camp"]) == (["7"], [-1, 0])


def test_aliases_are_kept_for_those_who_have_some():
    columns = columns_of([make_evidence(make_actor("ada", aliases=("Addie",)))])
    assert columns["actors"]["aliases"] == {0: ["Addie"]}


def test_shelves_hold_every_statement_in_order():
    evidence = [make_evidence(article=f"a{at:04}", rule=f"r/{at:04}") for at in range(STATEMENTS + 3)]
    shelves = build_shelves(payload_of(evidence))
    assert [len(shelf) for shelf in shelves["statements"]] == [STATEMENTS, 3]
    assert [row[5] for shelf in shelves["statements"] for row in shelf] == [
        f"r/{at:04}" for at in range(STATEMENTS + 3)
    ]


def test_a_piece_carries_the_sum_of_its_marks():
    row = build_shelves(payload_of([make_evidence("ada", "endorses", "ben", template="{source} {cue} {target}.")]))
    assert row["statements"][0][0][0] == ["Ada", 1, " ", 0, "endorses", 2, " ", 0, "Ben", 4, ".", 0]


def test_a_copy_points_at_the_first_article_of_its_text_that_is_here():
    articles = [
        make_article("a1"),
        make_article("a2", copy_of="a1"),
        make_article("b1", copy_of="b0"),
        make_article("b2", copy_of="b0"),
    ]
    columns = columns_of([make_evidence(article=article) for article in articles])
    assert columns["articles"]["copies"] == {1: 0, 3: 2}
