"""A set of files appears whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graphkit.cli.files import write_together
from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def text(words: str) -> Callable[[Path], None]:
    return lambda path: path.write_text(words, encoding="utf-8") and None


def fail(error: BaseException) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text("half", encoding="utf-8")
        raise error

    return write


def listed(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_files_are_written_and_others_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "a").write_text("old", encoding="utf-8")
    write_together(tmp_path, {"a": text("new"), "b": text("two")})
    assert listed(tmp_path) == {"notes.txt": "mine", "a": "new", "b": "two"}


def test_the_folder_is_made(tmp_path: Path) -> None:
    write_together(tmp_path / "deep" / "down", {"a": text("one")})
    assert listed(tmp_path / "deep" / "down") == {"a": "one"}


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ZeroDivisionError()])
def test_an_interruption_leaves_what_was_there(tmp_path: Path, error: BaseException) -> None:
    (tmp_path / "a").write_text("old", encoding="utf-8")
    with pytest.raises(type(error)):
        write_together(tmp_path, {"a": text("new"), "b": fail(error)})
    assert listed(tmp_path) == {"a": "old"}


def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(GraphkitError, match=r"cannot be written: No space left on device.*--output"):
        write_together(tmp_path, {"a": fail(OSError(28, "No space left on device"))})
    assert listed(tmp_path) == {}


def test_a_place_that_is_taken_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(GraphkitError, match="/a: cannot be written"):
        write_together(tmp_path, {"a": text("new")})


def test_a_folder_below_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")
    with pytest.raises(GraphkitError, match="/a/b: cannot be written"):
        write_together(tmp_path / "a" / "b", {"c": text("new")})
