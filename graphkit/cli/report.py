"""A build → run.json and the closing table: what was read, what was found, what was left out."""

from __future__ import annotations

import json
import platform
from collections import Counter
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from graphkit import __version__
from graphkit.articles.parse import DEFAULT_MODEL
from graphkit.cli.terminal import complain, make_console, tame
from graphkit.model import MissKind, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graphkit.cli.build import Build, Options


_GAPS_SHOWN = 5
_GAP_KINDS = {
    MissKind.CUE: "cues that did not connect two actors: another frame, or narrow the rule",
    MissKind.END: "nobody known at the end of a cue: an alias, an office, or a noun in descriptions.yml",
    MissKind.WORD: "words between two actors: a cue, if they say that one backs or attacks the other",
    MissKind.ACTOR: "named often and in no actor pack: an entry with aliases",
}


def count_build(done: Build) -> dict[str, Any]:
    """Count what a build read and found."""
    relations: dict[str, Counter[str]] = {}
    for evidence in done.evidence:
        asserted = evidence.relation.modality is Modality.ASSERTED
        relations.setdefault(evidence.relation.type.name, Counter())["asserted" if asserted else "other"] += 1
    return {
        "articles": len(done.readings),
        "texts": len({reading.article.text_id for reading in done.readings}),
        "sentences": sum(reading.sentences for reading in done.readings),
        "mentions": sum(len(reading.mentions) for reading in done.readings),
        "relations": {name: {"asserted": n["asserted"], "other": n["other"]} for name, n in sorted(relations.items())},
        "actors": 0 if done.graph is None else done.graph.number_of_nodes(),
        "edges": 0 if done.graph is None else done.graph.number_of_edges(),
        "unread": len(done.unread),
        "outside": done.outside,
        "undated": done.undated,
        "unsure": done.unsure,
        "corrections": count_corrections(done),
    }


def count_corrections(done: Build) -> dict[str, int]:
    """Count the corrections by what became of them."""
    return dict(sorted(Counter(outcome.done for outcome in done.outcomes).items()))


def describe_types(done: Build) -> list[dict[str, Any]]:
    """Say what the relations that were found mean; evidence.jsonl holds no definitions."""
    types = {evidence.relation.type.name: evidence.relation.type for evidence in done.evidence}
    return [asdict(types[name]) for name in sorted(types)]


def write_run(done: Build, options: Options, path: Path) -> None:
    """Write run.json: how this build was made. Alone of all files it differs from run to run."""
    articles = [
        {
            "id": reading.article.id,
            "title": reading.article.title,
            "date": reading.article.date.isoformat() if reading.article.date else None,
            "outlet": reading.article.outlet,
            "url": reading.article.url,
            "copy_of": reading.article.copy_of or None,
            "sentences": reading.sentences,
            "mentions": len(reading.mentions),
            "relations": len(reading.evidence),
        }
        for reading in done.readings
    ]
    run = {
        "graphkit": __version__,
        "python": platform.python_version(),
        "spacy": version("spacy"),
        "command": {
            "paths": list(options.paths),
            "output": str(options.output),
            "actors": list(options.actors),
            "rules": options.rules,
            "model": options.model or DEFAULT_MODEL,
            "min_confidence": options.min_confidence,
            "since": options.since.isoformat() if options.since else None,
            "until": options.until.isoformat() if options.until else None,
            "corrections": [str(path) for path in options.corrections],
        },
        "counts": count_build(done),
        "relations": describe_types(done),
        "seconds": round(done.seconds, 2),
        "corrections": [
            {"place": str(each.place), "done": each.done, "statements": each.statements, "text": each.text}
            for each in done.outcomes
        ],
        "unread": [{"path": str(each.path), "line": each.line, "message": str(each)} for each in done.unread],
        "articles": articles,
    }
    text = json.dumps(run, indent=2, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")


def describe_copies(counts: dict[str, Any]) -> str:
    """Say how many articles repeat another one's text, where some do.

    Example:
        >>> describe_copies({"articles": 1000, "texts": 50})
        '50 texts; 950 repeat another one, and are counted once with it'
    """
    copies = counts["articles"] - counts["texts"]
    if not copies:
        return ""
    verb = "repeats another one, and is" if copies == 1 else "repeat another one, and are"
    texts = "1 text" if counts["texts"] == 1 else f"{counts['texts']:,} texts"
    return f"{texts}; {copies:,} {verb} counted once with it"


def describe_corrections(done: Build) -> Iterator[str]:
    """Say what became of the corrections."""
    for name, number in count_corrections(done).items():
        statements = sum(outcome.statements for outcome in done.outcomes if outcome.done == name)
        touched = f" ({statements:,} statement{'' if statements == 1 else 's'})" if statements else ""
        yield f"{number:,} {name}{touched}"


def report_build(done: Build, options: Options) -> None:
    """Print the closing table and where the page is."""
    from rich.table import Table
    from rich.text import Text

    counts = count_build(done)
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(justify="right")
    table.add_column()
    for name in ("articles", "sentences", "mentions", "actors"):
        table.add_row(name, f"{counts[name]:,}", describe_copies(counts) if name == "articles" else "")
    for name, each in counts["relations"].items():
        note = f"and {each['other']:,} negated, hedged or conditional" if each["other"] else ""
        table.add_row(Text(tame(name)), f"{each['asserted']:,}", note)
    if counts["unsure"]:
        table.add_row("left out", f"{counts['unsure']:,}", f"relations below confidence {options.min_confidence:g}")
    if counts["outside"]:
        undated = f", {counts['undated']:,} of them without a date" if counts["undated"] else ""
        table.add_row("left out", f"{counts['outside']:,}", f"articles of other days{undated}")
    if done.outcomes:
        said = "; ".join(describe_corrections(done))
        table.add_row("corrections", f"{len(done.outcomes):,}", f"{said}; each is listed in run.json")
    table.add_row("unread", f"{counts['unread']:,}", "listed in run.json" if done.unread else "")
    table.add_row("seconds", f"{done.seconds:.1f}", "")
    for outcome in [each for each in done.outcomes if each.done in {"no match", "unknown actor"}]:
        complain(f"{outcome.place}: {outcome.text}")
    console = make_console()
    console.print(table)
    if done.gaps is not None:
        console.print(f"\nnearly taken; with sentences in {tame(str(options.output / 'gaps.jsonl'))}")
        for line in describe_gaps(done.gaps):
            console.print(tame(line))
        console.print()
    console.print(tame(str(options.output / "graph.html")))


def describe_gaps(gaps: list[dict[str, Any]]) -> Iterator[str]:
    """Say what was nearly taken: of each kind what came up most, and what to do about it."""
    for kind, meaning in _GAP_KINDS.items():
        rows = [row for row in gaps if row["kind"] == kind]
        if rows:
            yield f"{meaning}  ({len(rows):,} in all)"
        for row in rows[:_GAPS_SHOWN]:
            yield f"{row['times']:6,}  {row['what']}" + (f": {row['reason']}" if kind == MissKind.CUE else "")
