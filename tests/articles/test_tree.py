from __future__ import annotations

from makers import make_doc

from graphkit.articles.tree import Doc

LISTED = make_doc(
    "Ada , Ben and Cara back Dan .",
    "5 0 0 2 2 5 5 5",
    "nsubj punct conj cc conj ROOT dobj punct",
    pos="PROPN PUNCT PROPN CCONJ PROPN VERB PROPN PUNCT",
)
TWO = make_doc(
    "Ada left . Ben won .", "1 1 1 4 4 4", "nsubj ROOT punct nsubj ROOT punct", pos=["PROPN", "VERB", "PUNCT"] * 2
)


def texts(tokens: object) -> list[str]:
    return [token.text for token in tokens]


def test_a_word_knows_its_head_and_what_hangs_on_it() -> None:
    verb = LISTED[5]
    assert (texts(verb.lefts), texts(verb.rights)) == (["Ada"], ["Dan", "."])
    assert (texts(verb.children), verb.n_rights, verb.head is verb) == (["Ada", "Dan", "."], 2, True)
    assert texts(LISTED[4].ancestors) == ["Ben", "Ada", "back"]
    assert texts(verb.ancestors) == []


def test_a_word_reaches_as_far_as_what_is_below_it() -> None:
    assert texts(LISTED[0].subtree) == ["Ada", ",", "Ben", "and", "Cara"]
    assert (LISTED[5].left_edge, LISTED[0].right_edge, LISTED[6].left_edge) == (LISTED[0], LISTED[4], LISTED[6])


def test_conjuncts_are_the_same_list_seen_from_each_of_its_members() -> None:
    assert [texts(LISTED[i].conjuncts) for i in (0, 2, 4)] == [["Ben", "Cara"], ["Ada", "Cara"], ["Ada", "Ben"]]
    assert LISTED[6].conjuncts == ()


def test_a_word_is_equal_to_itself_alone_and_true() -> None:
    assert LISTED[1] == LISTED[1]
    assert LISTED[0] != TWO[0]
    assert all(LISTED)


def test_a_slice_keeps_to_the_text() -> None:
    assert [LISTED[start:end].text for start, end in ((2, 5), (6, 99), (5, 2))] == ["Ben and Cara", "Dan.", ""]
    words = LISTED[2:5]
    assert (words[-1].text, words[1:].text, texts(reversed(words))) == ("Cara", "and Cara", ["Cara", "and", "Ben"])
    assert (len(words), len(LISTED[5:2]), LISTED[5:2].start_char) == (3, 0, LISTED[5].idx)
    assert LISTED[8:].start_char == LISTED[8:].end_char == len(LISTED.text)


def test_sentences_end_where_the_next_begins() -> None:
    assert [sent.text for sent in TWO.sents] == ["Ada left.", "Ben won."]
    assert [TWO[i].sent.text for i in (0, 2, 3, 5)] == ["Ada left.", "Ada left.", "Ben won.", "Ben won."]
    assert TWO[2].nbor().text == "Ben"
    assert TWO[3].nbor(-1).text == "."


def test_the_root_of_some_words_is_the_highest_and_no_mark_beside_a_word() -> None:
    assert [LISTED[start:end].root.text for start, end in ((0, 8), (0, 5), (1, 3), (1, 2), (6, 8))] == [
        "back",
        "Ada",
        "Ben",
        ",",
        "Dan",
    ]


def test_words_at_characters_are_whole_cut_or_stretched() -> None:
    start, end = TWO[3].idx, TWO[4].idx + 1  # "Ben w"
    spans = [TWO.char_span(start, end, alignment_mode=mode) for mode in ("strict", "contract", "expand")]
    assert [span and span.text for span in spans] == [None, "Ben", "Ben won"]
    whole = TWO.char_span(0, len("Ada left"), "PERSON")
    assert whole is not None
    assert (whole.text, whole.label_) == ("Ada left", "PERSON")
    assert TWO.char_span(-5, 3) is None
    assert TWO.char_span(0, 999) is None


def test_a_text_without_words_has_no_sentences() -> None:
    doc = Doc("", [])
    assert (len(doc), list(doc), doc.sents, doc.ents) == (0, [], [], [])
    assert doc.char_span(0, 0) is None
