"""Evidence ↔ evidence.jsonl: one line for each time a sentence states a relation.

A row says everything that a graph or a page needs, so both can be built again from the file alone. The sentences beside
the evidence's own stand in it where there are any. What it leaves out is the article's text and byline, and what actor
packs know of an actor beyond name and kind.
Lines are sorted by article and place.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import ReadError
from graphkit.model import (
    Actor,
    Article,
    Corrected,
    End,
    Evidence,
    Measured,
    Modality,
    Relation,
    RelationType,
    Span,
    Voice,
)
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_evidence(evidence: Iterable[Evidence], path: Path | str) -> None:
    """Write evidence as JSON Lines, sorted by article and place.

    Raises:
        ExportError: the file cannot be written.
    """
    lines = [json.dumps(to_row(item), ensure_ascii=False) for item in sorted(evidence, key=_place)]
    write_whole(path, "".join(f"{line}\n" for line in lines), errors="backslashreplace")


def read_evidence(path: Path | str) -> list[Evidence]:
    """Read evidence that `write_evidence` wrote.

    Raises:
        ReadError: the file cannot be read, or a line is no row of evidence.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8")
    except OSError as error:
        raise ReadError(path, f"{error.strerror or error}. Run `graph build` first.") from error
    except UnicodeDecodeError as error:
        raise ReadError(path, f"is not UTF-8 at byte {error.start}. Run `graph build` again.") from error
    evidence = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            evidence.append(from_row(json.loads(line)))
        except KeyError as error:
            message = f"the row has no {error}. Run `graph build` again."
            raise ReadError(path, message, line=number) from error
        except (ValueError, TypeError, AttributeError) as error:
            message = f"is no row of evidence ({error}). Run `graph build` again."
            raise ReadError(path, message, line=number) from error
    return evidence


def to_row(evidence: Evidence) -> dict[str, Any]:
    """Turn one piece of evidence into the row that stands for it."""
    relation, article = evidence.relation, evidence.article
    return {
        "article": article.id,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "outlet": article.outlet,
        "url": article.url,
        "copy_of": article.copy_of or None,
        "part": evidence.part,
        "sentence": evidence.sentence,
        "start": evidence.span.start,
        "end": evidence.span.end,
        **{name: text for name, text in (("before", evidence.before), ("after", evidence.after)) if text},
        "source": _end_row(relation.source),
        "relation": relation.type.name,
        "sign": relation.type.sign,
        "symmetric": relation.type.symmetric,
        "label": relation.type.label,
        "cameo": relation.type.cameo,
        "target": _end_row(relation.target),
        "cue": {"text": evidence.cue_text, "start": evidence.cue.start, "end": evidence.cue.end},
        "modality": relation.modality.value,
        "voice": relation.voice.value,
        "speaker": relation.speaker,
        "rule": evidence.rule,
        "frame": evidence.frame,
        "confidence": evidence.confidence,
        "confidence_parts": dict(evidence.parts),
        "corrected": asdict(evidence.corrected) if evidence.corrected else None,
        "measured": _measured_row(evidence.measured),
    }


def from_row(row: dict[str, Any]) -> Evidence:
    """Turn a row back into evidence; keys added after the first release may be missing.

    Raises:
        KeyError: a key is missing.
        TypeError: a value is of the wrong kind.
        ValueError: a value is none of those it can be.
    """
    name = row["relation"]
    type_ = RelationType(
        name,
        row["sign"],
        symmetric=row.get("symmetric", False),
        label=row.get("label", name),
        definition="",
        cameo=row.get("cameo", ""),
    )
    day = row["date"]
    return Evidence(
        relation=Relation(
            type_,
            _end(row["source"]),
            _end(row["target"]),
            Modality(row["modality"]),
            Voice(row["voice"]),
            row["speaker"],
        ),
        article=Article(
            row["article"],
            text="",
            title=row["title"],
            date=date.fromisoformat(day) if day is not None else None,
            outlet=row["outlet"],
            url=row["url"],
            copy_of=row.get("copy_of") or "",
        ),
        sentence=row["sentence"],
        span=Span(row["start"], row["end"]),
        cue_text=row["cue"]["text"],
        cue=Span(row["cue"]["start"], row["cue"]["end"]),
        rule=row["rule"],
        frame=row["frame"],
        confidence=row["confidence"],
        parts=tuple(row.get("confidence_parts", {}).items()),
        part=row.get("part", "text"),
        corrected=Corrected(**row["corrected"]) if row.get("corrected") else None,
        before=row.get("before", ""),
        after=row.get("after", ""),
        measured=_measured(row.get("measured")),
    )


def _measured_row(measured: Measured | None) -> dict[str, Any] | None:
    """Turn what was measured of a rule into its part of the row."""
    if measured is None:
        return None
    names = ("of", "fired", "right", "precision", "corpora", "date")
    return {name: getattr(measured, name) for name in names}


def _measured(row: dict[str, Any] | None) -> Measured | None:
    """Turn a row's part back into what was measured of a rule; its precision follows from the counts."""
    if row is None:
        return None
    return Measured(str(row["of"]), int(row["fired"]), int(row["right"]), str(row["corpora"]), str(row["date"]))


def _end_row(end: End) -> dict[str, Any]:
    """Turn one end of a relation into its part of the row."""
    actor = end.actor
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "text": end.text,
        "start": end.span.start,
        "end": end.span.end,
        "steps": end.steps,
    }


def _end(row: dict[str, Any]) -> End:
    """Turn a row's part back into one end of a relation."""
    actor = Actor(row["id"], row["name"], row["kind"])
    return End(actor, row["text"], Span(row["start"], row["end"]), row.get("steps", 0))


def _place(evidence: Evidence) -> tuple[Any, ...]:
    """Order evidence by article, headline first, then by place, then by anything that tells two rows apart."""
    relation = evidence.relation
    return (
        evidence.article.id,
        evidence.part != "title",
        evidence.span,
        evidence.cue,
        relation.type.name,
        relation.source.actor.id,
        relation.target.actor.id,
        repr(evidence),
    )
