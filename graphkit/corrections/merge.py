"""Several ids → one actor: everything that is known of any of them, under the id that stays."""

from __future__ import annotations

import difflib
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from graphkit.model import Corrected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graphkit.corrections.entries import Ids
    from graphkit.model import Actor, End, Evidence, Mention, Reading


def join_ids(same: Iterable[Ids]) -> dict[str, str]:
    """Give for each id the one that stays; entries that share an id are taken together.

    Example:
        >>> from graphkit.corrections.entries import Ids, Place
        >>> here = Place("corrections.yml", 1)
        >>> join_ids([Ids(("khan", "mayor"), here), Ids(("mayor", "sadiq"), here)])
        {'khan': 'khan', 'mayor': 'khan', 'sadiq': 'khan'}
    """
    stays: dict[str, str] = {}
    for ids, _ in same:
        roots = {stays.get(each, each) for each in ids}
        first = stays.get(ids[0], ids[0])
        stays |= dict.fromkeys(ids, first)
        stays |= {each: first for each, root in stays.items() if root in roots}
    return stays


class Merger:
    """Knows who is who once ids are joined.

    Args:
        same: the ids that are one actor.
        readings: where actors are known from.
        listed: actors of packs, by id.
    """

    def __init__(self, same: Iterable[Ids], readings: Sequence[Reading], listed: Mapping[str, Actor]) -> None:
        self._stays = join_ids(same)
        known: dict[str, set[Actor]] = defaultdict(set)
        for actor in listed.values():
            known[actor.id].add(actor)
        for reading in readings:
            for actor in (*reading.actors.values(), *(end.actor for item in reading.evidence for end in ends_of(item))):
                known[actor.id].add(actor)
        self._versions = {actor: sorted(versions, key=_fullest) for actor, versions in known.items()}
        groups: dict[str, list[Actor]] = defaultdict(list)
        for id_ in sorted(self._stays, key=lambda id_: (id_ != self.stays(id_), id_)):
            groups[self.stays(id_)] += self._versions.get(id_, [])
        self._merged = {first: merge_actors(first, group) for first, group in groups.items() if group}

    def stays(self, actor: str) -> str:
        """Give the id that an id was merged into, or itself."""
        return self._stays.get(actor, actor)

    def knows(self, actor: str) -> bool:
        """Tell whether anybody has this id before ids are merged."""
        return actor in self._versions

    def reaches(self, actor: str) -> bool:
        """Tell whether an id means anybody, by itself or once merged."""
        return self.stays(actor) in self._merged or self.stays(actor) in self._versions

    def best(self, actor: str) -> Actor:
        """Give the fullest account of an actor that is known."""
        first = self.stays(actor)
        return self._merged[first] if first in self._merged else self._versions[first][0]

    def suggest(self, actor: str, *, besides: Iterable[str] = ()) -> str:
        """Say which id may be meant, and no id that stands there already."""
        close = difflib.get_close_matches(actor, sorted(self._versions.keys() - set(besides)), n=1)
        return f"Did you mean '{close[0]}'?" if close else "Take ids from actors.csv or from an actor pack."

    def merge_reading(self, reading: Reading) -> Reading:
        """Give a reading in which each actor goes by the id that stays."""
        if not self._stays:
            return reading
        merged = (self._merge_evidence(item) for item in reading.evidence)
        actors = {self.stays(each): self._merged.get(self.stays(each), actor) for each, actor in reading.actors.items()}
        return replace(
            reading,
            evidence=tuple(item for item in merged if item is not None),
            actors=dict(sorted(actors.items())),
            mentions=tuple(self._merge_mention(mention) for mention in reading.mentions),
        )

    def _merge_evidence(self, item: Evidence) -> Evidence | None:
        """Give a statement with merged ends; None where both have become one actor."""
        relation = item.relation
        source, target = (self._merge_end(end) for end in ends_of(item))
        if source.actor.id == target.actor.id:
            return None
        speaker = None if relation.speaker is None else self.stays(relation.speaker)
        was, now = (relation.source.actor.id, relation.target.actor.id), (source.actor.id, target.actor.id)
        note = item.corrected
        if note is None and was != now:
            note = Corrected(was[0], relation.type.name, was[1], "same")
        return replace(item, relation=replace(relation, source=source, target=target, speaker=speaker), corrected=note)

    def _merge_end(self, end: End) -> End:
        merged = self._merged.get(self.stays(end.actor.id))
        return end if merged is None else replace(end, actor=merged)

    def _merge_mention(self, mention: Mention) -> Mention:
        actors = tuple(dict.fromkeys(self.stays(actor) for actor in mention.actors))
        return mention if actors == mention.actors else replace(mention, actors=actors)


def merge_actors(first: str, versions: Sequence[Actor]) -> Actor:
    """Make one actor of several accounts of it; the first account tells its name and kind.

    Args:
        first: the id that stays.
        versions: at least one.
    """
    best = versions[0]
    names = {name for each in versions for name in (each.name, *each.aliases)} - {best.name}
    return replace(
        best,
        id=first,
        pronouns=next((each.pronouns for each in versions if each.pronouns), ""),
        aliases=tuple(sorted(names)),
        weak=tuple(sorted({name for each in versions for name in each.weak} - names - {best.name})),
        offices=tuple(dict.fromkeys(office for each in versions for office in each.offices)),
        party=next((each.party for each in versions if each.party), ""),
        wikidata=next((each.wikidata for each in versions if each.wikidata), ""),
        listed=any(each.listed for each in versions),
    )


def ends_of(item: Evidence) -> tuple[End, End]:
    """Give both ends of a statement."""
    return item.relation.source, item.relation.target


def _fullest(actor: Actor) -> tuple[bool, int, str, str]:
    """Order accounts of one actor: from a pack first, then by the length of the name."""
    return not actor.listed, -len(actor.name), actor.name, repr(actor)
