"""Group phrases: "supporters of X", "X's backers", "Labour MPs", "a majority of members" → one actor each.

A group that gathers round somebody is named by that actor, others by the nouns and names that stand before the
head. Quantifiers and adjectives are left out, so that "many angry Labour members" and "Labour members" are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.names import slug
from graphkit.model import Actor

if TYPE_CHECKING:
    from collections.abc import Collection

    from graphkit.articles.tree import Token
    from graphkit.packs.people_schema import Descriptions, GroupNoun


def group_noun(token: Token, descriptions: Descriptions) -> GroupNoun | None:
    """Give the group that a plural noun names, if it names one."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    called = descriptions.group_nouns.get(singular(token), ())
    found = next((noun for noun in called if noun.single or is_plural(token)), None)
    return None if found is not None and found.acting and not acts(token) else found


def acts(token: Token) -> bool:
    """Tell whether a noun does something, itself or by somebody who speaks for it: "a spokesman for his campaign"."""
    above = token.head.head
    if token.dep_ == "pobj" and above.pos_ == "NOUN":
        return acts(above)
    return (token.dep_ == "nsubj" and token.head.pos_ == "VERB") or token.head.dep_ == "agent"


def is_plural(token: Token) -> bool:
    """Tell whether a noun is plural, or a collective that is treated as one."""
    return (
        token.tag_ in {"NNS", "NNPS"} or (token.text.endswith("s") and token.tag_ == "NNP") or _is_plural_acronym(token)
    )


def singular(token: Token) -> str:
    """Give the lemma of a noun in lower case; the model leaves proper nouns in the plural."""
    lemma = token.lemma_.lower()
    if _is_plural_acronym(token):
        return token.lower_[:-1]
    if token.pos_ == "PROPN" and lemma.endswith("s") and lemma == token.lower_:
        return f"{lemma[:-3]}y" if lemma.endswith("ies") else lemma[:-1]
    return lemma


def _is_plural_acronym(token: Token) -> bool:
    """Tell whether a noun is an acronym in the plural: "MPs"; the model takes it for a singular."""
    stem = token.text.removesuffix("s")
    return stem != token.text and len(stem) > 1 and stem.isupper() and stem.isalpha()


def is_counted(token: Token) -> bool:
    """Tell whether a noun is counted in figures: "121 members" are arithmetic, "most members" a body of opinion."""
    return any(child.dep_ == "nummod" and child.text[0].isdigit() for child in token.children)


def build_group(
    token: Token, noun: GroupNoun, around: Actor | None, words: Descriptions, partitives: Collection[str] = ()
) -> Actor:
    """Make the actor of a group phrase.

    Args:
        token: the group noun.
        noun: its entry in the pack.
        around: the actor it gathers round or belongs to, when one is named.
        words: quantifiers, which are no part of the name unless the group is told from another one.
        partitives: nouns for a part; a part of nobody in particular keeps its name: "a number of unions".
    """
    others = any(child.lower_ in words.others for child in token.lefts)
    before = [
        child.text
        for child in token.lefts
        if child.dep_ in {"compound", "nmod", "amod"}
        and (others or child.lower_ not in words.quantifiers)
        and child.pos_ in {"NOUN", "PROPN", "ADJ"}
        and child.is_alpha
    ]
    if around is not None and noun.single:
        name = f"{around.name}'s {noun.name.lower()}"
    elif around is not None and noun.around and around.kind == "person":
        name = f"{noun.name} of {around.name}"
    elif around is not None:
        name = f"{around.name.removesuffix(' Party')} {noun.name.lower() if noun.around else noun.name}"
    else:
        part = _part_of(token, partitives) if not before else ""
        name = part or " ".join([*before, noun.name])
        name = name[0].upper() + name[1:]
    return Actor(id=slug(name), name=name, kind="group", pronouns="it" if noun.acting else "they")


def _part_of(token: Token, partitives: Collection[str]) -> str:
    """Give the words of a phrase that names a part of a group: "a number of unions"."""
    whole = token.head.head
    if token.dep_ != "pobj" or whole.lemma_.lower() not in partitives or whole.pos_ != "NOUN":
        return ""
    return str(token.doc[whole.left_edge.i : token.i + 1].text)
