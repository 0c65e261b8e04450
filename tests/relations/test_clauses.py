from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.relations.clauses import (
    agents,
    direct_objects,
    expand,
    forms,
    is_passive,
    logical_objects,
    logical_subjects,
    owners,
    surface_subjects,
    top_of_coordination,
    verb_chain,
)
from graphkit.relations.subjects import is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VBN = {"backed": "VBN", "hit": "VBN"}
ACTIVE = make_doc("Ada backed Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PROPN VERB PROPN PUNCT")
PASSIVE = make_doc(
    "Ben was backed by Ada .",
    "2 2 2 2 3 2",
    "nsubjpass auxpass ROOT agent pobj punct",
    pos="PROPN AUX VERB ADP PROPN PUNCT",
    tags=VBN,
)
PARTICIPLE = make_doc(
    "Ben , backed by Ada , left",
    "6 0 0 2 3 0 6",
    "nsubj punct acl agent pobj punct ROOT",
    pos="PROPN PUNCT VERB ADP PROPN PUNCT VERB",
    tags=VBN,
)
CONTROL = make_doc(
    "Ada urged Ben to back Cara",
    "1 1 1 4 1 4",
    "nsubj ROOT dobj aux xcomp dobj",
    pos="PROPN VERB PROPN PART VERB PROPN",
    tags={"back": "VB"},
)
RAISING = make_doc(
    "Ada refused to back Cara",
    "1 1 3 1 3",
    "nsubj ROOT aux xcomp dobj",
    pos="PROPN VERB PART VERB PROPN",
    tags={"back": "VB"},
)
JOINED = make_doc(
    "Ada praised and backed Ben", "1 1 1 1 3", "nsubj ROOT cc conj dobj", pos="PROPN VERB CCONJ VERB PROPN"
)
RELATIVE = make_doc(
    "Ben , whom Ada backed , left",
    "6 0 4 4 0 0 6",
    "nsubj punct dobj nsubj relcl punct ROOT",
    pos="PROPN PUNCT PRON PROPN VERB PUNCT VERB",
    tags={"whom": "WP"},
)


def words(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


def at(doc: Doc, word: str) -> Token:
    return next(token for token in doc if token.text == word)


PERFECT = make_doc("Ada has backed Ben", "2 2 2 2", "nsubj aux ROOT dobj", pos="PROPN AUX VERB PROPN", tags=VBN)
ROW = make_doc(
    "Ben was shunned and backed",
    "2 2 2 2 2",
    "nsubjpass auxpass ROOT cc conj",
    pos="PROPN AUX VERB CCONJ VERB",
    tags={**VBN, "shunned": "VBN"},
)
GOING_ON = make_doc("men backed Ben", "1 1 1", "nsubj ROOT dobj", pos="NOUN VERB PROPN", tags=VBN)


@pytest.mark.parametrize(
    ("doc", "passive"),
    [(PASSIVE, True), (PARTICIPLE, True), (ROW, True), (ACTIVE, False), (PERFECT, False), (GOING_ON, False)],
)
def test_a_passive_is_known_with_or_without_its_auxiliary(doc: Doc, passive: bool) -> None:  # noqa: FBT001
    assert is_passive(at(doc, "backed")) is passive


@pytest.mark.parametrize(("doc", "subjects", "objects"), [
    (ACTIVE, ["Ada"], ["Ben"]),
    (PASSIVE, ["Ada"], ["Ben"]),
    (PARTICIPLE, ["Ada"], ["Ben"]),
    (RELATIVE, ["Ada"], None),
    (JOINED, ["Ada"], ["Ben"]),
])  # fmt: skip
def test_active_and_passive_have_one_logical_subject_and_object(
    doc: Doc, subjects: list[str], objects: list[str] | None
) -> None:
    verb = at(doc, "backed")
    assert words(logical_subjects(verb)) == subjects
    if objects is not None:
        assert words(logical_objects(verb)) == objects


def test_a_passive_without_an_agent_has_no_logical_subject() -> None:
    doc = make_doc("Ben was backed .", "2 2 2 2", "nsubjpass auxpass ROOT punct", pos="PROPN AUX VERB PUNCT", tags=VBN)
    assert logical_subjects(doc[2]) == []
    assert words(logical_objects(doc[2])) == ["Ben"]


def test_a_verb_without_an_object_has_none() -> None:
    doc = make_doc("Ada left .", "1 1 1", "nsubj ROOT punct", pos="PROPN VERB PUNCT")
    assert direct_objects(doc[1]) == []


def test_an_infinitive_takes_the_object_of_its_verb_for_subject_or_else_its_subject() -> None:
    assert words(surface_subjects(at(CONTROL, "back"))) == ["Ben"]
    assert words(surface_subjects(at(RAISING, "back"))) == ["Ada"]


def test_a_coordinated_verb_shares_subject_and_object() -> None:
    assert words(surface_subjects(at(JOINED, "backed"))) == ["Ada"]
    assert words(direct_objects(at(JOINED, "praised"))) == ["Ben"]


def test_a_coordinated_verb_with_a_subject_of_its_own_keeps_it() -> None:
    doc = make_doc(
        "Ada left and Cara backed Ben",
        "1 1 1 4 1 4",
        "nsubj ROOT cc nsubj conj dobj",
        pos="PROPN VERB CCONJ PROPN VERB PROPN",
    )
    assert words(surface_subjects(at(doc, "backed"))) == ["Cara"]
    assert direct_objects(at(doc, "left")) == []


def test_the_noun_a_relative_clause_hangs_on_is_its_object() -> None:
    doc = make_doc("the man Ada backed left", "1 4 3 1 4", "det nsubj nsubj relcl ROOT", pos="DET NOUN PROPN VERB VERB")
    assert words(direct_objects(at(doc, "backed"))) == ["man"]


def test_the_noun_a_relative_clause_hangs_on_is_not_its_object_where_it_is_its_subject() -> None:
    doc = make_doc("the man who left fell", "1 4 3 1 4", "det nsubj nsubj relcl ROOT", pos="DET NOUN PRON VERB VERB")
    assert direct_objects(at(doc, "left")) == []
    assert words(surface_subjects(at(doc, "left"))) == ["who"]


def test_a_participle_takes_the_noun_it_hangs_on_for_subject() -> None:
    doc = make_doc(
        "men backing Ben left", "3 0 1 3", "nsubj acl dobj ROOT", pos="NOUN VERB PROPN VERB", tags={"backing": "VBG"}
    )
    assert words(surface_subjects(at(doc, "backing"))) == ["men"]


GERUND = ("Ada attacked Ben {} backing Cara", "1 1 1 1 3 4", "nsubj ROOT dobj prep pcomp dobj")


@pytest.mark.parametrize(("preposition", "subject"), [("for", "Ben"), ("by", "Ada")])
def test_a_gerund_belongs_to_the_object_after_some_prepositions_and_to_the_subject_after_others(
    preposition: str, subject: str
) -> None:
    text, heads, deps = GERUND
    doc = make_doc(
        text.format(preposition), heads, deps, pos="PROPN VERB PROPN ADP VERB PROPN", tags={"backing": "VBG"}
    )
    assert words(surface_subjects(at(doc, "backing"), frozenset({"for"}))) == [subject]


def test_a_list_is_spelt_out_in_order() -> None:
    doc = make_doc(
        "Ada , Ben and Cara left",
        "5 0 0 2 2 5",
        "nsubj punct conj cc conj ROOT",
        pos="PROPN PUNCT PROPN CCONJ PROPN VERB",
    )
    assert words(expand([doc[0]])) == ["Ada", "Ben", "Cara"]
    assert words(expand([doc[0], doc[2]])) == ["Ada", "Ben", "Cara"]
    assert expand([]) == []


def test_a_coordinated_verb_is_no_member_of_a_list() -> None:
    doc = make_doc("Ada left and fell", "1 1 1 1", "nsubj ROOT cc conj", pos="PROPN VERB CCONJ VERB")
    assert words(expand([doc[0]])) == ["Ada"]


def test_a_row_of_a_thousand_is_spelt_out() -> None:
    size = 1500
    row = ["Ada"] * size
    doc = make_doc(
        [*row, "left"],
        [size, *range(size - 1), size],
        ["nsubj", *["conj"] * (size - 1), "ROOT"],
        pos=[*["PROPN"] * size, "VERB"],
    )
    assert len(expand([doc[0]])) == size


def test_all_agents_of_a_list_are_given() -> None:
    doc = make_doc(
        "Ben was backed by Ada and Cara", "2 2 2 2 3 4 4", "nsubjpass auxpass ROOT agent pobj cc conj",
        pos="PROPN AUX VERB ADP PROPN CCONJ PROPN", tags=VBN,
    )  # fmt: skip
    assert words(agents(doc[2])) == ["Ada", "Cara"]


def test_a_place_after_by_that_is_no_agent_is_none() -> None:
    doc = make_doc(
        "Ben was backed in Leeds",
        "2 2 2 2 3",
        "nsubjpass auxpass ROOT prep pobj",
        pos="PROPN AUX VERB ADP PROPN",
        tags=VBN,
    )
    assert agents(doc[2]) == []


def make_act(words: str, heads: str, deps: str, pos: str) -> Doc:
    return make_doc(words, heads, deps, pos=pos)


@pytest.mark.parametrize(
    ("doc", "wanted"),
    [
        (make_act("Ada 's attack hurt", "2 0 3 3", "poss case nsubj ROOT", "PROPN PART NOUN VERB"), ["Ada"]),
        (
            make_act("the attack by Ada hurt", "1 4 1 2 4", "det nsubj prep pobj ROOT", "DET NOUN ADP PROPN VERB"),
            ["Ada"],
        ),
        (make_act("Ada launched an attack", "1 1 3 1", "nsubj ROOT det dobj", "PROPN VERB DET NOUN"), ["Ada"]),
        (make_act("the attack on Ada hurt", "1 4 1 2 4", "det nsubj prep pobj ROOT", "DET NOUN ADP PROPN VERB"), []),
        (make_act("the attack hurt", "1 2 2", "det nsubj ROOT", "DET NOUN VERB"), []),
    ],
)
def test_a_noun_is_the_act_of_its_possessor_its_agent_or_who_does_it(doc: Doc, wanted: list[str]) -> None:
    assert words(owners(at(doc, "attack"), frozenset({"by"}))) == wanted


def test_an_infinitive_stands_with_to() -> None:
    assert is_infinitive(at(CONTROL, "back"))
    bare = make_doc(
        "Ada can back Ben",
        "2 2 2 2",
        "nsubj aux ROOT dobj",
        pos="PROPN AUX VERB PROPN",
        tags={"back": "VB", "can": "MD"},
    )
    assert not is_infinitive(at(bare, "back"))
    assert not is_infinitive(at(ACTIVE, "backed"))


def test_the_top_of_a_row_of_verbs_is_its_first_without_a_subject_between() -> None:
    assert top_of_coordination(at(JOINED, "backed")).text == "praised"
    apart = make_doc(
        "Ada left and Cara fell", "1 1 1 4 1", "nsubj ROOT cc nsubj conj", pos="PROPN VERB CCONJ PROPN VERB"
    )
    assert top_of_coordination(at(apart, "fell")).text == "fell"


def test_the_words_that_bear_on_a_verb_are_those_it_hangs_on_by_an_infinitive() -> None:
    assert words(verb_chain(at(RAISING, "back"))) == ["back", "refused"]
    assert words(verb_chain(at(ACTIVE, "backed"))) == ["backed"]


@pytest.mark.parametrize(
    ("word", "tag", "lemma", "wanted"),
    [
        ("staged", "VBD", "stag", {"stag", "staged", "stage"}),
        ("backing", "VBG", "back", {"back", "backing"}),
        ("Backed", "VBN", "back", {"back", "backed"}),
    ],
)
def test_a_verb_goes_by_its_lemma_itself_and_its_regular_stems(
    word: str, tag: str, lemma: str, wanted: set[str]
) -> None:
    doc = make_doc([word], [0], ["ROOT"], pos=["VERB"], tags={word: tag}, lemmas={word: lemma})
    assert wanted <= set(forms(doc[0]))


def test_a_noun_goes_by_its_lemma_and_itself_only() -> None:
    doc = make_doc(["sheds"], [0], ["ROOT"], pos=["NOUN"], tags={"sheds": "NNS"}, lemmas={"sheds": "shed"})
    assert set(forms(doc[0])) == {"shed", "sheds"}


def test_a_clause_with_that_is_no_part_of_the_chain() -> None:
    doc = make_doc(
        "Ada said Cara backed Ben", "1 1 3 1 3", "nsubj ROOT nsubj ccomp dobj", pos="PROPN VERB PROPN VERB PROPN"
    )
    assert words(verb_chain(at(doc, "backed"))) == ["backed"]


@pytest.mark.parametrize(
    "walk", [surface_subjects, direct_objects, logical_subjects, logical_objects, owners, agents, verb_chain]
)
def test_a_chain_of_hundreds_ends(walk: object) -> None:
    size = 400
    doc = make_doc(["want"] * size, [0, *range(size - 1)], ["ROOT", *["xcomp"] * (size - 1)], pos=["VERB"] * size)
    assert callable(walk)
    assert isinstance(walk(doc[size - 1]), list)
    assert isinstance(walk(doc[0]), list)
