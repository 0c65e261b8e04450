"""Text → file, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graphkit.errors import ExportError
from graphkit.whole import write_whole


def test_bytes_are_utf_8_and_line_ends_as_given(tmp_path):
    write_whole(tmp_path / "new" / "a.txt", "Zoë\n“b”\r\n")
    assert (tmp_path / "new" / "a.txt").read_bytes() == "Zoë\n“b”\r\n".encode()


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    write_whole(path, "old")

    def fail(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match=r"txt: cannot write .*No space left.*--output"):
        write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_in_the_way_is_named(tmp_path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(ExportError, match="cannot write"):
        write_whole(tmp_path / "a.txt", "x")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ExportError, match="cannot write"):
        write_whole(tmp_path / "file" / "a.txt", "x")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_a_file_may_be_read_as_the_umask_allows(tmp_path):
    write_whole(tmp_path / "a.txt", "x")
    (tmp_path / "b.txt").write_text("x", encoding="utf-8")
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "b.txt").stat().st_mode
