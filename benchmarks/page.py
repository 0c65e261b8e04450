"""How long the page of a large corpus takes to write, to open, to search and to pan; against what issue 4 asks for.

    python benchmarks/page.py [--only 3000]

The browser is Debian's Chromium without a GPU; every figure is the best of three runs, because others use the machine.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from page_corpus import make_corpus
from playwright.sync_api import sync_playwright

from graphkit.graph.assemble import build_graph
from graphkit.page.render import render_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RUNS = 3
# actors: seconds to write, megabytes, seconds to interactive
WANTED = {27: (5.0, 1.5, 0.5), 3_000: (5.0, 1.5, 1.0), 10_000: (5.0, 4.0, 2.0)}
WATCH = """
window.tasks = []; window.drawn = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.tasks.push([task.startTime, task.duration]);
}).observe({ type: "longtask", buffered: true });
const waiting = setInterval(() => {
  if (!window.graphkit) return;
  window.ready = performance.now();
  clearInterval(waiting);
}, 4);
"""
PAN = """async () => {
  const canvas = document.querySelector("#network canvas");
  const box = canvas.getBoundingClientRect();
  const mouse = { pointerId: 1, pointerType: "mouse", button: 0, bubbles: true };
  const at = (type, clientX, clientY) => canvas.dispatchEvent(
    new PointerEvent(type, { ...mouse, clientX, clientY, buttons: type === "pointerup" ? 0 : 1 }));
  const context = canvas.getContext("2d");
  const clear = context.clearRect.bind(context);
  let drawn = 0;
  context.clearRect = (...given) => { drawn += 1; return clear(...given); };
  const [x, y] = [box.left + 6, box.top + 6];
  at("pointerdown", x, y);
  const begun = performance.now();
  let step = 0;
  while (performance.now() - begun < 1500) {
    step += 1;
    at("pointermove", x + 60 * Math.sin(step / 6) + 40, y + 40 * Math.cos(step / 6) + 60);
    await new Promise(requestAnimationFrame);
  }
  const seconds = (performance.now() - begun) / 1000;
  at("pointerup", x, y);
  delete context.clearRect;
  return drawn / seconds;
}"""
SEARCH = """async (typed) => {
  const input = document.getElementById("search");
  input.focus();
  await new Promise((resolve) => setTimeout(resolve, 1200));
  input.value = typed;
  const begun = performance.now();
  input.dispatchEvent(new Event("input"));
  while (document.querySelectorAll("#found [role=option]").length === 0) await new Promise(requestAnimationFrame);
  const shown = performance.now() - begun;
  input.value = "";
  input.blur();
  return shown;
}"""


def measure(browser: Browser, path: Path, typed: str) -> dict[str, float]:
    """Open a page once and measure what a reader would feel."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(WATCH)
    page.goto(path.as_uri())
    page.locator("html.ready").wait_for(state="attached")
    page.wait_for_timeout(600)
    ready = page.evaluate("window.ready || performance.now()")
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    found = {"ready": ready / 1000, "paint": paint / 1000, "redraws": page.evaluate(PAN)}
    found["search"] = page.evaluate(SEARCH, typed)
    page.evaluate("graphkit.select('edge', 5)")
    page.locator(".evidence").first.wait_for()
    page.wait_for_timeout(200)
    tasks: list[list[float]] = page.evaluate("window.tasks")
    found["task"] = max([duration for start, duration in tasks if start > ready], default=0.0)
    page.context.close()
    return found


def best(runs: list[dict[str, float]]) -> dict[str, float]:
    """Take the best of each figure."""
    return {name: (max if name == "redraws" else min)(run[name] for run in runs) for name in runs[0]}


def main() -> None:
    """Measure all sizes and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", type=int, help="one size, in actors")
    parser.add_argument("--keep", type=Path, help="write the pages here")
    given = parser.parse_args()
    names = ("chromium", "chromium-browser", "google-chrome")
    chromium = next((path for name in names if (path := shutil.which(name))), None)
    heads = ("write s", "MB", "paint s", "ready s", "task ms", "redraws", "search ms")
    print("actors ", *(f"{head:>9}" for head in heads))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for actors, (seconds, megabytes, ready) in WANTED.items():
            if given.only in {None, actors}:
                path = (given.keep or Path(folder)) / f"page-{actors}.html"
                took = write(actors, path)
                found = best([measure(browser, path, "mar") for _ in range(RUNS)])
                show(actors, took, path.stat().st_size / 1e6, found)
                print(f" wanted {seconds:9.1f} {megabytes:9.1f} {'':9} {ready:9.1f} {200:9} {30:9} {100:9}")
        browser.close()


def write(actors: int, path: Path) -> float:
    """Write the page of a corpus; tell the seconds of processor that payload, layout and file took, the graph apart."""
    evidence = make_corpus(actors)
    graph = build_graph(evidence)
    begun = time.process_time()
    path.write_text(render_page(graph, evidence), encoding="utf-8")
    return time.process_time() - begun


def show(actors: int, took: float, megabytes: float, found: dict[str, Any]) -> None:
    """Print one line of the table."""
    figures = [found[name] for name in ("paint", "ready", "task", "redraws", "search")]
    digits = (2, 2, 2, 2, 0, 0, 0)
    print(
        f"{actors:7}",
        *(f"{value:9.{places}f}" for value, places in zip([took, megabytes, *figures], digits, strict=True)),
    )


if __name__ == "__main__":
    main()
