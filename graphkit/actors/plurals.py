"""They, them, their → the group, body or people most likely meant; nobody where several whom nobody knows come first.

The nearest counts, subjects before others. A body of many goes behind a group that the same sentences name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.binding import SUBJECTS, bound
from graphkit.actors.salience import WEIGHTS
from graphkit.actors.things import is_of_the_sayer, is_told, narrows
from graphkit.articles.quotes import quote_at
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from graphkit.actors.discourse import Discourse
    from graphkit.articles.tree import Token
    from graphkit.model import Mention

_FARTHEST = 20


def nearest_plural(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """Give the group, body or pair of people that "they" most likely means."""
    if _stranger_leads(discourse, token):
        return ()
    best: tuple[float, tuple[str, ...], int] | None = None
    for m in discourse.before(token, reach=1):
        name = discourse.doc[m.root]
        if (
            is_told(discourse, m, token)
            or bound(token, name)
            or narrows(name)
            or is_of_the_sayer(name, token)
            or _owns_a_name(name)
        ):
            continue
        first = discourse.cast.actors[m.actors[0]]
        if (
            len(m.actors) == 1
            and (first.kind == "organisation" or first.reports)
            and not _speaks_of_itself(discourse, m, token)
        ):
            continue
        one = first.kind in {"person", "place"} or (first.kind == "group" and first.pronouns == "it")
        joined = discourse.joined(m)
        actors = joined or (m.actors if len(m.actors) > 1 or not one else ())
        several = bool(joined) or len(m.actors) > 1 or m.form is MentionForm.PRONOUN
        if not actors:
            continue
        score = -float(discourse.distance(m, token)) + (WEIGHTS.plural_subject if discourse.role(m) in SUBJECTS else 0)
        score -= WEIGHTS.plural_token * min(_FARTHEST, token.i - m.root)
        score -= WEIGHTS.plural_body if not several and name.tag_ not in {"NNS", "NNPS"} else 0.0
        if best is None or score > best[0]:
            best = (score, actors, m.root)
    if best is None or ("Nom" in token.morph.get("Case", []) and _is_of_things(discourse, token, best[2])):
        return ()
    return best[1]


def _is_of_things(discourse: Discourse, token: Token, root: int) -> bool:
    """Tell whether several things or people nobody knows are a subject between a mention and "they"."""
    roles = {*SUBJECTS, "dobj"} if token.dep_ == "nsubjpass" else SUBJECTS
    between = (t for t in token.doc[max(root + 1, token.sent.start) : token.i] if t.dep_ in roles)
    return any(_is_many(t) and not discourse.knows(t) and root not in {c.i for c in t.subtree} for t in between)


def _speaks_of_itself(discourse: Discourse, m: Mention, token: Token) -> bool:
    """Tell whether an office or firm may be "they": it has just acted, or stands in the same quotation or sentence."""
    quote = quote_at(discourse.quotes, token.idx)
    inside = quote is None or quote.span.start <= m.span.start < quote.span.end
    return inside and (discourse.distance(m, token) == 0 or discourse.role(m) in SUBJECTS)


def _owns_a_name(name: Token) -> bool:
    """Tell whether a body only says whose somebody is: "told the paper's Ann Ode that they"."""
    return name.dep_ == "poss" and name.head.pos_ == "PROPN"


def _stranger_leads(discourse: Discourse, token: Token) -> bool:
    """Tell whether "they" stands below a clause whose subject is several people nobody knows: "friends say they"."""
    node = token
    while node.head != node:
        joined = node.dep_ in {"ccomp", "advcl", "conj"}
        node = node.head
        subjects = [c for c in node.children if c.dep_ in SUBJECTS and c.i < token.i] if joined else []
        if subjects:
            return _is_many(subjects[0]) and not discourse.knows(subjects[0])
    return False


def _is_many(token: Token) -> bool:
    """Tell whether a noun means several: a plural, one counted, or a share of several."""
    plural = "Plur" in token.morph.get("Number", []) and token.pos_ == "NOUN"
    return plural or token.pos_ == "NUM" or any(c.pos_ == "NUM" for c in token.children)
