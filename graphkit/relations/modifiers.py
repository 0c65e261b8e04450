"""Sentence → the modifiers that stand in it: "not", "might", "refused to", "if". The words come from the pack.

The longest wins where two begin at one word; a pseudo-modifier blocks what stands inside it ("not only"), and a name
or a noun that only looks like a modifier is none. How far one reaches is for `scope` to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.articles.tree import Token, Tokens
    from graphkit.packs.load import Pack
    from graphkit.packs.word_schema import Modifier


@dataclass(frozen=True, slots=True)
class Standing:
    """A modifier where it stands.

    Attributes:
        entry: what the pack says of it.
        head: its head word.
        last: its last word.
    """

    entry: Modifier
    head: Token
    last: Token


class ModifierFinder:
    """Knows the modifiers of a pack by their first word."""

    def __init__(self, pack: Pack) -> None:
        modifiers = [(tuple(each.modifier.lower().split()), each) for each in pack.modifiers.modifiers]
        self._by_first: dict[str, list[tuple[tuple[str, ...], Modifier]]] = {}
        for words, entry in sorted(modifiers, key=lambda pair: (-len(pair[0]), pair[0])):
            self._by_first.setdefault(words[0], []).append((words, entry))
        self._pseudo: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for opening, closing in map(_halves, pack.modifiers.pseudo):
            self._pseudo.setdefault(opening[0] if opening else "", []).append((opening, closing))

    def find(self, sentence: Tokens) -> list[Standing]:
        """Give the modifiers of a sentence, those inside a pseudo-modifier left out."""
        blocked = self._blocked(sentence)
        spelt = [(token.lower_, token.lemma_.lower()) for token in sentence]
        out: list[Standing] = []
        taken: set[int] = set()
        for i, token in enumerate(sentence):
            if self._by_first.keys().isdisjoint(spelt[i]) or token.i in blocked or token.i in taken:
                continue
            if token.pos_ == "PROPN" or _is_perfect(token):
                continue
            for key in dict.fromkeys(spelt[i]):
                found = [
                    (words, entry)
                    for words, entry in self._by_first.get(key, ())
                    if _stands(words, spelt[i : i + len(words)])
                    and not (entry.reach == "clause" and _is_a_thing(token))
                ]
                if found:
                    longest = found[0][0]
                    span = sentence.doc[token.i : token.i + len(longest)]
                    out += [Standing(entry, _head(span), span[-1]) for words, entry in found if words == longest]
                    taken |= {t.i for t in span}
                    break
        return out

    def _blocked(self, sentence: Tokens) -> set[int]:
        words = [token.lower_ for token in sentence]
        out: set[int] = set()
        for i, word in enumerate(words):
            for opening, closing in self._pseudo.get(word, ()):
                rest = words[i + len(opening) :]
                if tuple(words[i : i + len(opening)]) == opening and (not closing or closing in rest):
                    out |= {sentence.start + i + k for k in range(len(opening))}
        return out


def _halves(phrase: str) -> tuple[tuple[str, ...], str]:
    """Read a pseudo-modifier: its words, and the word that must follow somewhere ("can not ... enough")."""
    opening, _, closing = phrase.lower().partition("...")
    return tuple(opening.split()), closing.strip()


def _stands(words: Sequence[str], spelt: Sequence[tuple[str, str]]) -> bool:
    """Tell whether the words of a modifier are the next ones, as they are spelt or by their lemmas."""
    return len(words) == len(spelt) and all(word in forms for word, forms in zip(words, spelt, strict=True))


def _is_perfect(token: Token) -> bool:
    """Tell whether "'d" stands for "had": "she'd backed him" before a participle, "she'd back him" before none."""
    return token.lower_ in {"'d", "’d"} and token.dep_ == "aux" and token.head.tag_ in {"VBN", "VBD"}


def _is_a_thing(token: Token) -> bool:
    """Tell whether a word that could be an auxiliary is a noun with its article: "the will of the members"."""
    return token.pos_ == "NOUN" and token.tag_ == "NN" and any(c.dep_ in {"det", "poss"} for c in token.children)


def _head(span: Tokens) -> Token:
    """Give the word of a modifier that governs: its verb, its first noun or adjective, or its first word."""
    verb = next((t for t in span if t.pos_ == "VERB"), None)
    return verb or next((t for t in span if t.pos_ in {"NOUN", "ADJ"}), span[0])
