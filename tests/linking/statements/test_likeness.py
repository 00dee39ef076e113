"""How alike two statements are."""

from hypothesis import given
from hypothesis import strategies as st

from kg.linking.statements.likeness import Vector, Vectors, characters, pairs, texts_of, themes
from kg.pipeline import extract
from kg.reading import parse
from kg.reading.cleaning import shadow

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


def vectors(body: str) -> Vectors:
    (report,) = parse(f"水村调研报告\n一、存在的问题\n{body}", "r")
    plain, statements = shadow(report.text), extract(report).statements
    return Vectors(plain, statements, texts_of(plain, statements), pairs)


def test_a_long_text_is_told_by_its_beginning() -> None:
    body = "1、水管老化。三成水管漏水。{}邻村有塘。\n2、路窄。\n"
    near, far = (vectors(body.format("水费难收。" * times)).texts["problem-1"].weights for times in (1, 200))
    assert {"水管", "漏水", "水费"} <= near.keys() & far.keys()
    assert "邻村" in near
    assert "邻村" not in far


def test_the_words_are_part_of_the_text_and_another_statement_s_text_is_not() -> None:
    found = vectors("1、水管老化。三成漏水。\n2、路窄。车进不去。\n")
    assert found.words["problem-1"].weights.keys() == {"水管", "管老", "老化"}
    assert found.words["problem-1"].weights.keys() < found.texts["problem-1"].weights.keys()
    assert not found.texts["problem-1"].weights.keys() & found.texts["problem-2"].weights.keys()


def test_what_is_rare_weighs_more() -> None:
    found = vectors("1、水管老化。\n2、水管太细。\n3、水管漏水。\n4、路窄。\n").words["problem-1"].weights
    assert found["老化"] > found["水管"]
