"""Cue + frame + mentions → candidate relations.

Each frame names a role for source and for target; the tokens that fill them are projected to mentions. A list
gives a relation for each of its members, and nobody stands to himself.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from graphkit.packs.schema import Role
from graphkit.relations.cues import fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graphkit.actors.projection import Hit, Projector
    from graphkit.articles.tree import Token
    from graphkit.packs.load import Pack
    from graphkit.packs.schema import Frame
    from graphkit.relations.cues import Cue
    from graphkit.relations.roles import Roles

_DOER = Role(name="subject")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A relation that a cue and a frame propose.

    Attributes:
        frame: the frame's name.
        source: actor id and the hit that led to it.
        target: the same.
    """

    frame: str
    source: tuple[str, Hit]
    target: tuple[str, Hit]


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a frame gave nothing.

    Attributes:
        frame: the frame's name.
        reason: in words.
        words: what stands at the end that is nobody known.
    """

    frame: str
    reason: str
    words: tuple[Token, ...] = ()


def connect(cue: Cue, pack: Pack, roles: Roles, projector: Projector) -> Iterator[Candidate | Gap]:
    """Try a cue in each of its frames; the first that connects ends the search.

    Args:
        cue: where it stands.
        pack: frames and relation types.
        roles: the grammar around it.
        projector: who tokens stand for.
    """
    for name in cue.rule.frames:
        frame = pack.frames[name]
        if not fits(cue.head, frame):
            continue
        answers = bool(pack.relations[cue.rule.relation].counters)
        found = list(_pairs(cue, name, frame, roles, projector, answers=answers))
        connected = [each for each in found if isinstance(each, Candidate)]
        if frame.together and not pack.relations[cue.rule.relation].symmetric:
            connected += [Candidate(name, each.target, each.source) for each in connected]
        if connected:
            yield from connected
            return
        yield from found


def _pairs(  # noqa: PLR0913
    cue: Cue, name: str, frame: Frame, roles: Roles, projector: Projector, *, answers: bool = False
) -> Iterator[Candidate | Gap]:
    if frame.together:
        yield from _joint(cue, name, frame, roles, projector)
        return
    sources, words = _fill(frame.source, cue, roles, projector)
    if answers and frame.verdict and frame.target[0].name == "object":  # nobody defends whom he attacks himself
        doers = {actor for actor, _ in _fill([_DOER], cue, roles, projector)[0]}
        sources = [(actor, hit) for actor, hit in sources if actor not in doers]
    if not sources:
        yield _open_end(name, "source", words)
        return
    targets, words = _fill(frame.target, cue, roles, projector)
    if not targets:
        yield _open_end(name, "target", words)
        return
    pairs = [(source, target) for source, target in product(sources, targets) if _apart(source, target)]
    if not pairs:
        yield Gap(name, "source and target are one actor")
    yield from (Candidate(name, source, target) for source, target in pairs)


def _open_end(name: str, side: str, words: Sequence[Token]) -> Gap:
    """Say that nobody known stands at an end."""
    unknown = f"'{words[0].text}' is no known actor, so there is no {side}" if words else ""
    return Gap(name, unknown or f"no {side} in the {name} frame", tuple(words))


def _apart(source: tuple[str, Hit], target: tuple[str, Hit]) -> bool:
    """Tell whether two ends are two actors, told by two mentions: what "they" do is not done to each of them."""
    return source[0] != target[0] and source[1].mention.root != target[1].mention.root


def _joint(cue: Cue, name: str, frame: Frame, roles: Roles, projector: Projector) -> Iterator[Candidate | Gap]:
    actors, words = _fill(frame.source, cue, roles, projector)
    pairs = [(a, b) for a, b in combinations(actors, 2) if a[0] != b[0]]
    if not pairs:
        yield Gap(name, "fewer than two actors do it together" if words else "nobody is named who does it together")
    yield from (Candidate(name, a, b) for a, b in pairs)


def _fill(
    wanted: Iterable[Role], cue: Cue, roles: Roles, projector: Projector
) -> tuple[list[tuple[str, Hit]], list[Token]]:
    """Give the actors in the first role that leads to any, and the words seen on the way."""
    seen: list[Token] = []
    for role in wanted:
        tokens = roles.find(role, cue)
        tokens += [
            each
            for token in tokens
            if projector.project(token) is None and "1" in token.morph.get("Person", [])
            for each in roles.speakers(cue)
        ]
        tokens += [member for token in tokens for member in projector.members.of(token)]
        seen += tokens
        found: dict[str, Hit] = {}
        for token in tokens:
            hit = projector.project(token)
            if hit is not None:
                for actor in hit.mention.actors:
                    found.setdefault(actor, hit)
        if found:
            return list(found.items()), seen
    return [], seen
