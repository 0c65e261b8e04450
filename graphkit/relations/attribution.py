"""Who says so: the voice of a claim and its speaker.

A claim inside quotation marks is quoted, one in the clause of a verb of saying reported, any other the author's,
also where the cue is itself a verb of saying ("accused"). The nearest speaker counts: a verb of saying inside a
quotation comes before the quotation's own speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.articles.quotes import quote_at
from graphkit.model import Voice
from graphkit.relations.clauses import logical_subjects, owners
from graphkit.relations.lists import expand
from graphkit.relations.repairs import is_aside, resumed
from graphkit.relations.words import VERBAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.articles.quotes import Quote
    from graphkit.articles.tree import Doc, Token, Tokens
    from graphkit.packs.load import Pack

_CLAUSE = {"ccomp", "advcl", "parataxis", "relcl", "acl", "conj", "xcomp", "pcomp", "csubj", "dep"}


class Attribution:
    """The quotations and verbs of saying of one article."""

    def __init__(self, doc: Doc, quotes: Sequence[Quote], pack: Pack) -> None:
        self._doc, self._quotes = doc, quotes
        self._sayers: dict[int, Token | None] = {}  # of each head that cues and frames have asked for
        self._speakers: dict[int, list[Token]] = {}
        speech = pack.speech
        self._saying, self._thinking = frozenset(speech.verbs), frozenset(speech.thinking)
        self._belonging = frozenset(pack.projection.belonging)
        self._rejecting, self._agency = frozenset(pack.modifiers.rejecting), frozenset(pack.modifiers.agency)
        self._viewpoints, self._within = frozenset(speech.viewpoints), frozenset(speech.within)
        self._asking, self._questions = frozenset(speech.asking), frozenset(speech.questions)
        self._nouns, self._according = frozenset(speech.nouns), frozenset(speech.according)

    def voice(self, head: Token) -> Voice:
        """Tell whose voice states a claim, by the head of its cue."""
        if quote_at(self._quotes, head.idx) is not None:
            return Voice.QUOTED
        if self._sayer(head, self._saying) is not None or self._named_source(head):
            return Voice.REPORTED
        return Voice.AUTHOR

    def speakers(self, head: Token) -> list[Token]:
        """Give the tokens for whoever says or thinks a claim; none for the author."""
        if head.i not in self._speakers:
            self._speakers[head.i] = self._find_speakers(head)
        return self._speakers[head.i]

    def _find_speakers(self, head: Token) -> list[Token]:
        quote = quote_at(self._quotes, head.idx)
        verb = self.sayer(head)
        if quote is not None and (verb is None or not quote.span.start <= verb.idx < quote.span.end):
            return [self._doc[quote.speaker]] if quote.speaker is not None else self._named_source(head)
        if verb is None:
            return self._named_source(head)
        found = logical_subjects(verb) if verb.pos_ in VERBAL else self._owners(verb)
        if (
            quote is not None
            and all("1" in token.morph.get("Person", []) for token in found)
            and quote.speaker is not None
        ):
            return [self._doc[quote.speaker]]
        return found

    def teller(self, sentence: Tokens) -> list[Token]:
        """Give who says what a sentence quotes or reports; none where several do."""
        quote = quote_at(self._quotes, sentence.root.idx)
        if quote is not None:
            return [self._doc[quote.speaker]] if quote.speaker is not None else []
        verbs = [
            t for t in sentence
            if self.is_saying(t) and quote_at(self._quotes, t.idx) is None
            and any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.children)
        ]  # fmt: skip
        return logical_subjects(verbs[0]) if len(verbs) == 1 else []

    def is_saying(self, token: Token) -> bool:
        """Tell whether a verb is one of saying."""
        return token.pos_ in VERBAL and token.lemma_.lower() in self._saying

    def is_put(self, head: Token) -> bool:
        """Tell whether a claim stands in a question that somebody is asked: "asked whether she backed X, Y said"."""
        for node in (head, *head.ancestors):
            above = node.head
            asked = above.lemma_.lower() in self._asking and _addresses(above)
            if asked and any(c.lower_ in self._questions and c.i < node.i for c in node.children):
                return True
        return False

    def is_thought(self, head: Token) -> bool:
        """Tell whether a claim is the clause of a verb of thinking, whose denial denies the claim."""
        sayer = self.sayer(head)
        return sayer is not None and sayer.lemma_.lower() in self._thinking and not _is_taken_as_given(head, sayer)

    def doubted_by(self, head: Token) -> Token | None:
        """Give the sayer whose own modifiers bear on a claim; whoever does not know how X bears it says that X does."""
        sayer = self.sayer(head)
        return sayer if sayer is not None and not _is_taken_as_given(head, sayer) else None

    def sayer(self, head: Token) -> Token | None:
        """Give the verb or noun of saying or thinking whose clause holds a cue."""
        if head.i not in self._sayers:
            self._sayers[head.i] = self._sayer(head, self._saying | self._thinking)
        return self._sayers[head.i]

    def _owners(self, noun: Token) -> list[Token]:
        """Give whose words a noun of saying reports; "dismissed Labour claims" are not the subject's."""
        before = [child for child in noun.lefts if child.dep_ in {"compound", "nmod", "amod"}]
        rejected = noun.dep_ == "dobj" and noun.head.lemma_.lower() in self._rejecting
        if rejected and not any(c.dep_ == "poss" for c in noun.children):
            return before
        return owners(noun, self._agency) or before

    def _sayer(self, head: Token, verbs: frozenset[str]) -> Token | None:
        """Climb to the verb or noun of saying whose clause holds the cue."""
        node = head
        while node.head != node:
            if (main := resumed(node)) is not None:
                node = main
                continue
            above = node.head
            said = node.dep_ in {"ccomp", "parataxis"} and above.pos_ in VERBAL and not _is_of_oneself(node)
            if said and above.lemma_.lower() in verbs:
                return above
            if node.dep_ in {"acl", "ccomp"} and above.pos_ == "NOUN" and above.lemma_.lower() in self._nouns:
                return above
            aside = _said_aside(node, verbs) if node.dep_ in _CLAUSE | {"ROOT"} else None
            if aside is not None and aside != head:
                return aside
            node = above
        return _said_aside(node, verbs) if node != head or node.dep_ == "ROOT" else None

    def _named_source(self, head: Token) -> list[Token]:
        """Find whom "according to" names, or in whose view it is so."""
        for token in (head, *head.ancestors):
            for child in token.children:
                if child.lower_ in self._within and (holders := self._holders(child)):
                    return holders
                if child.lemma_.lower() in self._according and child.dep_ in {"prep", "advcl"}:
                    return expand(
                        each
                        for c in child.children
                        for each in ([c] if c.dep_ == "pobj" else c.children)
                        if each.dep_ == "pobj"
                    )
        return []

    def _holders(self, mark: Token) -> list[Token]:
        """Give whose view a preposition introduces: "in the eyes of X", "in X's view"."""
        views = [c for c in mark.children if c.dep_ == "pobj" and c.lemma_.lower() in self._viewpoints]
        belonging = [c for view in views for c in view.children if c.dep_ == "prep" and c.lower_ in self._belonging]
        owning = [c for view in views for c in view.children if c.dep_ == "poss"]
        return expand([*owning, *(each for prep in belonging for each in prep.children if each.dep_ == "pobj")])


def _is_taken_as_given(head: Token, sayer: Token) -> bool:
    """Tell whether a clause says how or why something is, so that it is so: "I don't know how she bears it"."""
    clauses = [node for node in (head, *head.ancestors) if node != sayer and sayer in node.ancestors]
    return any(child.tag_ == "WRB" and child.i < clause.i for clause in clauses for child in clause.children)


def _addresses(verb: Token) -> bool:
    """Tell whether a verb names whom it is done to, or is a passive: "asked Ann whether", "asked whether, Ann said"."""
    alone = not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return verb.tag_ == "VBN" or alone or is_aside(verb) or any(c.dep_ in {"dobj", "dative"} for c in verb.children)


def _is_of_oneself(clause: Token) -> bool:
    """Tell whether a clause has its governor's own subject: "found himself insulted by" is no opinion."""
    return any(c.dep_ == "nsubj" and "Yes" in c.morph.get("Reflex", []) for c in clause.children)


def _said_aside(clause: Token, verbs: frozenset[str]) -> Token | None:
    """Find a verb of saying that the parse has hung under the clause it reports: "X, Y said, is Z"."""
    for child in clause.children:
        said = child.dep_ == "parataxis" and child.lemma_.lower() in verbs
        if said and any(c.dep_ == "nsubj" for c in child.children):
            return child
    return None
