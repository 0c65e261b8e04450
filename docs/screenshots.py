"""Pictures of the page for the documents: a made-up leadership contest, opened in Chromium, each view once.

python docs/screenshots.py [FOLDER]     FOLDER is docs/images unless given; `make screenshots` calls it
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from graphkit.graph.assemble import build_graph
from graphkit.page.render import write_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
DESK = {"viewport": {"width": 1360, "height": 850}, "color_scheme": "light"}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "color_scheme": "light"}


def select(page: Page, kind: str, *ids: str) -> None:
    """Choose what the panel tells of, by ids."""
    numbers = "graphkit.edge(...ids)" if kind == "edge" else "...ids.map(graphkit.actor)"
    page.evaluate(f"([kind, ...ids]) => graphkit.select(kind, {numbers})", [kind, *ids])


def show_evidence(page: Page) -> None:
    """Show a relation with its sentences."""
    select(page, "edge", "maya-okafor", "criticises", "tom-aldridge")
    page.locator(".evidence").first.wait_for()


def show_versus(page: Page) -> None:
    """Show everything between two actors."""
    select(page, "pair", "maya-okafor", "tom-aldridge")
    page.locator(".evidence").first.wait_for()


def show_time(page: Page) -> None:
    """Show how things stood on a day."""
    page.get_by_label("as it stood on").check()
    page.get_by_label("To", exact=True).fill("2016-08-09")


def show_focus(page: Page) -> None:
    """Show one actor's neighbourhood."""
    select(page, "actor", "zoe-lindqvist")
    page.get_by_role("button", name="Focus").click()
    page.get_by_role("radiogroup", name="Depth").get_by_role("radio", name="2").check()


def show_matrix(page: Page) -> None:
    """Show the matrix."""
    page.keyboard.press("m")


PICTURES: dict[str, tuple[dict[str, Any], Callable[[Page], None]]] = {
    "opening": (DESK, lambda _: None),
    "evidence": (DESK, show_evidence),
    "versus": (DESK, show_versus),
    "time": (DESK, show_time),
    "matrix": (DESK, show_matrix),
    "dark": ({**DESK, "color_scheme": "dark"}, show_focus),
    "phone": (PHONE, lambda _: None),
}


def main() -> None:
    """Take every picture."""
    sys.path.insert(0, str(ROOT / "tests"))
    from campaign import make_campaign  # noqa: PLC0415  (stands among the tests)

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/images"
    folder.mkdir(parents=True, exist_ok=True)
    evidence = make_campaign()
    names = ("chromium", "chromium-browser", "google-chrome")
    chromium = next((path for name in names if (path := shutil.which(name))), None)
    with tempfile.TemporaryDirectory() as beside, sync_playwright() as playwright:
        path = Path(beside) / "graph.html"
        write_page(build_graph(evidence), evidence, path)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, (context, prepare) in PICTURES.items():
            page = browser.new_context(**context).new_page()
            page.goto(path.as_uri())
            page.locator("html.ready").wait_for(state="attached")
            prepare(page)
            page.wait_for_timeout(500)
            page.screenshot(path=folder / f"{name}.png")
            page.context.close()
        browser.close()


if __name__ == "__main__":
    main()
