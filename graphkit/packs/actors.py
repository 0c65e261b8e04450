"""Files of actors → actors by id: of two entries with one id in different files, the later counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.model import Actor, Office
from graphkit.packs.actor_schema import ActorEntry
from graphkit.packs.shipped import ACTORS, find_pack

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from graphkit.packs.faults import Faults


def read_actors(packs: Iterable[str | Path], faults: Faults) -> dict[str, Actor]:
    """Read actor packs in the order given.

    Args:
        packs: files, folders or names of shipped packs.
        faults: takes what is wrong with them.
    """
    reading = _Reading(faults)
    for pack in packs:
        path = find_pack(pack, ACTORS, (".yml", ".yaml"))
        if path is None:
            known = sorted(each.stem for each in ACTORS.glob("*.yml"))
            hint = f"Give a .yml file, or one of: {', '.join(known)}."
            faults.add(str(pack), 1, "", "no such actor pack.", hint=hint)
            continue
        for file in sorted(path.glob("*.yml")) if path.is_dir() else [path]:
            reading.read(file)
    reading.check_parties()
    return reading.actors


class _Reading:
    """The actors so far, and where each of them stands."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.actors: dict[str, Actor] = {}
        self._places: dict[str, tuple[str, int]] = {}

    def read(self, file: Path) -> None:
        source = self.faults.read(file)
        if not isinstance(source.value, list):
            if not source.problems:
                message = "an actor pack is a list of entries."
                self.faults.add(source.path, 1, "", message, hint="Start each with '- id: ...'.")
            return
        world = file.stem if file.resolve().parent == ACTORS else ""
        here: set[str] = set()
        for i, value in enumerate(source.value):
            entry = self.faults.validate(ActorEntry, source, value, (i,))
            if entry is None:
                continue
            line = source.line_of((i,))
            if entry.id in here:
                path, first = self._places[entry.id]
                message = f"the actor '{entry.id}' stands at {path}:{first} already."
                self.faults.add(source.path, line, "id", message, hint="Merge the two entries.")
            here.add(entry.id)
            self._places[entry.id] = (source.path, line)
            self.actors[entry.id] = _build_actor(entry, world)

    def check_parties(self) -> None:
        for actor in self.actors.values():
            if actor.party and actor.party not in self.actors:
                message = f"'{actor.id}' belongs to '{actor.party}', which no actor pack lists."
                self.faults.add(*self._places[actor.id], "party", message)


def _build_actor(entry: ActorEntry, world: str) -> Actor:
    offices = tuple(Office(each.title, each.start, each.end, each.also) for each in entry.offices)
    return Actor(
        id=entry.id, name=entry.name, kind=entry.kind, pronouns=entry.pronouns, aliases=entry.aliases, weak=entry.weak,
        offices=offices, party=entry.party, wikidata=entry.wikidata, listed=True, world=world,
    )  # fmt: skip
