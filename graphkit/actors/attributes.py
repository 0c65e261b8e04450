"""What an article says of its actors: "London mayor Sadiq Khan", "Ian Lavery, Labour's campaigns co-ordinator".

Later "the mayor" finds Khan by these words, whether or not a pack lists the office.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.actors.phrases import complements
from graphkit.model import MentionForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graphkit.actors.cast import Cast
    from graphkit.actors.setting import Setting
    from graphkit.articles.tree import Doc, Token
    from graphkit.model import Actor, Mention
    from graphkit.packs.load import Pack
    from graphkit.packs.people_schema import Descriptions

_NARROWING = {"compound", "nmod", "amod"}


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase that stands for somebody, taken apart.

    Attributes:
        head: lemma of its noun.
        others: lemmas of the words that narrow it.
        owner: whose it is: "his", "Labour's".
        definite: "the", "this", a possessor or a name before it, so that somebody known is meant.
        former: it speaks of a past holder.
        aspiring: it speaks of somebody who wants the office.
        pair: it stands for two people.
    """

    head: str
    others: frozenset[str]
    owner: Token | None
    definite: bool
    former: bool
    aspiring: bool
    pair: bool


def describe(token: Token, pack: Pack, *, headline: bool = False) -> Description:
    """Take a describing phrase apart at its head.

    Args:
        token: the head.
        pack: adjectives and phrases.
        headline: whether it stands in a headline, where articles are left out.
    """
    words = pack.descriptions
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    narrowing = [
        child
        for child in token.children
        if child.dep_ in {"compound", "nmod"} or (child.dep_ == "amod" and not child.is_punct)
    ]
    determiner = next((child for child in token.children if child.dep_ == "det"), None)
    definite = (
        owner is not None
        or (determiner is not None and "Def" in determiner.morph.get("Definite", []))
        or (determiner is not None and "Dem" in determiner.morph.get("PronType", []))
    )
    if determiner is None and owner is None:
        definite = any(child.pos_ == "PROPN" for child in narrowing) or headline
    phrase = tuple(t.lower_ for t in token.doc[token.left_edge.i : token.i + 1])
    return Description(
        head=words.posts.get(token.lemma_.lower(), token.lemma_.lower()),
        others=frozenset(
            [child.lower_ for child in narrowing if child.dep_ != "amod" or child.pos_ == "PROPN" or _is_name(child)]
            + ([owner.lower_] if owner is not None and owner.ent_type_ == "GPE" else [])
            + [each.lower_ for c in token.children if c.dep_ == "prep" for each in c.children if each.pos_ == "PROPN"]
            + [each.lemma_.lower() for each in complements(token, pack.projection.belonging) if _is_body(each, pack)]
        ),
        owner=owner,
        definite=definite,
        former=any(child.lower_ in words.former for child in token.children),
        aspiring=any(t.lower_ in words.aspiring for t in token.doc[token.left_edge.i : token.i + 1])
        or _would_be(token),
        pair=any(phrase[-len(pair) :] == pair for pair in words.pair_phrases),
    )


def _is_body(token: Token, pack: Pack) -> bool:
    """Tell whether a word is what bodies are called, of which one may be the head: "the leader of the union"."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in pack.descriptions.organisations


def _is_name(token: Token) -> bool:
    """Tell whether an adjective is a name: "French"."""
    return token.text[0].isupper() and not token.is_sent_start


def _would_be(token: Token) -> bool:
    """Tell whether the parse has taken "would-be" for a verb before its noun."""
    return token.dep_ == "attr" and token.head.tag_ == "VB" and any(c.tag_ == "HYPH" for c in token.head.children)


def told_of(doc: Doc, mentions: Sequence[Mention], cast: Cast, pack: Pack, setting: Setting) -> None:
    """Note the words that stand before a name or in apposition to it, and the offices held on the day."""
    people = frozenset(pack.descriptions.people)
    nouns = people.union(pack.descriptions.group_nouns)
    for actor in {actor for m in mentions if len(m.actors) == 1 for actor in m.actors}:
        cast.posts[actor] = set(_posts_held(cast.actors[actor], setting))
    for m in mentions:
        if len(m.actors) != 1 or m.form not in {MentionForm.NAME, MentionForm.TITLE}:
            continue
        token = doc[m.root]
        told = cast.attributes.setdefault(m.actors[0], set())
        beside = set()
        for each in appositions(token):
            if each.lemma_.lower() in nouns or each.pos_ == "NOUN":
                whose = [c for c in each.subtree if c != each and c.dep_ == "pobj" and c.lemma_.lower() in people]
                other = {t for c in whose for t in c.subtree}
                inside = (
                    c.lower_ for c in each.subtree if c.dep_ in {"compound", "amod", "pobj", "nmod"} and c not in other
                )
                beside.add(frozenset((each.lemma_.lower(), *inside)))
        beside.add(frozenset(_words_before(token, m)))
        cast.posts[m.actors[0]] |= beside
        here = frozenset().union(*beside)
        if m.form is MentionForm.TITLE:
            titles = {word.lower().rstrip(".") for word in m.text.split()[:-1]}
            here |= titles | {pack.titles.short[word] for word in titles if word in pack.titles.short}
        cast.called.setdefault(m.actors[0], set()).update(here)
        told |= here | frozenset().union(*cast.posts[m.actors[0]])


def _words_before(token: Token, m: Mention) -> Iterator[str]:
    """Give what stands before a name or on its title: "First" on "First Minister Ann Ode"."""
    for child in token.lefts:
        if child.dep_ in _NARROWING:
            titled = (c for c in child.lefts if c.dep_ in _NARROWING)
            yield from (c.lemma_.lower() for c in (*titled, child) if c.idx < m.span.start)


def _posts_held(actor: Actor, setting: Setting) -> Iterator[frozenset[str]]:
    """Give the words of the offices an actor held when the article was written."""
    for office in actor.offices:
        if setting.may_hold(office):
            yield from (frozenset(title.lower().split()) for title in (office.title, *office.also))


def appositions(token: Token) -> Iterator[Token]:
    """Give the nouns said of a name beside it: "Ann Ode, an ally", "an ally, Ann Ode", "Ann Ode is an ally".

    What is said of several holds for each: "Ann Ode and Bo Ode, both former ministers".
    """
    yield from (child for child in token.children if child.dep_ == "appos")
    yield from (child for each in token.conjuncts for child in each.children if _is_of_several(child))
    if token.dep_ == "appos":
        yield token.head
    if token.dep_ == "nsubj" and token.head.pos_ == "AUX":
        yield from (child for child in token.head.children if child.dep_ == "attr")


def _is_of_several(token: Token) -> bool:
    return token.dep_ == "appos" and token.tag_ == "NNS"


def office_titles(token: Token, owner: Actor | None, words: Descriptions) -> list[str]:
    """Give the ways a phrase may spell an office: "London mayor", "leader of the Labour Party".

    What makes another office of it is never left out: "the French president", "the acting president", "the president
    of the club" and "Utah's attorney general" are not the president and the attorney general.

    Args:
        token: the head of the phrase.
        owner: whose office it is.
        words: what the holder of a post is called, what makes another office of one.
    """
    noun = words.posts.get(token.lemma_.lower(), token.text)
    first = next(t for t in (*token.lefts, token) if t == token or t.dep_ != "det")
    compact = [
        noun if t == token else t.text
        for t in token.doc[first.left_edge.i : token.i + 1]
        if t == token or (t.dep_ in {"compound", "amod", "nmod", "poss", "case"} and t.tag_ != "VB")
    ]
    before = [child for child in token.lefts if child.dep_ in {"compound", "nmod"} and child.tag_ != "VB"]
    names = [t for child in before for t in child.subtree if t.is_alpha]
    places = list(_places(token))
    titles = []
    if not any(link in words.office_links for link, _ in places):
        titles += [" ".join(compact), " ".join(word for word in compact if word.lower() not in words.former)]
        if len(names) < len(compact) - 1 and all(_may_go(child, words, owner) for child in token.lefts):
            titles.append(" ".join([*(t.text for t in names), noun]))
    for link, place in places:
        titles.append(f"{' '.join(compact)} {link} {place}")
        if not all(_may_go(child, words, owner) for child in token.lefts if child.dep_ == "amod"):
            continue
        kept = next((i for i in range(len(names), 0, -1) if names[i - 1].ent_type_ == "GPE"), 0)
        titles += [
            f"{' '.join([*(t.text for t in names[i:]), noun])} {link} {place}"
            for i in range((len(names) if not kept else 0) + 1)
        ]
    if owner is not None and owner.kind != "person":
        titles += [f"{noun} of {each}" for each in (owner.name, *owner.aliases)]
        titles += [f"{each} {noun}" for each in (owner.name, *owner.aliases)]
    return titles


def _may_go(child: Token, words: Descriptions, owner: Actor | None) -> bool:
    """Tell whether a word before an office says nothing of which office it is: "embattled", "our".

    Whose body it is tells which body: "her administration" is not the one of the day.
    """
    if child.dep_ == "amod":
        return child.text.islower() and child.lower_ not in words.other_office
    if child.dep_ == "poss" and child.head.lemma_.lower() in words.organisations:
        return False
    of_a_party = owner is not None and owner.kind == "party"
    return child.dep_ != "poss" or of_a_party or (child.pos_ == "PRON" and "Neut" not in child.morph.get("Gender", []))


def _places(token: Token) -> Iterator[tuple[str, str]]:
    """Give each preposition after an office, and what it introduces without articles: "of", "Labour Party"."""
    for child in token.rights:
        for each in child.children if child.dep_ == "prep" else ():
            if each.dep_ == "pobj":
                yield child.text, " ".join(t.text for t in token.doc[each.left_edge.i : each.i + 1] if t.dep_ != "det")
