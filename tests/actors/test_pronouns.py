from __future__ import annotations

from typing import TYPE_CHECKING

from makers import make_discourse, make_doc, make_mention, make_met

from graphkit.actors.plurals import nearest_plural
from graphkit.actors.pronouns import nearest_person
from graphkit.articles.marks import find_quote_spans
from graphkit.articles.quotes import Quote
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc


def person(doc: Doc, word: str, pronoun: str, **fields: object) -> tuple[str, ...]:
    token = next(t for t in doc if t.text == word)
    return nearest_person(make_discourse(doc, **fields), token, pronoun, (), ())


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
    assert nearest_person(make_discourse(doc), token, "it", (), ()) == ("party",)


def test_grammar_keeps_an_object_from_meaning_its_own_subject() -> None:
    doc = make_met(("Ada", "her"))
    assert person(doc, "her", "she") == ()


def test_the_speaker_of_a_quotation_is_not_the_she_inside_it() -> None:
    doc = make_met(("Ada", "Cara"), ("she", "it"))
    discourse = make_discourse(doc)
    assert nearest_person(discourse, doc[4], "she", ("ada",), ()) == ("cara",)


def test_the_last_speaker_may_be_meant_after_a_quotation() -> None:
    doc = make_met(("Party", "Fans"), ("she", "it"))
    assert nearest_person(make_discourse(doc), doc[4], "she", (), ("ada",)) == ("ada",)
    assert nearest_person(make_discourse(doc), doc[4], "she", (), ("ben",)) == ()


def test_somebody_named_only_inside_a_quotation_seldom_is_the_pronoun_outside() -> None:
    doc = make_doc(
        'Ada said " Cara lied . " She left .',
        "1 1 4 4 1 1 1 8 8 8",
        "nsubj ROOT punct nsubj ccomp punct punct nsubj ROOT punct",
        pos="PROPN VERB PUNCT PROPN VERB PUNCT PUNCT PRON VERB PUNCT",
        lemmas={"said": "say"},
    )
    quotes = [Quote(span, 0) for span in find_quote_spans(doc.text)]
    assert nearest_person(make_discourse(doc, quotes=quotes), doc[7], "she", (), ("ada",)) == ("ada",)


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
    assert nearest_plural(make_discourse(doc), doc[4]) == ("fans",)


def test_they_does_not_mean_one_person() -> None:
    doc = make_met(("Ada", "Ben"), ("they", "it"))
    assert nearest_plural(make_discourse(doc), doc[4]) == ()


def test_they_means_two_people_who_are_joined() -> None:
    doc = make_doc(
        "Ada and Ben spoke . They left .",
        "3 0 0 3 3 6 6 6",
        "nsubj cc conj ROOT punct nsubj ROOT punct",
        pos="PROPN CCONJ PROPN VERB PUNCT PRON VERB PUNCT",
    )
    assert sorted(nearest_plural(make_discourse(doc), doc[5])) == ["ada", "ben"]


def test_people_coordinated_with_somebody_are_theirs() -> None:
    doc = make_doc(
        "Cara met Ada and her fans",
        "1 1 1 2 5 2",
        "nsubj ROOT dobj cc poss conj",
        pos="PROPN VERB PROPN CCONJ PRON NOUN",
    )
    fans = make_mention(doc, "fans", form=MentionForm.GROUP)
    assert nearest_person(make_discourse(doc, [fans]), doc[4], "she", (), ()) == ("ada",)
    assert person(doc, "her", "she") == ("cara",)


def test_people_coordinated_with_somebody_of_another_gender_are_not_theirs() -> None:
    doc = make_doc(
        "Dan met Ada and his fans",
        "1 1 1 2 5 2",
        "nsubj ROOT dobj cc poss conj",
        pos="PROPN VERB PROPN CCONJ PRON NOUN",
    )
    fans = make_mention(doc, "fans", form=MentionForm.GROUP)
    assert nearest_person(make_discourse(doc, [fans]), doc[4], "he", (), ()) == ("dan",)
