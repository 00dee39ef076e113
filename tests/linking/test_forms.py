"""Forms of statements by their nearness."""

from kg.linking.forms import Compared, Forms


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
