"""An engine that needs no model: it finds that whoever stands first in an article endorses whoever stands second."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from makers import TYPES, make_actor, make_evidence
from typer.testing import CliRunner

from graphkit.cli.app import app
from graphkit.model import Attempt, Mention, MentionForm, MissKind, NearMiss, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from typer.testing import Result

    from graphkit.model import Article, GivenMention


class StubExtractor:
    """Reads "Ada backs Ben." as the real one would, and anything else as saying nothing."""

    def __init__(self, pack: object, *, model: str | None = None) -> None:
        self.pack, self.model = pack, model

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        for article in articles:
            yield self._reading(article, "Ada", "Ben")

    def survey(self, articles: Iterable[Article]) -> Iterator[tuple[Reading, list[NearMiss]]]:
        for reading in self.read(articles):
            yield (
                reading,
                [NearMiss(MissKind.WORD, "snub\x1b[2J", "no cue covers it", reading.article.id, "A snubs B.")],
            )

    def read_given_many(self, items: Iterable[tuple[Article, Sequence[GivenMention] | None]]) -> Iterator[Reading]:
        batch = list(items)  # reads ahead, as the real one does
        for article, given in batch:
            source, target = [mention.actor for mention in given] if given else ["Ada", "Ben"]
            yield self._reading(article, source, target)

    def explain(self, article: Article) -> list[Attempt]:
        reading = self._reading(article, "Ada", "Ben")
        return [
            Attempt(each.rule, each.frame, each.cue_text, each.cue, each.sentence, fired=True, reason="", evidence=each)
            for each in reading.evidence
        ]

    @staticmethod
    def _reading(article: Article, source: str, target: str) -> Reading:
        if "Ada backs Ben." not in article.text:
            return Reading(article, (), {}, (), 1)
        start = article.text.index("Ada backs Ben.")
        evidence = make_evidence(
            make_actor(source, name="Ada"),
            "endorses",
            make_actor(target, name="Ben"),
            article=article,
            template="{source} {cue} {target}.",
            cue="backs",
            start=start,
        )
        ends = evidence.relation.source, evidence.relation.target
        mentions = tuple(Mention(end.span, end.text, 0, MentionForm.NAME, (end.actor.id,)) for end in ends)
        return Reading(article, (evidence,), {end.actor.id: end.actor for end in ends}, mentions, 1)


@pytest.fixture
def stub_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the stub where the commands look for the engine, and let no pack be loaded."""
    module = ModuleType("graphkit.extract")
    module.Extractor = StubExtractor  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "graphkit.extract", module)
    monkeypatch.setattr(
        "graphkit.packs.load.load_pack", lambda *_args, **_options: SimpleNamespace(relations=TYPES, actors={})
    )


@pytest.fixture(scope="session")
def stub() -> StubExtractor:
    """The stub itself."""
    return StubExtractor(None)


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run `graph` in this process."""

    def run(*words: object, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words], input=stdin)

    return run
