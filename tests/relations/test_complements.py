from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_doc

from graphkit.relations.complements import find_complements, indirect_objects
from graphkit.relations.cues import Cue

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {"voiced": "voice", "gave": "give", "came": "come"}


def parse(words: str, heads: str, deps: str, pos: str) -> Doc:
    return make_doc(words, heads, deps, pos=pos, lemmas=LEMMAS)


def cue_at(pack: Pack, doc: Doc, word: str) -> Cue:
    head = next(token for token in doc if token.text == word)
    return Cue(pack.rules[0], head, (head,))


def find(pack: Pack, doc: Doc, word: str, prepositions: tuple[str, ...], coming: tuple[str, ...] = ()) -> list[str]:
    """Give the complements of the cue with this word."""
    return [token.text for token in find_complements(cue_at(pack, doc, word), prepositions, coming)]


ATTACK = parse(
    "Ada 's attack on Ben hurt", "2 0 5 2 3 5", "poss case nsubj prep pobj ROOT", "PROPN PART NOUN ADP PROPN VERB"
)


@pytest.mark.parametrize(
    ("prepositions", "words"), [(("on",), ["Ben"]), (("at", "on"), ["Ben"]), (("at",), []), ((), [])]
)
def test_a_complement_is_what_one_of_its_prepositions_introduces(
    small_pack: Pack, prepositions: tuple[str, ...], words: list[str]
) -> None:
    assert find(small_pack, ATTACK, "attack", prepositions) == words


def test_a_complement_may_hang_on_the_light_verb(small_pack: Pack) -> None:
    doc = parse("Ada voiced criticism of Ben", "1 1 1 1 3", "nsubj ROOT dobj prep pobj", "PROPN VERB NOUN ADP PROPN")
    assert find(small_pack, doc, "criticism", ("of",)) == ["Ben"]


def test_a_complement_stands_after_the_cue(small_pack: Pack) -> None:
    doc = parse("on Ben Ada backed Cara", "3 0 3 3 3", "prep pobj nsubj ROOT dobj", "ADP PROPN PROPN VERB PROPN")
    assert find(small_pack, doc, "backed", ("on",)) == []


@pytest.mark.parametrize(("coming", "words"), [(("come",), ["Ben"]), ((), [])])
def test_a_complement_hangs_on_a_verb_only_where_the_cue_comes_by_it(
    small_pack: Pack, coming: tuple[str, ...], words: list[str]
) -> None:
    doc = parse("criticism came from Ben", "1 1 1 2", "nsubj ROOT prep pobj", "NOUN VERB ADP PROPN")
    assert find(small_pack, doc, "criticism", ("from",), coming) == words


def test_a_complement_after_an_adjective_may_hang_anywhere_if_it_stands_next(small_pack: Pack) -> None:
    near = parse("Ada is loyal to Ben", "1 1 1 1 3", "nsubj ROOT acomp prep pobj", "PROPN AUX ADJ ADP PROPN")
    far = parse(
        "Ada is loyal now to Ben", "1 1 1 1 1 4", "nsubj ROOT acomp advmod prep pobj", "PROPN AUX ADJ ADV ADP PROPN"
    )
    assert find(small_pack, near, "loyal", ("to",)) == ["Ben"]
    assert find(small_pack, far, "loyal", ("to",)) == []


def test_a_preposition_on_the_name_after_a_noun_is_that_of_the_noun(small_pack: Pack) -> None:
    doc = parse("criticism of Ada from Ben", "0 0 1 2 3", "ROOT prep pobj prep pobj", "NOUN ADP PROPN ADP PROPN")
    assert find(small_pack, doc, "criticism", ("from",)) == ["Ben"]
    assert find(small_pack, doc, "criticism", ("by",)) == []


def test_an_indirect_object_is_that_of_the_verb_that_carries_the_noun(small_pack: Pack) -> None:
    gave = parse("Ada gave Ben backing", "1 1 1 1", "nsubj ROOT dative dobj", "PROPN VERB PROPN NOUN")
    plain = parse("Ada gave backing", "1 1 1", "nsubj ROOT dobj", "PROPN VERB NOUN")
    assert [t.text for t in indirect_objects(cue_at(small_pack, gave, "backing"))] == ["Ben"]
    assert indirect_objects(cue_at(small_pack, plain, "backing")) == []
