"""graph explain: why an edge is there, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_actor, make_article, make_evidence

from graphkit.cli.explain import describe_attempts, describe_edge, describe_measured
from graphkit.errors import GraphkitError
from graphkit.export.jsonl import write_evidence
from graphkit.model import Attempt, Corrected, Measured, Span, Voice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

    Run = Callable[..., Result]

SILENT = Attempt(
    rule="endorses/backs",
    frame="subject-object",
    cue_text="backs",
    cue=Span(13, 18),
    sentence="Nobody backs anybody.",
    fired=False,
    reason="no actor as subject",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A build of three statements."""
    article = make_article(title="A \x1b[31m title", outlet="Example News")
    rows = [
        make_evidence(
            article=article,
            parts=(("cue", 0.9), ("distance", 0.8)),
            voice=Voice.QUOTED,
            speaker="cy-lane",
            measured=Measured("rule", 20, 18, "DSE 18/20"),
        ),
        make_evidence(article=article, start=80, source_text="she", source_span=Span(900, 903)),
        make_evidence("ada-bright", "campaigns-with", "cy-lane", article=article, start=200),
    ]
    write_evidence(rows, tmp_path / "evidence.jsonl")
    return tmp_path


def edge(*words: str, folder: Path) -> str:
    return "\n".join(line.plain for line in describe_edge(*words, folder=folder, plain=True))


@pytest.mark.usefixtures("stub_engine")
def test_explain_shows_what_fired_and_why(run: Run) -> None:
    result = run("explain", "Rain fell. Ada backs Ben.")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "[S Ada] [C backs] [T Ben].",
        "  fired  endorses/backs (subject-object)",
        "  Ada endorses Ben",
        "  asserted, author",
        "  confidence 0.9 = cue 0.9",
        "  rule not measured yet",
    ]


@pytest.mark.usefixtures("stub_engine")
def test_explain_says_when_no_cue_stands_there(run: Run) -> None:
    assert run("explain", "Rain fell.").stdout == "No cue of the pack stands in this text.\n"


@pytest.mark.usefixtures("stub_engine")
def test_explain_reads_standard_input(run: Run) -> None:
    assert "[S Ada]" in run("explain", "-", stdin="Ada backs Ben.").stdout


@pytest.mark.usefixtures("stub_engine")
def test_explain_takes_bytes_that_are_no_text(run: Run) -> None:
    assert "[S Ada]" in run("explain", "-", stdin=b"\xff Ada backs Ben.").stdout


def test_a_cue_that_kept_silent_has_its_reason() -> None:
    lines = list(describe_attempts("Rain. Nobody backs anybody. Nobody backs anybody.", [SILENT], plain=True))
    assert [line.plain for line in lines] == [
        "Nobody [C backs] anybody.",
        "  silent  endorses/backs (subject-object)",
        "  no actor as subject",
    ]


def test_an_edge_has_all_its_evidence(run: Run, folder: Path) -> None:
    result = run("explain", "--edge", "Ada Bright", "endorses", "ben-stone", "--build", folder)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "2 statements · 1 text · 1 article · 1 outlet · 1 day",
        "",
        "On Monday [S Ada Bright] [C endorses] [T Ben Stone], it emerged.",
        "  Ada Bright endorses Ben Stone",
        "  asserted, quoted by cy-lane",
        "  confidence 0.9 = cue 0.9 × distance 0.8",
        "  measured: right 18 of 20 times (DSE 18/20)",
        "  rule endorses/endorses (subject-object)",
        "  A �[31m title · 2016-08-21 · Example News",
        "",
        "On Monday she [C endorses] [T Ben Stone], it emerged.",
        "  Ada Bright (“she”) endorses Ben Stone",
        "  asserted, author",
        "  confidence 0.9 = cue 0.9",
        "  rule not measured yet",
        "  rule endorses/endorses (subject-object)",
        "  A �[31m title · 2016-08-21 · Example News",
    ]


def test_what_a_person_put_right_says_what_it_was(tmp_path: Path) -> None:
    was = Corrected("ben", "endorses", "ada", "direction", "read on")
    write_evidence([make_evidence("ada", "endorses", "ben", corrected=was)], tmp_path / "evidence.jsonl")
    lines = [line.plain for line in describe_edge("ada", "endorses", "ben", folder=tmp_path, plain=True)]
    assert "  corrected by hand (direction), was ben endorses ada: read on" in lines


@pytest.mark.parametrize("words", [("ADA BRIGHT", "Endorses", "Ben Stone"), ("ada-bright", "endorses", "BEN-STONE")])
def test_an_edge_is_named_in_any_case(folder: Path, words: tuple[str, str, str]) -> None:
    assert "[C endorses]" in edge(*words, folder=folder)


def test_a_symmetric_edge_is_found_from_both_ends(folder: Path) -> None:
    assert edge("Cy Lane", "campaigns-with", "Ada Bright", folder=folder)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("Ben Stone", "endorses", "Ada Bright"), "no evidence that Ben Stone endorses Ada Bright"),
        (("Ada Bright", "criticises", "Ben Stone"), "There is: Ada Bright endorses Ben Stone."),
        (("Ada Brigth", "endorses", "Ben Stone"), "Did you mean Ada Bright?"),
        (("ada-bright", "criticises", "stonne"), r"Did you mean Ben Stone\?"),
        (("Zed", "endorses", "Ben Stone"), "Its actors.csv lists the names."),
    ],
)
def test_an_edge_that_is_not_there_says_what_is(folder: Path, words: tuple[str, str, str], message: str) -> None:
    with pytest.raises(GraphkitError, match=message):
        edge(*words, folder=folder)


def test_an_edge_of_no_build_says_to_build(run: Run, tmp_path: Path) -> None:
    result = run("explain", "--edge", "a", "endorses", "b", "--build", tmp_path / "gone")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "graph build" in result.stderr


@pytest.mark.parametrize("words", [["explain"], ["explain", "A text.", "--edge", "a", "endorses", "b"]])
def test_explain_takes_a_text_or_an_edge(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "give either TEXT or --edge" in result.stderr


@pytest.mark.usefixtures("stub_engine")
def test_a_hostile_text_cannot_write_to_the_terminal(run: Run) -> None:
    result = run("explain", "[red]\x1b[2J Ada backs Ben.")
    assert "\x1b" not in result.stdout


def test_marks_do_not_shift_when_controls_are_tamed() -> None:
    actor = make_actor("x", name="X\x07")
    evidence = make_evidence(actor, template="{source} {cue} {target}")
    attempt = Attempt("r", "f", "endorses", evidence.cue, evidence.sentence, fired=True, reason="", evidence=evidence)
    first = next(describe_attempts(evidence.sentence, [attempt], plain=True))
    assert first.plain == "[S X�] [C endorses] [T Ben Stone]"


def test_a_rule_that_was_not_measured_is_told_by_its_kind() -> None:
    evidence = make_evidence(measured=Measured("frame", 1200, 900, "DSE 900/1200"))
    expected = "rule not measured yet; rules of its kind: right 900 of 1,200 times (DSE 900/1200)"
    assert describe_measured(evidence) == expected
