"""A name → the actor of a graph that is meant."""

from __future__ import annotations

import pytest
from makers import make_actor, make_evidence

from graphkit.errors import GraphkitError
from graphkit.graph.assemble import build_graph
from graphkit.graph.names import find_actor, find_close

GRAPH = build_graph(
    [
        make_evidence(make_actor("ada", name="Ada O’Neil", aliases=("The Mayor",)), "endorses", "ben"),
        make_evidence("dee", "endorses", make_actor("dee-2", name="Dee"), article="a2"),
    ]
)


@pytest.mark.parametrize("name", ["ada", "ADA O'NEIL", "ada o’neil", "the mayor"])
def test_an_actor_is_found_by_id_name_or_alias(name: str) -> None:
    assert find_actor(GRAPH, name) == "ada"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Dee", "'Dee' may be 'dee' or 'dee-2'. Say which."),
        ("Adda O'Neil", "no actor 'Adda O'Neil' in this graph. Did you mean 'Ada O’Neil'?"),
        ("oneil", "no actor 'oneil' in this graph. Did you mean 'Ada O’Neil'?"),
        ("the major", "no actor 'the major' in this graph. Did you mean 'Ada O’Neil'?"),
        ("Zed", "no actor 'Zed' in this graph. actors.csv and list(graph) name all."),
    ],
)
def test_an_actor_that_is_not_found_or_not_one_is_named(name: str, message: str) -> None:
    with pytest.raises(GraphkitError) as caught:
        find_actor(GRAPH, name)
    assert str(caught.value) == message


def test_nobody_is_close_to_nonsense() -> None:
    assert find_close("xyzzy", {"ada": ["Ada O’Neil"]}) == ""
    assert find_close("anything", {}) == ""
