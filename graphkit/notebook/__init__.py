"""Exploring in Jupyter: a graph shows itself, turns into tables, and its edges into sentences and charts.

The graph that `build_graph` gives needs nothing from here to show itself in a cell or to be narrowed down
(`graph.between(...)`, `about`, `during`, `saying`). Tables need pandas and charts matplotlib, which come with
`pip install 'graphkit[notebook]'`; both are imported when first used.
"""

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
