from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc, make_scene

from graphkit.model import Voice

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {
    "said": "say", "insisted": "insist", "lied": "lie", "accused": "accuse", "thinks": "think", "according": "accord",
    "claims": "claim",
}  # fmt: skip
QUOTED, REPORTED, AUTHOR = Voice.QUOTED, Voice.REPORTED, Voice.AUTHOR


def parse(words: str, heads: str, deps: str, pos: str) -> Doc:
    return make_doc(words, heads, deps, pos=pos, lemmas=LEMMAS, tags={"claims": "NNS", "according": "VBG"})


def voice(pack: Pack, doc: Doc, head: str) -> tuple[Voice, list[str]]:
    """Give the voice of the claim at a word, and who speaks it."""
    token = next(t for t in doc if t.text == head)
    attribution = make_scene(doc, pack).attribution
    return attribution.voice(token), [t.text for t in attribution.speakers(token)]


PLAIN = parse("Ben lied .", "1 1 1", "nsubj ROOT punct", "PROPN VERB PUNCT")
SAID = parse("Ada said Ben lied .", "1 1 3 1 1", "nsubj ROOT nsubj ccomp punct", "PROPN VERB PROPN VERB PUNCT")
THINKS = parse("Ada thinks Ben lied .", "1 1 3 1 1", "nsubj ROOT nsubj ccomp punct", "PROPN VERB PROPN VERB PUNCT")
SAW = parse("Ada saw Ben lied .", "1 1 3 1 1", "nsubj ROOT nsubj ccomp punct", "PROPN VERB PROPN VERB PUNCT")
ACCUSED = parse("Ada accused Ben .", "1 1 1 1", "nsubj ROOT dobj punct", "PROPN VERB PROPN PUNCT")
QUOTE = parse(
    '" Ben lied , " said Ada .',
    "2 2 5 5 5 5 5 5",
    "punct nsubj ccomp punct punct ROOT nsubj punct",
    "PUNCT PROPN VERB PUNCT PUNCT VERB PROPN PUNCT",
)
QUOTE_OF_NOBODY = parse('" Ben lied . "', "2 2 2 2 2", "punct nsubj ROOT punct punct", "PUNCT PROPN VERB PUNCT PUNCT")
ACCORDING = parse(
    "according to Ada , Ben lied .",
    "5 0 1 5 5 5 5",
    "prep prep pobj punct nsubj ROOT punct",
    "VERB ADP PROPN PUNCT PROPN VERB PUNCT",
)
CLAIMS = parse(
    "Ada 's claims that Ben lied hurt .",
    "2 0 6 5 5 2 6 6",
    "poss case nsubj mark nsubj acl ROOT punct",
    "PROPN PART NOUN SCONJ PROPN VERB VERB PUNCT",
)
ASIDE = parse(
    "Ben , Ada said , lied .",
    "5 5 3 5 5 5 5",
    "nsubj punct nsubj parataxis punct ROOT punct",
    "PROPN PUNCT PROPN VERB PUNCT VERB PUNCT",
)
NESTED = parse(
    '" Cara insisted Ben lied , " said Ada .',
    "2 2 7 4 2 7 7 7 7 7",
    "punct nsubj ccomp nsubj ccomp punct punct ROOT nsubj punct",
    "PUNCT PROPN VERB PROPN VERB PUNCT PUNCT VERB PROPN PUNCT",
)
ME = parse(
    '" I said Ben lied , " said Ada .',
    "2 2 7 4 2 7 7 7 7 7",
    "punct nsubj ccomp nsubj ccomp punct punct ROOT nsubj punct",
    "PUNCT PRON VERB PROPN VERB PUNCT PUNCT VERB PROPN PUNCT",
)


@pytest.mark.parametrize(
    ("doc", "voice_", "speakers"),
    [
        (PLAIN, AUTHOR, []),
        (SAID, REPORTED, ["Ada"]),
        (SAW, AUTHOR, []),
        (QUOTE, QUOTED, ["Ada"]),
        (QUOTE_OF_NOBODY, QUOTED, []),
        (ACCORDING, REPORTED, ["Ada"]),
        (CLAIMS, REPORTED, ["Ada"]),
        (ASIDE, REPORTED, ["Ada"]),
        (NESTED, QUOTED, ["Cara"]),
        (ME, QUOTED, ["Ada"]),
    ],
    ids=["author", "said", "saw", "quoted", "nobody", "according", "claims", "aside", "nested", "me"],
)
def test_a_claim_has_a_voice_and_a_speaker(small_pack: Pack, doc: Doc, voice_: Voice, speakers: list[str]) -> None:
    assert voice(small_pack, doc, "lied") == (voice_, speakers)


def test_a_cue_that_is_itself_a_verb_of_saying_is_the_authors(small_pack: Pack) -> None:
    assert voice(small_pack, ACCUSED, "accused") == (AUTHOR, [])


def test_who_thinks_something_holds_it_but_the_author_says_so(small_pack: Pack) -> None:
    assert voice(small_pack, THINKS, "lied") == (AUTHOR, ["Ada"])


def test_the_verb_of_saying_before_a_quotation_is_the_authors_and_what_is_in_it_is_not(small_pack: Pack) -> None:
    assert voice(small_pack, QUOTE, "said")[0] is AUTHOR
    assert voice(small_pack, QUOTE, "lied")[0] is QUOTED


def test_a_second_clause_of_the_same_saying_is_reported_too(small_pack: Pack) -> None:
    doc = parse(
        "Ada said Ben ran and lied .",
        "1 1 3 1 3 3 1",
        "nsubj ROOT nsubj ccomp cc conj punct",
        "PROPN VERB PROPN VERB CCONJ VERB PUNCT",
    )
    assert voice(small_pack, doc, "lied") == (REPORTED, ["Ada"])


def test_a_clause_beside_the_saying_is_not_reported(small_pack: Pack) -> None:
    doc = parse(
        "Ada said no and Ben lied .",
        "1 1 1 1 5 1 1",
        "nsubj ROOT dobj cc nsubj conj punct",
        "PROPN VERB X CCONJ PROPN VERB PUNCT",
    )
    assert voice(small_pack, doc, "lied") == (AUTHOR, [])


def test_only_verbs_say(small_pack: Pack) -> None:
    attribution = make_scene(CLAIMS, small_pack).attribution
    assert not any(attribution.is_saying(token) for token in CLAIMS)
    assert [t.text for t in SAID if make_scene(SAID, small_pack).attribution.is_saying(t)] == ["said"]
