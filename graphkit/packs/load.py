"""A folder of rules and files of actors → Pack, or all their problems at once.

A rules pack is a folder; one that says `extends: NAME` in its pack.yml adds to that pack, and an entry with an id
that exists already replaces it. An actor pack is one YAML file (or a folder of them). Both are looked for as a
path first, then among those that graphkit ships.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from graphkit.errors import PackError, Problem
from graphkit.model import Actor, Office, RelationType
from graphkit.packs import schema
from graphkit.packs.source import Source, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).resolve().parent.parent / "data"
DEFAULT_RULES, DEFAULT_ACTORS = "politics-en", "uk-politics"
_SINGLE: dict[str, type[BaseModel]] = {
    "frames.yml": schema.Frames,
    "modifiers.yml": schema.Modifiers,
    "speech.yml": schema.Speech,
    "titles.yml": schema.Titles,
    "projection.yml": schema.Projection,
    "descriptions.yml": schema.Descriptions,
}


_WANTED = {
    "model_type": ("is not a mapping of keys", "Write 'key: value' lines."),
    "dict_type": ("is not a mapping of keys", "Write 'key: value' lines."),
    "tuple_type": ("is not a list", "Write [one, two], or a line with '- ' for each."),
    "string_type": ("is not text", "Put it in quotation marks."),
    "string_too_short": ("is empty", "Fill it in, or delete it."),
    "too_short": ("is empty", "Give at least one."),
    "float_type": ("is not a number", "Write one such as 0.8."),
    "bool_type": ("is neither true nor false", "Write true or false."),
    "less_than_equal": ("is more than {le}", "Choose a number up to {le}."),
    "greater_than": ("is not above {gt}", "Choose a larger number."),
    "literal_error": ("is none of the values allowed: {expected}", "Choose one of them."),
}


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
    """

    name: str
    relations: dict[str, RelationType]
    frames: dict[str, schema.Frame]
    rules: tuple[Rule, ...]
    modifiers: schema.Modifiers
    speech: schema.Speech
    titles: schema.Titles
    projection: schema.Projection
    descriptions: schema.Descriptions
    actors: dict[str, Actor]


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
    reading = _Reading()
    folders = list(reversed(list(reading.folders(rules))))
    single: dict[str, Any] = {}
    relations: dict[str, RelationType] = {}
    rule_by_id: dict[str, Rule] = {}
    for folder in folders:
        reading.single_files(folder, single)
        reading.relations(folder, relations)
    for folder in folders:
        reading.rules(folder, relations, single.get("frames.yml"), rule_by_id)
    listed = reading.actors([actors] if isinstance(actors, str | Path) else actors)
    missing = [name for name in _SINGLE if name not in single]
    if missing and not reading.problems:
        reading.add(
            str(rules), 1, "", f"the pack has no {missing[0]}.", "Add it, or 'extends: politics-en' to pack.yml."
        )
    if reading.problems:
        raise PackError(sorted(set(reading.problems)))
    return Pack(
        name=folders[-1].name,
        relations=relations,
        frames=single["frames.yml"].frames,
        rules=tuple(rule_by_id.values()),
        modifiers=single["modifiers.yml"],
        speech=single["speech.yml"],
        titles=single["titles.yml"],
        projection=single["projection.yml"],
        descriptions=single["descriptions.yml"],
        actors=listed,
    )


class _Reading:
    """One go at a pack: collects values and problems side by side."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, path: str, line: int, field: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(path, line, field, message, hint))

    def folders(self, name: str | Path) -> Iterator[Path]:
        """Give the pack's folder and, after it, those it extends."""
        seen: set[Path] = set()
        place = (str(name), 1, "")
        while name:
            folder = _find(name, DATA / "rules", (".yml",))
            if folder is None or not folder.is_dir():
                known = sorted(path.name for path in (DATA / "rules").iterdir())
                message = f"no such rules pack{f': {name}' if place[2] else ''}."
                self.add(*place, message, f"Give a folder with a pack.yml, or one of: {', '.join(known)}.")
                raise PackError(self.problems)
            if folder.resolve() in seen:
                self.add(f"{folder}/pack.yml", 1, "extends", f"'{name}' extends itself.")
                return
            seen.add(folder.resolve())
            yield folder
            source = self.read(folder / "pack.yml")
            info = self.validate(schema.PackInfo, source, ())
            name = info.extends if isinstance(info, schema.PackInfo) else ""
            place = (source.path, source.line_of(("extends",)), "extends")

    def read(self, path: Path) -> Source:
        source = read_source(path, _shown(path))
        self.problems += source.problems
        return source

    def single_files(self, folder: Path, out: dict[str, Any]) -> None:
        for name, model in _SINGLE.items():
            path = folder / name
            if not path.exists():
                continue
            source = self.read(path)
            value = self.validate(model, source, ())
            if value is not None:
                out[name] = _merged(out.get(name), value)
                if isinstance(value, schema.Frames):
                    self.families(source, out[name])

    def families(self, source: Source, frames: schema.Frames) -> None:
        for family, members in frames.families.items():
            for member in members:
                if member not in frames.frames:
                    line = source.line_of(("families", family))
                    self.add(
                        source.path,
                        line,
                        family,
                        f"family '{family}' names the frame '{member}', which does not exist.",
                        _closest(member, frames.frames),
                    )

    def relations(self, folder: Path, out: dict[str, RelationType]) -> None:
        path = folder / "relations.yml"
        if not path.exists():
            return
        source = self.read(path)
        if source.value is not None and not isinstance(source.value, dict):
            self.add(source.path, 1, "", "relations.yml is a mapping of names.", "Start each with 'name:'.")
            return
        for name, value in _pairs(source.value):
            entry = self.validate(schema.RelationEntry, source, (name,), value)
            if isinstance(entry, schema.RelationEntry):
                out[name] = RelationType(name, entry.sign, entry.symmetric, entry.label, entry.definition)

    def rules(
        self, folder: Path, relations: dict[str, RelationType], frames: schema.Frames | None, out: dict[str, Rule]
    ) -> None:
        here: dict[str, Rule] = {}
        for path in sorted((folder / "cues").glob("*.yml")):
            source = self.read(path)
            relation = path.name.split(".")[0]
            if relation not in relations:
                self.add(
                    source.path,
                    1,
                    "",
                    f"'{relation}' is not a relation.",
                    f"Name the file after one of these, as in NAME.yml or NAME.nouns.yml: {', '.join(sorted(relations))}.",
                )
                continue
            if source.value is not None and not isinstance(source.value, list):
                self.add(source.path, 1, "", "a cue file is a list of entries.", "Start each with '- cue: ...'.")
                continue
            for i, value in enumerate(source.value or []):
                cue = self.validate(schema.Cue, source, (i,), value)
                if isinstance(cue, schema.Cue):
                    self.rule(source, i, relation, cue, frames, here)
        out.update(here)

    def rule(
        self, source: Source, i: int, relation: str, cue: schema.Cue, frames: schema.Frames | None, out: dict[str, Rule]
    ) -> None:
        section = Path(source.path).stem.removeprefix(relation).lstrip(".")
        rule_id, line = "/".join(filter(None, (relation, section, cue.slug))), source.line_of((i,))
        if rule_id in out:
            first = out[rule_id]
            self.add(
                source.path,
                line,
                "cue",
                f"the id '{rule_id}' stands at {first.path}:{first.line} already.",
                "Give this entry an 'id' of its own.",
            )
            return
        names: list[str] = []
        for name in cue.frame:
            if frames and name in frames.families:
                names += frames.families[name]
            elif frames and name in frames.frames:
                names.append(name)
            elif frames:
                self.add(
                    source.path,
                    source.line_of((i, "frame")),
                    "frame",
                    f"'{name}' is not a frame.",
                    _closest(name, [*frames.frames, *frames.families]),
                )
        out[rule_id] = Rule(rule_id, relation, cue, tuple(dict.fromkeys(names)), source.path, line)

    def actors(self, packs: Iterable[str | Path]) -> dict[str, Actor]:
        out: dict[str, Actor] = {}
        places: dict[str, str] = {}
        for pack in packs:
            path = _find(pack, DATA / "actors", (".yml", ".yaml"))
            if path is None:
                known = sorted(each.stem for each in (DATA / "actors").glob("*.yml"))
                self.add(str(pack), 1, "", "no such actor pack.", f"Give a .yml file, or one of: {', '.join(known)}.")
                continue
            for file in sorted(path.glob("*.yml")) if path.is_dir() else [path]:
                self.actor_file(file, out, places)
        for actor_id, actor in out.items():
            if actor.party and actor.party not in out:
                path, _, line = places[actor_id].rpartition(":")
                self.add(
                    path, int(line), "party", f"'{actor_id}' belongs to '{actor.party}', which no actor pack lists."
                )
        return out

    def actor_file(self, file: Path, out: dict[str, Actor], places: dict[str, str]) -> None:
        source = self.read(file)
        if not isinstance(source.value, list):
            if not source.problems:
                self.add(source.path, 1, "", "an actor pack is a list of entries.", "Start each with '- id: ...'.")
            return
        here: set[str] = set()
        for i, value in enumerate(source.value):
            entry = self.validate(schema.ActorEntry, source, (i,), value)
            if not isinstance(entry, schema.ActorEntry):
                continue
            line = source.line_of((i,))
            if entry.id in here:
                self.add(
                    source.path,
                    line,
                    "id",
                    f"the actor '{entry.id}' stands at {places[entry.id]} already.",
                    "Merge the two entries.",
                )
            here.add(entry.id)
            places[entry.id] = f"{source.path}:{line}"
            out[entry.id] = _actor(entry)

    def validate(
        self, model: type[BaseModel], source: Source, place: tuple[str | int, ...], value: Any = ...
    ) -> BaseModel | None:
        """Check one value against its model, and turn what is wrong into problems with lines."""
        value = source.value if value is ... else value
        if source.problems and source.value is None:
            return None
        try:
            return model.model_validate(value)
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                self.fault(model, source, place, fault)
            return None

    def fault(self, model: type[BaseModel], source: Source, place: tuple[str | int, ...], fault: Any) -> None:
        where = tuple(fault["loc"])
        line = source.line_of((*place, *where))
        field = ".".join(map(str, where))
        kind = fault["type"]
        entry = _noun(model)
        if kind == "extra_forbidden":
            known = _fields_at(model, where)
            self.add(
                source.path, line, field, f"'{where[-1]}' is not a field of {entry}.", _closest(str(where[-1]), known)
            )
        elif kind == "missing":
            self.add(source.path, line, field, f"{entry} needs '{field}'.", "Add it.")
        elif kind == "value_error":
            self.add(source.path, line, field, f"{fault['ctx']['error']}.")
        else:
            context = fault.get("ctx", {})
            wanted, hint = _WANTED.get(kind, (f"{fault['msg'][0].lower()}{fault['msg'][1:]}", ""))
            self.add(
                source.path, line, field, f"'{field or entry}' {wanted.format(**context)}.", hint.format(**context)
            )


def _actor(entry: schema.ActorEntry) -> Actor:
    offices = tuple(Office(each.title, each.start, each.end, each.also) for each in entry.offices)
    return Actor(
        id=entry.id, name=entry.name, kind=entry.kind, pronouns=entry.pronouns, aliases=entry.aliases, weak=entry.weak,
        offices=offices, party=entry.party, wikidata=entry.wikidata, listed=True,
    )  # fmt: skip


def _find(name: str | Path, shipped: Path, suffixes: tuple[str, ...]) -> Path | None:
    candidates = [Path(name), shipped / str(name), *(shipped / f"{name}{suffix}" for suffix in suffixes)]
    return next((path for path in candidates if path.exists() and (path.is_dir() or path.suffix in suffixes)), None)


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(DATA).as_posix().removeprefix("rules/")
    except ValueError:
        return str(path)


def _merged(old: Any, new: Any) -> Any:
    """Add what a pack says to what the pack it extends says."""
    if old is None:
        return new
    changes: dict[str, Any] = {}
    for name in new.model_fields_set:
        before, now = getattr(old, name), getattr(new, name)
        changes[name] = (
            {**before, **now} if isinstance(now, dict) else (*before, *now) if isinstance(now, tuple) else now
        )
    return old.model_copy(update=changes)


def _pairs(value: Any) -> list[tuple[str, Any]]:
    return list(value.items()) if isinstance(value, dict) else []


def _noun(model: type[BaseModel]) -> str:
    names = {"Cue": "a cue", "ActorEntry": "an actor", "RelationEntry": "a relation", "PackInfo": "pack.yml"}
    return names.get(model.__name__, f"{model.__name__.lower()}.yml")


def _fields_at(model: type[BaseModel], where: tuple[Any, ...]) -> list[str]:
    """Name the fields allowed where an unknown one was found."""
    nested = {
        "offices": schema.OfficeEntry,
        "frames": schema.Frame,
        "modifiers": schema.Modifier,
        "light": schema.LightVerbs,
        "groups": schema.GroupNoun,
    }
    inner = nested.get(str(where[0])) if len(where) > 1 else None
    fields = (inner or model).model_fields
    return [field.alias or name for name, field in fields.items()]


def _closest(word: str, known: Iterable[str]) -> str:
    known = list(known)
    close = difflib.get_close_matches(word, known, n=1)
    return f"Did you mean '{close[0]}'?" if close else f"Known: {', '.join(known)}."
