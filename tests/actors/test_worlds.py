"""Which world an article is of, and whom of the others its names may mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
import spacy
from makers import make_actor

from graphkit.actors.aliases import AliasIndex
from graphkit.actors.worlds import Worlds
from graphkit.articles.transcribe import transcribe
from graphkit.model import Office

if TYPE_CHECKING:
    from spacy.language import Language

    from graphkit.packs.load import Pack

MAYOR = Office("mayor of Exford", None, None, ("Exford mayor",))


def here(actor_id: str, **told: object):
    return make_actor(actor_id, world="here", **told)


def there(actor_id: str, **told: object):
    return make_actor(actor_id, world="there", **told)


ACTORS = (
    here("orchard-party", kind="party", aliases=("Orchard",)),
    here("ada-quill", party="orchard-party", aliases=("Quill",)),
    here("ben-stone", party="orchard-party", weak=("Stone",)),
    there("river-party", kind="party", aliases=("River",)),
    there("assembly", kind="organisation", name="National Assembly", aliases=("Assembly",)),
    there("eve-brandt", party="river-party", aliases=("Brandt",)),
    there("tom-ostrow", party="river-party", aliases=("Ostrow",)),
    there("sue-vance", party="river-party", aliases=("Vance",)),
    there("dan-lee", party="river-party", weak=("Lee",), offices=(MAYOR,)),
    there("ida-frost", kind="person", aliases=("Frost",)),  # of no party: known there, and from elsewhere
    there("daily-post", kind="paper", name="Daily Post"),
    make_actor("dan-own", name="Dan Own"),
)


@cache
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return blank


def meant(text: str, pack: Pack, actors=ACTORS) -> set[str]:
    """Give the actors that the names of a text may mean."""
    pack = replace(pack, actors={actor.id: actor for actor in actors})
    doc = transcribe(nlp()(text))
    return {each for hit in Worlds(pack).settle(doc, AliasIndex(actors)).find(doc) for each in hit.actors}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ben Stone met Dan Own.", {"ben-stone", "dan-own"}),
        ("Ben Stone met Dan Lee.", {"ben-stone"}),
        ("Dan Lee spoke.", set()),
        ("The Assembly met. River won.", set()),
        ("Eve Brandt spoke.", {"eve-brandt"}),
        ("Brandt spoke.", set()),
        ("Eve Brandt and Tom Ostrow left the Assembly.", {"eve-brandt", "tom-ostrow", "assembly"}),
        ("Eve Brandt left the Assembly.", {"eve-brandt"}),
        ("Eve Brandt and Ida Frost left the Assembly.", {"eve-brandt", "ida-frost"}),
        ("Eve Brandt told the Daily Post of River and the Assembly.", {"eve-brandt"}),
        ("Eve Brandt and Tom Ostrow met Dan Lee.", {"eve-brandt", "tom-ostrow"}),
        ("Eve Brandt and Tom Ostrow met Dan Lee, the mayor.", {"eve-brandt", "tom-ostrow", "dan-lee"}),
        (
            "Eve Brandt and Tom Ostrow met Dan Lee in River, in the Assembly.",
            {"eve-brandt", "tom-ostrow", "river-party", "assembly"},
        ),
        ("Eve Brandt, Tom Ostrow and Sue Vance met Dan Lee.", {"eve-brandt", "tom-ostrow", "sue-vance", "dan-lee"}),
        ("The Exford mayor Dan Lee spoke.", {"dan-lee"}),
        ("The mayor Dan Lee spoke.", set()),
        ("Eve Brandt and Tom Ostrow met Ben Stone.", {"eve-brandt", "tom-ostrow"}),
        ("Eve Brandt and Tom Ostrow met Ada Quill.", {"eve-brandt", "tom-ostrow", "ada-quill"}),
        ("Eve Brandt and Tom Ostrow left Orchard.", {"eve-brandt", "tom-ostrow"}),
        (
            "Eve Brandt and Tom Ostrow of River met Ben Stone of Orchard.",
            {"eve-brandt", "tom-ostrow", "river-party", "ben-stone", "orchard-party"},
        ),
        (
            "Eve Brandt and Tom Ostrow met Ben Stone and Ada Quill of Orchard.",
            {"eve-brandt", "tom-ostrow", "ben-stone", "ada-quill", "orchard-party"},
        ),
    ],
)  # fmt: skip
def test_a_name_means_whom_the_article_s_world_has(text: str, actors: set[str], small_pack: Pack) -> None:
    assert meant(text, small_pack) == actors


def test_one_world_alone_is_read_as_it_is(small_pack: Pack) -> None:
    alone = tuple(actor for actor in ACTORS if actor.world != "here")
    assert meant("Dan Lee left the Assembly.", small_pack, alone) == {"dan-lee", "assembly"}


def test_the_world_named_first_is_at_home(small_pack: Pack) -> None:
    turned = tuple(sorted(ACTORS, key=lambda actor: actor.world != "there"))
    assert meant("Dan Lee met Ben Stone.", small_pack, turned) == {"dan-lee"}


@pytest.mark.parametrize(
    ("text", "mayors", "stranger"),
    [
        ("Dan Lee spoke.", [], True),
        ("Eve Brandt and Tom Ostrow spoke.", ["dan-lee"], True),
        ("Eve Brandt and Tom Ostrow met Dan Lee.", [], True),
        ("The Exford mayor Dan Lee spoke.", [], False),
    ],
)
def test_an_office_counts_in_its_world_and_not_whose_name_another_bears(
    text: str,
    mayors: list[str],
    stranger: bool,  # noqa: FBT001
    small_pack: Pack,
) -> None:
    pack = replace(small_pack, actors={actor.id: actor for actor in ACTORS})
    index = Worlds(pack).settle(transcribe(nlp()(text)), AliasIndex(ACTORS))
    assert [each.id for each in index.holders("mayor of Exford", date(2016, 5, 1))] == mayors
    assert ("dan-lee" in index.strangers) == stranger
    assert not index.strangers & {"orchard-party", "river-party", "dan-own", "eve-brandt-somebody"}


def test_inside_a_longer_name_nothing_is_named(small_pack: Pack) -> None:
    longer = (*ACTORS, here("orchard-river-party", kind="party", name="Orchard River"))
    assert meant("Eve Brandt joined Orchard River.", small_pack, longer) >= {"orchard-river-party", "eve-brandt"}
    assert "river-party" not in meant("Eve Brandt joined Orchard River.", small_pack, longer)
