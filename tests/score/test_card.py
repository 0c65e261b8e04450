from __future__ import annotations

from graphkit.model import Modality
from graphkit.score.card import make_card
from graphkit.score.gold import Gold, Statement
from graphkit.score.names import Names


def state(source: str, target: str, relation: str = "endorses", **fields: object) -> Statement:
    sign = -1 if relation == "criticises" else 1
    values = {"modality": Modality.ASSERTED, "sign": sign, **fields}
    return Statement("a1", f"{source} {relation} {target}.", source, relation, target, **values)  # type: ignore[arg-type]


GOLD = Gold(
    (
        state("Ada", "Ben", difficulty="plain"),
        state("Ada", "Cy", "criticises", difficulty="plain"),
        state("Ben", "Cy", "criticises", difficulty="coref", modality=Modality.NEGATED),
    ),
    frozenset({"a1", "a2"}),
    Names({}),
)
FOUND = [
    state("Ada", "Ben", rule="endorses/back", confidence=0.9),
    state("Ada", "Cy", "defends", rule="defends/shield", confidence=0.6),
    state("Cy", "Ben", rule="endorses/back", confidence=0.8),
]


def test_the_figures_are_those_of_both_levels() -> None:
    card = make_card(GOLD, FOUND)
    figures = card["mention"]["relation"]
    assert (figures["gold"], figures["right"], figures["wrong"], figures["missed"]) == (3, 1, 2, 2)
    assert (figures["precision"], figures["recall"], figures["f1"]) == (0.3333, 0.3333, 0.3333)
    assert card["edge"]["relation"]["gold"] == 2


def test_each_relation_has_what_is_right_wrong_and_missed_of_it() -> None:
    rows = {row["name"]: (row["right"], row["wrong"], row["missed"]) for row in make_card(GOLD, FOUND)["relations"]}
    assert rows == {"criticises": (0, 0, 2), "defends": (0, 1, 0), "endorses": (1, 1, 0)}


def test_each_modality_and_difficulty_has_its_own() -> None:
    card = make_card(GOLD, FOUND)
    assert {row["name"]: row["recall"] for row in card["modalities"]} == {"asserted": 0.5, "negated": 0.0}
    assert {row["name"]: (row["right"], row["gold"]) for row in card["difficulties"]} == {
        "coref": (0, 1),
        "plain": (1, 2),
    }


def test_the_rule_with_the_most_wrong_comes_first() -> None:
    assert make_card(GOLD, FOUND)["rules"] == [
        {"name": "endorses/back", "right": 1, "wrong": 1, "precision": 0.5},
        {"name": "defends/shield", "right": 0, "wrong": 1, "precision": 0.0},
    ]


def test_what_was_promised_is_set_beside_what_was_kept() -> None:
    bins = {each["low"]: (each["said"], each["right"]) for each in make_card(GOLD, FOUND)["confidence"]["bins"]}
    assert bins == {0.6: (1, 0), 0.8: (1, 0), 0.9: (1, 1)}


def test_wrong_and_missed_are_listed_up_to_the_number_asked_for() -> None:
    assert (make_card(GOLD, FOUND)["wrong"], make_card(GOLD, FOUND)["missed"]) == ([], [])
    card = make_card(GOLD, FOUND, errors=1)
    assert [(row["relation"], row["rule"]) for row in card["wrong"]] == [("defends", "defends/shield")]
    assert [(row["relation"], row["difficulty"]) for row in card["missed"]] == [("criticises", "plain")]
