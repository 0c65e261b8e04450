"""CSV and Parquet files → articles."""

from __future__ import annotations

import csv
import gzip
import io
import sys
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from graphkit.articles.read import read_articles
from graphkit.articles.tables import read_csv

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.errors import ReadError
    from graphkit.model import Article


def read(folder: Path, data: str | bytes, name: str = "a.csv") -> tuple[list[Article], list[str]]:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    errors: list[ReadError] = []
    articles = list(read_articles(path, on_error=errors.append))
    return articles, [str(error).removeprefix(f"{folder}/") for error in errors]


def test_a_row_is_an_article(tmp_path: Path) -> None:
    head = "id,title,date,source,url,author,text,other\n"
    (article,), errors = read(
        tmp_path, head + '7,Row,"September 1, 2016",Planet,http://a.b,Jane,"One, ""two"".\nThree.",x\n'
    )
    assert errors == []
    assert (article.id, article.title, article.date) == ("7", "Row", date(2016, 9, 1))
    assert (article.outlet, article.url, article.author) == ("Planet", "http://a.b", "Jane")
    assert article.text == 'One, "two".\nThree.'


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_header_tells_what_parts_cells(tmp_path: Path, sign: str) -> None:
    articles, errors = read(tmp_path, f'id{sign} Text \n1{sign}"a, b; c|d"\n')
    assert ([article.text for article in articles], errors) == (["a, b; c|d"], [])


def test_the_note_that_excel_puts_before_the_header_is_passed_over(tmp_path: Path) -> None:
    articles, errors = read(tmp_path, "sep=;\r\nid;text\r\n1;One, two.\r\n2;\r\n")
    assert [(article.id, article.text) for article in articles] == [("1", "One, two.")]
    assert [error.split(" ")[0] for error in errors] == ["a.csv:4:"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_spreadsheets_are_read(tmp_path: Path, encoding: str) -> None:
    text = "Mr Khan’s café stays open, he said."
    articles, errors = read(tmp_path, f'text,title\r\n"{text}",x\r\n'.encode(encoding))
    assert ([article.text for article in articles], errors) == ([text], [])


def test_an_id_that_is_not_given_is_made_of_the_file(tmp_path: Path) -> None:
    assert [article.id for article in read(tmp_path, "text\nx\ny\n")[0]] == ["a", "a-2"]


def test_broken_rows_are_named_by_line_and_the_others_read(tmp_path: Path) -> None:
    data = 'id,text\n1,"two\nlines"\n2,"x"y\n3,\n4,a,b\n\n5,good\n'
    articles, errors = read(tmp_path, data)
    assert [(article.id, article.text) for article in articles] == [("1", "two\nlines"), ("5", "good")]
    assert errors == [
        (
            "a.csv:4: not CSV: ',' expected after '\"'. Put text with quotation marks in it into quotation marks, "
            "and write those inside twice."
        ),
        "a.csv:5: 'text' is empty in this row. Give the article's text as a string.",
        "a.csv:6: 3 cells in this row, and 2 columns. Put texts into quotation marks.",
    ]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ("", "a.csv: an empty file. Put a header and one article a row in it, or take it away."),
        ("text,id\n", "a.csv: a header and no rows. Put one article a row in it, or take it away."),
        ("id,body\n1,x\n", "a.csv:1: no column 'text' among: id, body. Name the one with the articles' text so."),
        (b"\x00\x01\x02", "a.csv:1: a binary file, not text. Save it as CSV in UTF-8."),
    ],
)
def test_a_file_that_is_no_table_of_articles_is_named(tmp_path: Path, data: str | bytes, error: str) -> None:
    assert read(tmp_path, data) == ([], [error])


def test_a_quotation_mark_that_is_never_closed_is_named_where_it_opens(tmp_path: Path) -> None:
    articles, errors = read(tmp_path, 'text\ngood\n"open\nrest\n')
    assert [article.text for article in articles] == ["good"]
    assert len(errors) == 1
    assert errors[0].startswith("a.csv:3: not CSV: unexpected end of data.")


class Endless(io.RawIOBase):
    """A CSV file without an end, which counts what is read of it."""

    def __init__(self) -> None:
        self.given = 0
        self._rest = b"id,text\n"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while len(self._rest) < len(buffer):
            self._rest += b'7,"Ada Bright backed Ben Stone, and said so."\n'
        buffer[:] = self._rest[: len(buffer)]
        self._rest = self._rest[len(buffer) :]
        self.given += len(buffer)
        return len(buffer)


def test_no_more_of_a_file_is_read_than_is_needed() -> None:
    endless = Endless()
    articles = read_csv(io.BufferedReader(endless), "endless.csv", pytest.fail)
    assert len(list(islice(articles, 1000))) == 1000
    assert endless.given < 100_000


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).map(lambda text: f"x{text}x")


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_the_csv_module_writes_is_read_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, table: list[tuple[str, str]], sign: str
) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=sign).writerows([("title", "text"), *table])
    articles, errors = read(tmp_path_factory.mktemp("csv"), text.getvalue())
    assert errors == []
    assert [(article.title, article.text) for article in articles] == [(title.strip(), body) for title, body in table]


def write_parquet(**columns: list[Any]) -> bytes:
    file = io.BytesIO()
    parquet.write_table(pa.table(columns), file)
    return file.getvalue()


def test_a_row_of_parquet_is_an_article_with_its_types(tmp_path: Path) -> None:
    data = write_parquet(
        ID=[7, 8],
        Text=["One.", "Two."],
        date=[date(2016, 9, 1), None],
        source=["Planet", None],
        vector=[[1.0], [2.0]],
    )
    articles, errors = read(tmp_path, data, "a.parquet")
    assert errors == []
    assert [(each.id, each.text, each.date, each.outlet) for each in articles] == [
        ("7", "One.", date(2016, 9, 1), "Planet"),
        ("8", "Two.", None, ""),
    ]


def test_a_moment_of_parquet_is_its_day_and_a_pack_is_unpacked(tmp_path: Path) -> None:
    data = write_parquet(text=["One."], published=[datetime(2016, 9, 1, 23, 30)])  # noqa: DTZ001 (Parquet has such)
    for name, packed in (("a.parquet", data), ("b.parquet.gz", gzip.compress(data))):
        (article,), errors = read(tmp_path, packed, name)
        assert (article.date, article.text, errors) == (date(2016, 9, 1), "One.", [])


def test_empty_rows_of_parquet_are_named_and_the_others_read(tmp_path: Path) -> None:
    articles, errors = read(tmp_path, write_parquet(text=["One.", None, "Three."]), "a.parquet")
    assert [article.text for article in articles] == ["One.", "Three."]
    assert errors == ["a.parquet:2: 'text' is no string in this row. Give the article's text as a string."]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"no parquet", "no Parquet file that can be read: "),
        (write_parquet(text=["One."] * 100)[:-20], "no Parquet file that can be read: "),
        (write_parquet(body=["One."]), "no column 'text' among: body. Name the one"),
    ],
)
def test_a_file_that_is_no_parquet_of_articles_is_named(tmp_path: Path, data: bytes, error: str) -> None:
    articles, errors = read(tmp_path, data, "a.parquet")
    assert articles == []
    assert len(errors) == 1
    assert errors[0].startswith(f"a.parquet: {error}")
    assert "\n" not in errors[0]


def test_without_pyarrow_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert read(tmp_path, b"x", "a.parquet")[1] == [
        "a.parquet: needs pyarrow to be read. Install it: pip install 'graphkit[parquet]'"
    ]
