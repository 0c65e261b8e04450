"""Bytes → text: UTF-8, else cp1252 where that reads like news, else what charset-normalizer is sure of.

A guess from statistics alone takes cp1252 with a few curly quotes for cp852 with full confidence, so cp1252 goes first
wherever all it adds to plain letters is typographic signs and small accented letters.
"""

from __future__ import annotations

import codecs
import re

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_SIGNS = frozenset("‘’‚“”„–—…•·£€©®™°½¼¾§«»´¡¿\u00a0\u00ad")
_FEW, _UNSURE = 0.1, 0.1


def decode(data: bytes) -> str | None:
    r"""Turn the bytes of a file into text; None when they are no text at all.

    Example:
        >>> decode(b"Mr Khan\x92s caf\xe9")
        'Mr Khan’s café'
    """
    if data.startswith(_UTF16):
        return _checked(data.decode("utf-16", "replace"))
    if b"\x00" in data:
        return None
    try:
        return _checked(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _checked(_decode_other(data))


def _decode_other(data: bytes) -> str:
    damaged = data.decode("utf-8-sig", "replace")
    lost = damaged.count("\ufffd")
    if lost <= _FEW * (len(_BEYOND_ASCII.findall(damaged)) - lost):
        return damaged
    western = data.decode("cp1252", "replace")
    if _reads_like_news(western):
        return western
    from charset_normalizer import from_bytes  # noqa: PLC0415  (only files in old encodings need it)

    best = from_bytes(data).best()
    return str(best) if best is not None and best.chaos < _UNSURE else western


def _reads_like_news(text: str) -> bool:
    beyond = [character for character in _BEYOND_ASCII.findall(text) if character not in _SIGNS]
    letters = sum(map(str.isalpha, text))
    return all(character.islower() for character in beyond) and len(beyond) <= _FEW * letters


def _checked(text: str) -> str | None:
    return None if len(_CONTROL.findall(text)) > _FEW * len(text) else text
