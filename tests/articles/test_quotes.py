from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import make_doc

from graphkit.articles.lines import normalise
from graphkit.articles.quotes import Quote, find_quote_spans, find_quotes, quote_at
from graphkit.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

SAYS = frozenset({"say", "insist"})
TEXTS = st.text(st.sampled_from("ab X.,:;()\n'\"’‘“”«»\u00a0\u202e\x00é"), max_size=80)


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quote_spans(text)]


def speakers(doc: Doc) -> list[str | None]:
    """Give who speaks each quotation."""
    found = find_quotes(doc, list(doc.sents), SAYS)
    return [None if quote.speaker is None else doc[quote.speaker].text for quote in found]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said: "No." She left.', ["No."]),
        ('"One," he said, "and two."', ["One,", "and two."]),
        ("He said: 'No.' She left.", ["No."]),
        ("'One,' he said, 'and two.'", ["One,", "and two."]),
        ('He said "it\'s over".', ["it's over"]),
        ("He said 'it's over'.", ["it's over"]),
        ("No marks here.", []),
    ],
)
def test_what_stands_between_marks_is_quoted(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        "Labour's plan and the unions' reply",
        "Stone's and Bright's rows don't end",
        "the '80s and the '90s",
        "six feet 2' tall",
        '""',
        "''",
        "'",
    ],
)
def test_apostrophes_and_empty_marks_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_mark_that_never_closes_runs_to_the_end_of_its_paragraph_only() -> None:
    assert quoted('He said: "It is over.\nShe left.') == ["It is over."]


def test_a_paragraph_whose_first_mark_can_only_close_is_quoted_from_its_start() -> None:
    assert quoted('It is over," she said.') == ["It is over,"]
    assert quoted('She said it is "over.') == ["over."]


def test_each_paragraph_pairs_its_own_marks() -> None:
    assert quoted('"One.\n"Two.\n"Three," he said. "Four."') == ["One.", "Two.", "Three,", "Four."]


def test_single_marks_inside_double_ones_open_no_quotation_of_their_own() -> None:
    assert quoted("\"She called it 'a mess', twice.\"") == ["She called it 'a mess', twice."]


@given(TEXTS)
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = find_quote_spans(normalise(text))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end < other.start for one, other in pairwise(spans))


@given(TEXTS)
def test_a_quotation_opens_after_a_mark_or_with_its_paragraph_and_holds_neither_mark_nor_break(text: str) -> None:
    text = normalise(text)
    for span in find_quote_spans(text):
        mark = text[span.start - 1] if span.start else "\n"
        assert mark in "\"'\n"
        assert "\n" not in text[span.start : span.end]
        assert mark == "'" or ('""' if '""' in text else '"') not in text[span.start : span.end]


def test_marks_that_a_table_has_doubled_are_the_marks() -> None:
    cell = '"Ms Ode was clear: ""He is wrong."" Mr Bee smiled.""So is she,"" he said."'
    assert quoted(cell) == ["He is wrong.", "So is she,"]


def test_marks_that_stand_single_are_the_marks() -> None:
    assert quoted('"He is wrong," said Ms Ode. "So is she."') == ["He is wrong,", "So is she."]


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(text[span.start : span.end] for span in find_quote_spans(text))


@pytest.mark.parametrize("text", ["'a" * 3000, "' 'a" * 3000, '"' * 9000, "x" * 50000, "'" + "a'a" * 5000])
def test_a_page_of_marks_is_read_at_once(text: str) -> None:
    assert all(span.end <= len(text) for span in find_quote_spans(text))


def test_quote_at_gives_the_quotation_around_a_character() -> None:
    quotes = [Quote(Span(3, 6)), Quote(Span(9, 12), 4)]
    assert [quote_at(quotes, offset) for offset in (2, 3, 5, 6, 9, 12)] == [
        None,
        quotes[0],
        quotes[0],
        None,
        quotes[1],
        None,
    ]


def test_the_subject_of_the_verb_that_governs_a_quotation_speaks_it() -> None:
    doc = make_doc(
        'Bright said " Stone lied " .',
        "1 1 4 4 1 1 1",
        "nsubj ROOT punct nsubj ccomp punct punct",
        pos="PROPN VERB PUNCT PROPN VERB PUNCT PUNCT",
        lemmas={"said": "say", "lied": "lie"},
    )
    assert speakers(doc) == ["Bright"]


def test_a_verb_that_is_none_of_saying_names_no_speaker() -> None:
    doc = make_doc(
        'Bright saw " Stone lied " .',
        "1 1 4 4 1 1 1",
        "nsubj ROOT punct nsubj ccomp punct punct",
        pos="PROPN VERB PUNCT PROPN VERB PUNCT PUNCT",
        lemmas={"saw": "see", "lied": "lie"},
    )
    assert speakers(doc) == [None]


def test_a_speaker_after_the_quotation_counts() -> None:
    doc = make_doc(
        '" Stone lied , " said Bright .',
        "2 2 5 5 5 5 5 5",
        "punct nsubj ccomp punct punct ROOT nsubj punct",
        pos="PUNCT PROPN VERB PUNCT PUNCT VERB PROPN PUNCT",
        lemmas={"said": "say", "lied": "lie"},
    )
    assert speakers(doc) == ["Bright"]


def test_both_halves_of_a_broken_quotation_have_one_speaker() -> None:
    doc = make_doc(
        '" Stone lied , " said Bright . " He must go . "',
        "2 2 5 5 5 5 5 5 11 11 11 11 11 11",
        "punct nsubj ccomp punct punct ROOT nsubj punct punct nsubj aux ROOT punct punct".replace(
            "aux ROOT", "ROOT xcomp"
        ),
        pos="PUNCT PROPN VERB PUNCT PUNCT VERB PROPN PUNCT PUNCT PRON AUX VERB PUNCT PUNCT",
        lemmas={"said": "say", "lied": "lie"},
    )
    assert speakers(doc) == ["Bright", "Bright"]


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker() -> None:
    doc = make_doc(
        'Bright said : " Stone lied . \n " He must go . "',
        "1 1 1 5 5 1 1 6 11 11 11 11 11 11",
        "nsubj ROOT punct punct nsubj ccomp punct dep punct nsubj aux ROOT punct punct",
        pos="PROPN VERB PUNCT PUNCT PROPN VERB PUNCT SPACE PUNCT PRON AUX VERB PUNCT PUNCT",
        lemmas={"said": "say", "lied": "lie"},
    )
    assert speakers(doc) == ["Bright", "Bright"]


def test_a_quotation_after_a_paragraph_of_other_words_starts_afresh() -> None:
    doc = make_doc(
        'Bright said " Stone lied . " \n Rain fell . \n " He must go . "',
        "1 1 4 4 1 1 1 6 9 9 9 10 15 15 15 15 15 15",
        "nsubj ROOT punct nsubj ccomp punct punct dep nsubj ROOT punct dep punct nsubj aux ROOT punct punct",
        pos="PROPN VERB PUNCT PROPN VERB PUNCT PUNCT SPACE NOUN VERB PUNCT SPACE PUNCT PRON AUX VERB PUNCT PUNCT",
        lemmas={"said": "say", "lied": "lie"},
    )
    assert speakers(doc) == ["Bright", None]


def test_whoever_speaks_before_a_colon_speaks_the_quotation_after_it() -> None:
    doc = make_doc(
        'Bright said this : " Stone lied . "',
        "1 1 1 1 6 6 6 6 6",
        "nsubj ROOT dobj punct punct nsubj ROOT punct punct",
        pos="PROPN VERB PRON PUNCT PUNCT PROPN VERB PUNCT PUNCT",
        lemmas={"said": "say", "lied": "lie"},
    )
    assert speakers(doc) == ["Bright"]


def test_a_verb_of_saying_inside_a_quotation_does_not_speak_it() -> None:
    doc = make_doc(
        '" Stone said no , " insisted Bright .',
        "2 2 6 2 6 6 6 6 6",
        "punct nsubj ccomp dobj punct punct ROOT nsubj punct",
        pos="PUNCT PROPN VERB X PUNCT PUNCT VERB PROPN PUNCT",
        lemmas={"said": "say", "insisted": "insist"},
    )
    assert speakers(doc) == ["Bright"]


def test_a_coordinated_verb_of_saying_takes_the_subject_of_the_first() -> None:
    doc = make_doc(
        'Bright smiled and said " no " .',
        "1 1 1 1 5 3 5 1",
        "nsubj ROOT cc conj punct dobj punct punct",
        pos="PROPN VERB CCONJ VERB PUNCT X PUNCT PUNCT",
        lemmas={"said": "say", "smiled": "smile"},
    )
    assert speakers(doc) == ["Bright"]
