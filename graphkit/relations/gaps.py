"""What was nearly a relation: cues that did not connect, ends that are nobody known, words that are no cue.

Only asked for, since it looks at every verb and noun between two actors. What counts as somebody at an open end is a
name, a pronoun or a noun for people; "backed the plan" lacks nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.groups import singular
from graphkit.model import MissKind, NearMiss
from graphkit.relations.clauses import logical_objects, logical_subjects, owners
from graphkit.relations.words import VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graphkit.articles.tree import Token, Tokens
    from graphkit.model import Attempt
    from graphkit.packs.load import Pack
    from graphkit.relations.scene import Scene

_RELATIVE = {"WP", "WDT", "WP$"}
_NAMING = {"compound", "amod", "nmod"}
_EMPTY = {"be", "have", "do", "make", "take", "get", "go", "come", "put", "give", "become", "follow", "include"}


def find_misses(scene: Scene, sentence: Tokens, attempts: Sequence[Attempt]) -> Iterator[NearMiss]:
    """Give what a sentence nearly says.

    Args:
        scene: the article.
        sentence: one of its sentences.
        attempts: what its cues came to.
    """
    pack, article = scene.pack, scene.parsed.article.id
    words = [token for token in sentence if token.pos_ in {"PROPN", "NOUN", "PRON"}]
    present = {token.i: actors for token in words if (actors := _actors(scene, token))}
    if not present:
        return
    text = sentence.text.strip()
    if not any(attempt.fired for attempt in attempts):
        several = len({actor for actors in present.values() for actor in actors}) > 1
        for kind, what, reason in _of_cues(attempts, several=several):
            yield NearMiss(kind, what, reason, article, text)
    cues = {token.i for cue in scene.cues.find(sentence) for token in cue.tokens}
    known = {*pack.speech.verbs, *pack.speech.thinking, *_EMPTY}
    for token in sentence:
        if token.i in cues or token.lemma_.lower() in known:
            continue
        for what in dict.fromkeys(_between(scene, token)):
            yield NearMiss(MissKind.WORD, what, "no cue covers it", article, text)


def name_somebody(words: Iterable[Token], pack: Pack) -> str:
    """Give the first of some words that stands for somebody, with what narrows it; empty when none does."""
    for token in words:
        if token.tag_ in _RELATIVE:
            continue
        noun = singular(token)
        known = noun in pack.descriptions.kinds or noun in pack.descriptions.group_nouns
        if known or token.pos_ in {"PROPN", "PRON"}:
            first = min((child.i for child in token.lefts if child.dep_ in _NAMING), default=token.i)
            return str(token.doc[first : token.i + 1].text)
    return ""


def _of_cues(attempts: Iterable[Attempt], *, several: bool) -> Iterator[tuple[MissKind, str, str]]:
    """Say of each cue what it lacks: somebody at an end, or a way from one actor to the other."""
    cues: dict[tuple[str, tuple[int, int]], list[Attempt]] = {}
    for attempt in attempts:
        cues.setdefault((attempt.rule, attempt.cue), []).append(attempt)
    for (rule, _), tried in cues.items():
        open_end = next((attempt.open for attempt in tried if attempt.open), "")
        if open_end:
            yield MissKind.END, open_end, f"{rule} has nobody known at an end"
        elif several:
            yield MissKind.CUE, rule, tried[0].reason


def _between(scene: Scene, token: Token) -> Iterator[str]:
    """Name a word by itself and its preposition when it leads from one actor to another."""
    control = scene.pack.modifiers.object_control
    if token.pos_ in VERBAL and token.pos_ != "AUX":
        holders = logical_subjects(token, control)
        things = [("", each) for each in logical_objects(token)]
    elif token.pos_ == "NOUN":
        holders, things = owners(token, scene.pack.modifiers.agency), []
    else:
        return
    sources = {actor for each in holders for actor in _actors(scene, each)}
    if not sources:
        return
    things += [
        (f" {child.lower_}", each)
        for child in token.children
        if child.dep_ == "prep"
        for each in child.children
        if each.dep_ == "pobj"
    ]
    for preposition, each in things:
        if any(actor not in sources for actor in _actors(scene, each)):
            yield f"{token.lemma_.lower()}{preposition}"


def _actors(scene: Scene, token: Token) -> tuple[str, ...]:
    hit = scene.projector.project(token)
    return hit.mention.actors if hit is not None else ()
