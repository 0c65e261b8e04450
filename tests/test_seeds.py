"""The seed articles, from text to page: the same bytes twice, and the graph that a reader would draw."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphkit.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
ORIGINALS = ROOT.parent / "shared" / "eval" / "seeds" / "articles"

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("seeds")
    result = CliRunner().invoke(app, ["build", str(ROOT / "seeds"), "--output", str(out)])
    assert result.exit_code == 0, result.output
    return out


def edges(folder: Path) -> set[tuple[str, str, str]]:
    with (folder / "edges.csv").open(encoding="utf-8", newline="") as file:
        return {(row["source"], row["relation"], row["target"]) for row in csv.DictReader(file)}


def test_the_same_articles_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["build", str(ROOT / "seeds"), "--output", str(tmp_path)])
    assert result.exit_code == 0
    names = {path.name for path in built.iterdir()}
    assert names == {"graph.html", "evidence.jsonl", "edges.csv", "actors.csv", "graph.graphml", "run.json"}
    for name in names - {"run.json"}:
        assert (tmp_path / name).read_bytes() == (built / name).read_bytes(), name


@pytest.mark.parametrize(
    "edge",
    [
        ("sadiq-khan", "endorses", "owen-smith"),
        ("sadiq-khan", "criticises", "jeremy-corbyn"),
        ("kezia-dugdale", "criticises", "jeremy-corbyn"),
        ("supporters-of-jeremy-corbyn", "criticises", "sadiq-khan"),
        ("unite", "endorses", "jeremy-corbyn"),
        ("gmb", "endorses", "owen-smith"),
        ("jeremy-corbyn", "campaigns-with", "sadiq-khan"),
        ("ian-lavery", "defends", "jeremy-corbyn"),
        ("neale-coleman", "endorses", "owen-smith"),
    ],
)
def test_what_the_seeds_say_is_an_edge(built: Path, edge: tuple[str, str, str]) -> None:
    assert edge in edges(built)


@pytest.mark.parametrize(
    "edge",
    [
        ("owen-smith", "endorses", "jeremy-corbyn"),
        ("jeremy-corbyn", "endorses", "owen-smith"),
        ("jeremy-corbyn", "criticises", "sadiq-khan"),
        ("sadiq-khan", "criticises", "owen-smith"),
        ("gmb", "endorses", "jeremy-corbyn"),
        ("sadiq-khan", "defends", "house-of-commons"),
        ("sadiq-khan", "defends", "london"),
    ],
)
def test_what_no_seed_says_is_no_edge(built: Path, edge: tuple[str, str, str]) -> None:
    assert edge not in edges(built)


def test_every_evidence_stands_where_it_says(built: Path) -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt")}
    rows = [json.loads(line) for line in (built / "evidence.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows
    for row in rows:
        text = texts[row["article"]] if row["part"] == "text" else row["title"]
        assert text[row["start"] : row["end"]] == row["sentence"]
        for piece in (row["source"], row["target"], row["cue"]):
            assert text[piece["start"] : piece["end"]] == piece["text"]


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original articles are not part of the project")
def test_the_originals_are_read_as_well_as_they_were(tmp_path: Path) -> None:
    import runpy

    result = CliRunner().invoke(app, ["build", str(ORIGINALS), "--output", str(tmp_path)])
    assert result.exit_code == 0, result.output
    scorer = runpy.run_path(str(ORIGINALS.parent.parent / "score.py"))
    gold = scorer["load_gold"](ORIGINALS.parent)
    listed = json.loads((ORIGINALS.parent / "actors.json").read_text(encoding="utf-8"))
    docs = {row["doc"] for row in gold}
    rows = scorer["load_evidence"](tmp_path / "evidence.jsonl", docs, 0.0)
    figures = scorer["score"](gold, rows, scorer["Names"](listed), "mention", "relation")
    assert figures["precision"] >= 0.90
    assert figures["recall"] >= 0.53
