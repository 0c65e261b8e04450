"""Post → who holds it: "the London mayor", "its leader", "the former chancellor".

An office by its title, on the article's date where that is known; else the one person whom the article says these words
of. Whom the article itself calls so comes before any list. One candidate or none.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graphkit.actors.attributes import describe, office_titles
from graphkit.actors.governments import GOVERNMENT, is_at_home, is_of_its_world
from graphkit.actors.groups import is_plural
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from graphkit.actors.attributes import Description
    from graphkit.actors.discourse import Discourse
    from graphkit.actors.setting import Setting
    from graphkit.articles.tree import Token
    from graphkit.model import Actor
    from graphkit.packs.load import Pack

_DOMINANT = 4


class Posts:
    """Finds the holders of posts in one article.

    Args:
        discourse: the mentions, as far as they are resolved.
        pack: words for posts.
        setting: offices, date, headline.
    """

    def __init__(self, discourse: Discourse, pack: Pack, setting: Setting) -> None:
        self.discourse, self.pack, self.setting = discourse, pack, setting
        self.doc, self.cast, self.by_root = discourse.doc, discourse.cast, discourse.by_root

    def holder(self, token: Token, owner: Actor | None, words: Description) -> tuple[str, ...]:
        """Resolve an office by its title, on the article's date where that is known."""
        if self.setting.index is None or self._told_of_a_stranger(token, words):
            return ()
        for title in office_titles(token, owner, self.pack.descriptions):
            if words.former:
                holders = self._past_holders(title)
            else:
                day = None if words.aspiring else self.setting.day
                holders = self.setting.index.holders(title, day, self.setting.until)
            if len(holders) > 1 or words.aspiring:
                holders = [each for each in holders if each.id in self.cast.actors]
            home = words.head != GOVERNMENT or (holders and is_at_home(holders[0], self.discourse, self.setting))
            if len(holders) == 1 and home and (holders[0].kind != "person" or is_of_its_world(holders[0], self.cast)):
                return (self.cast.add(holders[0]),)
        return ()

    def _past_holders(self, title: str) -> list[Actor]:
        """Give those in the article who once held an office and hold it no more."""
        if self.setting.index is None:
            return []
        ever = [each for each in self.setting.index.holders(title, None) if each.id in self.cast.actors]
        if self.setting.day is None or self.setting.until is not None:
            return ever
        now = {each.id for each in self.setting.index.holders(title, self.setting.day)}
        gone = [each for each in ever if each.id not in now]
        return [each for each in gone if any(o.end and o.end < self.setting.day for o in each.offices)]

    def _told_of_a_stranger(self, token: Token, words: Description) -> bool:
        """Tell whether the article itself calls somebody so whom no list has, and who is meant before any list."""
        wanted = {words.head, *words.others}
        strangers = {
            each
            for each, said in self.cast.attributes.items()
            if wanted <= said and not self.cast.actors[each].listed and self._may_hold(token, words, each)
        }
        return bool(strangers) and any(not strangers.isdisjoint(m.actors) for m in self.discourse.before(token))

    def _may_hold(self, token: Token, words: Description, actor: str, owner: Actor | None = None) -> bool:
        """Tell whether what is said of an actor may be the post meant: a former deputy leader is no former leader.

        Nor does "its leader" mean the leader of a body of another name.
        """
        posts = [post for post in self.cast.posts.get(actor, ()) if words.head in post]
        gone = frozenset(self.pack.descriptions.former)
        if posts and not words.former and all(post & gone for post in posts):
            return False
        if posts and owner is not None and owner.kind not in {"person", "place"}:
            posts = [post for post in posts if not self._is_of_another(post, owner)]
            if not posts:
                return False
        other = set(self.pack.descriptions.other_office)
        own = other & {child.lower_ for child in token.children}
        return not posts or any(other & post == own for post in posts)

    def _may_lead(self, owner: Actor, other: str, words: Description) -> bool:
        """Tell whether somebody may be what a person's own leader is: of the same party, and leader of nothing else."""
        who = self.cast.actors[other]
        if owner.party and who.party:
            return owner.party == who.party
        posts = [post for post in self.cast.posts.get(other, ()) if words.head in post]
        bodies = [each.name.lower().split() for each in self.cast.actors.values() if each.kind != "person"]
        named = {word for name in bodies for word in name} - {words.head, *words.others}
        return not posts or any(named.isdisjoint(post) for post in posts)

    def _is_of_another(self, post: frozenset[str], owner: Actor) -> bool:
        """Tell whether the words of a post name a body, and not its owner."""
        if any(set(name.lower().split()) & post for name in (owner.name, *owner.aliases)):
            return False
        bodies = (each for each in self.cast.actors.values() if each.kind not in {"", "person", "place", "group"})
        return any(name.lower() in post for each in bodies for name in (each.name, *each.aliases))

    def so_called(self, token: Token, owner: Actor | None, words: Description) -> tuple[str, ...]:
        """Find the one person before this place of whom the article says all these words, or the one it is about."""
        if words.head not in self.pack.descriptions.people:
            return ()
        wanted = {words.head, *words.others}
        if words.former:
            wanted |= {child.lower_ for child in token.children if child.lower_ in self.pack.descriptions.former}
        people = {actor.id for actor in self.cast.people() if owner is None or actor.id != owner.id}
        if owner is not None and owner.kind == "person":
            people = {each for each in people if self._may_lead(owner, each, words)}
        called = [
            each
            for each, told in self.cast.attributes.items()
            if wanted <= told and each in people and self._may_hold(token, words, each, owner)
        ]
        said = Counter(actor for m in (self.discourse.before(token) if called else ()) for actor in m.actors)
        fitting = [each for each in called if said[each]]
        if len(wanted) > 1:  # "the First Minister" is whom the article calls so, rather than who once was it
            fitting = [each for each in fitting if wanted <= self.cast.called.get(each, set())] or fitting
        fitting.sort(key=lambda each: (-said[each], each))
        alone = len(fitting) == 1 or (len(fitting) > 1 and said[fitting[0]] >= _DOMINANT * said[fitting[1]])
        return (fitting[0],) if alone and not self._meant_another(words.head, fitting[0]) else ()

    def _meant_another(self, head: str, actor: str) -> bool:
        """Tell whether "the mayor" stood for somebody the text did not name before it names this mayor."""
        for root in sorted(self.by_root):
            m = self.by_root[root]
            if actor in m.actors:
                return False
            noun = self.doc[root]
            so_called = m.form is MentionForm.DESCRIPTION and noun.lemma_.lower() == head and not is_plural(noun)
            if so_called and not m.actors and root >= self.setting.headline and describe(noun, self.pack).definite:
                return True
        return False
