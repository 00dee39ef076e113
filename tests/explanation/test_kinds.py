"""Every kind of item is told its sentence, its rule and the steps that made it, every relation both its ends."""

from collections.abc import Sequence

import pytest

import kg
from kg.explanation.model import Item, RelationNote
from kg.linking.model import Kind
from kg.resources.rules import find_rule

# What is settled about each kind, wherever the report lets it be settled.
SETTLED = {
    Kind.REGION: {"code", "within", "home"},
    Kind.ORGANIZATION_TYPE: {"concept", "broader"},
    Kind.ORGANIZATION: {"type"},
    Kind.PROGRAMME: {"kind"},
    Kind.DOCUMENT: set[str](),
    Kind.PROBLEM: {"section", "role", "theme"},
    Kind.CAUSE: {"section", "role", "theme"},
    Kind.COUNTERMEASURE: {"section", "role", "theme"},
    Kind.FIGURE: {"value", "quality", "clause", "measures"},
}
RELATIONS = ("runsIn", "carriedOutBy", "affects", "explains", "addresses", "uses", "about")


@pytest.fixture(scope="module")
def items(sample_findings: Sequence[kg.Findings]) -> tuple[Item, ...]:
    """All items of the sample, explained."""
    return tuple(item for one in sample_findings for item in kg.explain(one).items)


@pytest.fixture(scope="module")
def relations(items: tuple[Item, ...]) -> tuple[RelationNote, ...]:
    """All relations of the sample, as told at one end or the other."""
    return tuple(relation for item in items for relation in item.relations)


@pytest.mark.parametrize("kind", SETTLED)
def test_a_kind_is_told_with_sentence_rule_and_steps(kind: Kind, items: tuple[Item, ...]) -> None:
    own = [item for item in items if item.kind is kind]
    assert own
    for item in own:
        assert {found.rule for found in item.mentions} == {rule.id for rule in item.rules}
        assert all(found.passage.words in found.passage.sentence for found in item.mentions)
        assert all(rule.zh and rule.en and rule.example for rule in item.rules)
        assert all(decision.zh and decision.en for decision in item.decisions)
    assert SETTLED[kind] <= {decision.what for item in own for decision in item.decisions}


@pytest.mark.parametrize("predicate", RELATIONS)
def test_a_relation_is_told_with_its_other_end_its_rule_and_its_sentence(
    predicate: str, relations: tuple[RelationNote, ...]
) -> None:
    told = [relation for relation in relations if relation.predicate == predicate]
    assert told
    for relation in told:
        assert relation.other
        assert relation.other_label
        assert relation.rule.zh == find_rule(relation.rule.id).zh
        assert relation.passage.words in relation.passage.sentence


@pytest.mark.parametrize("predicate", [name for name in RELATIONS if name != "about"])
def test_a_relation_is_told_at_both_its_ends(predicate: str, relations: tuple[RelationNote, ...]) -> None:
    told = [relation.outgoing for relation in relations if relation.predicate == predicate]
    assert told.count(True) == told.count(False)


def test_a_figure_alone_is_told_what_place_it_is_about(relations: tuple[RelationNote, ...]) -> None:
    assert all(relation.outgoing for relation in relations if relation.predicate == "about")
