"""`graph build`: articles → graph.html, evidence.jsonl, edges.csv, actors.csv, graph.graphml and run.json.

Decisions taken here: an article that cannot be read is named, counted and left out, and the others are built; only when
none could be read is the input wrong (exit status 1). Files are written after the last article, all or none of them, so
an interrupted run leaves the output of the run before it as it was.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graphkit.cli.dates import first_day, last_day
from graphkit.cli.options import Actors, Model, Rules
from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphkit.corrections.apply import Outcome
    from graphkit.errors import ReadError
    from graphkit.graph.evidence_graph import EvidenceGraph
    from graphkit.model import Article, Evidence, NearMiss, Reading

SEEDS = Path("seeds")
INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked to do.

    Attributes:
        paths: files, folders and "-".
        output: where to write.
        actors: actor packs.
        rules: rules pack.
        model: spaCy model; None for graphkit's own.
        min_confidence: evidence below it is left out.
        since: first day of publication to take.
        until: last day to take.
        corrections: files of what readers marked as wrong.
        gaps: list what was nearly taken.
    """

    paths: tuple[str, ...]
    output: Path
    actors: tuple[str, ...]
    rules: str
    model: str | None = None
    min_confidence: float = 0.0
    since: date | None = None
    until: date | None = None
    corrections: tuple[Path, ...] = ()
    gaps: bool = False

    def takes(self, article: "Article") -> bool:
        """Tell whether an article is of the days asked for; one without a date is not, once any are asked for."""
        if self.since is None and self.until is None:
            return True
        day = article.date
        return day is not None and (self.since or date.min) <= day <= (self.until or date.max)

    def wrote(self, path: Path | str) -> bool:
        """Tell whether an unread file is what the last build left in a folder that is read: no news to anybody."""
        output = self.output.resolve()
        asked = any(Path(each).resolve().is_relative_to(output) for each in self.paths)
        return not asked and Path(path).resolve().is_relative_to(output)


@dataclass(slots=True)
class Build:
    """What came of a build.

    Attributes:
        readings: one an article, in order.
        evidence: what is written.
        graph: of that evidence.
        unread: what could not be read.
        outside: articles left out as not of the days asked for.
        undated: those of them that have no date.
        unsure: pieces of evidence below the confidence asked for.
        outcomes: what became of each correction.
        gaps: what was nearly taken, the most frequent first; None when nobody asked.
        seconds: how long it took.
    """

    readings: list["Reading"] = field(default_factory=list)
    evidence: list["Evidence"] = field(default_factory=list)
    graph: "EvidenceGraph | None" = None
    unread: list["ReadError"] = field(default_factory=list)
    outside: int = 0
    undated: int = 0
    unsure: int = 0
    outcomes: list["Outcome"] = field(default_factory=list)
    gaps: list[dict[str, Any]] | None = None
    seconds: float = 0.0


def build(  # noqa: PLR0913, PLR0917
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH", help="Files, folders (read recursively) or - for standard input.  [default: seeds]"
        ),
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where to write.")] = Path("output"),
    actors: Actors = None,
    rules: Rules = "politics-en",
    model: Model = None,
    min_confidence: Annotated[
        float, typer.Option(metavar="X", min=0, max=1, help="Leave out evidence below this confidence.")
    ] = 0.0,
    since: Annotated[
        date | None, typer.Option(metavar="DATE", parser=first_day, help="Only articles of this day or later.")
    ] = None,
    until: Annotated[
        date | None, typer.Option(metavar="DATE", parser=last_day, help="Only articles of this day or earlier.")
    ] = None,
    corrections: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="What readers marked as wrong, as the page saves it; may be given again."),
    ] = None,
    gaps: Annotated[  # noqa: FBT002
        bool, typer.Option("--gaps", help="List too what was nearly taken, and write it to gaps.jsonl.")
    ] = False,
) -> None:
    """Read articles, write the graph and its page.

    Writes graph.html, evidence.jsonl, edges.csv, actors.csv, graph.graphml and
    run.json. Articles that cannot be read are named and left out.

    \b
    Examples:
      graph build
      graph build reports/ june.jsonl --output output/june
      graph build reports/ --since 2016-07 --until 2016-09 --min-confidence 0.6
      graph build reports/ --actors uk-politics --actors my-actors.yml
      graph build reports/ --corrections corrections.yml
      graph build reports/ --gaps
    """
    from graphkit.cli.report import report_build
    from graphkit.packs.load import DEFAULT_ACTORS

    if not paths:
        if not SEEDS.is_dir():
            raise GraphkitError(
                f"{SEEDS}/: no such folder here, and no PATH given. Say what to read: graph build PATH."
            )
        paths = [str(SEEDS)]
    options = Options(
        paths=tuple(paths),
        output=output,
        actors=tuple(actors or DEFAULT_ACTORS),
        rules=rules,
        model=model,
        min_confidence=min_confidence,
        since=since,
        until=until,
        corrections=tuple(corrections or ()),
        gaps=gaps,
    )
    if since and until and since > until:
        raise typer.BadParameter(f"--since {since} is after --until {until}. Turn them round.")
    if output.exists() and not output.is_dir():
        raise GraphkitError(f"{output}: is a file, not a folder. Give another place with --output.")
    report_build(run_build(options), options)


def run_build(options: Options) -> Build:
    """Read, extract, assemble and write; nothing is written when no article could be read.

    Raises:
        GraphkitError: a pack, the model or the output folder is wrong, or nothing could be read.
    """
    from graphkit.actors.copies import mark_copies
    from graphkit.articles.read import list_forms
    from graphkit.cli.progress import show_progress
    from graphkit.corrections.apply import apply_corrections
    from graphkit.export.gaps import list_gaps
    from graphkit.extract import Extractor
    from graphkit.graph.assemble import build_graph
    from graphkit.packs.corrections import load_corrections
    from graphkit.packs.load import load_pack

    started = time.perf_counter()
    pack = load_pack(options.rules, actors=options.actors)
    corrections = load_corrections(options.corrections, relations=pack.relations)
    done = Build()
    with show_progress() as progress:

        def note_unread(error: "ReadError") -> None:
            if not options.wrote(error.path):
                done.unread.append(error)
                progress.complain(str(error))

        try:
            extractor = Extractor(pack, model=options.model)
            chosen = _choose(options, done, note_unread)
            misses: list[NearMiss] = []
            read = extractor.survey(chosen) if options.gaps else ((each, []) for each in extractor.read(chosen))
            for reading, missed in read:
                done.readings.append(reading)
                misses += missed
                progress.advance()
            progress.begin("Looking for copies")
            done.readings = mark_copies(done.readings)
        except KeyboardInterrupt:
            count = len(done.readings)
            progress.complain(f"Interrupted after {count} article{'' if count == 1 else 's'}; nothing was written.")
            raise typer.Exit(INTERRUPTED) from None
    if not done.readings and not done.outside:
        raise GraphkitError(f"No article could be read, so nothing was written. Give {list_forms()} files.")
    if options.gaps:
        done.gaps = list_gaps(misses, done.readings)
    done.readings, done.outcomes = apply_corrections(corrections, done.readings, actors=pack.actors)
    found = [evidence for reading in done.readings for evidence in reading.evidence]
    done.evidence = [evidence for evidence in found if evidence.confidence >= options.min_confidence]
    done.unsure = len(found) - len(done.evidence)
    done.graph = build_graph(done.evidence, readings=done.readings)
    write_build(done, options, started)
    return done


def write_build(done: Build, options: Options, started: float) -> None:
    """Write all files of a build, whole or not at all."""
    from graphkit.cli.files import write_together
    from graphkit.cli.report import write_run
    from graphkit.export.csv import write_actors, write_edges
    from graphkit.export.gaps import write_gaps
    from graphkit.export.graphml import write_graphml
    from graphkit.export.jsonl import write_evidence
    from graphkit.graph.camps import mark_camps
    from graphkit.page.render import write_page

    graph = done.graph
    if graph is None:
        return

    def finish(path: Path) -> None:
        done.seconds = time.perf_counter() - started
        write_run(done, options, path)

    writers: dict[str, Callable[[Path], Any]] = {
        "graph.html": lambda path: write_page(mark_camps(graph), done.evidence, path),
        "evidence.jsonl": lambda path: write_evidence(done.evidence, path),
        "edges.csv": lambda path: write_edges(graph, path),
        "actors.csv": lambda path: write_actors(graph, path),
        "graph.graphml": lambda path: write_graphml(graph, path),
        "run.json": finish,
    }
    if done.gaps is not None:
        rows = done.gaps
        writers["gaps.jsonl"] = lambda path: write_gaps(rows, path)
    write_together(options.output, writers)


def _choose(options: Options, done: Build, note: "Callable[[ReadError], None]") -> Iterator["Article"]:
    for article in _read(options.paths, note):
        if options.takes(article):
            yield article
        else:
            done.outside += 1
            done.undated += article.date is None


def _read(paths: Iterable[str], note: "Callable[[ReadError], None]") -> Iterator["Article"]:
    from graphkit.articles.read import read_articles

    yield from read_articles(paths, on_error=note)
