"""Relation types and kinds → how they are drawn."""

from __future__ import annotations

import pytest
from makers import TYPES

from graphkit.model import RelationType
from graphkit.page.palette import choose_head, choose_looks, choose_shape

PAPER = {"light": "#fbf9f4", "dark": "#16191c"}


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def own_types(*signs):
    return [RelationType(f"own-{at}", sign, False, "", "") for at, sign in enumerate(signs)]  # noqa: FBT003


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_every_colour_stands_out_from_the_paper(shade):
    looks = choose_looks([*TYPES.values(), *own_types(1, 1, 1, -1, -1, -1)])
    paper = luminance(PAPER[shade])
    for name, look in looks.items():
        lighter, darker = sorted((luminance(getattr(look, shade)), paper), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, name


def test_no_two_looks_are_alike():
    looks = choose_looks([*TYPES.values(), *own_types(1, 1, 1, -1, -1, -1)])
    assert len(set(looks.values())) == 10


def test_every_negative_type_is_dashed():
    looks = choose_looks([*TYPES.values(), *own_types(-1, -1, -1, -1, -1)])
    assert all(looks[name].dashes for name in ("criticises", *(f"own-{at}" for at in range(5))))


def test_shipped_types_look_the_same_on_every_page():
    assert choose_looks([TYPES["defends"]])["defends"] == choose_looks(TYPES.values())["defends"]


def test_heads_tell_sign_and_symmetry():
    heads = {name: choose_head(type_) for name, type_ in TYPES.items()}
    assert heads == {"campaigns-with": "circle", "criticises": "bar", "defends": "arrow", "endorses": "arrow"}


def test_an_unheard_of_kind_has_a_shape():
    assert choose_shape("person") == "dot"
    assert choose_shape("choir") == choose_shape("") == "star"
