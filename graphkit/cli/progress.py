"""A count of articles on standard error while a build runs; silent where nobody watches."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graphkit.cli.terminal import complain, make_console, tame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress


class Counter:
    """Counts articles, and lets a line of complaint through without breaking what is shown."""

    def __init__(self, progress: Progress | None = None, what: str = "") -> None:
        self._progress = progress
        self._task = progress.add_task(what, total=None, count="") if progress else None
        self._count = 0

    def advance(self) -> None:
        """Count one article more."""
        self._count += 1
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, description="Reading articles", count=f"{self._count:,}")

    def begin(self, what: str) -> None:
        """Say what is done from now on, with no count."""
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, description=what, count="")

    def complain(self, message: str) -> None:
        """Write a line above the count."""
        if self._progress is None:
            complain(message)
        else:
            self._progress.console.print(tame(message))


@contextmanager
def show_progress(what: str = "Loading the language model") -> Iterator[Counter]:
    """Show what is done, and a count, while the block runs.

    Args:
        what: what is done first.
    """
    if not sys.stderr.isatty():
        yield Counter()
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.fields[count]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=make_console(stderr=True), transient=True) as progress:
        yield Counter(progress, what)


@contextmanager
def show_waiting(what: str) -> Iterator[None]:
    """Show that something is being done while the block runs."""
    if not sys.stderr.isatty():
        yield
        return
    with make_console(stderr=True).status(what):
        yield
