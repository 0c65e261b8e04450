"""`graph`: the commands in order, and what becomes of an error.

Whatever graphkit raises on purpose is its message alone and exit status 1; any other exception is a bug and shows its
traceback. Nothing heavy is imported here or at the top of a command's module, so that `--help` and the completion of a
shell answer at once. Help is plain text, not rich's panels: those cost as much time as everything else together.
"""

import errno
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from graphkit import __version__
from graphkit.cli import build, camps, check, diff, explain, export, page, relations, score
from graphkit.cli.lean import collect_less
from graphkit.cli.terminal import complain
from graphkit.errors import GraphkitError, PackError

INTERRUPTED = 130
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Commands(TyperGroup):
    """All commands, with one way to end for each kind of trouble."""

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command line; what is still to be printed is printed before it ends."""
        try:
            try:
                return super().main(*args, **options)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            # Whoever read our output has had enough of it.
            _drop_output()
            sys.exit(0)
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise
            complain(f"standard output: {error.strerror}. Free the place, or send the output elsewhere.")
            _drop_output()
            sys.exit(1)

    def invoke(self, ctx: Any) -> Any:
        """Run a command; turn errors into one line and an exit status."""
        try:
            return super().invoke(ctx)
        except GraphkitError as error:
            for line in error.problems if isinstance(error, PackError) else [error]:
                complain(str(line))
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            complain("Interrupted.")
            raise typer.Exit(INTERRUPTED) from None


def _drop_output() -> None:
    """Let what could not be printed go: Python would complain once more when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


app = typer.Typer(
    name="graph",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (build, relations, explain, check, page, camps, export, diff, score):
    app.command()(getattr(command, command.__name__.rpartition(".")[2]))


def _show_version(asked: bool) -> None:  # noqa: FBT001
    if asked:
        typer.echo(f"graphkit {__version__}")
        raise typer.Exit


@app.callback()
def graph(
    _version: Annotated[  # noqa: FBT002
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Political news articles in, a graph of who backs and who attacks whom out.

    \b
    Examples:
      graph build                      read seeds/, write output/graph.html
      graph build reports/ june.jsonl  read a folder and a file
      graph explain "Mr Khan has endorsed Owen Smith."
      graph COMMAND --help             options and examples of a command
    """
    collect_less()
