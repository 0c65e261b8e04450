from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import Span
from graphkit.packs.load import load_pack
from graphkit.proof import check_pack, read_marks

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.packs.load import Pack

NAMES = st.sampled_from(["Ada Bright", "the carters' union", "Mr Stone", "é", "O'Neil", "“Bright”"])
PIECES = st.sampled_from([" backs ", ", ", "\n", " – ", "(", "]", "[", "[x] ", "no "])


def test_marks_are_taken_out_and_kept_as_mentions() -> None:
    article, mentions = read_marks("[S Ada Bright] backs [T the carters].")
    assert article.text == "Ada Bright backs the carters."
    assert mentions is not None
    assert [(article.text[slice(*m.span)], m.actor) for m in mentions] == [("Ada Bright", "S"), ("the carters", "T")]


def test_a_text_without_marks_has_no_mentions() -> None:
    assert read_marks("Ada Bright backs nobody.")[1] is None


@pytest.mark.parametrize("text", ["[S", "[S ]", "[s Ada]", "[SX Ada]", "S Ada]", "[Ada Bright]", "", "[]"])
def test_what_is_no_mark_stays_in_the_text(text: str) -> None:
    article, mentions = read_marks(text)
    assert (article.text, mentions) == (text, None)


def test_one_actor_may_be_marked_twice_and_others_beside() -> None:
    _, mentions = read_marks("[S Ada] said [S she] backs [T2 Ben].")
    assert mentions is not None
    assert [m.actor for m in mentions] == ["S", "S", "T2"]


@given(st.lists(st.tuples(st.sampled_from(["S", "T", "A", "T2"]), NAMES, PIECES), max_size=6))
def test_marks_come_back_with_their_places(parts: list[tuple[str, str, str]]) -> None:
    marked = "".join(f"[{mark} {name}]{piece}" for mark, name, piece in parts)
    plain = "".join(name + piece for _, name, piece in parts)
    article, mentions = read_marks(marked)
    assert article.text == plain
    assert [(m.actor, plain[slice(*m.span)]) for m in mentions or []] == [(mark, name) for mark, name, _ in parts]


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    article, mentions = read_marks(text)
    assert all(Span(0, 0) <= m.span <= Span(len(article.text), len(article.text)) for m in mentions or [])


def check(folder: Path, small: Path, cue: str, *, relation: str = "endorses") -> list[str]:
    """Check a pack that adds a cue to the small one, and give what there is to say of it."""
    (folder / "cues").mkdir()
    (folder / "pack.yml").write_text(f"name: mine\ndescription: d\nextends: '{small}'\n", encoding="utf-8")
    (folder / f"cues/{relation}.yml").write_text(cue, encoding="utf-8")
    found = check_pack(load_pack(folder, actors=[]))
    return [str(each).replace(f"{folder}/", "") for each in found]


def make_cue(example: str, counterexample: str = "Ada Bright met Ben Stone.") -> str:
    proofs = f"  examples: ['{example}']\n  counterexamples: ['{counterexample}']\n"
    return f"- cue: praise\n  frame: subject-verb-object\n{proofs}"


@pytest.fixture(scope="module")
def small(root: Path) -> Path:
    return root / "tests/small_pack"


@pytest.mark.model
def test_the_small_pack_proves_itself(small_pack: Pack) -> None:
    assert check_pack(small_pack) == []


@pytest.mark.model
def test_an_example_that_holds_is_no_problem(tmp_path: Path, small: Path) -> None:
    assert check(tmp_path, small, make_cue("[S Ada Bright] praised [T Ben Stone].")) == []


@pytest.mark.model
def test_an_example_without_its_cue_is_a_problem(tmp_path: Path, small: Path) -> None:
    (problem,) = check(tmp_path, small, make_cue("[S Ada Bright] greeted [T Ben Stone]."))
    assert problem == (
        "cues/endorses.yml:1: 'endorses/praise' does not hold for: [S Ada Bright] greeted [T Ben Stone]. "
        "Why: the cue was not found."
    )


@pytest.mark.model
def test_an_example_the_wrong_way_round_is_a_problem_that_says_so(tmp_path: Path, small: Path) -> None:
    (problem,) = check(tmp_path, small, make_cue("[T Ada Bright] praised [S Ben Stone]."))
    assert problem.endswith("Why: it fires, but from T to S.")


@pytest.mark.model
def test_a_counterexample_that_fires_is_a_problem_with_a_way_out(tmp_path: Path, small: Path) -> None:
    cue = make_cue("[S Ada Bright] praised [T Ben Stone].", "[S Ada Bright] praised [T Ben Stone].")
    (problem,) = check(tmp_path, small, cue)
    assert problem.startswith("cues/endorses.yml:1: 'endorses/praise' fires on its counterexample:")
    assert "unless" in problem


@pytest.mark.model
@pytest.mark.parametrize(("first", "second"), [("S", "T"), ("T", "S")])
def test_a_symmetric_example_may_be_marked_either_way_round(
    tmp_path: Path, small: Path, first: str, second: str
) -> None:
    example = f"[{first} The Orchard Party] and [{second} the Carters Union] campaigned together."
    cue = (
        make_cue(example).replace("praise", "campaign together").replace("subject-verb-object", "subject-verb-together")
    )
    assert check(tmp_path, small, cue, relation="campaigns-with") == []
