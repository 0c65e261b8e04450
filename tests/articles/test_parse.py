from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from graphkit.articles.parse import ParsedArticle, load_model, parse_articles
from graphkit.errors import ModelError
from graphkit.model import Article, Span

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

TEXT = "Bright turns on Stone\n\nThe mayor spoke on Sunday about the party. She said she would not back him.\n"
PIECES = st.sampled_from(
    [
        "Ada Bright spoke on Sunday.", " ", "\n", "\n\n", "\r\n", "\u00a0", "“No,”", "’s", " – ", "\u200b", "…",
        "\u202e", "\u2066", "\x00", "\x07", "\t", "é", "e\u0301", "😀", "[S", "]", '"', "'", "Mr. Stone said so.",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@cache
def make_blank() -> Language:
    """English words and full stops, without anything trained."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


@pytest.fixture(scope="module")
def blank() -> Language:
    return make_blank()


def parse(nlp: Language, text: str, **fields: object) -> ParsedArticle:
    (parsed,) = parse_articles(nlp, [Article("a1", text, **fields)])
    return parsed


def sentences(parsed: ParsedArticle) -> list[str]:
    return [sent.text.strip() for sent in parsed.sentences]


def test_a_headline_that_stands_apart_is_parsed_in_front_of_the_text(blank: Language) -> None:
    parsed = parse(blank, "The mayor spoke.", title="Bright turns on Stone")
    assert parsed.text == "Bright turns on Stone\n\nThe mayor spoke."
    assert parsed.shift == len("Bright turns on Stone\n\n")
    assert sentences(parsed) == ["Bright turns on Stone", "The mayor spoke."]


def test_a_headline_that_stands_in_the_text_is_not_parsed_twice(blank: Language) -> None:
    parsed = parse(blank, TEXT, title="Bright turns on Stone")
    assert (parsed.text, parsed.shift) == (TEXT, 0)
    assert sentences(parsed).count("Bright turns on Stone") == 1


@pytest.mark.parametrize("title", ["", "  "])
def test_no_title_adds_nothing(blank: Language, title: str) -> None:
    parsed = parse(blank, "The mayor spoke.", title=title)
    assert (parsed.text, parsed.shift) == ("The mayor spoke.", 0)
    assert not parsed.opens_with_headline


@pytest.mark.parametrize(
    ("title", "text"), [("Bright turns on Stone", TEXT), ("“Bright’s” way", "The mayor spoke on Sunday.")]
)
def test_an_article_opens_with_its_headline_wherever_that_stands(blank: Language, title: str, text: str) -> None:
    assert parse(blank, text, title=title).opens_with_headline


def test_offsets_in_a_headline_apart_point_into_the_title_and_others_into_the_text(blank: Language) -> None:
    article = Article("a1", "The mayor spoke.", title="  Bright turns on Stone ")
    (parsed,) = parse_articles(blank, [article])
    part, span = parsed.place(0, 6)
    assert (part, article.title.strip()[slice(*span)]) == ("title", "Bright")
    start = parsed.text.index("mayor")
    part, span = parsed.place(start, start + 5)
    assert (part, article.text[slice(*span)]) == ("text", "mayor")


def test_each_paragraph_starts_a_sentence(blank: Language) -> None:
    assert sentences(parse(blank, "The mayor spoke on Sunday\n\nShe left before the party did.")) == [
        "The mayor spoke on Sunday",
        "She left before the party did.",
    ]


def test_a_line_that_is_no_prose_is_left_out_and_stays_in_the_text(blank: Language) -> None:
    text = "The mayor spoke on Sunday about the party and its plans.\n\nSign up to our newsletter\n\nShe left early.\n"
    parsed = parse(blank, text)
    assert not any("newsletter" in each for each in sentences(parsed))
    assert parsed.text == text


def test_curly_marks_and_odd_spaces_are_folded_in_the_parse_only(blank: Language) -> None:
    text = "Bright said:\u00a0“It’s over” – and left."
    parsed = parse(blank, text)
    assert parsed.text == text
    assert parsed.doc.text == 'Bright said: "It\'s over" - and left.'


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t\r\n \u00a0", "\u200b\u200b"])
def test_a_text_of_nothing_has_no_sentences(blank: Language, text: str) -> None:
    assert parse(blank, text).sentences == ()


@pytest.mark.parametrize(
    "text",
    [
        "Bright \ud800 spoke.",
        "\udfff",
        "Bright\x00 spoke.",
        "\u202eBright\u202c spoke.",
        "a" * 100_000,
        "[S Bright spoke.",
    ],
    ids=["high surrogate", "low surrogate", "null", "bidi", "enormous token", "mark"],
)
def test_hostile_text_is_parsed_character_for_character(blank: Language, text: str) -> None:
    parsed = parse(blank, text)
    assert parsed.text == text
    assert len(parsed.doc.text) == len(text)


@given(TEXTS, TEXTS)
def test_the_parse_is_as_long_as_the_text_and_sentences_lie_in_it_in_order(title: str, text: str) -> None:
    parsed = parse(make_blank(), text, title=title)
    assert len(parsed.doc.text) == len(parsed.text)
    assert parsed.text[parsed.shift :] == text
    last = 0
    for sent in parsed.sentences:
        assert last <= sent.start_char < sent.end_char <= len(parsed.text)
        last = sent.end_char


@given(TEXTS, TEXTS)
def test_no_sentence_runs_from_the_headline_into_the_text(title: str, text: str) -> None:
    parsed = parse(make_blank(), text, title=title)
    for sent in parsed.sentences:
        end = sent.start_char + len(sent.text.rstrip())
        assert sent.start_char >= parsed.shift or end <= parsed.shift


def test_articles_come_back_in_order_and_each_with_its_own(blank: Language) -> None:
    articles = [Article(f"a{i}", f"Number {i} spoke.", date=date(2016, 8, 21)) for i in range(40)]
    assert [parsed.article for parsed in parse_articles(blank, iter(articles), batch_size=7)] == articles


def test_articles_are_parsed_as_they_come_and_not_all_at_once(blank: Language) -> None:
    taken = []

    def feed() -> object:
        for i in range(100):
            taken.append(i)
            yield Article(f"a{i}", "The mayor spoke.")

    next(parse_articles(blank, feed(), batch_size=4))  # type: ignore[arg-type]
    assert len(taken) < 100


def test_no_such_model_ends_with_the_command_that_mends_it() -> None:
    with pytest.raises(
        ModelError, match=r"'en_no_such_model' cannot be loaded\. Install it: pip install en-no-such-model$"
    ):
        load_model("en_no_such_model")


def test_a_model_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match=r"has no parser\. Use an en_core_web model: pip install en-core-web-sm"):
        load_model(str(tmp_path / "blank"))


def test_a_model_of_another_language_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("tagger").add_label("NN")
    nlp.add_pipe("parser").add_label("nsubj")
    nlp.initialize()
    nlp.to_disk(tmp_path / "german")
    with pytest.raises(ModelError, match=r"is for 'de', not English\."):
        load_model(str(tmp_path / "german"))


@pytest.mark.parametrize("name", ["..", "os", "graphkit", "en core", "/no/such/path", "én"])
def test_what_is_no_model_at_all_is_a_model_error(name: str) -> None:
    with pytest.raises(ModelError):
        load_model(name)


@pytest.mark.model
def test_the_own_model_parses_and_gives_sentences(nlp: Language) -> None:
    parsed = parse(nlp, TEXT, title="Bright turns on Stone")
    assert {"parser", "tagger", "ner"} <= set(nlp.pipe_names)
    assert sentences(parsed) == [
        "Bright turns on Stone",
        "The mayor spoke on Sunday about the party.",
        "She said she would not back him.",
    ]
    assert [sent.root.text for sent in parsed.doc.sents][1:] == ["spoke", "said"]


@pytest.mark.model
def test_a_quotation_mark_is_no_part_of_a_word_where_a_space_is_missing(nlp: Language) -> None:
    [parsed] = parse_articles(nlp, [Article(id="a", text='He is wrong," she said."Ada Bright backs him.')])
    assert [sent.text for sent in parsed.sentences][-1] == '"Ada Bright backs him.'
    assert "Ada" in [token.text for token in parsed.doc]


def test_a_component_may_be_left_out() -> None:
    assert "ner" not in load_model(exclude=["ner"]).pipe_names


@pytest.mark.model
@pytest.mark.parametrize("mark", ['"', "“", "”", "'"])
def test_a_broken_quotation_mark_does_not_join_two_paragraphs(nlp: Language, mark: str) -> None:
    text = f"Bright said {mark}it was time to go home.\n\nStone left on Sunday evening."
    assert sentences(parse(nlp, text))[-1] == "Stone left on Sunday evening."


def test_a_span_of_the_text_is_what_place_gives() -> None:
    parsed = ParsedArticle(Article("a1", "abc"), "t\n\nabc", 3, spacy.blank("en")("t\n\nabc"))
    assert parsed.place(3, 6) == ("text", Span(0, 3))
    assert parsed.place(0, 1) == ("title", Span(0, 1))
