"""What a pack may say: the shape of each YAML file, and nothing of how it is read.

The models are frozen and serve the engine as they are. Unknown keys are refused everywhere, since a misspelt
key that is ignored is a rule that silently does not run.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

ROLES = (
    "subject", "object", "indirect", "complement", "possessor", "modifier", "bearer", "giver", "receiver", "loser",
    "denier", "answerer", "opinion-holder", "demander", "demanded", "joint", "goal", "describer", "described",
    "predicated", "clause-subject", "principal", "owner", "reported", "citer", "evaluated",
    "condition-subject", "fellow", "contrasted", "performer",
)  # fmt: skip
_ROLE = re.compile(r"([a-z-]+)(?:\(([a-z, ]+)\))?")
_ROLE_GAP = re.compile(r",\s*(?![^(]*\))")


class Strict(BaseModel):
    """A frozen mapping that refuses unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


Word = Annotated[str, Field(min_length=1, pattern=r"\S")]
Words = Annotated[tuple[Word, ...], BeforeValidator(_listed)]


class Role(Strict):
    """A place in the grammar around a cue, "complement(at, against)" once read.

    Attributes:
        name: the tree walk.
        prepositions: for a complement, which prepositions may introduce it.
    """

    name: str
    prepositions: tuple[str, ...] = ()


def _role(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = _ROLE.fullmatch(value)
    if not match or match[1] not in ROLES:
        message = f"'{value}' is not a role; roles are {', '.join(ROLES)}"
        raise ValueError(message)
    prepositions = tuple(word.strip() for word in match[2].split(",")) if match[2] else ()
    return Role(name=match[1], prepositions=prepositions)


def _roles(value: object) -> object:
    return tuple(
        _role(each) for each in (value if isinstance(value, list) else _ROLE_GAP.split(str(value).strip("[]")))
    )


Roles = Annotated[tuple[Role, ...], BeforeValidator(_roles)]


class PackInfo(Strict):
    """pack.yml: what this pack is called and what it builds on.

    Attributes:
        name: the pack's name, as the folder's.
        language: ISO 639-1 code.
        description: one line.
        extends: the pack it adds to.
    """

    name: str
    language: str = "en"
    description: str
    extends: str = ""


class RelationEntry(Strict):
    """An entry of relations.yml.

    Attributes:
        sign: +1 or -1.
        symmetric: A with B is B with A.
        label: what the page shows.
        definition: what counts.
        cameo: the CAMEO event code, for users of event data.
        denied: the relation a judgement turns into when it is denied ("X said Y was no liar" defends Y).
        counters: the relation that this one answers ("condemned X's attack on Y" defends Y).
        undergone: the relation that a judgement of what was done to somebody amounts to ("condemned X's arrest"
            defends X); none where it says nothing.
    """

    sign: Literal[1, -1]
    symmetric: bool = False
    label: str
    definition: str
    cameo: str = ""
    denied: str = ""
    counters: str = ""
    undergone: str = ""


class Frame(Strict):
    """An entry of frames.yml: which role is source and which target.

    Attributes:
        head: part of speech of the cue's head.
        source: roles tried in order; the first that gives an actor counts.
        target: the same.
        prior: how often an edge of this frame is right, before anything is known of the cue.
        sets: a modality the frame itself brings ("lost the support of": negated; asserted: conditions do not count).
        verdict: the cue is an evaluation; it counts only where somebody says it.
    """

    head: Literal["verb", "noun", "adjective", "preposition", "adverb"]
    source: Roles
    target: Roles
    prior: Annotated[float, Field(gt=0, le=1)] = 0.8
    sets: Literal["asserted", "negated", "hedged", "future-or-conditional"] | None = None
    verdict: bool = False

    @cached_property
    def together(self) -> bool:
        """Whether source and target fill one role: they do it together."""
        return self.source == self.target


class Frames(Strict):
    """frames.yml.

    Attributes:
        frames: by name.
        families: sets of frames that go together, by name.
    """

    frames: dict[str, Frame]
    families: dict[str, Words] = {}


def _cue_words(value: object) -> object:
    if isinstance(value, str):
        words, marks = value.split(), re.findall(r"<[^<>]*>", value)
        if not words:
            message = "a cue has at least one word"
            raise ValueError(message)
        if (
            value.count("<") != len(marks)
            or value.count(">") != len(marks)
            or len(marks) > 1
            or any(not re.fullmatch(r"<\S+>", m) for m in marks)
        ):
            message = f"'{value}' marks its head wrongly; put one word in <angle brackets>"
            raise ValueError(message)
    return value


CueWords = Annotated[str, BeforeValidator(_cue_words)]


class Cue(Strict):
    """An entry of cues/<relation>.yml: words that express a relation, in one frame or a family of frames.

    Attributes:
        cue: lemmas; the head comes first or stands in <angle brackets>.
        also: other spellings of the same cue.
        frame: names of frames or families.
        id: set when the words alone would give an id twice.
        strength: how often it is right, 0 to 1, as its author thinks; counts until it has been measured.
        unless: lemmas near the cue that give it another sense.
        needs: lemmas of which one must stand near the cue.
        close: whether its words must stand side by side ("went after X", not "went to Leeds after X").
        denied: whether it counts only where it is denied ("has no plan", "I don't think he has a clue").
        examples: sentences it must fire on, `[S ...]` and `[T ...]` marking source and target.
        counterexamples: sentences it must stay silent on.
    """

    cue: CueWords
    also: tuple[CueWords, ...] = ()
    frame: Annotated[Words, Field(min_length=1)]
    id: str = ""
    strength: Annotated[float, Field(gt=0, le=1)] | None = None
    unless: Words = ()
    needs: Words = ()
    denied: bool = False
    close: bool = False
    examples: Annotated[Words, Field(min_length=1)]
    counterexamples: Annotated[Words, Field(min_length=1)]

    @field_validator("also", mode="before")
    @classmethod
    def _tuple(cls, value: object) -> object:
        return _listed(value)

    @property
    def slug(self) -> str:
        """The cue's part of the rule id."""
        return self.id or re.sub(r"[^a-z0-9]+", "-", self.cue.lower()).strip("-")


Weight = Annotated[float, Field(ge=-5, le=0)]


class Confidence(Strict):
    """confidence.yml: what makes a relation less sure than its rule; each value is added to the log odds.

    Attributes:
        pronoun: source or target is a pronoun.
        description: source or target is a description or a group, and neither a pronoun ("the former minister").
        phrase: the source is named inside the phrase that acts ("[Swedish] officials").
        body: the source is a party, a government or another body.
        found: graphkit found the actors itself.
        distance: more than 6 words lie between the cue and its farther end.
        far: more than 20 words do, which counts on top.
        long: the sentence has more than 30 words.
        embedded: the cue is not the main word of its sentence.
        reported: somebody says so in indirect speech.
        modality: denied, hedged or in the future; nothing measures it.
    """

    pronoun: Weight = -0.5
    description: Weight = -0.5
    phrase: Weight = 0.0
    body: Weight = 0.0
    found: Weight = 0.0
    distance: Weight = 0.0
    far: Weight = -0.3
    long: Weight = 0.0
    embedded: Weight = 0.0
    reported: Weight = 0.0
    modality: Weight = -0.5
