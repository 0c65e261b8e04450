"""Whether "it" means a thing that the text has just told of rather than a body: "tabled a bill, and Labour backed it".

A body is what speaks or owns: "it said", "its leader". As an object, "it" is most often the last thing told of, and in
a quotation something that its speaker has in mind; the body is meant only where no thing comes between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.binding import SUBJECTS
from graphkit.articles.quotes import quote_at

if TYPE_CHECKING:
    from graphkit.actors.discourse import Discourse
    from graphkit.articles.tree import Token
    from graphkit.model import Mention

_ROLES = {*SUBJECTS, "dobj", "pobj", "attr"}
_WORKS = {"", "LAW", "WORK_OF_ART", "EVENT", "PRODUCT"}
_TIMES = {"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL"}


def narrows(token: Token) -> bool:
    """Tell whether a name only narrows a noun: "the Senate leader", "a Supreme Court ruling"."""
    return token.dep_ in {"compound", "nmod", "amod"} and token.head.i > token.i


def is_of_the_sayer(name: Token, token: Token) -> bool:
    """Tell whether a body only says who speaks of "them": "Ann Ode of the Greens wished them well"."""
    if token.dep_ in SUBJECTS or token.tag_ == "PRP$":
        return False
    clauses = [node for node in (token, *token.ancestors) if node.dep_ in {"ccomp", "ROOT"}]
    subjects = [c for each in clauses for node in (each, each.head) for c in node.children if c.dep_ == "nsubj"]
    return any(name in each.subtree and name != each for each in subjects if each.pos_ == "PROPN")


def is_told(discourse: Discourse, m: Mention, token: Token) -> bool:
    """Tell whether somebody only hears what is said, which is seldom of them: "told MPs that he stood by them".

    What a paper or a station is told is never of it.
    """
    name = discourse.doc[m.root]
    heard = name.dep_ in {"dobj", "dative"} and name.head.lemma_.lower() in discourse.says
    outlet = any(discourse.cast.actors[actor].reports for actor in m.actors)
    return heard and (outlet or token.dep_ not in SUBJECTS)


def is_of_a_thing(discourse: Discourse, token: Token, m: Mention) -> bool:
    """Tell whether "it" rather means a thing than the body that a mention names.

    Args:
        discourse: what has been said before.
        token: "it" or "its".
        m: the mention.
    """
    if discourse.speaks(token) or _is_said_by(discourse, token, m):
        return False
    if is_of_the_sayer(token.doc[m.root], token) or (is_told(discourse, m, token) and token.tag_ != "PRP$"):
        return True
    if token.tag_ == "PRP$":
        return _has_stranger(discourse, token, m.root)
    quote = quote_at(discourse.quotes, token.idx)
    if quote is not None and not quote.span.start <= m.span.start:
        return True
    name = token.doc[m.root]
    if token.dep_ in SUBJECTS and token.head.dep_ == "conj" and token.head.head == name.head:
        return False
    acts = token.dep_ in SUBJECTS or token.head.dep_ == "agent"
    between = (token.doc[i] for i in range(m.root + 1 if acts else name.sent.start, token.i))
    return any(_is_thing(discourse, each) for each in between)


def _is_said_by(discourse: Discourse, token: Token, m: Mention) -> bool:
    """Tell whether a body says of itself what "it" does: "the union said it would ballot"."""
    verb = token.head
    while verb.dep_ == "conj":
        verb = verb.head
    sayer = verb.head
    says = token.dep_ in SUBJECTS and verb.dep_ == "ccomp" and sayer.lemma_.lower() in discourse.says
    return says and any(
        c.i == m.root or (m.root in {t.i for t in c.subtree} and not _is_in_clause(token.doc[m.root], c))
        for c in sayer.children
        if c.dep_ in SUBJECTS
    )


def _is_in_clause(name: Token, subject: Token) -> bool:
    """Tell whether a clause parts a name from the subject it is told of: "Ann Ode, whose Greens lost, said it"."""
    return any(node.dep_ == "relcl" and subject in node.ancestors for node in name.ancestors)


def _has_stranger(discourse: Discourse, token: Token, root: int) -> bool:
    """Tell whether the subject of the clause is a thing or a body nobody knows: "the panel published its report"."""
    for verb in token.ancestors:
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        if subjects:
            first = subjects[0]
            return first.i < token.i and root not in {t.i for t in first.subtree} and _is_thing(discourse, first)
    return False


def _is_thing(discourse: Discourse, token: Token) -> bool:
    """Tell whether a word is a noun in the singular that stands for nobody known and for no time: a law has a name."""
    m = discourse.by_root.get(token.i)
    common, proper = (token.tag_, token.pos_) == ("NN", "NOUN"), (token.tag_, token.pos_) == ("NNP", "PROPN")
    return (
        (common or (proper and token.ent_type_ in _WORKS and m is None))
        and token.dep_ in _ROLES
        and token.ent_type_ not in _TIMES
        and (m is None or not m.actors)
    )
