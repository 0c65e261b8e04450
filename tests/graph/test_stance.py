"""Evidence → stance: directed, counted in articles, with its sentences and dates."""

from __future__ import annotations

from datetime import date

from makers import make_article, make_evidence

from graphkit.graph.stance import list_stances, measure_stance
from graphkit.model import Modality

EARLY, LATE = make_article("early", date=date(2016, 3, 26)), make_article("late", date=date(2016, 8, 21))


def test_a_stance_counts_articles_not_sentences() -> None:
    evidence = [make_evidence("ada", "criticises", "ben", article=EARLY, start=start) for start in (0, 90)]
    stance = measure_stance([*evidence, make_evidence("ada", "endorses", "ben", article=LATE)], "ada", "ben")
    assert (stance.backing, stance.attacking, stance.net, stance.balance) == (1, 1, 0, 0.0)
    assert len(stance.evidence) == 3
    assert (stance.first, stance.last) == (date(2016, 3, 26), date(2016, 8, 21))


def test_agency_copy_counts_once() -> None:
    copies = [make_article("first"), *(make_article(f"copy-{at}", copy_of="first") for at in range(5))]
    stance = measure_stance([make_evidence("ada", "criticises", "ben", article=each) for each in copies], "ada", "ben")
    assert (stance.attacking, len(stance.evidence)) == (1, 6)


def test_a_stance_is_not_that_of_the_other() -> None:
    evidence = [make_evidence("ada", "criticises", "ben")]
    assert measure_stance(evidence, "ada", "ben").net == -1
    assert measure_stance(evidence, "ben", "ada").balance is None


def test_campaigning_together_is_a_stance_of_each() -> None:
    stances = list_stances([make_evidence("ben", "campaigns-with", "ada")])
    assert [(each.source, each.target, each.net) for each in stances] == [("ada", "ben", 1), ("ben", "ada", 1)]


def test_what_is_denied_is_kept_beside_and_does_not_count() -> None:
    evidence = [make_evidence("ada", "endorses", "ben", modality=Modality.NEGATED)]
    stance = measure_stance(evidence, "ada", "ben")
    assert (stance.net, stance.evidence, stance.first) == (0, (), None)
    assert stance.other == tuple(evidence)


def test_evidence_comes_by_day_and_what_has_none_last() -> None:
    articles = [make_article("undated", date=None), LATE, EARLY]
    stance = measure_stance([make_evidence("ada", "endorses", "ben", article=each) for each in articles], "ada", "ben")
    assert [item.article.id for item in stance.evidence] == ["early", "late", "undated"]
