"""`graph score`: how right a build is on articles that somebody has annotated, and what it got wrong and missed."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import RenderableType
    from rich.table import Table

RULES_SHOWN = 15


def score(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder with gold.jsonl and actors.json.")],
    build: Annotated[
        Path, typer.Argument(metavar="DIR", help="A build of the same articles, or its evidence.jsonl.")
    ] = Path("output"),
    min_confidence: Annotated[
        float, typer.Option(metavar="X", min=0, max=1, help="Leave out evidence below this confidence.")
    ] = 0.0,
    errors: Annotated[int, typer.Option(metavar="N", min=0, help="List up to N wrong and N missed statements.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scorecard as JSON.")] = False,  # noqa: FBT002
) -> None:
    """Score a build against annotations of your own.

    GOLD has a line of JSON for each statement, in gold.jsonl: doc (the article's id),
    sentence, source, relation, target, and where known modality and difficulty.
    docs/score.md tells the rest.

    \b
    Examples:
      graph score gold/ output/
      graph score gold/ output/ --errors 20
      graph score gold/ output/ --min-confidence 0.8 --json
    """
    from graphkit.cli.terminal import complain, make_console
    from graphkit.score.card import make_card
    from graphkit.score.gold import read_build, read_gold

    annotated = read_gold(gold)
    found, outside = read_build(build, annotated, floor=min_confidence)
    card = make_card(annotated, found, outside=outside, errors=errors)
    if not found:
        complain(f"{build}: says nothing of the annotated articles. Their ids are the gold's 'doc'.")
    if as_json:
        typer.echo(json.dumps(card, ensure_ascii=False, indent=1).encode(errors="backslashreplace"))
        return
    console = make_console()
    for each in show_card(card):
        console.print(each)


def show_card(card: "Mapping[str, Any]") -> "Iterator[RenderableType]":
    """Lay a scorecard out for a terminal."""
    outside = f"; {card['outside']:,} more of the build are not annotated" if card["outside"] else ""
    yield f"{card['articles']:,} annotated articles{outside}"
    yield ""
    names = {
        "sentences, relation": card["mention"]["relation"],
        "sentences, sign alone": card["mention"]["sign"],
        "edges, relation": card["edge"]["relation"],
        "edges, sign alone": card["edge"]["sign"],
    }
    yield _table("", [{"name": name, **figures} for name, figures in names.items()])
    yield ""
    yield _table("by relation", card["relations"])
    yield ""
    yield _table("by modality", card["modalities"])
    if card["difficulties"]:
        yield ""
        yield _table("by difficulty", card["difficulties"], columns=("gold", "right", "recall"))
    if card["rules"]:
        yield ""
        yield _table("by rule", card["rules"][:RULES_SHOWN], columns=("right", "wrong", "precision"))
        if (more := len(card["rules"]) - RULES_SHOWN) > 0:
            yield f"and {more:,} more, in --json"
    if card["confidence"]["bins"]:
        yield ""
        yield _show_confidence(card["confidence"])
    for word in ("wrong", "missed"):
        for row in card[word]:
            yield ""
            yield _show_statement(word, row)


def _table(title: str, rows: "Iterable[Mapping[str, Any]]", columns: "Sequence[str]" = ()) -> "Table":
    from rich.table import Table
    from rich.text import Text

    from graphkit.cli.terminal import tame

    columns = columns or ("gold", "right", "wrong", "precision", "recall", "f1")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(title)
    for name in columns:
        table.add_column("F1" if name == "f1" else name, justify="right")
    for row in rows:
        cells = [f"{row[name]:,}" if isinstance(row[name], int) else f"{row[name]:.2f}" for name in columns]
        table.add_row(Text(tame(row["name"])), *cells)
    return table


def _show_confidence(confidence: "Mapping[str, Any]") -> "Table":
    return _table(
        f"by confidence (calibration error {confidence['error']:.3f})",
        [{"name": f"{each['low']:.1f} to {each['high']:.1f}", **each} for each in confidence["bins"]],
        columns=("said", "right", "promised", "kept"),
    )


def _show_statement(word: str, row: "Mapping[str, Any]") -> "RenderableType":
    from rich.text import Text

    from graphkit.cli.terminal import tame

    what = row.get("rule") or row.get("difficulty") or ""
    told = f"{row['source']} {row['relation']} {row['target']}, {row['modality']}"
    notes = " · ".join(filter(None, (row["article"], what, row["cue"] and f"“{row['cue']}”")))
    style = "bold red" if word == "wrong" else "bold yellow"
    lines = (f"  {told}", f"  {row['sentence']}", f"  {notes}")
    return Text.assemble((word, style), *(f"\n{tame(line)}" for line in lines))
