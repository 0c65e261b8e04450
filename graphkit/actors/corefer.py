"""Pronoun, description or group phrase → the actor meant in this article; one candidate or none.

Mentions are taken in the order of the text, so that whoever has just been resolved can be meant next. A pronoun of
the first person inside a quotation is its speaker; one of the third person goes to the most salient actor before it.
A description is tried as an office on the article's date, then by what the article says of its actors, then by kind
("the union"); a proxy ("a spokesman for X") stands for whom it speaks.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graphkit.actors.addressees import addressed
from graphkit.actors.attributes import told_of
from graphkit.actors.bystanders import Bystanders
from graphkit.actors.descriptions import Descriptions
from graphkit.actors.groups import build_group, group_noun, is_counted
from graphkit.actors.period import infer_period
from graphkit.actors.phrases import complements
from graphkit.actors.plurals import nearest_plural
from graphkit.actors.pronouns import nearest_person
from graphkit.articles.quotes import quote_at
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.actors.discourse import Discourse
    from graphkit.actors.setting import Setting
    from graphkit.articles.quotes import Quote
    from graphkit.articles.tree import Token
    from graphkit.model import Actor, Mention
    from graphkit.packs.load import Pack

_GLOSS = 6
_NAMING = {MentionForm.NAME, MentionForm.TITLE}


def resolve_references(discourse: Discourse, pack: Pack, setting: Setting) -> list[Mention]:
    """Resolve what is not a name.

    Args:
        discourse: the mentions, names resolved; groups and office holders are added to its cast.
        pack: nouns and listed actors.
        setting: offices, date, headline.
    """
    if setting.day is None and setting.index is not None:
        day, until = infer_period(discourse, pack) or (None, None)
        setting = replace(setting, day=day, until=until)
    told_of(discourse.doc, discourse.mentions, discourse.cast, pack, setting)
    return _References(discourse, pack, setting).resolve(discourse.mentions)


class _References:
    def __init__(self, discourse: Discourse, pack: Pack, setting: Setting) -> None:
        self.discourse, self.pack, self.index = discourse, pack, setting.index
        self.doc, self.cast, self.by_root = discourse.doc, discourse.cast, discourse.by_root
        self._under_way: set[int] = set()
        self._bystanders = Bystanders(discourse, pack.descriptions)
        self._descriptions = Descriptions(discourse, pack, setting, self._resolve)

    def resolve(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Give the mentions with whom each stands for, groups first, as others may mean them."""
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
            MentionForm.GROUP: (self._group, 0), MentionForm.DESCRIPTION: (self._descriptions.resolve, 1),
        }  # fmt: skip
        if m.form in ways:
            way, steps = ways[m.form]
            actors = self._glossed(token) or way(token)
            if actors:
                self.by_root[root] = replace(m, actors=actors, steps=m.steps + steps)
        self._under_way.discard(root)
        return self.by_root[root].actors

    def _glossed(self, token: Token) -> tuple[str, ...]:
        """Give whom an editor has set behind a word in brackets: "He [Mr Corbyn] seems"."""
        if token.i + 1 == len(self.doc) or self.doc[token.i + 1].text not in {"[", "("}:
            return ()
        end = next((t.i for t in self.doc[token.i + 2 : token.i + 2 + _GLOSS] if t.text in {"]", ")"}), token.i)
        named = [m for i in range(token.i + 2, end) if (m := self.by_root.get(i)) and m.form in _NAMING]
        return named[0].actors if len(named) == 1 else ()

    def _pronoun(self, token: Token) -> tuple[str, ...]:
        person = token.morph.get("Person", [])
        quote = quote_at(self.discourse.quotes, token.idx)
        if "3" not in person:
            return self._in_the_talk(token, quote)
        if "Plur" in token.morph.get("Number", []):
            return nearest_plural(self.discourse, token)
        gender = token.morph.get("Gender", [])
        pronoun = "he" if "Masc" in gender else "she" if "Fem" in gender else "it"
        if pronoun == "it" and token.dep_ in {"nsubj", "nsubjpass"} and token.head.pos_ == "AUX":
            return ()
        topic = self._spoken_of(quote, pronoun)
        if topic:
            return topic
        last = None if quote else next((q for q in reversed(self.discourse.quotes) if q.span.end <= token.idx), None)
        recent = (
            last is not None and self.discourse.sentences_between(last.span.end, token) <= 1 and last.speaker != token.i
        )
        spoke_last = self._speaker(last) if recent else ()
        speaker, bystanders = self._speaker(quote), self._bystanders
        return nearest_person(self.discourse, token, pronoun, speaker, spoke_last, bystanders=bystanders)

    def _in_the_talk(self, token: Token, quote: Quote | None) -> tuple[str, ...]:
        """Give who speaks or is spoken to."""
        person = token.morph.get("Person", [])
        if "1" in person:
            return self._speaker(quote) if not self._is_of_the_country(token) else ()
        return addressed(self.discourse, token, quote, self.pack, self._resolve) if "2" in person else ()

    def _is_of_the_country(self, token: Token) -> bool:
        """Tell whether "our" owns people, who are then those of all who are spoken to: "our allies", "our leaders"."""
        lemma, words = token.head.lemma_.lower(), self.pack.descriptions
        theirs = any(noun.member for noun in words.group_nouns.get(lemma, ()))
        ours = token.tag_ == "PRP$" and "Plur" in token.morph.get("Number", [])
        return ours and lemma in words.people and not theirs

    def _spoken_of(self, quote: Quote | None, pronoun: str) -> tuple[str, ...]:
        """Give of whom a quotation is said to speak: "He is not up to it," she said of Mr Kerr."""
        if quote is None or quote.speaker is None:
            return ()
        verb = self.doc[quote.speaker].head
        topics = [c for mark in verb.children if mark.lower_ in self.pack.speech.about for c in mark.children]
        actors = self._resolve(topics[0].i) if len(topics) == 1 else ()
        return actors if all(self.cast.pronoun(self.cast.actors[each]) in {"", pronoun} for each in actors) else ()

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
        found = self._resolve(antecedent.i) or (self._resolve(named[0]) if named else ())
        if token.lower_ == "which" and any(self.cast.actors[each].kind == "person" for each in found):
            return ()
        who = token.tag_ == "WP"  # no place: "in Leicester, the daughter of a driver who"
        return () if who and any(self.cast.actors[each].kind == "place" for each in found) else found

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
        if noun is None or any(c.dep_ == "det" and c.tag_ in {"WDT", "WP"} for c in token.children):
            return ()
        inner = self._around(token)
        owners = self._resolve(inner.root) if inner is not None else ()
        if self.index is None:
            return () if noun.around else owners
        around = self.cast.actors[owners[0]] if len(owners) == 1 else None
        if noun.member and around is not None and around.kind == "person":
            around = self._body_of(around) or around
        described = any(c.dep_ in {"compound", "amod"} for c in token.children)
        bare = (noun.around and (inner is not None or not described)) or not (
            noun.alone or described or _quantified(token, self.pack)
        )
        if (is_counted(token) and not _named_so(token)) or (around is None and (bare or noun.single)):
            return ()
        partitives = self.pack.projection.partitives
        return (self.cast.add(build_group(token, noun, around, self.pack.descriptions, partitives)),)

    def _body_of(self, person: Actor) -> Actor | None:
        """Give the body whose members are somebody's: the union that he leads, else the party."""
        titles = [f"{title} " for office in person.offices for title in (office.title, *office.also)]
        led = [
            body
            for body in self.pack.actors.values()
            if body.kind == "union" and any(f" {name} " in t for name in (body.name, *body.aliases) for t in titles)
        ]
        found = led[0] if len(led) == 1 else self.pack.actors.get(person.party or "")
        return self.cast.actors.get(self.cast.add(found)) if found is not None else None


def _quantified(token: Token, pack: Pack) -> bool:
    """Tell whether a group is some of all: "some voters"."""
    return any(child.lower_ in pack.descriptions.quantifiers for child in token.children)


def _named_so(token: Token) -> bool:
    """Tell whether a name says which group is meant: "60 Labour peers", but "60 members" are arithmetic."""
    return any(child.dep_ in {"compound", "nmod"} and child.pos_ == "PROPN" for child in token.children)
