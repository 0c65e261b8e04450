"""How much a pronoun draws on each mention before it: the weights, all named here, and the marks that earn them.

The ranking follows Lappin and Leass (1994): nearer sentences before farther ones, subjects before objects, main
clauses before others, whom the article is about before whom it mentions. A pronoun outside quotation marks seldom
means somebody named only inside them; after a quotation it often means its speaker.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.actors.binding import SUBJECTS

if TYPE_CHECKING:
    from graphkit.actors.discourse import Discourse
    from graphkit.articles.tree import Token
    from graphkit.model import Actor, Mention

_OBJECTS = {"dobj", "pobj", "dative", "obj"}
_STEM = 4


@dataclass(frozen=True, slots=True)
class Weights:
    """What each mark is worth, in sentences: `sentence` is lost with every sentence that lies between.

    Attributes:
        margin: how far the best must lead, or nobody is meant.
        floor: the least that counts; whoever is farther off is not meant, even with nobody beside.
        sentence: lost for each sentence back.
        token: lost for each word back within a sentence, up to `farthest`.
        farthest: the most that words within a sentence can cost.
        subject: for a subject.
        subject_beside: for a subject in whose own sentence the pronoun is an object.
        teller: more for the subject of the verb of saying whose clause the pronoun is the subject of.
        main: more for the subject of a main clause.
        turn: more for that of the last sentence that is not quoted, where the pronoun speaks a quotation.
        object: for an object.
        object_beside: for an object in whose own sentence the pronoun is an object, too.
        owner: for whose a subject or object is: "Khan's plan".
        topic: times the actor's share of what has been said lately.
        office: for whom the pronoun's noun suits: "his leadership" of a leader.
        speaker: for whoever spoke or was asked, where the pronoun speaks.
        spoke_last: for the speaker of the quotation just ended.
        other_speaker: lost within a quotation by whoever speaks elsewhere.
        quoted_only: lost outside quotations by a mention inside one.
        repeated: for whoever is mentioned more than once near by.
        known: for whose pronoun is known and right.
        likely: for whose given name suits the pronoun.
        body: for a body that "it" can mean.
        lone: lost by an unlisted person of one name, as often no person as one.
        kindless: for an actor of whom nothing is known.
        plural_subject: for a subject that "they" may mean.
        plural_token: lost for each word between "they" and whom it may mean, up to twenty.
        plural_body: lost by a body of many where "they" may as well mean people.
    """

    margin: float = 0.12
    floor: float = -0.6
    sentence: float = 0.6
    token: float = 0.015
    farthest: float = 0.45
    subject: float = 0.5
    subject_beside: float = 0.2
    teller: float = 0.2
    main: float = 0.15
    turn: float = 0.2
    object: float = 0.25
    object_beside: float = 0.35
    owner: float = 0.2
    topic: float = 1.0
    office: float = 0.4
    speaker: float = 0.35
    spoke_last: float = 0.1
    other_speaker: float = 0.45
    quoted_only: float = 0.5
    repeated: float = 0.1
    known: float = 0.15
    likely: float = 0.1
    body: float = 0.2
    lone: float = 0.2
    kindless: float = 0.05
    plural_subject: float = 0.3
    plural_token: float = 0.04
    plural_body: float = 0.3


WEIGHTS = Weights()


def measure_fit(actor: Actor, pronoun: str, likely: str = "") -> float | None:
    """Give how well an actor suits "he", "she" or "it"; None where it cannot be meant.

    Args:
        actor: who might be meant.
        pronoun: what is said.
        likely: the pronoun that suits the actor as far as its name tells.

    Example:
        >>> from graphkit.model import Actor
        >>> measure_fit(Actor(id="ada", name="Ada", kind="person", pronouns="she"), "she")
        0.15
        >>> measure_fit(Actor(id="ada", name="Ada", kind="person", pronouns="she"), "he") is None
        True
    """
    if not actor.kind:
        return WEIGHTS.kindless
    if pronoun == "it":
        return WEIGHTS.body if actor.kind not in {"person", "group", "place"} else None
    if actor.kind != "person":
        return None
    if actor.pronouns == pronoun:
        return WEIGHTS.known
    if not actor.pronouns and likely == pronoun:
        return WEIGHTS.likely
    lone = not actor.listed and " " not in actor.name
    return None if actor.pronouns or likely else -WEIGHTS.lone if lone else 0.0


def measure_salience(m: Mention, token: Token, discourse: Discourse) -> float:
    """Give how much a mention stands out for a pronoun after it: by distance, role and clause."""
    mention, distance = discourse.doc[m.root], discourse.distance(m, token)
    words = min(WEIGHTS.farthest, WEIGHTS.token * (token.i - m.root))
    near = -WEIGHTS.sentence * distance if distance else -words
    if discourse.speaks(token) and (discourse.speaks(mention) or discourse.is_addressed(mention)):
        near += WEIGHTS.speaker
    role = "nsubj" if distance == 0 and discourse.is_told_of(m, token) else discourse.role(m)
    parallel = distance == 0 and token.dep_ in _OBJECTS
    if role in SUBJECTS:
        own = WEIGHTS.subject_beside if parallel else WEIGHTS.subject
        main = _in_main_clause(mention)
        own += WEIGHTS.teller * (distance == 0 and discourse.is_tellers_own(mention, token))
        turn = main and _in_main_clause(token) and discourse.leads_up(m, token)
        return near + own + (WEIGHTS.main if main else 0.0) + (WEIGHTS.turn if turn else 0.0)
    if role in _OBJECTS:
        nested = role == "pobj" and mention.head.head.pos_ in {"NOUN", "PROPN"}
        return near + (0.0 if nested else WEIGHTS.object_beside if parallel else WEIGHTS.object)
    owns = role == "poss" and mention.head.dep_ in {*SUBJECTS, "dobj", "pobj"}
    return near + (WEIGHTS.owner if owns else 0.0)


def suits_office(told: set[str], token: Token) -> int:
    """Tell whether a pronoun is said to hold what the article calls an actor.

    Args:
        told: the words that the article says of the actor.
        token: the pronoun.

    Returns:
        1 for "his leadership" and "he is leader", -1 for "his leader", 0 where nothing is said of it.
    """
    words = [word for word in told if len(word) >= _STEM]
    if token.tag_ == "PRP$":
        noun = token.head.lemma_.lower()
        return -1 if noun in words else int(any(noun.startswith(word) for word in words))
    predicates = [c for c in token.head.children if token.dep_ in SUBJECTS and c.dep_ in {"attr", "acomp", "oprd"}]
    return int(any(noun.lemma_.lower() in words for noun in predicates))


def clear_best(scores: dict[str, float], floor: float = WEIGHTS.floor) -> tuple[str, ...]:
    """Give the one actor who leads by the margin and is not too far off, or nobody.

    Example:
        >>> clear_best({"ada": 1.0, "cara": 0.5}), clear_best({"ada": 1.0, "cara": 0.95}), clear_best({"ada": -0.8})
        (('ada',), (), ())
    """
    ranked = sorted(scores, key=lambda each: (-scores[each], each))
    if (
        not ranked
        or scores[ranked[0]] < floor
        or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < WEIGHTS.margin)
    ):
        return ()
    return (ranked[0],)


def _in_main_clause(token: Token) -> bool:
    while token.dep_ in {"conj", "appos"}:
        token = token.head
    return bool(token.head.dep_ == "ROOT")
