"""Linking by shares says what linking of all reports at once says."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import astuple, replace

import kg
from kg.extraction.storage import dump, load
from kg.graph.parts import Part, parts
from kg.linking import Corpus, Entity, Kind, Link, link
from kg.linking.corpus.reduction import Reduction
from kg.linking.corpus.share import Agreed, Share, compared, own_corpus, share
from kg.linking.similarity.comparison import Comparison
from kg.linking.similarity.pairs import unpacked
from kg.reading import Span, parse
from kg.resources.namespaces import ACROSS, BACKGROUND
from tests.benchmarks.reports import report
from tests.growth import grows_linearly


def findings_of(sample: list[kg.Findings]) -> list[kg.Findings]:
    """The sample, and made-up reports that share more."""
    made = [kg.extract(parse(report(number), str(number))[0]) for number in range(6)]
    return sorted([*sample, *made], key=lambda one: one.report.id)


def test_each_graph_is_made_from_the_same(sample_findings: list[kg.Findings]) -> None:
    findings = findings_of(sample_findings)
    shares = {one.report.id: Share(*load(dump(astuple(share(one))))) for one in findings}
    reduction, comparison = Reduction(), Comparison()
    for one in findings:
        comparison.add(one.report.id, compared(one))
        reduction.add(one.report.id, shares[one.report.id])
    reduction.close()

    whole = link(findings)
    wanted = parts(whole)
    for one in findings:
        own = own_corpus(one, reduction.agreed(shares[one.report.id]))
        assert told(parts(own)[one.report.id]) == told(wanted[one.report.id])
    entities, links = reduction.background()
    background = parts(Corpus((), tuple(entities), tuple(links)))[BACKGROUND]
    assert told(background) == told(wanted[BACKGROUND])
    across = [
        (comparison.id(first), comparison.id(second), score / 1000)
        for first, second, score in zip(*(column.tolist() for column in unpacked(comparison.alike())), strict=True)
    ]
    assert sorted(across) == sorted((one.subject, one.object, one.confidence) for one in wanted[ACROSS].links)
    assert across
    counts = reduction.counts()
    assert counts["Report"] == len(findings)
    linked = {one.object for one in whole.links if one.evidence}
    spoken_of = [one.kind for one in whole.entities if one.evidence or one.id in linked]
    assert {kind: counts[kind] for kind in Kind if counts[kind]} == Counter(spoken_of)
    stated = Counter(one.predicate for one in whole.links if one.evidence)
    assert {one: counts[one] for one in stated if one != "similarTo"} == stated - Counter(similarTo=len(across))
    assert counts.total() == len(findings) + len(spoken_of) + stated.total() - len(across)


def test_it_is_told_of_which_reports_others_have_changed_what_is_agreed(sample_findings: list[kg.Findings]) -> None:
    shares = {one.report.id: share(one) for one in findings_of(sample_findings)}

    def agreed(without: str = "") -> dict[str, tuple[bytes, Agreed]]:
        reduction, left = Reduction(), {one: own for one, own in shares.items() if one != without}
        for one, own in left.items():
            reduction.add(one, own)
        reduction.close()
        told = reduction.told()
        return {one: (said, reduction.agreed(own)) for (one, own), said in zip(left.items(), told, strict=True)}

    whole, changed = agreed(), set[bool]()
    for gone in shares:
        for one, (said, known) in agreed(gone).items():
            assert (said == whole[one][0]) == (known == whole[one][1])
            changed.add(said != whole[one][0])
    assert changed == {False, True}


def told(part: Part) -> tuple[list[Entity], list[Link]]:
    """A part in one order."""
    entities = sorted(part.entities, key=lambda one: one.id)
    return entities, sorted(part.links, key=lambda one: (one.subject, one.predicate, one.object))


def test_the_sentences_of_a_statement_are_those_of_its_share() -> None:
    places = [[0, 4], [5, 9], [9, 300]]
    comparison = Comparison()
    comparison.add("0a", [["report/0a#problem-1", "problem", "水源", "井少", places]])
    assert comparison.sentences(0) == [Span(*place) for place in places]


def test_a_share_is_small_and_holds_no_text(sample_findings: list[kg.Findings]) -> None:
    one = max(sample_findings, key=lambda found: len(found.report.text))
    given = json.dumps(astuple(share(one)), ensure_ascii=False)
    assert one.report.text not in given
    sentences = [span.of(one.report.text) for span in one.report.sentences if len(span) > 60]
    assert not any(sentence in given for sentence in sentences)


def test_the_share_of_a_long_report_takes_linear_time() -> None:
    title, line = "水村调查报告\n一、存在的问题\n", "水井太浅。\n"

    def of(length: int) -> Callable[[], object]:
        (read,) = parse(title + line * length, "水村")
        (one,) = kg.extract(parse(f"{title}（一）{line}", "水村")[0]).statements
        starts = range(len(title), len(title) + length * len(line), len(line))
        spans = [Span(start, start + len(line) - 1) for start in starts]
        statements = [
            replace(one, number=str(number), words=replace(one.words, span=span), scope=span)
            for number, span in enumerate(spans, 1)
        ]
        found = replace(kg.extract(parse(title, "水村")[0]), report=read, statements=tuple(statements))
        return lambda: share(found)

    assert grows_linearly(of, 4000)
