"""`graph diff`: two builds → what changed from the first to the second, with the sentences that make it so."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.text import Text

    from graphkit.export.build import SavedBuild
    from graphkit.graph.diff import Change


class Form(StrEnum):
    """How changes are printed."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


def diff(  # noqa: PLR0913, PLR0917
    before: Annotated[Path, typer.Argument(metavar="DIR_A", help="The earlier build.")],
    after: Annotated[Path, typer.Argument(metavar="DIR_B", help="The later build.")],
    form: Annotated[Form, typer.Option("--format", "-f", help="How to print it.")] = Form.TABLE,
    kinds: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="KIND", help="turned, new, gone, stronger or weaker; may be given again."),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option(metavar="ACTOR", help="Only changes from or to this actor, by name or id; may be given again."),
    ] = None,
    sentences: Annotated[int, typer.Option(metavar="N", min=0, help="How many sentences to show of each.")] = 2,
) -> None:
    """Say what changed from one build to another.

    Edges new, gone, stronger and weaker by the number of articles, and pairs that
    turned: whose net of friendly and hostile articles changed its sign. Below each are
    the sentences that make the change. What is only denied, hedged or not yet so does
    not count.

    \b
    Examples:
      graph diff output/june output/july
      graph diff output/june output/july --only turned --sentences 5
      graph diff before after --about "Owen Smith" --format markdown > changes.md
    """
    from graphkit.cli.progress import show_progress
    from graphkit.cli.terminal import make_console, tame
    from graphkit.export.build import read_build
    from graphkit.export.changes import render_json, render_markdown
    from graphkit.graph.diff import find_changes

    wanted = _check_kinds(kinds or ())
    with show_progress("Reading the builds") as progress:
        old, new = read_build(before), read_build(after)
        progress.begin("Comparing them")
        found = find_changes(old.evidence, new.evidence, read={article.id for article in new.articles})
    changes = [each for each in found if each.kind in wanted and _is_about(each, about or ())]
    if form is Form.JSON:
        typer.echo(render_json(changes, describe_builds(old, new)))
    elif form is Form.MARKDOWN:
        text = render_markdown(changes, most=sentences)
        typer.echo("\n".join(tame(line) for line in text.split("\n")), nl=False)
    else:
        console = make_console()
        plain = not console.is_terminal or console.no_color
        for line in describe_changes(changes, describe_builds(old, new), most=sentences, plain=plain):
            console.print(line)


def describe_builds(old: "SavedBuild", new: "SavedBuild") -> dict[str, Any]:
    """Say what was read for each build, and how much of it for both."""
    ids = [{article.id for article in build.articles} for build in (old, new)]
    both = len(ids[0] & ids[1])
    return {
        "before": {"folder": str(old.folder), "articles": len(ids[0]), "edges": old.graph.number_of_edges()},
        "after": {"folder": str(new.folder), "articles": len(ids[1]), "edges": new.graph.number_of_edges()},
        "articles_in_both": both,
    }


def describe_changes(changes: "Sequence[Change]", about: dict[str, Any], *, most: int, plain: bool) -> "Iterator[Text]":
    """Describe changes for a terminal, line by line.

    Args:
        changes: what is to be told, in order.
        about: the two builds, and what they have in common.
        most: how many sentences a change shows.
        plain: mark source, target and cue by brackets rather than by colours.
    """
    from collections import Counter

    from rich.text import Text

    from graphkit.cli.explain import mark_evidence
    from graphkit.cli.terminal import mark_text, tame
    from graphkit.export.changes import describe_change, describe_place

    for name in ("before", "after"):
        side = about[name]
        yield Text(
            tame(f"{name:<7}{side['folder']}: {_count(side['articles'], 'article')}, {_count(side['edges'], 'edge')}")
        )
    yield Text(f"{_count(about['articles_in_both'], 'article')} read for both.")
    counts = Counter(change.kind for change in changes)
    if not changes:
        yield Text("Nothing changed.")
    last = None
    for change in changes:
        if change.kind is not last:
            last = change.kind
            yield Text()
            yield Text(f"{last.value} ({counts[last]:,})", style="bold")
        sign = "+" if change.sign > 0 else "−"
        yield Text(tame(f"  {sign} {describe_change(change)}"), style="green" if change.sign > 0 else "red")
        for item in change.statements[:most]:
            yield Text("      ").append_text(mark_text(item.sentence, mark_evidence(item), plain=plain))
            yield Text(tame(f"        {describe_place(item)}"), style="dim")
        if (left := len(change.statements) - most) > 0 and most:
            yield Text(f"      and {left:,} more")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _check_kinds(names: "Sequence[str]") -> set[str]:
    """Look up kinds of change; all when none is named."""
    from graphkit.graph.diff import Kind

    known = [kind.value for kind in Kind]
    for name in names:
        if name not in known:
            raise typer.BadParameter(f"'{name}' is no kind of change. There are {', '.join(known)}.")
    return set(names or known)


def _is_about(change: "Change", names: "Sequence[str]") -> bool:
    ends = {_fold(each) for each in (change.source, change.source_name, change.target, change.target_name)}
    return not names or any(_fold(name) in ends for name in names)


def _fold(text: str) -> str:
    return text.casefold().replace("’", "'").strip()
