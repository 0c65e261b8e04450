"""Of which country an article's "the government" is: that of the office holders it names, if it names no other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.actors.cast import Cast
    from graphkit.actors.discourse import Discourse
    from graphkit.actors.setting import Setting
    from graphkit.articles.tree import Token
    from graphkit.model import Actor

GOVERNMENT = "government"
_NARROWING = {"amod", "compound", "nmod", "poss"}


def is_at_home(body: Actor, discourse: Discourse, setting: Setting) -> bool:
    """Tell whether an article is of a government's world: it names one in office there, and no other government.

    Args:
        body: the government.
        discourse: the article's mentions and actors.
        setting: when it was written.
    """
    near = [each for each in discourse.cast.people() if each.listed and each.world == body.world]
    if setting.day is not None:
        near = [each for each in near if any(map(setting.may_hold, each.offices))]
    bodies = (each for each in discourse.cast.actors.values() if each.kind == GOVERNMENT or GOVERNMENT in each.id)
    return (
        bool(near)
        and all(each.id == body.id for each in bodies)
        and not any(_is_abroad(discourse.doc[root], body, discourse) for root in discourse.by_root)
    )


def is_of_its_world(holder: Actor, cast: Cast) -> bool:
    """Tell whether an article may mean a listed office holder: not all whom it names are strangers to the lists.

    "The prime minister" of a report that names people, and nobody of any list, is that of another country.
    """
    people = [each for each in cast.people() if each.id != holder.id]
    return holder.id in cast.actors or not people or any(each.listed for each in people)


def _is_abroad(token: Token, body: Actor, discourse: Discourse) -> bool:
    """Tell whether a government is told apart by a name of another world: "the Irish government"."""
    names = [child for child in token.lefts if child.dep_ in _NARROWING and child.text[0].isupper()]
    if token.lemma_.lower() != GOVERNMENT or not names:
        return False
    found = [discourse.by_root[each.i] for each in (token, *names) if each.i in discourse.by_root]
    return not any(discourse.cast.actors[actor].world == body.world for m in found for actor in m.actors)
