"""How alike two statements are."""

from hypothesis import given
from hypothesis import strategies as st

from kg.linking.likeness import Vector, characters, pairs, themes

WEIGHTS = st.dictionaries(st.sampled_from("水管井渠"), st.floats(0.01, 9), min_size=1)


def vector(weights: dict[str, float]) -> Vector:
    return Vector(weights, sum(weight**2 for weight in weights.values()) ** 0.5)


@given(WEIGHTS, WEIGHTS)
def test_likeness_is_the_same_either_way_and_at_most_one(one: dict[str, float], other: dict[str, float]) -> None:
    assert abs(vector(one).cosine(vector(other)) - vector(other).cosine(vector(one))) < 1e-9
    assert vector(one).cosine(vector(other)) <= 1 + 1e-9
    assert abs(vector(one).cosine(vector(one)) - 1) < 1e-9


def test_nothing_is_like_nothing() -> None:
    assert vector({}).cosine(vector({})) == 0


def test_numbers_signs_and_words_that_adorn_are_no_pieces() -> None:
    assert pairs("12口井,水管") == {"口井": 1, "水管": 1}
    assert not characters("3的,在。")
    assert not pairs("紧扣“着力点”") - pairs("紧扣")


def test_words_without_a_cue_speak_of_no_theme() -> None:
    assert not themes("情况复杂")
    assert set(themes("活动经费不足")) == {"经费保障"}
