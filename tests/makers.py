"""Makers of small values for tests: say what matters, leave the rest to defaults."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 (`date` is what an article calls its day)
from functools import cache
from typing import TYPE_CHECKING, Any

from graphkit.model import (
    Actor,
    Article,
    End,
    Evidence,
    Mention,
    MentionForm,
    Modality,
    Reading,
    Relation,
    RelationType,
    Span,
    Voice,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.vocab import Vocab

    from graphkit.actors.discourse import Discourse
    from graphkit.articles.quotes import Quote
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack
    from graphkit.relations.scene import Scene

TYPES = {
    type_.name: type_
    for type_ in (
        RelationType("campaigns-with", +1, symmetric=True, label="campaigns with", definition="they campaign as one"),
        RelationType("criticises", -1, symmetric=False, label="criticises", definition="attacks, blames, opposes"),
        RelationType("defends", +1, symmetric=False, label="defends", definition="speaks up for"),
        RelationType("endorses", +1, symmetric=False, label="endorses", definition="backs for a post"),
    )
}

FOLK = {
    actor.id: actor
    for actor in (
        Actor("ada", "Ada", pronouns="she"),
        Actor("ben", "Ben", pronouns="he"),
        Actor("cara", "Cara", pronouns="she"),
        Actor("dan", "Dan", pronouns="he"),
        Actor("fans", "Fans", kind="group", pronouns="they"),
        Actor("party", "Party", kind="party", pronouns="it"),
        Actor("sam", "Sam"),
    )
}


def make_actor(id: str = "ada-bright", **fields: Any) -> Actor:  # noqa: A002 (the field is called so)
    """Make an actor; its name is its id spelt out unless given."""
    fields.setdefault("name", id.replace("-", " ").title())
    return Actor(id, **fields)


def make_article(id: str = "a1", text: str = "", **fields: Any) -> Article:  # noqa: A002
    """Make an article; its title tells its id unless given."""
    fields.setdefault("title", f"Report {id}")
    fields.setdefault("date", Date(2016, 8, 21))
    return Article(id, text, **fields)


def make_evidence(  # noqa: PLR0913
    source: str | Actor = "ada-bright",
    relation: str | RelationType = "endorses",
    target: str | Actor = "ben-stone",
    *,
    article: str | Article = "a1",
    modality: Modality = Modality.ASSERTED,
    voice: Voice = Voice.AUTHOR,
    speaker: str | None = None,
    template: str = "On Monday {source} {cue} {target}, it emerged.",
    source_text: str | None = None,
    target_text: str | None = None,
    cue: str | None = None,
    start: int = 0,
    source_span: Span | None = None,
    target_span: Span | None = None,
    **fields: Any,
) -> Evidence:
    """Make one statement of a relation, its sentence and offsets built from a template.

    Args:
        source: an actor or its id.
        relation: a relation type or the name of one of TYPES.
        target: an actor or its id.
        article: an article or its id.
        modality: how far the sentence commits itself.
        voice: who says so.
        speaker: id of who says so.
        template: the sentence, with places for {source}, {cue} and {target}.
        source_text: characters that stand for the source; its name unless given.
        target_text: characters that stand for the target; its name unless given.
        cue: the cue's words; the relation's label unless given.
        start: where the sentence begins in the article.
        source_span: place of the source when it stands outside the sentence.
        target_span: place of the target when it stands outside the sentence.
        fields: any other field of Evidence.
    """
    source = make_actor(source) if isinstance(source, str) else source
    target = make_actor(target) if isinstance(target, str) else target
    type_ = TYPES[relation] if isinstance(relation, str) else relation
    words = {"source": source_text or source.name, "target": target_text or target.name, "cue": cue or type_.label}
    sentence, places = _fill(template, words, start)
    ends = (
        End(source, words["source"], source_span or places["source"], int(words["source"] != source.name)),
        End(target, words["target"], target_span or places["target"], int(words["target"] != target.name)),
    )
    fields.setdefault("rule", f"{type_.name}/{words['cue'].replace(' ', '-')}")
    fields.setdefault("frame", "subject-object")
    fields.setdefault("parts", (("cue", 0.9),))
    fields.setdefault("confidence", 0.9)
    return Evidence(
        relation=Relation(type_, *ends, modality, voice, speaker),
        article=make_article(article) if isinstance(article, str) else article,
        sentence=sentence,
        span=Span(start, start + len(sentence)),
        cue_text=words["cue"],
        cue=places["cue"],
        **fields,
    )


def make_reading(
    *evidence: Evidence, article: str | Article = "a1", actors: Sequence[Actor] = (), mentions: Sequence[str] = ()
) -> Reading:
    """Make what the engine found in one article.

    Args:
        evidence: statements; their ends are actors and mentions of the article.
        article: an article or its id; that of the evidence, where there is some.
        actors: more actors that it mentions.
        mentions: ids of more mentions.
    """
    ends = [end for item in evidence for end in (item.relation.source, item.relation.target)]
    everyone = {actor.id: actor for actor in (*actors, *(end.actor for end in ends))}
    found = [Mention(end.span, end.text, 0, MentionForm.NAME, (end.actor.id,)) for end in ends]
    found += [Mention(Span(at, at + 1), "x", at, MentionForm.PRONOUN, (who,)) for at, who in enumerate(mentions)]
    where = evidence[0].article if evidence else make_article(article) if isinstance(article, str) else article
    return Reading(where, evidence, dict(sorted(everyone.items())), tuple(found), len(evidence))


def _fill(template: str, words: dict[str, str], start: int) -> tuple[str, dict[str, Span]]:
    """Fill a template and note where each word came to stand."""
    sentence, places = "", dict.fromkeys(words, Span(0, 0))
    for piece in template.replace("{", "\0{").replace("}", "}\0").split("\0"):
        name = piece.strip("{}")
        if piece.startswith("{") and name in words:
            places[name] = Span(start + len(sentence), start + len(sentence) + len(words[name]))
            sentence += words[name]
        else:
            sentence += piece
    return sentence, places


_TAGS = {
    "PROPN": "NNP", "NOUN": "NN", "VERB": "VBD", "AUX": "VBD", "ADJ": "JJ", "ADV": "RB", "ADP": "IN", "DET": "DT",
    "PRON": "PRP", "PART": "RB", "CCONJ": "CC", "SCONJ": "IN", "NUM": "CD", "PUNCT": ".", "SPACE": "_SP", "X": "FW",
}  # fmt: skip
_MORPHS = {
    "he": "Gender=Masc|Number=Sing|Person=3", "him": "Gender=Masc|Number=Sing|Person=3",
    "his": "Gender=Masc|Number=Sing|Person=3", "she": "Gender=Fem|Number=Sing|Person=3",
    "her": "Gender=Fem|Number=Sing|Person=3", "it": "Gender=Neut|Number=Sing|Person=3",
    "its": "Gender=Neut|Number=Sing|Person=3", "they": "Number=Plur|Person=3", "them": "Number=Plur|Person=3",
    "their": "Number=Plur|Person=3", "i": "Number=Sing|Person=1", "my": "Number=Sing|Person=1",
    "we": "Number=Plur|Person=1", "you": "Person=2",
    "himself": "Gender=Masc|Number=Sing|Person=3|Reflex=Yes", "herself": "Gender=Fem|Number=Sing|Person=3|Reflex=Yes",
    "the": "Definite=Def", "a": "Definite=Ind", "this": "PronType=Dem",
}  # fmt: skip
_WORD_TAGS = {
    "to": "TO",
    "who": "WP",
    "which": "WDT",
    "whose": "WP$",
    **dict.fromkeys(("his", "her", "its", "their", "my"), "PRP$"),
}
_TIGHT = {".", ",", ":", ";", "?", "!", ")", "'s", "n't"}


def make_doc(  # noqa: PLR0913
    words: str | Sequence[str],
    heads: str | Sequence[int],
    deps: str | Sequence[str],
    *,
    pos: str | Sequence[str],
    tags: Mapping[str, str] | None = None,
    lemmas: Mapping[str, str] | None = None,
    morphs: Mapping[str, str] | None = None,
    ents: Mapping[str, str] | None = None,
) -> Doc:
    """Build a parse by hand, so that a test of the grammar needs no trained model.

    Args:
        words: in order, or one text with spaces between them; a line break is a word of its own.
        heads: the index of each word's head; a root is its own head.
        deps: the label of each word's relation to its head.
        pos: parts of speech.
        tags: by word, where the tag is not the usual one of its part of speech.
        lemmas: by word, where the lemma is not the word; a proper noun keeps its capitals.
        morphs: by word, where the usual features of a pronoun or article are not wanted.
        ents: labels of named entities, by their words.
    """
    from spacy.tokens import Doc as Parse

    from graphkit.articles.transcribe import transcribe

    words, deps, pos = (each.split(" ") if isinstance(each, str) else list(each) for each in (words, deps, pos))
    numbers = [int(each) for each in heads.split()] if isinstance(heads, str) else list(heads)
    doc = Parse(
        _vocab(),
        words=words,
        spaces=_spaces(words),
        heads=numbers,
        deps=deps,
        pos=pos,
        tags=[(tags or {}).get(w) or _usual_tag(w, p) for w, p in zip(words, pos, strict=True)],
        lemmas=[(lemmas or {}).get(w) or (w if p == "PROPN" else w.lower()) for w, p in zip(words, pos, strict=True)],
        morphs=[(morphs or {}).get(w, _MORPHS.get(w.lower(), "")) for w in words],
    )
    for text, label in (ents or {}).items():
        parts = text.split(" ")
        found = [i for i in range(len(words)) if words[i : i + len(parts)] == parts]
        doc.set_ents(
            [doc.char_span(doc[i].idx, doc[i + len(parts) - 1].idx + len(parts[-1]), label) for i in found],
            default="unmodified",
        )
    return transcribe(doc)


@cache
def _vocab() -> Vocab:
    import spacy

    return spacy.blank("en").vocab


def _usual_tag(word: str, pos: str) -> str:
    return _WORD_TAGS.get(word.lower(), _TAGS[pos]) if pos in {"PRON", "PART", "DET"} else _TAGS[pos]


def _spaces(words: Sequence[str]) -> list[bool]:
    """Tell after which words a space stands: none before a comma or inside quotation marks."""
    out, inside = [], False
    for word, after in zip(words, [*words[1:], ""], strict=True):
        inside ^= word == '"'
        tight = (
            not after
            or after in _TIGHT
            or "\n" in word + after
            or (word == '"' and inside)
            or (after == '"' and inside)
        )
        out.append(not tight)
    return out


def make_mention(doc: Doc, text: str, *actors: str, form: MentionForm = MentionForm.NAME, at: int = 0) -> Mention:
    """Make a mention of some words of a Doc.

    Args:
        doc: the parse.
        text: the words as they stand.
        actors: ids of who is meant; none leaves the mention open.
        form: its shape.
        at: which occurrence of the words, from 0.
    """
    start = -1
    for _ in range(at + 1):
        start = doc.text.index(text, start + 1)
    span = doc.char_span(start, start + len(text), alignment_mode="expand")
    return Mention(Span(start, start + len(text)), text, span.root.i, form, actors)


def make_discourse(doc: Doc, mentions: Sequence[Mention] = (), quotes: Sequence[Quote] = ()) -> Discourse:
    """Make the discourse of a Doc in which the names of FOLK stand."""
    from graphkit.actors.cast import Cast
    from graphkit.actors.discourse import Discourse

    counts: dict[str, int] = {}
    named = list(mentions)
    for token in doc:
        if token.text.istitle() and token.lower_ in FOLK:
            named.append(make_mention(doc, token.text, token.lower_, at=counts.get(token.text, 0)))
            counts[token.text] = counts.get(token.text, 0) + 1
    return Discourse(doc, named, Cast(dict(FOLK), {}), quotes, says=frozenset({"say"}))


def make_met(*pairs: tuple[str, str]) -> Doc:
    """Make sentences "X met Y ."."""
    words, heads, deps, pos = [], [], [], []
    for i, (subject, object_) in enumerate(pairs):
        words += [subject, "met", object_, "."]
        heads += [4 * i + 1] * 4
        deps += ["nsubj", "ROOT", "dobj", "punct"]
        pos += ["PRON" if subject.islower() else "PROPN", "VERB", "PRON" if object_.islower() else "PROPN", "PUNCT"]
    return make_doc(words, heads, deps, pos=pos, tags={"her": "PRP"})


def make_scene(doc: Doc, pack: Pack, /, mentions: Sequence[Mention] = (), **named: str) -> Scene:
    """Set the stage for finding relations in a Doc built by hand.

    Args:
        doc: the parse.
        pack: the rules.
        mentions: resolved mentions.
        named: more of them, as actor id by the word that names it: Bright="ada-bright".
    """
    from graphkit.actors.cast import Cast
    from graphkit.actors.projection import Projector
    from graphkit.articles.parse import ParsedArticle
    from graphkit.articles.quotes import find_quotes
    from graphkit.relations.attribution import Attribution
    from graphkit.relations.cues import CueIndex
    from graphkit.relations.echoes import Echoes
    from graphkit.relations.modality import ModalityJudge
    from graphkit.relations.roles import Roles
    from graphkit.relations.scene import Scene

    everyone = [*mentions, *(make_mention(doc, word, actor) for word, actor in named.items())]
    cast = Cast({actor: make_actor(actor) for m in everyone for actor in m.actors}, {})
    parsed = ParsedArticle(Article("a1", doc.text), doc.text, 0, doc)
    attribution = Attribution(doc, find_quotes(doc, parsed.sentences, frozenset(pack.speech.verbs)), pack)
    roles = Roles(pack, attribution)
    cues, judge, echoes = CueIndex(pack), ModalityJudge(pack), Echoes(pack)
    return Scene(parsed, pack, cast, Projector(everyone, pack), roles, attribution, cues, judge, echoes)
