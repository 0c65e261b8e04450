"""YAML text → plain values and the line of each; duplicate keys refused.

Strings are strict: a bare `no`, `on`, `yes` stays the word it is, as a list of negators is full of them.
Only integers, decimals, `true`, `false` and `null` are anything but text. Values are made of YAML's events: to have
nodes made first would take twice as long, and every command waits for its packs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from graphkit.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_INTEGER, _DECIMAL = re.compile(r"[-+]?\d{1,15}"), re.compile(r"[-+]?\d{1,15}\.\d{1,15}")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


class Place(NamedTuple):
    """Where a value stands: its 1-based line, and the places of what it holds, by key or index."""

    line: int
    inside: dict[str | int, Place]


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file, read.

    Attributes:
        path: the file's name as problems print it.
        value: dicts, lists, text, numbers.
        place: where the value stands; the place of a key's value is that of the key.
        problems: what the text itself has wrong: syntax, duplicate keys.
    """

    path: str
    value: Any
    place: Place = field(default_factory=lambda: Place(1, {}))
    problems: tuple[Problem, ...] = ()

    def line_of(self, keys: tuple[str | int, ...]) -> int:
        """Give the line of a value, or of the nearest thing around it that has one."""
        here = self.place
        for key in keys:
            if key not in here.inside:
                break
            here = here.inside[key]
        return here.line


def read_source(path: Path, shown_as: str) -> Source:
    """Read one YAML file.

    Args:
        path: the file.
        shown_as: how problems name it.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        return _broken(shown_as, 1, f"not UTF-8: {error.reason}.", "Save the file as UTF-8.")
    except OSError as error:
        return _broken(shown_as, 1, f"cannot be read: {error.strerror}.")
    return parse_source(text, shown_as)


def parse_source(text: str, shown_as: str) -> Source:
    """Turn YAML text into values with lines."""
    reading = _Reading(shown_as, yaml.parse(text, Loader=_LOADER))
    try:
        value, place = reading.whole()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return _broken(
            shown_as, line, f"not YAML: {error.problem}.", "Look at the indentation and quotation marks of this line."
        )
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        return _broken(shown_as, line, "a control character stands here.", "Delete it, or save the file as plain text.")
    except yaml.YAMLError as error:
        return _broken(shown_as, 1, f"not YAML: {error}.")
    return Source(shown_as, value, place, tuple(reading.problems))


def _broken(shown_as: str, line: int, message: str, hint: str = "") -> Source:
    return Source(shown_as, None, problems=(Problem(shown_as, line, "", message, hint),))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file on its way from events to values."""

    path: str
    events: Iterator[yaml.Event]
    problems: list[Problem] = field(default_factory=list)

    def whole(self) -> tuple[Any, Place]:
        """Read the text's one document."""
        read: tuple[Any, Place] | None = None
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                if read is not None:
                    self._note(event, "a second document starts here.", "Put it into a file of its own.")
                    return None, Place(1, {})
                read = self.read(event)
        return read or (None, Place(1, {}))

    def read(self, event: yaml.Event) -> tuple[Any, Place]:
        """Read what starts with an event; aliases are refused, as they can hold themselves or swell without end."""
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event), Place(line, {})
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(line)
        if isinstance(event, yaml.SequenceStartEvent):
            read = [self.read(each) for each in self._until(yaml.SequenceEndEvent)]
            return [value for value, _ in read], Place(line, dict(enumerate(place for _, place in read)))
        self._note(event, "a pack has no YAML aliases (*name).", "Write the value out.")
        return None, Place(line, {})

    def _mapping(self, line: int) -> tuple[dict[str, Any], Place]:
        values: dict[str, Any] = {}
        inside: dict[str | int, Place] = {}
        for event in self._until(yaml.MappingEndEvent):
            if isinstance(event, yaml.ScalarEvent):
                key: str = event.value
            else:
                self._note(event, "a key is one word or text in quotation marks.", "Write 'key: value' lines.")
                key = str(self.read(event)[0])
            value, place = self.read(next(self.events))
            if key in values:
                hint = f"The first is on line {inside[key].line}; keep one."
                self._note(event, f"'{key}' stands here twice.", hint, key)
                continue
            values[key] = value
            inside[key] = Place(_line(event), place.inside)
        return values, Place(line, inside)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        """Give the events that each start a value, up to the end of what holds them."""
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def _note(self, event: yaml.Event, message: str, hint: str, key: str = "") -> None:
        self.problems.append(Problem(self.path, _line(event), key, message, hint))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _scalar(event: yaml.ScalarEvent) -> str | int | float | bool | None:
    text: str = event.value
    if event.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
