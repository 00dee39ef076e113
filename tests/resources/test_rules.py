"""The rules that are kept as data do what their own sentences say."""

from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

import kg
from kg.extraction.model import Findings, Mention, StatementKind
from kg.graph.vocabulary import SRO
from kg.linking import link
from kg.linking.identity import path
from kg.linking.regions.figure_places import FigurePlaces
from kg.linking.similarity import alike, wordings
from kg.pipeline import extract
from kg.reading import parse
from kg.reading.cleaning import shadow
from kg.resources.rules import Cue, Rule, rule_books

CHECKOUT = Path(__file__).resolve().parents[2]

CUES = [pytest.param(cue, id=f"{book.name}:{cue.id}") for book in rule_books() for cue in book.cues.values()]
RULES = [pytest.param(rule, id=f"{book.name}:{rule.id}") for book in rule_books() for rule in book.rules.values()]


@pytest.mark.parametrize("cue", CUES)
def test_a_cue_fits_its_sentences(cue: Cue) -> None:
    assert cue.yes
    assert [words for words in cue.yes if not cue.pattern.search(words)] == []


@pytest.mark.parametrize("cue", CUES)
def test_a_cue_leaves_other_sentences_alone(cue: Cue) -> None:
    assert cue.no
    assert [words for words in cue.no if cue.pattern.search(words)] == []


@pytest.mark.parametrize("cue", CUES)
def test_a_cue_is_written_for_shadow_text(cue: Cue) -> None:
    assert not set("，；：！？（）") & set(cue.pattern.pattern)


@pytest.mark.parametrize("cue", CUES)
def test_a_cue_has_an_origin(cue: Cue) -> None:
    assert cue.origin.strip()


@cache
def _texts() -> list[str]:
    return [shadow(report.text) for report in kg.read([CHECKOUT / "data" / "sample", CHECKOUT / "tests" / "gold"])]


SIGNED = [
    pytest.param(cue, id=f"{book.name}:{cue.id}") for book in rule_books() for cue in book.cues.values() if cue.sign
]


@pytest.mark.parametrize("cue", SIGNED)
@given(data=st.data())
def test_what_is_found_by_a_sign_is_what_the_pattern_finds(cue: Cue, data: st.DataObject) -> None:
    pieces = [*cue.yes, *cue.no, *cue.sign, *"、,。的和等党3", "县农业局第二支部", "市"]
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=12)))
    assert [match.span() for match in cue.finditer(text)] == [match.span() for match in cue.pattern.finditer(text)]


@pytest.mark.parametrize("cue", SIGNED)
@given(data=st.data())
def test_a_text_without_the_sign_has_no_match(cue: Cue, data: st.DataObject) -> None:
    pieces = [*cue.yes, *cue.no, "、", ",", "。", "的", "水管老化", "是"]
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=6)))
    cut = text[data.draw(st.integers(0, len(text))) :]
    assert cue.may_be_in(cut) or cue.pattern.search(cut) is None


@pytest.mark.parametrize("cue", SIGNED)
def test_what_is_found_by_a_sign_in_reports_is_what_the_pattern_finds(cue: Cue) -> None:
    for text in _texts():
        assert [match.span() for match in cue.finditer(text)] == [match.span() for match in cue.pattern.finditer(text)]
        lines = text.split("\n")
        assert [line for line in lines if cue.pattern.search(line) and not cue.may_be_in(line)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_described(rule: Rule) -> None:
    assert rule.zh.strip()
    assert rule.en.strip()
    assert rule.origin.strip()


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_what_its_examples_say(rule: Rule) -> None:
    assert rule.yes
    assert [example for example in rule.yes if example.finds not in _found(example.text, rule.id)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_nothing_elsewhere(rule: Rule) -> None:
    assert rule.no
    assert [text for text in rule.no if _found(text, rule.id)] == []


def test_no_two_rules_have_one_id() -> None:
    ids = [rule for book in rule_books() for rule in book.rules]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("folder", [CHECKOUT / "data" / "sample", CHECKOUT / "tests" / "gold"], ids=lambda f: f.name)
def test_every_rule_that_a_graph_names_is_in_the_books(folder: Path) -> None:
    graph = kg.build([folder])
    named = {str(rule) for rule in graph.union.objects(None, URIRef(SRO.rule.value))}
    books = {rule for book in rule_books() for rule in book.rules}
    assert named
    assert named - books == set()


def _found(text: str, rule: str) -> list[str]:
    """What a rule finds in the reports of a text: the words of mentions, relations as `predicate subject object`, those
    that only linking makes by the words of their ends."""
    of_reports = (words for findings in _extracted(text) for words in _by_rule(findings, rule))
    return [*of_reports, *(words for found_by, words in _linked(text) if found_by == rule)]


@cache
def _linked(text: str) -> list[tuple[str, str]]:
    """What is found that is no part of the findings, each with its rule: links of the corpus, the places of figures,
    statements of several reports alike."""
    reports = _extracted(text)
    corpus = link(reports)
    labels = {entity.id: entity.label for entity in corpus.entities}
    labels |= {path("report", report.id): report.label for report in corpus.reports}
    found = [(one.rule, f"{one.predicate} {labels[one.subject]} {labels[one.object]}") for one in corpus.links]
    for findings in reports:
        places = FigurePlaces(findings)
        for figure in findings.figures:
            if place := places.place_of(figure):
                found.append((place[3], f"about {figure.words.span.of(findings.report.text)} {place[0]}"))
    words = {one.id: one.text for kind in StatementKind for one in wordings(reports, kind)}
    for kind in StatementKind:
        for first, second, _ in alike(wordings(reports, kind)):
            pairs = permutations((first, second))
            found += [("shared-words", f"similarTo {words[one]} {words[other]}") for one, other in pairs]
    return found


@cache
def _extracted(text: str) -> tuple[Findings, ...]:
    return tuple(map(extract, parse(text, "x")))


def _by_rule(findings: Findings, rule: str) -> Iterator[str]:
    for mention in _mentions(findings):
        if mention.rule == rule:
            yield mention.span.of(findings.report.text)
    for relation in findings.relations:
        if relation.rule == rule:
            yield f"{relation.predicate} {relation.subject} {relation.object}"


def _mentions(findings: Findings) -> Iterator[Mention]:
    named = (findings.regions, findings.organization_types, findings.organizations)
    for item in (*(item for items in named for item in items), *findings.programmes, *findings.documents):
        yield from item.mentions
    yield from (statement.words for statement in findings.statements)
    for figure in findings.figures:
        yield from (figure.words, *([figure.measures] if figure.measures else ()))
