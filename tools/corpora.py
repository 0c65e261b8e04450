"""Labelled corpora → texts and what their labels say of a relation that graphkit finds in them.

Two public corpora are read, from wherever they lie:

DSE     single sentences with two marked actors and one of five labels (Park, Pan and Joo 2021). Each distinct sentence
        counts once, however often the file repeats it: its repeated sentences are the easy ones.
SEESAW  whole US news articles with each sentence's stances between listed actors (Zhang, Beauchamp and Wang 2022). What
        graphkit says between two listed actors counts; about anybody else the annotation is silent.

Both label what one actor thinks of another. Who campaigns with whom is no such thing and goes unlabelled, so symmetric
relations are not judged.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from graphkit.model import Article, GivenMention, Span
from graphkit.score.names import Names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from graphkit.model import Evidence

_LABELS = {1: ("p", 1), 2: ("q", 1), 3: ("p", -1), 4: ("q", -1)}
_NOBODY = {"none", "author", "the author", "not in the list"}
_AMERICAN = {
    "Republican Party": ["Republicans", "GOP", "Republican"],
    "Democratic Party": ["Democrats", "Democrat", "Democratic"],
    "United States Department of Justice": ["Justice Department", "DOJ"],
    "United States House of Representatives": ["House", "U.S. House", "House of Representatives"],
    "United States Senate": ["Senate", "U.S. Senate"],
    "United States Congress": ["Congress"],
    "Federal Bureau of Investigation": ["FBI"],
    "Supreme Court of the United States": ["Supreme Court", "U.S. Supreme Court"],
    "United States": ["US", "U.S.", "America", "United States of America"],
    "Tea Party movement": ["Tea Party"],
}


@dataclass(frozen=True, slots=True)
class DseText:
    """A sentence of DSE.

    Attributes:
        article: the sentence.
        mentions: its two marked actors, p and q.
        label: 0 for no stance, else who is positive (1 p, 2 q) or negative (3 p, 4 q) about the other.
        times: how often the file has this sentence, whatever the pair.
    """

    article: Article
    mentions: tuple[GivenMention, ...]
    label: int
    times: int = 1

    def judge(self, evidence: Evidence) -> bool | None:
        """Tell whether a relation is right; None where the labels cannot."""
        relation = evidence.relation
        ends = {relation.source.actor.id, relation.target.actor.id}
        if ends != {"p", "q"} or relation.type.symmetric:
            return None
        return _LABELS.get(self.label) == (relation.source.actor.id, relation.type.sign)


@dataclass(frozen=True, slots=True)
class SeesawText:
    """An article of SEESAW.

    Attributes:
        article: its sentences, with an empty line after each.
        mentions: None: graphkit finds the actors.
        starts: where each sentence begins, with its number.
        stances: sentence, holder, sign and target of each annotated stance.
        names: the listed actors.
    """

    article: Article
    mentions: None
    starts: tuple[tuple[int, int], ...]
    stances: frozenset[tuple[int, str, int, str]]
    names: Names

    def judge(self, evidence: Evidence) -> bool | None:
        """Tell whether a relation is right; None where the labels cannot."""
        relation = evidence.relation
        source, target = (
            self.names.find(self.article.id, end.actor.name) for end in (relation.source, relation.target)
        )
        if source is None or target is None or source == target:
            return None
        if evidence.part == "title" or relation.type.symmetric:
            return None
        number = max((start, number) for start, number in self.starts if start <= evidence.span.start)[1]
        return (number, source, relation.type.sign, target) in self.stances


def simplify(text: str) -> str:
    """Take from a sentence what copies of it may have otherwise: case and punctuation."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def read_dse(path: Path, *, leave_out: Sequence[Path] = ()) -> list[DseText]:
    """Read a part of DSE, each distinct sentence and pair once.

    Args:
        path: a line a sentence: the marked sentence, p, q and label, with tabs between.
        leave_out: other parts, whose sentences are left out.
    """
    unwanted = {simplify(each.article.text) for other in leave_out for each in read_dse(other)}
    out: dict[tuple[str, ...], DseText] = {}
    times: Counter[str] = Counter()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
        cells = line.rsplit("\t", 3)
        if len(cells) != 1 + len("pq") + 1 or cells[-1] not in set("01234"):
            continue
        marked, p, q, label = cells
        before, found, rest = marked.partition(f"[{p}]")
        between, again, after = rest.partition(f"[{q}]")
        if not found or not again:
            continue
        start = len(before) + len(p) + len(between)
        spans = (Span(len(before), len(before) + len(p)), Span(start, start + len(q)))
        text = f"{before}{p}{between}{q}{after}"
        mentions = tuple(GivenMention(span, actor) for span, actor in zip(spans, "pq", strict=True))
        times[simplify(text)] += 1
        if simplify(text) not in unwanted:
            out.setdefault((simplify(text), p, q), DseText(Article(str(number), text), mentions, int(label)))
    return [replace(each, times=times[key[0]]) for key, each in out.items()]


def read_seesaw(folder: Path, split: str) -> Iterator[SeesawText]:
    """Read the articles of one part of SEESAW, by name.

    Args:
        folder: with meta/, articles/ and annotations/.
        split: "train" or "valid".
    """
    for path in sorted((folder / "meta").glob("*.json")):
        about = json.loads(path.read_text(encoding="utf-8"))
        if about["Split"] == split:
            yield from (_read_article(folder, about, number) for number in range(3))


def _read_article(folder: Path, about: dict[str, object], number: int) -> SeesawText:
    name = f"TRIPLET_{about['triplet_id']}_DOCUMENT_{number}"
    article = json.loads((folder / "articles" / f"{name}.json").read_text(encoding="utf-8"))
    notes = json.loads((folder / "annotations" / f"{name}.json").read_text(encoding="utf-8"))
    text, starts = "", []
    for sentence in article["text"]:
        if words := sentence["text"].strip():
            starts.append((len(text), sentence["id"]))
            text += f"{words}\n\n"
    stances = frozenset(
        (int(sentence), row["subject"], 1 if row["sentiment"] == "POS" else -1, row["object"])
        for sentence, rows in notes["sentence-level stances"].items()
        for row in rows
        if _is_somebody(row["subject"]) and _is_somebody(row["object"])
    )
    listed = {row[0] for row in notes["entity lists"]} | {end for stance in stances for end in stance[1::2]}
    day = about.get("story_time")
    return SeesawText(
        Article(name, text.strip(), date=date.fromisoformat(str(day)) if day else None),
        None,
        tuple(starts),
        stances,
        Names({name: {actor: _other_names(actor) for actor in sorted(listed)}}),
    )


def _is_somebody(name: str | None) -> bool:
    return bool(name) and str(name).lower() not in _NOBODY


def _other_names(actor: str) -> Collection[str]:
    return next((names for known, names in _AMERICAN.items() if known.lower() == actor.lower()), [])
