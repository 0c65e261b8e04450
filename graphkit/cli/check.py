"""`graph check`: does each rule prove itself on its own examples, and is each pack well formed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.options import Model
from graphkit.errors import PackError

if TYPE_CHECKING:
    from graphkit.errors import Problem


def check(
    packs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PACK", help="Rules or actor packs: names, folders or .yml files.  [default: all shipped ones]"
        ),
    ] = None,
    model: Model = None,
) -> None:
    """Check packs against their own examples.

    Every rule must fire on its examples and keep silent on its counterexamples, and be
    right more often than wrong where it has been measured. All problems are listed at
    once, as `file:line: what, what now`.

    \b
    Examples:
      graph check
      graph check politics-en my-rules/ my-actors.yml
    """
    from graphkit.cli.terminal import make_console, tame

    console = make_console()
    wrong = False
    for name in packs or _shipped():
        problems, summary = check_one(name, model=model)
        for problem in problems:
            console.print(tame(str(problem)))
        wrong |= bool(problems)
        if not problems:
            console.print(tame(summary))
    if wrong:
        raise typer.Exit(1)


def check_one(name: str, *, model: str | None = None) -> tuple[list["Problem"], str]:
    """Check one pack.

    Args:
        name: of a shipped pack, or a path.
        model: the spaCy model to try the examples with.

    Returns:
        all problems, and a line to print when there are none.
    """
    from graphkit.packs.load import load_pack

    try:
        if _holds_actors(name):
            actors = load_pack(actors=[name]).actors
            count = "1 actor, all as it" if len(actors) == 1 else f"{len(actors)} actors, all as they"
            return [], f"{name}: {count} should be."
        pack = load_pack(name)
    except PackError as error:
        return list(error.problems), ""
    from graphkit.packs.ledger import check_ledger
    from graphkit.proof import check_pack

    sentences = sum(len(rule.cue.examples) + len(rule.cue.counterexamples) for rule in pack.rules)
    summary = f"{pack.name}: {len(pack.rules)} rules, {sentences} sentences, all as they should be."
    return [*check_pack(pack, model=model), *check_ledger(pack)], summary


def _shipped() -> Iterator[str]:
    from graphkit.packs.shipped import ACTORS, RULES

    yield from sorted(path.name for path in RULES.iterdir() if path.is_dir())
    yield from sorted(path.stem for path in ACTORS.glob("*.yml"))


def _holds_actors(name: str) -> bool:
    """Tell an actor pack from a rules pack: a file, or a folder without pack.yml, or a shipped one's name."""
    from graphkit.packs.shipped import ACTORS

    path = Path(name)
    if path.is_dir():
        return not (path / "pack.yml").exists() and not (path / "cues").exists()
    return path.suffix in {".yml", ".yaml"} or (ACTORS / f"{name}.yml").exists()
