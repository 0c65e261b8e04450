"""Pronoun, description or group phrase → the actor meant in this article; one candidate or none.

Mentions are taken in the order of the text, so that whoever has just been resolved can be meant next. A pronoun of
the first person inside a quotation is its speaker; one of the third person ranks the people named before it by
distance, grammatical role and what is known of their pronouns (after Lappin and Leass 1994), and stays open when
the best two are too close. A description is tried as an office on the article's date, then by what the article
says of its actors, then by kind ("the union").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphkit.actors.attributes import describe, office_titles, told_of
from graphkit.actors.groups import build_group, group_noun
from graphkit.articles.quotes import quote_at
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from spacy.tokens import Doc, Token

    from graphkit.actors.aliases import AliasIndex
    from graphkit.actors.resolve import Cast
    from graphkit.articles.quotes import Quote
    from graphkit.model import Actor, Mention
    from graphkit.packs.load import Pack

_REACH = 3
_MARGIN = 0.12
_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_OBJECTS = {"dobj", "pobj", "dative", "obj"}


def resolve_references(
    doc: Doc, mentions: Sequence[Mention], cast: Cast, pack: Pack, index: AliasIndex, quotes: Sequence[Quote], day: date | None,
    *, listed: bool = True,
) -> list[Mention]:
    """Resolve what is not a name.

    Args:
        doc: the parse.
        mentions: by place, names resolved.
        cast: the article's actors; groups and office holders are added to it.
        pack: nouns and listed actors.
        index: offices.
        quotes: quotations with their speakers.
        day: the article's date.
        listed: whether listed actors whom the text does not name may be found by their office.
    """
    return _References(doc, mentions, cast, pack, index if listed else None, quotes, day).resolve()


class _References:
    def __init__(
        self, doc: Doc, mentions: Sequence[Mention], cast: Cast, pack: Pack, index: AliasIndex | None, quotes: Sequence[Quote], day: date | None
    ) -> None:
        self.doc, self.mentions, self.cast, self.pack, self.index, self.quotes, self.day = doc, mentions, cast, pack, index, quotes, day
        self.by_root = {m.root: m for m in mentions}
        self.sentence_of = {i: n for n, sent in enumerate(doc.sents) for i in range(sent.start, sent.end)}
        told_of(doc, mentions, cast, pack)

    def resolve(self) -> list[Mention]:
        for m in sorted(self.mentions, key=lambda m: (m.form is MentionForm.GROUP, m.root)):
            if m.form is MentionForm.GROUP and not self._later(m):
                self._set(m, self._group(self.doc[m.root]), 0)
        for m in self.mentions:
            self._resolve(self.by_root[m.root])
        return [self.by_root[m.root] for m in self.mentions]

    def _later(self, m: Mention) -> bool:
        """Tell whether a group hangs on a pronoun or description that has to be resolved first."""
        inner = self._around(self.doc[m.root])
        return inner is not None and not inner.actors

    def _resolve(self, m: Mention) -> None:
        if m.actors:
            return
        token = self.doc[m.root]
        if m.form is MentionForm.PRONOUN:
            self._set(m, self._pronoun(token), 1)
        elif m.form is MentionForm.RELATIVE:
            self._set(m, self._relative(token), 0)
        elif m.form is MentionForm.GROUP:
            self._set(m, self._group(token), 0)
        elif m.form is MentionForm.DESCRIPTION:
            self._set(m, self._description(m, token), 1)

    def _set(self, m: Mention, actors: tuple[str, ...], steps: int) -> None:
        if actors:
            self.by_root[m.root] = replace(m, actors=actors, steps=m.steps + steps)

    def _pronoun(self, token: Token) -> tuple[str, ...]:
        person = token.morph.get("Person")
        quote = quote_at(self.quotes, token.idx)
        if "1" in person:
            return self._speaker(quote) if quote else ()
        if "3" not in person:
            return ()
        if "Plur" in token.morph.get("Number"):
            return self._plural(token)
        gender = token.morph.get("Gender")
        pronoun = "he" if "Masc" in gender else "she" if "Fem" in gender else "it"
        return self._ranked(token, pronoun, quote)

    def _speaker(self, quote: Quote) -> tuple[str, ...]:
        if quote.speaker is None:
            return ()
        mention = self.by_root.get(quote.speaker)
        if mention is not None and not mention.actors and mention.root != quote.speaker:
            return ()
        if mention is not None and not mention.actors and mention.form is not MentionForm.RELATIVE:
            self._resolve(mention)
            mention = self.by_root[quote.speaker]
        if mention is not None and mention.actors:
            return mention.actors
        token = self.doc[quote.speaker]
        named = [self.by_root[c.i] for c in token.children if c.dep_ == "appos" and c.i in self.by_root]
        return named[0].actors if named else ()

    def _plural(self, token: Token) -> tuple[str, ...]:
        """Resolve "they": the nearest group, body or pair of people, a subject before others."""
        best: tuple[float, tuple[str, ...]] | None = None
        here = self.sentence_of.get(token.i, 0)
        for m in self._before(token):
            distance = here - self.sentence_of.get(m.root, 0)
            if distance > 1 or not m.actors or self._bound(token, self.doc[m.root]):
                continue
            actors = self._pair(m) or (m.actors if len(m.actors) > 1 or self._many(m.actors[0]) else ())
            if not actors:
                continue
            score = -distance + (0.5 if self._role(m) in _SUBJECTS else 0.0) + m.root / (10.0 * len(self.doc))
            if best is None or score > best[0]:
                best = (score, actors)
        return best[1] if best else ()

    def _many(self, actor_id: str) -> bool:
        return self.cast.actors[actor_id].kind not in {"person", "place"}

    def _pair(self, m: Mention) -> tuple[str, ...]:
        """Give the people that a coordination joins."""
        actors = [each for c in (self.doc[m.root], *self.doc[m.root].conjuncts) if c.i in self.by_root for each in self.by_root[c.i].actors]
        people = list(dict.fromkeys(a for a in actors if self.cast.actors[a].kind == "person"))
        return tuple(people) if len(people) > 1 else ()

    def _ranked(self, token: Token, pronoun: str, quote: Quote | None) -> tuple[str, ...]:
        here = self.sentence_of.get(token.i, 0)
        excluded = self._speaker(quote) if quote and quote.speaker != token.i else ()
        scores: dict[str, float] = {}
        for m in self._before(token):
            distance = here - self.sentence_of.get(m.root, 0)
            if distance > _REACH or len(m.actors) != 1 or m.actors[0] in excluded:
                continue
            fit = self._fit(self.cast.actors[m.actors[0]], pronoun)
            if fit is None or self._bound(token, self.doc[m.root]):
                continue
            score = fit - 0.6 * distance + self._salience(m, token) + 0.1 * m.root / max(1, token.i)
            scores[m.actors[0]] = max(score, scores.get(m.actors[0], -9.0)) + (0.1 if m.actors[0] in scores else 0.0)
        return _clear_best(scores)

    def _before(self, token: Token) -> list[Mention]:
        return [m for m in self.by_root.values() if m.root < token.i and m.actors and m.form is not MentionForm.RELATIVE]

    def _fit(self, actor: Actor, pronoun: str) -> float | None:
        if pronoun == "it":
            return 0.2 if actor.kind not in {"person", "group"} else None
        if actor.kind != "person":
            return None
        if actor.pronouns == pronoun:
            return 0.3
        return 0.0 if not actor.pronouns else None

    def _salience(self, m: Mention, token: Token) -> float:
        role, mention = self._role(m), self.doc[m.root]
        if role in _SUBJECTS:
            return 0.2 if token.dep_ in _OBJECTS and self.sentence_of.get(m.root) == self.sentence_of.get(token.i) else 0.5
        if role in _OBJECTS:
            inside_phrase = role == "pobj" and mention.head.head.pos_ in {"NOUN", "PROPN"}
            return -0.1 if inside_phrase else 0.25
        return 0.0

    def _role(self, m: Mention) -> str:
        token = self.doc[m.root]
        while token.dep_ in {"conj", "appos"}:
            token = token.head
        return str(token.dep_)

    def _bound(self, pronoun: Token, other: Token) -> bool:
        """Tell whether grammar keeps a pronoun from meaning a fellow argument of its verb."""
        if pronoun.tag_ == "PRP$" or "Yes" in pronoun.morph.get("Reflex"):
            return pronoun.head == other or pronoun.head in other.conjuncts
        return _governor(pronoun) == _governor(other) and _governor(pronoun) != pronoun

    def _relative(self, token: Token) -> tuple[str, ...]:
        node = token
        while node.dep_ not in {"relcl", "ROOT"} and node.head != node:
            node = node.head
        if node.dep_ != "relcl":
            return ()
        antecedent = self.by_root.get(node.head.i)
        if antecedent is not None and not antecedent.actors and antecedent.root < token.i and antecedent.form is not MentionForm.RELATIVE:
            self._resolve(antecedent)
            antecedent = self.by_root[node.head.i]
        if antecedent is None:
            named = [self.by_root[c.i] for c in node.head.children if c.dep_ == "appos" and c.i in self.by_root]
            antecedent = named[0] if named else None
        return antecedent.actors if antecedent is not None else ()

    def _around(self, token: Token) -> Mention | None:
        """Give the mention a group gathers round: its possessor, complement or modifier."""
        for child in token.children:
            if child.dep_ in {"poss", "compound", "nmod", "amod"} and child.i in self.by_root:
                return self.by_root[child.i]
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in self.pack.projection.belonging:
                for each in child.children:
                    if each.dep_ == "pobj" and each.i in self.by_root:
                        return self.by_root[each.i]
        return None

    def _group(self, token: Token) -> tuple[str, ...]:
        noun = group_noun(token, self.pack.descriptions)
        if noun is None:
            return ()
        inner = self._around(token)
        if inner is not None and not inner.actors and inner.root < token.i:
            self._resolve(inner)
            inner = self.by_root[inner.root]
        around = self.cast.actors[inner.actors[0]] if inner is not None and len(inner.actors) == 1 else None
        if around is None and noun.around and inner is None and not any(c.dep_ in {"compound", "amod"} for c in token.children):
            return ()
        return (self.cast.add(build_group(token, noun, around, self.pack.descriptions.quantifiers)),)

    def _description(self, m: Mention, token: Token) -> tuple[str, ...]:
        for name in (*[c for c in token.children if c.dep_ == "appos"], *([token.head] if token.dep_ == "appos" else [])):
            named = self.by_root.get(name.i)
            if named is not None and named.actors and named.form in {MentionForm.NAME, MentionForm.TITLE}:
                return named.actors
        words = describe(token, self.pack)
        if words.pair:
            return self._last_pair(token)
        if not words.definite:
            return ()
        owner = self._owner(words.owner)
        office = self._office(token, owner, former=words.former)
        if office:
            return office
        return self._by_attribute(token, words.head, words.others, owner) or self._by_kind(token, words.head)

    def _owner(self, owner: Token | None) -> Actor | None:
        mention = self.by_root.get(owner.i) if owner is not None else None
        if mention is not None and not mention.actors and owner is not None and owner.i < mention.root + 1:
            self._resolve(mention)
            mention = self.by_root[mention.root]
        return self.cast.actors[mention.actors[0]] if mention is not None and len(mention.actors) == 1 else None

    def _office(self, token: Token, owner: Actor | None, *, former: bool) -> tuple[str, ...]:
        """Resolve an office by its title, on the article's date where that is known."""
        if former or self.index is None:
            return ()
        for title in office_titles(token, owner, self.cast):
            holders = self.index.holders(title, self.day)
            if len(holders) > 1:
                holders = [each for each in holders if each.id in self.cast.actors]
            if len(holders) == 1:
                return (self.cast.add(holders[0]),)
        return ()

    def _by_attribute(self, token: Token, head: str, others: frozenset[str], owner: Actor | None) -> tuple[str, ...]:
        """Find the one person before this place of whom the article says all these words."""
        wanted = {head, *others} - set(self.pack.descriptions.former)
        before = {actor for m in self._before(token) for actor in m.actors}
        fitting = [
            each for each, told in self.cast.attributes.items()
            if each in before and wanted <= told and (owner is None or each != owner.id)
        ]  # fmt: skip
        return (fitting[0],) if len(fitting) == 1 else ()

    def _by_kind(self, token: Token, head: str) -> tuple[str, ...]:
        """Resolve "the union", "the party": the nearest actor of that kind, if it is the only one near."""
        if head not in self.pack.descriptions.organisations or any(c.dep_ in {"compound", "amod", "poss"} for c in token.children):
            return ()
        near = [m.actors[0] for m in self._before(token) if len(m.actors) == 1 and self.cast.actors[m.actors[0]].kind == head]
        return (near[-1],) if len(set(near)) == 1 else ()

    def _last_pair(self, token: Token) -> tuple[str, ...]:
        """Give the two people that the text has talked about last."""
        people: list[str] = []
        here = self.sentence_of.get(token.i, 0)
        for m in sorted(self._before(token), key=lambda m: -m.root):
            if here - self.sentence_of.get(m.root, 0) > _REACH:
                break
            people += [a for a in m.actors if self.cast.actors[a].kind == "person" and a not in people]
        return tuple(sorted(people)) if len(people) == len(("one", "two")) else ()


def _governor(token: Token) -> Token:
    """Give the verb that a token is an argument of, through prepositions and coordination."""
    while token.dep_ in {"conj", "appos"} and token.pos_ in {"NOUN", "PROPN", "PRON"}:
        token = token.head
    head = token.head
    while head.pos_ == "ADP" and head.head != head:
        head = head.head
    return head


def _clear_best(scores: dict[str, float]) -> tuple[str, ...]:
    ranked = sorted(scores, key=lambda each: (-scores[each], each))
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _MARGIN):
        return ()
    return (ranked[0],)
