"""What changed from one build to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from makers import TYPES, make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.graph.diff import Change, Kind, find_changes
from graphkit.model import Modality

if TYPE_CHECKING:
    from graphkit.model import Evidence


def told(changes: list[Change]) -> list[tuple[str, str, str, dict[str, int], dict[str, int]]]:
    return [(each.kind.value, each.source, each.target, dict(each.before), dict(each.after)) for each in changes]


def test_an_edge_is_new_or_gone() -> None:
    old, new = make_evidence("ada", "endorses", "ben"), make_evidence("ada", "endorses", "cy")
    changes = find_changes([old], [new])
    assert told(changes) == [
        ("new", "ada", "cy", {}, {"endorses": 1}),
        ("gone", "ada", "ben", {"endorses": 1}, {}),
    ]
    assert [each.statements for each in changes] == [(new,), (old,)]


def test_an_edge_is_stronger_by_articles_not_by_sentences() -> None:
    first, again = make_evidence(article="a1"), make_evidence(article="a1", start=90, cue="backs")
    second = make_evidence(article="a2")
    assert find_changes([first], [first, again]) == []
    (change,) = find_changes([first], [first, second])
    assert (change.kind, dict(change.before), dict(change.after)) == (Kind.STRONGER, {"endorses": 1}, {"endorses": 2})
    assert change.statements == (second,)
    (change,) = find_changes([first, second], [second])
    assert (change.kind, change.statements) == (Kind.WEAKER, (first,))


def test_a_pair_turns_once_and_is_told_with_the_sentences_that_turn_it() -> None:
    backs = make_evidence("ada", "endorses", "ben", article="a1")
    attacks = [make_evidence("ada", "criticises", "ben", article=name) for name in ("a2", "a3")]
    changes = find_changes([backs], [backs, *attacks])
    assert told(changes) == [("turned", "ada", "ben", {"endorses": 1}, {"criticises": 2, "endorses": 1})]
    assert (changes[0].sign, changes[0].statements) == (-1, tuple(attacks))


def test_a_pair_that_becomes_even_has_not_turned() -> None:
    backs, attacks = make_evidence("ada", "endorses", "ben"), make_evidence("ada", "criticises", "ben")
    assert [each.kind for each in find_changes([backs], [backs, attacks])] == [Kind.NEW]


def test_the_other_direction_is_another_pair() -> None:
    backs, attacks = make_evidence("ada", "endorses", "ben"), make_evidence("ben", "criticises", "ada")
    assert [each.kind for each in find_changes([backs], [backs, attacks])] == [Kind.NEW]


def test_what_is_denied_is_no_edge_that_came() -> None:
    assert find_changes([], [make_evidence(modality=Modality.NEGATED)]) == []


def test_an_edge_whose_articles_were_not_read_says_so() -> None:
    kept, lost = make_evidence(article="a1"), make_evidence("cy", "criticises", "ben-stone", article="a2")
    assert [each.unread for each in find_changes([kept, lost], [kept])] == [True]
    assert [each.unread for each in find_changes([kept, lost], [kept], read={"a1", "a2"})] == [False]


ids = st.sampled_from("abc")
statements = st.lists(
    st.builds(make_evidence, ids, st.sampled_from(sorted(TYPES)), ids, article=st.sampled_from(["x", "y", "z"])),
    max_size=8,
)


@given(statements)
def test_a_build_and_itself_have_no_changes(evidence: list[Evidence]) -> None:
    assert find_changes(evidence, list(reversed(evidence))) == []


@given(statements, statements)
def test_the_changes_are_all_that_differs_and_turn_round_with_the_builds(
    old: list[Evidence], new: list[Evidence]
) -> None:
    there, back = find_changes(old, new), find_changes(new, old)
    opposite = {"new": "gone", "gone": "new", "stronger": "weaker", "weaker": "stronger", "turned": "turned"}
    assert sorted((opposite[a], b, c, d, e) for a, b, c, e, d in map(_plain, there)) == sorted(map(_plain, back))
    weights = {edge[:3]: edge[3]["weight"] for edge in build_graph(old).edges(keys=True, data=True)}
    for change in there:
        for relation in {*change.before, *change.after}:
            weights[change.source, change.target, relation] = change.after.get(relation, 0)
    assert {key: weight for key, weight in weights.items() if weight} == {
        edge[:3]: edge[3]["weight"] for edge in build_graph(new).edges(keys=True, data=True)
    }


def _plain(change: Change) -> tuple[str, str, str, str, str]:
    weights = (str(sorted(each.items())) for each in (change.before, change.after))
    before, after = weights
    return change.kind.value, change.source, change.target, before, after
