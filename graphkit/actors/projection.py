"""Which modifier or possessor counts as the actor: "Mr Khan's comments" are Khan, "a Texas judge" is not Texas.

A role in the grammar leads to a token; projection says which mention that token stands for. It goes inward from
the head of a phrase: to the name in apposition, to whom a proxy speaks for, to the complement of a quantity, to
the possessor of a statement or an act. People who belong to somebody ("his wife") are not that somebody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.actors.groups import is_counted, is_plural, singular
from graphkit.model import MentionForm, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from graphkit.articles.tree import Token
    from graphkit.model import Mention
    from graphkit.packs.load import Pack

_DEEPEST = 4
_ENDS = ("first", "last")
_PLACES = {"GPE", "LOC", "FAC", "DATE", "TIME"}


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
        self._named: dict[int, list[Token]] = {}
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
        self._membership, self._deeds = frozenset(words.membership), frozenset(words.deeds)
        self._origins = frozenset(words.origins)
        self._singles, self._ranges = frozenset(words.singles), words.ranges[:2]
        speech = pack.speech
        self._telling = frozenset((*speech.verbs, *speech.judging, *speech.thinking, *pack.modifiers.rejecting))
        self._examples = tuple(tuple(phrase.split()) for phrase in words.exemplifiers)

    def project(self, token: Token) -> Hit | None:
        """Give the one mention that a token stands for, or nothing."""
        if token.i not in self._hits:
            self._hits[token.i] = self._find_hit(token, depth=0)
        return self._hits[token.i]

    def members(self, token: Token) -> list[Token]:
        """Give the members a phrase names: after "such as", or by calling them "one of" or "among" those it means."""
        if token.i not in self._named:
            self._named[token.i] = self._find_members(token)
        return self._named[token.i]

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
        listed = mention.form is MentionForm.GROUP and bool(self._listed_by_name(token))
        return listed or self._idle.issuperset(mention.actors)

    def _find_members(self, token: Token) -> list[Token]:
        out: list[Token] = [*self._counted_in(token), *self._listed_by_name(token), *self._listed_behind(token)]
        out += self._in_range(token)
        parts = complements(token, self._of) if singular(token) in self._partitives else []
        if token.tag_ == "NNS":
            parts = [*parts, *(each for each in complements(token, self._of) if each.pos_ == "PROPN")]
        antecedent = _antecedent(token) if token.tag_ in {"WP", "WDT"} else None
        if token.ent_type_ == "PERSON" and token.dep_ not in {"nsubj", "nsubjpass"}:
            return out
        out += self._listed_under(antecedent or token)
        for child in (each for noun in (token, *parts) for each in noun.children):
            for mark in (child, *(c for c in child.children if c.dep_ == "prep")):
                if mark.dep_ == "prep" and self._introduces(mark):
                    out += [
                        each for first in mark.children if first.dep_ == "pobj" for each in (first, *first.conjuncts)
                    ]
        return out

    def _listed_under(self, token: Token) -> list[Token]:
        """Give whom a phrase is said to include: "her backers include X and Y", "the list of backers includes X"."""
        part = token.dep_ == "pobj" and token.head.lower_ in self._of and token.tag_ == "NNS"
        subject = token.head.head if part else token
        verb = subject.head.head if subject.head.dep_ == "ccomp" and subject.head.tag_ == "VBN" else subject.head
        if subject.dep_ != "nsubj" or verb.pos_ != "VERB" or (verb.lemma_.lower(),) not in self._examples:
            return []
        return [each for c in verb.children if c.dep_ == "dobj" for each in (c, *c.conjuncts)]

    def _listed_behind(self, token: Token) -> list[Token]:
        """Give the names right behind a phrase: "15 of their MPs, among them X and Y", "nearly all of it, including X".

        The parse hangs them on whatever it likes.
        """
        end = token.right_edge.i + 1
        rest = token.doc[end + 1 : end + 2] if token.doc[end : end + 1].text == "," else token.doc[end : end + 1]
        if not rest or not (is_plural(token) or token.pos_ in {"NUM", "DET", "PRON"}):
            return []
        mark = rest[0]
        held = [c for c in mark.children if c.dep_ == "pobj"]
        if mark.lower_ in self._membership and held and held[0].pos_ == "PRON" and mark.head.i > mark.i:
            held = [mark.head]
        elif (mark.lower_,) not in self._examples:
            held = []
        return [each for first in held if first.pos_ == "PROPN" for each in (first, *first.conjuncts)]

    def _in_range(self, token: Token) -> list[Token]:
        """Give the people whom a range goes from and to: "members from X to Y had called for"."""
        anybody = token.pos_ == "PRON" or (token.tag_ == "NN" and token.is_stop)
        if len(self._ranges) < len(_ENDS) or not (is_plural(token) or anybody):
            return []
        first, last = ([t for t in token.subtree if t.dep_ == "prep" and t.lower_ == word] for word in self._ranges)
        ends = [each for mark in (*first[:1], *last[:1]) for each in mark.children if each.dep_ == "pobj"]
        people = [t for t in ends if t.i in self._by_root and t.pos_ == "PROPN" and t.ent_type_ not in _PLACES]
        together = len(people) == len(_ENDS) and first[0].head == token and first[0].i < last[0].i
        return [each for end in people for each in (end, *end.conjuncts)] if together else []

    def _listed_by_name(self, token: Token) -> list[Token]:
        """Give the names behind a group that say who it is: "their two MPs, Ann Ode and Bob Bee"."""
        if token.pos_ != "NOUN":
            return []
        names = [c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN" and self._names(c)]
        return [each for first in names for each in (first, *first.conjuncts)]

    def _counted_in(self, token: Token) -> list[Token]:
        """Give who is said to be among those a phrase means: "Khan is one of the MPs who", "named Khan among those"."""
        noun = _antecedent(token) if token.tag_ in {"WP", "WDT"} else token
        if noun is None or noun.dep_ != "pobj":
            return []
        mark = noun.head
        counted = mark.head if mark.lower_ in self._of and mark.head.pos_ in {"NUM", "PRON"} else mark
        if counted == mark and mark.lower_ not in self._membership:
            return []
        if counted.dep_ == "appos":
            return [counted.head]
        verb = counted.head
        passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
        roles = {"nsubj", "nsubjpass"} if passive or verb.pos_ == "AUX" else {"dobj"}
        found = [child for child in verb.children if child.dep_ in roles]
        found = found or [child for child in verb.children if child.dep_ == "attr" and mark.i < verb.i < child.i]
        return [each for first in found for each in (first, *first.conjuncts)]

    def _introduces(self, token: Token) -> bool:
        words = [t.lower_ for t in token.doc[max(0, token.i - 1) : token.i + 1]]
        return not any(c.dep_ == "neg" for c in token.children) and any(
            tuple(words[-len(phrase) :]) == phrase for phrase in self._examples
        )

    def _inward(self, token: Token) -> Iterator[tuple[str, Token]]:
        lemma = singular(token)
        yield from (("apposition", child) for child in token.children if child.dep_ == "appos" and self._names(child))
        if token.dep_ == "appos" and self._names(token.head):
            yield "apposition", token.head
        if self._given and token.pos_ == "PROPN":
            yield from (("post", each) for each in self._posts(token))
        if lemma in self._proxies:
            yield from (
                ("proxy", each) for each in (*complements(token, self._for), *_owners(token), *_premodifiers(token))
            )
            return
        part = not self._partitives.isdisjoint({lemma, token.lower_}) and not is_counted(token)
        if part or token.pos_ in {"NUM", "DET"}:
            yield from (("part", each) for each in complements(token, self._of))
        if self._given:
            yield from (("modifier", each) for each in _premodifiers(token))
        if self._given and lemma in self._relatives:
            yield from (("possessor", each) for each in _owners(token) if self._names(each))
        if token.text.rstrip("s").isupper() and token.text.endswith("s"):
            return
        if lemma not in self._relatives and not (token.pos_ == "PROPN" and token.ent_type_ == "PERSON"):
            yield from self._whose(token, lemma)

    def _whose(self, token: Token, lemma: str) -> Iterator[tuple[str, Token]]:
        """Give whose a thing is: who owns it, does it, is what it is of, or stands before it."""
        if lemma in self._undergone:
            yield from self._done_to(token)
            return
        yield from (("possessor", each) for each in _owners(token))
        if lemma in self._deeds:
            yield from (("deed", each) for each in _doers(token, self._telling))
        if lemma not in self._opposing:
            yield from (("of", each) for each in complements(token, self._of))
        else:
            yield from (("of", each) for each in complements(token, self._origins))
        if lemma in self._compounds:
            yield from (("compound", each) for each in _premodifiers(token))
        elif lemma in self._works:
            yield from (("compound", each) for each in _premodifiers(token) if self._makes(each))

    def _makes(self, token: Token) -> bool:
        """Tell whether a word names a person or a party, after whom a work may be called."""
        mention = self._by_root.get(token.i)
        return mention is not None and (self._given or self._makers.issuperset(mention.actors))

    def _done_to(self, token: Token) -> Iterator[tuple[str, Token]]:
        """Give who did a thing that is done to somebody, else to whom: "X's sacking of Y", "Y's sacking by X"."""
        patients = complements(token, self._of - self._agency)
        if patients:
            yield from (("possessor", each) for each in _owners(token))
        yield from (("of", each) for each in complements(token, self._agency))
        yield from (("undergone", each) for each in patients or _owners(token))

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
        yield from (each for each in complements(name, self._of | self._for) if self._names(each))
        for post in name.children:
            if post.dep_ != "appos" or post.pos_ != "NOUN" or any(c.lower_ in self._former for c in post.lefts):
                continue
            ends = (*_owners(post), *_premodifiers(post), *complements(post, self._of | self._for))
            yield from (each for each in ends if self._names(each))

    def _names(self, token: Token) -> bool:
        mention = self._by_root.get(token.i)
        return mention is not None and mention.form is not MentionForm.PRONOUN


def _doers(token: Token, telling: Collection[str]) -> list[Token]:
    """Give who does what a relative clause tells of: "the job X has done", "the pace at which X acts".

    Whoever speaks of it or opposes it has not done it: "the deal that X condemned".
    """
    clauses = [c for c in token.children if c.dep_ == "relcl" and not any(each.tag_ == "WRB" for each in c.children)]
    clauses = [c for c in clauses if c.lemma_.lower() not in telling]
    subjects = [c for clause in clauses for c in clause.children if c.dep_ == "nsubj"]
    return [each for each in subjects if each.tag_ not in {"WP", "WDT"}]


def _antecedent(relative: Token) -> Token | None:
    """Give what a relative pronoun stands for."""
    clause = next((each for each in relative.ancestors if each.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def _owners(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_ == "poss"]


def _premodifiers(token: Token) -> list[Token]:
    return [child for child in token.lefts if child.dep_ in {"compound", "nmod", "amod"}]


def complements(token: Token, prepositions: Collection[str]) -> list[Token]:
    """Give what one of the prepositions introduces after a noun."""
    return [
        each
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in prepositions
        for each in child.children
        if each.dep_ == "pobj"
    ]
