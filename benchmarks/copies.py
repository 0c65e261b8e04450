"""How long it takes to find near-identical articles, and whether twice as many take twice as long.

Prints the texts counted among 1,000, 2,000 and 4,000 articles, each a copy of one of 50 with one word in thirty
changed, the shortest of three times, and the time an article takes.
"""

from __future__ import annotations

import random
import time

from graphkit.articles.copies import find_copies
from graphkit.model import Article

TEXTS, TRIES, WORDS, EDITED = 50, 3, 500, 1 / 30
SYLLABLES = [a + b for a in "bdfgklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]


def make_articles(number: int) -> list[Article]:
    """Make articles of invented words, each a copy of one of the texts with small edits."""
    chance = random.Random(1)  # noqa: S311
    vocabulary = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))) for _ in range(5000)]
    texts = [chance.choices(vocabulary, k=WORDS) for _ in range(TEXTS)]
    articles = []
    for at in range(number):
        words = [chance.choice(vocabulary) if chance.random() < EDITED else word for word in texts[at % TEXTS]]
        sentences = [" ".join(words[start : start + 20]).capitalize() + "." for start in range(0, WORDS, 20)]
        articles.append(Article(f"a{at:05}", "\n\n".join(sentences)))
    return articles


for count in (1000, 2000, 4000):
    made = make_articles(count)
    seconds = []
    copies: dict[str, str] = {}
    for _ in range(TRIES):
        started = time.perf_counter()
        copies = find_copies(made)
        seconds.append(time.perf_counter() - started)
    best = min(seconds)
    print(f"{count:,} articles: {count - len(copies)} texts, {best:.2f} s, {1000 * best / count:.2f} ms an article")
