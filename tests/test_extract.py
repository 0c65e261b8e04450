"""The engine as a whole, on real parses: who relates to whom, in which direction, and where it stands in the text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from graphkit.extract import Extractor
from graphkit.model import Article, GivenMention, Modality, Span, Voice

if TYPE_CHECKING:
    from graphkit.model import Evidence, Reading
    from graphkit.packs.load import Pack

pytestmark = pytest.mark.model
DAY = date(2016, 8, 21)
FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
PEOPLE = st.sampled_from(
    ["Ada Bright", "Ben Stone", "Cara Lee", "Angela Merkel", "Siôn Simon", "Mary O'Neil", "Peter Smith", "Nadia Kovač"]
)
PAIRS = st.lists(PEOPLE, min_size=2, max_size=2, unique=True)
SENTENCES = st.sampled_from(
    [
        "Ada Bright criticised Ben Stone.",
        "Ben Stone was attacked by Cara Lee.",
        "“Ada Bright lied,” said Ben Stone.",
        "Ada Bright – the mayor – refused to back Ben Stone.",
        "Ben\u00a0Stone’s supporters hit back at Ada\u00a0Bright.",
        '"I back Ada Bright," Cara Lee said.',
        "She might attack the Orchard Party.",
        "«Ada Bright must quit», he said.",
        "Ada Bright’s plan… was criticised by the Carters' Union!",
        "Cara Lee \u202ecriticised\u202c Ben Stone.",
        "The Exford mayor criticised Ben Stone\x07.",
        "[S Ada Bright] criticised [T Ben Stone].",
        "‘No,’ said Ada Bright.",
        'Ben Stone said Ada Bright had "attacked Cara Lee.',
        "She criticised him.",
        "😀 Ada Bright attacked\u200b Dan Lee.",
    ]
)
GAPS = st.sampled_from([" ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\u00a0", " \u200b", "\t"])
TEXTS = st.lists(st.tuples(SENTENCES, GAPS), max_size=6).map(lambda parts: "".join(s + g for s, g in parts))


def read(extractor: Extractor, text: str, **fields: object) -> Reading:
    (reading,) = extractor.read([Article("a1", text, **{"date": DAY, **fields})])
    return reading


def edges(reading: Reading) -> list[tuple[str, str, str]]:
    return [(e.relation.source.actor.id, e.relation.type.name, e.relation.target.actor.id) for e in reading.evidence]


def one(extractor: Extractor, text: str, **fields: object) -> Evidence:
    (evidence,) = read(extractor, text, **fields).evidence
    return evidence


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Ada Bright criticised Ben Stone.", ("ada-bright", "criticises", "ben-stone")),
        ("Ben Stone was criticised by Ada Bright.", ("ada-bright", "criticises", "ben-stone")),
        ("Ada Bright said Ben Stone had lied.", ("ada-bright", "criticises", "ben-stone")),
        ("Ada Bright described Ben Stone as a coward.", ("ada-bright", "criticises", "ben-stone")),
        ("Ben Stone won the backing of Ada Bright.", ("ada-bright", "endorses", "ben-stone")),
        ("Ada Bright and Ben Stone campaigned together.", ("ada-bright", "campaigns-with", "ben-stone")),
        ("Ada Bright urged members to back Ben Stone.", ("ada-bright", "endorses", "ben-stone")),
        ("Angry members hit back at Ada Bright.", ("members", "criticises", "ada-bright")),
        ("The mayor of Exford criticised Ben Stone.", ("ada-bright", "criticises", "ben-stone")),
        ("A spokesman for Ben Stone criticised Ada Bright.", ("ben-stone", "criticises", "ada-bright")),
        ("Eve Marsh criticised Ben Stone.", ("eve-marsh", "criticises", "ben-stone")),
    ],
)
def test_a_sentence_gives_its_edge(small_extractor: Extractor, text: str, edge: tuple[str, str, str]) -> None:
    assert edges(read(small_extractor, text)) == [edge]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Bright met Ben Stone.",
        "Ada Bright criticised the weather before Ben Stone arrived.",
        "Ada Bright criticised Ada Bright.",
        "Ben Stone's wife criticised Ada Bright.",
        "Ada Bright backed the horse that Ben Stone owned.",
        "Ben Stone had lied.",
    ],
)
def test_a_near_miss_gives_none(small_extractor: Extractor, text: str) -> None:
    found = [edge for edge in edges(read(small_extractor, text)) if {edge[0], edge[2]} <= {"ada-bright", "ben-stone"}]
    assert found == []


def test_modality_voice_and_speaker_come_with_an_edge(small_extractor: Extractor) -> None:
    relation = one(small_extractor, "Cara Lee said Ada Bright had refused to back Ben Stone.").relation
    assert (relation.modality, relation.voice, relation.speaker) == (Modality.NEGATED, Voice.REPORTED, "cara-lee")
    relation = one(small_extractor, "Ada Bright backed Ben Stone.").relation
    assert (relation.modality, relation.voice, relation.speaker) == (Modality.ASSERTED, Voice.AUTHOR, None)


def test_a_headline_apart_has_its_own_offsets_and_helps_the_text(small_extractor: Extractor) -> None:
    reading = read(small_extractor, "She spoke on Sunday.", title="Cara Lee backs Ben Stone")
    (evidence,) = reading.evidence
    assert evidence.part == "title"
    assert reading.article.title[slice(*evidence.relation.source.span)] == "Cara Lee"
    she = next(m for m in reading.mentions if m.text == "She")
    assert she.actors == ("cara-lee",)


def test_evidence_comes_by_place_and_the_title_first(small_extractor: Extractor) -> None:
    text = "Ada Bright attacked Ben Stone. Cara Lee backed Ben Stone and criticised Ada Bright."
    found = read(small_extractor, text, title="Cara Lee backs Ben Stone").evidence
    keys = [(e.part != "title", e.span, e.cue) for e in found]
    assert keys == sorted(keys)
    assert len(found) == 4


def test_a_reading_has_all_actors_and_mentions(small_extractor: Extractor) -> None:
    reading = read(small_extractor, "Ada Bright met Ben Stone. She thanked Eve Marsh.")
    assert list(reading.actors) == sorted(reading.actors)
    assert {"ada-bright", "ben-stone", "eve-marsh"} <= set(reading.actors)
    assert reading.sentences == 2
    assert {a for m in reading.mentions for a in m.actors} == set(reading.actors)


def test_extract_gives_what_read_gives(small_extractor: Extractor) -> None:
    articles = [Article(f"a{i}", "Ada Bright attacked Ben Stone.") for i in range(3)]
    found = list(small_extractor.extract(iter(articles)))
    assert found == [e for reading in small_extractor.read(articles) for e in reading.evidence]
    assert [e.article.id for e in found] == ["a0", "a1", "a2"]


def test_what_is_explained_as_fired_is_what_is_read(small_extractor: Extractor) -> None:
    article = Article("a1", "Ada Bright attacked and criticised Ben Stone. She hit back at nobody. She backed him.")
    attempts = small_extractor.explain(article)
    fired = [attempt.evidence for attempt in attempts if attempt.fired]
    assert fired == list(read(small_extractor, article.text, date=None).evidence)
    assert any(not attempt.fired and attempt.reason for attempt in attempts)


def test_articles_do_not_change_each_other(small_extractor: Extractor) -> None:
    alone = edges(read(small_extractor, "Bright attacked Stone."))
    texts = ["Ada Bright met Ben Stone.", "Bright attacked Stone.", "Cara Lee met Dan Lee."]
    together = list(small_extractor.read(Article(f"a{i}", text, date=DAY) for i, text in enumerate(texts)))
    assert edges(together[1]) == alone


def test_no_articles_give_no_readings(small_extractor: Extractor) -> None:
    assert list(small_extractor.read([])) == []


def given_at(text: str, *names: str) -> list[GivenMention]:
    return [GivenMention(Span(text.index(name), text.index(name) + len(name)), f"<{name}>") for name in names]


def test_given_mentions_are_the_only_names(small_extractor: Extractor) -> None:
    text = "Ada Bright criticised Ben Stone and the widget makers."
    reading = small_extractor.read_given(Article("a1", text), given_at(text, "Ada Bright", "the widget makers"))
    assert edges(reading) == [("<Ada Bright>", "criticises", "<the widget makers>")]
    assert list(reading.actors) == ["<Ada Bright>", "<the widget makers>"]


def test_pronouns_are_resolved_to_given_mentions(small_extractor: Extractor) -> None:
    text = "Eve Marsh spoke to Tim Moor. She criticised Ben Stone."
    reading = small_extractor.read_given(Article("a1", text), given_at(text, "Eve Marsh", "Ben Stone"))
    assert edges(reading) == [("<Eve Marsh>", "criticises", "<Ben Stone>")]


def test_no_given_mentions_give_no_edges(small_extractor: Extractor) -> None:
    reading = small_extractor.read_given(Article("a1", "Ada Bright criticised Ben Stone."), [])
    assert (reading.evidence, reading.actors) == ((), {})


@pytest.mark.parametrize("span", [(0, 0), (8, 3), (0, 999), (-5, 3), (900, 904)])
def test_a_given_mention_that_stands_nowhere_changes_nothing(small_extractor: Extractor, span: tuple[int, int]) -> None:
    text = "Ada Bright criticised Ben Stone."
    mentions = [*given_at(text, "Ada Bright", "Ben Stone"), GivenMention(Span(*span), "X")]
    assert edges(small_extractor.read_given(Article("a1", text), mentions)) == [
        ("<Ada Bright>", "criticises", "<Ben Stone>")
    ]


def test_given_and_found_mentions_may_be_mixed_in_one_run(small_extractor: Extractor) -> None:
    text = "Ada Bright criticised Ben Stone."
    items = [(Article("a", text), given_at(text, "Ada Bright", "Ben Stone")), (Article("b", text), None)]
    given_, found = small_extractor.read_given_many(items)
    assert edges(given_) == [("<Ada Bright>", "criticises", "<Ben Stone>")]
    assert edges(found) == [("ada-bright", "criticises", "ben-stone")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\r\n\t",
        "\u200b\u202e",
        ".",
        '"',
        "''",
        "[S",
        "[S ]",
        "\ud800",
        "Ada Bright \ud800 criticised Ben Stone.",
    ],
)
def test_text_of_next_to_nothing_is_read_without_an_exception(small_extractor: Extractor, text: str) -> None:
    check(read(small_extractor, text))
    check(read(small_extractor, "Ada Bright left.", title=text))


@pytest.mark.parametrize(
    "text", ["Ada Bright criticised\x00 Ben Stone.", "a" * 50_000, "Bright " * 3000, "e\u0301" * 2000, "(" * 300]
)
def test_hostile_text_is_read_without_an_exception(small_extractor: Extractor, text: str) -> None:
    check(read(small_extractor, text))


@pytest.mark.parametrize("size", [200, 1500])
def test_an_endless_list_is_read_without_an_exception(small_extractor: Extractor, size: int) -> None:
    check(read(small_extractor, "Ada Bright " + "and Ben Stone " * size + "criticised Cara Lee."))


@pytest.mark.parametrize(
    "marks", ["\u2066{}\u2069", "\u202e{}\u202c", "\u200e{}\u200f", "\u200b{}\u00ad", "\x07{}\x00"]
)
def test_invisible_characters_around_a_word_hide_no_edge(small_extractor: Extractor, marks: str) -> None:
    for text in (
        f"Ada Bright {marks.format('criticised')} Ben Stone.",
        f"{marks.format('Ada Bright')} criticised Ben Stone.",
        f"Ada Bright criticised {marks.format('Ben Stone')}.",
    ):
        assert edges(read(small_extractor, text)) == [("ada-bright", "criticises", "ben-stone")]


def check(reading: Reading) -> None:
    """What holds of every reading: each end, cue and sentence stands where its offsets say."""
    article = reading.article
    for evidence in reading.evidence:
        text = article.title.strip() if evidence.part == "title" else article.text
        relation = evidence.relation
        assert text[slice(*evidence.span)] == evidence.sentence
        assert evidence.sentence == evidence.sentence.strip()
        assert text[slice(*evidence.cue)] == evidence.cue_text
        assert evidence.span.start <= evidence.cue.start < evidence.cue.end <= evidence.span.end
        for end in (relation.source, relation.target):
            assert end.text in {part[slice(*end.span)] for part in (article.title.strip(), article.text)} - {""}
            assert end.actor.id in reading.actors
        assert relation.source.actor.id != relation.target.actor.id
        assert not relation.type.symmetric or relation.source.actor.id < relation.target.actor.id
        assert 0 < evidence.confidence <= 1


@FEW
@given(text=TEXTS)
def test_offsets_give_back_the_texts_whatever_marks_stand_around(small_extractor: Extractor, text: str) -> None:
    reading = read(small_extractor, text)
    check(reading)
    assert all(e.part == "text" for e in reading.evidence)
    for evidence in reading.evidence:
        for end in (evidence.relation.source, evidence.relation.target):
            assert text[slice(*end.span)] == end.text


@FEW
@given(text=TEXTS, title=SENTENCES)
def test_offsets_give_back_the_texts_under_a_headline_too(small_extractor: Extractor, text: str, title: str) -> None:
    check(read(small_extractor, text, title=title))


@FEW
@given(text=TEXTS)
def test_reading_twice_gives_the_same(small_extractor: Extractor, text: str) -> None:
    assert read(small_extractor, text) == read(small_extractor, text)


@FEW
@given(pair=PAIRS)
def test_direction_is_one_in_the_active_and_the_passive(small_extractor: Extractor, pair: list[str]) -> None:
    source, target = pair
    active = f"{source} criticised {target}."
    passive = f"{target} was criticised by {source}."
    ends = []
    for text in (active, passive):
        reading = small_extractor.read_given(Article("a1", text), given_at(text, source, target))
        ends += edges(reading)
    assume(ends)
    assert set(ends) == {(f"<{source}>", "criticises", f"<{target}>")}


@FEW
@given(pair=PAIRS)
def test_both_ways_of_saying_it_are_found(small_extractor: Extractor, pair: list[str]) -> None:
    source, target = pair
    for text in (f"{source} criticised {target}.", f"{target} was criticised by {source}."):
        assert [e.relation.target.text for e in read(small_extractor, text).evidence] == [target]


def test_the_shipped_packs_read_a_report(extractor: Extractor, article: Article) -> None:
    (reading,) = extractor.read([article])
    check(reading)
    assert {
        ("sadiq-khan", "endorses", "owen-smith"),
        ("sadiq-khan", "criticises", "jeremy-corbyn"),
        ("supporters-of-jeremy-corbyn", "criticises", "sadiq-khan"),
    } <= set(edges(reading))


def test_a_missing_model_is_told_when_the_first_article_is_read(small_pack: Pack) -> None:
    from graphkit.errors import ModelError

    with pytest.raises(ModelError, match="pip install"):
        list(Extractor(small_pack, model="en_no_such_model").read([Article("a1", "x")]))
