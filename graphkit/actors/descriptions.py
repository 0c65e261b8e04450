"""Description → the actor meant: "the London mayor", "his rival", "a spokesman for X", "the union".

Tried in order: a name in apposition, an office on the article's date, what the article says of its actors, kind, what
somebody's office or party makes theirs ("my own party"). An article often describes somebody before it names them:
"a key ally of X" in the lead is the one person whom it later calls so. One candidate or none.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from graphkit.actors.attributes import describe
from graphkit.actors.binding import bound, one_another
from graphkit.actors.bodies import find_body
from graphkit.actors.discourse import REACH
from graphkit.actors.foretold import Foretold
from graphkit.actors.groups import is_plural, singular
from graphkit.actors.phrases import complements
from graphkit.actors.posts import Posts
from graphkit.actors.unnamed import build_unnamed, is_told_apart
from graphkit.articles.quotes import quote_at
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from graphkit.actors.attributes import Description
    from graphkit.actors.discourse import Discourse
    from graphkit.actors.setting import Setting
    from graphkit.articles.tree import Token
    from graphkit.model import Actor
    from graphkit.packs.load import Pack

_AHEAD = 2


class Descriptions:
    """Resolves the descriptions of one article.

    Args:
        discourse: the mentions, as far as they are resolved.
        pack: nouns and listed actors.
        setting: offices, date, headline.
        resolve: gives the actors of the mention at a token, resolving it first where need be.
    """

    def __init__(
        self, discourse: Discourse, pack: Pack, setting: Setting, resolve: Callable[[int], tuple[str, ...]]
    ) -> None:
        self.discourse, self.pack, self.setting = discourse, pack, setting
        self.doc, self.cast, self.by_root = discourse.doc, discourse.cast, discourse.by_root
        self._resolve = resolve
        self._fellows = pack.descriptions.fellows
        self._proxies: dict[str, tuple[str, ...]] = {}
        self._foretold, self._posts = Foretold(discourse, pack, resolve), Posts(discourse, pack, setting)

    def resolve(self, token: Token) -> tuple[str, ...]:
        """Give the actors that a description stands for, or nobody."""
        named = self._name_beside(token)
        if named or _is_of_a_name(token):
            return named
        words = describe(token, self.pack, headline=token.i < self.setting.headline)
        if words.head in self.pack.projection.proxies:
            return self._proxy(token, words)
        if words.pair or is_plural(token):
            return self._two(token) if words.pair else ()
        owner = self._owner(words)
        if token.lower_ in self.pack.descriptions.own:
            return self._theirs(replace(words, head=_kind_before(token, self.pack.descriptions.joined)), owner)
        found = words.definite and (
            self._other_one(token, words, owner)
            or self._theirs(words, owner)
            or self._posts.holder(token, owner, words)
            or self._posts.so_called(token, owner, words)
            or find_body(token, words, self.discourse, self.pack)
        )
        if found:
            return found
        ahead = self._named_next(token) if token.i < self.setting.headline or not words.definite else ()
        return ahead or self._foretold.find(token) or self._unnamed(token)

    def _two(self, token: Token) -> tuple[str, ...]:
        """Give the two whom a phrase for two people means."""
        phrase = token.doc[token.left_edge.i : token.i + 1].text.lower()
        doers = one_another(token) if phrase in self.pack.descriptions.reciprocal else None
        if doers is not None:
            actors = {actor for each in (doers, *doers.conjuncts) for actor in self._resolve(each.i)}
            return tuple(sorted(actors)) if len(actors) == 2 else ()  # noqa: PLR2004
        return self.discourse.last_two(token) or self.discourse.foremost(token, self._subject(token), 2)

    def _name_beside(self, token: Token) -> tuple[str, ...]:
        """Give the actor named in apposition to a description."""
        for each in (
            *(c for c in token.children if c.dep_ == "appos"),
            *([token.head] if token.dep_ == "appos" else []),
        ):
            m = self.by_root.get(each.i)
            if m is not None and m.actors and m.form in {MentionForm.NAME, MentionForm.TITLE}:
                return m.actors
        return self._body_so_called(token)

    def _body_so_called(self, token: Token) -> tuple[str, ...]:
        """Give the body whose name stands before what kind it is: "the GMB union"."""
        before = [c for c in token.lefts if c.dep_ in {"compound", "nmod"} and c.i in self.by_root]
        actors = self.by_root[before[-1].i].actors if before else ()
        same = len(actors) == 1 and self.cast.actors[actors[0]].kind == token.lemma_.lower()
        return actors if same else ()

    def _proxy(self, token: Token, words: Description) -> tuple[str, ...]:
        """Give whom a proxy speaks for; a bare "the spokesman" is the last one of that name."""
        for_whom = complements(token, self.pack.projection.representing)
        for each in (*for_whom, *(c for c in token.children if c.dep_ in {"poss", "compound"})):
            for inner in (each, *(c for c in each.children if c.dep_ in {"poss", "compound", "appos"})):
                actors = self._resolve(inner.i)
                if actors:
                    self._proxies[words.head] = actors
                    return actors
        if words.definite:
            return self._proxies.get(words.head, ())
        return () if for_whom else self._body_before(token)

    def _body_before(self, token: Token) -> tuple[str, ...]:
        """Give for whom "a spokeswoman said" speaks: the one body or camp that the last sentence names."""
        if token.dep_ != "nsubj" or token.head.lemma_.lower() not in self.pack.speech.verbs or token.n_rights:
            return ()
        near = (m.actors[0] for m in self.discourse.before(token, reach=1) if len(m.actors) == 1)
        bodies = {each for each in near if self._may_have_a_voice(self.cast.actors[each])}
        return tuple(bodies) if len(bodies) == 1 else ()

    def _may_have_a_voice(self, actor: Actor) -> bool:
        return actor.kind not in {"person", "place", "party"} and not actor.reports

    def _named_next(self, token: Token) -> tuple[str, ...]:
        """Resolve "a key ally says", in a headline or lead, to the person with whom the next sentence opens."""
        if (
            token.dep_ != "nsubj"
            or token.head.lemma_.lower() not in self.pack.speech.verbs
            or not self._opens_article(token)
            or token.lemma_.lower() in self.pack.descriptions.unnamed
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
            speaks = self.discourse.role(m) == "nsubj" and self._only_says(self.doc[m.root])
            if new and opens and self.cast.actors[m.actors[0]].kind == "person":
                return m.actors if speaks else ()
        return ()

    def _only_says(self, token: Token) -> bool:
        """Tell whether a subject goes on speaking and does not answer: "Y condemned the remarks" is another one."""
        verb = token.head
        while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
            verb = verb.head
        return verb.lemma_.lower() not in self.pack.speech.judging

    def _opens_article(self, token: Token) -> bool:
        """Tell whether a token stands in the headline or in the sentence after it."""
        rest = (t for t in self.doc[self.setting.headline : token.i + 1] if t.is_sent_start and not t.is_space)
        return next(islice(rest, 1, None), None) is None

    def _subject(self, token: Token) -> set[str]:
        """Give the actors that are the subject of a token's sentence, who do not speak of themselves so."""
        root = token
        while root.head != root:
            root = root.head
        subjects = [c for c in root.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < token.i]
        return {actor for each in subjects for actor in self._resolve(each.i)}

    def _owner(self, words: Description) -> Actor | None:
        actors = self._resolve(words.owner.i) if words.owner is not None else ()
        return self.cast.actors[actors[0]] if len(actors) == 1 else None

    def _theirs(self, words: Description, owner: Actor | None) -> tuple[str, ...]:
        """Resolve "my own party", "his union" to the body whose member or officer its owner is."""
        if (
            owner is None
            or words.head not in self.pack.descriptions.joined
            or words.others
            or self.setting.index is None
        ):
            return ()
        posts = [f"{title} " for office in owner.offices for title in (office.title, *office.also)]
        found = [
            body
            for body in self.pack.actors.values()
            if body.kind == words.head
            and (
                body.id == owner.party
                or any(f" {name} " in post for name in (body.name, *body.aliases) for post in posts)
            )
        ]
        return (self.cast.add(found[0]),) if len(found) == 1 else ()

    def _unnamed(self, token: Token) -> tuple[str, ...]:
        """Make an actor of its own of somebody whom the article tells of and does not name."""
        if self.setting.index is None or token.lemma_.lower() not in self.pack.descriptions.people:
            return ()
        if token.lemma_.lower() in self.pack.descriptions.unnamed:
            return ()
        if not is_told_apart(token, self.by_root, lead=token.i < self.setting.headline or self._opens_article(token)):
            return ()
        return (self.cast.add(build_unnamed(token, self.setting.article)),)

    def _other_one(self, token: Token, words: Description, owner: Actor | None) -> tuple[str, ...]:
        """Resolve "his rival" to the one other person that the last sentences name; who speaks of one is none."""
        rival, fellow = (words.head in nouns for nouns in (self.pack.descriptions.opposites, self._fellows))
        if not (rival or (fellow and words.owner is not None and words.owner.tag_ == "PRP$")) or is_plural(token):
            return ()
        if owner is None or owner.kind != "person" or _is_of_a_past_day(token):
            return ()
        quote = quote_at(self.discourse.quotes, token.idx)
        speaker = self._resolve(quote.speaker) if quote is not None and quote.speaker is not None else ()
        beside = [m for m in self.discourse.beside(token) if fellow or bound(token, self.doc[m.root])]
        without = {owner.id, *speaker, *(actor for m in beside for actor in m.actors)}
        near = {actor for m in self.discourse.before(token, reach=REACH) for actor in m.actors} - without
        if fellow:
            near = {each for each in near if _may_side(owner, self.cast.actors[each])}
        others = [each for each in near if self.cast.actors[each].kind == "person"]
        return (others[0],) if len(others) == 1 else self.discourse.foremost(token, without, 1)


def _is_of_a_name(token: Token) -> bool:
    """Tell whether a noun explains a name that nobody knows, so that it means nobody else: "Ann Ode, the nominee"."""
    beside = [c for c in token.children if c.dep_ == "appos"] + [token.head] * (token.dep_ == "appos")
    return any(each.pos_ == "PROPN" and each.text[0].isupper() for each in beside)


def _may_side(owner: Actor, other: Actor) -> bool:
    """Tell whether two people may be of one party as far as the lists tell."""
    return not owner.party or not other.party or owner.party == other.party


def _is_of_a_past_day(token: Token) -> bool:
    """Tell whether somebody was so at another time: "her opponent in 2022"."""
    own = [c for c in token.children if c.dep_ == "prep" and c.i > token.i]
    next_to = [c for c in token.head.children if c.dep_ == "prep" and c.i == token.i + 1]
    days = [each for c in (*own, *next_to) for each in c.children if each.dep_ == "pobj" and each.ent_type_ == "DATE"]
    return any(each.head in own or each.pos_ == "NUM" for each in days)


def _kind_before(token: Token, kinds: Collection[str]) -> str:
    """Give the last noun of some kind before a token, in its sentence: "unions" for "my own"."""
    for i in range(token.i - 1, -1, -1):
        noun = token.doc[i]
        if noun.pos_ == "NOUN" and singular(noun) in kinds:
            return singular(noun)
        if noun.is_sent_start:
            break
    return ""
