"""What a command does to be done sooner; a library must not do that to the process of its user."""

from __future__ import annotations

import gc

_OBJECTS = 50_000


def collect_less() -> None:
    """Look for garbage less often.

    Modules, packs and the model are half a million objects that stay until the end. To look them through again and
    again while they are made takes a tenth of a small build.
    """
    gc.set_threshold(_OBJECTS)
