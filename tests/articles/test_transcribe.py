from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as Parse

from graphkit.articles.transcribe import transcribe

VOCAB = spacy.blank("en").vocab
WORDS = st.sampled_from(["Ada", "backs", "the", ",", '"', "own", "\n", "42", "é"])
PLAIN = [
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_",
    "is_alpha", "is_punct", "is_quote", "is_space", "is_stop", "is_sent_start", "is_title", "n_rights",
]  # fmt: skip
NEIGHBOURS = ["children", "lefts", "rights", "ancestors", "subtree", "conjuncts"]
FEATURES = ["", "Case=Nom|Person=1,3", "Definite=Def"]


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """Draw a parse in which each word hangs on the root or on a word nearer to the root, of one or two sentences."""
    words = draw(st.lists(WORDS, min_size=1, max_size=9))
    cut = draw(st.integers(0, len(words) - 1))
    heads = [0] * len(words)
    for start, end in ((0, cut), (cut, len(words))):
        order = draw(st.permutations(range(start, end)))
        for at, word in enumerate(order):
            heads[word] = order[draw(st.integers(0, max(0, at - 1)))] if at else word

    def each(*values: str) -> list[str]:
        return draw(st.lists(st.sampled_from(values), min_size=len(words), max_size=len(words)))

    spaces = draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    roots = [head == i for i, head in enumerate(heads)]
    deps = ["ROOT" if root else dep for root, dep in zip(roots, each("conj", "nsubj", "dobj"), strict=True)]
    return Parse(
        VOCAB, words=words, spaces=spaces, heads=heads, deps=deps, pos=each("NOUN", "VERB", ""), tags=each("NN", "VBZ"),
        lemmas=each("back", "Ada", ""), morphs=each(*FEATURES), ents=each("O", "B-PERSON", "B-ORG"),
    )  # fmt: skip


@given(parses())
def test_each_word_is_what_spacy_says_it_is(parse: Parse) -> None:
    doc = transcribe(parse)
    assert (doc.text, len(doc)) == (parse.text, len(parse))
    for token, copied in zip(doc, parse, strict=True):
        assert [getattr(token, name) for name in PLAIN] == [getattr(copied, name) for name in PLAIN]
        assert (token.head.i, len(token), repr(token)) == (copied.head.i, len(copied), repr(copied))
        assert token.morph == {name: copied.morph.get(name) for name in copied.morph.to_dict()}
        for name in NEIGHBOURS:
            assert [each.i for each in getattr(token, name)] == [each.i for each in getattr(copied, name)]
        assert token.sent.text == copied.sent.text


@given(parses())
def test_sentences_entities_and_slices_are_what_spacy_says_they_are(parse: Parse) -> None:
    doc = transcribe(parse)
    spans = [(parse[i:j], doc[i:j]) for i in range(len(parse)) for j in range(i + 1, len(parse) + 1)]
    spans += [*zip(parse.sents, doc.sents, strict=True), *zip(parse.ents, doc.ents, strict=True)]
    for copied, span in spans:
        assert (span.start, span.end, span.label_, span.text) == (
            copied.start,
            copied.end,
            copied.label_,
            copied.text,
        )
        assert (span.start_char, span.end_char, span.root.i) == (copied.start_char, copied.end_char, copied.root.i)


@given(parses(), st.integers(-2, 40), st.integers(-2, 40), st.sampled_from(["strict", "contract", "expand"]))
def test_words_at_characters_are_those_that_spacy_finds(parse: Parse, start: int, end: int, mode: str) -> None:
    found = (each.char_span(start, end, alignment_mode=mode) for each in (parse, transcribe(parse)))
    copied, span = (None if each is None else (each.start, each.end) for each in found)
    assert span == copied
