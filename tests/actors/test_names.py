from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.actors.names import Name, fold, is_title, read_name, slug
from graphkit.packs.people_schema import Titles

TITLES = Titles(he=("Mr", "Sir"), she=("Ms", "Dame"), any=("Dr", "Senator"))
WORDS = st.lists(st.sampled_from(["Mr", "Ms", "Dr", "Ada", "Bright", "O'Neil", "van", "é", "X"]), max_size=5)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ada Bright", Name("", ("Ada",), "Bright")),
        ("Ada Jane Bright", Name("", ("Ada", "Jane"), "Bright")),
        ("Mr Stone", Name("Mr", (), "Stone", "he")),
        ("Dame Ada Bright", Name("Dame", ("Ada",), "Bright", "she")),
        ("Dr Ms Bright", Name("Dr Ms", (), "Bright", "she")),
        ("Senator Bright", Name("Senator", (), "Bright")),
        ("Bright", Name("", (), "Bright")),
        ("Mr", Name("", (), "Mr")),
        ("Mr Ms", Name("Mr", (), "Ms", "he")),
        ("Freshman Senator Ada Bright", Name("Freshman Senator", ("Ada",), "Bright")),
        ("North Exford Senator Ms Ada Bright", Name("North Exford Senator", ("Ms", "Ada"), "Bright")),
        ("Ada Senator", Name("", ("Ada",), "Senator")),
        ("Freshman Senator Bright", Name("", ("Freshman", "Senator"), "Bright")),
        ("Friends Senator of Exford", Name("", ("Friends", "Senator", "of"), "Exford")),
        ("Ada Senator Bright Green Blue Grey", Name("", ("Ada", "Senator", "Bright", "Green", "Blue"), "Grey")),
    ],
)
def test_a_name_is_taken_apart(words: str, name: Name) -> None:
    assert read_name(words.split(), TITLES) == name


def test_no_words_are_a_name_without_parts() -> None:
    assert read_name([], TITLES) == Name("", (), "")
    assert not read_name([], TITLES).full


@pytest.mark.parametrize(
    ("words", "full"), [("Ada Bright", True), ("Ms Ada Bright", True), ("Ms Bright", False), ("Bright", False)]
)
def test_a_name_is_full_with_a_given_and_a_family_name(words: str, full: bool) -> None:  # noqa: FBT001
    assert read_name(words.split(), TITLES).full is full


def test_the_text_of_a_name_is_without_its_title() -> None:
    assert read_name(["Dame", "Ada", "Bright"], TITLES).text == "Ada Bright"


def test_a_title_is_a_title_in_its_own_spelling_only() -> None:
    assert is_title("Mr", TITLES)
    assert not is_title("mr", TITLES)
    assert not is_title("Mrs", TITLES)


@given(WORDS)
def test_no_word_of_a_name_is_lost_or_moved(words: list[str]) -> None:
    name = read_name(words, TITLES)
    assert [*name.title.split(), *name.given, *filter(None, [name.family])] == words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Siôn Simon", "sion simon"),
        ("Zoë", "zoe"),
        ("Bright's", "bright"),
        ("Bright’s", "bright"),
        ("Carters'", "carters"),
        ("  UKIP ", "ukip"),
        ("O'Neil", "o'neil"),
    ],
)
def test_folding_drops_case_accents_and_possession(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("one", "other"), [("Ada Bright", "Ada Brights"), ("Lee", "Leeds"), ("Stone", "Stoner's")])
def test_folding_keeps_other_names_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Siôn Simon", "sion-simon"),
        ("Carters' Union", "carters-union"),
        ("Mary-Ann O'Neil", "mary-ann-o-neil"),
        ("Supporters of Ada Bright", "supporters-of-ada-bright"),
        ("Łukasz", "łukasz"),
        ("", "unnamed"),
        ("—?!", "unnamed"),
        ("___", "unnamed"),
    ],
)
def test_a_slug_is_the_id_of_a_name(text: str, id_: str) -> None:
    assert slug(text) == id_


@given(st.text(max_size=40))
def test_a_slug_is_never_empty_and_has_no_space_or_stray_hyphen(text: str) -> None:
    assert re.fullmatch(r"\w+(?:-\w+)*", slug(text))


@given(st.text(max_size=40))
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(st.text(max_size=40))
def test_possession_changes_no_slug(text: str) -> None:
    if not text.endswith(("'", "’", "'s", "’s", "'S")) and text.strip() == text and text:
        assert slug(text + "'s") == slug(text)


def test_a_particle_is_no_given_name() -> None:
    assert not read_name(["Mr", "ap", "Owen"], TITLES).full
    assert read_name(["Rhys", "ap", "Owen"], TITLES).full
