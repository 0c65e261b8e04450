"""The public names: sorted, complete, documented, and free to import."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys

import pytest

import graphkit

NAMES = [
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


def test_all_is_sorted_and_complete() -> None:
    assert graphkit.__all__ == NAMES == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_there_and_documented(name: str) -> None:
    value = getattr(graphkit, name)
    assert value.__name__ == name
    assert value.__module__.startswith("graphkit.")
    assert inspect.getdoc(value)


def test_dir_lists_the_names_before_they_are_loaded() -> None:
    assert set(NAMES) <= set(dir(graphkit))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Extractr'"):
        _ = graphkit.Extractr


def test_importing_graphkit_loads_nothing() -> None:
    code = "import sys, json, graphkit; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = json.loads(done.stdout)
    assert [name for name in ("spacy", "networkx", "pydantic", "typer", "yaml", "jinja2") if name in loaded] == []
    assert [name for name in loaded if name.startswith("graphkit.")] == []
