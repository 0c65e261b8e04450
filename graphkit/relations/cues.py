"""Where the pack's cues stand in a sentence.

A cue is a small tree: its head, and its other words below the head or below each other, in the order of the
entry. "Hit back at" is the verb *hit* with *back* and *at* under it, whatever stands between.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.relations.words import VERBAL, forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graphkit.articles.tree import Token, Tokens
    from graphkit.packs.load import Pack, Rule
    from graphkit.packs.schema import Frame

_ADJECTIVAL = {
    "acomp", "amod", "ROOT", "conj", "oprd", "xcomp", "ccomp", "pcomp", "advcl", "acl", "attr", "pobj", "prep",
    "relcl",
}  # fmt: skip
_NEAR = 3


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A cue where it stands; equal to itself alone.

    Attributes:
        rule: the rule it belongs to.
        head: its head.
        tokens: all its words, in order of the text.
    """

    rule: Rule
    head: Token
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    rule: Rule
    heads: frozenset[str]
    before: tuple[str, ...]
    head: str
    after: tuple[str, ...]
    others: frozenset[str]


class CueIndex:
    """Finds the cues of a pack."""

    def __init__(self, pack: Pack) -> None:
        self._by_head: defaultdict[str, defaultdict[str, list[_Words]]] = defaultdict(lambda: defaultdict(list))
        self._having = frozenset(pack.modifiers.having)
        for rule in pack.rules:
            kinds = frozenset(pack.frames[name].head for name in rule.frames)
            for text in (rule.cue.cue, *rule.cue.also):
                for words in _read(text, rule, kinds):
                    longest = max((*words.before, *words.after), key=len, default="")
                    self._by_head[words.head][longest].append(words)

    def find(self, sentence: Tokens) -> list[Cue]:
        """Give the cues of a sentence by place, at one head the longest first."""
        out: list[Cue] = []
        spelt = [forms(token) + self._perfect_of(token) for token in sentence]
        present = {""}.union(*spelt)
        for token, own in zip(sentence, spelt, strict=True):
            if self._by_head.keys().isdisjoint(own):
                continue
            candidates = self._candidates(own, present)
            here = [cue for words in candidates if (cue := _match(token, words))]
            out += sorted(here, key=lambda cue: (-len(cue.tokens), cue.rule.id))
        return out

    def _perfect_of(self, token: Token) -> tuple[str, ...]:
        """Give the auxiliary of a perfect that means no more than it: "has got no plan" is "has no plan"."""
        if token.tag_ != "VBN" or token.lemma_.lower() not in self._having:
            return ()
        return tuple(c.lemma_.lower() for c in token.children if c.dep_ == "aux" and c.tag_ != "MD")

    def _candidates(self, own: Sequence[str], present: set[str]) -> Iterable[_Words]:
        """Give the cues that a word may head and whose other words stand in its sentence."""
        return {
            id(words): words
            for form in own
            if (by_longest := self._by_head.get(form)) is not None
            for longest in sorted(by_longest.keys() & present)
            for words in by_longest[longest]
            if words.others <= present
        }.values()


def covers(longer: Cue, shorter: Cue) -> bool:
    """Tell whether a cue holds another and more: "back down" covers "back"."""
    return longer.head == shorter.head and set(shorter.tokens) < set(longer.tokens)


def can_head(token: Token, kind: str) -> bool:
    """Tell whether a token can head a cue of a kind: verb, noun, adjective, adverb, preposition."""
    if kind == "verb":
        if token.pos_ in VERBAL and token.tag_ != "MD":
            return token.dep_ != "aux" or token.head.tag_ != "VBN"
        if token.dep_ == "conj" and token.head.pos_ in VERBAL:
            return any(c.dep_ == "dobj" for c in token.children)
        mistaken = token.pos_ == "NOUN" or (token.pos_ == "ADJ" and token.lower_.endswith("ed"))
        return mistaken and token.dep_ == "ROOT" and any(c.dep_ == "nsubj" for c in token.children)
    if kind == "noun":
        return token.pos_ in {"NOUN", "PROPN"} or (
            token.pos_ == "VERB" and any(c.dep_ in {"det", "poss"} for c in token.children)
        )
    if kind == "adjective":
        participle = token.tag_ in {"VBN", "VBG"} and token.dep_ in _ADJECTIVAL and not _takes_object(token)
        return (token.pos_ == "ADJ" and not _is_degree(token)) or participle or _completes_object(token)
    of_verb = token.pos_ == "ADV" and token.dep_ == "advmod" and token.head.pos_ in VERBAL
    return of_verb if kind == "adverb" else token.pos_ in {"ADP", "SCONJ"} or token.dep_ == "prep"


def _takes_object(token: Token) -> bool:
    """Tell whether a participle is a verb with an object and says nothing of how somebody is: "promising a journey"."""
    return token.tag_ == "VBG" and token.dep_ == "advcl" and any(c.dep_ == "dobj" for c in token.children)


def _is_degree(token: Token) -> bool:
    """Tell whether an adjective only says how much of another one there is: "wicked smart"."""
    above = token.head
    article = any(c.dep_ in {"det", "poss"} for c in above.children)
    return token.dep_ == "amod" and above.pos_ == "ADJ" and above.i == token.i + 1 and not article


def _completes_object(token: Token) -> bool:
    """Tell whether a bare word says what an object is, though the tagger has not seen the adjective in it.

    After a name it takes "childish" in "called Mr Lund childish" and "described him as childish" for a noun.
    """
    if any(c.dep_ in {"det", "amod", "nummod", "poss"} for c in token.children):
        return token.dep_ in {"oprd", "dobj"} and any(c.dep_ == "compound" for c in token.children)
    above = token.head.head
    judged = above.pos_ == "VERB" or (above.dep_ == "dobj" and above.head.pos_ == "VERB")
    bare = token.dep_ in {"oprd", "attr", "acomp"} and token.tag_ in {"NN", "VB", "NNP"}
    single = token.tag_ not in {"NNS", "NNPS"}
    return bare or token.dep_ == "oprd" or (token.dep_ == "pobj" and token.head.dep_ == "prep" and judged and single)


def fits(token: Token, frame: Frame) -> bool:
    """Tell whether a cue's head is of the part of speech that a frame wants."""
    return can_head(token, frame.head)


def near(cue: Cue) -> set[str]:
    """Give the lemmas around a cue, for senses: its children, theirs, and what it hangs on."""
    out: set[str] = set()
    for token in cue.tokens:
        for child in token.children:
            out |= {child.lemma_.lower(), child.lower_, *(each.lemma_.lower() for each in child.children)}
        out |= {token.head.lemma_.lower()}
    return out - {token.lemma_.lower() for token in cue.tokens}


def _read(text: str, rule: Rule, kinds: frozenset[str]) -> Iterator[_Words]:
    """Read a cue; one whose head has a hyphen also as the parser's tokens: "thin-skinned" is "thin", "-", "skinned"."""
    marked = re.search(r"<([^>]+)>", text)
    words = text.lower().replace("<", "").replace(">", "").split()
    at = words.index(marked[1].lower()) if marked else 0
    before, head, after = tuple(words[:at]), words[at], tuple(words[at + 1 :])
    yield _Words(rule, kinds, before, head, after, frozenset((*before, *after)))
    *parts, last = re.split("(-)", head) if "-" in head else [head]
    if parts and last:
        yield _Words(rule, kinds, (*before, *parts), last, after, frozenset((*before, *parts, *after)))


def _match(token: Token, words: _Words) -> Cue | None:
    if not any(can_head(token, kind) for kind in words.heads):
        return None
    found = [token]
    for word in words.after:
        each = _below(found, word, token)
        if each is None:
            return None
        found.append(each)
    for word in reversed(words.before):
        each = next((c for c in _leftward(token) if _is(c, word) and c not in found), None)
        if each is None:
            return None
        found.append(each)
    cue = Cue(words.rule, token, tuple(sorted(found, key=lambda t: t.i)))
    return cue if _has_the_sense(cue) else None


def _has_the_sense(cue: Cue) -> bool:
    """Tell whether a cue's words stand, and what stands around them is, as its entry wants it."""
    entry = cue.rule.cue
    if entry.close and cue.tokens[-1].i - cue.tokens[0].i >= len(cue.tokens):
        return False
    if not (entry.unless or entry.needs):
        return True
    around = near(cue)
    return around.isdisjoint(entry.unless) and not (entry.needs and around.isdisjoint(entry.needs))


def _below(found: Sequence[Token], word: str, head: Token) -> Token | None:
    """Find a word of the cue under those found already, or right beside a verb whose parse lost it."""
    for each in _reachable(found):
        if _is(each, word) and each not in found and (each.i > found[-1].i or is_fronted(each)):
            return each
    after = next((token for token in head.doc[found[-1].i + 1 :] if not token.is_quote), None)
    if after is not None and _is(after, word) and not after.is_sent_start:
        return after
    return next((each for each in _on_names(head) if _is(each, word)), None)


def is_fronted(preposition: Token) -> bool:
    """Tell whether a preposition stands before its clause with a relative pronoun: "with whom she clashed"."""
    return preposition.dep_ == "prep" and any(
        c.tag_ in {"WP", "WDT"} and c.dep_ == "pobj" for c in preposition.children
    )


def _on_names(verb: Token) -> Iterator[Token]:
    """Give the prepositions that the parse has hung on a name inside an object: "blamed the defeat of X on Y"."""
    for noun in verb.children:
        if noun.dep_ == "dobj" and noun.pos_ == "NOUN":
            yield from (each for each in noun.subtree if each.dep_ == "prep" and each.head.pos_ == "PROPN")


def _leftward(token: Token) -> Iterator[Token]:
    """Give the words that may belong before a head: its own, and those of the copula it is the predicate of."""
    yield from token.lefts
    if token.dep_ in {"attr", "acomp", "oprd"}:
        yield from (
            c for c in token.head.children if c.i < token.i and c != token and c.dep_ in {"neg", "aux", "advmod"}
        )


def _reachable(found: Sequence[Token]) -> Iterator[Token]:
    for token in reversed(found):
        yield from token.children
        beside = [each for c in token.children if c.dep_ == "prep" for each in c.children]
        yield from (each for each in beside if each.dep_ == "conj" and each.pos_ == "ADP")
    for token in reversed(found):
        for child in token.children:
            if child.dep_ in {"prep", "prt", "advmod", "dobj", "pobj", "acomp", "attr"}:
                yield from (each for each in child.children if each.i - child.i <= _NEAR)


def _is(token: Token, word: str) -> bool:
    return word in forms(token)
