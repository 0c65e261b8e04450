"""What notebooks need besides: libraries, imported when used and asked for when missing; text that files can hold."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from graphkit.errors import GraphkitError


def write_text(text: str) -> str:
    r"""Replace lone surrogates, which neither Arrow nor a notebook's file can hold.

    Example:
        >>> write_text("Khan\ud800")
        'Khan?'
    """
    return text.encode("utf-8", errors="replace").decode("utf-8")


def need(name: str) -> Any:
    """Import a library of the extra `notebook`.

    Raises:
        GraphkitError: it is not installed.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        library = name.partition(".")[0]
        raise GraphkitError(f"{library} is missing, which this needs. Run: pip install 'graphkit[notebook]'") from error
