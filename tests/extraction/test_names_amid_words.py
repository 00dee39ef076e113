"""Names of places, bodies, kinds and programmes amid the words around them: verbs in front, 和 behind, words inside."""

import pytest

from tests.extraction.found import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("充分发挥县水利研究会、工商联的作用。", ["县水利研究会"]),
        ("充分利用三峡日报宣传节水。", ["三峡日报"]),
        ("水样委托川北医学院化验。", ["川北医学院"]),
        ("全县登记注册农民专业合作社128家。", []),
    ],
)
def test_what_is_done_to_a_body_is_no_part_of_its_name(text: str, expected: list[str]) -> None:
    assert names(text, "organizations") == expected
