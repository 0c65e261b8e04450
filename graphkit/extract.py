"""Articles → evidence: the steps of the engine in order, on one page.

    parse → quotes → find mentions → resolve names → resolve references → cues × frames → modality, voice → evidence

`Extractor` holds the pack and the spaCy pipeline and hands them on; each step is a function from values to values.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from graphkit.actors.aliases import AliasIndex
from graphkit.actors.corefer import resolve_references
from graphkit.actors.discourse import Discourse
from graphkit.actors.find import find_mentions, given_mentions
from graphkit.actors.projection import Projector
from graphkit.actors.resolve import find_idle_places, resolve_given, resolve_names
from graphkit.actors.setting import Setting
from graphkit.actors.worlds import Worlds
from graphkit.articles.parse import load_model, parse_articles
from graphkit.articles.quotes import find_quotes
from graphkit.model import Reading
from graphkit.relations.attribution import Attribution
from graphkit.relations.cues import CueIndex
from graphkit.relations.echoes import Echoes
from graphkit.relations.explain import try_cues, try_sentence
from graphkit.relations.gaps import find_misses
from graphkit.relations.modality import ModalityJudge
from graphkit.relations.roles import Roles
from graphkit.relations.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language

    from graphkit.actors.cast import Cast
    from graphkit.articles.parse import ParsedArticle
    from graphkit.model import Article, Attempt, Evidence, GivenMention, Mention, NearMiss
    from graphkit.packs.load import Pack


_MAKERS = frozenset({"person", "party", "campaign"})


class Extractor:
    """Reads articles with one pack and one language model.

    Args:
        pack: rules and actors.
        model: name of a spaCy pipeline for English; graphkit's own small one when not given.

    Raises:
        ModelError: when the model is missing or unfit.
    """

    def __init__(self, pack: Pack, *, model: str | None = None) -> None:
        self.pack = pack
        self._model = model
        self._cues = CueIndex(pack)
        self._judge = ModalityJudge(pack)
        self._echoes = Echoes(pack)

    @cached_property
    def _nlp(self) -> Language:
        return load_model(self._model)

    @cached_property
    def _aliases(self) -> AliasIndex:
        return AliasIndex(self.pack.actors.values())

    @cached_property
    def _worlds(self) -> Worlds:
        return Worlds(self.pack)

    def extract(self, articles: Iterable[Article]) -> Iterator[Evidence]:
        """Give the evidence of each article, by place in the text."""
        for reading in self.read(articles):
            yield from reading.evidence

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Give all that is found in each article, in order."""
        for parsed in parse_articles(self._nlp, articles):
            yield self._read(parsed, None)[0]

    def survey(self, articles: Iterable[Article]) -> Iterator[tuple[Reading, list[NearMiss]]]:
        """Give all that is found in each article, and all that was nearly found."""
        for parsed in parse_articles(self._nlp, articles):
            scene, mentions = self._set_scene(parsed, None)
            tried = [(sentence, try_sentence(scene, sentence)) for sentence in parsed.sentences]
            attempts = [attempt for _, each in tried for attempt in each]
            misses = [miss for sentence, each in tried for miss in find_misses(scene, sentence, each)]
            yield _reading(parsed, mentions, scene.cast, attempts), misses

    def read_given_many(self, items: Iterable[tuple[Article, Sequence[GivenMention] | None]]) -> Iterator[Reading]:
        """Read texts whose named mentions the user gives; None lets graphkit find them.

        Args:
            items: texts with their mentions.

        Returns:
            A reading for each, in order; the given labels serve as actor ids.
        """
        for reading, _ in self._read_many(items):
            yield reading

    def read_given(self, article: Article, mentions: Sequence[GivenMention]) -> Reading:
        """Read one text with exactly these named mentions."""
        return next(self.read_given_many([(article, mentions)]))

    def explain(self, article: Article) -> list[Attempt]:
        """Give each cue of a text, tried in each of its frames, and what came of it."""
        return next(self.explain_many([(article, None)]))

    def explain_many(self, items: Iterable[tuple[Article, Sequence[GivenMention] | None]]) -> Iterator[list[Attempt]]:
        """Explain many texts, with or without given mentions."""
        for _, attempts in self._read_many(items):
            yield attempts

    def _read_many(
        self, items: Iterable[tuple[Article, Sequence[GivenMention] | None]]
    ) -> Iterator[tuple[Reading, list[Attempt]]]:
        given: deque[Sequence[GivenMention] | None] = deque()

        def articles() -> Iterator[Article]:
            for article, mentions in items:
                given.append(mentions)
                yield article

        for parsed in parse_articles(self._nlp, articles(), batch_size=64):
            yield self._read(parsed, given.popleft())

    def _read(self, parsed: ParsedArticle, given: Sequence[GivenMention] | None) -> tuple[Reading, list[Attempt]]:
        parsed = replace(parsed, kept=tuple(mention.span for mention in given or ()))
        scene, mentions = self._set_scene(parsed, given)
        attempts = try_cues(scene)
        return _reading(parsed, mentions, scene.cast, attempts), attempts

    def _set_scene(
        self, parsed: ParsedArticle, given: Sequence[GivenMention] | None
    ) -> tuple[Scene, Sequence[Mention]]:
        pack, doc, sentences = self.pack, parsed.doc, parsed.sentences
        quotes = find_quotes(doc, sentences, frozenset(pack.speech.verbs))
        index: AliasIndex | None = None
        if given is None:
            index = self._worlds.settle(doc, self._aliases.remember(doc))
            mentions, cast = resolve_names(doc, find_mentions(doc, sentences, pack, index), pack, index)
            index = index.beside(cast.actors.values())
        else:
            found, labels = given_mentions(doc, sentences, given, parsed.shift, pack)
            mentions, cast = resolve_given(found, labels, doc, pack.titles)
        headline = sentences[0].end if sentences and parsed.opens_with_headline else 0
        discourse = Discourse(doc, mentions, cast, quotes, frozenset(pack.speech.verbs))
        setting = Setting(index, parsed.article.date, headline, parsed.article.id)
        mentions = resolve_references(discourse, pack, setting)
        idle = find_idle_places(doc, mentions, cast) if given is None else ()
        makers = {each.id for each in cast.actors.values() if each.kind in _MAKERS}
        projector = Projector(mentions, pack, idle=idle, makers=makers, given=given is not None)
        attribution = Attribution(doc, quotes, pack)
        scene = Scene(
            parsed,
            pack,
            cast,
            projector,
            Roles(pack, attribution),
            attribution,
            self._cues,
            self._judge,
            self._echoes,
            given=given is not None,
        )
        return scene, mentions


def _reading(parsed: ParsedArticle, mentions: Sequence[Mention], cast: Cast, attempts: Sequence[Attempt]) -> Reading:
    evidence = sorted(
        (attempt.evidence for attempt in attempts if attempt.fired and attempt.evidence is not None),
        key=lambda e: (
            e.part != "title",
            e.span,
            e.cue,
            e.relation.type.name,
            e.relation.source.actor.id,
            e.relation.target.actor.id,
        ),
    )
    mentioned = {actor for m in mentions for actor in m.actors}
    actors = {actor_id: cast.actors[actor_id] for actor_id in sorted(mentioned)}
    return Reading(parsed.article, tuple(evidence), actors, tuple(mentions), len(parsed.sentences))
