from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.model import Modality
from graphkit.packs.schema import Frame
from graphkit.relations.modality import Judgement, ModalityJudge

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

ASSERTED, NEGATED, HEDGED, CONDITIONAL = Modality.ASSERTED, Modality.NEGATED, Modality.HEDGED, Modality.CONDITIONAL
LEMMAS = {
    "backed": "back",
    "refused": "refuse",
    "backing": "back",
}
TAGS = {"back": "VB", "might": "MD", "will": "MD", "backing": "VBG"}


def parse(words: str, heads: str, deps: str, pos: str) -> Doc:
    return make_doc(words, heads, deps, pos=pos, lemmas=LEMMAS, tags=TAGS)


def judge(
    pack: Pack, doc: Doc, head: str = "back", *others: str, carrier: str = "", sets: str | None = None
) -> Judgement:
    """Judge the cue of these words, in the sentence that holds them."""
    token = {t.text: t for t in doc}
    judge_ = ModalityJudge(pack)
    standing = judge_.find(token[head].sent)
    cue = [token[word] for word in (head, *others)]
    frame = Frame(head="verb", source="subject", target="object", sets=sets)
    return judge_.judge(standing, token[head], carriers=[token[carrier]] if carrier else [], cue=cue, frame=frame)


PLAIN = parse("Ada backed Ben", "1 1 1", "nsubj ROOT dobj", "PROPN VERB PROPN")


def make_aux(word: str, dep: str = "aux", pos: str = "AUX") -> Doc:
    return parse(f"Ada {word} back Ben", "2 2 2 2", f"nsubj {dep} ROOT dobj", f"PROPN {pos} VERB PROPN")


def test_a_bare_verb_asserts(small_pack: Pack) -> None:
    assert judge(small_pack, PLAIN, "backed") == Judgement(ASSERTED)


@pytest.mark.parametrize(
    ("doc", "modality", "word"),
    [
        (
            parse("Ada did not back Ben", "3 3 3 3 3", "nsubj aux neg ROOT dobj", "PROPN AUX PART VERB PROPN"),
            NEGATED,
            "not",
        ),
        (make_aux("never", "neg", "ADV"), NEGATED, "never"),
        (make_aux("might"), HEDGED, "might"),
        (make_aux("will"), CONDITIONAL, "will"),
        (
            parse("Ada refused to back Ben", "1 1 3 1 3", "nsubj ROOT aux xcomp dobj", "PROPN VERB PART VERB PROPN"),
            NEGATED,
            "refused",
        ),
        (
            parse(
                "Ada will back Ben if Cara runs",
                "2 2 2 2 6 6 2",
                "nsubj aux ROOT dobj mark nsubj advcl",
                "PROPN AUX VERB PROPN SCONJ PROPN VERB",
            ),
            CONDITIONAL,
            "will",
        ),
        (
            parse(
                "Ada asked whether Cara back Ben",
                "1 1 4 4 1 4",
                "nsubj ROOT mark nsubj ccomp dobj",
                "PROPN VERB SCONJ PROPN VERB PROPN",
            ),
            HEDGED,
            "whether",
        ),
    ],
)
def test_a_modifier_in_reach_gives_its_modality_and_is_named(
    small_pack: Pack, doc: Doc, modality: Modality, word: str
) -> None:
    found = judge(small_pack, doc)
    assert found.modality is modality
    assert word in found.words


def test_two_negations_leave_doubt(small_pack: Pack) -> None:
    doc = parse(
        "Ada did not refuse to back Ben",
        "3 3 3 3 5 3 5",
        "nsubj aux neg ROOT aux xcomp dobj",
        "PROPN AUX PART VERB PART VERB PROPN",
    )
    found = judge(small_pack, doc)
    assert found.modality is HEDGED
    assert set(found.words) == {"not", "refuse"}


def test_a_negation_in_the_future_denies(small_pack: Pack) -> None:
    doc = parse("Ada will not back Ben", "3 3 3 3 3", "nsubj aux neg ROOT dobj", "PROPN AUX PART VERB PROPN")
    assert judge(small_pack, doc).modality is NEGATED


def test_a_question_leaves_doubt_and_a_statement_does_not(small_pack: Pack) -> None:
    asked = parse("did Ada back Ben ?", "2 2 2 2 2", "aux nsubj ROOT dobj punct", "AUX PROPN VERB PROPN PUNCT")
    told = parse("Ada did back Ben .", "2 2 2 2 2", "nsubj aux ROOT dobj punct", "PROPN AUX VERB PROPN PUNCT")
    assert judge(small_pack, asked).modality is HEDGED
    assert judge(small_pack, told).modality is ASSERTED


def test_a_modifier_reaches_a_noun_through_the_verb_that_carries_it(small_pack: Pack) -> None:
    doc = parse("Ben might win backing", "2 2 2 2", "nsubj aux ROOT dobj", "PROPN AUX VERB NOUN")
    assert judge(small_pack, doc, "backing", carrier="win").modality is HEDGED


def test_a_modifier_that_is_part_of_the_cue_changes_nothing(small_pack: Pack) -> None:
    doc = make_aux("never", "neg", "ADV")
    assert judge(small_pack, doc, "back", "never").modality is ASSERTED


@pytest.mark.parametrize("sets", ["negated", "hedged", "future-or-conditional"])
def test_a_frame_brings_its_own_modality(small_pack: Pack, sets: str) -> None:
    assert judge(small_pack, PLAIN, "backed", sets=sets) == Judgement(Modality(sets))


def test_a_frame_and_a_word_that_negate_leave_doubt(small_pack: Pack) -> None:
    assert judge(small_pack, make_aux("never", "neg", "ADV"), sets="negated").modality is HEDGED
