from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from makers import make_actor, make_doc, make_mention

from graphkit.actors.aliases import AliasIndex
from graphkit.actors.cast import Cast
from graphkit.actors.corefer import resolve_references
from graphkit.actors.discourse import Discourse
from graphkit.actors.setting import Setting
from graphkit.articles.quotes import find_quotes
from graphkit.model import Article, MentionForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.articles.tree import Doc
    from graphkit.extract import Extractor
    from graphkit.model import Mention
    from graphkit.packs.load import Pack

DAY = date(2018, 3, 1)
DESCRIPTION, GROUP, PRONOUN, RELATIVE = (
    MentionForm.DESCRIPTION, MentionForm.GROUP, MentionForm.PRONOUN, MentionForm.RELATIVE,
)  # fmt: skip
ACTORS = {
    "ada-bright": {"pronouns": "she"}, "ben-stone": {"pronouns": "he"}, "eve-marsh": {},
    "orchard-party": {"kind": "party", "pronouns": "it"}, "carters-union": {"kind": "union", "pronouns": "it"},
}  # fmt: skip
OPEN = {
    **dict.fromkeys(("he", "she", "her", "it", "they", "i", "we", "you", "my"), PRONOUN),
    **dict.fromkeys(("who", "which"), RELATIVE),
    **dict.fromkeys(("supporters", "members"), GROUP),
    **dict.fromkeys(("mayor", "leader", "spokesman", "union", "rival", "two"), DESCRIPTION),
}
NAMES = {
    "Bright": "ada-bright",
    "Stone": "ben-stone",
    "Marsh": "eve-marsh",
    "Orchard": "orchard-party",
    "Carters": "carters-union",
}


@pytest.fixture(scope="module")
def index(small_pack: Pack) -> AliasIndex:
    return AliasIndex(small_pack.actors.values())


def find(doc: Doc) -> list[Mention]:
    """Make the mentions of a Doc: the words of NAMES resolved, those of OPEN open."""
    out: list[Mention] = []
    for token in doc:
        at = doc.text[: token.idx].count(token.text)
        if token.text in NAMES:
            out.append(make_mention(doc, token.text, NAMES[token.text], at=at))
        elif token.lower_ in OPEN:
            out.append(make_mention(doc, token.text, form=OPEN[token.lower_], at=at))
    return out


def resolve(
    doc: Doc, pack: Pack, index: AliasIndex | None, *, day: date | None = None, headline: int = 0
) -> dict[str, Sequence[str]]:
    """Give the actors of each word that was open."""
    mentions = find(doc)
    cast = Cast(
        {id_: make_actor(id_, **fields) for id_, fields in ACTORS.items() if any(id_ in m.actors for m in mentions)}, {}
    )
    quotes = find_quotes(doc, list(doc.sents), frozenset(pack.speech.verbs))
    discourse = Discourse(doc, mentions, cast, quotes, frozenset(pack.speech.verbs))
    out = resolve_references(discourse, pack, Setting(index, day, headline))
    assert [(m.span, m.root, m.form) for m in out] == [(m.span, m.root, m.form) for m in mentions]
    assert all(actor in cast.actors for m in out for actor in m.actors)
    return {m.text: m.actors for m, before in zip(out, mentions, strict=True) if not before.actors}


def test_a_pronoun_means_who_was_named_before(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Bright left . She fell .",
        "1 1 1 4 4 4",
        "nsubj ROOT punct nsubj ROOT punct",
        pos="PROPN VERB PUNCT PRON VERB PUNCT",
    )
    assert resolve(doc, small_pack, index) == {"She": ("ada-bright",)}


def test_a_pronoun_means_nobody_named_later_in_another_sentence(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "She fell . Bright left .",
        "1 1 1 4 4 4",
        "nsubj ROOT punct nsubj ROOT punct",
        pos="PRON VERB PUNCT PROPN VERB PUNCT",
    )
    assert resolve(doc, small_pack, index) == {"She": ()}


def test_a_resolved_pronoun_can_be_meant_next(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Bright left . She fell . her knee hurt .",
        "1 1 1 4 4 4 7 8 8 8",
        "nsubj ROOT punct nsubj ROOT punct poss nsubj ROOT punct",
        pos="PROPN VERB PUNCT PRON VERB PUNCT PRON NOUN VERB PUNCT",
    )
    assert resolve(doc, small_pack, index) == {"She": ("ada-bright",), "her": ("ada-bright",)}


def make_quoted(inner: str) -> Doc:
    """Make 'Stone said " <inner> met Bright . "' ."""
    return make_doc(
        f'Stone said " {inner} met Bright . "',
        "1 1 4 4 1 4 4 4",
        "nsubj ROOT punct nsubj ccomp dobj punct punct",
        pos="PROPN VERB PUNCT PRON VERB PROPN PUNCT PUNCT",
        lemmas={"said": "say"},
    )


@pytest.mark.parametrize("word", ["I", "we"])
def test_the_first_person_in_a_quotation_is_its_speaker(small_pack: Pack, index: AliasIndex, word: str) -> None:
    assert resolve(make_quoted(word), small_pack, index) == {word: ("ben-stone",)}


def test_the_third_person_in_a_quotation_is_not_its_speaker(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(make_quoted("he"), small_pack, index) == {"he": ()}


def test_the_second_person_is_nobody(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(make_quoted("you"), small_pack, index) == {"you": ()}


def test_the_first_person_outside_a_quotation_is_nobody(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc("Bright met my dog .", "1 1 3 1 1", "nsubj ROOT poss dobj punct", pos="PROPN VERB PRON NOUN PUNCT")
    assert resolve(doc, small_pack, index) == {"my": ()}


def test_a_relative_pronoun_means_what_its_clause_hangs_on(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Stone met Bright , who left .",
        "1 1 1 2 5 2 1",
        "nsubj ROOT dobj punct nsubj relcl punct",
        pos="PROPN VERB PROPN PUNCT PRON VERB PUNCT",
    )
    assert resolve(doc, small_pack, index) == {"who": ("ada-bright",)}


def test_a_relative_pronoun_on_a_thing_means_nobody(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Stone saw boats , which left .",
        "1 1 1 2 5 2 1",
        "nsubj ROOT dobj punct nsubj relcl punct",
        pos="PROPN VERB NOUN PUNCT PRON VERB PUNCT",
    )
    assert resolve(doc, small_pack, index) == {"which": ()}


def test_it_before_a_copula_is_nobody(small_pack: Pack, index: AliasIndex) -> None:
    words, deps = "Carters left . it is late .", "nsubj ROOT punct nsubj ROOT acomp punct"
    idle = make_doc(words, "1 1 1 4 4 4 4", deps, pos="PROPN VERB PUNCT PRON AUX ADJ PUNCT")
    busy = make_doc("Carters left . it fell late .", "1 1 1 4 4 4 4", deps, pos="PROPN VERB PUNCT PRON VERB ADJ PUNCT")
    assert resolve(idle, small_pack, index) == {"it": ()}
    assert resolve(busy, small_pack, index) == {"it": ("carters-union",)}


def make_group(words: str, heads: str, deps: str, pos: str) -> Doc:
    return make_doc(
        words, heads, deps, pos=pos,
        tags={"supporters": "NNS", "Supporters": "NNS", "members": "NNS"},
        lemmas={"supporters": "supporter", "Supporters": "supporter", "members": "member"},
    )  # fmt: skip


OF_STONE = make_group("supporters of Stone left", "3 0 1 3", "nsubj prep pobj ROOT", "NOUN ADP PROPN VERB")
STONES = make_group("Stone 's supporters left", "2 0 3 3", "poss case nsubj ROOT", "PROPN PART NOUN VERB")
STONE_SUPPORTERS = make_group("Stone supporters left", "1 2 2", "compound nsubj ROOT", "PROPN NOUN VERB")


@pytest.mark.parametrize("doc", [OF_STONE, STONES, STONE_SUPPORTERS])
def test_a_group_round_a_person_is_one_actor_however_it_is_written(
    small_pack: Pack, index: AliasIndex, doc: Doc
) -> None:
    assert resolve(doc, small_pack, index) == {"supporters": ("supporters-of-ben-stone",)}


def test_a_group_round_a_pronoun_waits_for_the_pronoun(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_group(
        "Bright left . her supporters fell .",
        "1 1 1 4 5 5 5",
        "nsubj ROOT punct poss nsubj ROOT punct",
        "PROPN VERB PUNCT PRON NOUN VERB PUNCT",
    )
    assert resolve(doc, small_pack, index) == {"her": ("ada-bright",), "supporters": ("supporters-of-ada-bright",)}


def test_supporters_of_nobody_known_are_no_actor(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_group("her supporters left", "1 2 2", "poss nsubj ROOT", "PRON NOUN VERB")
    assert resolve(doc, small_pack, index) == {"her": (), "supporters": ()}


def test_members_of_a_party_are_its_members_and_a_count_of_them_is_nobody(small_pack: Pack, index: AliasIndex) -> None:
    named = make_group("Orchard members left", "1 2 2", "compound nsubj ROOT", "PROPN NOUN VERB")
    counted = make_group("12 members left", "1 2 2", "nummod nsubj ROOT", "NUM NOUN VERB")
    assert resolve(named, small_pack, index) == {"members": ("orchard-members",)}
    assert resolve(counted, small_pack, index) == {"members": ()}


def test_a_users_own_actors_get_no_groups_beside_them(small_pack: Pack) -> None:
    assert resolve(STONES, small_pack, None) == {"supporters": ()}


def make_office(place: str = "Exford", adjective: str = "young") -> Doc:
    words, deps = f"the {adjective} {place} mayor left", "det amod compound nsubj ROOT"
    return make_doc(words, "3 3 3 4 4", deps, pos="DET ADJ PROPN NOUN VERB")


@pytest.mark.parametrize(
    ("day", "holder"),
    [(date(2018, 3, 1), ("ada-bright",)), (date(2016, 5, 8), ("ben-stone",)), (date(2021, 1, 1), ()), (None, ())],
)
def test_an_office_is_who_held_it_on_the_day_of_the_article(
    small_pack: Pack, index: AliasIndex, day: date | None, holder: tuple[str, ...]
) -> None:
    assert resolve(make_office(), small_pack, index, day=day) == {"mayor": holder}


def test_an_office_of_the_past_or_of_another_place_is_left_open(small_pack: Pack, index: AliasIndex) -> None:
    assert resolve(make_office(adjective="former"), small_pack, index, day=DAY) == {"mayor": ()}
    assert resolve(make_office("Wexford"), small_pack, index, day=DAY) == {"mayor": ()}


def test_an_office_of_a_party_is_found_by_the_party_that_owns_it(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc("Orchard 's leader left", "2 0 3 3", "poss case nsubj ROOT", pos="PROPN PART NOUN VERB")
    assert resolve(doc, small_pack, index, day=DAY) == {"leader": ("ben-stone",)}


def test_a_users_own_actors_get_no_office_holders_beside_them(small_pack: Pack) -> None:
    assert resolve(make_office(), small_pack, None, day=DAY) == {"mayor": ()}


def test_a_description_is_who_the_article_says_it_is(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Marsh is mayor . the mayor left .",
        "1 1 1 1 5 6 6 6",
        "nsubj ROOT attr punct det nsubj ROOT punct",
        pos="PROPN AUX NOUN PUNCT DET NOUN VERB PUNCT",
        lemmas={"is": "be"},
    )
    mentions = [m for m in find(doc) if m.root != 2]
    cast = Cast({"eve-marsh": make_actor("eve-marsh")}, {})
    out = resolve_references(Discourse(doc, mentions, cast, [], ()), small_pack, Setting(index))
    assert [m.actors for m in out] == [("eve-marsh",), ("eve-marsh",)]


def test_a_description_of_two_people_is_left_open(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "mayor Marsh met mayor Bright . the mayor left .",
        "1 2 2 4 2 2 7 8 8 8",
        "compound nsubj ROOT compound dobj punct det nsubj ROOT punct",
        pos="NOUN PROPN VERB NOUN PROPN PUNCT DET NOUN VERB PUNCT",
    )
    mentions = [m for m in find(doc) if m.text != "mayor" or m.root == 7]
    cast = Cast({"eve-marsh": make_actor("eve-marsh"), "ada-bright": make_actor("ada-bright")}, {})
    out = resolve_references(Discourse(doc, mentions, cast, [], ()), small_pack, Setting(index))
    assert out[-1].actors == ()


def test_the_union_is_the_one_union_before_it(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Carters left . the union fell .",
        "1 1 1 4 5 5 5",
        "nsubj ROOT punct det nsubj ROOT punct",
        pos="PROPN VERB PUNCT DET NOUN VERB PUNCT",
    )
    other = make_doc(
        "Orchard left . the union fell .",
        "1 1 1 4 5 5 5",
        "nsubj ROOT punct det nsubj ROOT punct",
        pos="PROPN VERB PUNCT DET NOUN VERB PUNCT",
    )
    assert resolve(doc, small_pack, index) == {"union": ("carters-union",)}
    assert resolve(other, small_pack, index) == {"union": ()}


def test_a_spokesman_is_whom_he_speaks_for_and_so_is_the_spokesman_later(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "a spokesman for Stone left . the spokesman fell .",
        "1 4 1 2 4 4 7 8 8 8",
        "det nsubj prep pobj ROOT punct det nsubj ROOT punct",
        pos="DET NOUN ADP PROPN VERB PUNCT DET NOUN VERB PUNCT",
    )
    mentions = find(doc)
    cast = Cast({"ben-stone": make_actor("ben-stone")}, {})
    out = resolve_references(Discourse(doc, mentions, cast, [], ()), small_pack, Setting(index))
    assert [m.actors for m in out] == [("ben-stone",)] * 3


def test_a_spokesman_of_nobody_is_nobody(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc("the spokesman left", "1 2 2", "det nsubj ROOT", pos="DET NOUN VERB")
    assert resolve(doc, small_pack, index) == {"spokesman": ()}


def test_a_description_beside_a_name_is_that_name(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "a leader , Marsh , left",
        "1 5 1 1 1 5",
        "det nsubj punct appos punct ROOT",
        pos="DET NOUN PUNCT PROPN PUNCT VERB",
    )
    assert resolve(doc, small_pack, index) == {"leader": ("eve-marsh",)}


def test_an_indefinite_description_is_nobody(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc("Marsh met a leader .", "1 1 3 1 1", "nsubj ROOT det dobj punct", pos="PROPN VERB DET NOUN PUNCT")
    assert resolve(doc, small_pack, index, day=DAY) == {"leader": ()}


def test_the_two_are_the_last_two_people(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Bright met Stone . the two left .",
        "1 1 1 1 5 6 6 6",
        "nsubj ROOT dobj punct det nsubj ROOT punct",
        pos="PROPN VERB PROPN PUNCT DET NUM VERB PUNCT",
    )
    assert resolve(doc, small_pack, index) == {"two": ("ada-bright", "ben-stone")}


def test_each_resolution_adds_a_step(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_doc(
        "Bright left . She fell .",
        "1 1 1 4 4 4",
        "nsubj ROOT punct nsubj ROOT punct",
        pos="PROPN VERB PUNCT PRON VERB PUNCT",
    )
    cast = Cast({"ada-bright": make_actor("ada-bright")}, {})
    out = resolve_references(Discourse(doc, find(doc), cast, [], ()), small_pack, Setting(index))
    assert [m.steps for m in out] == [0, 1]


def test_two_mentions_that_wait_for_each_other_end(small_pack: Pack, index: AliasIndex) -> None:
    doc = make_group(
        "her supporters ' leader left", "1 3 1 4 4", "poss poss case nsubj ROOT", "PRON NOUN PART NOUN VERB"
    )
    assert resolve(doc, small_pack, index, day=DAY) == {"her": (), "supporters": (), "leader": ()}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Bright met Ben Stone. He thanked her.", {"He": "ben-stone", "her": "ada-bright"}),
        ("Ada Bright spoke. \u201cI am tired,\u201d she said.", {"I": "ada-bright", "she": "ada-bright"}),
        ("The mayor of Exford met Ben Stone.", {"mayor": "ada-bright"}),
        ("Ben Stone, who leads the party, met Ada Bright.", {"who": "ben-stone"}),
    ],
)
def test_whole_articles_resolve(small_extractor: Extractor, text: str, wanted: dict[str, str]) -> None:
    (reading,) = small_extractor.read([Article("a1", text, date=DAY)])
    found = {m.text: m.actors for m in reading.mentions if m.form is not MentionForm.NAME}
    assert {word: found.get(word) for word in wanted} == {word: (actor,) for word, actor in wanted.items()}
