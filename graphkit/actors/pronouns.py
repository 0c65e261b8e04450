"""Pronoun of the third person → whom it most likely means; one candidate or none.

Whom grammar bars is left out (binding.py), the rest is ranked (salience.py), and a lead that is not clear counts as
none. A pronoun in an opening clause looks ahead: "As he spoke, Khan ...".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from math import inf
from typing import TYPE_CHECKING

from graphkit.actors.binding import SUBJECTS, bound, commands, shared_subject
from graphkit.actors.discourse import REACH
from graphkit.actors.phrases import is_anybody
from graphkit.actors.salience import WEIGHTS, clear_best, measure_fit, measure_salience, suits_office
from graphkit.actors.things import is_of_a_thing, narrows
from graphkit.articles.quotes import quote_at
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from graphkit.actors.bystanders import Bystanders
    from graphkit.actors.discourse import Discourse
    from graphkit.articles.tree import Doc, Token
    from graphkit.model import Mention

_RECENT = 200
_NAMING = {MentionForm.NAME, MentionForm.TITLE}


def nearest_person(  # noqa: PLR0913
    discourse: Discourse,
    token: Token,
    pronoun: str,
    speaker: tuple[str, ...],
    last_speaker: tuple[str, ...],
    *,
    bystanders: Bystanders | None = None,
) -> tuple[str, ...]:
    """Give the one actor that a singular pronoun most likely means, or nobody when two are close.

    Args:
        discourse: what has been said before.
        token: the pronoun.
        pronoun: "he", "she" or "it".
        speaker: who speaks the quotation the pronoun stands in; cannot be meant.
        last_speaker: who spoke the last quotation before a pronoun that stands outside any.
        bystanders: people without names; a pronoun that means one of them means nobody.
    """
    own = _beside_what_it_owns(discourse, token, pronoun)
    if own or (pronoun == "it" and _is_owned_beside(token)):
        return own
    asked = _asked(discourse, token, pronoun)
    if asked is not None:
        return asked
    ahead = _subject_ahead(discourse, token, pronoun) or _country(discourse, token, pronoun)
    if ahead or _under_a_stranger(discourse, token):
        return ahead
    quoted = quote_at(discourse.quotes, token.idx)
    barred = {*speaker, *_fellow_arguments(discourse, token), *_otherwise_called(discourse, token)}
    barred |= discourse.named_by(token)
    scores = _score(discourse, token, pronoun, barred)
    for actor in set(last_speaker) - barred:
        fit = _fit(discourse, actor, pronoun)
        if fit is not None and quoted is None:
            scores[actor].append(fit + WEIGHTS.spoke_last)
    for m, sure in bystanders.near(token, pronoun, REACH) if bystanders is not None else ():
        if not bound(token, discourse.doc[m.root]):
            scores[""].append(measure_salience(m, token, discourse) + WEIGHTS.known * sure)
    highest = {who: max(each) + (WEIGHTS.repeated if len(each) > 1 else 0.0) for who, each in scores.items()}
    behind_quote = any(quote.speaker == token.i for quote in discourse.quotes)  # what is quoted puts all far off
    fitting = [each for each in discourse.cast.people() if _fit(discourse, each.id, pronoun) is not None]
    far = behind_quote or quoted is not None or len(fitting) == 1
    best = clear_best(highest, -inf) if far else clear_best(highest)
    if best == ("",) and bystanders is not None:
        bystanders.note(token)
    return tuple(filter(None, best))


def _says_where(token: Token) -> bool:
    """Tell whether a name only says where somebody is, so that "it" is another thing: "while he was at Kew"."""
    return token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.head.pos_ == "AUX"


def _is_plural_name(m: Mention, doc: Doc) -> bool:
    """Tell whether a name is the plural of its members, which "it" does not mean: "Democrats"."""
    return doc[m.root].tag_ == "NNPS" and " " not in m.text


def _score(discourse: Discourse, token: Token, pronoun: str, barred: set[str]) -> dict[str, list[float]]:
    """Give the salience of each mention near by, by actor."""
    doc, cast, quotes = discourse.doc, discourse.cast, discourse.quotes
    quoted = quote_at(quotes, token.idx)
    spoken = [quote.span for quote in quotes if quote.speaker == token.i]
    near = [m for m in discourse.before(token, reach=1 if pronoun == "it" else REACH) if len(m.actors) == 1]
    if pronoun == "it":
        near = [m for m in near if not (_says_where(doc[m.root]) or narrows(doc[m.root]) or _is_plural_name(m, doc))]
        near = [m for m in near if not is_of_a_thing(discourse, token, m)]
    topic = Counter(actor for m in islice(discourse.before(token), _RECENT) for actor in m.actors)
    others = {m.actors[0] for m in near if discourse.speaks(doc[m.root])} if quoted is not None else set()
    said, scores = topic.total(), defaultdict(list)
    fits = {actor: _fit(discourse, actor, pronoun) for actor in {m.actors[0] for m in near} - barred}
    suits = {actor: suits_office(cast.attributes.get(actor, set()), token) for actor in fits}
    for m in near:
        actor = m.actors[0]
        fit = fits.get(actor)
        if fit is None or any(span.start <= m.span.start < span.end for span in spoken):
            continue
        unheard = quoted is None and quote_at(quotes, doc[m.root].idx) is not None
        scores[actor].append(
            fit
            + measure_salience(m, token, discourse)
            + WEIGHTS.topic * topic[actor] / said
            + WEIGHTS.office * suits[actor]
            - (WEIGHTS.other_speaker if actor in others else 0.0)
            - (WEIGHTS.quoted_only if unheard else 0.0)
        )
    return scores


def _fit(discourse: Discourse, actor_id: str, pronoun: str) -> float | None:
    actor = discourse.cast.actors[actor_id]
    return measure_fit(actor, pronoun, discourse.cast.pronoun(actor))


def _otherwise_called(discourse: Discourse, token: Token) -> set[str]:
    """Give whom the text has just called by a pronoun of the other gender, whatever is known of them."""
    gender = token.morph.get("Gender", [])
    near = (m for m in discourse.before(token, reach=REACH) if m.form is MentionForm.PRONOUN)
    called = ((m, discourse.doc[m.root].morph.get("Gender", [])) for m in near)
    return {a for m, other in called if other and gender and other != gender for a in m.actors}


def _fellow_arguments(discourse: Discourse, token: Token) -> set[str]:
    """Give the actors that grammar keeps a pronoun from meaning."""
    subject = shared_subject(token)
    return {
        actor
        for m in discourse.beside(token)
        if bound(token, discourse.doc[m.root])
        or m.root == subject
        or (m.form in _NAMING and commands(token, discourse.doc[m.root]))
        for actor in m.actors
    }


def _beside_what_it_owns(discourse: Discourse, token: Token, pronoun: str) -> tuple[str, ...]:
    """Give whom people or a body are coordinated with whose they are: "Khan and his allies", "Ada or her party"."""
    owned, m = token.head, discourse.by_root.get(token.head.head.i)
    if token.tag_ != "PRP$" or owned.dep_ != "conj" or owned.i not in discourse.by_root:
        return ()
    if m is None or len(m.actors) != 1 or m.root > token.i:
        return ()
    place = pronoun == "it" and discourse.cast.actors[m.actors[0]].kind == "place"
    return m.actors if place or _fit(discourse, m.actors[0], pronoun) is not None else ()


def _asked(discourse: Discourse, token: Token, pronoun: str) -> tuple[str, ...] | None:
    """Give whom "his" means in what somebody is asked to do; nobody where it may be who asks or who is asked.

    "Ann urged Bob to drop his support" leaves it open unless they differ; "urged fans of Bob to back his plan" does
    not. None where nobody is asked to do anything.
    """
    verb = next((a for a in token.ancestors if a.pos_ == "VERB"), token)
    if token.tag_ != "PRP$" or verb.dep_ not in {"xcomp", "advcl"} or not any(c.tag_ == "TO" for c in verb.children):
        return None
    asking = verb.head
    marks = [c for c in asking.children if c.dep_ == "prep" and asking.i < c.i < verb.i]
    objects = [c for c in asking.children if c.dep_ in {"dobj", "dative"} and asking.i < c.i < verb.i]
    objects += [each for mark in marks for each in mark.children if each.dep_ == "pobj"]
    for each in objects:
        m = discourse.by_root.get(each.i)
        if m is not None and len(m.actors) == 1 and _fit(discourse, m.actors[0], pronoun) is not None:
            return ()
        if each.tag_ == "NNS":
            inside = [x for t in each.subtree if t != each and (x := discourse.by_root.get(t.i)) and len(x.actors) == 1]
            fitting = [x for x in inside if _fit(discourse, x.actors[0], pronoun) is not None]
            return fitting[0].actors if len(fitting) == 1 and pronoun != "it" else None
    return None


def _country(discourse: Discourse, token: Token, pronoun: str) -> tuple[str, ...]:
    """Give the place that does something with what is its own: "Russia should drop its support"."""
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), token)
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < token.i), token)
    m = discourse.by_root.get(subject.i)
    if pronoun != "it" or token.tag_ != "PRP$" or m is None or len(m.actors) != 1:
        return ()
    if any(subject.i < root < token.i and other.actors for root, other in discourse.by_root.items()):
        return ()
    return m.actors if discourse.cast.actors[m.actors[0]].kind == "place" else ()


def _is_owned_beside(token: Token) -> bool:
    """Tell whether a pronoun owns what a name is joined to, so that it means that name or nobody: "Khan and his"."""
    owned, name = token.head, token.head.head
    beside = token.tag_ == "PRP$" and owned.dep_ == "conj" and name.i < token.i
    return beside and name.pos_ == "PROPN" and owned.pos_ in {"NOUN", "PROPN"}


def _under_a_stranger(discourse: Discourse, token: Token) -> bool:
    """Tell whether a pronoun stands in the words of somebody named whom graphkit has not recognised."""
    for node in (token, *token.ancestors):
        if node.dep_ == "ccomp" and node.head.lemma_.lower() in discourse.says:
            told = [c for c in node.head.children if c.dep_ == "nsubj"]
            if any(_is_anybody(discourse, each) for each in told):
                return True
            sayers = [c.i for c in told if c.pos_ == "PROPN"]
            return any(i not in discourse.by_root or not discourse.by_root[i].actors for i in sayers)
    return False


def _is_anybody(discourse: Discourse, sayer: Token) -> bool:
    """Tell whether whoever says something is one of many and has no name: "a postman says he"."""
    return (
        is_anybody(sayer)
        and sayer.pos_ == "NOUN"
        and not discourse.knows(sayer)
        and not discourse.names_a_person(sayer)
    )


def _subject_ahead(discourse: Discourse, token: Token, pronoun: str) -> tuple[str, ...]:
    """Look ahead from an opening clause or phrase to the subject of the sentence: "As he spoke, Khan ..."."""
    node = token
    while node.dep_ not in {"advcl", "prep", "ROOT"} or (node.dep_ == "prep" and node.head.pos_ not in {"VERB", "AUX"}):
        if node.head == node or node.dep_ in {"ccomp", "relcl", "parataxis", "conj"}:
            return ()
        node = node.head
    subjects = [c for c in node.head.children if c.dep_ in SUBJECTS and c.i > node.i]
    if node.dep_ == "ROOT" or not subjects or not _opens_sentence(node.left_edge):
        return ()
    for each in (subjects[0], *(c for c in subjects[0].children if c.dep_ == "poss")):
        m = discourse.by_root.get(each.i)
        if m is not None and len(m.actors) == 1:
            fits = _fit(discourse, m.actors[0], pronoun) is not None
            if fits:
                return m.actors if token.i < each.i else ()
    return ()


def _opens_sentence(token: Token) -> bool:
    """Tell whether a token is among the first three of its sentence."""
    return any(t.is_sent_start for t in token.doc[max(0, token.i - 2) : token.i + 1])
