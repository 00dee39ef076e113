"""Forms of statements by their nearness."""

from hypothesis import given
from hypothesis import strategies as st

from kg.linking.similarity.forms import Compared, Forms

FORMS = st.lists(
    st.tuples(st.sampled_from("水路"), st.sets(st.sampled_from("井管渠塘泵表池lacks"), min_size=1, max_size=5)),
    min_size=2,
    max_size=12,
)


def test_the_nearest_come_first_and_the_form_itself_before_all() -> None:
    forms = Forms()
    water = forms.add("水", ["水井", "水管", "老化", "漏水", "三年"])
    less = forms.add("水", ["水井", "水管", "老化", "断水", "半年"])
    more = forms.add("水", ["水井", "水管", "老化", "漏水", "半年"])
    for number in range(40):
        forms.add("路", [f"路{number}", f"桥{number}"])
    assert forms.add("水", ["三年", "水管", "漏水", "老化", "水井"]) == water

    found = Compared(forms).near([water])
    assert [form for form, _ in found] == [water, more, less]
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    assert found[0][1] == 1.0


def scores(said: list[tuple[str, set[str]]]) -> dict[tuple[int, int], float]:
    """How near each pair of forms is, by their places in what is said."""
    forms = Forms()
    numbers = [forms.add(theme, features) for theme, features in said]
    compared = Compared(forms)
    near = {number: dict(reversed(compared.near([number]))) for number in set(numbers)}
    return {
        (one, other): round(near[first][second], 5)
        for one, first in enumerate(numbers)
        for other, second in enumerate(numbers)
        if second in near[first]
    }


@given(FORMS)
def test_nearness_goes_both_ways_and_never_beyond_the_same(said: list[tuple[str, set[str]]]) -> None:
    found = scores(said)
    assert all(found[other, one] == score for (one, other), score in found.items())
    assert all(0 < score <= 1 for score in found.values())
    assert all(found[place, place] == 1 for place in range(len(said)))


@given(FORMS)
def test_the_order_in_which_forms_come_makes_no_difference(said: list[tuple[str, set[str]]]) -> None:
    last = len(said) - 1
    turned = {(last - one, last - other): score for (one, other), score in scores(said[::-1]).items()}
    assert turned == scores(said)


def test_the_same_words_on_another_theme_are_less_near() -> None:
    found = scores([("水", {"井", "管"}), ("路", {"井", "管"}), ("水", {"井", "管", "渠"})])
    assert 0 < found[0, 1] < 1
    assert found[0, 1] < scores([("水", {"井", "管"}), ("水", {"井", "管"})])[0, 1] == 1


def test_what_is_rare_counts_for_more_and_what_is_wrong_for_less() -> None:
    frequent = [("水", {"池", f"泵{number}"}) for number in range(60)]

    def near(one: set[str], other: set[str]) -> float:
        return scores([("水", one), ("水", other), *frequent]).get((0, 1), 0.0)

    assert near({"井", "管", "表"}, {"井", "管", "塘"}) > near({"池", "管", "表"}, {"池", "管", "塘"})
    assert near({"井", "lacks"}, {"井", "weak"}) > near({"井", "表"}, {"井", "塘"})
