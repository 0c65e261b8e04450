from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import make_doc

from graphkit.packs.load import load_pack
from graphkit.relations.cues import CueIndex, can_head, covers, fits, near

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

HIT = {
    "hit": "hit",
    "backed": "back",
    "criticised": "criticise",
    "campaigned": "campaign",
    "fired": "fire",
    "threw": "throw",
}


def find(pack: Pack, doc: Doc) -> list[tuple[str, list[str]]]:
    """Give the rule and the words of each cue."""
    return [(cue.rule.id, [t.text for t in cue.tokens]) for sent in doc.sents for cue in CueIndex(pack).find(sent)]


def make_verb(words: str, deps: str, pos: str, heads: str, **fields: dict[str, str]) -> Doc:
    return make_doc(words, heads, deps, pos=pos, lemmas=HIT, **fields)


def test_a_cue_of_one_word_is_found_by_its_lemma(small_pack: Pack) -> None:
    doc = make_verb("Ada criticised Ben", "nsubj ROOT dobj", "PROPN VERB PROPN", "1 1 1")
    assert find(small_pack, doc) == [("criticises/criticise", ["criticised"])]


def test_another_spelling_of_a_cue_is_the_same_rule(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada criticized Ben", "1 1 1", "nsubj ROOT dobj", pos="PROPN VERB PROPN", lemmas={"criticized": "criticize"}
    )
    assert find(small_pack, doc) == [("criticises/criticise", ["criticized"])]


def test_a_word_of_another_part_of_speech_is_no_cue(small_pack: Pack) -> None:
    doc = make_doc("Ada sat at the back", "1 1 1 4 2", "nsubj ROOT prep det pobj", pos="PROPN VERB ADP DET NOUN")
    assert find(small_pack, doc) == []


def test_a_cue_of_three_words_is_found_whatever_stands_between(small_pack: Pack) -> None:
    doc = make_verb(
        "Ada hit right back today at Ben",
        "nsubj ROOT advmod advmod npadvmod prep pobj",
        "PROPN VERB ADV ADV NOUN ADP PROPN",
        "1 1 3 1 1 1 5",
    )
    assert find(small_pack, doc)[0] == ("criticises/hit-back-at", ["hit", "back", "at"])


def test_of_two_cues_at_one_head_the_longer_comes_first_and_covers_the_other(small_pack: Pack) -> None:
    doc = make_verb("Ada hit back at Ben", "nsubj ROOT advmod prep pobj", "PROPN VERB ADV ADP PROPN", "1 1 1 1 3")
    longer, shorter = CueIndex(small_pack).find(doc.sents[0])
    assert (longer.rule.id, shorter.rule.id) == ("criticises/hit-back-at", "criticises/hit-back")
    assert covers(longer, shorter)
    assert not covers(shorter, longer)
    assert not covers(longer, longer)


def test_a_cue_covers_none_at_another_head(small_pack: Pack) -> None:
    doc = make_verb(
        "Ada hit back and backed Ben",
        "nsubj ROOT advmod cc conj dobj",
        "PROPN VERB ADV CCONJ VERB PROPN",
        "1 1 1 1 1 4",
    )
    one, other = CueIndex(small_pack).find(doc.sents[0])
    assert not covers(one, other)
    assert not covers(other, one)


def test_the_words_of_a_cue_stand_below_its_head_and_not_elsewhere(small_pack: Pack) -> None:
    doc = make_verb(
        "Ada hit Ben and ran back", "nsubj ROOT dobj cc conj advmod", "PROPN VERB PROPN CCONJ VERB ADV", "1 1 1 1 1 4"
    )
    assert find(small_pack, doc) == []


def test_the_words_of_a_cue_stand_in_its_order(small_pack: Pack) -> None:
    doc = make_verb("back Ada hit Ben", "advmod nsubj ROOT dobj", "ADV PROPN VERB PROPN", "2 2 2 2")
    assert find(small_pack, doc) == []


def test_the_words_of_a_cue_stand_in_one_sentence(small_pack: Pack) -> None:
    doc = make_verb(
        "Ada hit . back she ran", "nsubj ROOT punct advmod nsubj ROOT", "PROPN VERB PUNCT ADV PRON VERB", "1 1 1 5 5 5"
    )
    assert find(small_pack, doc) == []


def test_a_word_nearby_that_gives_another_sense_silences_a_cue(small_pack: Pack) -> None:
    horse = make_verb("Ada backed the horse", "nsubj ROOT det dobj", "PROPN VERB DET NOUN", "1 1 3 1")
    cart = make_verb("Ada backed the cart", "nsubj ROOT det dobj", "PROPN VERB DET NOUN", "1 1 3 1")
    assert find(small_pack, horse) == []
    assert find(small_pack, cart) == [("endorses/back", ["backed"])]


def test_a_cue_that_needs_a_word_is_silent_without_it(small_pack: Pack) -> None:
    salvo = make_verb(
        "Ada fired a salvo at Ben", "nsubj ROOT det dobj prep pobj", "PROPN VERB DET NOUN ADP PROPN", "1 1 3 1 1 4"
    )
    clerk = make_verb(
        "Ada fired a clerk at noon", "nsubj ROOT det dobj prep pobj", "PROPN VERB DET NOUN ADP NOUN", "1 1 3 1 1 4"
    )
    assert find(small_pack, salvo) == [("criticises/fire", ["fired"])]
    assert find(small_pack, clerk) == []


def test_a_cue_may_name_its_head_in_the_middle(tmp_path: Path, small_pack: Pack, root: Path) -> None:
    (tmp_path / "cues").mkdir()
    (tmp_path / "pack.yml").write_text(f"name: mine\ndescription: d\nextends: '{root}/tests/small_pack'\n")
    proofs = "  examples: ['[S A] x [T B].']\n  counterexamples: ['A.']\n"
    (tmp_path / "cues/endorses.yml").write_text(f"- cue: full <support>\n  frame: act-noun\n{proofs}")
    mine = load_pack(tmp_path, actors=[])
    full = make_doc(
        "Ada 's full support grew", "3 0 3 4 4", "poss case amod nsubj ROOT", pos="PROPN PART ADJ NOUN VERB"
    )
    bare = make_doc("Ada 's support grew", "2 0 3 3", "poss case nsubj ROOT", pos="PROPN PART NOUN VERB")
    assert find(mine, full) == [("endorses/full-support", ["full", "support"])]
    assert find(mine, bare) == find(small_pack, full) == []


def test_cues_come_in_the_order_of_the_text(small_pack: Pack) -> None:
    doc = make_verb(
        "Ada backed Ben and criticised Cara",
        "nsubj ROOT dobj cc conj dobj",
        "PROPN VERB PROPN CCONJ VERB PROPN",
        "1 1 1 1 1 4",
    )
    assert [rule for rule, _ in find(small_pack, doc)] == ["endorses/back", "criticises/criticise"]


@pytest.mark.parametrize(
    ("pos", "tag", "kind", "can"),
    [
        ("VERB", "VBD", "verb", True),
        ("AUX", "MD", "verb", False),
        ("NOUN", "NN", "noun", True),
        ("PROPN", "NNP", "noun", True),
        ("NOUN", "NN", "adjective", False),
        ("ADJ", "JJ", "adjective", True),
        ("ADJ", "JJ", "noun", False),
        ("ADP", "IN", "preposition", True),
        ("ADV", "RB", "preposition", False),
    ],
)
def test_a_word_heads_a_cue_of_its_part_of_speech(pos: str, tag: str, kind: str, can: bool) -> None:  # noqa: FBT001
    doc = make_doc("Ada word Ben", "1 1 1", "nsubj ROOT dobj", pos=f"PROPN {pos} PROPN", tags={"word": tag})
    assert can_head(doc[1], kind) is can


def test_a_frame_takes_heads_of_its_part_of_speech(small_pack: Pack) -> None:
    doc = make_doc("Ada backed Ben", "1 1 1", "nsubj ROOT dobj", pos="PROPN VERB PROPN")
    assert fits(doc[1], small_pack.frames["subject-verb-object"])
    assert not fits(doc[1], small_pack.frames["holder-noun-of"])


def test_what_is_near_a_cue_are_its_children_theirs_and_its_head_but_not_itself(small_pack: Pack) -> None:
    doc = make_verb(
        "she hoped Ada backed old men",
        "nsubj ROOT nsubj ccomp amod dobj",
        "PRON VERB PROPN VERB ADJ NOUN",
        "1 1 3 1 5 3",
    )
    (cue,) = CueIndex(small_pack).find(doc.sents[0])
    assert {"ada", "men", "old", "hoped"} <= near(cue)
    assert not {"back", "she"} & near(cue)


WORDS = st.lists(
    st.sampled_from(["Ada", "hit", "back", "at", "backed", "fired", "salvo", "[S", "\u202e"]), min_size=1, max_size=9
)


@given(words=WORDS)
def test_any_words_in_any_row_are_searched(small_pack: Pack, words: list[str]) -> None:
    size = len(words)
    doc = make_doc(words, [0, *range(size - 1)], ["ROOT", *["dep"] * (size - 1)], pos=["VERB"] * size, lemmas=HIT)
    for cue in CueIndex(small_pack).find(doc.sents[0]):
        assert [t.i for t in cue.tokens] == sorted(t.i for t in cue.tokens)
        assert cue.head in cue.tokens


def test_a_cue_with_a_hyphen_is_found_in_the_pieces_the_parser_makes_of_it(tmp_path: Path, root: Path) -> None:
    (tmp_path / "cues").mkdir()
    (tmp_path / "pack.yml").write_text(f"name: mine\ndescription: d\nextends: '{root}/tests/small_pack'\n")
    proofs = "  examples: ['[S A] x [T B].']\n  counterexamples: ['A.']\n"
    (tmp_path / "cues/endorses.yml").write_text(f"- cue: second-guess\n  frame: act-noun\n{proofs}")
    mine = load_pack(tmp_path, actors=[])
    pieces = make_doc(
        "Ada 's second - guess grew",
        "4 0 4 4 5 5",
        "poss case amod punct nsubj ROOT",
        pos="PROPN PART ADJ PUNCT NOUN VERB",
    )
    bare = make_doc("Ada 's guess grew", "2 0 3 3", "poss case nsubj ROOT", pos="PROPN PART NOUN VERB")
    assert [words for _, words in find(mine, pieces)] == [["second", "-", "guess"]]
    assert find(mine, bare) == []


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "hit"),
    [
        ("Ada called Ben childish", "1 1 3 1", "nsubj ROOT compound oprd", "PROPN VERB PROPN NOUN", True),
        ("Ada described Ben as childish", "1 1 1 1 3", "nsubj ROOT dobj prep pobj", "PROPN VERB PROPN ADP NOUN", True),
        ("Ada works for the right", "1 1 1 4 2", "nsubj ROOT prep det pobj", "PROPN VERB ADP DET NOUN", False),
        ("Ada backed the right", "1 1 3 1", "nsubj ROOT det dobj", "PROPN VERB DET NOUN", False),
    ],
)
def test_a_noun_that_completes_an_object_may_be_an_adjective(
    words: str, heads: str, deps: str, pos: str, *, hit: bool
) -> None:
    doc = make_doc(words, heads, deps, pos=pos)
    assert can_head(doc[len(doc) - 1], "adjective") is hit
