"""Code → documents: the help texts, tables and lists that cog writes into README.md and the pages of docs/."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from graphkit.cli.app import app
from graphkit.packs import actor_schema, correction_schema, people_schema, schema, word_schema
from graphkit.packs.load import load_pack

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

MODELS: dict[str, type[BaseModel]] = {
    "pack.yml": schema.PackInfo,
    "relations.yml": schema.RelationEntry,
    "cues": schema.Cue,
    "frames.yml": schema.Frames,
    "frame": schema.Frame,
    "confidence.yml": schema.Confidence,
    "modifiers.yml": word_schema.Modifiers,
    "modifier": word_schema.Modifier,
    "light": word_schema.LightVerbs,
    "echoes": word_schema.Echoes,
    "speech.yml": word_schema.Speech,
    "titles.yml": people_schema.Titles,
    "projection.yml": people_schema.Projection,
    "descriptions.yml": people_schema.Descriptions,
    "group": people_schema.GroupNoun,
    "actor": actor_schema.ActorEntry,
    "office": actor_schema.OfficeEntry,
    "corrections.yml": correction_schema.CorrectionsFile,
    "mark": correction_schema.EvidenceEntry,
    "change": correction_schema.ChangeEntry,
    "actors": correction_schema.ActorsEntry,
}


ROOT = Path(__file__).resolve().parent.parent


def read_accuracy() -> str:
    """Give what README says of accuracy, its links as they go from docs/; a figure is written down once."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    start = text.index("\n", text.index("<!-- accuracy: begin")) + 1
    return text[start : text.index("<!-- accuracy: end")].strip().replace("](docs/", "](")


def list_decisions() -> str:
    """Give the pages of docs/decisions as a list of links."""
    pages = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
    titles = [page.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ") for page in pages]
    texts = [title.lstrip("0123456789. ") for title in titles]
    return "\n".join(f"- {page.name[:4]} [{text}]({page.name})" for page, text in zip(pages, texts, strict=True))


def list_commands() -> list[str]:
    """Give the names of all commands, in order."""
    return [command.callback.__name__ for command in app.registered_commands if command.callback]


def show_help(*words: str) -> str:
    """Give a command's help as it stands on a terminal of 80 columns, in a fenced block."""
    return show_output(*words, "--help")


def show_output(*words: str) -> str:
    """Give a command and what it prints, in a fenced block."""
    environment = {**os.environ, "COLUMNS": "80", "TERM": "dumb", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "graphkit", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    lines = [line.rstrip() for line in done.stdout.strip().splitlines()]
    shown = " ".join(f'"{word}"' if " " in word else word for word in words)
    return "\n".join(["```text", f"$ graph {shown}", *lines, "```"])


def list_measured(count: int) -> str:
    """Give the rules that were measured most, with how often they were right, as a table."""
    rows = [row for row in load_pack(actors=[]).ledger.values() if row.measured.of == "rule"]
    rows.sort(key=lambda row: (-row.measured.fired, row.key))
    lines = ["| rule | frame | right | of | precision |", "|---|---|---|---|---|"]
    for key, measured in [(row.key, row.measured) for row in rows[:count]]:
        lines.append(f"| `{key.rule}` | {key.frame} | {measured.right} | {measured.fired} | {measured.precision:.2f} |")
    return "\n".join(lines)


def count_measured() -> str:
    """Say how many rules have been measured."""
    pack = load_pack(actors=[])
    rules = {row.key.rule for row in pack.ledger.values() if row.measured.of == "rule"}
    return f"{len(rules):,} of the {len(pack.rules):,} rules fired there."


def list_keys(name: str) -> str:
    """Give the keys of one model as a table; each must be explained in the model's docstring.

    Raises:
        KeyError: a field has no line there.
    """
    model = MODELS[name]
    meanings = read_attributes(model)
    rows = ["| key | value | meaning |", "|---|---|---|"]
    for field, info in model.model_fields.items():
        meaning = meanings[info.alias if info.alias in meanings else field].replace("<", "\\<")
        rows.append(f"| `{info.alias or field}` | {_value(info)} | {meaning} |")
    return "\n".join(rows)


def read_attributes(model: type[BaseModel]) -> dict[str, str]:
    """Read the lines under "Attributes:" of a model's docstring."""
    _, _, lines = (model.__doc__ or "").partition("Attributes:\n")
    found = re.findall(r"^        (\w+): ((?:.|\n {12})*)", lines, re.MULTILINE)
    return {key: " ".join(text.split()) for key, text in found}


def _value(info: FieldInfo) -> str:
    """Say what a key takes, and what it is when left out."""
    kind = _kind(info.annotation)
    return f"{kind}, required" if info.is_required() else kind


def _kind(annotation: object) -> str:
    text = str(annotation)
    if "Literal" in text:
        options = [each for part in (annotation, *get_args(annotation)) for each in get_args(part)]
        return "one of " + ", ".join(f"`{each}`" for each in options if isinstance(each, str | int) and each != "")
    for sign, kind in _KINDS:
        if sign in text:
            return kind
    return "text"


_KINDS = (
    ("dict", "entries by name"),
    ("ChangeEntry", "its keys below"),
    ("list[typing.Any]", "list of entries"),
    ("OfficeEntry", "list of offices"),
    ("GroupNoun", "list of group nouns"),
    ("Modifier", "list of modifiers"),
    ("LightVerbs", "its keys below"),
    ("Role", "role, or list of roles"),
    ("tuple", "text, or list of texts"),
    ("date", "date"),
    ("float", "number"),
    ("bool", "`true` or `false`"),
    ("int", "whole number"),
)
