"""Text or bytes → file, whole or not at all: a reader never meets half a file, and a failed run leaves the old one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from graphkit.errors import ExportError


def write_whole(path: Path | str, text: str, *, errors: str = "replace") -> None:
    r"""Write a text to a file in UTF-8 with its line ends as they are, making the folder if need be.

    The text goes to a hidden file in the same folder, which then takes the name.

    Args:
        path: the file; one that exists is replaced.
        text: what it shall hold.
        errors: what becomes of lone surrogates, which UTF-8 cannot hold; JSON takes "backslashreplace", whose
            `\ud800` is JSON's own way to write one.

    Raises:
        ExportError: the file cannot be written.
    """
    write_whole_bytes(path, text.encode("utf-8", errors=errors))


def write_whole_bytes(path: Path | str, data: bytes) -> None:
    """Write bytes to a file as `write_whole` does text.

    Raises:
        ExportError: the file cannot be written.
    """
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:64]}-", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


def _refusal(path: Path, error: OSError) -> ExportError:
    """Say that a file cannot be written, and what to do."""
    kind = path.suffix.removeprefix(".") or "file"
    return ExportError(kind, f"cannot write {path}: {error.strerror or error}. Give another folder with --output.")


def _umask() -> int:
    """Read the process's umask, which mkstemp ignores; there is no way to look without setting."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
