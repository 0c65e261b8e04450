"""What a file of corrections may say: wrong statements by their text and place, and who is one actor."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import field_validator, model_validator

from graphkit.packs.schema import Strict, Word, Words

_FEWEST = 2


class CorrectionsFile(Strict):
    """A file of corrections.

    Attributes:
        evidence: statements that are wrong.
        actors: ids that are one actor, or never one.
    """

    evidence: list[Any] | None = None
    actors: list[Any] | None = None


class ChangeEntry(Strict):
    """What is right instead, in an entry of `evidence`; what is left out stays as it is.

    Attributes:
        source: id of the right source.
        relation: name of the right relation.
        target: id of the right target.
    """

    source: Word | None = None
    relation: Word | None = None
    target: Word | None = None

    @model_validator(mode="after")
    def _something(self) -> ChangeEntry:
        if self.source is None and self.relation is None and self.target is None:
            message = "'change' is empty; give source, relation or target, or delete it to leave the statement out"
            raise ValueError(message)
        return self


class EvidenceEntry(Strict):
    """An entry of `evidence`.

    Attributes:
        article: id of the article.
        sentence: the whole sentence as in evidence.jsonl; white space does not count.
        cue: text of the cue.
        source: id of the source.
        relation: name of the relation.
        target: id of the target.
        wrong: what of it is wrong.
        change: what is right; without it the statement is left out.
        note: why, in your words.
    """

    article: Word
    sentence: Word
    cue: Word
    source: Word
    relation: Word
    target: Word
    wrong: Literal["actor", "direction", "relation", "not-stated"]
    change: ChangeEntry | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> EvidenceEntry:
        change = self.change
        if change is None:
            return self
        if self.wrong == "not-stated":
            message = "what is not stated cannot be changed; delete 'change', or say what else is wrong"
            raise ValueError(message)
        claim = (self.source, self.relation, self.target)
        right = (change.source or self.source, change.relation or self.relation, change.target or self.target)
        if claim == right:
            message = "'change' says what stands there already; give what is right, or delete it"
            raise ValueError(message)
        if right[0] == right[2]:
            message = f"'change' makes '{right[0]}' both source and target; give the other one too"
            raise ValueError(message)
        return self


class ActorsEntry(Strict):
    """An entry of `actors`: one of the two.

    Attributes:
        same: ids that are one actor; the first stays.
        apart: ids that are never one actor.
    """

    same: Words = ()
    apart: Words = ()

    @field_validator("same", "apart")
    @classmethod
    def _several(cls, ids: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(ids)) < _FEWEST:
            message = "this takes two different ids or more, as in [sadiq-khan, mayor-khan]"
            raise ValueError(message)
        if len(set(ids)) < len(ids):
            message = "an id stands here twice; keep one"
            raise ValueError(message)
        return ids

    @model_validator(mode="after")
    def _one(self) -> ActorsEntry:
        if bool(self.same) == bool(self.apart):
            message = "an entry of actors has either 'same' or 'apart'"
            raise ValueError(message)
        return self
