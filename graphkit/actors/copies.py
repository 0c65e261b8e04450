"""Readings → readings in which agency copy says whose text it repeats.

Whoever has no name ("the councillor") is an actor of one article alone. In a copy that is the same person as in the
article it repeats, and goes by the same id: twelve outlets do not make twelve councillors of one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphkit.actors.unnamed import local_ending
from graphkit.articles.copies import find_copies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.model import Actor, Article, End, Evidence, Mention, Reading


def mark_copies(readings: Sequence[Reading]) -> list[Reading]:
    """Let each article that repeats another one say so, in its reading and its evidence."""
    copies = find_copies(reading.article for reading in readings)
    return [
        _Copy(reading.article, copies[reading.article.id]).read(reading) if reading.article.id in copies else reading
        for reading in readings
    ]


class _Copy:
    """An article that repeats another one.

    Attributes:
        article: with the id of the other one.
    """

    def __init__(self, article: Article, first: str) -> None:
        self.article = replace(article, copy_of=first)
        self._endings = local_ending(article.id), local_ending(first)

    def read(self, reading: Reading) -> Reading:
        """Give the reading of the copy as one of the text."""
        actors = {self._id(each): self._actor(actor) for each, actor in reading.actors.items()}
        return replace(
            reading,
            article=self.article,
            evidence=tuple(map(self._evidence, reading.evidence)),
            actors=dict(sorted(actors.items())),
            mentions=tuple(map(self._mention, reading.mentions)),
        )

    def _evidence(self, item: Evidence) -> Evidence:
        relation = item.relation
        speaker = None if relation.speaker is None else self._id(relation.speaker)
        source, target = self._end(relation.source), self._end(relation.target)
        relation = replace(relation, source=source, target=target, speaker=speaker)
        return replace(item, article=self.article, relation=relation)

    def _end(self, end: End) -> End:
        return replace(end, actor=self._actor(end.actor))

    def _mention(self, mention: Mention) -> Mention:
        actors = tuple(map(self._id, mention.actors))
        return mention if actors == mention.actors else replace(mention, actors=actors)

    def _actor(self, actor: Actor) -> Actor:
        return actor if self._id(actor.id) == actor.id else replace(actor, id=self._id(actor.id))

    def _id(self, actor: str) -> str:
        """Name an actor of this article alone as one of the text."""
        mine, first = self._endings
        return actor.removesuffix(mine) + first if actor.endswith(mine) else actor
