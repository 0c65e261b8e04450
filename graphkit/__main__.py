"""`python -m graphkit`: the command line, for when `graph` is not on the path."""

from graphkit.cli.app import app

app(prog_name="graph")
