"""What a pack may say: the shape of each YAML file, and nothing of how it is read.

The models are frozen and serve the engine as they are. Unknown keys are refused everywhere, since a misspelt
key that is ignored is a rule that silently does not run.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

ROLES = (
    "subject", "object", "indirect", "complement", "possessor", "modifier", "bearer", "giver", "receiver", "loser",
    "denier", "opinion-holder", "demander", "demanded", "joint", "goal", "describer", "described", "predicated",
    "clause-subject", "principal", "reported", "citer", "evaluated",
    "condition-subject", "fellow",
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
    """

    sign: Literal[1, -1]
    symmetric: bool = False
    label: str
    definition: str
    cameo: str = ""
    denied: str = ""
    counters: str = ""


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

    head: Literal["verb", "noun", "adjective", "preposition"]
    source: Roles
    target: Roles
    prior: Annotated[float, Field(gt=0, le=1)] = 0.8
    sets: Literal["asserted", "negated", "hedged", "future-or-conditional"] | None = None
    verdict: bool = False


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


class Modifier(Strict):
    """An entry of modifiers.yml: a word that changes a cue, and how far it reaches (ConText; Harkema et al. 2009).

    Attributes:
        modifier: lemmas.
        sets: the modality it gives.
        reach: forward or backward within the clause, over the clause as a whole, over what the word governs, or
            upward over the clause that its own clause depends on ("if").
    """

    modifier: str
    sets: Literal["negated", "hedged", "future-or-conditional"]
    reach: Literal["forward", "backward", "clause", "governs", "upward"]


class LightVerbs(Strict):
    """Verbs that carry a cue noun.

    Attributes:
        give: their subject is the noun's source ("voiced criticism of").
        receive: their subject is the noun's target ("won the backing of").
        lose: their subject is the target, and the relation is negated.
        deny: their subject is the source, and the relation is negated ("withdrew support from").
    """

    give: Words
    receive: Words
    lose: Words
    deny: Words


class Modifiers(Strict):
    """modifiers.yml.

    Attributes:
        modifiers: all that sets a modality.
        terminators: words that end a scope.
        pseudo: phrases that look like a modifier and are none ("not only").
        directives: verbs that make another act, so that their subject is the one who wants it ("urged members to
            back").
        demands: verbs and nouns that want somebody to do something ("want X to quit").
        duties: verbs by which a speaker says what others ought to do ("members should back").
        light: verbs that carry a noun.
        receiving: prepositions that hand a noun to the clause they stand in ("won with the backing of").
        agency: prepositions that name whose act a noun is ("an attempt by MPs").
        rejecting: verbs whose subject does not hold what their object says ("dismissed claims that").
        subject_control: verbs whose subject does what an infinitive behind their object tells ("used the rally to").
        object_control: prepositions after which a gerund belongs to the object ("attacked him for backing").
    """

    modifiers: tuple[Modifier, ...] = ()
    terminators: Words = ()
    pseudo: Words = ()
    directives: Words = ()
    demands: Words = ()
    duties: Words = ()
    light: LightVerbs
    receiving: Words = ()
    agency: Words = ()
    rejecting: Words = ()
    subject_control: Words = Field(default=(), alias="subject-control")
    object_control: Words = Field(default=(), alias="object-control")

    @field_validator("modifiers", mode="before")
    @classmethod
    def _tuple(cls, value: object) -> object:
        return tuple(value) if isinstance(value, list) else value


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


class Speech(Strict):
    """speech.yml: how English says that somebody says something.

    Attributes:
        verbs: "said", "insisted": their clause is reported speech.
        judging: verbs that take an object and a judgement of it ("described X as").
        thinking: verbs of opinion and feeling ("believes that").
        according: prepositions that name a speaker ("according to").
        nouns: nouns with a clause of their own ("claims that").
        about: prepositions that say of whom somebody speaks ("he said of X").
    """

    verbs: Words
    judging: Words = ()
    thinking: Words = ()
    according: Words = ()
    nouns: Words = ()
    about: Words = ()


class Titles(Strict):
    """titles.yml: words before a name, by the pronoun they tell.

    Attributes:
        he: "Mr", "Sir".
        she: "Ms", "Dame".
        any: "Dr", "Senator".
        short: what a title is short for ("Sen": "senator"), so that "the senator" is known by it.
    """

    he: Words
    she: Words
    any: Words
    short: dict[str, str] = {}


class Projection(Strict):
    """projection.yml: which modifier or possessor counts as the actor.

    Attributes:
        compounds: nouns whose modifier is the actor ("the Corbyn campaign").
        proxies: people who speak for somebody ("a spokesman for X").
        relatives: people who are not the one they belong to ("X's wife").
        partitives: nouns and quantifiers of which the complement counts ("a number of unions").
        exemplifiers: what introduces members of a group ("such as").
        deeds: things that stand for whoever does them in a clause of their own ("the job X has done").
        membership: prepositions that count somebody in with others ("was among those who").
        belonging: prepositions whose complement a thing belongs to ("the leadership of X").
        representing: prepositions after a proxy ("a spokesman for X").
        opposing: things that are against what they are of, so that they do not stand for it ("criticism of X").
        statements: things that say something for whoever makes them ("signed a letter condemning X").
    """

    compounds: Words
    proxies: Words
    relatives: Words
    partitives: Words
    exemplifiers: Words
    membership: Words = ()
    deeds: Words = ()
    belonging: Words
    representing: Words
    opposing: Words = ()
    statements: Words = ()


class GroupNoun(Strict):
    """A noun that names a group.

    Attributes:
        noun: singular lemma.
        name: canonical plural: "Supporters".
        around: whether it gathers round an actor ("supporters of X"), so that the actor names it.
        single: whether the singular is such a group, too: "the Stone camp".
        alone: whether the noun alone is an actor ("MPs"); the public at large ("voters") is none.
    """

    noun: str
    name: str
    around: bool = False
    single: bool = False
    alone: bool = True


class Descriptions(Strict):
    """descriptions.yml: nouns that can stand for somebody already named.

    Attributes:
        people: "leader", "mayor".
        organisations: "union", "party".
        opposites: nouns that name the other one ("rival", "opponent").
        pairs: phrases for two people ("the pair").
        former: adjectives that put an office into the past.
        aspiring: adjectives of somebody who wants an office.
        groups: nouns for groups.
        quantifiers: words that are no part of a group's name.
        office_links: prepositions between an office and what it is of ("president of the club").
        other_office: adjectives that make another office of one ("acting", "deputy").
        joined: nouns for bodies of which people are members or officers ("my own party").
        others: words of a group that is told from another of the same name ("other unions").
        own: words that stand for a thing just named of the same kind ("unions including my own").
        posts: nouns for a post, and what its holder is called ("leadership": "leader").
        alike: rows of nouns that describe one person ("ally", "supporter").
    """

    people: Words
    organisations: Words
    opposites: Words = ()
    pairs: Words = ()
    former: Words = ()
    aspiring: Words = ()
    groups: tuple[GroupNoun, ...] = ()
    quantifiers: Words = ()
    office_links: Words = Field(default=(), alias="office-links")
    other_office: Words = Field(default=(), alias="other-office")
    joined: Words = ()
    others: Words = ()
    own: Words = ()
    posts: dict[str, str] = {}
    alike: tuple[Words, ...] = ()

    @field_validator("groups", "alike", mode="before")
    @classmethod
    def _tuple(cls, value: object) -> object:
        return tuple(value) if isinstance(value, list) else value
