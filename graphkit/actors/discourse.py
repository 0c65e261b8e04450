"""What an article has said before a place: its mentions in order, as far as they are resolved, and who leads it.

Who of them a pronoun means is weighed in salience.py and decided in pronouns.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from graphkit.actors.binding import SUBJECTS
from graphkit.articles.quotes import quote_at
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from graphkit.actors.cast import Cast
    from graphkit.articles.quotes import Quote
    from graphkit.articles.tree import Doc, Token, Tokens
    from graphkit.model import Mention

REACH = 3
_FOREMOST = 1.5
_NAMING = {MentionForm.NAME, MentionForm.TITLE}


class Discourse:
    """The mentions of an article in order, as far as they are resolved.

    Attributes:
        doc: the parse.
        mentions: by place, as they were at first.
        cast: the actors.
        quotes: quotations with speakers.
        says: lemmas of verbs of saying.
        by_root: mentions by the token that heads them; resolving replaces entries.

    Args:
        doc: the parse.
        mentions: by place.
        cast: the actors.
        quotes: quotations with speakers.
        says: lemmas of verbs of saying; whoever has spoken is less likely meant in the next speaker's quotation.
    """

    def __init__(
        self, doc: Doc, mentions: Sequence[Mention], cast: Cast, quotes: Sequence[Quote], says: Collection[str]
    ) -> None:
        self.doc, self.mentions, self.cast, self.quotes, self.says = doc, mentions, cast, quotes, says
        self.by_root = {m.root: m for m in mentions}
        self._order = sorted(self.by_root)
        self._sentence = [n for n, sent in enumerate(doc.sents) for _ in range(sent.start, sent.end)]
        self._roots_of: dict[int, list[int]] = defaultdict(list)
        for root in self._order:
            self._roots_of[self._sentence[root]].append(root)
        self._starts = [sent.start_char for sent in doc.sents]
        self._told = [not _is_quoted(sent, quotes) for sent in doc.sents]

    def distance(self, m: Mention, token: Token) -> int:
        """Count the sentences between a mention and a later token."""
        return self._sentence[token.i] - self._sentence[m.root]

    def sentences_between(self, end: int, token: Token) -> int:
        """Count the sentences that begin between a character and a token."""
        return max(0, bisect_left(self._starts, token.idx) - bisect_left(self._starts, end))

    def leads_up(self, m: Mention, token: Token) -> bool:
        """Tell whether a mention stands where the text last tells something before whoever speaks a quotation."""
        here, there = self._sentence[token.i], self._sentence[m.root]
        if there >= here or not self._told[there] or any(self._told[there + 1 : here]):
            return False
        quoted = quote_at(self.quotes, self.doc[m.root].idx) is not None
        return not quoted and any(quote.speaker == token.i for quote in self.quotes)

    def before(self, token: Token, *, reach: int | None = None) -> Iterator[Mention]:
        """Give the resolved mentions before a token, nearest first; relative pronouns are left out.

        Args:
            token: the place.
            reach: how many sentences to go back; the whole article when not given.
        """
        first = 0 if reach is None else self._start_back(token, reach)
        for root in reversed(self._order[bisect_left(self._order, first) : bisect_left(self._order, token.i)]):
            m = self.by_root[root]
            if m.actors and m.form is not MentionForm.RELATIVE:
                yield m

    def words_before(self, token: Token, *, reach: int) -> Iterator[Token]:
        """Give the words before a token, nearest first, as far as some sentences back."""
        return reversed(self.doc[self._start_back(token, reach) : token.i])

    def _start_back(self, token: Token, reach: int) -> int:
        """Give the first word of the sentence some sentences before a token's."""
        return self.doc.sents[max(0, self._sentence[token.i] - reach)].start

    def beside(self, token: Token) -> list[Mention]:
        """Give the other mentions of a token's sentence."""
        here = self._roots_of[self._sentence[token.i]]
        return [self.by_root[root] for root in here if root != token.i]

    def knows(self, token: Token) -> bool:
        """Tell whether a token stands for somebody, as far as is resolved."""
        m = self.by_root.get(token.i)
        return m is not None and bool(m.actors)

    def speaks(self, token: Token) -> bool:
        """Tell whether a token is the subject of a verb of saying."""
        return token.dep_ == "nsubj" and token.head.lemma_.lower() in self.says

    def named_by(self, token: Token) -> set[str]:
        """Give whom the quotations that a token speaks call by name: nobody speaks of himself so."""
        spoken = [quote.span for quote in self.quotes if quote.speaker == token.i]
        return {
            actor
            for m in (self.mentions if spoken else ())
            if m.form in _NAMING and any(span.start <= m.span.start < span.end for span in spoken)
            for actor in m.actors
        }

    def names_a_person(self, noun: Token) -> bool:
        """Tell whether a phrase names somebody beside its noun: "a friend of Ann Ode"."""
        inside = (m for t in noun.subtree if t != noun and (m := self.by_root.get(t.i)) and m.form in _NAMING)
        return any(self.cast.actors[actor].kind == "person" for m in inside for actor in m.actors)

    def is_addressed(self, token: Token) -> bool:
        """Tell whether a token is whom a verb of saying speaks to, so that an answer may be next: "X was asked"."""
        return token.dep_ == "nsubjpass" and token.head.lemma_.lower() in self.says

    def is_told_of(self, m: Mention, token: Token) -> bool:
        """Tell whether a pronoun stands in what is said by or of a name that is no subject itself.

        In "Khan met Ben, who said he ..." and "Khan praised Ben, saying he ...", Ben stands out as much as Khan does.
        """
        mention = self.doc[m.root]
        for node in (token, *token.ancestors):
            if node.dep_ == "ccomp" and node.head.lemma_.lower() in self.says:
                teller = node.head
                if teller.dep_ == "relcl":
                    return teller.head == mention and any(c.tag_ == "WP" for c in teller.lefts if c.dep_ == "nsubj")
                if teller.dep_ == "advcl" and not any(c.dep_ == "nsubj" for c in teller.children):
                    return mention.head == teller.head and mention.dep_ == "dobj"
        return False

    def is_tellers_own(self, name: Token, token: Token) -> bool:
        """Tell whether a pronoun is the subject of what a name is said to say: "Khan told Ben that he"."""
        clause = token.head
        told = token.dep_ in SUBJECTS and clause.dep_ == "ccomp" and clause.head.lemma_.lower() in self.says
        if not told:
            return False
        teller = clause.head
        while teller.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in teller.children):
            teller = teller.head
        return name.head == teller and name.dep_ == "nsubj"

    def role(self, m: Mention) -> str:
        """Give the grammatical role of a mention, through coordination and apposition."""
        token = self.doc[m.root]
        while token.dep_ in {"conj", "appos"}:
            token = token.head
        return str(token.dep_)

    def joined(self, m: Mention) -> tuple[str, ...]:
        """Give the people that a coordination joins."""
        tokens = (self.doc[m.root], *self.doc[m.root].conjuncts)
        actors = [each for c in tokens if c.i in self.by_root for each in self.by_root[c.i].actors]
        people = list(dict.fromkeys(a for a in actors if self.cast.actors[a].kind == "person"))
        return tuple(people) if len(people) > 1 else ()

    def last_two(self, token: Token) -> tuple[str, ...]:
        """Give the two people that the text has talked of last, the subject of this sentence left out if need be."""
        here: list[str] = []
        speaking = self._speaks_of(token)
        beside = {a for m in self.before(token, reach=0) for a in m.actors if self.cast.actors[a].kind == "person"}
        if len(beside) == 2 and token.dep_ in SUBJECTS and token.head.dep_ in {"advcl", "relcl"}:  # noqa: PLR2004
            return tuple(sorted(beside))
        for m in self.before(token, reach=REACH):
            here += [
                a for a in m.actors if self.cast.actors[a].kind == "person" and a not in here and a not in speaking
            ]
            if self.distance(m, token) == 0 and self.role(m) in SUBJECTS and len(here) > 2 and m.actors[0] == here[-1]:  # noqa: PLR2004
                here.pop()
                break
        return tuple(sorted(here)) if len(here) == 2 else ()  # noqa: PLR2004

    def _speaks_of(self, token: Token) -> set[str]:
        """Give who says or asks something of a phrase, and is not meant by it: "asked whether the two would"."""
        node = token
        while node.head != node:
            if node.dep_ == "ccomp":
                subjects = [c.i for c in node.head.children if c.dep_ in SUBJECTS and c.i in self.by_root]
                return {actor for i in subjects for actor in self.by_root[i].actors}
            node = node.head
        return set()

    def foremost(self, token: Token, without: Collection[str], count: int) -> tuple[str, ...]:
        """Give the people whom the text before a token is about far more than about anybody else.

        Args:
            token: the place.
            without: ids of those who cannot be meant.
            count: how many are wanted.
        """
        said = Counter(a for m in self.before(token) for a in m.actors if self.cast.actors[a].kind == "person")
        ranked = [
            (said[each], each) for each in sorted(said, key=lambda each: (-said[each], each)) if each not in without
        ]
        if len(ranked) < count or (len(ranked) > count and ranked[count - 1][0] < _FOREMOST * ranked[count][0]):
            return ()
        return tuple(sorted(each for _, each in ranked[:count]))


def _is_quoted(sent: Tokens, quotes: Sequence[Quote]) -> bool:
    """Tell whether a sentence stands within quotation marks as a whole."""
    quote = quote_at(quotes, sent.start_char + 1)
    return quote is not None and sent.end_char <= quote.span.end + 1
