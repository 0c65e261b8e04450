"""Which characters stand inside quotation marks, and which token speaks them.

Marks are paired within a paragraph. A paragraph that opens a mark and closes none runs to its end, and the next
paragraph that opens with a mark goes on with the same speaker, as newspapers print long quotations. Apostrophes
are no marks: single quotes count only where they open after a space and close before one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import spacy.tokens
    from spacy.tokens import Doc, Token

_VERBAL = {"VERB", "AUX"}
_CROSSING = 200
_DOUBLE, _DOUBLED = re.compile(r'"'), re.compile(r'""')
_PARAGRAPH = re.compile(r"\s*\n\s*")
_SINGLE = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(:,]))'(?=\S)(?P<inner>[^'\n]*(?:\w'\w[^'\n]*)*)(?<=\S)'(?=[\s.,;:!?)]|$)"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of quoted text.

    Attributes:
        span: characters between the marks.
        speaker: index of the token that says it; None when nobody is named.
    """

    span: Span
    speaker: int | None = None


def find_quote_spans(text: str) -> list[Span]:
    """Find what stands between quotation marks, in text with straight marks.

    Example:
        >>> find_quote_spans('He said: "No." Then "yes, perhaps')
        [Span(start=10, end=13), Span(start=21, end=33)]
    """
    spans: list[Span] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        marks = _find_marks(text, Span(*paragraph.span()))
        if len(marks) % 2 and _closes(text, marks[0], paragraph.start()):
            marks.insert(0, Span(paragraph.start(), paragraph.start()))
        end = Span(paragraph.end(), paragraph.end())
        for opening, closing in zip(marks[::2], [*marks[1::2], end], strict=False):
            if opening.end < closing.start:
                spans.append(Span(opening.end, closing.start))
        if not marks:
            spans += [
                Span(m.start("inner") + paragraph.start(), m.end("inner") + paragraph.start())
                for m in _SINGLE.finditer(paragraph[0])
                if m["inner"]
            ]
    return spans


def _find_marks(text: str, paragraph: Span) -> list[Span]:
    """Find a paragraph's quotation marks: the doubled ones, where a table's cell still has them so, else all."""
    doubled = [Span(*match.span()) for match in _DOUBLED.finditer(text, *paragraph)]
    return doubled or [Span(*match.span()) for match in _DOUBLE.finditer(text, *paragraph)]


def _closes(text: str, mark: Span, start: int) -> bool:
    """Tell whether a paragraph's first mark can only close a quotation that began before it."""
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    return mark.start > start and not before.isspace() and (not after or after.isspace() or after in ",.;")


def find_quotes(doc: Doc, sentences: Sequence[spacy.tokens.Span], says: Collection[str]) -> list[Quote]:
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
    sentences: Sequence[spacy.tokens.Span]
    spans: Sequence[Span]
    says: Collection[str]

    def beside(self, span: Span) -> int | None:
        """Look for a verb of saying outside all quotation marks: one that governs the quotation, else the nearest."""
        governing = self._governing(span)
        if governing is not None:
            return governing
        announced = self._before_colon(span)
        if announced is not None:
            return announced
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
        subjects = [subject for verb in verbs if (subject := _subject(verb)) is not None and subject.i < colon.i]
        saying = [s for s, verb in zip(subjects, verbs, strict=False) if verb.lemma_.lower() in self.says]
        return (saying or subjects)[-1].i if subjects else None


def _subject(verb: Token) -> Token | None:
    node = verb
    while True:
        for child in node.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                return child
        if node.dep_ != "conj" or node.head.pos_ not in _VERBAL:
            return None
        node = node.head
