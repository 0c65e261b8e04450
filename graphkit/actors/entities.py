"""Named entities as the model has cut them → names: without articles, cut where two were run together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from graphkit.actors.names import is_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.articles.tree import Doc, Tokens
    from graphkit.packs.load import Pack

LABELS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_DASHES = {"-", "--", "–", "—"}
_SEAT = re.compile(r"[A-Z]-[A-Z][\w. ]*")


def find_entities(doc: Doc, pack: Pack) -> Iterator[tuple[int, int]]:
    """Give the first token of each entity that is a name, and the token after its last.

    Args:
        doc: with named entities.
        pack: titles and nouns.
    """
    listed = (each for ent in doc.ents if ent.label_ in LABELS for each in _between_commas(ent))
    for ent in listed:
        start, end = _within_dashes(ent)
        start = _behind_office(doc, start, end, pack)
        while start < end and (doc[start].pos_ in {"DET", "PUNCT", "SPACE", "PART", "PRON"} or doc[start].is_punct):
            start += 1
        while end > start and (doc[end - 1].pos_ in {"PART", "PUNCT", "SPACE"} or doc[end - 1].tag_ == "POS"):
            end -= 1
        while start < end and ent.label_ == "PERSON" and _goes_before(doc, start, pack):
            start -= 1
        while ent.label_ == "PERSON" and goes_on(doc, end, pack):
            end += 2
        while start > 1 and doc[start - 2].pos_ == "PROPN" and goes_on(doc, start - 1, pack):
            start -= 2
        text = doc[start:end].text
        named = any(token.is_alpha for token in doc[start:end]) and not text.islower() and not _SEAT.fullmatch(text)
        loose = {"AUX", "VERB", "DET"} if ent.label_ == "PERSON" else {"AUX"}
        clause = any(token.pos_ in loose for token in doc[start:end])
        if named and not clause and not _is_office(doc[start:end], ent.label_, pack):
            yield start, end


def _behind_office(doc: Doc, start: int, end: int, pack: Pack) -> int:
    """Give where the name begins behind an office run together with it: "Bristol West MP Ann Ode"."""
    seats = (i for i in range(end - 1, start, -1) if doc[i].text.isupper() or doc[i].text.islower())
    return next((i + 1 for i in seats if i < end - 1 and doc[i].lower_ in pack.descriptions.people), start)


def _between_commas(ent: Tokens) -> Iterator[Tokens]:
    """Cut an entity at its commas, as "Unison, Aslef" are two."""
    ends = [*(token.i for token in ent if token.text == ","), ent.end]
    if len(ends) == 1:
        yield ent
        return
    for start, end in pairwise([ent.start - 1, *ends]):
        words = ent.doc[start + 1 : end]
        part = ent.doc.char_span(words.start_char, words.end_char, ent.label_) if words else None
        if part is not None:
            yield part


def _within_dashes(ent: Tokens) -> tuple[int, int]:
    """Cut an entity at a dash between spaces: "LEEDS - Ada Bright" is she, "Ada Bright - and" too."""
    dash = next((t for t in ent if t.text in _DASHES and t.i > ent.start and t.nbor(-1).whitespace_), None)
    if dash is None:
        return ent.start, ent.end
    return (dash.i + 1, ent.end) if ent.doc[ent.start : dash.i].text.isupper() else (ent.start, dash.i)


def _is_office(span: Tokens, label: str, pack: Pack) -> bool:
    """Tell whether a name is an office: "Hexley Council leader", "the Streatham MP", "Ilford's MP"."""
    if span[-1].lower_ not in pack.descriptions.people:
        return False
    before = span.doc[span.start - 1] if span.start else None
    narrowed = len(span) > 1 and before is not None and (before.pos_ in {"DET", "ADJ"} or before.tag_ == "POS")
    return label != "PERSON" or narrowed or span[-1].text.isupper()


def goes_on(doc: Doc, end: int, pack: Pack) -> bool:
    """Tell whether a small word and the rest of its name follow a person's: "Rhun" before "ap Iorwerth"."""
    if end + 1 >= len(doc) or doc[end].text not in pack.titles.particles:
        return False
    return doc[end + 1].pos_ == "PROPN" and doc[end + 1].text.istitle()


def _goes_before(doc: Doc, start: int, pack: Pack) -> bool:
    """Tell whether the word before a person's name is its title or a given name that the model left out."""
    if start == 0 or doc[start].is_sent_start:
        return False
    before = doc[start - 1]
    if is_title(before.text, pack.titles):
        return True
    given = before.pos_ == "PROPN" and before.dep_ == "compound" and before.head.i >= start and not before.ent_type_
    return given and before.text[0].isupper() and before.lower_ not in pack.descriptions.people
