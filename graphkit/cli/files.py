"""A set of files, written whole or not at all: first beside their place, then moved into it all together."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def write_together(folder: Path, writers: Mapping[str, Callable[[Path], None]]) -> None:
    """Write files into a folder; an error or interruption on the way leaves what stood there before.

    Args:
        folder: made when missing.
        writers: for each file name a function that writes it to the path it is given.

    Raises:
        GraphkitError: when the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".writing-", dir=folder) as beside:
            for name, write in writers.items():
                write(Path(beside) / name)
            for name in writers:
                (Path(beside) / name).replace(folder / name)
    except OSError as error:
        place = error.filename2 or error.filename or folder
        message = f"{place}: cannot be written: {error.strerror}. Free the place, or give another folder with --output."
        raise GraphkitError(message) from error
