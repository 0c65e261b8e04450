"""How much longer it takes to read articles than to parse them with the same components, and whether length matters.

rules.py [FOLDER]     FOLDER of .txt files; seeds/ unless given

The same texts are parsed by spaCy alone, and read from beginning to end, in turns; of each the shortest time counts.
Then one text made of all of them is made four times as long: what a thousand words take should stay what it was.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.articles.parse import load_model, parse_articles
from graphkit.articles.read import read_articles
from graphkit.extract import Extractor
from graphkit.model import Article
from graphkit.packs.load import load_pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RUNS, COPIES, LONG, BATCH = 5, 4, 4, 16


def measure(work: Callable[[], Iterable[object]]) -> float:
    """Do something once and give its seconds of processor."""
    start = time.process_time()
    for _ in work():
        pass
    return time.process_time() - start


def main() -> None:
    """Print how much the rules add, and what a thousand words take in texts of two lengths."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).resolve().parent.parent / "seeds")
    articles = [article for article in read_articles([folder]) for _ in range(COPIES)]
    nlp, extractor = load_model(), Extractor(load_pack())
    measure(lambda: extractor.read(articles[:1]))  # packs and model are loaded, and words seen
    texts = [parsed.text for parsed in parse_articles(nlp, articles)]
    pairs = [
        (measure(lambda: nlp.pipe(texts, batch_size=BATCH)), measure(lambda: extractor.read(articles)))
        for _ in range(RUNS)
    ]
    parse, read = (min(times) for times in zip(*pairs, strict=True))
    print(f"parsing {parse:.2f} s, parsing and rules {read:.2f} s: rules cost {read / parse - 1:.0%} (at most 20%)")
    text = "\n\n".join(article.text for article in articles)
    short, long = (Article("all", "\n\n".join([text] * size)) for size in (1, LONG))
    each = [
        min(measure(lambda: extractor.read([one])) for _ in range(2))  # noqa: B023
        - min(measure(lambda: parse_articles(nlp, [one])) for _ in range(2))  # noqa: B023
        for one in (short, long)
    ]
    words = len(text.split())
    print(
        f"rules on one text of {words:,} words: {1000 * each[0] / words:.2f} s a thousand; of {LONG * words:,}: "
        f"{1000 * each[1] / (LONG * words):.2f} s (at most 1.2 times as long)"
    )


if __name__ == "__main__":
    main()
