"""Text → text that a format can hold."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HALVES = re.compile("[\ud800-\udfff]")


def clean_text(text: str) -> str:
    r"""Drop the characters that XML 1.0 cannot hold, not even escaped.

    Example:
        >>> clean_text("Mr\x00 Khan\ud800 <b>")
        'Mr Khan <b>'
    """
    return _NOT_XML.sub("", text)


def mend_text(text: str) -> str:
    r"""Put the sign for a lost character where half of one stands, which UTF-8 cannot hold.

    Example:
        >>> mend_text("Mr Khan\ud800")
        'Mr Khan�'
    """
    return _HALVES.sub("\ufffd", text)
