"""A browser for the tests of the page, and pages opened from disk as a reader would open them."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from graphkit.graph.assemble import build_graph
from graphkit.page.render import write_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from playwright.sync_api import Browser, Locator, Page

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
        index: int = self.page.evaluate("(wanted) => graphkit.edge(...wanted)", [source, relation, target])
        assert index >= 0, f"the page has no edge {source} {relation} {target}"
        return index

    def actor(self, id_: str) -> int:
        """Find the index of an actor."""
        index: int = self.page.evaluate("(id) => graphkit.actor(id)", id_)
        assert index >= 0, f"the page has no actor {id_}"
        return index

    def select(self, kind: str, *given: int) -> None:
        """Choose what the panel tells of."""
        self.page.evaluate("([kind, ...given]) => graphkit.select(kind, ...given)", [kind, *given])

    def filter(self, name: str) -> Locator:
        """Find the box of a filter by "facet:value"."""
        return self.page.locator(f'[data-filter="{name}"]')

    def amount(self, name: str) -> Locator:
        """Find the live count of a filter."""
        return self.page.locator(".row", has=self.filter(name)).locator(".number")


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


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Sequence[Evidence]], Path]:
    """Write the page of some evidence, once a session."""
    folder = tmp_path_factory.mktemp("pages")
    paths: dict[tuple[Evidence, ...], Path] = {}

    def write(evidence: Sequence[Evidence]) -> Path:
        key = tuple(evidence)
        if key not in paths:
            paths[key] = folder / f"graph-{len(paths)}.html"
            write_page(build_graph(evidence), evidence, paths[key])
        return paths[key]

    return write


@pytest.fixture
def open_page(browser: Browser, written: Callable[[Sequence[Evidence]], Path]) -> Iterator[Callable[..., Opened]]:
    """Open the page of some evidence, or a file; at the end no page may have spoken or asked for anything."""
    opened: list[Opened] = []

    def open_(evidence: Sequence[Evidence] | Path, *, at: str = "", **context: Any) -> Opened:
        path = evidence if isinstance(evidence, Path) else written(evidence)
        page = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **context}).new_page()
        one = Opened(page, path.as_uri() + at)
        page.on("console", lambda message: one.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: one.said.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (one.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: one.asked.append(request.url))
        opened.append(one)
        page.goto(one.url)
        if context.get("java_script_enabled", True):
            page.locator("html.ready").wait_for(state="attached")
        return one

    yield open_
    for one in opened:
        one.page.context.close()
        assert one.said == []
        own = one.url.partition("#")[0]
        assert [
            url for url in one.asked if url.partition("#")[0] != own and not url.startswith(("data:", "blob:"))
        ] == []
