"""A sentence → the clauses in it or right after it that only repeat another: "So did X.", "X did not.".

What is repeated is a clause of the same sentence or of the one before. What follows from it is said in `repeated`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.model import Modality
from graphkit.relations.lists import expand
from graphkit.relations.words import NOMINAL, VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphkit.articles.tree import Token, Tokens
    from graphkit.packs.load import Pack

_BARE = {"nsubj", "advmod", "punct", "cc", "neg", "aux", "mark", "npadvmod"}
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Echo:
    """A clause that repeats another.

    Attributes:
        verb: all that stands for what is repeated.
        repeated: the verb of the clause before.
        subjects: of whom it is so as well.
        denied: it is not so of them.
        ahead: it is so of them in the future or under a condition.
    """

    verb: Token
    repeated: Token
    subjects: tuple[Token, ...]
    denied: bool
    ahead: bool


class Echoes:
    """Finds clauses that repeat one of a sentence."""

    def __init__(self, pack: Pack) -> None:
        words = pack.modifiers.echoes
        self._same, self._denied = frozenset(words.same), frozenset(words.denied)
        self._phrases = frozenset(tuple(phrase.split()) for phrase in words.phrases)
        entries = pack.modifiers.modifiers
        self._ahead = frozenset(each.modifier for each in entries if str(each.sets) == Modality.CONDITIONAL)
        self._refusing = frozenset(
            each.modifier for each in entries if str(each.sets) == Modality.NEGATED and each.reach == "governs"
        )

    def find(self, sentence: Tokens) -> Iterator[Echo]:
        """Give the clauses, in the sentence or right after it, that repeat one of it."""
        for verb in sentence:
            if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
                yield from self._read(verb, verb.head)
        root, doc = sentence.root, sentence.doc
        loose = [c for c in root.children if c.dep_ == "ccomp" and any(t.text == ";" for t in doc[c.i : root.i])]
        for clause in loose[-1:]:
            yield from self._read(root, clause)
        if sentence.end < len(doc):
            after = doc[sentence.end].sent
            inverted = self._read_inverted(after, root)
            yield from [inverted] if inverted is not None else self._read(after.root, root)

    def _read(self, verb: Token, repeated: Token) -> Iterator[Echo]:
        """Give the echo that a verb makes of another, if it makes one."""
        subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.lower_ not in self._denied]
        if verb.pos_ not in VERBAL or repeated.pos_ not in VERBAL or not subjects:
            return
        words = {t.lower_ for c in verb.children if c.dep_ not in {"prep", "ccomp"} for t in (c, *c.children)}
        denied = not words.isdisjoint(self._denied)
        if self._is_bare(verb) and (denied or not words.isdisjoint(self._same)):
            ahead = not {verb.lower_, *(c.lower_ for c in verb.children if c.dep_ == "aux")}.isdisjoint(self._ahead)
            yield Echo(verb, repeated, tuple(expand(subjects)), denied, ahead)
        elif verb.lemma_.lower() in self._refusing and any(c.tag_ == "TO" for c in verb.children):
            yield Echo(verb, repeated, tuple(expand(subjects)), denied=True, ahead=False)
        elif any((verb.lemma_.lower(), c.lower_) in self._phrases for c in verb.children):
            yield Echo(verb, repeated, tuple(expand(subjects)), denied, ahead=False)

    def _read_inverted(self, sentence: Tokens, repeated: Token) -> Echo | None:
        """Read a sentence of the form "So did X.", in which short parses often go wrong."""
        words = [t for t in sentence if not t.is_punct and not t.is_space]
        if len(words) < _SHORTEST or words[0].lower_ not in self._same | self._denied or repeated.pos_ not in VERBAL:
            return None
        verb, rest = words[1], words[2:]
        if not verb.is_stop or verb.pos_ not in VERBAL or any(t.pos_ in VERBAL for t in rest):
            return None
        subjects = [t for t in rest if t.pos_ in NOMINAL and (t.head == t or t.head not in rest)]
        denied = words[0].lower_ in self._denied
        return Echo(verb, repeated, tuple(expand(subjects)), denied, verb.lower_ in self._ahead) if subjects else None

    def _is_bare(self, verb: Token) -> bool:
        """Tell whether nothing but a word without meaning of its own stands for the act."""
        return verb.is_stop and all(
            child.dep_ in _BARE or (child.dep_ == "dobj" and child.lower_ in self._same) for child in verb.children
        )
