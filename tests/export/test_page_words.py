"""The page calls a class, a relation and an attribute what the ontology calls them."""

import json

import pytest

from kg.graph.vocabulary import label, term
from kg.resources import locate

WORDS = json.loads(locate("export", "page", "vocabulary.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted({*WORDS["kinds"], *WORDS["relations"]} - {"Report"}))
def test_a_class_or_relation_has_the_label_of_the_ontology(name: str) -> None:
    words = WORDS["kinds"].get(name) or WORDS["relations"][name]
    assert words["zh"] == label(term(name), "zh")
    assert words["en"].lower() == label(term(name), "en").lower()
