"""Mention → actor by name: alias, full name, then surname or first name within the article; one candidate or none.

A strong alias links anywhere. A weak one ("Khan") links once the article has the actor by a strong one, or has a
title before it and only one listed actor is so called. Names that no pack lists become actors of their own, by
full name; their surnames and first names join them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graphkit.actors.cast import Cast
from graphkit.actors.names import fold, read_name, slug
from graphkit.actors.namesakes import Namesakes
from graphkit.model import Actor, MentionForm

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from graphkit.actors.aliases import AliasIndex
    from graphkit.actors.names import Name
    from graphkit.articles.tree import Doc
    from graphkit.model import Mention
    from graphkit.packs.load import Pack
    from graphkit.packs.people_schema import Titles

_FIRST_AND_LAST = 2
_KIND_OF_LABEL = {"PERSON": "person", "ORG": "organisation", "NORP": "group", "GPE": "place"}


def resolve_names(doc: Doc, mentions: Sequence[Mention], pack: Pack, index: AliasIndex) -> tuple[list[Mention], Cast]:
    """Give each named mention its actor, and leave all others open.

    Args:
        doc: the parse.
        mentions: as found.
        pack: titles, listed actors.
        index: the listed actors by alias.
    """
    titles = pack.titles
    cast = Cast(
        {},
        {},
        titles.told_by_given,
        index.strangers,
        peerage=frozenset(titles.peerage),
    )
    named = [m for m in mentions if m.form in {MentionForm.NAME, MentionForm.TITLE}]
    names = {m.root: read_name(_words(doc, m), pack.titles) for m in named}
    strong, weak = _listed(doc, index)
    found: dict[int, tuple[str, int]] = {}
    for m in named:
        name = names[m.root]
        ids = strong.get(fold(m.text)) or strong.get(fold(name.text)) or ()
        if len(ids) == 1 and (name.full or _fits(pack.actors[ids[0]], name, cast)):
            found[m.root] = (cast.add(pack.actors[ids[0]]), 0)
    nobody = Namesakes(doc, ())
    for m in sorted(_still_open(named, found), key=lambda m: len(names[m.root].given)):
        if names[m.root].full:
            actor_id = _weakly(names[m.root], m, weak, cast, pack, namesakes=nobody)
            found[m.root] = (actor_id, 1) if actor_id else _unlisted(doc, m, names[m.root], cast, nobody)
    _tell_pronouns(cast, found, names)
    namesakes = Namesakes(doc, ((root, actor_id) for root, (actor_id, _) in found.items() if names[root].full))
    for m in _still_open(named, found):
        actor_id = _weakly(names[m.root], m, weak, cast, pack, namesakes=namesakes)
        if actor_id:
            found[m.root] = (actor_id, 1)
    for m in sorted(_still_open(named, found), key=lambda m: -len(m.text.split())):
        found[m.root] = _unlisted(doc, m, names[m.root], cast, namesakes)
    _tell_pronouns(cast, found, names)
    return [_with_actor(m, *found.get(m.root, ("", 0))) for m in mentions], cast


def _still_open(named: Iterable[Mention], found: Container[int]) -> Iterator[Mention]:
    return (m for m in named if m.root not in found)


def _with_actor(mention: Mention, actor_id: str, steps: int) -> Mention:
    return replace(mention, actors=(actor_id,), steps=steps) if actor_id else mention


def resolve_given(
    mentions: Sequence[Mention], labels: dict[int, str], doc: Doc, titles: Titles
) -> tuple[list[Mention], Cast]:
    """Take a user's labels for the actors of the given mentions.

    Args:
        mentions: as found.
        labels: the label of each given mention by its root.
        doc: the parse; where neither a title nor the model takes a name for a person's, its kind stays unknown.
        titles: words before a name.
    """
    cast = Cast({}, {})
    for m in mentions:
        if m.root in labels:
            label, pronouns = labels[m.root], read_name(_with_title(doc, m), titles).pronouns
            kind = "person" if pronouns or doc[m.root].ent_type_ == "PERSON" else ""
            cast.add(Actor(id=label, name=m.text, kind=kind, pronouns=pronouns))
    return [replace(m, actors=(labels[m.root],)) if m.root in labels else m for m in mentions], cast


def find_idle_places(doc: Doc, mentions: Sequence[Mention], cast: Cast) -> set[str]:
    """Find the places that are never subject or object of a verb: London is where things happen, Russia may act."""
    roles = {"nsubj", "nsubjpass", "dobj"}
    acting = {a for m in mentions for a in m.actors if doc[m.root].dep_ in roles and doc[m.root].head.pos_ == "VERB"}
    return {actor.id for actor in cast.actors.values() if actor.kind == "place" and actor.id not in acting}


def _with_title(doc: Doc, mention: Mention) -> list[str]:
    """Give the words of a mention, and the word before it, where a title may stand."""
    span = doc.char_span(*mention.span, alignment_mode="expand")
    return [token.text for token in doc[max(0, span.start - 1) : span.end]] if span is not None else []


def _words(doc: Doc, mention: Mention) -> list[str]:
    """Give the words of a mention; one with a hyphen ("Ocasio-Cortez") is one."""
    span = doc.char_span(*mention.span, alignment_mode="expand")
    return span.text.split() if span is not None else mention.text.split()


def _listed(doc: Doc, index: AliasIndex) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Give the actors that each alias in the text may mean, strong and weak apart."""
    strong: dict[str, tuple[str, ...]] = {}
    weak: dict[str, tuple[str, ...]] = {}
    for hit in index.find(doc):
        (strong if hit.strong else weak)[fold(doc[hit.start : hit.end].text)] = hit.actors
    return strong, weak


def _weakly(  # noqa: PLR0913
    name: Name, mention: Mention, weak: dict[str, tuple[str, ...]], cast: Cast, pack: Pack, *, namesakes: Namesakes
) -> str:
    """Link a weak alias: to the one actor the article has by a strong one, or the one who fits a title."""
    candidates = weak.get(fold(name.text)) or weak.get(fold(mention.text)) or ()
    present = [each for each in candidates if each in cast.actors and _fits(cast.actors[each], name, cast)]
    others = [
        each
        for each in cast.actors.values()
        if each.id not in candidates and (_shares_family(each, name) or _shares_given(each, name))
    ]
    if others or len(present) > 1:
        bodies = any(each.kind != "person" for each in others)
        called = [*(cast.actors[each] for each in present), *(each for each in others if _fits(each, name, cast))]
        return "" if bodies else _meant(called, name, mention, namesakes, cast)
    if len(present) == 1:
        return present[0]
    if not present and name.title and not name.full and name.title not in pack.titles.peerage:
        fitting = [each for each in candidates if _fits(pack.actors[each], name, cast)]
        if len(fitting) == 1 and not any(fold(a.name).split()[-1] == fold(name.family) for a in cast.people()):
            return cast.add(pack.actors[fitting[0]])
    return ""


def _shares_given(actor: Actor, name: Name) -> bool:
    """Tell whether a lone name is a given name of somebody else, too: "Jeremy" where Hunt is named beside Corbyn."""
    if name.title or name.full or actor.kind != "person":
        return False
    words = fold(actor.name).split()
    return len(words) > 1 and words[0] == fold(name.family)


def _shares_family(actor: Actor, name: Name) -> bool:
    """Tell whether somebody is named in full with this surname: "Imran Khan" keeps "Mr Khan" from being another."""
    words = fold(actor.name).split()
    return len(words) > 1 and words[-1] == fold(name.family) and actor.kind in {"person", "organisation", "place"}


def _fits(actor: Actor, name: Name, cast: Cast) -> bool:
    return not name.pronouns or cast.pronoun(actor) in {"", name.pronouns}


def _unlisted(doc: Doc, mention: Mention, name: Name, cast: Cast, namesakes: Namesakes) -> tuple[str, int]:
    """Join a name to an actor of the article, or make a new one of it."""
    label = doc[mention.root].ent_type_
    if label not in _KIND_OF_LABEL and not name.title and not name.full:
        return _one_of(_by_part(name, cast), name, mention, namesakes, cast)
    titled = name.title and (label != "ORG" or name.full or name.pronouns or "." in name.title)
    kind = "person" if titled else _KIND_OF_LABEL.get(label, "organisation" if not name.full else "person")
    peer = not name.full and name.title in cast.peerage
    text = name.text if kind == "person" and not peer else mention.text
    actor_id = f"{slug(text)}-unlisted" if slug(text) in cast.strangers else slug(text)
    same = cast.actors.get(actor_id) or (_written_otherwise(name, cast.people()) if kind == "person" else None)
    if same is not None:
        return same.id, 0
    if not name.full and kind in {"person", "organisation", "place"}:
        joined = _by_part(name, cast) or _taken_for_bodies(name, cast)
        if joined:
            return _one_of(joined, name, mention, namesakes, cast)
    if kind == "organisation" and mention.text.isupper():
        initials = [a for a in cast.actors.values() if _initials(a.name) == mention.text]
        if len(initials) == 1:
            return initials[0].id, 1
    pronouns = {"organisation": "it", "place": "it", "group": "they"}.get(kind, "")
    return cast.add(Actor(id=actor_id, name=text, kind=kind, pronouns=pronouns)), 0


def _one_of(called: Sequence[Actor], name: Name, mention: Mention, namesakes: Namesakes, cast: Cast) -> tuple[str, int]:
    """Link a part of a name to the one actor so called, or to the person whom it means at its place."""
    actor_id = called[0].id if len(called) == 1 else _meant(called, name, mention, namesakes, cast)
    return (actor_id, 1) if actor_id else ("", 0)


def _meant(called: Sequence[Actor], name: Name, mention: Mention, namesakes: Namesakes, cast: Cast) -> str:
    """Give whom of several a surname means at its place.

    "Mr Field" is nobody of whom it is unknown whether he is one, where there are two of that name.
    """
    chosen = namesakes.choose(mention.root, [each.id for each in called])
    return chosen if chosen and (not name.pronouns or cast.pronoun(cast.actors[chosen])) else ""


def _written_otherwise(name: Name, people: Sequence[Actor]) -> Actor | None:
    """Give the one person whose name this is but for a doubled letter ("JeremyY Corbyn") or a word more."""
    wanted = _undoubled(name.text)
    found = [person for person in people if name.full and _undoubled(person.name) == wanted]
    found = found or [person for person in people if _lacks_middle(name.text, person.name)]
    return found[0] if len(found) == 1 else _at_end(name, people)


def _lacks_middle(one: str, other: str) -> bool:
    """Tell whether two names are one but for middle names or an initial: "Ada Mary Bright", "A. Bright"."""
    short, long = sorted((fold(one).split(), fold(other).split()), key=len)
    if len(short) != _FIRST_AND_LAST or short[-1] != long[-1]:
        return False
    initial = next((word[0] for word in (short[0], long[0]) if len(word.rstrip(".")) == 1), "")
    if len(long) == _FIRST_AND_LAST or initial:
        return bool(initial) and short[0][0] == long[0][0]
    return short[0] == long[0]


def _at_end(name: Name, people: Iterable[Actor]) -> Actor | None:
    """Give the person whose full name ends a longer one: "Crooked Ada Bright" where the article has Ada Bright."""
    ends = {fold(" ".join([*name.given[i:], name.family])) for i in range(1, len(name.given))}
    return next((each for each in people if ends & {fold(text) for text in (each.name, *each.aliases)}), None)


def _by_part(name: Name, cast: Cast) -> list[Actor]:
    """Give the people whose family or given name a lone name repeats, and whom its title fits."""
    wanted = fold(name.family)
    out = []
    for person in cast.people():
        words = fold(person.name).split()
        if (
            len(words) > 1
            and (words[-1] == wanted or (name.by_given and words[0] == wanted))
            and _fits(person, name, cast)
        ):
            out.append(person)
    return out


def _taken_for_bodies(name: Name, cast: Cast) -> list[Actor]:
    """Make people of unlisted actors whose full name ends so, once a title shows that it is a person's: "Ms Marlow"."""
    others = [each for each in cast.actors.values() if each.kind != "person" and not each.listed]
    found = [replace(each, kind="person", pronouns="") for each in others if name.title and _shares_family(each, name)]
    cast.actors.update((person.id, person) for person in found)
    return found


def _undoubled(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", fold(text))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _tell_pronouns(cast: Cast, found: Mapping[int, tuple[str, int]], names: Mapping[int, Name]) -> None:
    """Note of people what a title tells of them: whoever is "Dame" somewhere is "she" everywhere."""
    for root, (actor_id, _) in found.items():
        actor, pronouns = cast.actors.get(actor_id), names[root].pronouns
        if pronouns and actor is not None and not actor.pronouns:
            cast.actors[actor_id] = replace(actor, pronouns=pronouns)
