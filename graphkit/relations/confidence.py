"""One number from named parts, so that a reader can see what a doubt is made of.

The confidence of a relation is the product of its parts: how often the rule was right on labelled sentences, and what
the circumstances leave of that: a pronoun, a long way between cue and ends, indirect speech. Both come from the pack,
where a script that fits them to labelled data has put them, so that the product is a probability: of relations with a
confidence of 0.8 about 0.8 are right. A circumstance lowers the odds and not the probability, as a sure rule loses less
by a pronoun than a doubtful one.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, prod
from typing import TYPE_CHECKING

from graphkit.model import MentionForm, Modality, Voice
from graphkit.packs.ledger import ANY, LedgerKey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.actors.projection import Hit
    from graphkit.model import Actor, Measured
    from graphkit.packs.load import Pack, Rule
    from graphkit.relations.cues import Cue

_NEAR, _FAR, _LONG = 6, 20, 30
_SUREST, _LEAST = 0.999, 0.001
_DESCRIBED = {MentionForm.DESCRIPTION, MentionForm.GROUP}
_INSIDE = {"modifier", "possessor", "of", "compound"}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What can make a relation less sure than its rule.

    Attributes:
        cue: where the cue stands.
        source: how the source was reached.
        target: how the target was reached.
        actor: the source.
        length: words of the sentence.
        modality: as judged.
        voice: who says so.
        given: the actors are a user's own.
    """

    cue: Cue
    source: Hit
    target: Hit
    actor: Actor
    length: int
    modality: Modality
    voice: Voice
    given: bool


def rate(
    rule: Rule, frame: str, pack: Pack, around: Circumstances
) -> tuple[float, tuple[tuple[str, float], ...], Measured | None]:
    """Rate a relation.

    Returns:
        The confidence, 0 to 1, rounded to three digits; its parts; what has been measured of the rule.
    """
    name, share, measured = _start(rule, frame, pack)
    parts = [(name, share)]
    odds = log(min(share, _SUREST) / (1 - min(share, _SUREST)))
    for trait in find_traits(around):
        if weight := getattr(pack.confidence, trait):
            odds += weight
            before, share = share, 1 / (1 + exp(-odds))
            parts.append((trait, round(share / before, 3)))
    return max(round(prod(factor for _, factor in parts), 3), _LEAST), tuple(parts), measured


def find_traits(around: Circumstances) -> Iterator[str]:
    """Name the circumstances that the pack has a weight for."""
    head, ends = around.cue.head, (around.source.mention, around.target.mention)
    forms = {mention.form for mention in ends}
    distance = max(abs(head.i - mention.root) for mention in ends)
    holds = {
        "pronoun": MentionForm.PRONOUN in forms,
        "description": MentionForm.PRONOUN not in forms and bool(forms & _DESCRIBED),
        "phrase": around.source.via in _INSIDE,
        "body": not around.given and around.actor.kind != "person",
        "found": not around.given,
        "distance": distance > _NEAR,
        "far": distance > _FAR,
        "long": around.length > _LONG,
        "embedded": head.dep_ != "ROOT",
        "reported": around.voice is Voice.REPORTED,
        "modality": around.modality is not Modality.ASSERTED,
    }
    yield from (trait for trait, held in holds.items() if held)


def _start(rule: Rule, frame: str, pack: Pack) -> tuple[str, float, Measured | None]:
    """Say how sure a rule is in a frame: as measured, as its author thinks, or as sure as its frame."""
    if row := pack.ledger.get(LedgerKey(rule.id, frame)):
        return "cue", row.plain, row.measured
    kin = (pack.ledger.get(LedgerKey(f"{rule.relation}/{ANY}", name)) for name in (frame, ANY))
    borrowed = next((row for row in kin if row is not None), None)
    measured = borrowed.measured if borrowed is not None else None
    if rule.cue.strength is not None:
        return "cue", rule.cue.strength, measured
    return "frame", borrowed.plain if borrowed is not None else pack.frames[frame].prior, measured
