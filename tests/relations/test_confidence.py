from __future__ import annotations

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import Modality
from graphkit.packs.schema import Cue, Frame
from graphkit.relations.confidence import rate

MODALITIES = st.sampled_from(Modality)


def make_cue(strength: float | None = None) -> Cue:
    return Cue(cue="back", frame=("f",), strength=strength, examples=("e",), counterexamples=("c",))


def make_frame(prior: float = 0.8) -> Frame:
    return Frame(head="verb", source="subject", target="object", prior=prior)


def rated(
    strength: float | None = None,
    prior: float = 0.8,
    *,
    distance: int = 3,
    steps: int = 0,
    modality: Modality = Modality.ASSERTED,
) -> tuple[float, dict[str, float]]:
    confidence, parts = rate(make_cue(strength), make_frame(prior), distance=distance, steps=steps, modality=modality)
    return confidence, dict(parts)


def test_the_strength_of_the_cue_counts_where_it_has_one() -> None:
    assert rated(0.9, 0.5) == (0.9, {"cue": 0.9})


def test_the_prior_of_the_frame_counts_where_the_cue_has_none() -> None:
    assert rated(None, 0.5) == (0.5, {"frame": 0.5})


def test_a_near_named_and_asserted_relation_has_one_part() -> None:
    assert list(rated()[1]) == ["frame"]


@pytest.mark.parametrize("fields", [{"distance": 40}, {"steps": 1}, {"steps": 3}, {"modality": Modality.HEDGED}])
def test_distance_coreference_and_open_modality_each_take_something_off(fields: dict[str, object]) -> None:
    assert rated(**fields)[0] < rated()[0]  # type: ignore[arg-type]
    assert len(rated(**fields)[1]) == 2  # type: ignore[arg-type]


@given(st.floats(0.01, 1) | st.none(), st.floats(0.01, 1), st.integers(0, 500), st.integers(0, 30), MODALITIES)
def test_a_confidence_is_the_product_of_its_parts_and_a_share(
    strength: float | None, prior: float, distance: int, steps: int, modality: Modality
) -> None:
    confidence, parts = rated(strength, prior, distance=distance, steps=steps, modality=modality)
    assert 0 <= confidence <= 1
    assert confidence == pytest.approx(prod(parts.values()), abs=6e-4)
    assert all(0 < part <= 1 for part in parts.values())


@given(st.floats(0.1, 1), st.integers(0, 100), st.integers(0, 10), MODALITIES)
def test_more_distance_and_more_steps_never_raise_a_confidence(
    strength: float, distance: int, steps: int, modality: Modality
) -> None:
    here = rated(strength, distance=distance, steps=steps, modality=modality)[0]
    assert rated(strength, distance=distance + 10, steps=steps, modality=modality)[0] <= here
    assert rated(strength, distance=distance, steps=steps + 1, modality=modality)[0] <= here
