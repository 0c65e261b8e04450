"""Articles → which of them repeat another one's text."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import make_article

from graphkit.articles.copies import _likeness, _read, find_copies

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WORDS = [
    f"{a}{b}{c}" for a in ("ba", "ko", "mi", "tu", "re", "la") for b in ("n", "r", "st", "l", "m") for c in "aeiouy"
]


def make_text(seed: int, *, words: int = 300) -> str:
    """Make a text of sentences without sense, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311
    drawn = [chance.choice(WORDS) for _ in range(words)]
    sentences = [" ".join(drawn[at : at + 12]).capitalize() + "." for at in range(0, words, 12)]
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))


def edit(text: str, seed: int, *, share: float = 0.03) -> str:
    """Change some words of a text, as a sub-editor does."""
    chance = random.Random(seed)  # noqa: S311
    words = text.split(" ")
    for at in range(len(words)):
        if chance.random() < share:
            words[at] = chance.choice(WORDS)
    return " ".join(words)


def test_small_edits_make_a_copy_and_another_text_none() -> None:
    text = make_text(1)
    articles = [make_article("a", text), make_article("b", edit(text, 2)), make_article("c", make_text(3))]
    assert find_copies(articles) == {"b": "a"}


def test_the_first_is_the_earliest_then_the_first_by_id_in_whatever_order() -> None:
    text = make_text(1)
    articles = [
        make_article("a", text, date=None),
        make_article("c", edit(text, 1), date=date(2016, 8, 21)),
        make_article("b", edit(text, 2), date=date(2016, 8, 21)),
        make_article("d", edit(text, 3), date=date(2016, 8, 20)),
    ]
    for seed in range(3):
        random.Random(seed).shuffle(articles)  # noqa: S311
        assert find_copies(articles) == {"a": "d", "b": "d", "c": "d"}


def test_a_report_cut_at_its_end_is_a_copy_and_one_that_quotes_it_is_none() -> None:
    text = make_text(1)
    cut = text[: len(text) // 2]
    quoting = cut[:300] + "\n\n" + make_text(2, words=400)
    articles = [make_article("a", text), make_article("b", cut), make_article("c", quoting)]
    assert find_copies(articles) == {"b": "a"}


def test_short_texts_are_copies_only_word_for_word() -> None:
    one = "Ada Bright backs Ben Stone as leader of the party in the town."
    articles = [
        make_article("a", one),
        make_article("b", one.replace("Ben Stone", "Cy Lane")),
        make_article("c", one.upper().replace(" ", "  ")),
        make_article("d", ""),
        make_article("e", "?!"),
    ]
    assert find_copies(articles) == {"c": "a"}


def test_what_all_pages_of_a_site_share_makes_no_copies() -> None:
    menu = "\n\n".join(f"Read more: {make_text(99, words=8)}" for _ in range(30))
    texts = [
        f"{make_text(seed, words=60)}\n\nSign up to our newsletter\n\nShare this article\n\n{menu}" for seed in (1, 2)
    ]
    assert find_copies([make_article("a", texts[0]), make_article("b", texts[1])]) == {}


def test_a_chain_of_edits_does_not_join_what_has_nothing_in_common() -> None:
    texts = [make_text(1)]
    for seed in range(40):
        texts.append(edit(texts[-1], seed, share=0.04))
    articles = [make_article(f"a{at:02}", text) for at, text in enumerate(texts)]
    copies = find_copies(articles)
    assert len(set(copies.values())) > 1
    runs = {article.id: _read(article).runs for article in articles}
    assert all(_likeness(runs[copy], runs[first]) >= 0.3 for copy, first in copies.items())


def test_copies_of_many_articles_are_all_found() -> None:
    articles = [
        make_article(f"{seed:02}-{copy}", edit(make_text(seed), copy) if copy else make_text(seed))
        for seed in range(10)
        for copy in range(20)
    ]
    copies = find_copies(articles)
    assert len(articles) - len(copies) == 10
    assert all(copy[:2] == first[:2] for copy, first in copies.items())


def test_the_work_grows_with_the_number_of_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def count(one: NDArray[np.uint32], other: NDArray[np.uint32]) -> float:
        nonlocal compared
        compared += 1
        return _likeness(one, other)

    monkeypatch.setattr("graphkit.articles.copies._likeness", count)
    work = []
    for size in (100, 200):
        compared = 0
        find_copies([make_article(f"{at:03}", edit(make_text(at % 20), at)) for at in range(size)])
        work.append(compared / size)
    assert work[1] <= 1.2 * work[0] <= 2


@pytest.mark.parametrize("text", ["", "\ud800 " * 200, "a " * 500, "\n" * 99])
def test_odd_texts_do_not_break(text: str) -> None:
    assert find_copies([make_article("a", text), make_article("b", "x" + text)]) in ({}, {"b": "a"})


@settings(max_examples=30)
@given(st.lists(st.integers(0, 3), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(seeds: list[int], chance: random.Random) -> None:
    articles = [make_article(str(at), edit(make_text(seed, words=60), at)) for at, seed in enumerate(seeds)]
    before = find_copies(articles)
    chance.shuffle(articles)
    assert find_copies(articles) == before
    assert not set(before.values()) & before.keys()
