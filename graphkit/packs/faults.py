"""Faults of YAML and of pydantic → problems: each with its file and line, and what to do about it."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from graphkit.errors import Problem
from graphkit.packs import actor_schema, correction_schema, people_schema, schema, word_schema
from graphkit.packs.shipped import show_path
from graphkit.packs.source import Source, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pydantic_core import ErrorDetails

_Entry = TypeVar("_Entry", bound=BaseModel)
_Place = tuple[str | int, ...]
_WANTED = {
    "model_type": ("is not a mapping of keys", "Write 'key: value' lines."),
    "dict_type": ("is not a mapping of keys", "Write 'key: value' lines."),
    "list_type": ("is not a list", "Write a line with '- ' for each."),
    "tuple_type": ("is not a list", "Write [one, two], or a line with '- ' for each."),
    "string_type": ("is not text", "Put it in quotation marks."),
    "string_pattern_mismatch": ("is empty", "Fill it in, or delete it."),
    "string_too_short": ("is empty", "Fill it in, or delete it."),
    "too_short": ("is empty", "Give at least one."),
    "float_type": ("is not a number", "Write one such as 0.8."),
    "bool_type": ("is neither true nor false", "Write true or false."),
    "less_than_equal": ("is more than {le}", "Choose a number up to {le}."),
    "greater_than_equal": ("is less than {ge}", "Choose a number from {ge} on."),
    "greater_than": ("is not above {gt}", "Choose a larger number."),
    "literal_error": ("is none of the values allowed: {expected}", "Choose one of them."),
}
_NOUNS: dict[type[BaseModel], str] = {
    schema.Cue: "a cue",
    schema.RelationEntry: "a relation",
    schema.PackInfo: "pack.yml",
    actor_schema.ActorEntry: "an actor",
    correction_schema.CorrectionsFile: "a file of corrections",
    correction_schema.EvidenceEntry: "an entry of evidence",
    correction_schema.ActorsEntry: "an entry of actors",
}
_NESTED: dict[str, type[BaseModel]] = {
    "offices": actor_schema.OfficeEntry,
    "frames": schema.Frame,
    "modifiers": word_schema.Modifier,
    "light": word_schema.LightVerbs,
    "groups": people_schema.GroupNoun,
    "change": correction_schema.ChangeEntry,
}


class Faults:
    """Collects what is wrong with a pack while its files are read.

    Attributes:
        problems: so far, in the order they were met.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, path: str, line: int, field: str, message: str, *, hint: str = "") -> None:
        """Note a problem.

        Args:
            path: the file as problems name it.
            line: 1 for the file as a whole.
            field: the key it is about; empty for none.
            message: what is wrong, a full sentence.
            hint: what to do about it.
        """
        self.problems.append(Problem(path, line, field, message, hint))

    def read(self, path: Path) -> Source:
        """Read a file, and note what its text has wrong."""
        source = read_source(path, show_path(path))
        self.problems += source.problems
        return source

    def validate_file(self, model: type[_Entry], source: Source) -> _Entry | None:
        """Make one model of a whole file; nothing where the text itself could not be read."""
        return None if source.problems and source.value is None else self.validate(model, source, source.value)

    def validate(self, model: type[_Entry], source: Source, value: Any, place: _Place = ()) -> _Entry | None:
        """Make a model of a value, or note what is wrong with it.

        Args:
            model: what the value should be.
            source: the file it stands in.
            value: as read.
            place: keys and indices that lead to it.
        """
        try:
            return model.model_validate(value)
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                where = tuple(fault["loc"])
                message, hint = _explain(model, where, fault)
                line = source.line_of((*place, *where))
                self.add(source.path, line, ".".join(map(str, where)), message, hint=hint)
            return None


def suggest(word: str, known: Iterable[str]) -> str:
    """Say which known word was meant, or which there are."""
    known = list(known)
    close = difflib.get_close_matches(word, known, n=1)
    return f"Did you mean '{close[0]}'?" if close else f"Known: {', '.join(known)}."


def _explain(model: type[BaseModel], where: _Place, fault: ErrorDetails) -> tuple[str, str]:
    """Put a fault into words: what is wrong, and what to do."""
    kind, field = fault["type"], ".".join(map(str, where))
    entry = _NOUNS.get(model, f"{model.__name__.lower()}.yml")
    context = fault.get("ctx", {})
    if kind == "extra_forbidden":
        return f"'{where[-1]}' is not a field of {entry}.", suggest(str(where[-1]), _fields_at(model, where))
    if kind == "missing":
        return f"{entry} needs '{field}'.", "Add it."
    if kind == "value_error":
        return f"{context['error']}.", ""
    wanted, hint = _WANTED.get(kind, (f"{fault['msg'][0].lower()}{fault['msg'][1:]}", ""))
    return f"'{field or entry}' {wanted.format(**context)}.", hint.format(**context)


def _fields_at(model: type[BaseModel], where: _Place) -> list[str]:
    """Name the fields allowed where an unknown one was found."""
    inner = _NESTED.get(str(where[0])) if len(where) > 1 else None
    fields = (inner or model).model_fields
    return [field.alias or name for name, field in fields.items()]
