from __future__ import annotations

from typing import TYPE_CHECKING

from makers import make_doc

from graphkit.relations.company import Company

if TYPE_CHECKING:
    from graphkit.articles.tree import Doc
    from graphkit.packs.load import Pack

LEMMAS = {"joined": "join", "blaming": "blame", "met": "meet", "blamed": "blame", "teamed": "team"}


def parse(words: str, heads: str, deps: str, pos: str, **tags: str) -> Doc:
    return make_doc(words, heads, deps, pos=pos, lemmas=LEMMAS, tags={"blaming": "VBG", "blame": "VB", **tags})


def company(pack: Pack, doc: Doc, verb: str) -> list[str]:
    return [t.text for t in Company(pack).of(next(t for t in doc if t.text == verb))]


def test_who_is_named_before_the_verb_does_it_too(pack: Pack):
    doc = parse(
        "Like Cid , Ada blamed Ben",
        "4 0 0 4 4 4",
        "prep pobj punct nsubj ROOT dobj",
        "ADP PROPN PUNCT PROPN VERB PROPN",
    )
    assert company(pack, doc, "blamed") == ["Cid"]


def test_who_is_named_after_the_verb_may_be_its_object(pack: Pack):
    doc = parse("Ada blamed Ben like Cid", "1 1 1 1 3", "nsubj ROOT dobj prep pobj", "PROPN VERB PROPN ADP PROPN")
    assert company(pack, doc, "blamed") == []


def test_whoever_is_joined_in_an_act_does_it_too(pack: Pack):
    words, heads = "Ada joined Cid in blaming Ben", "1 1 1 1 3 4"
    doc = parse(words, heads, "nsubj ROOT dobj prep pcomp dobj", "PROPN VERB PROPN ADP VERB PROPN")
    assert company(pack, doc, "blaming") == ["Cid"]


def test_whoever_is_met_after_an_act_does_not_do_it(pack: Pack):
    words, heads = "Ada met Cid after blaming Ben", "1 1 1 1 3 4"
    doc = parse(words, heads, "nsubj ROOT dobj prep pcomp dobj", "PROPN VERB PROPN ADP VERB PROPN")
    assert company(pack, doc, "blaming") == []


def test_partners_do_it_too(pack: Pack):
    words, heads = "Ada teamed with Cid to blame Ben", "1 1 1 2 5 1 5"
    doc = parse(words, heads, "nsubj ROOT prep pobj aux advcl dobj", "PROPN VERB ADP PROPN PART VERB PROPN")
    assert company(pack, doc, "blame") == ["Cid"]
