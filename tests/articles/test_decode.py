from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.articles.decode import decode

NEWS = "Mr Corbyn’s allies said “no” – and that was all. The café charged £3…"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_a_text_comes_out_as_it_was_written(encoding: str) -> None:
    assert decode(NEWS.encode(encoding)) == NEWS


def test_a_few_curly_quotes_in_cp1252_are_enough() -> None:
    assert (
        decode("Mr Khan’s comments were “disappointing”.".encode("cp1252"))
        == "Mr Khan’s comments were “disappointing”."
    )


def test_cyrillic_is_not_taken_for_western() -> None:
    text = "Лидер партии обвинил мэра Лондона в том, что он предал её членов и избирателей."
    decoded = decode(text.encode("cp1251"))
    assert decoded is not None
    assert "партии" in decoded


def test_one_damaged_byte_does_not_spoil_utf8() -> None:
    data = (NEWS * 20).encode()
    text = decode(data[:-1])
    assert text is not None
    assert text.startswith(NEWS)


@pytest.mark.parametrize("data", [b"GIF89a\x00\x01", b"\x01\x02\x03\x04text", bytes(range(256))])
def test_a_binary_file_is_no_text(data: bytes) -> None:
    assert decode(data) is None


def test_an_escape_or_two_is_still_text() -> None:
    assert decode(b"Khan\x1b backs Smith\x07 for Labour leader") is not None


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffd\ufeff")))
def test_utf8_comes_out_unchanged(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary())
def test_whatever_the_bytes_there_is_text_no_longer_than_they(data: bytes) -> None:
    text = decode(data)
    assert text is None or len(text) <= len(data)
