"""A folder of rules and files of actors → Pack, or all their problems at once.

A rules pack is a folder; one that says `extends: NAME` in its pack.yml adds to that pack, and an entry with an id
that exists already replaces it. An actor pack is one YAML file (or a folder of them). Both are looked for as a
path first, then among those that graphkit ships.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import PackError
from graphkit.model import Actor, RelationType
from graphkit.packs import people_schema, schema, word_schema
from graphkit.packs.actors import read_actors
from graphkit.packs.faults import Faults, suggest
from graphkit.packs.ledger import LedgerKey, LedgerRow, read_ledger
from graphkit.packs.shipped import RULES, find_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel

    from graphkit.packs.source import Source

DEFAULT_RULES, DEFAULT_ACTORS = "politics-en", ("uk-politics", "us-politics")
_SINGLE: dict[str, type[BaseModel]] = {
    "frames.yml": schema.Frames,
    "modifiers.yml": word_schema.Modifiers,
    "speech.yml": word_schema.Speech,
    "titles.yml": people_schema.Titles,
    "projection.yml": people_schema.Projection,
    "descriptions.yml": people_schema.Descriptions,
}
_OPTIONAL: dict[str, type[BaseModel]] = {"confidence.yml": schema.Confidence}


@dataclass(frozen=True, slots=True)
class Rule:
    """One cue in one frame, ready to be used.

    Attributes:
        id: "criticises/hit-back-at"; "criticises/nouns/attack" for a rule of criticises.nouns.yml.
        relation: name of the relation type.
        cue: the entry.
        frames: names of the frames it is tried in, families spelt out.
        path: the file it stands in.
        line: the line of its entry.
    """

    id: str
    relation: str
    cue: schema.Cue
    frames: tuple[str, ...]
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything the engine knows of words and people.

    Attributes:
        name: the rules pack's name.
        relations: relation types by name.
        frames: frames by name.
        rules: all rules, by file and line.
        modifiers: what changes a cue.
        speech: verbs and nouns of saying.
        titles: words before a name.
        projection: which modifier counts as the actor.
        descriptions: nouns that stand for somebody.
        actors: the listed actors, by id.
        confidence: what takes how much from a confidence.
        ledger: how often rules were right on labelled sentences.
    """

    name: str
    relations: dict[str, RelationType]
    frames: dict[str, schema.Frame]
    rules: tuple[Rule, ...]
    modifiers: word_schema.Modifiers
    speech: word_schema.Speech
    titles: people_schema.Titles
    projection: people_schema.Projection
    descriptions: people_schema.Descriptions
    actors: dict[str, Actor]
    confidence: schema.Confidence = field(default_factory=schema.Confidence)
    ledger: dict[LedgerKey, LedgerRow] = field(default_factory=dict)


def load_pack(rules: str | Path = DEFAULT_RULES, *, actors: str | Path | Iterable[str | Path] = DEFAULT_ACTORS) -> Pack:
    """Load a rules pack and the actor packs to go with it.

    Args:
        rules: a folder, or the name of a shipped pack.
        actors: files, folders or names of shipped actor packs; an empty list for none.

    Raises:
        PackError: with every problem of every file.

    Example:
        >>> sorted(load_pack().relations)
        ['campaigns-with', 'criticises', 'defends', 'endorses']
    """
    faults = Faults()
    reading = _Reading(faults)
    folders = list(reversed(list(reading.folders(rules))))
    for folder in folders:
        reading.single_files(folder)
        reading.relation_types(folder)
    for folder in folders:
        reading.cue_files(folder)
        reading.ledger_file(folder)
    listed = read_actors([actors] if isinstance(actors, str | Path) else actors, faults)
    single = reading.single
    missing = [name for name in _SINGLE if name not in single]
    if missing and not faults.problems:
        hint = "Add it, or 'extends: politics-en' to pack.yml."
        faults.add(str(rules), 1, "", f"the pack has no {missing[0]}.", hint=hint)
    if faults.problems:
        raise PackError(sorted(set(faults.problems)))
    return Pack(
        name=folders[-1].name,
        relations=reading.relations,
        frames=single["frames.yml"].frames,
        rules=tuple(reading.rules.values()),
        modifiers=single["modifiers.yml"],
        speech=single["speech.yml"],
        titles=single["titles.yml"],
        projection=single["projection.yml"],
        descriptions=single["descriptions.yml"],
        actors=listed,
        confidence=single.get("confidence.yml", schema.Confidence()),
        ledger=reading.ledger,
    )


class _Reading:
    """The values of a rules pack so far; a folder read later replaces what one read earlier says."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.single: dict[str, Any] = {}
        self.relations: dict[str, RelationType] = {}
        self.rules: dict[str, Rule] = {}
        self.ledger: dict[LedgerKey, LedgerRow] = {}

    def folders(self, name: str | Path) -> Iterator[Path]:
        """Give the pack's folder and, after it, those it extends."""
        seen: set[Path] = set()
        place = (str(name), 1, "")
        while name:
            folder = find_pack(name, RULES, (".yml",))
            if folder is None or not folder.is_dir():
                known = sorted(path.name for path in RULES.iterdir())
                message = f"no such rules pack{f': {name}' if place[2] else ''}."
                hint = f"Give a folder with a pack.yml, or one of: {', '.join(known)}."
                self.faults.add(*place, message, hint=hint)
                raise PackError(self.faults.problems)
            if folder.resolve() in seen:
                self.faults.add(f"{folder}/pack.yml", 1, "extends", f"'{name}' extends itself.")
                return
            seen.add(folder.resolve())
            yield folder
            source = self.faults.read(folder / "pack.yml")
            info = self.faults.validate_file(schema.PackInfo, source)
            name = info.extends if info is not None else ""
            place = (source.path, source.line_of(("extends",)), "extends")

    def single_files(self, folder: Path) -> None:
        for name, model in (_SINGLE | _OPTIONAL).items():
            path = folder / name
            if not path.exists():
                continue
            source = self.faults.read(path)
            value = self.faults.validate_file(model, source)
            if value is not None:
                self.single[name] = _merge(self.single.get(name), value)
                if isinstance(value, schema.Frames):
                    self._check_families(source, value.families)

    def _check_families(self, source: Source, families: dict[str, tuple[str, ...]]) -> None:
        frames = self.single["frames.yml"].frames
        for family, members in families.items():
            for member in members:
                if member not in frames:
                    line = source.line_of(("families", family))
                    message = f"family '{family}' names the frame '{member}', which does not exist."
                    self.faults.add(source.path, line, family, message, hint=suggest(member, frames))

    def relation_types(self, folder: Path) -> None:
        path = folder / "relations.yml"
        if not path.exists():
            return
        source = self.faults.read(path)
        if source.value is not None and not isinstance(source.value, dict):
            self.faults.add(source.path, 1, "", "relations.yml is a mapping of names.", hint="Start each with 'name:'.")
            return
        for name, value in (source.value or {}).items():
            entry = self.faults.validate(schema.RelationEntry, source, value, (name,))
            if entry is not None:
                self.relations[name] = RelationType(name, **entry.model_dump())
        for name, kind in self.relations.items():
            for key, other in (("denied", kind.denied), ("counters", kind.counters), ("undergone", kind.undergone)):
                if other and other not in self.relations:
                    line, hint = source.line_of((name, key)), suggest(other, self.relations)
                    self.faults.add(source.path, line, key, f"'{other}' is not a relation.", hint=hint)

    def cue_files(self, folder: Path) -> None:
        here: dict[str, Rule] = {}
        for path in sorted((folder / "cues").glob("*.yml")):
            source = self.faults.read(path)
            relation = path.name.split(".")[0]
            if relation not in self.relations:
                known = ", ".join(sorted(self.relations))
                hint = f"Name the file after one of these, as in NAME.yml or NAME.nouns.yml: {known}."
                self.faults.add(source.path, 1, "", f"'{relation}' is not a relation.", hint=hint)
            elif source.value is not None and not isinstance(source.value, list):
                message = "a cue file is a list of entries."
                self.faults.add(source.path, 1, "", message, hint="Start each with '- cue: ...'.")
            else:
                self._cues(source, relation, here)
        self.ledger = {key: row for key, row in self.ledger.items() if key.rule not in here}
        self.rules.update(here)

    def ledger_file(self, folder: Path) -> None:
        path = folder / "ledger.tsv"
        if path.exists():
            self.ledger.update(read_ledger(path, self.faults))

    def _cues(self, source: Source, relation: str, out: dict[str, Rule]) -> None:
        section = Path(source.path).stem.removeprefix(relation).lstrip(".")
        for i, value in enumerate(source.value or []):
            cue = self.faults.validate(schema.Cue, source, value, (i,))
            if cue is None:
                continue
            rule_id, line = "/".join(filter(None, (relation, section, cue.slug))), source.line_of((i,))
            if rule_id in out:
                message = f"the id '{rule_id}' stands at {out[rule_id].path}:{out[rule_id].line} already."
                self.faults.add(source.path, line, "cue", message, hint="Give this entry an 'id' of its own.")
                continue
            frames = tuple(dict.fromkeys(self._frame_names(source, i, cue)))
            out[rule_id] = Rule(rule_id, relation, cue, frames, source.path, line)

    def _frame_names(self, source: Source, i: int, cue: schema.Cue) -> Iterator[str]:
        """Give the frames of an entry, families spelt out; none while there is no frames.yml to know them by."""
        known: schema.Frames | None = self.single.get("frames.yml")
        if known is None:
            return
        for name in cue.frame:
            if name in known.families:
                yield from known.families[name]
            elif name in known.frames:
                yield name
            else:
                line, hint = source.line_of((i, "frame")), suggest(name, [*known.frames, *known.families])
                self.faults.add(source.path, line, "frame", f"'{name}' is not a frame.", hint=hint)


def _merge(old: Any, new: Any) -> Any:
    """Add what a pack says to what the pack it extends says."""
    if old is None:
        return new
    changes: dict[str, Any] = {}
    for name in new.model_fields_set:
        before, now = getattr(old, name), getattr(new, name)
        if isinstance(now, dict):
            changes[name] = {**before, **now}
        else:
            changes[name] = (*before, *now) if isinstance(now, tuple) else now
    return old.model_copy(update=changes)
