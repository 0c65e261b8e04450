from __future__ import annotations

import pytest
from makers import make_discourse, make_doc, make_mention, make_met

from graphkit.articles.marks import find_quote_spans
from graphkit.articles.quotes import Quote
from graphkit.model import MentionForm

PRONOUN = MentionForm.PRONOUN


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


def test_what_is_told_last_before_a_speaker_leads_up_to_a_quotation() -> None:
    doc = make_doc(
        'Ada met Ben . " Cara lied . " he said .',
        "1 1 1 1 6 6 6 6 9 9 9 9",
        "nsubj ROOT dobj punct punct nsubj ROOT punct punct nsubj ROOT punct",
        pos="PROPN VERB PROPN PUNCT PUNCT PROPN VERB PUNCT PUNCT PRON VERB PUNCT",
        lemmas={"said": "say"},
    )
    span = find_quote_spans(doc.text)[0]
    speaks, nobody = make_discourse(doc, quotes=[Quote(span, 9)]), make_discourse(doc, quotes=[Quote(span)])
    assert {m.text for m in speaks.by_root.values() if speaks.leads_up(m, doc[9])} == {"Ada", "Ben"}
    assert not any(nobody.leads_up(m, doc[9]) for m in nobody.by_root.values())


@pytest.mark.parametrize(("who", "tag", "told"), [("who", "WP", True), ("which", "WDT", False)])
def test_whoever_is_told_of_in_a_relative_clause_is_who_speaks_in_it(who: str, tag: str, told: bool) -> None:  # noqa: FBT001
    doc = make_doc(
        f"Ada met Ben , {who} said he left .",
        "1 1 1 2 5 2 7 5 1",
        "nsubj ROOT dobj punct nsubj relcl nsubj ccomp punct",
        pos="PROPN VERB PROPN PUNCT PRON VERB PRON VERB PUNCT",
        tags={who: tag},
        lemmas={"said": "say"},
    )
    discourse = make_discourse(doc)
    assert {m.text: discourse.is_told_of(m, doc[6]) for m in discourse.before(doc[6])} == {"Ada": False, "Ben": told}


@pytest.mark.parametrize(("verb", "told"), [("say", True), ("leave", False)])
def test_whoever_is_praised_with_a_saying_is_told_of_in_it(verb: str, told: bool) -> None:  # noqa: FBT001
    doc = make_doc(
        "Ada praised Ben , saying he won .",
        "1 1 1 1 1 6 4 1",
        "nsubj ROOT dobj punct advcl nsubj ccomp punct",
        pos="PROPN VERB PROPN PUNCT VERB PRON VERB PUNCT",
        lemmas={"saying": verb},
    )
    discourse = make_discourse(doc)
    assert {m.text: discourse.is_told_of(m, doc[5]) for m in discourse.before(doc[5])} == {"Ada": False, "Ben": told}
