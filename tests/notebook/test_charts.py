"""Quick charts: what they draw is what the graph says."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import matplotlib as mpl
import pytest
from campaign import make_campaign
from makers import make_actor, make_article, make_evidence
from matplotlib.text import Text

from graphkit.errors import GraphkitError
from graphkit.graph.assemble import build_graph
from graphkit.notebook.charts import plot_balance, plot_matrix, plot_stance

if TYPE_CHECKING:
    from collections.abc import Iterator

mpl.use("Agg")


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    yield
    from matplotlib import pyplot as plt

    plt.close("all")


def heights(ax) -> list[float]:
    return [bar.get_height() for bar in ax.patches]


def report(relation, day):
    article = make_article(f"{relation}-{day}", date=day)
    return make_evidence("ada", relation, "ben", article=article)


def test_stance_over_time_shows_backing_above_and_attacks_below() -> None:
    days = [("endorses", date(2016, 8, 1)), ("criticises", date(2016, 8, 20)), ("criticises", date(2016, 8, 21))]
    graph = build_graph([*(report(*each) for each in days), report("criticises", None)])
    ax = plot_stance(graph, "Ada", "Ben")
    assert heights(ax) == [1, 0, 0, 0, -1, -1]
    (net,) = (line for line in ax.lines if line.get_label() == "net so far")
    assert list(net.get_ydata()) == [1, 0, -1]
    assert ax.get_title() == "Ada on Ben (1 undated)"
    ax.figure.canvas.draw()


def test_balance_shows_as_many_actors_as_take_sides() -> None:
    graph = build_graph(
        [make_evidence(a, "endorses", "dev") for a in ("ada", "ben")] + [make_evidence("cleo", "criticises", "dev")]
    )
    ax = plot_balance(graph)
    assert [bar.get_width() for bar in ax.patches] == [2, -1]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Dev"]
    ax.figure.canvas.draw()


def test_the_matrix_shows_who_stands_how_to_whom() -> None:
    ax = plot_matrix(build_graph([make_evidence("ada", "criticises", "ben"), make_evidence("cleo", "endorses", "ada")]))
    names = [label.get_text() for label in ax.get_yticklabels()]
    cells = {
        (names[int(text.get_position()[1])], names[int(text.get_position()[0])]): text.get_text() for text in ax.texts
    }
    assert cells == {("Ada", "Ben"): "-1", ("Cleo", "Ada"): "+1"}
    ax.figure.canvas.draw()


def test_a_name_with_dollars_is_no_formula() -> None:
    villain = make_actor("villain", name=r"$\frac{$ <b>")
    graph = build_graph([make_evidence(villain, "criticises", "ada"), make_evidence("ada", "criticises", villain)])
    for ax in (plot_stance(graph, "villain", "ada"), plot_balance(graph), plot_matrix(graph)):
        ax.figure.canvas.draw()

        assert any("frac" in text.get_text() for text in ax.figure.findobj(match=Text))


def test_nothing_to_draw_draws_an_empty_chart() -> None:
    graph = build_graph([make_evidence()])
    for ax in (
        plot_stance(graph, "ben-stone", "ada-bright"),
        plot_balance(build_graph([])),
        plot_matrix(build_graph([])),
    ):
        ax.figure.canvas.draw()
        assert not ax.patches


def test_a_chart_goes_where_it_is_told() -> None:
    from matplotlib import pyplot as plt

    ax = plt.subplots()[1]
    assert plot_balance(build_graph(make_campaign()), ax=ax) is ax


def test_without_matplotlib_the_way_out_is_said(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    with pytest.raises(GraphkitError, match=r"matplotlib is missing.*pip install 'graphkit\[notebook\]'"):
        plot_balance(build_graph([make_evidence()]))
