from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from makers import make_actor, make_doc, make_mention

from graphkit.actors.aliases import AliasIndex
from graphkit.actors.cast import Cast
from graphkit.actors.resolve import resolve_given, resolve_names
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack


TITLES = {"Mr", "Ms", "Sir", "Dame", "Dr", "Senator"}


@pytest.fixture(scope="module")
def index(small_pack: Pack) -> AliasIndex:
    return AliasIndex(small_pack.actors.values())


def make_text(*names: str, labels: dict[str, str] | None = None) -> Doc:
    """Make a Doc in which each name is the subject of a sentence of its own: "Ada Bright spoke ."."""
    words: list[str] = []
    heads, deps, pos = [], [], []
    for name in names:
        parts, start = name.split(), len(words)
        words += [*parts, "spoke", "."]
        verb = start + len(parts)
        heads += [verb - 1] * (len(parts) - 1) + [verb, verb, verb]
        deps += ["compound"] * (len(parts) - 1) + ["nsubj", "ROOT", "punct"]
        pos += ["PROPN"] * len(parts) + ["VERB", "PUNCT"]
    return make_doc(words, heads, deps, pos=pos, ents=labels)


def resolve(pack: Pack, index: AliasIndex, *names: str, labels: dict[str, str] | None = None) -> tuple[list[str], Cast]:
    """Give the actor of each name, or "" where it stays open."""
    doc = make_text(*names, labels=labels)
    mentions, start = [], 0
    for name in names:
        start = doc.text.index(name, start)
        form = MentionForm.TITLE if name.split()[0] in TITLES else MentionForm.NAME
        mentions.append(make_mention(doc, name, form=form, at=doc.text[:start].count(name)))
        start += len(name)
    out, cast = resolve_names(doc, mentions, pack, index)
    return [m.actors[0] if m.actors else "" for m in out], cast


@pytest.mark.parametrize(
    ("names", "actors"),
    [
        (["Ada Bright"], ["ada-bright"]),
        (["Dame Ada"], ["ada-bright"]),
        (["Dr Ada Bright"], ["ada-bright"]),
        (["CTU"], ["carters-union"]),
    ],
)
def test_a_strong_alias_links_anywhere(
    small_pack: Pack, index: AliasIndex, names: list[str], actors: list[str]
) -> None:
    assert resolve(small_pack, index, *names)[0] == actors


def test_a_weak_alias_links_once_the_article_has_the_full_name(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(small_pack, index, "Ada Bright", "Bright")[0] == ["ada-bright", "ada-bright"]


def test_a_weak_alias_links_also_before_the_full_name(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(small_pack, index, "Bright", "Ada Bright")[0] == ["ada-bright", "ada-bright"]


def test_a_weak_alias_alone_is_nobody_listed(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(small_pack, index, "Bright")[0] != ["ada-bright"]


def test_a_weak_alias_with_a_title_links_where_one_listed_actor_is_so_called(
    small_pack: Pack, index: AliasIndex
) -> None:
    assert resolve(small_pack, index, "Ms Bright")[0] == ["ada-bright"]


def test_a_title_of_the_other_gender_is_somebody_else(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(small_pack, index, "Mr Bright")[0] != ["ada-bright"]
    found, _ = resolve(small_pack, index, "Ada Bright", "Mr Bright")
    assert found[1] != "ada-bright"


def test_a_strong_alias_with_a_title_of_the_other_gender_is_somebody_else(small_pack: Pack) -> None:
    ada = make_actor("ada-bright", aliases=("Bright",), pronouns="she")
    pack = replace(small_pack, actors={"ada-bright": ada})
    index = AliasIndex([ada])
    assert resolve(pack, index, "Ms Bright")[0] == ["ada-bright"]
    assert resolve(pack, index, "Mr Bright")[0] == ["bright"]


def test_an_alias_with_its_title_comes_before_the_name_without(small_pack: Pack) -> None:
    ada = make_actor("ada-bright", aliases=("Bright",), pronouns="she")
    eve = make_actor("eve-bright", aliases=("Ms Bright",), pronouns="she")
    pack = replace(small_pack, actors={each.id: each for each in (ada, eve)})
    assert resolve(pack, AliasIndex([ada, eve]), "Ms Bright", "Bright")[0] == [
        "eve-bright",
        "ada-bright",
    ]


def test_two_lees_named_leave_a_bare_lee_open(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(small_pack, index, "Cara Lee", "Dan Lee", "Lee")[0] == ["cara-lee", "dan-lee", ""]


def test_one_lee_named_is_the_bare_lee(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(small_pack, index, "Cara Lee", "Lee")[0] == ["cara-lee", "cara-lee"]


@pytest.mark.parametrize(("title", "actor"), [("Ms Lee", "cara-lee"), ("Mr Lee", "dan-lee")])
def test_a_title_tells_two_lees_apart(small_pack: Pack, index: AliasIndex, title: str, actor: str) -> None:
    assert resolve(small_pack, index, "Cara Lee", "Dan Lee", title)[0][-1] == actor
    assert resolve(small_pack, index, title)[0] == [actor]


def test_an_unlisted_namesake_in_the_article_keeps_a_weak_alias_from_the_listed_one(
    small_pack: Pack, index: AliasIndex
) -> None:
    found, _ = resolve(small_pack, index, "Ada Bright", "Otto Bright", "Bright", labels={"Otto Bright": "PERSON"})
    assert found[:2] == ["ada-bright", "otto-bright"]
    assert found[2] == ""


def test_an_unlisted_person_is_an_actor_of_the_article_and_later_surnames_join(
    small_pack: Pack, index: AliasIndex
) -> None:
    found, cast = resolve(small_pack, index, "Eve Marsh", "Marsh", "Ms Marsh", "Eve", labels={"Eve Marsh": "PERSON"})
    assert found == ["eve-marsh"] * 4
    assert (cast.actors["eve-marsh"].name, cast.actors["eve-marsh"].kind) == ("Eve Marsh", "person")
    assert not cast.actors["eve-marsh"].listed


def test_two_unlisted_people_of_one_surname_leave_the_surname_open(small_pack: Pack, index: AliasIndex) -> None:
    labels = {"Eve Marsh": "PERSON", "Tim Marsh": "PERSON"}
    assert resolve(small_pack, index, "Eve Marsh", "Tim Marsh", "Marsh", labels=labels)[0] == [
        "eve-marsh",
        "tim-marsh",
        "",
    ]


def test_a_title_tells_the_pronoun_of_an_unlisted_person(small_pack: Pack, index: AliasIndex) -> None:
    _, cast = resolve(small_pack, index, "Eve Marsh", "Ms Marsh", labels={"Eve Marsh": "PERSON"})
    assert cast.actors["eve-marsh"].pronouns == "she"


def test_a_longer_name_joins_the_person_whose_full_name_ends_it(small_pack: Pack, index: AliasIndex) -> None:
    labels = {"Crooked Ada Bright": "PERSON", "Voters Oust Eve Marsh": "PERSON", "Eve Marsh": "PERSON"}
    assert resolve(small_pack, index, "Voters Oust Eve Marsh", "Eve Marsh", labels=labels)[0] == ["eve-marsh"] * 2
    assert (
        resolve(small_pack, index, "Crooked Ada Bright", "Ada Bright", "Bright", labels=labels)[0] == ["ada-bright"] * 3
    )


@pytest.mark.parametrize(
    ("longer", "label"), [("Crooked Ada Bright", "ORG"), ("Ada Bright Trust", "PERSON"), ("Crooked Bright", "PERSON")]
)
def test_a_longer_name_is_somebody_else_where_no_person_s_full_name_ends_it(
    small_pack: Pack, index: AliasIndex, longer: str, label: str
) -> None:
    assert resolve(small_pack, index, longer, "Ada Bright", labels={longer: label})[0][0] != "ada-bright"


@pytest.mark.parametrize(
    ("name", "label", "actor"),
    [
        ("Senator Motors", "ORG", ("senator-motors", "organisation")),
        ("Senator Motors", "PERSON", ("motors", "person")),
        ("Senator Motors", "", ("motors", "person")),
        ("Mr Motors", "ORG", ("motors", "person")),
        ("Senator Eve Motors", "ORG", ("eve-motors", "person")),
    ],
)
def test_a_body_that_opens_with_a_title_is_no_person(
    small_pack: Pack, index: AliasIndex, name: str, label: str, actor: tuple[str, str]
) -> None:
    found, cast = resolve(small_pack, index, name, labels={name: label} if label else {})
    assert [(each, cast.actors[each].kind) for each in found] == [actor]


def test_a_title_alone_makes_a_person(small_pack: Pack, index: AliasIndex) -> None:
    found, cast = resolve(small_pack, index, "Mr Marsh")
    assert cast.actors[found[0]].kind == "person"
    assert cast.actors[found[0]].pronouns == "he"


@pytest.mark.parametrize(
    ("label", "kind"), [("PERSON", "person"), ("ORG", "organisation"), ("GPE", "place"), ("NORP", "group")]
)
def test_the_label_of_an_unlisted_name_tells_its_kind(
    small_pack: Pack, index: AliasIndex, label: str, kind: str
) -> None:
    found, cast = resolve(small_pack, index, "Marsh", labels={"Marsh": label})
    assert cast.actors[found[0]].kind == kind


def test_initials_join_the_body_they_stand_for(small_pack: Pack, index: AliasIndex) -> None:
    labels = {"Bakers Food Union": "ORG", "BFU": "ORG", "BFX": "ORG"}
    found, _ = resolve(small_pack, index, "Bakers Food Union", "BFU", "BFX", labels=labels)
    assert found == ["bakers-food-union", "bakers-food-union", "bfx"]


def test_a_full_name_takes_no_step_and_a_surname_takes_one(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_text("Ada Bright", "Bright")
    mentions = [make_mention(doc, "Ada Bright"), make_mention(doc, "Bright", at=1)]
    assert [m.steps for m in resolve_names(doc, mentions, small_pack, index)[0]] == [0, 1]


def test_what_is_no_name_stays_open(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc("She spoke .", "1 1 1", "nsubj ROOT punct", pos="PRON VERB PUNCT")
    mentions = [make_mention(doc, "She", form=MentionForm.PRONOUN)]
    out, cast = resolve_names(doc, mentions, small_pack, index)
    assert out == mentions
    assert cast.actors == {}


def test_given_labels_are_the_actors_unchanged(small_pack: Pack) -> None:
    doc = make_text("Eve Marsh", "Moor", labels={"Eve Marsh": "PERSON"})
    mentions = [make_mention(doc, "Eve Marsh"), make_mention(doc, "Moor")]
    out, cast = resolve_given(mentions, {1: "Person #1", 4: "X\u202e"}, doc, small_pack.titles)
    assert [m.actors for m in out] == [("Person #1",), ("X\u202e",)]
    assert [cast.actors[label].kind for label in ("Person #1", "X\u202e")] == ["person", ""]


def test_two_given_mentions_of_one_label_are_one_actor(small_pack: Pack) -> None:
    doc = make_text("Eve Marsh", "Moor")
    mentions = [make_mention(doc, "Eve Marsh"), make_mention(doc, "Moor")]
    out, cast = resolve_given(mentions, {1: "S", 4: "S"}, doc, small_pack.titles)
    assert {m.actors for m in out} == {("S",)}
    assert list(cast.actors) == ["S"]


def test_a_mention_that_is_not_given_stays_open(small_pack: Pack) -> None:
    doc = make_text("Eve Marsh", "Moor")
    mentions = [make_mention(doc, "Eve Marsh"), make_mention(doc, "Moor")]
    out, _ = resolve_given(mentions, {1: "S"}, doc, small_pack.titles)
    assert out[1].actors == ()


def test_a_cast_enters_an_actor_once() -> None:
    cast = Cast({}, {})
    assert cast.add(make_actor("ada-bright")) == cast.add(make_actor("ada-bright", name="Another")) == "ada-bright"
    assert cast.actors["ada-bright"].name == "Ada Bright"
    cast.add(make_actor("orchard-party", kind="party"))
    assert [each.id for each in cast.people()] == ["ada-bright"]


@pytest.mark.parametrize(
    ("names", "people"),
    [
        (["Eve Marsh", "Eve Ann Marsh"], 1),
        (["Eve Ann Marsh", "Eve Marsh"], 1),
        (["Eve Ann Marsh", "Eve Jo Marsh"], 2),
        (["Eve Marsh", "E. Marsh"], 1),
        (["E. Marsh", "Eve Ann Marsh"], 1),
        (["Eve Marsh", "J. Marsh"], 2),
        (["Eve Marsh", "Jo Marsh"], 2),
    ],
)
def test_a_middle_name_left_out_makes_nobody_else(
    small_pack: Pack, index: AliasIndex, names: list[str], people: int
) -> None:
    found, _ = resolve(small_pack, index, *names, labels=dict.fromkeys(names, "PERSON"))
    assert len(set(found)) == people


def test_a_name_with_a_hyphen_is_one_word(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc("Eve Marsh-Moor met Marsh-Moor .", "1 2 2 2 2", "compound nsubj ROOT dobj punct",
                   pos="PROPN PROPN VERB PROPN PUNCT")  # fmt: skip
    mentions = [make_mention(doc, "Eve Marsh-Moor"), make_mention(doc, "Marsh-Moor", at=1)]
    out, cast = resolve_names(doc, mentions, small_pack, index)
    assert {m.actors for m in out} == {("eve-marsh-moor",)}
    assert cast.actors["eve-marsh-moor"].name == "Eve Marsh-Moor"


def test_a_given_name_tells_a_pronoun_where_nothing_else_does() -> None:
    cast = Cast({}, {}, {"Eve": "she"})
    assert cast.pronoun(make_actor("eve-marsh")) == "she"
    assert cast.pronoun(make_actor("eve-marsh", pronouns="he")) == "he"
    assert cast.pronoun(make_actor("eve-marsh", kind="organisation")) == ""
    assert cast.pronoun(make_actor("eve")) == cast.pronoun(make_actor("jo-marsh")) == ""


def test_a_given_name_is_never_written_down_as_a_pronoun(small_pack: Pack, index: AliasIndex) -> None:
    found, cast = resolve(small_pack, index, "Eve Marsh", "Dan Marsh", "Ms Marsh", labels={"Eve Marsh": "PERSON"})
    assert found[1] != found[0]
    assert cast.actors["dan-marsh"].pronouns == ""
