"""Graph → quick charts, each a matplotlib Axes to change or save: stance over time, support and attack, who on whom.

Blue is backing and orange attack, as on the page; what a colour says also shows by place or sign. Names are set as they
are, without matplotlib's mathematics between dollar signs.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from graphkit.graph.camps import find_camps
from graphkit.graph.prominence import measure_prominence
from graphkit.graph.stance import list_stances
from graphkit.model import Modality
from graphkit.notebook.extras import need

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.graph.evidence_graph import EvidenceGraph
    from graphkit.model import Evidence

BACKING, ATTACK = "#1a68a8", "#c2410c"
_DAYS_BY_DAY, _DAYS_BY_WEEK = 45, 400


def plot_stance(graph: EvidenceGraph, source: str, target: str, *, ax: Any = None) -> Any:
    """Draw how one actor stood to another over time: articles that report backing above the line, attacks below.

    The step line is the net up to then. Undated articles are left out; the title says how many.

    Args:
        graph: what `build_graph` gave, or a selection.
        source: whose stance, by id, name or alias.
        target: towards whom.
        ax: where to draw; a new figure unless given.

    Raises:
        GraphkitError: no such actor, or matplotlib is missing.
    """
    ends = graph.find_actor(source), graph.find_actor(target)
    ax = _make_axes(ax, height=2.6)
    stances = [each for each in list_stances(graph.evidence) if (each.source, each.target) == ends]
    evidence = stances[0].evidence if stances else ()
    dated = [item for item in evidence if item.article.date]
    undated = len({item.article.text_id for item in evidence if not item.article.date})
    backing, attacks = (_count_periods(dated, sign) for sign in (1, -1))
    starts = sorted({*backing, *attacks})
    if starts:
        width = _length(dated)
        ax.bar(starts, [backing[day] for day in starts], width=0.8 * width, color=BACKING, label="backing")
        ax.bar(starts, [-attacks[day] for day in starts], width=0.8 * width, color=ATTACK, label="attack")
        net, line = 0, []
        for day in starts:
            net += backing[day] - attacks[day]
            line.append(net)
        ax.step(
            starts, line, where="post", color="#1f2328", linewidth=1.2, marker="o", markersize=3, label="net so far"
        )
        ax.set_xlim(starts[0] - timedelta(days=width), starts[-1] + timedelta(days=width))
        ax.legend(frameon=False, fontsize="small")
        ax.figure.autofmt_xdate()
    ax.axhline(0, color="#1f2328", linewidth=0.8)
    ax.yaxis.get_major_locator().set_params(integer=True)
    ax.set_ylabel("articles")
    note = f" ({undated} undated)" if undated else ""
    ax.set_title(f"{_name(graph, ends[0])} on {_name(graph, ends[1])}{note}", parse_math=False)
    return ax


def plot_balance(graph: EvidenceGraph, *, top: int = 12, ax: Any = None) -> Any:
    """Draw how many actors back and how many attack each of those whom most others take sides on."""
    rows = [row for row in measure_prominence(graph) if row.backed_by + row.attacked_by][:top][::-1]
    ax = _make_axes(ax, height=0.8 + 0.28 * max(len(rows), 1))
    places = range(len(rows))
    ax.barh(places, [row.backed_by for row in rows], color=BACKING, label="backed by")
    ax.barh(places, [-row.attacked_by for row in rows], color=ATTACK, label="attacked by")
    _set_labels(ax, "y", [_name(graph, row.actor) for row in rows])
    ax.axvline(0, color="#1f2328", linewidth=0.8)
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.xaxis.set_major_formatter(lambda value, _: f"{abs(value):g}")
    ax.set_xlabel("actors")
    if rows:
        ax.legend(frameon=False, fontsize="small")
    return ax


def plot_matrix(graph: EvidenceGraph, *, top: int = 15, ax: Any = None) -> Any:
    """Draw the stance of each of the most prominent actors to each other, camp by camp; a row is who takes it.

    A cell's number is the net in articles; its colour says how one-sided they are, from -1 to +1.
    """
    numpy = need("numpy")
    chosen = {row.actor for row in measure_prominence(graph)[:top]}
    camp = find_camps(graph, seconds=5.0).number
    actors = sorted(chosen, key=lambda actor: (camp.get(actor, len(camp) + 1), actor))
    at = {actor: index for index, actor in enumerate(actors)}
    colours = numpy.full((len(actors), len(actors)), numpy.nan)
    ax = _make_axes(ax, height=1.2 + 0.32 * max(len(actors), 1))
    for each in list_stances(graph.evidence):
        if each.source in at and each.target in at and each.balance is not None:
            colours[at[each.source], at[each.target]] = each.balance
            dark = "white" if abs(each.balance) > 0.5 else "#1f2328"  # noqa: PLR2004
            net = f"{each.net:+d}" if each.net else "0"
            ax.text(at[each.target], at[each.source], net, ha="center", va="center", color=dark, fontsize="small")
    if actors:
        shades = need("matplotlib.colors").LinearSegmentedColormap.from_list("stance", [ATTACK, "#f6f8fa", BACKING])
        ax.imshow(colours, cmap=shades, vmin=-1, vmax=1, aspect="auto")
    names = [_name(graph, actor) for actor in actors]
    _set_labels(ax, "x", names)
    _set_labels(ax, "y", names)
    for edge in (actors.index(b) - 0.5 for a, b in pairwise(actors) if camp.get(a) != camp.get(b)):
        ax.axhline(edge, color="#1f2328", linewidth=0.8)
        ax.axvline(edge, color="#1f2328", linewidth=0.8)
    ax.set_ylabel("who")
    ax.set_xlabel("on whom")
    return ax


def _make_axes(ax: Any, *, height: float) -> Any:
    return ax if ax is not None else need("matplotlib.pyplot").subplots(figsize=(6.4, height), layout="constrained")[1]


def _set_labels(ax: Any, axis: str, names: Sequence[str]) -> None:
    turn = {"rotation": 45, "ha": "right", "rotation_mode": "anchor"} if axis == "x" else {}
    set_ticks = ax.set_xticks if axis == "x" else ax.set_yticks
    set_ticks(range(len(names)), names, parse_math=False, fontsize="small", **turn)


def _name(graph: EvidenceGraph, actor: str) -> str:
    return str(graph.nodes[actor].get("name", actor))


def _length(items: Sequence[Evidence]) -> int:
    """Choose how many days a bar stands for, by how many lie between the first and last."""
    days = [item.article.date for item in items if item.article.date]
    span = (max(days) - min(days)).days
    return 1 if span <= _DAYS_BY_DAY else 7 if span <= _DAYS_BY_WEEK else 30


def _count_periods(items: Sequence[Evidence], sign: int) -> Counter[date]:
    """Count the articles of one sign in each period, by its first day."""
    if not items:
        return Counter()
    first = min(item.article.date for item in items if item.article.date)
    length = _length(items)
    articles = {
        (first + timedelta(days=(item.article.date - first).days // length * length), item.article.text_id)
        for item in items
        if item.article.date and item.relation.type.sign == sign and item.relation.modality is Modality.ASSERTED
    }
    return Counter(day for day, _ in articles)
