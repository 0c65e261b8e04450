"""Who can be meant at a place in an article: what has been said before it, ranked by salience.

The ranking follows Lappin and Leass (1994): nearer sentences before farther ones, subjects before objects, main
clauses before others, whom the article is about before whom it mentions, and what grammar forbids left out
(binding). A pronoun outside quotation marks seldom means somebody named only inside them; after a quotation it often
means its speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from graphkit.actors.binding import SUBJECTS, bound, commands, shared_subject
from graphkit.articles.quotes import quote_at
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from spacy.tokens import Doc, Token

    from graphkit.actors.resolve import Cast
    from graphkit.articles.quotes import Quote
    from graphkit.model import Actor, Mention

REACH = 3
_RECENT = 200
_MARGIN = 0.12
_TOPIC, _SPEAKER, _OTHER_SPEAKER, _QUOTED_ONLY = 1.0, 0.35, 0.45, 0.5
_OBJECTS = {"dobj", "pobj", "dative", "obj"}
_SENTENCE, _TOKEN, _FARTHEST = 0.6, 0.015, 0.45
_OWNER, _OFFICE, _STEM = 0.2, 0.4, 4
_SPOKE_LAST, _REPEATED = 0.1, 0.1
_FOREMOST = 1.5
_NAMING = {MentionForm.NAME, MentionForm.TITLE}


class Discourse:
    """The mentions of an article in order, as far as they are resolved.

    Attributes:
        doc: the parse.
        mentions: by place, as they were at first.
        cast: the actors.
        quotes: quotations with speakers.
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
        self.doc, self.mentions, self.cast, self.quotes, self._says = doc, mentions, cast, quotes, says
        self.by_root = {m.root: m for m in mentions}
        self._order = sorted(self.by_root)
        self._sentence = {i: n for n, sent in enumerate(doc.sents) for i in range(sent.start, sent.end)}
        self._roots_of: dict[int, list[int]] = defaultdict(list)
        for root in self._order:
            self._roots_of[self._sentence.get(root, 0)].append(root)

    def distance(self, m: Mention, token: Token) -> int:
        """Count the sentences between a mention and a later token."""
        return self._sentence.get(token.i, 0) - self._sentence.get(m.root, 0)

    def before(self, token: Token, *, reach: int | None = None) -> Iterator[Mention]:
        """Give the resolved mentions before a token, nearest first; relative pronouns are left out.

        Args:
            token: the place.
            reach: how many sentences to go back; the whole article when not given.
        """
        for i in range(bisect_left(self._order, token.i) - 1, -1, -1):
            m = self.by_root[self._order[i]]
            if not m.actors or m.form is MentionForm.RELATIVE:
                continue
            if reach is not None and self.distance(m, token) > reach:
                return
            yield m

    def best_person(
        self, token: Token, pronoun: str, speaker: tuple[str, ...], last_speaker: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Give the one actor that a singular pronoun most likely means, or nobody when two are close.

        Args:
            token: the pronoun.
            pronoun: "he", "she" or "it".
            speaker: who speaks the quotation the pronoun stands in; cannot be meant.
            last_speaker: who spoke the last quotation before a pronoun that stands outside any.
        """
        ahead = self._subject_ahead(token, pronoun)
        if ahead or self._under_a_stranger(token):
            return ahead
        quoted = quote_at(self.quotes, token.idx)
        spoken = [quote.span for quote in self.quotes if quote.speaker == token.i]
        barred = {*speaker, *self._fellow_arguments(token), *self._otherwise_called(token)}
        near = [m for m in self.before(token, reach=1 if pronoun == "it" else REACH) if len(m.actors) == 1]
        topic = Counter(actor for m in islice(self.before(token), _RECENT) for actor in m.actors)
        others = {m.actors[0] for m in near if self._speaks(self.doc[m.root])} if quoted is not None else set()
        scores: dict[str, list[float]] = defaultdict(list)
        for m in near:
            actor = m.actors[0]
            fit = _fit(self.cast.actors[actor], pronoun)
            if fit is None or actor in barred or any(span.start <= m.span.start < span.end for span in spoken):
                continue
            unheard = quoted is None and quote_at(self.quotes, self.doc[m.root].idx) is not None
            scores[actor].append(
                fit
                + self._salience(m, token)
                + _TOPIC * topic[actor] / topic.total()
                + _OFFICE * self._holds(actor, token)
                - (_OTHER_SPEAKER if actor in others else 0.0)
                - (_QUOTED_ONLY if unheard else 0.0)
            )
        for actor in set(last_speaker) - barred:
            fit = _fit(self.cast.actors[actor], pronoun)
            if fit is not None and quoted is None:
                scores[actor].append(fit + _SPOKE_LAST)
        return _clear_best(
            {each: max(found) + (_REPEATED if len(found) > 1 else 0.0) for each, found in scores.items()}
        )

    def _opens_sentence(self, i: int) -> bool:
        """Tell whether a token is among the first three of its sentence."""
        return any(t.is_sent_start for t in self.doc[max(0, i - 2) : i + 1])

    def _speaks(self, token: Token) -> bool:
        """Tell whether a token is the subject of a verb of saying."""
        return token.dep_ == "nsubj" and token.head.lemma_.lower() in self._says

    def _otherwise_called(self, token: Token) -> set[str]:
        """Give whom the text has just called by a pronoun of the other gender, whatever is known of them."""
        gender = token.morph.get("Gender", [])
        near = (m for m in self.before(token, reach=REACH) if m.form is MentionForm.PRONOUN)
        called = ((m, self.doc[m.root].morph.get("Gender", [])) for m in near)
        return {a for m, other in called if other and gender and other != gender for a in m.actors}

    def _is_addressed(self, token: Token) -> bool:
        """Tell whether a token is whom a verb of saying speaks to, so that an answer may be next: "X was asked"."""
        return token.dep_ == "nsubjpass" and token.head.lemma_.lower() in self._says

    def _holds(self, actor: str, token: Token) -> int:
        """Tell whether a pronoun is said to hold what the article calls an actor.

        Returns:
            1 for "his leadership" and "he is leader", -1 for "his leader", 0 where nothing is said of it.
        """
        told = [word for word in self.cast.attributes.get(actor, ()) if len(word) >= _STEM]
        if token.tag_ == "PRP$":
            noun = token.head.lemma_.lower()
            return -1 if noun in told else int(any(noun.startswith(word) for word in told))
        predicates = [c for c in token.head.children if token.dep_ in SUBJECTS and c.dep_ in {"attr", "acomp", "oprd"}]
        return int(any(noun.lemma_.lower() in told for noun in predicates))

    def _fellow_arguments(self, token: Token) -> set[str]:
        """Give the actors that grammar keeps a pronoun from meaning."""
        here = [self.by_root[root] for root in self._roots_of[self._sentence.get(token.i, 0)] if root != token.i]
        subject = shared_subject(token)
        return {
            actor
            for m in here
            if bound(token, self.doc[m.root])
            or m.root == subject
            or (m.form in _NAMING and commands(token, self.doc[m.root]))
            for actor in m.actors
        }

    def _under_a_stranger(self, token: Token) -> bool:
        """Tell whether a pronoun stands in the words of somebody named whom graphkit has not recognised."""
        for node in (token, *token.ancestors):
            if node.dep_ == "ccomp" and node.head.lemma_.lower() in self._says:
                sayers = [c for c in node.head.children if c.dep_ == "nsubj" and c.pos_ == "PROPN"]
                return any(c.i not in self.by_root or not self.by_root[c.i].actors for c in sayers)
        return False

    def nearest_plural(self, token: Token) -> tuple[str, ...]:
        """Give the group, body or pair of people that "they" most likely means."""
        best: tuple[float, tuple[str, ...]] | None = None
        for m in self.before(token, reach=1):
            if bound(token, self.doc[m.root]):
                continue
            actors = self._joined(m) or (
                m.actors if len(m.actors) > 1 or self.cast.actors[m.actors[0]].kind not in {"person", "place"} else ()
            )
            if not actors:
                continue
            score = (
                -float(self.distance(m, token))
                + (0.3 if self.role(m) in SUBJECTS else 0.0)
                - 0.04 * min(20, token.i - m.root)
            )
            if best is None or score > best[0]:
                best = (score, actors)
        return best[1] if best else ()

    def last_two(self, token: Token) -> tuple[str, ...]:
        """Give the two people that the text has talked of last, the subject of this sentence left out if need be."""
        here: list[str] = []
        for m in self.before(token, reach=REACH):
            here += [a for a in m.actors if self.cast.actors[a].kind == "person" and a not in here]
            if self.distance(m, token) == 0 and self.role(m) in SUBJECTS and len(here) > 2 and m.actors[0] == here[-1]:  # noqa: PLR2004
                here.pop()
                break
        return tuple(sorted(here)) if len(here) == 2 else ()  # noqa: PLR2004

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

    def role(self, m: Mention) -> str:
        """Give the grammatical role of a mention, through coordination and apposition."""
        token = self.doc[m.root]
        while token.dep_ in {"conj", "appos"}:
            token = token.head
        return str(token.dep_)

    def _salience(self, m: Mention, token: Token) -> float:
        mention, distance = self.doc[m.root], self.distance(m, token)
        near = -_SENTENCE * distance if distance else -min(_FARTHEST, _TOKEN * (token.i - m.root))
        if self._speaks(token) and (self._speaks(mention) or self._is_addressed(mention)):
            near += _SPEAKER
        role = self.role(m)
        if role in SUBJECTS:
            parallel = distance == 0 and token.dep_ in _OBJECTS
            return near + (0.2 if parallel else 0.5) + (0.15 if _in_main_clause(mention) else 0.0)
        if role in _OBJECTS:
            nested = role == "pobj" and mention.head.head.pos_ in {"NOUN", "PROPN"}
            parallel = distance == 0 and token.dep_ in _OBJECTS
            return near + (0.0 if nested else 0.35 if parallel else 0.25)
        owns = role == "poss" and mention.head.dep_ in {*SUBJECTS, "dobj", "pobj"}
        return near + (_OWNER if owns else 0.0)

    def _joined(self, m: Mention) -> tuple[str, ...]:
        """Give the people that a coordination joins."""
        tokens = (self.doc[m.root], *self.doc[m.root].conjuncts)
        actors = [each for c in tokens if c.i in self.by_root for each in self.by_root[c.i].actors]
        people = list(dict.fromkeys(a for a in actors if self.cast.actors[a].kind == "person"))
        return tuple(people) if len(people) > 1 else ()

    def _subject_ahead(self, token: Token, pronoun: str) -> tuple[str, ...]:
        """Look ahead from an opening clause or phrase to the subject of the sentence: "As he spoke, Khan ..."."""
        node = token
        while node.dep_ not in {"advcl", "prep", "ROOT"} or (
            node.dep_ == "prep" and node.head.pos_ not in {"VERB", "AUX"}
        ):
            if node.head == node or node.dep_ in {"ccomp", "relcl", "parataxis", "conj"}:
                return ()
            node = node.head
        subjects = [c for c in node.head.children if c.dep_ in SUBJECTS and c.i > node.i]
        if node.dep_ == "ROOT" or not subjects or not self._opens_sentence(node.left_edge.i):
            return ()
        for each in (subjects[0], *(c for c in subjects[0].children if c.dep_ == "poss")):
            m = self.by_root.get(each.i)
            if m is not None and len(m.actors) == 1 and _fit(self.cast.actors[m.actors[0]], pronoun) is not None:
                return m.actors if token.i < each.i else ()
        return ()


def _fit(actor: Actor, pronoun: str) -> float | None:
    if not actor.kind:
        return 0.05
    if pronoun == "it":
        return 0.2 if actor.kind not in {"person", "group", "place"} else None
    if actor.kind != "person":
        return None
    if actor.pronouns == pronoun:
        return 0.15
    return None if actor.pronouns else 0.0


def _in_main_clause(token: Token) -> bool:
    while token.dep_ in {"conj", "appos"}:
        token = token.head
    return bool(token.head.dep_ == "ROOT")


def _clear_best(scores: dict[str, float]) -> tuple[str, ...]:
    ranked = sorted(scores, key=lambda each: (-scores[each], each))
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _MARGIN):
        return ()
    return (ranked[0],)
