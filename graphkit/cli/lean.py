"""What a command does to be done sooner; a library must not do that to the process of its user."""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

_OBJECTS = 50_000


def collect_less() -> None:
    """Look for garbage less often.

    Modules, packs and the model are half a million objects that stay until the end. To look them through again and
    again while they are made takes a tenth of a small build.
    """
    gc.set_threshold(_OBJECTS)


@contextmanager
def leave_out(library: str) -> Iterator[None]:
    """Let a library be missing while the block runs, for those who import it where they find it and do without.

    Example:
        >>> with leave_out("turtle"):
        ...     import turtle
        Traceback (most recent call last):
        ModuleNotFoundError: import of turtle halted; None in sys.modules
    """
    if library in sys.modules:
        yield
        return
    sys.modules[library] = cast("Any", None)  # Python's own way to say so
    try:
        yield
    finally:
        del sys.modules[library]
