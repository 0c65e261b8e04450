"""The notebook's names: sorted, complete, documented, and loaded when asked for."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys

import pytest

from graphkit import notebook


def test_all_is_sorted_and_complete() -> None:
    assert notebook.__all__ == sorted(notebook.__all__)
    assert set(notebook.__all__) <= set(dir(notebook))


@pytest.mark.parametrize("name", notebook.__all__)
def test_each_name_is_there_and_documented(name: str) -> None:
    value = getattr(notebook, name)
    assert value.__name__ == name
    assert inspect.getdoc(value)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'plot_everything'"):
        _ = notebook.plot_everything


def test_a_graph_shows_itself_without_pandas_scipy_or_the_engine() -> None:
    code = (
        "import sys, json, graphkit; html = graphkit.build_graph([])._repr_html_(); assert 'Graph' in html;"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert {"pandas", "matplotlib", "scipy", "spacy", "typer"} & loaded == set()
