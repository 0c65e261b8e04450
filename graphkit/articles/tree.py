"""A parse as plain objects: words that know their head and their children, under spaCy's own names.

The engine looks at a label or a neighbour some eighty times for each word of a text. spaCy makes a token anew at every
step and looks each label up in its store; here a step is an attribute. Names and meanings are spaCy's, so that its
manual is the manual of this module; what the engine does not ask for is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_place = attrgetter("i")


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word of a parse. Its attributes are those of spaCy's Token; a word is equal to itself alone."""

    i: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    is_alpha: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_stop: bool
    morph: Mapping[str, list[str]]
    idx: int
    whitespace_: str
    ent_iob_: str
    is_sent_start: bool | None
    doc: Doc = field(init=False)
    children: tuple[Token, ...] = ()
    head: Token = field(init=False)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def lefts(self) -> tuple[Token, ...]:
        """The children before the word."""
        return tuple([child for child in self.children if child.i < self.i])

    @property
    def rights(self) -> tuple[Token, ...]:
        """The children after the word."""
        return tuple([child for child in self.children if child.i > self.i])

    @property
    def is_title(self) -> bool:
        """Whether each part of the word opens with a capital."""
        return self.text.istitle()

    @property
    def n_rights(self) -> int:
        """How many children stand after the word."""
        return len(self.rights)

    @property
    def ancestors(self) -> Iterator[Token]:
        """The head, its head, and so on to the root."""
        node = self
        while node.head is not node:
            node = node.head
            yield node

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all below it, in order."""
        ahead: list[tuple[Token, bool]] = [(self, False)]
        while ahead:
            node, opened = ahead.pop()
            if opened or not node.children:
                yield node
            else:
                around = [
                    *((each, False) for each in node.lefts),
                    (node, True),
                    *((each, False) for each in node.rights),
                ]
                ahead += reversed(around)

    @property
    def left_edge(self) -> Token:
        """The first word of the subtree."""
        return min(self._below(), key=_place)

    @property
    def right_edge(self) -> Token:
        """The last word of the subtree."""
        return max(self._below(), key=_place)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """What is coordinated with the word."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for word in row:
            row += [child for child in word.rights if child.dep_ == "conj"]
        return tuple([word for word in row if word is not self])

    def _below(self) -> list[Token]:
        """Give the word and all below it, in any order."""
        found = [self]
        for word in found:
            found += word.children
        return found

    @property
    def sent(self) -> Tokens:
        """The sentence."""
        return self.doc.sents[bisect_right(self.doc.starts, self.i) - 1]

    def nbor(self, steps: int = 1) -> Token:
        """Give the word some steps further on, or back."""
        return self.doc[self.i + steps]


@dataclass(slots=True)
class Tokens:
    """Some words in a row: a sentence, an entity, a slice. spaCy calls it Span, which here is characters.

    Attributes:
        doc: the parse.
        start: index of the first word.
        end: index of the word after the last.
        label_: what kind of entity it is, if it is one.
    """

    doc: Doc
    start: int
    end: int
    label_: str = ""

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Tokens: ...
    def __getitem__(self, at: int | slice) -> Token | Tokens:
        if isinstance(at, int):
            return self.doc.tokens[range(self.start, self.end)[at]]
        inside = range(self.start, self.end)[at]
        return Tokens(self.doc, inside.start, max(inside.start, inside.stop))

    @property
    def text(self) -> str:
        """The characters, without space behind them."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def start_char(self) -> int:
        """The first character."""
        return self.doc.tokens[self.start].idx if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The character after the last."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The word nearest the root of the sentence, the first of several; the first mark where all are marks."""
        outward = [t for t in self if t.head is t or not self.start <= t.head.i < self.end]
        words = [t for t in outward if t.head is t or t.children or not (t.is_punct or t.is_space)]
        return min(words, key=lambda t: sum(1 for _ in t.ancestors)) if words else outward[0]


class Doc:
    """A parsed text: its words, sentences and named entities.

    Attributes:
        text: the characters.
        tokens: the words.
        starts: index of the first word of each sentence.
        sents: the sentences.
        ents: the named entities.

    Args:
        text: the characters.
        tokens: the words, which from now on are this text's.
        ents: the first word of each named entity, the word after its last, and its label.
    """

    def __init__(self, text: str, tokens: Sequence[Token], ents: Iterable[tuple[int, int, str]] = ()) -> None:
        self.text, self.tokens = text, tokens
        for token in tokens:
            token.doc = self
        self.starts = [token.i for token in tokens if token.is_sent_start or token.i == 0]
        self.sents = [Tokens(self, start, end) for start, end in pairwise([*self.starts, len(tokens)])]
        self.ents = [Tokens(self, *each) for each in ents]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Tokens: ...
    def __getitem__(self, at: int | slice) -> Token | Tokens:
        return self.tokens[at] if isinstance(at, int) else Tokens(self, 0, len(self))[at]

    def char_span(self, start: int, end: int, label: str = "", alignment_mode: str = "strict") -> Tokens | None:
        """Give the words at some characters.

        Args:
            start: the first character.
            end: the character after the last.
            label: what kind of entity they are.
            alignment_mode: what becomes of a word that is covered in part: "strict" gives none, "contract" leaves it
                out, "expand" takes it in.
        """
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        early, late = first.idx < start, end < last.idx + len(last)
        behind = start == first.idx + len(first)
        if alignment_mode == "expand":
            return Tokens(self, first.i + behind, last.i + 1, label)
        if alignment_mode == "contract":
            begin, stop = first.i + early, last.i + 1 - late
            return Tokens(self, begin, stop, label) if begin < stop else None
        whole = first.idx == start and end == last.idx + len(last)
        return Tokens(self, first.i, last.i + 1, label) if whole else None

    @cached_property
    def _places(self) -> list[int]:
        return [token.idx for token in self.tokens]

    def _at(self, char: int) -> Token | None:
        """Give the word at a character, the space behind it included."""
        at = bisect_right(self._places, char) - 1
        if at < 0:
            return None
        token = self.tokens[at]
        return token if char < token.idx + len(token.text) + len(token.whitespace_) else None
