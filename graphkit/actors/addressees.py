"""Pronoun of the second person → whom a quotation is said to: "told Mr Kerr: 'You have failed'", "wrote to Mr Kerr".

Much "you" means anybody ("you can never trust him", "if you work hard"), so it counts only where it says what is so,
and only where one person is spoken to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.binding import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from graphkit.actors.discourse import Discourse
    from graphkit.articles.quotes import Quote
    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack

_VERBAL = {"VERB", "AUX"}


def addressed(
    discourse: Discourse, token: Token, quote: Quote | None, pack: Pack, resolve: Callable[[int], tuple[str, ...]]
) -> tuple[str, ...]:
    """Give the one person whom "you" means, or nobody.

    Args:
        discourse: what the article says.
        token: the pronoun.
        quote: the quotation it stands in.
        pack: the words for letters and the like.
        resolve: gives the actors of a mention.
    """
    if quote is None or quote.speaker is None or _means_anybody(token):
        return ()
    verb = discourse.doc[quote.speaker].head
    if verb.lemma_.lower() not in discourse.says:
        return ()
    told = _told(verb, frozenset(pack.projection.statements))
    if len(told) != 1 or _asks(told[0], frozenset(pack.speech.interviewers)):
        return ()
    actors = resolve(told[0].i)
    people = [each for each in actors if discourse.cast.actors[each].kind == "person"]
    return actors if len(actors) == len(people) == 1 else ()


def _told(verb: Token, letters: Collection[str]) -> list[Token]:
    """Give whom a verb of saying says it to, or who gets the letter that says it."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.pos_ in {"PROPN", "PRON", "NOUN"}]
    marks = [c for c in verb.children if c.dep_ in {"prep", "dative"} and c.pos_ == "ADP"]
    things = [
        each for mark in marks for each in mark.children if each.dep_ == "pobj" and each.lemma_.lower() in letters
    ]
    marks = [c for c in marks if c.lower_ == "to"] or [c for t in things for c in t.children if c.lower_ == "to"]
    people = objects or [each for mark in marks for each in mark.children if each.dep_ == "pobj"]
    return [each for first in people for each in (first, *first.conjuncts)]


def _asks(token: Token, interviewers: Collection[str]) -> bool:
    """Tell whether somebody is spoken to who only asks: "told the presenter Ann Ode", "told the Echo's Ann Ode"."""
    beside = [c for c in token.children if c.dep_ in {"compound", "nmod", "appos"}]
    return any(c.lemma_.lower() in interviewers for c in (token, *beside)) or any(
        c.dep_ == "poss" for c in token.children
    )


def _means_anybody(token: Token) -> bool:
    """Tell whether "you" is whoever does a thing: in a condition, of what can be done, or of what is always so."""
    verb = next((each for each in (token, *token.ancestors) if each.pos_ in _VERBAL), token)
    while verb.dep_ in {"xcomp", "conj"} and verb.head.pos_ in _VERBAL:
        verb = verb.head
    if any(c.dep_ in {"mark", "advmod"} and c.tag_ in {"IN", "WRB"} for c in verb.children):
        return True
    subject = any(c.dep_ in SUBJECTS and (c == token or token in c.subtree) for c in verb.children)
    finite = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    told = verb.tag_ in {"VBN", "VBG"} or verb.pos_ == "AUX" or any(each.tag_ == "VBD" for each in finite)
    return subject and (not told or any(each.tag_ == "MD" for each in finite) or _must(verb))


def _must(verb: Token) -> bool:
    """Tell whether a verb says what somebody has to do: "you have to say that"."""
    return verb.tag_ == "VBP" and any(c.dep_ == "xcomp" and c.left_edge.tag_ == "TO" for c in verb.children)
