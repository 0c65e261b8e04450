"""Payload → columns and shelves: what the page reads at once, and the texts that it fetches on first use.

Ten thousand actors with thirty thousand statements are some twelve megabytes as rows of JSON. As columns, with the
texts on shelves of their own, the page opens after reading one, and takes a shelf down when a reader asks for one of
its sentences. Everything is gzip in base64, which a browser inflates itself and which holds no character that HTML
knows.
"""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graphkit.page.layout import Point

STATEMENTS, ARTICLES = 400, 1000  # on a shelf
_MARKS = {"source": 1, "cue": 2, "target": 4}
_EPOCH = date(1970, 1, 1).toordinal()
_COUNTS = ("asserted", "negated", "hedged", "conditional")


def build_columns(payload: dict[str, Any], places: Sequence[Point], bends: Sequence[int]) -> dict[str, Any]:
    """Turn a payload into columns: everything but the texts.

    Args:
        payload: what `build_payload` gave.
        places: where each actor stands.
        bends: how each edge bends.
    """
    actors, edges, articles, sentences = (payload[name] for name in ("actors", "edges", "articles", "sentences"))
    outlets = _number(article["outlet"] for article in articles)
    texts = {article["text_id"]: at for at, article in reversed(list(enumerate(articles)))}
    voices = _number(sentence["voice"] for sentence in sentences)
    kinds = {kind["name"]: at for at, kind in enumerate(payload["kinds"])}
    parties = {party["id"]: at for at, party in enumerate(payload["parties"])}
    modalities = {modality["name"]: at for at, modality in enumerate(payload["modalities"])}
    camps = _number(str(actor["camp"]) for actor in actors if actor["camp"] is not None)
    return {
        **{name: payload[name] for name in ("summary", "relations", "modalities", "kinds", "parties")},
        "outlets": list(outlets),
        "voices": list(voices),
        "camps": list(camps),
        "shelf": {"statements": STATEMENTS, "articles": ARTICLES},
        "actors": {
            **_columns(actors, ("id", "name", "articles", "mentions")),
            "kind": [kinds[actor["kind"]] for actor in actors],
            "party": [parties.get(actor["party"] or actor["id"], -1) for actor in actors],  # a party is of itself
            "camp": [-1 if actor["camp"] is None else camps[str(actor["camp"])] for actor in actors],
            "x": [x for x, _ in places],
            "y": [y for _, y in places],
            **{
                name: {at: actor[name] for at, actor in enumerate(actors) if actor[name]}
                for name in ("aliases", "offices")
            },
        },
        "edges": {
            **_columns(edges, ("source", "target", "relation", "confidence")),
            "statements": [len(edge["sentences"]) for edge in edges],
            "bend": list(bends),
            # The page counts an edge's statements itself; only one that comes without them has to say.
            "bare": {
                at: [*(edge[name] for name in ("weight", *_COUNTS)), _day(edge["first"]), _day(edge["last"])]
                for at, edge in enumerate(edges)
                if not edge["sentences"]
            },
        },
        "articles": {
            "day": [_day(article["date"]) for article in articles],
            "outlet": [outlets[article["outlet"]] for article in articles],
            # Agency copy in several papers is one text: which article each one repeats, by the first that is here.
            "copies": {at: first for at, article in enumerate(articles) if (first := texts[article["text_id"]]) != at},
        },
        "statements": {
            **_columns(sentences, ("article", "confidence")),
            "modality": [modalities[sentence["modality"]] for sentence in sentences],
            "voice": [voices[sentence["voice"]] for sentence in sentences],
        },
    }


def build_shelves(payload: dict[str, Any]) -> dict[str, list[list[Any]]]:
    """Put a payload's texts on shelves, in the order of its statements and articles."""
    rows = [_statement(sentence) for sentence in payload["sentences"]]
    articles = [[article["id"], article["title"], article["url"]] for article in payload["articles"]]
    return {"statements": _cut(rows, STATEMENTS), "articles": _cut(articles, ARTICLES)}


def squeeze(value: Any) -> str:
    """Write a value as JSON, gzip it and write that in base64.

    Example:
        >>> from base64 import b64decode
        >>> json.loads(gzip.decompress(b64decode(squeeze("Khan"))))
        'Khan'
    """
    return squeeze_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def squeeze_text(text: str) -> str:
    """Gzip a text and write that in base64; the same text gives the same bytes."""
    # A lone surrogate is no UTF-8; JSON has a way to write it.
    data = text.encode("utf-8", errors="backslashreplace")
    return b64encode(gzip.compress(data, compresslevel=7, mtime=0)).decode("ascii")


def _statement(sentence: dict[str, Any]) -> list[Any]:
    """Put one statement's texts into a row; a piece is its text and the sum of its marks."""
    pieces: list[Any] = []
    for text, *marks in sentence["pieces"]:
        pieces += [text, sum([_MARKS[mark] for mark in marks]) if marks else 0]
    notes = [[_MARKS[note["mark"]], note["text"], note["name"], int(note["inside"])] for note in sentence["notes"]]
    plain = [sentence[name] for name in ("cue", "part", "speaker", "rule", "frame", "parts", "before", "after")]
    # Hardly any statement was put right by hand, so only such a row has one value more.
    return [pieces, notes, *plain, sentence["measured"], *([sentence["corrected"]] if sentence["corrected"] else [])]


def _columns(rows: Sequence[dict[str, Any]], names: Iterable[str]) -> dict[str, list[Any]]:
    """Turn rows into columns."""
    return {name: [row[name] for row in rows] for name in names}


def _number(values: Iterable[str]) -> dict[str, int]:
    """Number the values that occur, in alphabetical order."""
    return {value: at for at, value in enumerate(sorted(set(values)))}


def _day(iso: str | None) -> int | None:
    """Count the days from 1970 to an ISO date."""
    return None if iso is None else date.fromisoformat(iso).toordinal() - _EPOCH


def _cut(rows: list[Any], size: int) -> list[list[Any]]:
    """Cut rows into shelves."""
    return [rows[start : start + size] for start in range(0, len(rows), size)]
