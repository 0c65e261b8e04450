from __future__ import annotations

import pytest
from makers import TYPES

from graphkit.model import Modality, RelationType
from graphkit.relations.inferred import turn_denied
from graphkit.relations.modality import Judgement

BLAMES = RelationType("blames", -1, symmetric=False, label="blames", definition="", denied="endorses")
KINDS = {**TYPES, "blames": BLAMES}
NEGATED, ASSERTED = Judgement(Modality.NEGATED, ("not",)), Judgement(Modality.ASSERTED)


def test_a_denied_judgement_turns_into_what_the_pack_says() -> None:
    kind, judged = turn_denied(BLAMES, NEGATED, KINDS, held=True)
    assert (kind.name, judged) == ("endorses", Judgement(Modality.ASSERTED, ("not",)))


def test_a_judgement_denied_in_a_condition_stays_a_condition() -> None:
    supposed = Judgement(Modality.NEGATED, ("if", "not"), supposed=True)
    kind, judged = turn_denied(BLAMES, supposed, KINDS, held=True)
    assert (kind.name, judged.modality) == ("endorses", Modality.CONDITIONAL)


@pytest.mark.parametrize(
    ("kind", "judged", "held"),
    [
        (BLAMES, ASSERTED, True),
        (BLAMES, Judgement(Modality.HEDGED), True),
        (BLAMES, NEGATED, False),
        (TYPES["endorses"], NEGATED, True),
    ],
)
def test_what_is_not_denied_or_has_no_opposite_stays(kind: RelationType, judged: Judgement, held: bool) -> None:  # noqa: FBT001
    assert turn_denied(kind, judged, KINDS, held=held) == (kind, judged)
