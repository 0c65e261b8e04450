"""The nouns of graphkit, as values: what the steps hand to each other and what leaves the engine.

Everything here is frozen and knows no library. Offsets are characters (Python's) and half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Modality(StrEnum):
    """How far a sentence commits itself to a relation (the guideline's four values)."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    HEDGED = "hedged"
    CONDITIONAL = "future-or-conditional"


class Voice(StrEnum):
    """Who says that a relation holds: the reporter, a quotation, or somebody's indirect speech."""

    AUTHOR = "author"
    QUOTED = "quoted"
    REPORTED = "reported"


class Span(NamedTuple):
    """Characters from `start` up to but not including `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news text as it came; nothing is ever cut out of `text`.

    Attributes:
        id: unique in a run: the file's stem or the record's id.
        text: the whole text; all offsets of evidence with part "text" point into it.
        title: the headline; may stand in `text` too (a .txt file's first line) or apart (a record's field).
        date: day of publication; None when unknown, never today's.
        outlet: who published it.
        url: where it stands.
        author: its byline.
        copy_of: id of the article whose text it repeats, with small edits at most; empty where it is the first.
    """

    id: str
    text: str
    title: str = ""
    date: date | None = None
    outlet: str = ""
    url: str = ""
    author: str = ""
    copy_of: str = ""

    @property
    def text_id(self) -> str:
        """What counts as one text: its own id, or that of the article it repeats."""
        return self.copy_of or self.id


@dataclass(frozen=True, slots=True)
class Office:
    """A post that an actor holds from one date to another.

    Attributes:
        title: one way to write it, without article: "mayor of London".
        start: first day; None when unknown or long ago.
        end: last day; None while it lasts.
        also: other ways to write it: "London mayor".
    """

    title: str
    start: date | None = None
    end: date | None = None
    also: tuple[str, ...] = ()

    def held_on(self, day: date) -> bool:
        """Tell whether the office was held on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, organisation or group behind mentions.

    Attributes:
        id: stable key, lower case with hyphens: "sadiq-khan".
        name: canonical name.
        kind: person, party, union, group, organisation, government, paper, place ...
        pronouns: "he", "she", "they" or "it"; empty when unknown.
        aliases: strong aliases; each links anywhere.
        weak: weak aliases; each links once the article has named the actor by a strong one.
        offices: posts with dates.
        party: id of the party actor it belongs to, where it does.
        wikidata: Q-number, where sure.
        listed: stands in an actor pack (rather than being found in the text).
        world: the shipped pack that lists it; empty for a user's own actors and those found in the text.
    """

    id: str
    name: str
    kind: str = "person"
    pronouns: str = ""
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    party: str = ""
    wikidata: str = ""
    listed: bool = False
    world: str = ""


class MentionForm(StrEnum):
    """The shape of the characters that refer to somebody."""

    NAME = "name"
    TITLE = "title"
    DESCRIPTION = "description"
    GROUP = "group"
    PRONOUN = "pronoun"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters that refer to somebody.

    Attributes:
        span: where in the article.
        text: those characters.
        root: index of the token that heads the mention.
        form: name, title + surname, description, group phrase or pronoun.
        actors: ids of the actors meant; empty while open, two for "the pair".
        steps: how many coreference steps the resolution took (0 for a full name).
    """

    span: Span
    text: str
    root: int
    form: MentionForm
    actors: tuple[str, ...] = ()
    steps: int = 0


@dataclass(frozen=True, slots=True)
class RelationType:
    """A kind of relation, as a pack declares it in relations.yml.

    Attributes:
        name: "criticises": third person, present.
        sign: +1 or -1.
        symmetric: A with B is B with A.
        label: what the page shows.
        definition: what counts, in a line.
        cameo: the CAMEO event code nearest to it, for users of event data; empty where there is none.
        denied: name of the relation that a judgement of this kind turns into where it is denied.
        counters: name of the relation that this one answers.
        undergone: name of the relation that a judgement of what was done to somebody amounts to.
    """

    name: str
    sign: int
    symmetric: bool
    label: str
    definition: str
    cameo: str = ""
    denied: str = ""
    counters: str = ""
    undergone: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a relation: an actor, and the characters that stand for it.

    Attributes:
        actor: who.
        text: the characters.
        span: where, in the part of the article the evidence names.
        steps: coreference steps between text and actor.
    """

    actor: Actor
    text: str
    span: Span
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """What one sentence claims: source, type, target.

    Attributes:
        type: what the pack says of this kind of relation.
        source: who backs, attacks, defends.
        target: whom.
        modality: how far the sentence commits itself.
        voice: who says so: author, quoted, reported.
        speaker: actor id of who says so, where known.
    """

    type: RelationType
    source: End
    target: End
    modality: Modality = Modality.ASSERTED
    voice: Voice = Voice.AUTHOR
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a piece of evidence said before a person put it right.

    Attributes:
        source: id of the source as it was found.
        relation: name of the relation as it was found.
        target: id of the target as it was found.
        wrong: what was wrong with it: actor, direction or relation; "same" where two ids were one actor.
        note: why, in that person's words.
    """

    source: str
    relation: str
    target: str
    wrong: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """How often a rule was right on labelled sentences.

    Attributes:
        of: what was measured: "rule" for this rule in this frame, "frame" for all rules of its relation in the frame,
            where the rule itself has never fired there.
        fired: how often it said something that the labels can judge.
        right: how often that was right.
        corpora: on which texts, with the counts of each.
        date: the day it was measured.
    """

    of: str
    fired: int
    right: int
    corpora: str = ""
    date: str = ""

    @property
    def precision(self) -> float:
        """Give the share that was right."""
        return round(self.right / self.fired, 3) if self.fired else 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a relation is stated, and why graphkit says so.

    Attributes:
        relation: the claim.
        article: the article it stands in.
        sentence: the sentence's text.
        span: where the sentence stands.
        cue_text: the words that express the relation.
        cue: where they stand.
        rule: id of the cue entry: "criticises/hit-back-at".
        frame: the frame that connected cue and actors.
        confidence: 0 to 1.
        parts: named factors whose product is the confidence.
        part: "text" or "title": which field of the article the offsets point into.
        corrected: what it said before a person put it right; None where nobody had to.
        before: the sentence before it, for a reader; empty where there is none or nobody kept it.
        after: the sentence after it.
        measured: how often the rule was right on labelled sentences; None where nothing has been measured.
    """

    relation: Relation
    article: Article
    sentence: str
    span: Span
    cue_text: str
    cue: Span
    rule: str
    frame: str
    confidence: float
    parts: tuple[tuple[str, float], ...] = field(default=())
    part: str = "text"
    corrected: Corrected | None = None
    before: str = ""
    after: str = ""
    measured: Measured | None = None


@dataclass(frozen=True, slots=True)
class GivenMention:
    """A mention that a user's own annotation gives.

    Attributes:
        span: where in the text.
        actor: the user's label for the actor; comes back unchanged.
    """

    span: Span
    actor: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """One cue tried in one frame, and what came of it.

    Attributes:
        rule: id of the rule.
        frame: name of the frame; empty when no frame was reached.
        cue_text: the words of the cue.
        cue: where they stand.
        sentence: the sentence's text.
        fired: whether a relation came of it.
        reason: why not, or what changed it, in words.
        evidence: what came of it.
        open: the words at an end that name somebody nobody knows; empty where that is not what was missing.
    """

    rule: str
    frame: str
    cue_text: str
    cue: Span
    sentence: str
    fired: bool
    reason: str
    evidence: Evidence | None = None
    open: str = ""


class MissKind(StrEnum):
    """What a near miss lacks.

    A cue between two actors that did not connect them, an end that is nobody known, a word between two actors that is
    no cue, an actor that no pack lists.
    """

    CUE = "cue"
    END = "end"
    WORD = "word"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Something that was nearly a relation.

    Attributes:
        kind: what it lacks.
        what: the rule, the words of the end, the word or the actor's name.
        reason: why nothing came of it.
        article: id.
        sentence: the sentence's text.
    """

    kind: MissKind
    what: str
    reason: str
    article: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the engine found in one article.

    Attributes:
        article: the article.
        evidence: by place in the text.
        actors: every actor mentioned, by id.
        mentions: all mentions, resolved or open, by place.
        sentences: how many sentences were read.
    """

    article: Article
    evidence: tuple[Evidence, ...]
    actors: dict[str, Actor]
    mentions: tuple[Mention, ...]
    sentences: int
