"""YAML text → plain values and the line of each; duplicate keys refused.

Strings are strict: a bare `no`, `on`, `yes` stays the word it is, as a list of negators is full of them.
Only integers, decimals, `true`, `false` and `null` are anything but text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from graphkit.errors import Problem

if TYPE_CHECKING:
    from pathlib import Path

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER, _DECIMAL = re.compile(r"[-+]?\d{1,15}"), re.compile(r"[-+]?\d{1,15}\.\d{1,15}")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file, read.

    Attributes:
        path: the file's name as problems print it.
        value: dicts, lists, text, numbers.
        lines: the 1-based line of each value by its path of keys and indices.
        problems: what the text itself has wrong: syntax, duplicate keys.
    """

    path: str
    value: Any
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def line_of(self, place: tuple[str | int, ...]) -> int:
        """Give the line of a value, or of the nearest thing around it that has one."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


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
    try:
        node = yaml.compose(text, Loader=_LOADER)
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
    reading = _Reading(shown_as, {}, [], set())
    value = None if node is None else reading.construct(node, ())
    return Source(shown_as, value, reading.lines, tuple(reading.problems))


def _broken(shown_as: str, line: int, message: str, hint: str = "") -> Source:
    return Source(shown_as, None, problems=(Problem(shown_as, line, "", message, hint),))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file on its way from nodes to values."""

    path: str
    lines: dict[tuple[str | int, ...], int]
    problems: list[Problem]
    seen: set[int]

    def construct(self, node: yaml.Node, place: tuple[str | int, ...]) -> Any:
        """Turn a node into a value; aliases are refused, as they can hold themselves or swell without end."""
        line = node.start_mark.line + 1
        self.lines.setdefault(place, line)
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if id(node) in self.seen:
            self.problems.append(
                Problem(self.path, line, "", "a pack has no YAML aliases (*name).", "Write the value out.")
            )
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.construct(child, (*place, i)) for i, child in enumerate(node.value)]
        return self._mapping(node, place)

    def _mapping(self, node: yaml.Node, place: tuple[str | int, ...]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for key_node, child in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if key in out:
                first = self.lines[(*place, key)]
                problem = Problem(
                    self.path, line, key, f"'{key}' stands here twice.", f"The first is on line {first}; keep one."
                )
                self.problems.append(problem)
                continue
            self.lines[(*place, key)] = line
            out[key] = self.construct(child, (*place, key))
        return out


def _scalar(node: yaml.ScalarNode) -> str | int | float | bool | None:
    text: str = node.value
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
