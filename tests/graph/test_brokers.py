"""Brokers: on good terms with two sides."""

from __future__ import annotations

from itertools import combinations

import pytest
from signed_graphs import draw_pairs, make_graph

from graphkit.graph.brokers import Broker, find_brokers

CAMPS = {"a": 1, "b": 1, "c": 1, "x": 2, "y": 2}


def test_friends_in_ones_own_camp_alone_make_no_broker() -> None:
    assert find_brokers(make_graph([("a", "b", 1), ("a", "c", 1)]), CAMPS) == []


def test_an_opponent_is_no_friend_to_broker_with() -> None:
    assert find_brokers(make_graph([("a", "b", 1), ("a", "x", -1)]), CAMPS) == []


def test_a_friend_in_the_other_camp_makes_a_gatekeeper() -> None:
    graph = make_graph([("a", "b", 1), ("c", "a", 1), ("x", "a", 1)])
    assert find_brokers(graph, CAMPS) == [Broker("a", pairs=2, gatekeeper=2, liaison=0, opponents=0)]


def test_whoever_is_of_neither_camp_is_a_liaison() -> None:
    graph = make_graph([("z", "a", 1), ("z", "x", 1)])
    assert find_brokers(graph, {**CAMPS, "z": 3}) == [Broker("z", 1, gatekeeper=0, liaison=1, opponents=0)]


def test_a_friend_of_two_opponents_brokers_inside_a_camp() -> None:
    graph = make_graph([("a", "b", 1), ("a", "c", 1), ("b", "c", -1)])
    assert find_brokers(graph, CAMPS) == [Broker("a", 1, gatekeeper=0, liaison=0, opponents=1)]


@pytest.mark.parametrize("seed", range(8))
def test_the_count_is_that_of_looking_at_every_pair(seed) -> None:
    nets = {frozenset((pair.a, pair.b)): pair.net for pair in draw_pairs(seed)}
    actors = sorted({actor for pair in nets for actor in pair})
    camp = {actor: at % 3 for at, actor in enumerate(actors)}
    graph = make_graph([(*sorted(pair), net) for pair, net in nets.items()])
    expected = {}
    for actor in actors:
        friends = [other for other in actors if nets.get(frozenset((actor, other)), 0) > 0]
        pairs = sum(camp[a] != camp[b] or nets.get(frozenset((a, b)), 0) < 0 for a, b in combinations(friends, 2))
        if pairs:
            expected[actor] = pairs
    assert {broker.actor: broker.pairs for broker in find_brokers(graph, camp)} == expected
