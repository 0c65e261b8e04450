"""What one sentence claims of two actors, how firmly, and in whose voice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.model.actor import Actor
    from graphkit.model.article import Span


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
