"""The site: mkdocs builds it without a warning, and what it built asks nothing of the network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted(path.relative_to(ROOT / "docs").with_suffix("") for path in (ROOT / "docs").rglob("*.md"))
FETCHED = re.compile(
    r"<(?:script|img|iframe|source)[^>]* src=[\"']?(?:https?:)?//|<link[^>]* href=[\"']?(?:https?:)?//"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(where)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return where


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_each_page_is_in_the_site_and_fetches_nothing(page: Path, site: Path) -> None:
    html = (site / f"{page}.html").read_text(encoding="utf-8")
    assert "<h1" in html
    assert FETCHED.findall(html) == []


def test_style_sheets_fetch_nothing(site: Path) -> None:
    sheets = list(site.rglob("*.css"))
    assert sheets
    assert [sheet for sheet in sheets if re.search(r"url\([\"']?(?:https?:)?//|@import", sheet.read_text())] == []


def test_docstrings_are_in_the_reference_and_examples_are_code(site: Path) -> None:
    html = (site / "python.html").read_text(encoding="utf-8")
    assert 'id="graphkit.graph.assemble.build_graph"' in html
    assert '<span class="gp">&gt;&gt;&gt; </span>' in html
    assert "<blockquote>" not in html


def test_python_of_the_documents_is_no_part_of_the_site(site: Path) -> None:
    assert list(site.rglob("*.py")) == []


@pytest.mark.browser
def test_the_site_opens_from_disk_and_search_finds(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((site / "index.html").as_uri())
    page.locator("[data-md-component=search-query]").first.click()
    page.keyboard.type("counterexample")
    page.locator(".md-search-result__link").first.wait_for()
    assert "counterexample" in page.locator(".md-search-result__list").inner_text().lower()
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []
    assert faults == []
    page.close()
