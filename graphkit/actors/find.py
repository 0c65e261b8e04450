"""Doc → mentions: who is named, titled, described or meant by a pronoun, before anyone is resolved.

Three sources of names are laid over each other, the longest span winning: aliases of listed actors, the model's
named entities, and titles before capitalised words. Then words that repeat a part of a full name ("Coleman" after
"Neale Coleman"), group nouns, nouns that can describe somebody, and pronouns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.actors.entities import LABELS, find_entities, goes_on
from graphkit.actors.groups import group_noun
from graphkit.actors.names import is_title
from graphkit.model import Mention, MentionForm, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from graphkit.actors.aliases import AliasHit, AliasIndex
    from graphkit.articles.tree import Doc, Token, Tokens
    from graphkit.model import GivenMention
    from graphkit.packs.load import Pack

_LONGEST_NAME = 100
_NO_LABELS = {"", "FAC", "PRODUCT", "WORK_OF_ART", "LOC"}
_NAME_POS = {"PROPN", "NOUN", "ADJ", "X"}


def find_mentions(doc: Doc, sentences: Sequence[Tokens], pack: Pack, index: AliasIndex) -> list[Mention]:
    """Find all mentions in the sentences of a Doc.

    Args:
        doc: with named entities.
        sentences: the sentences that are prose.
        pack: titles and nouns.
        index: the listed actors.
    """
    inside = _token_set(sentences)
    names = _names(doc, pack, index, inside)
    names = sorted([*names, *_in_full(doc, names, inside, pack)])
    taken = {i for start, end, _ in names for i in range(start, end)}
    names += [(i, i + 1, MentionForm.NAME) for i in _repeated(doc, names, inside - taken, pack)]
    names += [(i, i + 1, MentionForm.NAME) for i in _opening(doc, names, sentences, inside - taken)]
    mentions = [_mention(doc[start:end], form) for start, end, form in names]
    return _with_common(doc, mentions, inside, pack)


def given_mentions(
    doc: Doc, sentences: Sequence[Tokens], given: Sequence[GivenMention], shift: int, pack: Pack
) -> tuple[list[Mention], dict[int, str]]:
    """Take a user's mentions for the names; find only pronouns, groups and descriptions beside them.

    Args:
        doc: the parse.
        sentences: its sentences.
        given: the mentions; one that lies inside a word takes that word.
        shift: characters before the article's own text.
        pack: nouns.

    Returns:
        The mentions, and the label of each given one by its root.
    """
    mentions, labels = [], {}
    for each in given:
        start, end = each.span.start + shift, each.span.end + shift
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span):
            continue
        root = _root(span)
        mentions.append(Mention(Span(start, end), doc.text[start:end], root, MentionForm.NAME))
        labels[root] = each.actor
    return _with_common(doc, mentions, _token_set(sentences), pack), labels


def _token_set(sentences: Iterable[Tokens]) -> set[int]:
    return {i for sent in sentences for i in range(sent.start, sent.end)}


def _names(doc: Doc, pack: Pack, index: AliasIndex, inside: set[int]) -> list[tuple[int, int, MentionForm]]:
    """Lay aliases, entities and titled names over each other, the longest winning."""
    hits = [hit for hit in index.find(doc) if _is_name(doc, hit, pack)]
    spans = [(hit.start, hit.end, 3 if hit.strong else 1) for hit in hits]
    strong = {(hit.start, hit.end) for hit in hits if hit.strong}
    spans += [(start, end, 2) for start, end in find_entities(doc, pack) if not _joins(doc, start, end, strong)]
    spans += [(start, end, 2) for start, end in _titled(doc, pack)]
    out: list[tuple[int, int, MentionForm]] = []
    taken: set[int] = set()
    for start, end, _ in sorted(spans, key=lambda s: (-(s[1] - s[0]), -s[2], s[0])):
        tokens = set(range(start, end))
        if tokens & taken or not tokens <= inside:
            continue
        taken |= tokens
        form = MentionForm.TITLE if is_title(doc[start].text, pack.titles) and end - start > 1 else MentionForm.NAME
        out.append((start, end, form))
    return sorted(
        each for each in out if doc[each[1] - 1].idx + len(doc[each[1] - 1]) - doc[each[0]].idx <= _LONGEST_NAME
    )


def _joins(doc: Doc, start: int, end: int, strong: Collection[tuple[int, int]]) -> bool:
    """Tell whether an entity only joins two listed names: "Unison and Aslef"."""
    return any((start, i) in strong and (i + 1, end) in strong for i in range(start, end) if doc[i].pos_ == "CCONJ")


def _is_name(doc: Doc, hit: AliasHit, pack: Pack) -> bool:
    """Tell whether an alias stands as a name here: "May" the woman, not the month; "Unite", not the verb."""
    if hit.end - hit.start > 1:
        return True
    token = doc[hit.start]
    named = token.pos_ in _NAME_POS and (hit.strong or token.ent_type_ in {*LABELS, ""})
    return named and not _ends_a_longer_name(token, pack)


def _ends_a_longer_name(token: Token, pack: Pack) -> bool:
    """Tell whether a one-word alias is the surname of somebody else: "Corbyn" in "Piers Corbyn"."""
    if token.i == 0:
        return False
    before = token.nbor(-1)
    return (
        before.pos_ == "PROPN"
        and before.ent_type_ == "PERSON"
        and token.ent_type_ == "PERSON"
        and before.head == token
        and not is_title(before.text, pack.titles)
    )


def _titled(doc: Doc, pack: Pack) -> Iterator[tuple[int, int]]:
    """Give a title and the capitalised words after it."""
    end = 0
    for i, token in enumerate(doc.tokens[:-1]):
        if i < end or not token.text[0].isupper() or not is_title(token.text, pack.titles):
            continue
        end = i + 2 if goes_on(doc, i + 1, pack) else i + 1
        while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].text[0].isupper() and not doc[end].is_sent_start:
            end += 1
        sure = token.text in pack.titles.he or token.text in pack.titles.she or doc[end - 1].ent_type_ == "PERSON"
        sure = sure or token.lower_.rstrip(".") in pack.titles.short
        if end > i + 1 and sure and not is_title(doc[end - 1].text, pack.titles):
            yield i, end


def _in_full(
    doc: Doc, names: Sequence[tuple[int, int, MentionForm]], inside: set[int], pack: Pack
) -> Iterator[tuple[int, int, MentionForm]]:
    """Find full names that the model has missed: of whoever speaks, or has a title elsewhere in the text."""
    taken = {i for start, end, _ in names for i in range(start, end)}
    titled = {doc[end - 1].text for _, end, form in names if form is MentionForm.TITLE}
    free = inside - taken
    for family in (each for each in doc if each.pos_ == "PROPN" and {each.i - 1, each.i} <= free):
        given = family.nbor(-1)
        full = given.pos_ == "PROPN" and given.dep_ == "compound" and given.head == family
        common = family.lower_ in pack.descriptions.kinds or family.tag_ == "NNPS"
        if not full or common or not given.text.istitle() or is_title(given.text, pack.titles):
            continue
        if not family.text[0].isupper():
            continue
        known = given.text in pack.titles.given
        speaks = family.dep_ == "nsubj" and family.head.lemma_.lower() in pack.speech.verbs
        described = any(c.dep_ == "appos" and c.lemma_.lower() in pack.descriptions.people for c in family.children)
        bare = {given.ent_type_, family.ent_type_} <= _NO_LABELS
        if (speaks and bare) or family.text in titled or known or described:
            yield given.i, family.i + 1, MentionForm.NAME


def _repeated(doc: Doc, names: Sequence[tuple[int, int, MentionForm]], free: set[int], pack: Pack) -> list[int]:
    """Find words that repeat the first or last word of a name of two words or more; a title alone is no name."""
    parts: set[str] = set()
    for start, end, _ in names:
        if end - start > 1 and doc[end - 1].ent_type_ in {"PERSON", ""}:
            parts |= {each for each in (doc[start].text, doc[end - 1].text) if not is_title(each, pack.titles)}
    return [t.i for t in doc if t.text in parts and t.i in free and len(t.text) > 1 and _may_be_named(t)]


def _may_be_named(token: Token) -> bool:
    """Tell whether a word is a name, or opens a sentence before somebody's post: "Field supporter Ann Ode"."""
    opens = bool(token.is_sent_start) and token.pos_ == "NOUN" and token.dep_ == "compound" and token.text.istitle()
    return token.pos_ == "PROPN" or (opens and token.head.head.pos_ == "PROPN")


def _opening(
    doc: Doc, names: Sequence[tuple[int, int, MentionForm]], sentences: Sequence[Tokens], free: set[int]
) -> Iterator[int]:
    """Find the surname with which a text opens that the tagger takes for a common noun: "Field backs Price"."""
    first = sentences[0][0] if sentences else None
    known = {doc[end - 1].text for start, end, _ in names if end - start > 1}
    if first is not None and first.i in free and first.pos_ == "NOUN" and first.dep_ == "nsubj" and first.text in known:
        yield first.i


def _with_common(doc: Doc, mentions: list[Mention], inside: set[int], pack: Pack) -> list[Mention]:
    """Add pronouns, group nouns and descriptions to the named mentions."""
    taken = {m.root for m in mentions}
    covered = {t.i for m in mentions for t in (doc.char_span(*m.span, alignment_mode="expand") or ())}
    nouns = pack.descriptions.kinds.union(pack.descriptions.posts)
    pairs = pack.descriptions.pair_phrases
    pair_ends = {pair[-1] for pair in pairs}
    out = list(mentions)
    for token in (each for each in doc if each.i in inside and each.i not in covered):
        form: MentionForm | None = None
        if token.tag_ in {"PRP", "PRP$"}:
            form = MentionForm.PRONOUN
        elif token.tag_ in {"WP", "WP$", "WDT"}:
            form = MentionForm.RELATIVE
        elif token.lower_ in pair_ends and _pair_at(doc, token.i, pairs):
            form = MentionForm.DESCRIPTION
        elif group_noun(token, pack.descriptions):
            form = MentionForm.GROUP
        elif (token.pos_ in {"NOUN", "PROPN", "ADJ"} and token.lemma_.lower() in nouns and _heads_a_phrase(token)) or (
            token.lower_ in pack.descriptions.own and token.dep_ in {"pobj", "dobj", "conj"}
        ):
            form = MentionForm.DESCRIPTION
        if form is not None and token.i not in taken:
            out.append(Mention(Span(token.idx, token.idx + len(token)), token.text, token.i, form))
    return sorted(out, key=lambda m: (m.span, m.root))


def _pair_at(doc: Doc, i: int, pairs: Collection[tuple[str, ...]]) -> bool:
    """Tell whether a phrase for two people ends at a token and heads its phrase."""
    if doc[i].dep_ in {"det", "nummod", "predet", "cc", "preconj"}:
        return False
    return any(tuple(t.lower_ for t in doc[max(0, i + 1 - n) : i + 1]) in pairs for n in {len(pair) for pair in pairs})


def _heads_a_phrase(token: Token) -> bool:
    return token.dep_ not in {"compound", "amod", "nmod", "aux", "advmod"}


def _root(span: Tokens) -> int:
    """Give the token that heads a name; the last word where the parse has none, or splits the name."""
    outward = [token for token in span if token.head not in span or token.head == token]
    root = outward[-1] if outward else span.root
    return root.i if root.pos_ in {"PROPN", "NOUN", "PRON", "ADJ", "NUM", "X"} else span.end - 1


def _mention(span: Tokens, form: MentionForm) -> Mention:
    return Mention(Span(span.start_char, span.end_char), span.text, _root(span), form)
