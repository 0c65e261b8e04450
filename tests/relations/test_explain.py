from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from makers import make_doc, make_mention, make_scene

from graphkit.articles.parse import ParsedArticle
from graphkit.model import Article, Measured, MentionForm, Modality, Span, Voice
from graphkit.packs.ledger import LedgerKey, LedgerRow
from graphkit.relations.explain import try_cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.articles.tree import Doc
    from graphkit.model import Attempt, Mention
    from graphkit.packs.load import Pack

LEMMAS = {
    "backed": "back",
    "criticised": "criticise",
    "attacked": "attack",
    "campaigned": "campaign",
    "said": "say",
    "hit": "hit",
}


def attempts(pack: Pack, doc: Doc, mentions: Sequence[Mention] = (), **named: str) -> list[Attempt]:
    return try_cues(make_scene(doc, pack, mentions, **named))


ACTIVE = make_doc(
    "Ada criticised Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PROPN VERB PROPN PUNCT", lemmas=LEMMAS
)
REFUSED = make_doc(
    "Ada refused to back Ben .",
    "1 1 3 1 3 1",
    "nsubj ROOT aux xcomp dobj punct",
    pos="PROPN VERB PART VERB PROPN PUNCT",
    lemmas={"refused": "refuse"},
    tags={"back": "VB"},
)
BOTH = make_doc(
    "Ada criticised and attacked Ben .",
    "1 1 1 1 3 1",
    "nsubj ROOT cc conj dobj punct",
    pos="PROPN VERB CCONJ VERB PROPN PUNCT",
    lemmas=LEMMAS,
)
TOGETHER = make_doc(
    "Zed and Ada campaigned together .",
    "3 0 0 3 3 3",
    "nsubj cc conj ROOT advmod punct",
    pos="PROPN CCONJ PROPN VERB ADV PUNCT",
    lemmas=LEMMAS,
)
SAID = make_doc(
    "Cara said Ada criticised Ben .",
    "1 1 3 1 3 1",
    "nsubj ROOT nsubj ccomp dobj punct",
    pos="PROPN VERB PROPN VERB PROPN PUNCT",
    lemmas=LEMMAS,
)


def test_a_cue_that_fires_gives_its_evidence(small_pack: Pack) -> None:
    (attempt,) = attempts(small_pack, ACTIVE, Ada="a", Ben="b")
    assert (attempt.fired, attempt.reason, attempt.rule, attempt.frame) == (
        True,
        "fired",
        "criticises/criticise",
        "subject-verb-object",
    )
    evidence = attempt.evidence
    assert evidence is not None
    relation = evidence.relation
    assert (relation.source.actor.id, relation.type.name, relation.target.actor.id) == ("a", "criticises", "b")
    assert (relation.modality, relation.voice, relation.speaker) == (Modality.ASSERTED, Voice.AUTHOR, None)
    assert (evidence.sentence, evidence.span) == ("Ada criticised Ben.", Span(0, 19))
    assert (evidence.cue_text, evidence.cue) == ("criticised", Span(4, 14))
    assert (relation.source.span, relation.target.span) == (Span(0, 3), Span(15, 18))
    assert (evidence.confidence, evidence.parts, evidence.part) == (0.9, (("cue", 0.9),), "text")


def test_a_cue_that_does_not_fire_says_why(small_pack: Pack) -> None:
    (attempt,) = attempts(small_pack, ACTIVE, Ada="a")
    assert (attempt.fired, attempt.evidence) == (False, None)
    assert attempt.reason == "'Ben' is no known actor, so there is no target"
    assert (attempt.cue_text, attempt.sentence) == ("criticised", "Ada criticised Ben.")


def test_a_sentence_without_a_cue_gives_no_attempt(small_pack: Pack) -> None:
    doc = make_doc("Ada met Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PROPN VERB PROPN PUNCT")
    assert attempts(small_pack, doc, Ada="a", Ben="b") == []


def test_what_changed_a_modality_is_told(small_pack: Pack) -> None:
    (attempt,) = attempts(small_pack, REFUSED, Ada="a", Ben="b")
    assert attempt.reason == "fired, negated by 'refused'"
    assert attempt.evidence is not None
    assert attempt.evidence.relation.modality is Modality.NEGATED


def test_of_two_cues_that_say_one_thing_the_surer_fires_and_the_other_is_told(small_pack: Pack) -> None:
    found = {attempt.rule: attempt for attempt in attempts(small_pack, BOTH, Ada="a", Ben="b")}
    assert found["criticises/criticise"].fired
    other = found["criticises/attack"]
    assert (other.fired, other.reason) == (False, "criticises/criticise already says so")
    assert other.evidence is not None


def test_two_relations_of_one_pair_both_fire(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada backed and attacked Ben .",
        "1 1 1 1 3 1",
        "nsubj ROOT cc conj dobj punct",
        pos="PROPN VERB CCONJ VERB PROPN PUNCT",
        lemmas=LEMMAS,
    )
    assert [a.rule for a in attempts(small_pack, doc, Ada="a", Ben="b") if a.fired] == [
        "endorses/back",
        "criticises/attack",
    ]


def test_one_thing_said_in_two_sentences_fires_in_both(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada attacked Ben . Ada attacked Ben .",
        "1 1 1 1 5 5 5 5",
        "nsubj ROOT dobj punct nsubj ROOT dobj punct",
        pos="PROPN VERB PROPN PUNCT PROPN VERB PROPN PUNCT",
        lemmas=LEMMAS,
    )
    mentions = [make_mention(doc, name, name.lower(), at=at) for name in ("Ada", "Ben") for at in (0, 1)]
    found = attempts(small_pack, doc, mentions)
    assert [a.fired for a in found] == [True, True]
    assert [a.cue.start for a in found] == sorted(a.cue.start for a in found)


def test_the_ends_of_a_symmetric_relation_are_in_the_order_of_their_ids(small_pack: Pack) -> None:
    (attempt,) = attempts(small_pack, TOGETHER, Zed="zed", Ada="ada")
    assert attempt.evidence is not None
    relation = attempt.evidence.relation
    assert (relation.source.actor.id, relation.target.actor.id) == ("ada", "zed")
    assert (relation.source.text, relation.target.text) == ("Ada", "Zed")


def test_the_ends_of_a_directed_relation_are_not_sorted(small_pack: Pack) -> None:
    (attempt,) = attempts(small_pack, ACTIVE, Ada="zed", Ben="ada")
    assert attempt.evidence is not None
    assert attempt.evidence.relation.source.actor.id == "zed"


def test_a_reported_claim_has_its_speaker(small_pack: Pack) -> None:
    (attempt,) = attempts(small_pack, SAID, Ada="a", Ben="b", Cara="c")
    assert attempt.evidence is not None
    assert (attempt.evidence.relation.voice, attempt.evidence.relation.speaker) == (Voice.REPORTED, "c")


def test_a_speaker_who_is_nobody_known_is_none(small_pack: Pack) -> None:
    (attempt,) = attempts(small_pack, SAID, Ada="a", Ben="b")
    assert attempt.evidence is not None
    assert (attempt.evidence.relation.voice, attempt.evidence.relation.speaker) == (Voice.REPORTED, None)


def test_a_pronoun_lowers_the_confidence(small_pack: Pack) -> None:
    doc = make_doc(
        "she criticised Ben .", "1 1 1 1", "nsubj ROOT dobj punct", pos="PRON VERB PROPN PUNCT", lemmas=LEMMAS
    )
    she = make_mention(doc, "she", "a", form=MentionForm.PRONOUN)
    (named,) = attempts(small_pack, doc, [replace(she, form=MentionForm.NAME)], Ben="b")
    (meant,) = attempts(small_pack, doc, [replace(she, steps=1)], Ben="b")
    assert named.evidence is not None
    assert meant.evidence is not None
    assert meant.evidence.confidence < named.evidence.confidence
    assert [name for name, _ in meant.evidence.parts[1:]] == ["pronoun"]
    assert meant.evidence.relation.source.steps == 1


def test_what_was_measured_of_a_rule_goes_with_what_it_says(small_pack: Pack) -> None:
    key = LedgerKey("criticises/criticise", "subject-verb-object")
    measured = Measured("rule", 8, 6, "DSE 6/8", "2016-08-21")
    pack = replace(small_pack, ledger={key: LedgerRow(key, measured, 0.77, "ledger.tsv", 1)})
    (attempt,) = attempts(pack, ACTIVE, Ada="a", Ben="b")
    assert attempt.evidence is not None
    assert (attempt.evidence.confidence, attempt.evidence.measured) == (0.77, measured)


def test_a_longer_cue_speaks_for_the_shorter_one_in_it(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada hit back at Ben .",
        "1 1 1 1 3 1",
        "nsubj ROOT advmod prep pobj punct",
        pos="PROPN VERB ADV ADP PROPN PUNCT",
        lemmas=LEMMAS,
    )
    assert [a.rule for a in attempts(small_pack, doc, Ada="a", Ben="b")] == ["criticises/hit-back-at"]


def test_a_statement_in_a_headline_apart_points_into_the_title(small_pack: Pack) -> None:
    doc = make_doc(
        "Ada attacked Ben \n She left .",
        "1 1 1 2 5 5 5",
        "nsubj ROOT dobj dep nsubj ROOT punct",
        pos="PROPN VERB PROPN SPACE PRON VERB PUNCT",
        lemmas=LEMMAS,
    )
    scene = make_scene(doc, small_pack, Ada="a", Ben="b")
    title, shift = "Ada attacked Ben", doc.text.index("She")
    article = Article("a1", doc.text[shift:], title=title)
    parsed = ParsedArticle(article, doc.text, shift, doc)
    (attempt,) = try_cues(replace(scene, parsed=parsed))
    evidence = attempt.evidence
    assert evidence is not None
    assert (evidence.part, evidence.sentence) == ("title", title)
    assert title[slice(*evidence.cue)] == "attacked"
    assert title[slice(*evidence.relation.target.span)] == "Ben"
