from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import log
from typing import TYPE_CHECKING

import pytest
from firings import Firing
from fit_confidence import Fit, fit, list_rows, write_confidence, write_ledger

from graphkit.packs.faults import Faults
from graphkit.packs.ledger import LedgerKey, read_ledger
from graphkit.packs.load import load_pack

if TYPE_CHECKING:
    from pathlib import Path

TRAITS = ["pronoun", "far", "found"]


def make_firings(  # noqa: PLR0913
    rule: str,
    fired: int,
    right: int,
    *,
    frame: str = "subject-verb-object",
    traits: tuple[str, ...] = (),
    of: str = "x",
    given: bool = False,
) -> list[Firing]:
    relation, traits = rule.partition("/")[0], traits if given else (*traits, "found")
    return [
        Firing("DSE", rule, relation, frame, (of, rule, *traits, str(at)), traits, 0.5, fired=True, right=at < right)
        for at in range(fired)
    ]


FIRINGS = [
    *make_firings("endorses/back", 60, 54),
    *make_firings("endorses/back", 60, 36, traits=("pronoun",)),
    *make_firings("endorses/like", 60, 30),
    *make_firings("endorses/like", 60, 12, traits=("pronoun",)),
    *make_firings("endorses/rare", 1, 0),
    *make_firings("criticises/scold", 30, 29, frame="subject-verb-at"),
]


@pytest.fixture(scope="module")
def fitted() -> Fit:
    return fit(FIRINGS, TRAITS, repeated=set())


def plain(fitted: Fit, rule: str, frame: str = "subject-verb-object") -> float:
    return fitted.plain[rule.partition("/")[0], frame, rule]


def test_what_a_pronoun_costs_where_annotators_marked_the_actors_is_not_shipped(fitted: Fit) -> None:
    marked = [
        *make_firings("endorses/back", 60, 54, of="given", given=True),
        *make_firings("endorses/back", 60, 6, of="given", traits=("pronoun",), given=True),
    ]
    both = fit([*FIRINGS, *marked], TRAITS, repeated=set()).weights["pronoun"]
    assert both == pytest.approx(fitted.weights["pronoun"], abs=0.3)
    alike = [replace(each, traits=(*each.traits, "found")) for each in marked]
    assert fit([*FIRINGS, *alike], TRAITS, repeated=set()).weights["pronoun"] < both - 0.3


def test_what_takes_from_every_rule_gets_a_weight_and_what_never_occurs_none(fitted: Fit) -> None:
    taken = [log(share / (1 - share)) for share in (0.9, 0.6, 0.5, 0.2)]
    assert fitted.weights["pronoun"] == pytest.approx((taken[1] - taken[0] + taken[3] - taken[2]) / 2, abs=0.4)
    assert fitted.weights["far"] == 0


def test_a_rule_with_many_firings_is_as_sure_as_they_are_right_in_plain_circumstances(fitted: Fit) -> None:
    assert plain(fitted, "endorses/back") == pytest.approx(0.9, abs=0.05)
    assert plain(fitted, "endorses/like") == pytest.approx(0.5, abs=0.07)


def test_a_rule_with_one_firing_is_about_as_sure_as_its_frame(fitted: Fit) -> None:
    frame = fitted.plain["endorses", "subject-verb-object"]
    assert frame * 0.6 < plain(fitted, "endorses/rare") < frame


def test_nothing_makes_a_relation_surer() -> None:
    firings = [*make_firings("endorses/back", 30, 12), *make_firings("endorses/back", 30, 28, traits=("far",))]
    assert fit(firings, TRAITS, repeated=set()).weights["far"] == 0


def test_a_repeated_sentence_weighs_less() -> None:
    clear, others = make_firings("endorses/back", 40, 40), make_firings("endorses/back", 40, 20, of="y")
    alike = fit([*clear, *others], [], repeated=set())
    damped = fit([*clear, *others], [], repeated={each.statement for each in clear})
    assert plain(damped, "endorses/back") < plain(alike, "endorses/back")


def test_the_order_of_firings_does_not_matter(fitted: Fit) -> None:
    again = fit(FIRINGS[::-1], TRAITS, repeated=set())
    day = date(2016, 8, 21)
    assert list_rows(FIRINGS[::-1], again, day) == list_rows(FIRINGS, fitted, day)


def test_what_is_written_is_read_as_a_ledger_and_weights(fitted: Fit, tmp_path: Path, root: Path) -> None:
    write_ledger(list_rows(FIRINGS, fitted, date(2016, 8, 21)), tmp_path / "ledger.tsv")
    faults = Faults()
    ledger = read_ledger(tmp_path / "ledger.tsv", faults)
    assert faults.problems == []
    row = ledger[LedgerKey("endorses/back", "subject-verb-object")]
    assert (row.measured.fired, row.measured.right, row.measured.corpora) == (120, 90, "DSE 90/120")
    assert ledger[LedgerKey("endorses/*", "*")].measured.fired == 241
    write_confidence(fitted, tmp_path / "confidence.yml")
    (tmp_path / "ledger.tsv").unlink()
    (tmp_path / "pack.yml").write_text(f"name: x\ndescription: X.\nextends: '{root / 'tests/small_pack'}'\n")
    assert load_pack(tmp_path, actors=[]).confidence.pronoun == fitted.weights["pronoun"]
