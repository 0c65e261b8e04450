"""A browser for the tests of the page, and pages opened from disk as a reader would open them."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from graphkit.graph.assemble import build_graph
from graphkit.page.render import write_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from graphkit.model import Evidence

_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
_NAMES = ("chromium", "chromium-browser", "google-chrome")


@dataclass
class Opened:
    """A page in the browser, and all it said and asked for.

    Attributes:
        page: the page.
        url: its own address.
        said: console messages, errors and dialogs.
        asked: addresses it requested, its own among them.
    """

    page: Page
    url: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def edge(self, source: str, relation: str, target: str) -> int:
        """Find the index of an edge."""
        data = self.page.evaluate("graphkit.data")
        wanted = (source, relation, target)
        for index, edge in enumerate(data["edges"]):
            ends = [data["actors"][edge[end]]["id"] for end in ("source", "target")]
            if (ends[0], data["relations"][edge["relation"]]["name"], ends[1]) == wanted:
                return index
        raise AssertionError(f"the page has no edge {wanted}")

    def actor(self, id_: str) -> int:
        """Find the index of an actor."""
        return [actor["id"] for actor in self.page.evaluate("graphkit.data.actors")].index(id_)


def find_chromium() -> str | None:
    """Find the browser: the one that is asked for, playwright's own (None) or the system's."""
    if asked := os.environ.get("GRAPHKIT_CHROMIUM"):
        return asked
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; a run without it fails rather than skips."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=_QUIET)
        except Error as error:
            first = str(error).partition("\n")[0]
            pytest.fail(
                f"no Chromium ({first}). Run `apt-get install chromium` or `playwright install chromium`, or name one "
                "in GRAPHKIT_CHROMIUM; to leave these tests out, run pytest -m 'not browser'.",
                pytrace=False,
            )
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Write the page of some evidence and open it; at the end no page may have spoken or asked for anything."""
    opened: list[Opened] = []

    def open_(evidence: Sequence[Evidence], **context: Any) -> Opened:
        path = tmp_path / f"graph-{len(opened)}.html"
        write_page(build_graph(evidence), evidence, path)
        page = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **context}).new_page()
        one = Opened(page, path.as_uri())
        page.on("console", lambda message: one.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: one.said.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (one.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: one.asked.append(request.url))
        page.goto(one.url)
        opened.append(one)
        return one

    yield open_
    for one in opened:
        one.page.context.close()
        assert one.said == []
        assert [url for url in one.asked if url != one.url and not url.startswith("data:")] == []
