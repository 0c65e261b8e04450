from __future__ import annotations

from typing import TYPE_CHECKING

from makers import make_doc

from graphkit.articles.quotes import Quote, find_quotes, quote_at
from graphkit.model import Span

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc

SAYS = frozenset({"say", "insist"})


def speakers(doc: Doc) -> list[str | None]:
    """Give who speaks each quotation."""
    found = find_quotes(doc, list(doc.sents), SAYS)
    return [None if quote.speaker is None else doc[quote.speaker].text for quote in found]


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


def test_a_quotation_left_open_has_the_speaker_named_at_its_end() -> None:
    doc = make_doc(
        '" Stone lied . \n He must go , " said Bright .',
        "2 2 2 2 2 7 7 10 10 10 10 10 10",
        "punct nsubj ROOT punct dep nsubj aux ccomp punct punct ROOT nsubj punct",
        pos="PUNCT PROPN VERB PUNCT SPACE PRON AUX VERB PUNCT PUNCT VERB PROPN PUNCT",
        lemmas={"said": "say", "lied": "lie"},
    )
    assert speakers(doc) == ["Bright", "Bright"]
