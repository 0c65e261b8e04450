"""What many tests share: the shipped packs and the trained model, each loaded once a run."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from graphkit.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

    from graphkit.extract import Extractor
    from graphkit.packs.load import Pack

# Examples are chosen the same way on each run, and a busy machine fails no test for being slow.
settings.register_profile("graphkit", deadline=None, derandomize=True)
settings.load_profile("graphkit")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The rules and actors that graphkit ships."""
    from graphkit.packs.load import load_pack

    return load_pack()


@pytest.fixture(scope="session")
def small_pack(root: Path) -> Pack:
    """Rules and actors of a made-up world, to test the engine apart from the shipped words."""
    from graphkit.packs.load import load_pack

    return load_pack(root / "tests/small_pack", actors=root / "tests/small_pack/actors.yml")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The trained model; only for tests marked `model`."""
    from graphkit.articles.parse import load_model

    return load_model()


@pytest.fixture(scope="session")
def one_model() -> Iterator[None]:
    """Let all engines of a run share the trained model: it takes longer to load than most tests take."""
    from graphkit import extract

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extract, "load_model", cache(extract.load_model))
        yield


@pytest.fixture(scope="session")
def extractor(pack: Pack, one_model: None) -> Extractor:  # noqa: ARG001
    """The engine as shipped; only for tests marked `model`."""
    from graphkit.extract import Extractor

    return Extractor(pack)


@pytest.fixture(scope="session")
def small_extractor(small_pack: Pack, one_model: None) -> Extractor:  # noqa: ARG001
    """The engine with the made-up world; only for tests marked `model`."""
    from graphkit.extract import Extractor

    return Extractor(small_pack)


@pytest.fixture
def article() -> Article:
    """A short report of our own."""
    text = (
        "Mayor turns on leader\n\n"
        "Sadiq Khan has called on Labour members to back Owen Smith. "
        "The mayor criticised Jeremy Corbyn, whose supporters hit back at Mr Khan."
    )
    return Article(id="mayor", text=text, title="Mayor turns on leader", date=date(2016, 8, 21), outlet="Example News")
