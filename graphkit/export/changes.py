"""Changes between two builds → JSON or Markdown."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from graphkit.export.jsonl import to_row
from graphkit.export.text import mend_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graphkit.graph.diff import Change
    from graphkit.model import Evidence

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$^])")
_SPACES = re.compile(r"\s+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render_json(changes: Sequence[Change], about: Mapping[str, Any]) -> str:
    """Render changes as one JSON object, statements as evidence.jsonl has them.

    Args:
        changes: what changed.
        about: what is said of the two builds.
    """
    rows = [
        {
            "kind": change.kind.value,
            "source": change.source,
            "source_name": change.source_name,
            "target": change.target,
            "target_name": change.target_name,
            "sign": change.sign,
            "before": dict(change.before),
            "after": dict(change.after),
            "unread": change.unread,
            "statements": [to_row(item) for item in change.statements],
        }
        for change in changes
    ]
    text = json.dumps({**about, "changes": rows}, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def render_markdown(changes: Sequence[Change], *, most: int) -> str:
    """Render changes as Markdown: a heading a kind, an item a change, its sentences as quotations below.

    Args:
        changes: what changed.
        most: how many sentences to quote of each.
    """
    lines: list[str] = []
    kind = None
    for change in changes:
        if change.kind is not kind:
            kind = change.kind
            lines += [f"## {kind.value.capitalize()}", ""]
        lines += [f"- **{escape_markdown(describe_change(change))}**", ""]
        for item in change.statements[:most]:
            lines += [f"  > {escape_markdown(item.sentence)}", f"  > — {escape_markdown(describe_place(item))}", ""]
        if left := len(change.statements) - most:
            lines += [f"  and {left} more", ""] if left > 0 else []
    return "\n".join(lines) or "Nothing changed.\n"


def describe_change(change: Change) -> str:
    """Say in a line what changed between whom."""
    weights = " → ".join(_weights(each) for each in (change.before, change.after) if each)
    note = " (its articles were not read this time)" if change.unread else ""
    return f"{change.source_name} → {change.target_name}: {weights}{note}"


def describe_place(item: Evidence) -> str:
    """Say where a sentence stands: title, outlet, day."""
    article = item.article
    return " · ".join(str(each) for each in (article.title or article.id, article.outlet, article.date) if each)


def escape_markdown(text: str) -> str:
    r"""Put a text on one line in which Markdown and HTML find nothing to do.

    Example:
        >>> print(escape_markdown("1. *Khan* <b>\nspoke"))
        1. \*Khan\* \<b\> spoke
    """
    return _SPECIAL.sub(r"\\\1", _CONTROLS.sub("", _SPACES.sub(" ", mend_text(text)))).strip()


def _weights(relations: Mapping[str, int]) -> str:
    def parts() -> Iterator[str]:
        for relation, weight in relations.items():
            yield f"{relation} {weight}"

    return ", ".join(parts())
