"""Exploring in Jupyter: a graph shows itself, turns into tables, and its edges into sentences and charts.

The graph that `build_graph` gives needs nothing from here to show itself in a cell or to be narrowed down
(`graph.between(...)`, `about`, `during`, `saying`). Tables need pandas and charts matplotlib, which come with
`pip install 'graphkit[notebook]'`. Names are loaded when first asked for; a graph's cell waits for none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.export.build import read_build
    from graphkit.notebook.charts import plot_balance, plot_matrix, plot_stance
    from graphkit.notebook.explanation import Explanation, explain
    from graphkit.notebook.frames import list_actors, list_articles, list_edges, list_evidence

__all__ = [
    "Explanation",
    "explain",
    "list_actors",
    "list_articles",
    "list_edges",
    "list_evidence",
    "plot_balance",
    "plot_matrix",
    "plot_stance",
    "read_build",
]

_HOMES = {
    "Explanation": "notebook.explanation",
    "explain": "notebook.explanation",
    "list_actors": "notebook.frames",
    "list_articles": "notebook.frames",
    "list_edges": "notebook.frames",
    "list_evidence": "notebook.frames",
    "plot_balance": "notebook.charts",
    "plot_matrix": "notebook.charts",
    "plot_stance": "notebook.charts",
    "read_build": "export.build",
}


def __getattr__(name: str) -> object:
    """Import a name from its home (PEP 562)."""
    if name not in _HOMES:
        message = f"module 'graphkit.notebook' has no attribute '{name}'"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415

    value = getattr(import_module(f"graphkit.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
