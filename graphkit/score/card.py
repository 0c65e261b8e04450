"""A comparison → the scorecard as plain values: figures of both levels, and by relation, modality, rule, difficulty.

The breakdowns are of the mention level with the relation matching, the strictest of the four.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphkit.score.match import By, Level, Outcome, claim_of, compare
from graphkit.score.reliability import measure_error, sort_into_bins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graphkit.score.gold import Gold, Statement


def make_card(gold: Gold, found: Sequence[Statement], *, outside: int = 0, errors: int = 0) -> dict[str, Any]:
    """Score a build.

    Args:
        gold: what annotators say.
        found: what the build says of the same articles.
        outside: how many of its articles nobody has annotated.
        errors: how many wrong and how many missed statements to list.
    """
    outcomes = {(level, by): compare(gold.statements, found, level, by) for level in Level for by in By}
    strict = outcomes[Level.MENTION, By.RELATION]
    bins = sort_into_bins(_judged(strict))
    return {
        "articles": len(gold.articles),
        "outside": outside,
        **{str(level): {str(by): _figures(outcomes[level, by]) for by in By} for level in Level},
        "relations": _split(strict, lambda each: each.relation),
        "modalities": _split(strict, lambda each: claim_of(each.modality)),
        "difficulties": [
            {"name": row["name"], "gold": row["gold"], "right": row["right"], "recall": row["recall"]}
            for row in _split(strict, lambda each: each.difficulty)
            if row["name"]
        ],
        "rules": _rules(strict),
        "confidence": {"error": measure_error(bins), "bins": [{**each._asdict(), "kept": each.kept} for each in bins]},
        "wrong": [_describe(each) for each in strict.wrong[:errors]],
        "missed": [_describe(each) for each in strict.missed[:errors]],
    }


def _figures(outcome: Outcome) -> dict[str, Any]:
    return {
        "gold": len(outcome.right) + len(outcome.missed),
        "right": len(outcome.right),
        "wrong": len(outcome.wrong),
        "missed": len(outcome.missed),
        "spared": len(outcome.spared),
        "precision": round(outcome.precision, 4),
        "recall": round(outcome.recall, 4),
        "f1": round(outcome.f1, 4),
    }


def _split(outcome: Outcome, attribute: Callable[[Statement], str]) -> list[dict[str, Any]]:
    """Give the figures for each value of an attribute, by name; what is right counts by what the gold says of it."""

    def of(name: str, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        return tuple(each for each in statements if attribute(each) == name)

    everything = [*(gold for gold, _ in outcome.right), *outcome.wrong, *outcome.missed]
    return [
        {
            "name": name,
            **_figures(
                Outcome(
                    tuple(pair for pair in outcome.right if attribute(pair[0]) == name),
                    of(name, outcome.wrong),
                    of(name, outcome.missed),
                    of(name, outcome.spared),
                )
            ),
        }
        for name in sorted({attribute(each) for each in everything})
    ]


def _rules(outcome: Outcome) -> list[dict[str, Any]]:
    """Count right and wrong of each rule: those with the most wrong first."""
    right, wrong = [found.rule for _, found in outcome.right], [each.rule for each in outcome.wrong]
    counts = {rule: (right.count(rule), wrong.count(rule)) for rule in {*right, *wrong}}
    rows: list[dict[str, Any]] = [
        {"name": rule, "right": good, "wrong": bad, "precision": round(good / (good + bad), 4)}
        for rule, (good, bad) in counts.items()
    ]
    return sorted(rows, key=lambda row: (-row["wrong"], -row["right"], row["name"]))


def _judged(outcome: Outcome) -> list[tuple[float, bool]]:
    return [
        *((found.confidence, True) for _, found in outcome.right),
        *((each.confidence, False) for each in outcome.wrong),
    ]


def _describe(each: Statement) -> dict[str, Any]:
    out = {name: getattr(each, name) for name in ("article", "source", "relation", "target")}
    out |= {"modality": str(each.modality), "sentence": each.sentence, "cue": each.cue}
    if each.rule:
        return {**out, "rule": each.rule, "confidence": each.confidence}
    return {**out, "difficulty": each.difficulty}
