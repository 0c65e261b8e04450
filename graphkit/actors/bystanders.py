"""People whom news quotes and never names: "a pensioner in the gallery". Whoever "she" is next may well be one of them.

They take part in the search for whom a pronoun means and are nobody's actor: where one of them leads, it means nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.binding import SUBJECTS
from graphkit.actors.phrases import is_anybody
from graphkit.articles.quotes import quote_at
from graphkit.model import Mention, MentionForm, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.actors.discourse import Discourse
    from graphkit.articles.tree import Token
    from graphkit.packs.people_schema import Descriptions

_OBJECTS = {"dobj", "pobj"}


class Bystanders:
    """The unnamed people of one article.

    Args:
        discourse: the mentions, as far as they are resolved.
        words: what people are called.
    """

    def __init__(self, discourse: Discourse, words: Descriptions) -> None:
        self._discourse = discourse
        self._calling = {"he": frozenset(words.bystanders_he), "she": frozenset(words.bystanders_she)}
        self._any, self._posts = frozenset(words.bystanders), frozenset(words.people)
        self._things = frozenset(words.organisations)
        self._meant: set[int] = set()

    def note(self, token: Token) -> None:
        """Remember a pronoun that means a bystander, so that the next one may mean the same."""
        self._meant.add(token.i)

    def near(self, token: Token, pronoun: str, reach: int) -> Iterator[tuple[Mention, bool]]:
        """Give the bystanders before a pronoun outside quotation marks, each with whether the noun tells its pronoun.

        Args:
            token: the pronoun.
            pronoun: "he" or "she".
            reach: how many sentences to go back.
        """
        if pronoun == "it" or quote_at(self._discourse.quotes, token.idx) is not None:
            return
        for each in self._discourse.words_before(token, reach=reach):
            if each.i in self._meant and each.morph.get("Gender", []) == token.morph.get("Gender", []):
                yield _describing(each), True
            elif self._is_one(each, token, pronoun) and quote_at(self._discourse.quotes, each.idx) is None:
                yield _describing(each), each.lemma_.lower() in self._calling[pronoun]

    def _roles_beside(self, noun: Token, token: Token) -> set[str]:
        """Give as what a noun with "the" in the pronoun's sentence may be meant; whoever speaks may be its subject."""
        if noun.i < token.sent.start:
            return set()
        return _OBJECTS | (SUBJECTS if self._discourse.speaks(token) else set())

    def _is_one(self, noun: Token, token: Token, pronoun: str) -> bool:
        """Tell whether a noun is an unnamed person who can be meant; beside a pronoun "the candidate" is one."""
        if noun.pos_ != "NOUN" or noun.tag_ == "NNS":
            return False
        m, lemma = self._discourse.by_root.get(noun.i), noun.lemma_.lower()
        known = (m is not None and bool(m.actors)) or self._discourse.names_a_person(noun)
        if known or any(c.dep_ == "appos" for c in noun.children):
            return False
        if not is_anybody(noun):
            definite = any("Def" in c.morph.get("Definite", []) for c in noun.lefts)
            return definite and lemma in self._posts and noun.dep_ in self._roles_beside(noun, token)
        acts = noun.dep_ in SUBJECTS or (noun.dep_ == "pobj" and noun.head.dep_ == "agent")
        if self._discourse.speaks(noun) and lemma not in self._things:
            return lemma not in self._calling["he" if pronoun == "she" else "she"]
        if lemma in self._posts - self._any:
            return acts and lemma not in self._calling["he" if pronoun == "she" else "she"]
        return (acts or noun.dep_ == "dobj") and lemma in self._any | self._calling[pronoun]


def _describing(noun: Token) -> Mention:
    return Mention(Span(noun.idx, noun.idx + len(noun)), noun.text, noun.i, MentionForm.DESCRIPTION)
