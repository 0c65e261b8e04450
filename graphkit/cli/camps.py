"""`graph camps`: who stands with whom in a build, and what goes against it."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graphkit.cli.dates import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from graphkit.model import Evidence

_SHOWN = 12  # rows of a table; --json has them all


def camps(  # noqa: PLR0913, PLR0917
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="What `graph build` wrote; its evidence.jsonl is read.")
    ],
    groups: Annotated[int, typer.Option(metavar="K", min=0, help="How many camps at most; 0 for as many as help.")] = 2,
    since: Annotated[
        date | None, typer.Option(metavar="DATE", parser=first_day, help="Only articles of this day or later.")
    ] = None,
    until: Annotated[
        date | None, typer.Option(metavar="DATE", parser=last_day, help="Only articles of this day or earlier.")
    ] = None,
    seconds: Annotated[
        float, typer.Option(metavar="S", min=0, help="How long to look for a proof that no division is better.")
    ] = 20.0,
    as_json: Annotated[bool, typer.Option("--json", help="Write all of it as JSON, with the sentences.")] = False,  # noqa: FBT002
) -> None:
    """Divide the actors of a build into camps.

    Camps are the division that the fewest articles go against: attacks inside a
    camp, backing across two. Gap 0 means proven: nothing is better. Actors who
    could as well stand elsewhere are called undecided. Who changed sides belongs
    to two camps over time, so look at one period at a time.

    Below the camps: tensions (edges that go against them, each with a sentence),
    who changed sides and when, brokers with friends in both camps, on whom most
    sides are taken, and how balanced the triads are.

    \b
    Examples:
      graph camps output
      graph camps output --since 2016-07 --until 2016-09
      graph camps output --groups 3
      graph camps output --json > camps.json
    """
    from graphkit.cli.progress import show_waiting
    from graphkit.cli.terminal import make_console
    from graphkit.export.build import read_build
    from graphkit.graph.assemble import build_graph
    from graphkit.graph.survey import survey

    if groups == 1:
        raise typer.BadParameter("--groups 1 divides nobody. Give 2 or more, or 0 for as many as help.")
    if since and until and since > until:
        raise typer.BadParameter(f"--since {since} is after --until {until}. Turn them round.")
    evidence = [item for item in read_build(folder).evidence if _is_between(item, since, until)]
    with show_waiting("Looking for camps"):
        found = survey(build_graph(evidence), evidence, groups=groups or None, seconds=seconds)
    if as_json:
        typer.echo(json.dumps(found, indent=2, ensure_ascii=True))
        return
    console = make_console()
    for part in describe(found):
        console.print(part)


def _is_between(item: "Evidence", since: date | None, until: date | None) -> bool:
    """Tell whether evidence is of the days asked for; without a date it is not, once any are asked for."""
    day = item.article.date
    return (since is None and until is None) or (day is not None and (since or day) <= day <= (until or day))


def describe(found: dict[str, Any]) -> "Iterator[RenderableType]":
    """Lay a survey out for a terminal."""
    from rich.text import Text

    yield Text(_headline(found))
    yield from _camps(found)
    yield from _tensions(found)
    yield from _turns(found)
    yield from _brokers(found)
    yield from _prominent(found)
    yield Text()
    yield Text(_balance(found["balance"]))


def _camps(found: dict[str, Any]) -> "Iterator[RenderableType]":
    from rich.table import Table
    from rich.text import Text

    from graphkit.cli.terminal import tame

    names, undecided = found["names"], set(found["undecided"])
    if not found["camps"]:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for heading in ("camp", "around", "actors"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "camp" else "left")
    for camp in found["camps"][:_SHOWN]:
        members = [names[actor] + (" (undecided)" if actor in undecided else "") for actor in camp["actors"]]
        table.add_row(str(camp["number"]), Text(tame(names[camp["centre"]])), Text(tame(_shorten(members))))
    yield Text()
    yield table
    if len(found["camps"]) > _SHOWN:
        yield Text(f"... and {len(found['camps']) - _SHOWN} more camps; --json has all.")


def _headline(found: dict[str, Any]) -> str:
    """Say how good the division is, and how sure that is."""
    if not found["camps"]:
        return "No camps: no two actors are on either good or bad terms, all told."
    cost, weight, gap = found["cost"], found["weight"], found["gap"]
    proof = "gap 0: proven, nothing is better" if gap == 0 else f"gap {gap:.0%}: at best {found['bound']}"
    return f"Against the camps stand {cost} of {weight} (articles, net of each pair); {proof}."


def _tensions(found: dict[str, Any]) -> "Iterator[RenderableType]":
    from rich.text import Text

    from graphkit.cli.terminal import tame

    names = found["names"]
    if found["tensions"]:
        yield Text("\nTensions", style="bold")
    for row in found["tensions"][:_SHOWN]:
        ends = f"{names[row['source']]} {row['relation']} {names[row['target']]}"
        where = "inside a camp" if row["where"] == "inside" else "across camps"
        yield Text(tame(f"{ends}: {where}, {row['weight']} article{'s' * (row['weight'] != 1)}, {_period(row)}"))
        for sentence in row["sentences"][:1]:
            yield Text(tame(f"    “{sentence['sentence']}”"), style="dim")
    if len(found["tensions"]) > _SHOWN:
        yield Text(f"... and {len(found['tensions']) - _SHOWN} more; --json has all.")


def _turns(found: dict[str, Any]) -> "Iterator[RenderableType]":
    from rich.text import Text

    from graphkit.cli.terminal import tame

    names = found["names"]
    if found["turns"]:
        yield Text("\nChanged sides", style="bold")
    for row in found["turns"][:_SHOWN]:
        way = "for to against" if row["sign"] < 0 else "against to for"
        ends = f"{names[row['source']]} towards {names[row['target']]}"
        yield Text(tame(f"{ends}: from {way}, between {row['until']} and {row['since']}"))
        for sentence in (row["before"][-1], row["after"][0]):
            yield Text(tame(f"    {sentence['date']} “{sentence['sentence']}”"), style="dim")
    if len(found["turns"]) > _SHOWN:
        yield Text(f"... and {len(found['turns']) - _SHOWN} more; --json has all.")


def _brokers(found: dict[str, Any]) -> "Iterator[RenderableType]":
    from rich.text import Text

    from graphkit.cli.terminal import tame

    if found["brokers"]:
        yield Text("\nBrokers", style="bold")
    for row in found["brokers"][:_SHOWN]:
        pairs = row["pairs"]
        yield Text(tame(f"{found['names'][row['actor']]}: between {pairs} pair{'s' * (pairs != 1)} of others"))


def _prominent(found: dict[str, Any]) -> "Iterator[RenderableType]":
    from rich.text import Text

    from graphkit.cli.terminal import tame

    rows = [row for row in found["prominence"] if row["backed_by"] + row["attacked_by"]][:5]
    if rows:
        yield Text("\nMost sides are taken on", style="bold")
    for row in rows:
        yield Text(
            tame(f"{found['names'][row['actor']]}: backed by {row['backed_by']}, attacked by {row['attacked_by']}")
        )


def _balance(balance: dict[str, Any]) -> str:
    if balance["degree"] is None:
        return "No triads: no three actors are all on terms with each other."
    kinds = (
        ("allies", "of three allies"),
        ("against_third", "of two allies against a third"),
        ("torn_friend", "with a friend of two opponents"),
        ("opponents", "of three opponents"),
    )
    told = ", ".join(f"{balance[kind]} {words}" for kind, words in kinds if balance[kind])
    balanced, triads = balance["allies"] + balance["against_third"], balance["triads"]
    return f"{balanced} of {triads} triad{'s' * (triads != 1)} balanced: {told}."


def _shorten(names: list[str], shown: int = 40) -> str:
    rest = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {rest} more" if rest > 0 else "")


def _period(row: dict[str, Any]) -> str:
    if row["first"] is None:
        return "undated"
    return str(row["first"]) if row["first"] == row["last"] else f"{row['first']} to {row['last']}"
