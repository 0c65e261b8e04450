"""A name, an alias or an id → the actor of a graph that is meant, or who may have been."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx


def find_actor(graph: nx.MultiDiGraph[str], name: str) -> str:
    """Give the id of the actor with an id, a name or an alias; whichever of these fits first.

    Raises:
        GraphkitError: there is none, or a name or alias is that of several.

    Example:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> graph.add_node("sadiq-khan", name="Sadiq Khan", aliases=["Khan"])
        >>> find_actor(graph, "khan")
        'sadiq-khan'
    """
    if name in graph:
        return name
    wanted = fold_name(name)
    written = {actor: _listed(node.get("name", actor)) for actor, node in graph.nodes(data=True)}
    aliases = {actor: _listed(node.get("aliases", ())) for actor, node in graph.nodes(data=True)}
    for forms in (written, aliases):
        found = sorted(actor for actor in forms if wanted in map(fold_name, forms[actor]))
        if len(found) == 1:
            return found[0]
        if found:
            raise GraphkitError(f"'{name}' may be {' or '.join(map(repr, found))}. Say which.")
    close = find_close(name, {actor: (*written[actor], *aliases[actor], actor) for actor in written})
    hint = f"Did you mean '{next(iter(written[close]))}'?" if close else "actors.csv and list(graph) name all."
    raise GraphkitError(f"no actor '{name}' in this graph. {hint}")


def find_close(name: str, written: Mapping[str, Iterable[str]]) -> str:
    """Find who is spelled most like a name: in one of the ways that each is written, or in the last word of one.

    Args:
        name: what somebody typed.
        written: the ways to write each actor, those that count most first.

    Example:
        >>> find_close("Corbin", {"corbyn": ["Jeremy Corbyn"], "khan": ["Sadiq Khan", "Khan"]})
        'corbyn'
    """
    known: dict[str, str] = {}
    for actor, forms in sorted(written.items()):
        for form in forms:
            known.setdefault(fold_name(form), actor)
            known.setdefault(fold_name(form.rpartition(" ")[2]), actor)
    close = get_close_matches(fold_name(name), known, n=1)
    return known[close[0]] if close else ""


def fold_name(text: str) -> str:
    """Fold what two ways of writing one name may differ in: case, the apostrophe, space around it."""
    return text.casefold().replace("’", "'").strip()


def _listed(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
