from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc, make_scene

from graphkit.packs.schema import ROLES, Frame, Role
from graphkit.relations.cues import Cue

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {
    "backed": "back", "urged": "urge", "said": "say", "won": "win", "lost": "lose", "voiced": "voice", "is": "be",
    "withdrew": "withdraw", "wants": "want", "called": "call", "described": "describe", "members": "member",
}  # fmt: skip
TAGS = {"back": "VB", "quit": "VB", "go": "VB", "condemning": "VBG"}


def parse(words: str, heads: str, deps: str, pos: str, **tags: str) -> Doc:
    return make_doc(words, heads, deps, pos=pos, lemmas=LEMMAS, tags={**TAGS, **tags})


def fill(pack: Pack, doc: Doc, role: str, head: str, *others: str) -> list[str]:
    """Give the words that fill a role of the cue with these words."""
    tokens = tuple(next(t for t in doc if t.text == word) for word in (head, *others))
    cue = Cue(pack.rules[0], tokens[0], tuple(sorted(tokens, key=lambda t: t.i)))
    return [t.text for t in make_scene(doc, pack).roles.find(Role(name=role), cue)]


ACTIVE = parse("Ada backed Ben", "1 1 1", "nsubj ROOT dobj", "PROPN VERB PROPN")
PASSIVE = parse(
    "Ben was backed by Ada", "2 2 2 2 3", "nsubjpass auxpass ROOT agent pobj", "PROPN AUX VERB ADP PROPN", backed="VBN"
)
URGED = parse(
    "Ada urged members to back Ben", "1 1 1 4 1 4", "nsubj ROOT dobj aux xcomp dobj", "PROPN VERB NOUN PART VERB PROPN"
)
WANTED = parse("Ada wants Ben to quit", "1 1 4 4 1", "nsubj ROOT nsubj aux ccomp", "PROPN VERB PROPN PART VERB")
RESIGNATION = parse(
    "Ada called for Ben 's exit", "1 1 1 5 3 2", "nsubj ROOT prep poss case pobj", "PROPN VERB ADP PROPN PART NOUN"
)
LOYAL = parse("Ada is loyal to Ben", "1 1 1 2 3", "nsubj ROOT acomp prep pobj", "PROPN AUX ADJ ADP PROPN")
DESCRIBED = parse(
    "Ada described Ben as a coward", "1 1 1 1 5 3", "nsubj ROOT dobj prep det pobj", "PROPN VERB PROPN ADP DET NOUN"
)
SAID = parse("Ada said Ben lied", "1 1 3 1", "nsubj ROOT nsubj ccomp", "PROPN VERB PROPN VERB")
WON = parse(
    "Ben won the backing of Ada", "1 1 3 1 3 4", "nsubj ROOT det dobj prep pobj", "PROPN VERB DET NOUN ADP PROPN"
)
LOST = parse(
    "Ben lost the backing of Ada", "1 1 3 1 3 4", "nsubj ROOT det dobj prep pobj", "PROPN VERB DET NOUN ADP PROPN"
)
VOICED = parse("Ada voiced criticism of Ben", "1 1 1 2 3", "nsubj ROOT dobj prep pobj", "PROPN VERB NOUN ADP PROPN")
WITHDREW = parse("Ada withdrew backing for Ben", "1 1 1 2 3", "nsubj ROOT dobj prep pobj", "PROPN VERB NOUN ADP PROPN")
ALLY = parse(
    "Ada , an ally of Ben , left",
    "7 0 3 0 3 4 0 7",
    "nsubj punct det appos prep pobj punct ROOT",
    "PROPN PUNCT DET NOUN ADP PROPN PUNCT VERB",
)
TOGETHER = parse("Ada and Ben campaigned", "3 0 0 3", "nsubj cc conj ROOT", "PROPN CCONJ PROPN VERB")
GAVE = parse("Ada gave Ben backing", "1 1 1 1", "nsubj ROOT dative dobj", "PROPN VERB PROPN NOUN")
ATTACK = parse(
    "Ada 's attack on Ben hurt", "2 0 5 2 3 5", "poss case nsubj prep pobj ROOT", "PROPN PART NOUN ADP PROPN VERB"
)
UNION = parse("union attack hurt", "1 2 2", "compound nsubj ROOT", "NOUN NOUN VERB")


@pytest.mark.parametrize(
    ("doc", "role", "cue", "words"),
    [
        (ACTIVE, "subject", "backed", ["Ada"]),
        (PASSIVE, "subject", "backed", ["Ada"]),
        (ACTIVE, "object", "backed", ["Ben"]),
        (PASSIVE, "object", "backed", ["Ben"]),
        (URGED, "subject", "back", ["Ada"]),
        (URGED, "object", "back", ["Ben"]),
        (WANTED, "demander", "quit", ["Ada"]),
        (WANTED, "demanded", "quit", ["Ben"]),
        (LOYAL, "predicated", "loyal", ["Ada"]),
        (DESCRIBED, "describer", "coward", ["Ada"]),
        (DESCRIBED, "described", "coward", ["Ben"]),
        (SAID, "opinion-holder", "lied", ["Ada"]),
        (SAID, "subject", "lied", ["Ben"]),
        (WON, "receiver", "backing", ["Ben"]),
        (LOST, "loser", "backing", ["Ben"]),
        (VOICED, "giver", "criticism", ["Ada"]),
        (WITHDREW, "denier", "backing", ["Ada"]),
        (ALLY, "bearer", "ally", ["Ada"]),
        (TOGETHER, "joint", "campaigned", ["Ada", "Ben"]),
        (GAVE, "indirect", "backing", ["Ben"]),
        (ATTACK, "possessor", "attack", ["Ada"]),
        (UNION, "modifier", "attack", ["union"]),
        (RESIGNATION, "demander", "exit", ["Ada"]),
    ],
)
def test_a_role_leads_to_its_words(small_pack: Pack, doc: Doc, role: str, cue: str, words: list[str]) -> None:
    assert fill(small_pack, doc, role, cue) == words


@pytest.mark.parametrize(
    ("doc", "role", "cue"),
    [
        (ACTIVE, "opinion-holder", "backed"),
        (ACTIVE, "demander", "backed"),
        (ACTIVE, "describer", "backed"),
        (ACTIVE, "indirect", "backed"),
        (SAID, "demander", "lied"),
        (WON, "giver", "backing"),
        (WON, "loser", "backing"),
        (LOST, "receiver", "backing"),
        (VOICED, "receiver", "criticism"),
        (VOICED, "denier", "criticism"),
        (WITHDREW, "giver", "backing"),
        (UNION, "possessor", "attack"),
        (ATTACK, "modifier", "attack"),
    ],
)
def test_a_role_that_the_grammar_lacks_leads_to_nothing(small_pack: Pack, doc: Doc, role: str, cue: str) -> None:
    assert fill(small_pack, doc, role, cue) == []


def test_a_verb_that_is_no_directive_leaves_the_subject_with_its_object(small_pack: Pack) -> None:
    doc = parse(
        "Ada saw members to back Ben",
        "1 1 1 4 1 4",
        "nsubj ROOT dobj aux xcomp dobj",
        "PROPN VERB NOUN PART VERB PROPN",
    )
    assert fill(small_pack, doc, "subject", "back") == ["members"]


def test_a_directive_reaches_both_verbs_of_a_row(small_pack: Pack) -> None:
    doc = parse(
        "Ada urged members to go and back Ben", "1 1 1 4 1 4 4 6", "nsubj ROOT dobj aux xcomp cc conj dobj",
        "PROPN VERB NOUN PART VERB CCONJ VERB PROPN",
    )  # fmt: skip
    assert fill(small_pack, doc, "subject", "back") == ["Ada"]


def test_a_list_is_spelt_out_at_both_ends(small_pack: Pack) -> None:
    doc = parse(
        "Ada and Cara backed Ben and Dan", "3 0 0 3 3 4 4", "nsubj cc conj ROOT dobj cc conj",
        "PROPN CCONJ PROPN VERB PROPN CCONJ PROPN",
    )  # fmt: skip
    assert fill(small_pack, doc, "subject", "backed") == ["Ada", "Cara"]
    assert fill(small_pack, doc, "object", "backed") == ["Ben", "Dan"]


def test_the_object_of_a_cue_is_none_of_its_own_words(small_pack: Pack) -> None:
    doc = parse("Ada took aim at Ben", "1 1 1 2 3", "nsubj ROOT dobj prep pobj", "PROPN VERB NOUN ADP PROPN")
    assert fill(small_pack, doc, "object", "took") == ["aim"]
    assert fill(small_pack, doc, "object", "took", "aim") == []


def test_whoever_makes_a_statement_says_what_it_says(small_pack: Pack) -> None:
    words = ("1 1 3 1 3 4", "nsubj ROOT det dobj acl dobj", "PROPN VERB DET NOUN VERB PROPN")
    letter = parse("Ada signed a letter condemning Ben", *words)
    parcel = parse("Ada signed a parcel condemning Ben", *words)
    assert fill(small_pack, letter, "subject", "condemning") == ["Ada"]
    assert fill(small_pack, parcel, "subject", "condemning") == ["parcel"]


def test_a_speaker_inside_a_quotation_is_whoever_the_quotation_has(small_pack: Pack) -> None:
    doc = parse(
        'Ada said : " Ben lied . "', "1 1 1 5 5 1 5 5", "nsubj ROOT punct punct nsubj ccomp punct punct",
        "PROPN VERB PUNCT PUNCT PROPN VERB PUNCT PUNCT",
    )  # fmt: skip
    assert fill(small_pack, doc, "opinion-holder", "lied") == ["Ada"]


FRAME = Frame(head="noun", source="giver", target="object")


@pytest.mark.parametrize(
    ("doc", "cue", "carrier"), [(VOICED, "criticism", "voiced"), (WON, "backing", "won"), (ACTIVE, "backed", None)]
)
def test_a_light_verb_carries_a_cue_noun(small_pack: Pack, doc: Doc, cue: str, carrier: str | None) -> None:
    head = next(t for t in doc if t.text == cue)
    found = make_scene(doc, small_pack).roles.carriers(Cue(small_pack.rules[0], head, (head,)), FRAME)
    assert [token.text for token in found] == ([carrier] if carrier else [])


def test_another_verb_carries_no_noun(small_pack: Pack) -> None:
    doc = parse("Ada read criticism of Ben", "1 1 1 2 3", "nsubj ROOT dobj prep pobj", "PROPN VERB NOUN ADP PROPN")
    assert make_scene(doc, small_pack).roles.carriers(Cue(small_pack.rules[0], doc[2], (doc[2],)), FRAME) == []


@pytest.mark.parametrize("role", ROLES)
def test_each_role_a_pack_may_name_can_be_walked_from_every_word(small_pack: Pack, role: str) -> None:
    for doc in (ACTIVE, PASSIVE, URGED, WANTED, LOYAL, DESCRIBED, WON, ALLY, ATTACK):
        roles = make_scene(doc, small_pack).roles
        for head in doc:
            found = roles.find(Role(name=role, prepositions=("of", "on")), Cue(small_pack.rules[0], head, (head,)))
            assert len(found) == len(set(found))
