"""Files of corrections → Corrections, or all their problems at once, contradictions included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.corrections.entries import Change, Claim, Corrections, Ids, Mark, Place, fold
from graphkit.corrections.merge import join_ids
from graphkit.errors import PackError
from graphkit.packs.correction_schema import ActorsEntry, CorrectionsFile, EvidenceEntry
from graphkit.packs.faults import Faults, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from graphkit.model import RelationType
    from graphkit.packs.source import Source


def load_corrections(paths: Iterable[Path], *, relations: Mapping[str, RelationType]) -> Corrections:
    """Load files of corrections; what several of them say counts together.

    Args:
        paths: the files.
        relations: the relation types that a statement can be changed to.

    Raises:
        PackError: with every problem of every file.
    """
    faults = Faults()
    reading = _Reading(faults, relations)
    for path in paths:
        reading.read(path)
    reading.check_marks()
    reading.check_actors()
    if faults.problems:
        raise PackError(sorted(set(faults.problems)))
    return Corrections(tuple(reading.marks.values()), tuple(reading.same), tuple(reading.apart))


class _Reading:
    """The entries so far; a mark that is made twice in the same way counts once."""

    def __init__(self, faults: Faults, relations: Mapping[str, RelationType]) -> None:
        self.faults, self.relations = faults, relations
        self.all_marks: list[Mark] = []
        self.marks: dict[Claim, Mark] = {}
        self.same: list[Ids] = []
        self.apart: list[Ids] = []

    def read(self, path: Path) -> None:
        """Read one file; an empty one corrects nothing."""
        source = self.faults.read(path)
        if source.value is None:
            return
        file = self.faults.validate(CorrectionsFile, source, source.value)
        if file is None:
            return
        for i, value in enumerate(file.evidence or ()):
            entry = self.faults.validate(EvidenceEntry, source, value, ("evidence", i))
            if entry is not None:
                self._mark(entry, source, ("evidence", i))
        for i, value in enumerate(file.actors or ()):
            ids = self.faults.validate(ActorsEntry, source, value, ("actors", i))
            if ids is not None:
                into = self.same if ids.same else self.apart
                into.append(Ids(ids.same or ids.apart, Place(source.path, source.line_of(("actors", i)))))

    def _mark(self, entry: EvidenceEntry, source: Source, at: tuple[str | int, ...]) -> None:
        change = None
        if entry.change is not None:
            name = entry.change.relation
            if name is not None and name not in self.relations:
                line = source.line_of((*at, "change", "relation"))
                message, hint = f"'{name}' is not a relation of the rules pack.", suggest(name, self.relations)
                self.faults.add(source.path, line, "change.relation", message, hint=hint)
                return
            right = self.relations[name] if name else None
            change = Change(entry.change.source, right, entry.change.target)
        words = fold(entry.sentence), fold(entry.cue)
        claim = Claim(entry.article, *words, entry.source, entry.relation, entry.target)
        place = Place(source.path, source.line_of(at))
        self.all_marks.append(Mark(claim, entry.wrong, change, entry.note or "", place))

    def check_marks(self) -> None:
        """Find statements of which two entries say different things."""
        for mark in self.all_marks:
            first = self.marks.setdefault(mark.claim, mark)
            if first.change != mark.change:
                message = f"{first.place} says something else of the same statement."
                self._add(mark.place, "evidence", message, hint="Keep one of the two.")

    def check_actors(self) -> None:
        """Find ids that cannot be one and apart, and groups of which no one id stays."""
        firsts: dict[str, Ids] = {}
        for same in self.same:
            root = join_ids(self.same)[same.ids[0]]
            kept = firsts.setdefault(root, same)
            if same.ids[0] != kept.ids[0] and same.ids[0] not in self._taken(same):
                message = f"'{same.ids[0]}' and '{kept.ids[0]}' of {kept.place} become one actor: which id stays?"
                self._add(same.place, "same", message, hint="Make one entry of the two, the id that stays first.")
        stays = join_ids(self.same)
        for apart in self.apart:
            seen: dict[str, str] = {}
            for actor in apart.ids:
                other = seen.setdefault(stays.get(actor, actor), actor)
                if other != actor:
                    joined = max(self.same, key=lambda same: len({actor, other} & set(same.ids))).place
                    message = f"'{other}' and '{actor}' are apart here and one actor at {joined}."
                    self._add(apart.place, "apart", message, hint="Delete one of the two entries.")

    def _taken(self, same: Ids) -> set[str]:
        """List the ids that other entries merge into another."""
        return {actor for each in self.same if each is not same for actor in each.ids[1:]}

    def _add(self, place: Place, field: str, message: str, *, hint: str) -> None:
        self.faults.add(place.path, place.line, field, message, hint=hint)
