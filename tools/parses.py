"""Text → parse, kept in a file: rules change often and parses do not, so that measuring again reads no text again."""

from __future__ import annotations

import sqlite3
from functools import cached_property
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from graphkit import Extractor
from graphkit.articles.parse import load_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language

    from graphkit.packs.load import Pack

_LEFT_OUT = ("tensor", "user_data")


class Remembering:
    """A spaCy pipeline that parses a text once for all runs.

    Args:
        nlp: the pipeline.
        path: the file of parses, made when missing.
    """

    def __init__(self, nlp: Language, path: Path) -> None:
        self._nlp, self._name = nlp, f"{nlp.meta['name']} {nlp.meta['version']} {nlp.pipe_names}"
        path.parent.mkdir(parents=True, exist_ok=True)
        self._kept = sqlite3.connect(path, isolation_level=None)
        self._kept.execute("CREATE TABLE IF NOT EXISTS parses (key TEXT PRIMARY KEY, doc BLOB)")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._nlp, name)

    def pipe(self, items: Iterable[tuple[Doc, Any]], *, as_tuples: bool, batch_size: int) -> Iterator[tuple[Doc, Any]]:
        """Parse as the pipeline's own method does."""
        assert as_tuples
        rest = iter(items)
        while batch := list(islice(rest, batch_size)):
            keys = [self._key(doc) for doc, _ in batch]
            kept = {key: doc for key in keys if (doc := self._find(key)) is not None}
            new = {key: doc for key, (doc, _) in zip(keys, batch, strict=True) if key not in kept}
            for key, doc in zip(new, self._nlp.pipe(new.values(), batch_size=batch_size), strict=True):
                kept[key] = doc
                row = (key, doc.to_bytes(exclude=_LEFT_OUT))
                self._kept.execute("INSERT OR REPLACE INTO parses VALUES (?, ?)", row)
            yield from ((kept[key], context) for key, (_, context) in zip(keys, batch, strict=True))

    def _key(self, doc: Doc) -> str:
        starts = [token.i for token in doc if token.is_sent_start]
        return sha256(f"{self._name}\n{starts}\n{doc.text}".encode(errors="backslashreplace")).hexdigest()

    def _find(self, key: str) -> Doc | None:
        row = self._kept.execute("SELECT doc FROM parses WHERE key = ?", (key,)).fetchone()
        return None if row is None else Doc(self._nlp.vocab).from_bytes(row[0])


class Reader(Extractor):
    """An extractor that keeps its parses.

    Args:
        pack: rules and actors.
        parses: the file to keep them in; None keeps none.
    """

    def __init__(self, pack: Pack, parses: Path | None) -> None:
        super().__init__(pack)
        self._parses = parses

    @cached_property
    def _nlp(self) -> Any:
        nlp = load_model()
        return nlp if self._parses is None else Remembering(nlp, self._parses)
