"""ledger.tsv → how often each rule was right on labelled sentences.

A row is a rule in a frame. `criticises/*` stands for all rules of a relation and `*` for all frames, so that a rule
that has not been measured borrows from its frame. A script writes the file (tools/fit_confidence.py); a row of a
pack is about that pack's rules only: an entry that takes another's place has yet to be measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from graphkit.errors import Problem
from graphkit.model import Measured
from graphkit.packs.shipped import show_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graphkit.packs.faults import Faults
    from graphkit.packs.load import Pack

COLUMNS = ("rule", "frame", "fired", "right", "precision", "plain", "corpora", "date")
ANY = "*"
ENOUGH, HALF = 8, 0.5
_ROUNDING = 0.0011


class LedgerKey(NamedTuple):
    """What a row of the ledger is about.

    Attributes:
        rule: id of a rule, or "criticises/*" for all of a relation.
        frame: name of a frame, or "*" for all.
    """

    rule: str
    frame: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What one rule was worth in one frame.

    Attributes:
        key: which rule and frame.
        measured: the counts.
        plain: how often it is right in plain circumstances: the counts, drawn towards those of the frame where they
            are few, and with what pronouns, distance and the like took off given back.
        path: the file it stands in.
        line: its line.
    """

    key: LedgerKey
    measured: Measured
    plain: float
    path: str
    line: int


def read_ledger(path: Path, faults: Faults) -> dict[LedgerKey, LedgerRow]:
    """Read a ledger, and note what is wrong with it."""
    shown = show_path(path)
    out: dict[LedgerKey, LedgerRow] = {}
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        faults.add(shown, 1, "", f"cannot be read: {error.strerror}.")
        return out
    except UnicodeDecodeError as error:
        faults.add(shown, 1, "", f"not UTF-8: {error.reason}.", hint="Save the file as UTF-8.")
        return out
    lines = ((number, line) for number, line in enumerate(text.splitlines(), 1) if line and not line.startswith("#"))
    _, header = next(lines, (1, ""))
    if tuple(header.split("\t")) != COLUMNS:
        message = f"the first row does not name the columns {', '.join(COLUMNS)}."
        faults.add(shown, 1, "", message, hint="Let tools/fit_confidence.py write the file.")
        return out
    for row in _rows(lines, shown, faults):
        if row.key in out:
            message = f"{row.key.rule} in {row.key.frame} stands here twice."
            faults.add(shown, row.line, "rule", message, hint=f"The first is on line {out[row.key].line}; keep one.")
        else:
            out[row.key] = row
    return out


def check_ledger(pack: Pack) -> list[Problem]:
    """Name rows about rules that are gone, and rules that were wrong more often than right."""
    rules = {rule.id: rule for rule in pack.rules}
    out = []
    for key, row in pack.ledger.items():
        measured, rule = row.measured, rules.get(key.rule)
        frames = {ANY, *pack.frames} if measured.of == "frame" else set(rule.frames) if rule else set()
        if key.frame not in frames:
            message = f"the ledger has '{key.rule}' in the frame '{key.frame}', which no cue file has."
            out.append(Problem(row.path, row.line, "rule", message, "Measure again with tools/fit_confidence.py."))
        elif rule and measured.fired >= ENOUGH and measured.precision < HALF:
            message = f"'{rule.id}' was right {measured.right} of {measured.fired} times in the frame '{key.frame}'."
            hint = "Narrow it with 'unless' or 'needs', give it other frames, or take it out; then measure again."
            out.append(Problem(rule.path, rule.line, "frame", message, hint))
    return sorted(out)


def _rows(lines: Iterator[tuple[int, str]], path: str, faults: Faults) -> Iterator[LedgerRow]:
    for number, line in lines:
        cells = line.split("\t")
        try:
            rule, frame, fired, right, precision, plain, corpora, date = cells
            counts, shares = (int(fired), int(right)), (float(precision), float(plain))
        except ValueError:
            message = "is no row of a ledger: rule, frame, two counts, two shares, corpora, date, with tabs between."
            faults.add(path, number, "", message, hint="Let tools/fit_confidence.py write the file.")
            continue
        if not 0 <= counts[1] <= counts[0] or counts[0] == 0 or abs(counts[1] / counts[0] - shares[0]) > _ROUNDING:
            message = f"{right} right of {fired} fired is no precision of {precision}."
            faults.add(path, number, "precision", message, hint="Measure again.")
        elif not 0 < shares[1] <= 1:
            faults.add(path, number, "plain", f"{plain} is no share above 0 and up to 1.", hint="Measure again.")
        else:
            of = "frame" if rule.endswith(ANY) else "rule"
            yield LedgerRow(LedgerKey(rule, frame), Measured(of, *counts, corpora, date), shares[1], path, number)
