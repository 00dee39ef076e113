"""Ids: one IRI path for a name, whatever characters it holds."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef
from rdflib.term import _is_valid_uri

from kg.linking.identity import path

names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(names)
def test_an_id_is_a_valid_iri_and_can_be_undone(name: str) -> None:
    encoded = path("programme", name)
    assert _is_valid_uri(URIRef(f"https://example.org/{encoded}"))
    assert encoded.count("/") == 1
    assert unquote(encoded.removeprefix("programme/")) == name


@given(names, names)
def test_other_names_have_other_ids(one: str, other: str) -> None:
    assert (path("x", one) == path("x", other)) == (one == other)


def test_chinese_stays_as_it_is() -> None:
    assert path("region", "佳木斯市", "汤原县", "太平川乡") == "region/佳木斯市/汤原县/太平川乡"
