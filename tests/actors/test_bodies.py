from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from makers import make_actor, make_doc, make_mention

from graphkit.actors.attributes import describe
from graphkit.actors.bodies import find_body
from graphkit.actors.cast import Cast
from graphkit.actors.discourse import Discourse

if TYPE_CHECKING:
    from graphkit.model import Actor
    from graphkit.packs.load import Pack

CTU = make_actor("ctu", name="CTU", kind="union")
NGU = make_actor("ngu", name="NGU", kind="union")
JUSTICE = make_actor("justice", name="Department of Justice", kind="organisation")
STATE = make_actor("state", name="Department of State", kind="organisation")
TRUST = make_actor("trust", name="Orchard Trust", kind="organisation")
ADA = make_actor("ada-bright")


def find(pack: Pack, noun: str, *before: Actor) -> tuple[str, ...]:
    """Give what "the NOUN" means after a sentence on each of some actors."""
    words, heads, deps, pos = [], [], [], []
    for i in range(len(before)):
        words += [f"X{i}", "fell", "."]
        heads += [3 * i + 1] * 3
        deps += ["nsubj", "ROOT", "punct"]
        pos += ["PROPN", "VERB", "PUNCT"]
    at = len(words)
    doc = make_doc([*words, "the", noun, "fell"], [*heads, at + 1, at + 2, at + 2], [*deps, "det", "nsubj", "ROOT"],
                   pos=[*pos, "DET", "NOUN", "VERB"])  # fmt: skip
    mentions = [make_mention(doc, f"X{i}", actor.id) for i, actor in enumerate(before)]
    cast = Cast({actor.id: actor for actor in before}, {})
    token = doc[at + 1]
    return find_body(token, describe(token, pack), Discourse(doc, mentions, cast, (), ()), pack)


@pytest.mark.parametrize(
    ("noun", "before", "meant"),
    [
        ("union", [CTU], ("ctu",)),
        ("union", [CTU, TRUST, CTU], ("ctu",)),
        ("union", [CTU, NGU], ()),
        ("union", [TRUST], ()),
        ("department", [JUSTICE], ("justice",)),
        ("department", [TRUST, JUSTICE, TRUST, TRUST, TRUST], ("justice",)),
        ("department", [JUSTICE, STATE], ()),
        ("department", [JUSTICE, JUSTICE, JUSTICE, STATE], ("justice",)),
        ("department", [TRUST], ()),
        ("group", [TRUST], ("trust",)),
        ("group", [TRUST, ADA], ("trust",)),
        ("group", [TRUST, ADA, ADA, ADA], ()),
        ("group", [TRUST, CTU], ()),
        ("group", [JUSTICE], ()),
        ("group", [ADA], ()),
        ("dog", [TRUST], ()),
    ],
)
def test_a_noun_for_a_body_means_the_one_body_before_it(
    small_pack: Pack, noun: str, before: list[Actor], meant: tuple[str, ...]
) -> None:
    assert find(small_pack, noun, *before) == meant
