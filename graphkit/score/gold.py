"""A folder of gold → what its annotators say each sentence states.

gold.jsonl has a line for each statement: doc, sentence, source, relation, target; and where known modality (asserted
unless given), difficulty and "optional": true for what a careful reader may or may not count. actors.json has for
each article, or for "*", the other names of each actor: {"doc": {"Sadiq Khan": ["Mr Khan", "Sadiq"]}}. It may be
missing, and an article without statements stands in it all the same, as one where nothing is to be found.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import ReadError
from graphkit.export.jsonl import read_evidence
from graphkit.model import Modality
from graphkit.score.names import Names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

SIGNS = {"endorses": 1, "defends": 1, "campaigns-with": 1, "criticises": -1}
SYMMETRIC = frozenset({"campaigns-with"})
_REQUIRED = ("sentence", "source", "relation", "target")


@dataclass(frozen=True, slots=True)
class Statement:
    """That a sentence states a relation, as an annotator or a build says.

    Attributes:
        article: id in the gold.
        sentence: text.
        source: the gold's name of the actor where it has one, else the build's.
        relation: its name.
        target: as source.
        modality: as annotated or judged.
        sign: +1, -1, or 0 when nobody tells.
        symmetric: source and target may change places.
        optional: neither missed when absent nor wrong when found.
        difficulty: the annotator's word for it; empty when not given.
        rule: what found it; empty in gold.
        cue: the words that express it.
        confidence: the build's; 1 in gold.
    """

    article: str
    sentence: str
    source: str
    relation: str
    target: str
    modality: Modality
    sign: int
    symmetric: bool = False
    optional: bool = False
    difficulty: str = ""
    rule: str = ""
    cue: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Gold:
    """What annotators say of some articles.

    Attributes:
        statements: in the order of the file.
        articles: ids of all annotated articles.
        names: who is who.
    """

    statements: tuple[Statement, ...]
    articles: frozenset[str]
    names: Names


def read_gold(folder: Path | str) -> Gold:
    """Read gold.jsonl and, where it is there, actors.json.

    Raises:
        ReadError: a file cannot be read, or a row is none of gold.
    """
    path = Path(folder) / "gold.jsonl"
    rows = [_statement(path, number, row) for number, row in _rows(path)]
    table = _read_actors(Path(folder) / "actors.json")
    ends = [(row.article, name) for row in rows for name in (row.source, row.target)]
    articles = frozenset(row.article for row in rows) | frozenset(name for name in table if name != "*")
    return Gold(tuple(rows), articles, Names(table, ends))


def read_build(folder: Path | str, gold: Gold, *, floor: float = 0.0) -> tuple[list[Statement], int]:
    """Read what a build says of the annotated articles.

    Args:
        folder: a build's, or an evidence.jsonl.
        gold: tells the articles, and by which names its actors go.
        floor: what is less sure is left out.

    Returns:
        Its statements, and how many of its articles are not annotated.
    """
    path = Path(folder)
    out, outside = [], set()
    for each in read_evidence(path / "evidence.jsonl" if path.is_dir() else path):
        article = _article_of(each.article.id, gold.articles)
        if article is None:
            outside.add(each.article.id)
        elif each.confidence >= floor:
            relation = each.relation
            ends = [relation.source.actor.name, relation.target.actor.name]
            source, target = (gold.names.find(article, name) or name for name in ends)
            out.append(
                Statement(
                    article,
                    each.sentence,
                    source,
                    relation.type.name,
                    target,
                    relation.modality,
                    relation.type.sign,
                    symmetric=relation.type.symmetric,
                    rule=each.rule,
                    cue=each.cue_text,
                    confidence=each.confidence,
                )
            )
    return out, len(outside)


def _article_of(article: str, known: Collection[str]) -> str | None:
    """Give the annotated article that a build's is: by its id, or by what stands before an underscore in it."""
    name = article.rpartition("/")[2]
    return next((each for each in (name, name.partition("_")[0]) if each in known), None)


def _statement(path: Path, number: int, row: dict[str, Any]) -> Statement:
    article = row.get("doc", row.get("article"))
    values = {key: row.get(key) for key in _REQUIRED} | {"doc": article}
    for key, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise ReadError(path, f"the row has no {key!r}. Add it, as text.", line=number)
    try:
        modality = Modality(row.get("modality") or Modality.ASSERTED)
    except ValueError:
        allowed = ", ".join(Modality)
        message = f"{row['modality']!r} is no modality. Write one of: {allowed}."
        raise ReadError(path, message, line=number) from None
    relation = row["relation"]
    return Statement(
        str(article),
        row["sentence"],
        row["source"],
        relation,
        row["target"],
        modality,
        int(row.get("sign") or SIGNS.get(relation, 0)),
        symmetric=bool(row.get("symmetric", relation in SYMMETRIC)),
        optional=bool(row.get("optional")),
        difficulty=str(row.get("difficulty") or ""),
        cue=str(row.get("cue") or ""),
    )


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(_read(path).split("\n"), 1):
        if line.strip():
            row = _parse(path, line, number)
            if not isinstance(row, dict):
                raise ReadError(path, "the row is no JSON object. Write {...}.", line=number)
            yield number, row


def _read_actors(path: Path) -> dict[str, dict[str, list[str]]]:
    """Read who goes by which names; a list, or a mapping with the list under "surface"."""
    if not path.exists():
        return {}
    table, out = _parse(path, _read(path), None), {}
    hint = 'Write {"article": {"name": ["other name"]}}.'
    if not isinstance(table, dict) or not all(isinstance(actors, dict) for actors in table.values()):
        raise ReadError(path, f"is no mapping of articles to actors. {hint}")
    for article, actors in table.items():
        out[article] = {name: _other_names(value) for name, value in actors.items()}
        for name, others in out[article].items():
            if not isinstance(others, list) or not all(isinstance(each, str) for each in others):
                raise ReadError(path, f"the other names of {name!r} are no list of texts. {hint}")
    return out


def _other_names(value: Any) -> Any:
    return value.get("surface", []) if isinstance(value, dict) else value


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        hint = "A folder of gold holds gold.jsonl and actors.json."
        raise ReadError(path, f"{error.strerror or error}. {hint}") from error
    except UnicodeDecodeError as error:
        raise ReadError(path, f"is not UTF-8 at byte {error.start}. Save it as UTF-8.") from error


def _parse(path: Path, text: str, line: int | None) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise ReadError(path, f"is not JSON ({error}). Mend it.", line=line) from error
