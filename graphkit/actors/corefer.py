"""Pronoun, description or group phrase → the actor meant in this article; one candidate or none.

Mentions are taken in the order of the text, so that whoever has just been resolved can be meant next. A pronoun of
the first person inside a quotation is its speaker; one of the third person goes to the most salient actor before it.
A description is tried as an office on the article's date, then by what the article says of its actors, then by kind
("the union"); a proxy ("a spokesman for X") stands for whom it speaks.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from graphkit.actors.attributes import describe, office_titles, told_of
from graphkit.actors.discourse import REACH
from graphkit.actors.groups import build_group, group_noun
from graphkit.actors.projection import complements
from graphkit.articles.quotes import quote_at
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from spacy.tokens import Token

    from graphkit.actors.aliases import AliasIndex
    from graphkit.actors.attributes import Description
    from graphkit.actors.discourse import Discourse
    from graphkit.articles.quotes import Quote
    from graphkit.model import Actor, Mention
    from graphkit.packs.load import Pack

_DOMINANT = 4
_AHEAD = 2


def resolve_references(
    discourse: Discourse, pack: Pack, index: AliasIndex | None, *, day: date | None, headline: int = 0
) -> list[Mention]:
    """Resolve what is not a name.

    Args:
        discourse: the mentions, names resolved; groups and office holders are added to its cast.
        pack: nouns and listed actors.
        index: offices; None where only actors that the text names may be meant.
        day: the article's date.
        headline: how many tokens of headline the text opens with.
    """
    told_of(discourse.doc, discourse.mentions, discourse.cast, pack, day)
    return _References(discourse, pack, index, day, headline).resolve(discourse.mentions)


class _References:
    def __init__(
        self, discourse: Discourse, pack: Pack, index: AliasIndex | None, day: date | None, headline: int
    ) -> None:
        self.discourse, self.pack, self.index, self.day, self.headline = discourse, pack, index, day, headline
        self.doc, self.cast, self.by_root = discourse.doc, discourse.cast, discourse.by_root
        self._under_way: set[int] = set()
        self._proxies: dict[str, tuple[str, ...]] = {}

    def resolve(self, mentions: Sequence[Mention]) -> list[Mention]:
        for m in mentions:
            if m.form is MentionForm.GROUP and not self._waits(m):
                self._resolve(m.root)
        for m in mentions:
            self._resolve(m.root)
        return [self.by_root[m.root] for m in mentions]

    def _waits(self, m: Mention) -> bool:
        """Tell whether a group hangs on a pronoun or description that has to be resolved first."""
        inner = self._around(self.doc[m.root])
        return inner is not None and not inner.actors

    def _resolve(self, root: int) -> tuple[str, ...]:
        """Resolve the mention at a token, if there is one, and give its actors."""
        m = self.by_root.get(root)
        if m is None or m.actors or root in self._under_way:
            return m.actors if m is not None else ()
        self._under_way.add(root)
        token = self.doc[root]
        ways = {
            MentionForm.PRONOUN: (self._pronoun, 1), MentionForm.RELATIVE: (self._relative, 0),
            MentionForm.GROUP: (self._group, 0), MentionForm.DESCRIPTION: (self._description, 1),
        }  # fmt: skip
        if m.form in ways:
            way, steps = ways[m.form]
            actors = way(token)
            if actors:
                self.by_root[root] = replace(m, actors=actors, steps=m.steps + steps)
        self._under_way.discard(root)
        return self.by_root[root].actors

    def _pronoun(self, token: Token) -> tuple[str, ...]:
        person = token.morph.get("Person", [])
        quote = quote_at(self.discourse.quotes, token.idx)
        if "1" in person:
            return self._speaker(quote)
        if "3" not in person:
            return ()
        if "Plur" in token.morph.get("Number", []):
            return self.discourse.nearest_plural(token)
        gender = token.morph.get("Gender", [])
        pronoun = "he" if "Masc" in gender else "she" if "Fem" in gender else "it"
        if pronoun == "it" and token.dep_ in {"nsubj", "nsubjpass"} and token.head.pos_ == "AUX":
            return ()
        last = None if quote else next((q for q in reversed(self.discourse.quotes) if q.span.end <= token.idx), None)
        recent = last is not None and self._sentences_since(last, token) <= 1 and last.speaker != token.i
        return self.discourse.best_person(token, pronoun, self._speaker(quote), self._speaker(last) if recent else ())

    def _sentences_since(self, quote: Quote, token: Token) -> int:
        between = self.doc.char_span(quote.span.end, token.idx, alignment_mode="contract")
        return 0 if between is None else sum(1 for t in between if t.is_sent_start)

    def _speaker(self, quote: Quote | None) -> tuple[str, ...]:
        """Give the actor who speaks a quotation."""
        if quote is None or quote.speaker is None:
            return ()
        actors = self._resolve(quote.speaker)
        if actors:
            return actors
        token = self.doc[quote.speaker]
        return next((self.by_root[c.i].actors for c in token.children if c.dep_ == "appos" and c.i in self.by_root), ())

    def _relative(self, token: Token) -> tuple[str, ...]:
        node = token
        while node.dep_ != "relcl":
            if node.head == node:
                return ()
            node = node.head
        antecedent = node.head
        while (
            token.tag_ == "WP"
            and antecedent.i not in self.by_root
            and antecedent.dep_ == "pobj"
            and antecedent.head.head.pos_ in {"NOUN", "PROPN"}
        ):
            antecedent = antecedent.head.head
        named = [c.i for c in antecedent.children if c.dep_ == "appos" and c.i in self.by_root]
        named += [antecedent.head.i] if antecedent.dep_ == "appos" else []
        return self._resolve(antecedent.i) or (self._resolve(named[0]) if named else ())

    def _around(self, token: Token) -> Mention | None:
        """Give the mention a group gathers round: its possessor, modifier or complement."""
        for child in token.children:
            if child.dep_ in {"poss", "compound", "nmod", "amod"} and child.i in self.by_root:
                return self.by_root[child.i]
        if self.index is None:
            return None
        belonging = complements(token, self.pack.projection.belonging)
        return next((self.by_root[each.i] for each in belonging if each.i in self.by_root), None)

    def _group(self, token: Token) -> tuple[str, ...]:
        noun = group_noun(token, self.pack.descriptions)
        if noun is None:
            return ()
        inner = self._around(token)
        owners = self._resolve(inner.root) if inner is not None else ()
        if self.index is None:
            return () if noun.around else owners
        around = self.cast.actors[owners[0]] if len(owners) == 1 else None
        described = any(c.dep_ in {"compound", "amod"} for c in token.children)
        if around is None and ((noun.around and (inner is not None or not described)) or _counted(token)):
            return ()
        return (self.cast.add(build_group(token, noun, around, self.pack.descriptions.quantifiers)),)

    def _description(self, token: Token) -> tuple[str, ...]:
        named = self._name_beside(token)
        if named:
            return named
        words = describe(token, self.pack, headline=token.i < self.headline)
        if words.head in self.pack.projection.proxies:
            return self._proxy(token, words)
        if words.pair:
            return self.discourse.last_two(token)
        if not words.definite:
            return self._named_next(token)
        owner = self._owner(words)
        found = (
            self._other_one(token, words, owner)
            or self._office(token, owner, words)
            or self._by_attribute(token, words, owner)
            or self._by_kind(token, words)
        )
        return found or (self._named_next(token) if token.i < self.headline else ())

    def _name_beside(self, token: Token) -> tuple[str, ...]:
        """Give the actor named in apposition to a description."""
        for each in (
            *(c for c in token.children if c.dep_ == "appos"),
            *([token.head] if token.dep_ == "appos" else []),
        ):
            m = self.by_root.get(each.i)
            if m is not None and m.actors and m.form in {MentionForm.NAME, MentionForm.TITLE}:
                return m.actors
        return ()

    def _proxy(self, token: Token, words: Description) -> tuple[str, ...]:
        """Give whom a proxy speaks for; a bare "the spokesman" is the last one of that name."""
        for_whom = complements(token, self.pack.projection.representing)
        for each in (*for_whom, *(c for c in token.children if c.dep_ in {"poss", "compound"})):
            for inner in (each, *(c for c in each.children if c.dep_ in {"poss", "compound", "appos"})):
                actors = self._resolve(inner.i)
                if actors:
                    self._proxies[words.head] = actors
                    return actors
        return self._proxies.get(words.head, ()) if words.definite else ()

    def _named_next(self, token: Token) -> tuple[str, ...]:
        """Resolve "a key ally says", in a headline or lead, to the person with whom the next sentence opens."""
        if (
            token.dep_ != "nsubj"
            or token.head.lemma_.lower() not in self.pack.speech.verbs
            or not self._opens_article(token)
        ):
            return ()
        known = {actor for m in self.discourse.before(token) for actor in m.actors}
        for root in sorted(self.by_root):
            m = self.by_root[root]
            if root <= token.i or self.discourse.distance(m, token) == 0:
                continue
            if self.discourse.distance(m, token) < -_AHEAD:
                return ()
            new = m.form is MentionForm.NAME and len(m.actors) == 1 and m.actors[0] not in known
            opens = self.doc[m.root].left_edge.is_sent_start
            if new and opens and self.cast.actors[m.actors[0]].kind == "person" and self.discourse.role(m) == "nsubj":
                return m.actors
        return ()

    def _opens_article(self, token: Token) -> bool:
        """Tell whether a token stands in the headline or in the sentence after it."""
        return sum(1 for t in self.doc[self.headline : token.i + 1] if t.is_sent_start and not t.is_space) <= 1

    def _owner(self, words: Description) -> Actor | None:
        actors = self._resolve(words.owner.i) if words.owner is not None else ()
        return self.cast.actors[actors[0]] if len(actors) == 1 else None

    def _other_one(self, token: Token, words: Description, owner: Actor | None) -> tuple[str, ...]:
        """Resolve "his rival" to the one other person that the last sentences name."""
        if words.head not in self.pack.descriptions.opposites or owner is None or owner.kind != "person":
            return ()
        near = {actor for m in self.discourse.before(token, reach=REACH) for actor in m.actors} - {owner.id}
        others = [each for each in near if self.cast.actors[each].kind == "person"]
        return (others[0],) if len(others) == 1 else ()

    def _office(self, token: Token, owner: Actor | None, words: Description) -> tuple[str, ...]:
        """Resolve an office by its title, on the article's date where that is known."""
        if words.former or self.index is None or self._told_of_a_stranger(token, words):
            return ()
        for title in office_titles(token, owner):
            holders = self.index.holders(title, None if words.aspiring else self.day)
            if len(holders) > 1 or words.aspiring:
                holders = [each for each in holders if each.id in self.cast.actors]
            if len(holders) == 1:
                return (self.cast.add(holders[0]),)
        return ()

    def _told_of_a_stranger(self, token: Token, words: Description) -> bool:
        """Tell whether the article itself calls somebody so whom no list has, and who is meant before any list."""
        before = {actor for m in self.discourse.before(token) for actor in m.actors}
        wanted = {words.head, *words.others}
        told = self.cast.attributes.items()
        return any(wanted <= said and each in before and not self.cast.actors[each].listed for each, said in told)

    def _by_attribute(self, token: Token, words: Description, owner: Actor | None) -> tuple[str, ...]:
        """Find the one person before this place of whom the article says all these words, or the one it is about."""
        if words.head not in self.pack.descriptions.people:
            return ()
        wanted = {words.head, *words.others}
        if words.former:
            wanted |= {child.lower_ for child in token.children if child.lower_ in self.pack.descriptions.former}
        said = Counter(actor for m in self.discourse.before(token) for actor in m.actors)
        people = {actor.id for actor in self.cast.people() if owner is None or actor.id != owner.id}
        fitting = [
            each for each, told in self.cast.attributes.items() if said[each] and wanted <= told and each in people
        ]
        fitting.sort(key=lambda each: (-said[each], each))
        alone = len(fitting) == 1 or (len(fitting) > 1 and said[fitting[0]] >= _DOMINANT * said[fitting[1]])
        return (fitting[0],) if alone else ()

    def _by_kind(self, token: Token, words: Description) -> tuple[str, ...]:
        """Resolve "the union", "the party": the one actor of that kind before it in the article."""
        if words.head not in self.pack.descriptions.organisations or words.others or words.owner is not None:
            return ()
        near = [
            m.actors[0]
            for m in self.discourse.before(token)
            if len(m.actors) == 1 and self.cast.actors[m.actors[0]].kind == words.head
        ]
        return (near[0],) if len(set(near)) == 1 else ()


def _counted(token: Token) -> bool:
    """Tell whether a group is only a count: "121 members" is arithmetic, "most members" a body of opinion."""
    return any(c.dep_ == "nummod" and c.like_num and c.text[0].isdigit() for c in token.children)
