from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from graphkit.packs import schema
from graphkit.packs.actor_schema import ActorEntry, OfficeEntry
from graphkit.packs.schema import Cue, Frame, RelationEntry, Role
from graphkit.packs.word_schema import Modifier

CUE: dict[str, Any] = {"cue": "back", "frame": "f", "examples": ["e"], "counterexamples": ["c"]}


def make_cue(**fields: object) -> Cue:
    return Cue(**{**CUE, **fields})


def make_frame(**fields: object) -> Frame:
    return Frame(**{"head": "verb", "source": "subject", "target": "object", **fields})


def test_one_word_where_a_list_is_allowed_is_a_list_of_one() -> None:
    cue = make_cue(frame="demand", unless=["horse"], also="shore up")
    assert (cue.frame, cue.unless, cue.also) == (("demand",), ("horse",), ("shore up",))


@pytest.mark.parametrize("model", [Cue, Frame, ActorEntry, OfficeEntry, RelationEntry, Modifier, schema.PackInfo])
def test_an_unknown_key_is_refused_in_every_entry(model: type[schema.Strict]) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate({"exmples": ["e"]})
    assert "extra_forbidden" in {each["type"] for each in caught.value.errors()}


@pytest.mark.parametrize("missing", ["examples", "counterexamples"])
def test_a_cue_without_a_proof_is_refused(missing: str) -> None:
    for fields in ({key: value for key, value in CUE.items() if key != missing}, {**CUE, missing: []}):
        with pytest.raises(ValidationError):
            Cue.model_validate(fields)


@pytest.mark.parametrize("strength", [0, -0.1, 1.1, "0.9"])
def test_a_strength_that_is_no_share_is_refused(strength: object) -> None:
    with pytest.raises(ValidationError):
        make_cue(strength=strength)


@pytest.mark.parametrize("strength", [0.01, 1, None])
def test_a_strength_that_is_a_share_or_unset_is_taken(strength: object) -> None:
    assert make_cue(strength=strength).strength == strength


@pytest.mark.parametrize(
    ("cue", "slug"),
    [
        ("hit back at", "hit-back-at"),
        ("throw <weight> behind", "throw-weight-behind"),
        ("Brexit-bash", "brexit-bash"),
        ("n't", "n-t"),
    ],
)
def test_a_rule_id_comes_from_the_words_of_the_cue(cue: str, slug: str) -> None:
    assert make_cue(cue=cue).slug == slug
    assert make_cue(cue=cue, id="own").slug == "own"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("subject", (Role(name="subject"),)),
        ("complement(at)", (Role(name="complement", prepositions=("at",)),)),
        ("complement(on, upon)", (Role(name="complement", prepositions=("on", "upon")),)),
        ("[possessor, modifier]", (Role(name="possessor"), Role(name="modifier"))),
        (
            "[complement(of, by), possessor]",
            (Role(name="complement", prepositions=("of", "by")), Role(name="possessor")),
        ),
        (["giver", "complement(to)"], (Role(name="giver"), Role(name="complement", prepositions=("to",)))),
    ],
)
def test_roles_are_read_with_their_prepositions(text: object, roles: tuple[Role, ...]) -> None:
    assert make_frame(source=text).source == roles


@pytest.mark.parametrize(
    "text", ["subjct", "complement at", "complement(at", "", "[subject, nobody]", "subject object"]
)
def test_what_is_no_role_is_refused_with_the_roles_there_are(text: str) -> None:
    with pytest.raises(ValidationError, match="is not a role; roles are subject, object"):
        make_frame(source=text)


@given(
    st.lists(
        st.tuples(st.sampled_from(schema.ROLES), st.lists(st.sampled_from(["at", "of", "by"]), max_size=3)), min_size=1
    )
)
def test_a_written_list_of_roles_and_a_list_of_roles_are_one(wanted: list[tuple[str, list[str]]]) -> None:
    texts = [f"{name}({', '.join(prepositions)})" if prepositions else name for name, prepositions in wanted]
    frame = make_frame(source=texts, target=f"[{', '.join(texts)}]")
    assert frame.source == frame.target == tuple(Role(name=n, prepositions=tuple(p)) for n, p in wanted)


@pytest.mark.parametrize("prior", [0, 1.5, "high"])
def test_a_prior_that_is_no_share_is_refused(prior: object) -> None:
    with pytest.raises(ValidationError):
        make_frame(prior=prior)


@pytest.mark.parametrize("sets", ["certain", "negative", ""])
def test_a_frame_sets_no_modality_that_is_none(sets: str) -> None:
    with pytest.raises(ValidationError):
        make_frame(sets=sets)


@pytest.mark.parametrize("sign", [0, 2, "1", "+", 1.5])
def test_a_sign_is_plus_or_minus_one(sign: object) -> None:
    with pytest.raises(ValidationError):
        RelationEntry.model_validate({"sign": sign, "label": "x", "definition": "y"})
    assert RelationEntry.model_validate({"sign": -1, "label": "x", "definition": "y"}).symmetric is False


@pytest.mark.parametrize("reach", ["sideways", ""])
def test_a_modifier_reaches_one_of_the_known_ways(reach: str) -> None:
    with pytest.raises(ValidationError):
        Modifier.model_validate({"modifier": "not", "sets": "negated", "reach": reach})


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016-05-09", date(2016, 5, 9), date(2016, 5, 9)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-12", date(2015, 12, 1), date(2015, 12, 31)),
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        (2016, date(2016, 1, 1), date(2016, 12, 31)),
        (None, None, None),
    ],
)
def test_a_month_or_year_is_its_first_day_at_the_start_and_its_last_at_the_end(
    text: object, first: date | None, last: date | None
) -> None:
    office = OfficeEntry.model_validate({"title": "mayor", "from": text, "to": text})
    assert (office.start, office.end) == (first, last)


@pytest.mark.parametrize("text", ["May 2016", "2016-5-9", "16-05-09", "2016-13", "2016-02-30", "2016/05/09", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        OfficeEntry.model_validate({"title": "mayor", "from": text})


@given(st.dates())
def test_each_date_as_iso_writes_it_is_that_date(day: date) -> None:
    office = OfficeEntry.model_validate({"title": "mayor", "from": day.isoformat(), "to": day.isoformat()})
    assert office.start == office.end == day


@pytest.mark.parametrize("id_", ["Ada-Bright", "ada bright", "ada--bright", "-ada", "ada_bright", "adá", ""])
def test_an_id_of_other_characters_is_refused(id_: str) -> None:
    with pytest.raises(ValidationError, match="is not an id; use lower case letters, digits and hyphens"):
        ActorEntry(id=id_, name="Ada Bright")
    assert ActorEntry(id="ada-bright-2", name="Ada Bright").id == "ada-bright-2"


@pytest.mark.parametrize("number", ["1145", "Q0", "q1145", "Q11x"])
def test_what_is_no_wikidata_number_is_refused(number: str) -> None:
    with pytest.raises(ValidationError, match="is not a Wikidata id such as Q1145"):
        ActorEntry(id="ada", name="Ada", wikidata=number)
    assert ActorEntry(id="ada", name="Ada", wikidata="Q1145").wikidata == "Q1145"


@pytest.mark.parametrize(("field", "value"), [("kind", "animal"), ("pronouns", "him")])
def test_an_unknown_kind_or_pronoun_is_refused(field: str, value: str) -> None:
    with pytest.raises(ValidationError):
        ActorEntry.model_validate({"id": "ada", "name": "Ada", field: value})


def test_entries_are_frozen() -> None:
    with pytest.raises(ValidationError):
        make_cue().cue = "shun"
