"""How names are read: every reading of every character that has one, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from kg.export.html.readings import readings


def test_a_character_of_several_readings_stands_at_each() -> None:
    found = readings(["重庆", "银行长"])
    for reading, char in (
        ("zhong", "重"),
        ("chong", "重"),
        ("hang", "行"),
        ("xing", "行"),
        ("zhang", "长"),
        ("chang", "长"),
    ):
        assert char in found[reading]


def test_u_with_dots_is_written_v() -> None:
    found = readings(["女绿"])
    assert "女" in found["nv"]
    assert "绿" in found["lv"]


@given(st.lists(st.text(), max_size=5))
def test_readings_are_letters_and_characters_are_of_the_names(names: list[str]) -> None:
    found = readings(names)
    assert list(found) == sorted(found)
    assert all(reading.isascii() and reading.islower() for reading in found)
    assert found == readings(reversed(names))
    for chars in found.values():
        assert len(set(chars)) == len(chars)
        assert not any(char.isascii() for char in chars)
