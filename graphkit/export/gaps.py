"""What a build nearly took → gaps.jsonl: what to write next, the most frequent first.

A row is a rule that did not connect ("cue"), somebody at the end of a cue whom nobody knows ("end"), a word between two
actors that is no cue ("word") or somebody named often whom no actor pack lists ("actor"), with how often, in how many
articles, why, and some of the sentences.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from graphkit.model import MissKind
from graphkit.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from graphkit.model import NearMiss, Reading

EXAMPLES = 3
OFTEN = 3


def list_gaps(misses: Iterable[NearMiss], readings: Iterable[Reading]) -> list[dict[str, Any]]:
    """Count near misses of one sort together.

    Args:
        misses: in the order of the articles.
        readings: tell who is named and listed.
    """
    groups: defaultdict[tuple[MissKind, str], list[NearMiss]] = defaultdict(list)
    for miss in misses:
        groups[miss.kind, miss.what].append(miss)
    rows = [_row(kind, what, group) for (kind, what), group in groups.items()]
    rows += _unlisted(readings)
    return sorted(rows, key=lambda row: (-row["times"], row["kind"], row["what"]))


def write_gaps(rows: Iterable[dict[str, Any]], path: Path | str) -> None:
    """Write gaps as JSON Lines.

    Raises:
        ExportError: the file cannot be written.
    """
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    write_whole(path, text, errors="backslashreplace")


def _row(kind: MissKind, what: str, group: list[NearMiss]) -> dict[str, Any]:
    reasons = Counter(miss.reason for miss in group)
    examples = {miss.sentence: miss.article for miss in reversed(group)}
    shown = list(reversed(examples.items()))[:EXAMPLES]
    return {
        "kind": str(kind),
        "what": what,
        "times": len(group),
        "articles": len({miss.article for miss in group}),
        "reason": min(reasons, key=lambda reason: (-reasons[reason], reason)),
        "examples": [{"article": article, "sentence": sentence} for sentence, article in shown],
    }


def _unlisted(readings: Iterable[Reading]) -> Iterable[dict[str, Any]]:
    """Give who is named often and stands in no actor pack."""
    times: Counter[str] = Counter()
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for mention in reading.mentions:
            for actor in mention.actors:
                found = reading.actors.get(actor)
                if found is not None and not found.listed and found.kind != "group":
                    times[found.name] += 1
                    articles[found.name].add(reading.article.id)
    for name, count in times.items():
        if count >= OFTEN:
            reason = "no actor pack lists it, so that it has no aliases and offices"
            row = {"kind": str(MissKind.ACTOR), "what": name, "times": count, "articles": len(articles[name])}
            yield {**row, "reason": reason, "examples": []}
