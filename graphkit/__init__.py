"""Political news articles → a graph of who backs and who attacks whom, each edge with its sentence.

The names are loaded when first asked for, so that `import graphkit`, `graph --help` and the completion of a shell
answer before spaCy, networkx or pydantic would have been imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from graphkit.articles.read import read_articles
    from graphkit.errors import GraphkitError
    from graphkit.extract import Extractor
    from graphkit.graph.assemble import build_graph
    from graphkit.model import Actor, Article, Evidence, Relation
    from graphkit.packs.load import load_pack
    from graphkit.page.render import write_page

__all__ = [
    "Actor",
    "Article",
    "Evidence",
    "Extractor",
    "GraphkitError",
    "Relation",
    "build_graph",
    "load_pack",
    "read_articles",
    "write_page",
]

_HOMES = {
    "Actor": "model",
    "Article": "model",
    "Evidence": "model",
    "Extractor": "extract",
    "GraphkitError": "errors",
    "Relation": "model",
    "build_graph": "graph.assemble",
    "load_pack": "packs.load",
    "read_articles": "articles.read",
    "write_page": "page.render",
}


def __getattr__(name: str) -> object:
    """Import a public name from its home (PEP 562)."""
    if name not in _HOMES:
        message = f"module 'graphkit' has no attribute '{name}'"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415

    value = getattr(import_module(f"graphkit.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
