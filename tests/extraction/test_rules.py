"""The rules that are kept as data, each with the sentences that test it."""

import pytest

from kg.extraction.rules import Rule, load_rules

RULES = tuple(load_rules("cues").values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_sentences_of_both_kinds(rule: Rule) -> None:
    assert rule.yes
    assert rule.no


@pytest.mark.parametrize(("rule", "words"), [(rule, words) for rule in RULES for words in rule.yes])
def test_a_rule_fits_its_sentences(rule: Rule, words: str) -> None:
    assert rule.pattern.search(words)


@pytest.mark.parametrize(("rule", "words"), [(rule, words) for rule in RULES for words in rule.no])
def test_a_rule_leaves_other_sentences_alone(rule: Rule, words: str) -> None:
    assert not rule.pattern.search(words)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_written_for_shadow_text(rule: Rule) -> None:
    assert not set("，；：！？（）") & set(rule.pattern.pattern)
