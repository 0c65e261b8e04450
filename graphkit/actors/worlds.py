"""Article → which of the shipped packs it is about, so that they can lie side by side.

A shipped pack is a world: "Congress", "the Speaker" and "John Lewis" are somebody in articles of one and nobody, or
somebody else, in others. What shows a world are people of its parties whom a pack has by surname alone, because nobody
else is called so ("Pelosi", "Corbyn"), or with a post of theirs beside the name ("Senator Tim Scott"); and its
governments. Parties and bodies add weight. Foreign leaders, places and media show nothing.

- The first pack is at home: it is read as if it were alone wherever the article shows no other world.
- Another world is in where the article shows it and has as many of its actors as of home. Home is out then, unless it
  has more than half as many. In another world a name that many bear still wants a post beside it, until the article is
  full of that world's actors.
- Of a world that is out, those are meant whose surname nobody else bears, by their full name, and those with two words
  of a post beside their name ("London mayor Sadiq Khan"). None of its offices count.

Who bears the name of a listed person without being meant is an actor of another id. A body keeps the id of its name:
the FBI is the FBI in any article.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graphkit.actors.names import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graphkit.actors.aliases import AliasHit, AliasIndex
    from graphkit.articles.tree import Doc
    from graphkit.model import Actor
    from graphkit.packs.load import Pack

_ELSEWHERE = {"place", "paper", "broadcaster"}  # told of in any country
_SURE, _SHOWN, _FULL = 2, 4, 5  # actors
_BEFORE, _BEHIND = 3, 8  # words around a name in which its post stands


class Worlds:
    """The worlds of a pack's actors.

    Args:
        pack: actors, those of home first, and titles.
    """

    def __init__(self, pack: Pack) -> None:
        self._actors, self._short = pack.actors, pack.titles.short
        self._all: dict[str, set[str]] = defaultdict(set)
        self._plain: dict[str, set[str]] = defaultdict(set)
        for actor in pack.actors.values():
            self._all[actor.world].add(actor.id)
            if actor.kind != "person" or _is_distinctive(actor):
                self._plain[actor.world].add(actor.id)
        self._posts: dict[str, set[str]] = {}  # words of the posts of each actor that a text has named
        self._names = [world for world in self._all if world]

    def settle(self, doc: Doc, index: AliasIndex) -> AliasIndex:
        """Give the index for an article: only those listed actors whom it may mean."""
        if len(self._names) <= 1:
            return index
        hits = _longest(hit for hit in index.find(doc) if hit.strong)
        named = [(hit, self._actors[each]) for hit in hits for each in hit.actors]
        beside = [self._count_beside(doc, hit, actor) for hit, actor in named]
        own: dict[str, dict[str, Actor]] = {world: {} for world in self._names}
        for (_, actor), told in zip(named, beside, strict=True):
            if actor.world and _shows(actor, told=bool(told) or actor.world == self._names[0]):
                own[actor.world][actor.id] = actor
        inside = _choose({world: list(each.values()) for world, each in own.items()})
        meant = set(self._all[""])
        for world in inside:
            full = world == self._names[0] or _is_full(own[world].values())
            meant |= (self._all if full else self._plain)[world]
        for (hit, actor), told in zip(named, beside, strict=True):
            if told >= (1 if actor.world in inside else 2) or (_is_distinctive(actor) and hit.end - hit.start > 1):
                meant.add(actor.id)
        return index.only(meant, barred={actor.id for _, actor in named} - meant, worlds=inside)

    def _count_beside(self, doc: Doc, hit: AliasHit, actor: Actor) -> int:
        """Count the words of a person's posts that stand beside its name; "Sen." is one, too."""
        if actor.kind != "person" or not actor.world:
            return 0
        if actor.id not in self._posts:
            titles = (title for post in actor.offices for title in (post.title, *post.also))
            self._posts[actor.id] = {word for title in titles for word in fold(title).split()}
        posts = self._posts[actor.id]
        end = min(hit.end + _BEHIND, max(hit.end, doc[hit.start].sent.end))
        beside = (*doc[max(0, hit.start - _BEFORE) : hit.start], *doc[hit.end : end])
        words = {fold(token.text).rstrip(".") for token in beside if not token.is_stop}
        return len({self._short.get(word, word) for word in words} & posts | words & posts)


def _choose(own: Mapping[str, Collection[Actor]]) -> frozenset[str]:
    """Tell which worlds an article is about, by the actors of each, home first."""
    home, *others = own
    shown = [world for world in others if _is_shown(own[world]) and len(own[world]) >= len(own[home])]
    most = max((len(own[world]) for world in shown), default=0)
    stays = not shown or (2 * len(own[home]) > most and any(each.kind == "person" for each in own[home]))
    return frozenset([*shown, *([home] if stays else [])])


def _is_shown(own: Collection[Actor]) -> bool:
    """Tell whether these actors show their world: not only words and names that other countries have too."""
    sure = sum(_is_distinctive(each) or each.kind == "government" for each in own)
    return sure >= _SURE or (sure > 0 and len(own) >= _SHOWN)


def _is_full(own: Collection[Actor]) -> bool:
    """Tell whether these are so many that a name which many bear is their fellow's."""
    return sum(map(_is_distinctive, own)) > _SURE or len(own) >= _FULL


def _shows(actor: Actor, *, told: bool) -> bool:
    """Tell whether to name an actor says something of an article's world."""
    if actor.kind == "person":
        return bool(actor.party) and (told or _is_distinctive(actor))
    return actor.kind not in _ELSEWHERE


def _is_distinctive(actor: Actor) -> bool:
    """Tell whether a pack has a person by surname alone: nobody else is called so."""
    return actor.kind == "person" and any(" " not in alias for alias in actor.aliases)


def _longest(hits: Iterable[AliasHit]) -> list[AliasHit]:
    """Keep of overlapping hits the longest: "Liberal Democrats" are no "Democrats"."""
    taken: set[int] = set()
    kept = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        tokens = range(hit.start, hit.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)
