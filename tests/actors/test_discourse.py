from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_actor, make_doc, make_mention

from graphkit.actors.discourse import Discourse
from graphkit.actors.resolve import Cast
from graphkit.articles.quotes import Quote, find_quote_spans
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graphkit.model import Mention

PRONOUN = MentionForm.PRONOUN
ADA, BEN, CARA = make_actor("ada", pronouns="she"), make_actor("ben", pronouns="he"), make_actor("cara", pronouns="she")
DAN, PARTY = make_actor("dan", pronouns="he"), make_actor("party", kind="party", pronouns="it")
FANS, UNKNOWN = make_actor("fans", kind="group", pronouns="they"), make_actor("sam")
EVERYONE = {actor.id: actor for actor in (ADA, BEN, CARA, DAN, PARTY, FANS, UNKNOWN)}
NAMES = {"Ada": "ada", "Ben": "ben", "Cara": "cara", "Dan": "dan", "Party": "party", "Fans": "fans", "Sam": "sam"}


def make_discourse(doc: Doc, mentions: Sequence[Mention] = (), quotes: Sequence[Quote] = ()) -> Discourse:
    """Make the discourse of a Doc whose names are words of NAMES."""
    counts: dict[str, int] = {}
    named = list(mentions)
    for token in doc:
        if token.text in NAMES:
            named.append(make_mention(doc, token.text, NAMES[token.text], at=counts.get(token.text, 0)))
            counts[token.text] = counts.get(token.text, 0) + 1
    return Discourse(doc, named, Cast(dict(EVERYONE), {}), quotes, says=frozenset({"say"}))


def make_met(*pairs: tuple[str, str]) -> Doc:
    """Make sentences "X met Y ."."""
    words, heads, deps, pos = [], [], [], []
    for i, (subject, object_) in enumerate(pairs):
        words += [subject, "met", object_, "."]
        heads += [4 * i + 1] * 4
        deps += ["nsubj", "ROOT", "dobj", "punct"]
        pos += ["PRON" if subject.islower() else "PROPN", "VERB", "PRON" if object_.islower() else "PROPN", "PUNCT"]
    return make_doc(words, heads, deps, pos=pos, tags={"her": "PRP"})


def person(doc: Doc, word: str, pronoun: str, **fields: object) -> tuple[str, ...]:
    token = next(t for t in doc if t.text == word)
    return make_discourse(doc, **fields).best_person(token, pronoun, (), ())


def test_mentions_before_a_place_come_nearest_first() -> None:
    doc = make_met(("Ada", "Ben"), ("Cara", "it"))
    found = make_discourse(doc).before(doc[6])
    assert [m.text for m in found] == ["Cara", "Ben", "Ada"]


def test_mentions_after_a_place_open_ones_and_relatives_are_left_out() -> None:
    doc = make_met(("who", "Ben"), ("she", "Cara"))
    mentions = [make_mention(doc, "who", "ada", form=MentionForm.RELATIVE), make_mention(doc, "she", form=PRONOUN)]
    assert [m.text for m in make_discourse(doc, mentions).before(doc[5])] == ["Ben"]


def test_only_so_many_sentences_back_are_looked_at() -> None:
    doc = make_met(("Ada", "Ben"), ("Cara", "Dan"), ("she", "it"))
    assert [m.text for m in make_discourse(doc).before(doc[8], reach=1)] == ["Dan", "Cara"]


def test_a_distance_is_counted_in_sentences() -> None:
    doc = make_met(("Ada", "Ben"), ("Cara", "Dan"), ("she", "it"))
    discourse = make_discourse(doc)
    assert [discourse.distance(m, doc[8]) for m in discourse.before(doc[8])] == [1, 1, 2, 2]


def test_the_subject_of_the_sentence_before_comes_before_its_object() -> None:
    assert person(make_met(("Ada", "Cara"), ("she", "it")), "she", "she") == ("ada",)


def test_a_pronoun_means_nobody_of_the_other_gender() -> None:
    doc = make_met(("Ada", "Ben"), ("he", "it"))
    assert person(doc, "he", "he") == ("ben",)


def test_a_pronoun_means_nobody_where_nobody_fits() -> None:
    assert person(make_met(("Ada", "Party"), ("he", "it")), "he", "he") == ()


def test_the_nearer_sentence_comes_before_the_farther() -> None:
    doc = make_met(("Ada", "Ben"), ("Cara", "Ben"), ("she", "it"))
    assert person(doc, "she", "she") == ("cara",)


def test_it_means_a_body_and_no_person() -> None:
    doc = make_met(("Ada", "Party"), ("Ben", "it"))
    token = doc[6]
    assert make_discourse(doc).best_person(token, "it", (), ()) == ("party",)


def test_grammar_keeps_an_object_from_meaning_its_own_subject() -> None:
    doc = make_met(("Ada", "her"))
    assert person(doc, "her", "she") == ()


def test_the_speaker_of_a_quotation_is_not_the_she_inside_it() -> None:
    doc = make_met(("Ada", "Cara"), ("she", "it"))
    discourse = make_discourse(doc)
    assert discourse.best_person(doc[4], "she", ("ada",), ()) == ("cara",)


def test_the_last_speaker_may_be_meant_after_a_quotation() -> None:
    doc = make_met(("Party", "Fans"), ("she", "it"))
    assert make_discourse(doc).best_person(doc[4], "she", (), ("ada",)) == ("ada",)
    assert make_discourse(doc).best_person(doc[4], "she", (), ("ben",)) == ()


def test_somebody_named_only_inside_a_quotation_seldom_is_the_pronoun_outside() -> None:
    doc = make_doc(
        'Ada said " Cara lied . " She left .',
        "1 1 4 4 1 1 1 8 8 8",
        "nsubj ROOT punct nsubj ccomp punct punct nsubj ROOT punct",
        pos="PROPN VERB PUNCT PROPN VERB PUNCT PUNCT PRON VERB PUNCT",
        lemmas={"said": "say"},
    )
    quotes = [Quote(span, 0) for span in find_quote_spans(doc.text)]
    assert make_discourse(doc, quotes=quotes).best_person(doc[7], "she", (), ("ada",)) == ("ada",)


def test_a_pronoun_in_an_opening_clause_looks_ahead_to_the_subject() -> None:
    doc = make_doc(
        "Ben fell . As she spoke , Ada smiled .",
        "1 1 1 5 5 8 8 8 8 8",
        "nsubj ROOT punct mark nsubj advcl punct nsubj ROOT punct",
        pos="PROPN VERB PUNCT SCONJ PRON VERB PUNCT PROPN VERB PUNCT",
    )
    assert person(doc, "she", "she") == ("ada",)


def test_they_means_a_group_or_a_body() -> None:
    doc = make_met(("Fans", "Ben"), ("they", "it"))
    assert make_discourse(doc).nearest_plural(doc[4]) == ("fans",)


def test_they_does_not_mean_one_person() -> None:
    doc = make_met(("Ada", "Ben"), ("they", "it"))
    assert make_discourse(doc).nearest_plural(doc[4]) == ()


def test_they_means_two_people_who_are_joined() -> None:
    doc = make_doc(
        "Ada and Ben spoke . They left .",
        "3 0 0 3 3 6 6 6",
        "nsubj cc conj ROOT punct nsubj ROOT punct",
        pos="PROPN CCONJ PROPN VERB PUNCT PRON VERB PUNCT",
    )
    assert sorted(make_discourse(doc).nearest_plural(doc[5])) == ["ada", "ben"]


def test_the_pair_are_the_last_two_people() -> None:
    doc = make_met(("Ada", "Ben"), ("Party", "it"))
    assert make_discourse(doc).last_two(doc[7]) == ("ada", "ben")


@pytest.mark.parametrize("pairs", [[("Ada", "Party")], [("Ada", "Ben"), ("Cara", "Dan")]])
def test_one_person_or_four_are_no_pair(pairs: list[tuple[str, str]]) -> None:
    doc = make_met(*pairs, ("Fans", "it"))
    assert make_discourse(doc).last_two(doc[len(doc) - 4]) == ()


def test_the_role_of_a_mention_goes_through_coordination() -> None:
    doc = make_doc("Ada and Ben spoke", "3 0 0 3", "nsubj cc conj ROOT", pos="PROPN CCONJ PROPN VERB")
    discourse = make_discourse(doc)
    assert {m.text: discourse.role(m) for m in discourse.by_root.values()} == {"Ada": "nsubj", "Ben": "nsubj"}
