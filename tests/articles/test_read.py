from __future__ import annotations

import gzip
import io
import json
import sys
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graphkit.articles.read import READERS, read_articles
from graphkit.errors import ReadError

if TYPE_CHECKING:
    from graphkit.model import Article

FORMS = ".txt, .md, .html, .htm, .jsonl, .csv or .parquet"
TEXT = "Khan backs Smith\n\nHe said so on Sunday.\n"


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def rows(*values: object) -> str:
    return "".join(f"{json.dumps(value)}\n" for value in values)


def read_all(path: Path | str) -> tuple[list[Article], list[str]]:
    errors: list[ReadError] = []
    articles = list(read_articles(path, on_error=errors.append))
    return articles, [str(error) for error in errors]


def message(path: Path | str) -> str:
    with pytest.raises(ReadError) as caught:
        list(read_articles(path))
    return str(caught.value)


def give_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_folder_is_read_by_path_and_what_is_no_article_passed_over(tmp_path: Path) -> None:
    write(tmp_path, b_txt=TEXT, a__z_MD=TEXT, c_pdf=b"%PDF", _hidden_txt=TEXT, _git__x_txt=TEXT)
    articles, errors = read_all(tmp_path)
    assert ([article.id for article in articles], errors) == (["z", "b"], [])


def test_the_text_is_kept_as_it_came(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_txt=b"\xef\xbb\xbfKhan\r\n\r\n\x20 \xe2\x80\x9cNo\xe2\x80\x9d.\r\n",
        b_txt="Khan’s “no”.".encode("cp1252"),
    )
    assert [article.text for article in read_all(tmp_path)[0]] == ["Khan\r\n\r\n  “No”.\r\n", "Khan’s “no”."]


def test_the_header_gives_title_date_author_and_source(tmp_path: Path) -> None:
    head = "---\ntitle: Mayor speaks\ndate: 2016-08-21\nauthor: Jane Roe\nsource: The Planet\nurl: http://a.b\n---\n"
    article = read_all(write(tmp_path, a_txt=head + TEXT) / "a.txt")[0][0]
    assert (article.title, article.date, article.author) == ("Mayor speaks", date(2016, 8, 21), "Jane Roe")
    assert (article.outlet, article.url) == ("The Planet", "http://a.b")


def test_without_a_header_the_headline_is_the_title(tmp_path: Path) -> None:
    write(tmp_path, a_txt="Start reading\n\n" + TEXT, b_md="# " + TEXT, c_txt="He said so on Sunday.")
    assert [article.title for article in read_all(tmp_path)[0]] == ["Khan backs Smith", "Khan backs Smith", ""]


def test_unknown_dates_stay_unknown(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_txt="Khan speaks\n\nUpdated\n\nHe spoke last week.",
        b_jsonl=rows({"text": "x", "date": "last week"}),
    )
    assert [article.date for article in read_all(tmp_path)[0]] == [None, None]


def test_rows_become_articles(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": "He left.",
        "title": "Khan",
        "date": "21 August 2016",
        "outlet": "Planet",
        "url": "u",
        "author": "J",
    }
    (article,) = read_all(write(tmp_path, a_jsonl=rows(row)))[0]
    assert (article.id, article.title, article.date) == ("7", "Khan", date(2016, 8, 21))
    assert (article.text, article.outlet, article.url, article.author) == ("He left.", "Planet", "u", "J")


def test_ids_are_unique_in_a_run(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_txt=TEXT,
        b__a_txt=TEXT,
        c_jsonl=rows({"id": "a-2", "text": "x"}, {"text": "y"}, {"id": "", "text": "z"}),
    )
    articles = list(read_articles([tmp_path, tmp_path / "a.txt"]))
    assert [article.id for article in articles] == ["a", "a-2", "a-2-2", "c", "c-2", "a-3"]


def test_broken_lines_are_named_and_the_others_read(tmp_path: Path) -> None:
    lines = [
        b'{"id": "a", "text": "x"}',
        b'{"text": ',
        b"[1]",
        b'{"id": 1}',
        b'{"text": 3}',
        b'{"text": " "}',
        b"",
        b'{"text": "y"}',
    ]
    path = write(tmp_path, a_jsonl=b"\n".join(lines)) / "a.jsonl"
    articles, errors = read_all(path)
    assert [article.text for article in articles] == ["x", "y"]
    assert [error.removeprefix(f"{path}:").split(".")[0] for error in errors] == [
        "2: not JSON: Expecting value, column 9",
        "3: not a JSON object",
        "4: no 'text' in this row",
        "5: 'text' is no string in this row",
        "6: 'text' is empty in this row",
    ]


def test_an_error_knows_its_path_and_line(tmp_path: Path) -> None:
    path = write(tmp_path, a_jsonl=rows({"text": "x"}) + "{") / "a.jsonl"
    with pytest.raises(ReadError) as caught:
        list(read_articles(path))
    assert (str(caught.value.path), caught.value.line) == (str(path), 2)


def test_lone_surrogates_and_deep_json_do_not_crash(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl='{"text": "Kh\\ud83dan", "id": "\\udc00"}\n' + '{"text":' + "[" * 100_000)
    articles, errors = read_all(tmp_path)
    assert [(article.id, article.text) for article in articles] == [("\ufffd", "Kh\ufffdan")]
    assert len(errors) == 1


@pytest.mark.parametrize("data", [b"GIF89a\x00\x01\x02", bytes(range(1, 32)) * 9])
def test_a_binary_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = write(tmp_path, a_txt=data) / "a.txt"
    assert message(path) == f"{path}: a binary file, not text. Save the article as plain text in UTF-8."


def test_binary_json_lines_are_refused_once(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl=rows({"text": "x"}, {"text": "y"}).encode("utf-16"))
    assert len(read_all(tmp_path)[1]) == 1


@pytest.mark.parametrize("name", ["a_txt", "a_jsonl"])
@pytest.mark.parametrize("content", ["", " \r\n\n"])
def test_an_empty_file_is_refused(tmp_path: Path, name: str, content: str) -> None:
    assert "an empty file. Put " in message(write(tmp_path, **{name: content}))


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    write(tmp_path, c_pdf=b"%PDF")
    assert message(tmp_path) == f"{tmp_path}: no articles here. Give a folder with {FORMS} files."


def test_a_missing_path_is_refused(tmp_path: Path) -> None:
    assert message(tmp_path / "no.txt").startswith(f"{tmp_path}/no.txt: there is no such file or folder. ")


@pytest.mark.parametrize(
    ("name", "what"), [("a_pdf", ".pdf files are not read."), ("a", "a file without a suffix is not")]
)
def test_a_named_file_of_unknown_form_is_refused(tmp_path: Path, name: str, what: str) -> None:
    assert what in message(write(tmp_path, **{name: TEXT}) / name.replace("_", "."))


def test_the_others_are_read_when_one_cannot_be(tmp_path: Path) -> None:
    write(tmp_path, a_txt=b"", b_txt=b"\x00", c_txt=TEXT)
    errors: list[ReadError] = []
    articles = list(read_articles(["no.txt", tmp_path], on_error=errors.append))
    assert ([article.id for article in articles], len(errors)) == (["c"], 3)


def test_reading_is_lazy(tmp_path: Path) -> None:
    path = write(tmp_path, a_jsonl=rows({"text": "x"}) + "{") / "a.jsonl"
    assert [article.text for article in islice(read_articles(path), 1)] == ["x"]


def test_standard_input_is_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    give_input(monkeypatch, b"\n" + TEXT.encode())
    (article,) = read_articles("-")
    assert (article.id, article.title, article.text) == ("stdin", "Khan backs Smith", "\n" + TEXT)


def test_standard_input_is_json_lines_when_it_starts_with_a_brace(monkeypatch: pytest.MonkeyPatch) -> None:
    give_input(monkeypatch, b"\xef\xbb\xbf\n " + rows({"text": "x"}, {"id": 3, "text": "y"}).encode())
    assert [(article.id, article.text) for article in read_articles(["-"])] == [("stdin", "x"), ("3", "y")]


def test_empty_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    give_input(monkeypatch, b"")
    assert message("-").startswith("standard input: an empty file. ")


def test_a_new_form_is_one_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(READERS, ".news", READERS[".txt"])
    assert read_all(write(tmp_path, a_news=TEXT))[0][0].title == "Khan backs Smith"


def test_the_seeds_say_what_they_are() -> None:
    articles = list(read_articles(Path(__file__).parents[2] / "seeds"))
    assert len(articles) == 5
    for article in articles:
        assert article.date is not None
        assert article.id.startswith(article.date.isoformat())
        assert article.title
        assert article.outlet == "graphkit seeds"


def pack_up(text: str | bytes) -> bytes:
    return gzip.compress(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a_txt", TEXT),
        ("a_md", f"---\ntitle: Khan backs Smith\n---\n\n{TEXT}"),
        ("a_jsonl", rows({"id": "a", "title": "Khan backs Smith", "text": "x"})),
        ("a_csv", "id,title,text\na,Khan backs Smith,x\n"),
    ],
)
def test_what_is_packed_reads_like_what_is_not(tmp_path: Path, name: str, content: str) -> None:
    write(tmp_path, **{name: content, f"z__{name}_gz": pack_up(content)})
    plain, packed = read_all(tmp_path)[0]
    assert (plain.id, packed.id) == ("a", "a-2")
    assert replace(packed, id="a") == plain
    assert plain.title == "Khan backs Smith"


@pytest.mark.parametrize("data", [b"no gzip", pack_up(TEXT * 99)[:40], pack_up(TEXT)[:-8] + b"12345678"])
def test_a_broken_pack_is_named_and_the_others_read(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, a_txt_gz=data, b_txt=TEXT)
    articles, errors = read_all(tmp_path)
    assert [article.id for article in articles][-1:] == ["b"]
    assert len(errors) == 1
    assert errors[0].startswith(f"{tmp_path}/a.txt.gz: cannot be unpacked: ")
    assert errors[0].endswith(". Pack it again with gzip.")


def test_a_pack_of_something_else_is_passed_over_or_refused(tmp_path: Path) -> None:
    write(tmp_path, a_tar_gz=pack_up("x"), b_txt=TEXT)
    assert ([article.id for article in read_all(tmp_path)[0]], read_all(tmp_path)[1]) == (["b"], [])
    assert ".gz files are not read" in message(tmp_path / "a.tar.gz")


def test_the_parts_of_a_saved_page_are_no_articles(tmp_path: Path) -> None:
    page = f"<html><body><article><h1>Khan</h1><p>{'He said so on Sunday in town. ' * 9}</p></article></body></html>"
    write(tmp_path, Khan_html=page)
    for folder in ("Khan_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text(page, encoding="utf-8")
    assert [article.id for article in read_all(tmp_path)[0]] == ["Khan", "frame"]


def test_a_build_below_the_folder_is_passed_over(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_txt=TEXT,
        out__evidence_jsonl="{}",
        out__graph_html="<p>Khan",
        out__run_json="{}",
        out__edges_csv="x",
    )
    articles, errors = read_all(tmp_path)
    assert ([article.id for article in articles], errors) == (["a"], [])


def test_a_file_longer_than_any_article_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphkit.articles.rows.LONGEST", 1_000_000)
    write(
        tmp_path,
        a_txt="x" * 1_000_001,
        b_jsonl=rows({"text": "y"}, {"text": "z" * 1_000_001}),
        c_txt_gz=pack_up("x" * 2_000_000),
    )
    articles, errors = read_all(tmp_path)
    assert [article.text for article in articles] == ["y"]
    assert [error.removeprefix(f"{tmp_path}/") for error in errors] == [
        "a.txt: more than 1 MB, and no article is that long. Make a file of each.",
        "b.jsonl:2: a line of more than 1 MB. Write one article a line.",
        "c.txt.gz: more than 1 MB, and no article is that long. Make a file of each.",
    ]
