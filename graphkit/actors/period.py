"""Offices as an undated article states them → the time in which all of them were held.

"London mayor Sadiq Khan" puts an article after May 2016 and "the shadow chancellor, John McDonnell" before April
2020, so that "the Labour leader" has one holder. Where two were never true together, the time stays unknown.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from graphkit.actors.attributes import appositions, office_titles
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.actors.discourse import Discourse
    from graphkit.articles.tree import Token
    from graphkit.model import Actor, Mention
    from graphkit.packs.load import Pack

_LONGEST = 6
_HANDOVER = timedelta(days=7)  # two may hold an office that one hands to the other


def infer_period(discourse: Discourse, pack: Pack) -> tuple[date, date] | None:
    """Infer when an article was written from what it calls its listed actors.

    Args:
        discourse: the mentions, names resolved.
        pack: words of descriptions.

    Returns:
        The first and the last day on which every office it states was held and every former one over, days of
        handing over left out; None where nothing says so, or where there is no such day.
    """
    spans = [span for mention in discourse.mentions for span in _stated(discourse, mention, pack)]
    begins = [begin for begin, _ in spans if begin is not None]
    ends = [end for _, end in spans if end is not None]
    if not begins:
        return None
    begin, end = max(begins), min(ends, default=date.max)
    if end - begin > 2 * _HANDOVER:
        return begin + _HANDOVER, end - _HANDOVER
    return (begin, end) if begin <= end else None


def _stated(discourse: Discourse, mention: Mention, pack: Pack) -> Iterator[tuple[date | None, date | None]]:
    """Give the times at which what stands beside a name is true: from, until."""
    if mention.form not in {MentionForm.NAME, MentionForm.TITLE} or len(mention.actors) != 1:
        return
    actor = discourse.cast.actors[mention.actors[0]]
    if not actor.offices:
        return
    name = discourse.doc[mention.root]
    for noun in appositions(name):
        former = any(child.lower_ in pack.descriptions.former for child in noun.children)
        titles = {" ".join(title.lower().split()) for title in office_titles(noun, None, pack.descriptions)}
        yield from _held(actor, titles, former=former)
    before = _words_before(name, mention)
    titles = {" ".join(before[i:]) for i in range(len(before))}
    yield from _held(actor, titles, former=any(word in pack.descriptions.former for word in before))


def _words_before(name: Token, mention: Mention) -> list[str]:
    """Give the words right before a name, up to a stop: "former Labour leader" of "former Labour leader Ann Ode"."""
    words: list[str] = []
    for i in range(name.i - 1, max(-1, name.i - _LONGEST - 3), -1):
        token = name.doc[i]
        if token.idx >= mention.span.start:
            continue
        if token.is_punct or token.is_space:
            break
        words.insert(0, token.lower_)
        if token.is_sent_start:
            break
    return words[-_LONGEST:]


def _held(actor: Actor, titles: set[str], *, former: bool) -> Iterator[tuple[date | None, date | None]]:
    for office in actor.offices:
        if titles.isdisjoint({title.lower() for title in (office.title, *office.also)}):
            continue
        if not former:
            yield office.start, office.end
        elif office.end is not None:
            yield office.end, None
