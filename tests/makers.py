"""Makers of small values for tests: say what matters, leave the rest to defaults."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 (`date` is what an article calls its day)
from typing import Any

from graphkit.model import Actor, Article, End, Evidence, Modality, Relation, RelationType, Span, Voice

TYPES = {
    type_.name: type_
    for type_ in (
        RelationType("campaigns-with", +1, symmetric=True, label="campaigns with", definition="they campaign as one"),
        RelationType("criticises", -1, symmetric=False, label="criticises", definition="attacks, blames, opposes"),
        RelationType("defends", +1, symmetric=False, label="defends", definition="speaks up for"),
        RelationType("endorses", +1, symmetric=False, label="endorses", definition="backs for a post"),
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
