"""A made-up corpus of any size, the same for the same size: evidence for the benchmarks of the page.

Who is told of follows a power law, as in the news; sentences have some 200 characters of words whose frequency follows
Zipf's law, so that they compress about as prose does.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import accumulate

from graphkit.model import Actor, Article, End, Evidence, Modality, Relation, RelationType, Span, Voice

EDGES_AN_ACTOR = 3
LETTERS = 200  # of a sentence
_TYPES = (
    RelationType("endorses", +1, symmetric=False, label="endorses", definition="backs for a post"),
    RelationType("criticises", -1, symmetric=False, label="criticises", definition="attacks, blames, opposes"),
    RelationType("defends", +1, symmetric=False, label="defends", definition="speaks up for"),
    RelationType("campaigns-with", +1, symmetric=True, label="campaigns with", definition="they campaign as one"),
)
_CUES = {
    "endorses": ("backed", "threw its weight behind", "came out for"),
    "criticises": ("attacked", "hit out at", "turned on"),
    "defends": ("defended", "stood by"),
    "campaigns-with": ("campaigned with", "shared a platform with"),
}
_KINDS = ("person", "person", "person", "person", "group", "organisation", "union", "party")
_SYLLABLES = (
    *("an", "bel", "cor", "dar", "el", "fen", "gar", "hol", "is", "jen", "kal", "lor", "mar", "nor", "ol", "pen"),
    *("quin", "ros", "sten", "tor", "ul", "ver", "wil", "yor", "zan"),
)


def make_corpus(actors: int) -> list[Evidence]:
    """Make the evidence of a corpus with so many actors and three edges for each."""
    chance = random.Random(actors)  # noqa: S311 (a benchmark, no secret)
    people = [_actor(chance, number, actors) for number in range(actors)]
    chances = list(accumulate(1 / (rank + 3) ** 0.8 for rank in range(actors)))
    articles = [_article(chance, number) for number in range(max(20, actors))]
    words, weights = _words(chance)
    evidence = []
    for number in range(actors * EDGES_AN_ACTOR):
        # Each actor is once a source, so that there are as many as asked for.
        source = people[number % actors]
        target = source
        while target is source:
            (target,) = chance.choices(people, cum_weights=chances)
        text = " ".join(chance.choices(words, cum_weights=weights, k=40))
        evidence.append(_statement(chance, source, target, articles[chance.randrange(len(articles))], text, number))
    return evidence


def _actor(chance: random.Random, number: int, actors: int) -> Actor:
    """Make an actor with a name that sounds like one."""
    name = " ".join("".join(chance.choices(_SYLLABLES, k=size)).title() for size in (2, 3))
    parties = max(4, actors // 2000)
    return Actor(f"actor-{number}", name, chance.choice(_KINDS), party=f"party-{number % parties}")


def _article(chance: random.Random, number: int) -> Article:
    """Make an article without text."""
    day = date(2015, 1, 1) + timedelta(days=chance.randrange(1500))
    title = f"{' '.join(chance.choices(_SYLLABLES, k=7))} {number}"
    outlet = f"The {chance.choice(_SYLLABLES).title()} Post"
    return Article(f"article-{number}", "", title=title, date=day, outlet=outlet, url=f"https://news.example/{number}")


def _words(chance: random.Random) -> tuple[list[str], list[float]]:
    """Make a vocabulary and how often each of its words comes, added up."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3)))) for _ in range(6000)]
    return words, list(accumulate(1 / (rank + 1) for rank in range(len(words))))


def _statement(chance: random.Random, source: Actor, target: Actor, article: Article, text: str, at: int) -> Evidence:  # noqa: PLR0913, PLR0917
    """Make one statement of a relation."""
    (type_,) = chance.choices(_TYPES, weights=(5, 5, 1, 1))
    if type_.symmetric and source.id > target.id:
        source, target = target, source
    cue = chance.choice(_CUES[type_.name])
    sentence = f"{source.name} {cue} {target.name} {text}"[: LETTERS - 1] + "."
    cue_at = len(source.name) + 1
    target_at = cue_at + len(cue) + 1
    (modality,) = chance.choices(tuple(Modality), weights=(90, 4, 3, 3))
    return Evidence(
        relation=Relation(
            type_,
            End(source, source.name, Span(0, len(source.name))),
            End(target, target.name, Span(target_at, target_at + len(target.name))),
            modality,
            chance.choice(tuple(Voice)),
        ),
        article=article,
        sentence=sentence,
        span=Span(0, len(sentence)),
        cue_text=cue,
        cue=Span(cue_at, cue_at + len(cue)),
        rule=f"{type_.name}/{cue.replace(' ', '-')}",
        frame="subject-object",
        confidence=round(chance.uniform(0.4, 0.98), 3),
        parts=(("cue", 0.9), ("frame", round(chance.uniform(0.5, 1), 2))),
        part="text" if at % 20 else "title",
    )
