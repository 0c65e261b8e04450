"""The survey: JSON values, in one order, each tension with its sentences."""

from __future__ import annotations

import json

from campaign import make_campaign
from makers import make_evidence

from graphkit.graph.assemble import build_graph
from graphkit.graph.survey import survey
from graphkit.model import Modality


def test_a_survey_is_json_and_the_same_in_whatever_order_the_evidence_comes() -> None:
    evidence = make_campaign()
    found = [json.dumps(survey(build_graph(each), each)) for each in (evidence, evidence[::-1])]
    assert found[0] == found[1]


def test_a_tension_brings_the_sentences_that_assert_it() -> None:
    allies = [make_evidence(a, "endorses", "dev", article=f"{a}{at}") for a in ("ada", "ben") for at in (1, 2)]
    denied = make_evidence("ada", "criticises", "ben", modality=Modality.NEGATED)
    evidence = [*allies, make_evidence("ada", "criticises", "ben"), denied]
    (tension,) = survey(build_graph(evidence), evidence)["tensions"]
    assert (tension["source"], tension["target"], tension["where"]) == ("ada", "ben", "inside")
    assert [row["sentence"] for row in tension["sentences"]] == ["On Monday Ada criticises Ben, it emerged."]


def test_every_actor_that_is_named_has_a_name() -> None:
    evidence = make_campaign()
    found = survey(build_graph(evidence), evidence)
    named = [actor for camp in found["camps"] for actor in camp["actors"]]
    named += [row[end] for row in found["tensions"] + found["turns"] for end in ("source", "target")]
    assert set(named) <= set(found["names"])
