from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from clause_docs import ACTIVE, CONTROL, JOINED, PARTICIPLE, PASSIVE, RAISING, RELATIVE, VBN, at, words
from makers import make_doc

from graphkit.relations.chains import verb_chain
from graphkit.relations.clauses import logical_objects, logical_subjects, owners, surface_subjects
from graphkit.relations.objects import direct_objects
from graphkit.relations.passives import agents

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc


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


@pytest.mark.parametrize(
    "walk", [surface_subjects, direct_objects, logical_subjects, logical_objects, owners, agents, verb_chain]
)
def test_a_chain_of_hundreds_ends(walk: object) -> None:
    size = 400
    doc = make_doc(["want"] * size, [0, *range(size - 1)], ["ROOT", *["xcomp"] * (size - 1)], pos=["VERB"] * size)
    assert callable(walk)
    assert isinstance(walk(doc[size - 1]), list)
    assert isinstance(walk(doc[0]), list)
