from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[..., Path]


@pytest.fixture
def write_gold(tmp_path: Path) -> Write:
    """Write a folder of gold."""

    def write(*rows: dict[str, Any], actors: object = None) -> Path:
        folder = tmp_path / "gold"
        folder.mkdir(exist_ok=True)
        (folder / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        if actors is not None:
            (folder / "actors.json").write_text(json.dumps(actors), encoding="utf-8")
        return folder

    return write
