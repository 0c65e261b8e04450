"""Quoted stretches of an article → which token speaks each.

A verb of saying beside the quotation names its speaker. A quotation that a paragraph leaves open goes on in the next
one, as newspapers print long quotations, and has one speaker, who may be named only at its end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.articles.marks import find_quote_spans, is_open

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from graphkit.articles.tree import Doc, Token, Tokens
    from graphkit.model import Span

_VERBAL = {"VERB", "AUX"}
_FINITE = {"VBD", "VBZ", "VBP"}
_CROSSING = 200
_CLAUSE = 120
_FARTHEST = 8
_PARAGRAPH = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of quoted text.

    Attributes:
        span: characters between the marks.
        speaker: index of the token that says it; None when nobody is named.
    """

    span: Span
    speaker: int | None = None


def find_quotes(doc: Doc, sentences: Sequence[Tokens], says: Collection[str]) -> list[Quote]:
    """Find the quotations of an article and who speaks each.

    Args:
        doc: the parse of text with straight marks.
        sentences: its sentences, in order.
        says: lemmas of verbs of saying.
    """
    text = doc.text
    speakers = _Speakers(doc, text, sentences, find_quote_spans(text), says)
    quotes: list[Quote] = []
    for span in speakers.spans:
        speaker = speakers.beside(span)
        if speaker is None and quotes:
            speaker = speakers.carried_on(quotes[-1], span)
        quotes.append(Quote(span, speaker))
    return _named_later(quotes, text)


def _named_later(quotes: list[Quote], text: str) -> list[Quote]:
    """Give a quotation that its paragraph leaves open the speaker whom a later part of it names."""
    for i in range(len(quotes) - 2, -1, -1):
        here, after = quotes[i], quotes[i + 1]
        goes_on = is_open(text, here.span) and not text[here.span.end : after.span.start].strip('" \n')
        if here.speaker is None and goes_on:
            quotes[i] = Quote(here.span, after.speaker)
    return quotes


def quote_at(quotes: Sequence[Quote], offset: int) -> Quote | None:
    """Give the quotation that holds a character."""
    return next((quote for quote in quotes if quote.span.start <= offset < quote.span.end), None)


def _inside(spans: Sequence[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)


@dataclass(frozen=True, slots=True)
class _Speakers:
    """Where the speaker of a quotation is looked for; `text` is kept, as spaCy puts a Doc's together at each call."""

    doc: Doc
    text: str
    sentences: Sequence[Tokens]
    spans: Sequence[Span]
    says: Collection[str]

    def beside(self, span: Span) -> int | None:
        """Look for a verb of saying outside all quotation marks: one that governs the quotation, else the nearest."""
        governing = self._governing(span)
        if governing is not None:
            return governing
        beside = self._before_colon(span)
        if beside is None:
            beside = self._right_behind(span)
        if beside is not None:
            return beside
        touched = [s for s in self.sentences if s.start_char <= span.end + 1 and s.end_char >= span.start - 2]
        found = [
            (self._distance(verb, span), speaker.i)
            for sentence in touched
            for verb in sentence
            if (speaker := self._of(verb)) is not None
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def carried_on(self, last: Quote, span: Span) -> int | None:
        """Carry a speaker over to the next quotation of the same paragraph, or to one that opens the next paragraph."""
        between = self.text[last.span.end : span.start].removesuffix('"')
        _, *rest = _PARAGRAPH.split(between)
        return last.speaker if not rest or rest == [""] else None

    def _of(self, verb: Token) -> Token | None:
        """Give the subject of a verb of saying, where both stand outside all quotation marks."""
        if verb.lemma_.lower() not in self.says or verb.pos_ not in _VERBAL or _inside(self.spans, verb.idx):
            return None
        subject = _subject(verb)
        return subject if subject is not None and not _inside(self.spans, subject.idx) else None

    def _distance(self, verb: Token, span: Span) -> int:
        """Count the characters between a verb and a quotation; another quotation between them puts it far off."""
        low, high = min(verb.idx, span.start), max(verb.idx, span.end)
        crossed = sum(low < each.start < high for each in self.spans if each != span)
        return (span.start - verb.idx if verb.idx < span.start else verb.idx - span.end) + _CROSSING * crossed

    def _governing(self, span: Span) -> int | None:
        """Climb from the first words of a quotation to the verb of saying they hang on."""
        quoted = self.doc.char_span(*span, alignment_mode="contract")
        if quoted is None or not len(quoted):
            return None
        speakers = (self._of(verb) for verb in quoted.root.ancestors)
        return next((speaker.i for speaker in speakers if speaker is not None), None)

    def _before_colon(self, span: Span) -> int | None:
        """Give whom the words before a colon name: "Ms Ode shrugged: "No"", "Ms Ode: "No""."""
        before = next((s for s in reversed(self.sentences) if s.start_char < span.start), None)
        if before is None or not self.text[before.start_char : span.start].rstrip('" ').endswith(":"):
            return None
        colon = next((t for t in reversed(before) if t.text == ":" and t.idx < span.start), None)
        if colon is None or colon.i == before.start:
            return None
        name = colon.nbor(-1)
        if name.pos_ == "PROPN" and all(t.pos_ in {"PROPN", "DET", "ADP"} for t in before if t.i < colon.i):
            return name.i
        verbs = [t for t in before if t.i < colon.i and t.pos_ in _VERBAL and not _inside(self.spans, t.idx)]
        subjects = [(verb, found) for verb in verbs if (found := _subject(verb)) is not None and found.i < colon.i]
        saying = [pair for pair in subjects if pair[0].lemma_.lower() in self.says]
        return (saying or subjects)[-1][1].i if subjects else None

    def _right_behind(self, span: Span) -> int | None:
        """Give the subject of the clause that goes on behind a quotation, whatever its verb: ""No," Ms Ode sighed"."""
        if not self.text[span.start : span.end].rstrip().endswith((",", "?", "!")):
            return None
        behind = self.doc.char_span(span.end, min(len(self.text), span.end + _CLAUSE), alignment_mode="expand")
        words: list[Token] = []
        for token in behind or ():
            if token.is_quote and not words:
                continue
            if (
                token.is_punct
                or token.is_space
                or (token.is_sent_start and token.idx > span.end + 1 and token.is_title)
            ):
                break
            words.append(token)
        verb = next((t for t in words if t.pos_ in _VERBAL and t.tag_ in _FINITE), None)
        if verb is None or verb not in words[:_FARTHEST]:
            return None
        subject = _subject(verb)
        if subject is None and words[0] == verb:
            subject = next((t for t in words[1:] if t.pos_ in {"PROPN", "PRON", "NOUN"} and t.dep_ != "compound"), None)
        return subject.i if subject in words else None


def _subject(verb: Token) -> Token | None:
    """Give who does what a verb says: of a passive, whom "by" names and nobody else."""
    node = verb
    while True:
        subjects = [child for child in node.children if child.dep_ in {"nsubj", "nsubjpass"}]
        if node == verb and any(child.dep_ == "nsubjpass" for child in subjects):
            agents = (each for child in node.children if child.dep_ == "agent" for each in child.children)
            return next((each for each in agents if each.dep_ == "pobj"), None)
        for child in (*(c for c in subjects if c.tag_ != "WDT"), *subjects):
            return child
        if not _shares_subject(node):
            return None
        node = node.head


def _shares_subject(verb: Token) -> bool:
    """Tell whether a verb without a subject has that of the one above it: "stood and said", "hit back, calling"."""
    if verb.head.pos_ not in _VERBAL or verb.head == verb:
        return False
    return verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i)
