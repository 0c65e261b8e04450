"""Sentences and small articles → relations: tables by phenomenon, each hit with a near miss beside it.

Rows stand in tests/sentences. All are read in one batch, and each is a test of its own, named after its file and
line. There are three kinds:

    {text: "[S Mr Smith] refused to back [T Mr Corbyn].", relation: endorses, modality: negated, voice: author}
    {text: "[S Ms Dunn] backed [T Mr Kerr], not [A Ms Fox].", edges: [S endorses T], not: [S endorses A asserted]}
    {article: "...", date: 2016-09-01, edges: [sadiq-khan criticises jeremy-corbyn asserted], not: [...]}

Marks name the actors; where a text has none, graphkit finds them, and edges name their ids. The modality is
`asserted` where a row with a relation gives none; in `edges` and `not` it may be left out, as may the voice. With
`relation: none` nothing may be found between marked actors, or nothing at all. `speaker` is a mark. `xfail` gives the
reason of a known limit; a row that passes all the same then fails.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from graphkit.model import Article, Modality, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from graphkit.extract import Extractor
    from graphkit.model import Attempt, Evidence, GivenMention

TABLES = Path(__file__).resolve().parent / "sentences"
KEYS = {
    frozenset({"text", "relation"}): {"modality", "voice", "speaker", "xfail"},
    frozenset({"text"}): {"edges", "not", "xfail"},
    frozenset({"article"}): {"date", "edges", "not", "xfail"},
}


@dataclass(frozen=True)
class Row:
    """A row of a table and where it stands."""

    place: str
    fields: dict[str, Any]


@dataclass(frozen=True)
class Edge:
    """A relation as rows write it: source, type, target, then modality and voice where they matter."""

    source: str
    relation: str
    target: str
    modality: str = ""
    voice: str = ""

    @classmethod
    def read(cls, text: str) -> Edge:
        """Read "sadiq-khan criticises jeremy-corbyn asserted quoted"."""
        source, relation, target, *rest = text.split()
        modality = next((word for word in rest if word in set(Modality)), "")
        voice = next((word for word in rest if word in set(Voice)), "")
        assert len(rest) == bool(modality) + bool(voice), f"unknown words in {text!r}"
        return cls(source, relation, target, modality, voice)

    def matches(self, found: Edge) -> bool:
        """Tell whether what was found is what is meant; what a row leaves out does not matter."""
        return self.as_tuple()[:3] == found.as_tuple()[:3] and all(
            want in {"", got} for want, got in zip(self.as_tuple()[3:], found.as_tuple()[3:], strict=True)
        )

    def as_tuple(self) -> tuple[str, ...]:
        return self.source, self.relation, self.target, self.modality, self.voice

    def __str__(self) -> str:
        return " ".join(filter(None, self.as_tuple()))


def read_rows() -> Iterator[Row]:
    for path in sorted(TABLES.glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        assert node is not None, f"{path.name} is empty"
        for item, fields in zip(node.value, yaml.safe_load(text), strict=True):
            yield Row(f"{path.name}:{item.start_mark.line + 1}", fields)


ROWS = list(read_rows())


def as_param(row: Row) -> Any:
    reason = row.fields.get("xfail")
    marks = [pytest.mark.xfail(reason=reason, strict=True, raises=AssertionError)] if reason else []
    return pytest.param(row, id=row.place, marks=marks)


@pytest.fixture(scope="module")
def attempts(extractor: Extractor) -> dict[str, list[Attempt]]:
    """What the engine tried in each row, by the row's place."""
    found = extractor.explain_many([as_item(row) for row in ROWS])
    return {row.place: tried for row, tried in zip(ROWS, found, strict=True)}


def as_item(row: Row) -> tuple[Article, Sequence[GivenMention] | None]:
    from graphkit.proof import read_marks

    if "article" not in row.fields:
        return read_marks(row.fields["text"])
    day: date | None = row.fields.get("date")
    return Article("example", row.fields["article"], date=day), None


@pytest.mark.model
@pytest.mark.parametrize("row", [as_param(row) for row in ROWS])
def test_a_row_is_read_as_it_says(row: Row, attempts: dict[str, list[Attempt]]):
    tried = attempts[row.place]
    evidence = [each.evidence for each in tried if each.fired and each.evidence is not None]
    problems = judge(row, evidence)
    assert not problems, "\n".join(
        [row.fields.get("text") or row.fields["article"], *problems]
        + [f"  {each.rule} [{each.frame}]: {each.reason}" for each in tried]
    )


def judge(row: Row, evidence: Sequence[Evidence]) -> list[str]:
    """Tell what is missing from the evidence and what should not be there."""
    found = [as_edge(each) for each in evidence]
    wanted, unwanted = expectations(row)
    said = "; ".join(map(str, found)) or "nothing"
    problems = [f"missing {each}; found {said}" for each in wanted if not any(map(each.matches, found))]
    problems += [f"found {got}" for each in unwanted for got in found if each.matches(got)]
    if row.fields.get("relation") == "none":
        named = {mention.actor for mention in as_item(row)[1] or ()}
        problems += [f"found {got}" for got in found if not named or {got.source, got.target} <= named]
    if "speaker" in row.fields and not problems:
        speakers = {each.relation.speaker for each in evidence if wanted[0].matches(as_edge(each))}
        problems += [] if row.fields["speaker"] in speakers else [f"said by {speakers}"]
    return problems


def expectations(row: Row) -> tuple[list[Edge], list[Edge]]:
    """Give the edges that must be found and those that must not.

    A row with one relation also says that the opposite is not there: no other direction, and no other sign.
    """
    fields = row.fields
    if "relation" not in fields:
        return [Edge.read(each) for each in fields.get("edges", ())], [
            Edge.read(each) for each in fields.get("not", ())
        ]
    if fields["relation"] == "none":
        return [], []
    relation, modality = fields["relation"], fields.get("modality", "asserted")
    wanted = Edge("S", relation, "T", modality, fields.get("voice", ""))
    if relation == "campaigns-with":
        return [Edge(*sorted("ST")[:1], relation, "T", *wanted.as_tuple()[3:])], []
    opposites = ["criticises"] if relation != "criticises" else ["endorses", "defends", "campaigns-with"]
    return [wanted], [
        Edge("T", relation, "S"),
        *(Edge("S", each, "T", "asserted") for each in opposites if modality == "asserted"),
    ]


def as_edge(evidence: Evidence) -> Edge:
    relation = evidence.relation
    return Edge(
        relation.source.actor.id, relation.type.name, relation.target.actor.id, relation.modality, relation.voice
    )


def test_rows_have_known_fields_and_no_sentence_twice():
    seen: dict[str, str] = {}
    for row in ROWS:
        fields = set(row.fields)
        fit = [must | may for must, may in KEYS.items() if must <= fields <= must | may]
        assert fit, f"{row.place}: {sorted(fields)}"
        text = row.fields.get("text") or row.fields["article"]
        assert text not in seen, f"{row.place} repeats {seen[text]}"
        seen[text] = row.place


def test_rows_name_known_relations_and_modalities():
    from graphkit.packs.load import load_pack

    relations = set(load_pack().relations)
    for row in ROWS:
        wanted, unwanted = expectations(row)
        assert {each.relation for each in [*wanted, *unwanted]} <= relations, row.place
        assert {each.modality for each in wanted} <= {"", *Modality}, row.place
        assert {each.voice for each in wanted} <= {"", *Voice}, row.place


def test_every_table_has_hits_and_near_misses():
    for path in sorted({row.place.split(":")[0] for row in ROWS}):
        mine = [row.fields for row in ROWS if row.place.startswith(path)]
        hits = [row for row in mine if row.get("edges") or row.get("relation", "none") != "none"]
        misses = [row for row in mine if row.get("not") or row.get("relation") == "none"]
        assert hits, path
        assert misses, path
