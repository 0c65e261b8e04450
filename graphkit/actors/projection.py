"""Which modifier or possessor counts as the actor: "Mr Khan's comments" are Khan, "a Texas judge" is not Texas.

A role in the grammar leads to a token; projection says which mention that token stands for. It goes inward from
the head of a phrase: to the name in apposition, to whom a proxy speaks for, to the complement of a quantity, to
the possessor of a statement or an act. People who belong to somebody ("his wife") are not that somebody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.actors.groups import is_counted, singular
from graphkit.actors.members import Members
from graphkit.actors.phrases import complements, owners, premodifiers
from graphkit.model import MentionForm, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from graphkit.articles.tree import Token
    from graphkit.model import Mention
    from graphkit.packs.load import Pack

_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A mention that a token stands for.

    Attributes:
        mention: resolved.
        steps: how far from the token: 0 when it heads the mention.
        via: what led there: "self", "apposition", "proxy", "part", "possessor", "of", "compound", "modifier", "post",
            "undergone".
        undergone: lemma of the token, where it says what was done to the mention ("the arrest of X").
    """

    mention: Mention
    steps: int
    via: str
    undergone: str = ""


class Projector:
    """Finds the mention a token stands for, once all mentions are resolved.

    Attributes:
        members: who a phrase names as one of those it means.

    Args:
        mentions: resolved.
        pack: which nouns let their possessor or modifier through.
        idle: ids of places that never act in the article; they are where things happen, not who does them.
        makers: ids of the people and parties, whose works may be called after them ("the Trump bill").
        given: the named mentions are a user's own; one inside a phrase about people then stands for them
            ("[Swedish] officials", "[Bright]'s lawyer", "Ann Lee, head of [the Greens]"), and the same name later
            in the text is the same actor.
    """

    def __init__(
        self,
        mentions: Iterable[Mention],
        pack: Pack,
        *,
        idle: Collection[str] = (),
        makers: Collection[str] = (),
        given: bool = False,
    ) -> None:
        self._given, self._idle, self._makers = given, frozenset(idle), frozenset(makers)
        self._opposing, self._undergone = frozenset(pack.projection.opposing), frozenset(pack.projection.undergone)
        self._agency = frozenset(pack.modifiers.agency)
        self._hits: dict[int, Hit | None] = {}  # of each word that cues and frames have asked for
        self._by_root = {m.root: m for m in mentions if m.actors}
        self._by_start = {m.span.start: m for m in self._by_root.values() if m.form is MentionForm.TITLE}
        self._names_given = [m for m in self._by_root.values() if given and m.form is MentionForm.NAME]
        self._titles = frozenset((*pack.titles.he, *pack.titles.she, *pack.titles.any))
        self._former = frozenset(pack.descriptions.former)
        words = pack.projection
        self._compounds, self._proxies = frozenset(words.compounds), frozenset(words.proxies)
        self._works = frozenset(words.works)
        self._relatives = frozenset(words.relatives) | frozenset(pack.descriptions.people)
        self._partitives, self._shares = frozenset(words.partitives), frozenset(words.shares)
        self._of, self._for = frozenset(words.belonging), frozenset(words.representing)
        self._deeds = frozenset(words.deeds)
        self._origins = frozenset(words.origins)
        self._singles = frozenset(words.singles)
        self.members = Members(self._by_root, pack)
        speech = pack.speech
        self._telling = frozenset((*speech.verbs, *speech.judging, *speech.thinking, *pack.modifiers.rejecting))

    def project(self, token: Token) -> Hit | None:
        """Give the one mention that a token stands for, or nothing."""
        if token.i not in self._hits:
            self._hits[token.i] = self._find_hit(token, depth=0)
        return self._hits[token.i]

    def _find_hit(self, token: Token, *, depth: int) -> Hit | None:
        if depth > _DEEPEST:
            return None
        mention = self._by_root.get(token.i) or self._repeated(token) or self._named_behind(token)
        if mention is not None:
            return None if self._stands_for_nobody(mention, token) else Hit(mention, depth, "self")
        if self._is_one_of_a_group(token) or self._is_share(token):
            return None
        if token.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET", "VERB", "X"}:
            return None
        for via, inner in self._inward(token):
            hit = self._find_hit(inner, depth=depth + 1)
            if hit is not None:
                undergone = singular(token) if via == "undergone" else hit.undergone
                return Hit(hit.mention, hit.steps, via, undergone)
        return None

    def _named_behind(self, token: Token) -> Mention | None:
        """Give the name whose title the parse has parted from it: "slammed President Ann Ode on Friday"."""
        mention = self._by_start.get(token.idx)
        return mention if token.pos_ == "PROPN" and token.dep_ in {"dobj", "pobj", "dative"} else None

    def _stands_for_nobody(self, mention: Mention, token: Token) -> bool:
        """Tell whether a mention is a place that never acts, or a group whose members are named behind it."""
        listed = mention.form is MentionForm.GROUP and bool(self.members.by_name(token))
        return listed or self._idle.issuperset(mention.actors)

    def _inward(self, token: Token) -> Iterator[tuple[str, Token]]:
        lemma, named = singular(token), self.members.is_named
        yield from (("apposition", child) for child in token.children if child.dep_ == "appos" and named(child))
        if token.dep_ == "appos" and named(token.head):
            yield "apposition", token.head
        if self._given and token.pos_ == "PROPN":
            yield from (("post", each) for each in self._posts(token))
        if lemma in self._proxies:
            yield from (
                ("proxy", each) for each in (*complements(token, self._for), *owners(token), *premodifiers(token))
            )
            return
        part = not self._partitives.isdisjoint({lemma, token.lower_}) and not is_counted(token)
        if part or token.pos_ in {"NUM", "DET"}:
            yield from (("part", each) for each in complements(token, self._of))
        if self._given:
            yield from (("modifier", each) for each in premodifiers(token))
        if self._given and lemma in self._relatives:
            yield from (("possessor", each) for each in owners(token) if named(each))
        if token.text.rstrip("s").isupper() and token.text.endswith("s"):
            return
        if lemma not in self._relatives and not (token.pos_ == "PROPN" and token.ent_type_ == "PERSON"):
            yield from self._whose(token, lemma)

    def _whose(self, token: Token, lemma: str) -> Iterator[tuple[str, Token]]:
        """Give whose a thing is: who owns it, does it, is what it is of, or stands before it."""
        if lemma in self._undergone:
            yield from self._done_to(token)
            return
        yield from (("possessor", each) for each in owners(token))
        if lemma in self._deeds:
            yield from (("deed", each) for each in _doers(token, self._telling))
        if lemma not in self._opposing:
            yield from (("of", each) for each in complements(token, self._of))
        else:
            yield from (("of", each) for each in complements(token, self._origins))
        if lemma in self._compounds:
            yield from (("compound", each) for each in premodifiers(token))
        elif lemma in self._works:
            yield from (("compound", each) for each in premodifiers(token) if self._makes(each))

    def _makes(self, token: Token) -> bool:
        """Tell whether a word names a person or a party, after whom a work may be called."""
        mention = self._by_root.get(token.i)
        return mention is not None and (self._given or self._makers.issuperset(mention.actors))

    def _done_to(self, token: Token) -> Iterator[tuple[str, Token]]:
        """Give who did a thing that is done to somebody, else to whom: "X's sacking of Y", "Y's sacking by X"."""
        patients = complements(token, self._of - self._agency)
        if patients:
            yield from (("possessor", each) for each in owners(token))
        yield from (("of", each) for each in complements(token, self._agency))
        yield from (("undergone", each) for each in patients or owners(token))

    def _is_one_of_a_group(self, token: Token) -> bool:
        """Tell whether a word means one of a group: what "one of X's MPs" does is not done by all of them."""
        wholes = complements(token, self._of) if token.lower_ in self._singles else []
        mentions = [self._by_root[each.i] for each in wholes if each.i in self._by_root]
        return any(m.form is MentionForm.GROUP for m in mentions)

    def _is_share(self, token: Token) -> bool:
        """Tell whether a word means a share of a group: what "a third of voters" think is not what voters think."""
        return not self._shares.isdisjoint({singular(token), token.lower_}) and bool(complements(token, self._of))

    def _repeated(self, token: Token) -> Mention | None:
        """Give the given mention that a word is part of or says once more: "Puig ... praised Puig"."""
        for mention in self._names_given:
            if mention.span.start <= token.idx < mention.span.end:
                return mention
            if (
                token.pos_ == "PROPN"
                and token.text == token.doc[mention.root].text
                and self._stands_alone(token, mention)
            ):
                return replace(mention, span=Span(token.idx, token.idx + len(token)), text=token.text, root=token.i)
        return None

    def _stands_alone(self, token: Token, mention: Mention) -> bool:
        """Tell whether no other name stands before a word, as in "Jeb Bush" where "George Bush" is given."""
        before = token.doc[max(0, token.i - 1)]
        return before.pos_ != "PROPN" or before.text in self._titles or before.text in mention.text.split()

    def _posts(self, name: Token) -> Iterator[Token]:
        """Give for whom somebody who is not given himself speaks by his post: "Ann Lee, head of the Greens"."""
        yield from (each for each in complements(name, self._of | self._for) if self.members.is_named(each))
        for post in name.children:
            if post.dep_ != "appos" or post.pos_ != "NOUN" or any(c.lower_ in self._former for c in post.lefts):
                continue
            ends = (*owners(post), *premodifiers(post), *complements(post, self._of | self._for))
            yield from (each for each in ends if self.members.is_named(each))


def _doers(token: Token, telling: Collection[str]) -> list[Token]:
    """Give who does what a relative clause tells of: "the job X has done", "the pace at which X acts".

    Whoever speaks of it or opposes it has not done it: "the deal that X condemned".
    """
    clauses = [c for c in token.children if c.dep_ == "relcl" and not any(each.tag_ == "WRB" for each in c.children)]
    clauses = [c for c in clauses if c.lemma_.lower() not in telling]
    subjects = [c for clause in clauses for c in clause.children if c.dep_ == "nsubj"]
    return [each for each in subjects if each.tag_ not in {"WP", "WDT"}]
