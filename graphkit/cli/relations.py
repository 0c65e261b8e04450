"""`graph relations`: JSON Lines in, JSON Lines out, for users with a parser, crawler or annotations of their own.

In order, one line out for each line in, nothing else on standard output. A line that cannot be used gets an error in
its place and the others are read all the same. Lines stream: the extractor takes them in batches, and what it reads
ahead waits in a queue together with the errors between.
"""

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graphkit.cli.options import Actors, Model, Rules
from graphkit.errors import ReadError
from graphkit.model import Article, GivenMention, Span

if TYPE_CHECKING:
    from graphkit.extract import Extractor
    from graphkit.model import Evidence, Reading


class BadLineError(ValueError):
    """A line of input that cannot be used; the message says why and what now."""


def relations(
    file: Annotated[str, typer.Argument(metavar="FILE", help="JSON Lines; - is standard input.")] = "-",
    actors: Actors = None,
    rules: Rules = "politics-en",
    model: Model = None,
) -> None:
    """Find relations in JSON Lines.

    \b
    In:   {"id", "text", "date"?, "title"?, "mentions"?: [{"start", "end", "actor"}]}
    Out:  {"id", "relations": [{"source", "relation", "sign", "target", "modality",
           "voice", "speaker"?, "confidence", "rule", "cue": {"text", "start", "end"}}]}

    With "mentions" given, exactly these are the named actors. A bad line gives
    {"id", "error"} in its place, and exit status 1 at the end.

    \b
    Examples:
      graph relations articles.jsonl > relations.jsonl
      echo '{"id": 1, "text": "Unite has backed Mr Corbyn."}' | graph relations
    """
    from graphkit.extract import Extractor
    from graphkit.packs.load import DEFAULT_ACTORS, load_pack

    extractor = Extractor(load_pack(rules, actors=actors or DEFAULT_ACTORS), model=model)
    bad = 0
    with ExitStack() as stack:
        try:
            lines = sys.stdin.buffer if file == "-" else stack.enter_context(open(file, "rb"))  # noqa: PTH123
        except OSError as error:
            raise ReadError(file, f"cannot be read: {error.strerror}. Give a file, or - for standard input.") from None
        for answer in answer_lines(lines, extractor):
            bad += "error" in answer
            sys.stdout.buffer.write(_to_json(answer) + b"\n")
        sys.stdout.buffer.flush()
    if bad:
        typer.echo(f"{bad} of the lines could not be used; each has its error in its place in the output.", err=True)
        raise typer.Exit(1)


def answer_lines(lines: Iterable[bytes], extractor: "Extractor") -> Iterator[dict[str, Any]]:
    """Give an answer for each line, in order.

    Args:
        lines: JSON objects, UTF-8; empty lines are passed over.
        extractor: reads them.
    """
    waiting: deque[dict[str, Any]] = deque()

    def read_items() -> Iterator[tuple[Article, list[GivenMention] | None]]:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            record: Any = None
            try:
                record = _read_record(line)
                item = _read_item(record, number)
            except BadLineError as error:
                waiting.append({"id": _id_of(record), "error": f"line {number}: {error}"})
            else:
                waiting.append({"id": _id_of(record)})
                yield item

    for reading in extractor.read_given_many(read_items()):
        while "error" in waiting[0]:
            yield waiting.popleft()
        yield waiting.popleft() | {"relations": _list_relations(reading)}
    yield from waiting


def _read_record(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLineError(f"not UTF-8 ({error.reason} at byte {error.start}). Save the file as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise BadLineError(f"not JSON ({error.msg} at character {error.colno}). Write one object a line.") from None
    except (ValueError, RecursionError):
        raise BadLineError("too deep or too large to read. Write one object of a few fields a line.") from None


def _read_item(record: Any, number: int) -> tuple[Article, list[GivenMention] | None]:
    if not isinstance(record, dict):
        raise BadLineError('not a JSON object. Write {"id": ..., "text": ...}.')
    if not isinstance(record.get("id"), str | int | float | None):
        raise BadLineError('"id" is neither text nor a number.')
    text, title = _read_text(record, "text"), _read_text(record, "title") if record.get("title") is not None else ""
    day = None
    if record.get("date") is not None:
        try:
            day = date.fromisoformat(record["date"])
        except (TypeError, ValueError):
            raise BadLineError(
                f'"date" {record["date"]!r} is not a date. Write "2016-08-21", or leave it out.'
            ) from None
    article = Article(id=str(record.get("id", number)), text=text, title=title, date=day)
    given = record.get("mentions")
    if given is None:
        return article, None
    if not isinstance(given, list):
        raise BadLineError('"mentions" is not a list. Write [{"start": 0, "end": 4, "actor": "Khan"}].')
    return article, [_read_mention(each, i, text) for i, each in enumerate(given, 1)]


def _read_text(record: dict[str, Any], key: str) -> str:
    text = record.get(key)
    if not isinstance(text, str):
        raise BadLineError(f'"{key}" is missing. Add it.' if text is None else f'"{key}" is not text.')
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadLineError(
            f'"{key}" has half a surrogate pair at character {error.start}. Write the whole character.'
        ) from None
    return text


def _read_mention(value: Any, number: int, text: str) -> GivenMention:
    if not isinstance(value, dict) or not isinstance(value.get("actor"), str) or not value["actor"]:
        raise BadLineError(f'mention {number} has no "actor". Write {{"start": 0, "end": 4, "actor": "Khan"}}.')
    start, end = value.get("start"), value.get("end")
    if type(start) is not int or type(end) is not int:
        raise BadLineError(f'mention {number}: "start" and "end" are not whole numbers.')
    if not 0 <= start < end <= len(text):
        raise BadLineError(f"mention {number}: {start} to {end} is no stretch of a text of {len(text)} characters.")
    return GivenMention(Span(start, end), value["actor"])


def _id_of(record: Any) -> Any:
    value = record.get("id") if isinstance(record, dict) else None
    return value if isinstance(value, str | int | float) else None


def _list_relations(reading: "Reading") -> list[dict[str, Any]]:
    return [_describe(each) for each in reading.evidence]


def _describe(evidence: "Evidence") -> dict[str, Any]:
    relation = evidence.relation
    out: dict[str, Any] = {
        "source": relation.source.actor.id,
        "relation": relation.type.name,
        "sign": relation.type.sign,
        "target": relation.target.actor.id,
        "modality": str(relation.modality),
        "voice": str(relation.voice),
    }
    if relation.speaker is not None:
        out["speaker"] = relation.speaker
    out |= {"confidence": evidence.confidence, "rule": evidence.rule}
    out["cue"] = {"text": evidence.cue_text, "start": evidence.cue.start, "end": evidence.cue.end}
    if evidence.part != "text":
        out["cue"]["part"] = evidence.part
    return out


def _to_json(value: dict[str, Any]) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # an id or label with half a surrogate pair goes out as it came in
        return json.dumps(value).encode()
