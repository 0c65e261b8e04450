"""One number from named parts, so that a reader can see what a doubt is made of.

The confidence of a relation is the product of its parts: how often the cue is right in its frame, how far its
ends stand from it, how many steps of coreference lie between words and actors, and how sure the modality is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.model import Modality

if TYPE_CHECKING:
    from graphkit.packs.schema import Cue, Frame

_STEP = 0.93
_FAR, _FAR_FACTOR = 12, 0.94
_OPEN_MODALITY = 0.9


def rate(
    cue: Cue, frame: Frame, *, distance: int, steps: int, modality: Modality
) -> tuple[float, tuple[tuple[str, float], ...]]:
    """Rate a relation.

    Args:
        cue: the cue's entry; its strength counts where it has one.
        frame: the frame; its prior counts where the cue has no strength.
        distance: words between the cue and its farther end.
        steps: coreference and projection steps of both ends.
        modality: as judged.

    Returns:
        The confidence, 0 to 1, rounded to three digits, and its parts.

    Example:
        >>> from graphkit.packs.schema import Cue, Frame
        >>> cue = Cue(cue="back", frame="f", strength=0.9, examples=["e"], counterexamples=["c"])
        >>> frame = Frame(head="verb", source="subject", target="object")
        >>> rate(cue, frame, distance=3, steps=1, modality=Modality.ASSERTED)
        (0.837, (('cue', 0.9), ('coreference', 0.93)))
    """
    parts: list[tuple[str, float]] = [("cue", cue.strength) if cue.strength is not None else ("frame", frame.prior)]
    if distance > _FAR:
        parts.append(("distance", _FAR_FACTOR))
    if steps:
        parts.append(("coreference", round(_STEP**steps, 3)))
    if modality is not Modality.ASSERTED:
        parts.append(("modality", _OPEN_MODALITY))
    product = 1.0
    for _, factor in parts:
        product *= factor
    return round(product, 3), tuple(parts)
