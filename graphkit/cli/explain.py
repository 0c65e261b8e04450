"""`graph explain`: why an edge is there, and why another is not."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.dates import first_day
from graphkit.cli.options import Actors, Model, Rules
from graphkit.errors import GraphkitError
from graphkit.graph.names import find_close, fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.text import Text

    from graphkit.cli.terminal import Mark
    from graphkit.model import Attempt, End, Evidence


def explain(  # noqa: PLR0913, PLR0917
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="A sentence or more; - reads standard input.")
    ] = None,
    edge: Annotated[
        tuple[str, str, str] | None,
        typer.Option(metavar="SOURCE RELATION TARGET", help="An edge of a build, by the actors' names or ids."),
    ] = None,
    build: Annotated[Path, typer.Option(metavar="DIR", help="Which build --edge looks in.")] = Path("output"),
    day: Annotated[
        date | None,
        typer.Option(
            "--date", metavar="DATE", parser=first_day, help="The day of TEXT, which tells who holds an office."
        ),
    ] = None,
    actors: Actors = None,
    rules: Rules = "politics-en",
    model: Model = None,
) -> None:
    """Say why an edge is there, and why not.

    For a text: each cue that stands in it, and why it fired, was modified or did not
    fire. For an edge of a build: its evidence.

    Source, target and cue are brought out, as [S ...], [T ...] and [C ...] where the
    output is no terminal.

    \b
    Examples:
      graph explain "Mr Khan urged members to ditch Jeremy Corbyn."
      graph explain "The London mayor backs Mr Smith." --date 2016-08-21
      graph explain --edge "Sadiq Khan" criticises "Jeremy Corbyn"
      graph explain --edge sadiq-khan endorses owen-smith --build output/june
    """
    from graphkit.cli.terminal import make_console

    if (text is None) == (edge is None):
        raise typer.BadParameter("give either TEXT or --edge SOURCE RELATION TARGET.")
    console = make_console()
    plain = not console.is_terminal or console.no_color
    if edge is not None:
        lines = describe_edge(*edge, folder=build, plain=plain)
    else:
        words = sys.stdin.buffer.read() if text == "-" else str(text).encode(errors="surrogateescape")
        lines = describe_text(
            words.decode(errors="replace"), day=day, actors=actors, rules=rules, model=model, plain=plain
        )
    for line in lines:
        console.print(line)


def describe_text(  # noqa: PLR0913
    text: str, *, day: date | None, actors: list[str] | None, rules: str, model: str | None, plain: bool
) -> "Iterator[Text]":
    """Say for each cue of a text why it fired, was modified or did not fire.

    Args:
        text: a sentence or more.
        day: when it was published, which tells who held an office.
        actors: actor packs; None for the one that is known unless told otherwise.
        rules: the rules pack.
        model: spaCy model; None for graphkit's own.
        plain: mark source, target and cue by brackets rather than by colours.
    """
    from graphkit.extract import Extractor
    from graphkit.model import Article
    from graphkit.packs.load import DEFAULT_ACTORS, load_pack

    extractor = Extractor(load_pack(rules, actors=actors or DEFAULT_ACTORS), model=model)
    article = Article(id="text", text=text, date=day)
    yield from describe_attempts(article.text, extractor.explain(article), plain=plain)


def describe_attempts(text: str, attempts: "Sequence[Attempt]", *, plain: bool) -> "Iterator[Text]":
    """Say what came of each cue that was tried in a text."""
    from rich.text import Text

    from graphkit.cli.terminal import Mark, mark_text, tame

    if not attempts:
        yield Text("No cue of the pack stands in this text.")
    for i, attempt in enumerate(attempts):
        if i:
            yield Text()
        start = _start_of(attempt.sentence, text, attempt.cue.start)
        marks = [Mark(attempt.cue.start - start, attempt.cue.end - start, "C")]
        if attempt.evidence is not None:
            start = attempt.evidence.span.start
            marks = mark_evidence(attempt.evidence)
        yield mark_text(attempt.sentence, marks, plain=plain)
        word = "fired" if attempt.fired else "silent"
        frame = f" ({attempt.frame})" if attempt.frame else ""
        yield Text.assemble(
            "  ", (word, "bold green" if attempt.fired else "bold yellow"), tame(f"  {attempt.rule}{frame}")
        )
        if reason := attempt.reason.removeprefix(word).lstrip(", "):
            yield Text(tame(f"  {reason}"))
        if attempt.evidence is not None:
            yield from _describe_evidence(attempt.evidence)


def describe_edge(source: str, relation: str, target: str, *, folder: Path, plain: bool) -> "Iterator[Text]":
    """List the evidence of an edge.

    Args:
        source: an actor's name, id or alias.
        relation: the relation's name.
        target: an actor's name, id or alias; where the relation is symmetric the two may stand the other way round.
        folder: the build.
        plain: mark source, target and cue by brackets rather than by colours.

    Raises:
        GraphkitError: the build has no such edge.
    """
    from rich.text import Text

    from graphkit.cli.terminal import mark_text, tame
    from graphkit.export.build import read_build

    path = folder / "evidence.jsonl"
    evidence = read_build(folder).evidence
    found = [each for each in evidence if _matches(each, source, relation, target)]
    if not found:
        raise GraphkitError(
            f"{path}: no evidence that {source} {relation} {target}. {_suggest(evidence, source, target)}"
        )
    yield Text(tame(count_sources(found)))
    for each in found:
        yield Text()
        yield mark_text(each.sentence, mark_evidence(each), plain=plain)
        yield from _describe_evidence(each)
        yield Text(tame(f"  rule {each.rule} ({each.frame})"))
        facts = (each.article.title or each.article.id, each.article.date, each.article.outlet, each.article.url)
        yield Text(tame("  " + " · ".join(str(fact) for fact in facts if fact)))


def count_sources(evidence: "Sequence[Evidence]") -> str:
    """Count statements, texts, articles, outlets and days apart: one agency report in ten papers is one text."""
    articles = {each.article.id: each.article for each in evidence}
    counts = {
        "statement": len(evidence),
        "text": len({article.text_id for article in articles.values()}),
        "article": len(articles),
        "outlet": len({article.outlet for article in articles.values()} - {""}),
        "day": len({article.date for article in articles.values()} - {None}),
    }
    return " · ".join(f"{count:,} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items())


def _describe_evidence(evidence: "Evidence") -> "Iterator[Text]":
    from rich.text import Text

    from graphkit.cli.terminal import tame

    relation = evidence.relation
    yield Text(tame(f"  {_end(relation.source)} {relation.type.name} {_end(relation.target)}"))
    speaker = f" by {relation.speaker}" if relation.speaker else ""
    yield Text(tame(f"  {relation.modality}, {relation.voice}{speaker}"))
    parts = " × ".join(f"{name} {value:g}" for name, value in evidence.parts)
    yield Text(tame(f"  confidence {evidence.confidence:g}{' = ' + parts if parts else ''}"))
    if (was := evidence.corrected) is not None:
        note = f": {was.note}" if was.note else ""
        yield Text(tame(f"  corrected by hand ({was.wrong}), was {was.source} {was.relation} {was.target}{note}"))
    yield Text(tame(f"  {describe_measured(evidence)}"))


def describe_measured(evidence: "Evidence") -> str:
    """Say in one line how often the rule was right on labelled sentences."""
    measured = evidence.measured
    if measured is None:
        return "rule not measured yet"
    times = f"right {measured.right:,} of {measured.fired:,} times ({measured.corpora})"
    if measured.of == "rule":
        return f"measured: {times}"
    return f"rule not measured yet; rules of its kind: {times}"


def _end(end: "End") -> str:
    return end.actor.name if end.text == end.actor.name else f"{end.actor.name} (“{end.text}”)"


def mark_evidence(evidence: "Evidence") -> list["Mark"]:
    """Say where source, target and cue stand in the sentence of a statement."""
    from graphkit.cli.terminal import Mark

    ends = (("S", evidence.relation.source.span), ("T", evidence.relation.target.span), ("C", evidence.cue))
    return [Mark(span.start - evidence.span.start, span.end - evidence.span.start, letter) for letter, span in ends]


def _start_of(sentence: str, text: str, place: int) -> int:
    """Find where the sentence around a place begins."""
    return text.rfind(sentence, 0, place + len(sentence))


def _matches(evidence: "Evidence", source: str, relation: str, target: str) -> bool:
    kind = evidence.relation.type
    if fold_name(relation) != fold_name(kind.name):
        return False
    ends = evidence.relation.source, evidence.relation.target
    straight = _is(ends[0], source) and _is(ends[1], target)
    return straight or (kind.symmetric and _is(ends[0], target) and _is(ends[1], source))


def _is(end: "End", name: str) -> bool:
    return fold_name(name) in {fold_name(end.actor.id), fold_name(end.actor.name), *map(fold_name, end.actor.aliases)}


def _suggest(evidence: "Sequence[Evidence]", source: str, target: str) -> str:
    """Name what the build does know of the two."""
    between = {
        f"{each.relation.source.actor.name} {each.relation.type.name} {each.relation.target.actor.name}"
        for each in evidence
        if _is(each.relation.source, source) and _is(each.relation.target, target)
    }
    if between:
        return f"There is: {'; '.join(sorted(between))}."
    ends = {end.actor.name: end for each in evidence for end in (each.relation.source, each.relation.target)}
    unknown = [name for name in (source, target) if not any(_is(end, name) for end in ends.values())]
    written = {name: (name, end.actor.id, *end.actor.aliases) for name, end in ends.items()}
    close = [match for name in unknown if (match := find_close(name, written))]
    return f"Did you mean {' or '.join(close)}?" if close else "Its actors.csv lists the names."
