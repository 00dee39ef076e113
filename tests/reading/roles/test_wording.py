"""The wording of paragraphs: what it makes likely that they tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading.model import Role
from kg.reading.roles.wording import TOLD, Line, likelihoods

LINES = st.lists(
    st.builds(Line, st.text(alphabet="水费难收要加大0,。"), st.floats(0, 1), st.sampled_from([None, *TOLD]))
)


@given(LINES)
def test_all_roles_together_are_certain(lines: list[Line]) -> None:
    for likely in likelihoods(lines):
        assert set(likely) == set(TOLD)
        assert sum(likely.values()) == pytest.approx(1)


def test_what_a_heading_says_weighs_more_than_the_wording() -> None:
    words = "要加大投入,建立管护机制。"
    [open_to_both], [said] = likelihoods([Line(words, 0.9)]), likelihoods([Line(words, 0.9, Role.PROBLEM)])
    assert said[Role.PROBLEM] > open_to_both[Role.PROBLEM]
