"""Gold and findings in a few lines, for the tests of evaluation."""

from collections.abc import Mapping, Sequence
from typing import Any

from kg.evaluation.model import Annotation, annotation
from kg.extraction.model import Basis, Findings, Mention, Programme, Region, Relation, Statement, StatementKind
from kg.reading import parse
from kg.reading.model import Span

TEXT = """青石县农村饮水情况调查报告
青石县水利局走访了柳河镇的12个村，实施“清泉入户”工程。
一、存在问题
1、管网老化。全县有340公里管道用了二十年以上。
2、水价偏高。
二、对策建议
1、更换老化管道。继续实施“清泉入户”工程。
"""


def statement(identifier: str, text: str, theme: str = "其他", **more: Any) -> dict[str, Any]:
    return {"id": identifier, "text": text, "theme": theme, **more}


def figure(text: str, value: float, unit: str, measures: str = "", **more: Any) -> dict[str, Any]:
    return {"text": text, "value": value, "unit": unit, "measures": measures, **more}


def gold(**content: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None) -> Annotation:
    """An annotation of the report 饮水 that says only this."""
    return annotation({"report": "饮水", **content})


def findings() -> Findings:
    """Two regions (one of them wrong), a programme that runs in one, two problems and a measure against the first."""

    def named(words: str, rule: str) -> Mention:
        start = TEXT.rindex(words)
        return Mention(Span(start, start + len(words)), rule)

    def said(kind: StatementKind, number: str, words: str, theme: str, confidence: float) -> Statement:
        mention = named(words, "outline-1")
        return Statement(kind, number, mention, mention.span, theme=theme, theme_confidence=confidence)

    def related(predicate: str, subject: str, target: str, confidence: float, rule: str, words: str) -> Relation:
        return Relation(predicate, subject, target, Basis.INFERRED, confidence, rule, named(words, rule).span)

    problem, measure = StatementKind.PROBLEM, StatementKind.COUNTERMEASURE
    return Findings(
        report=parse(TEXT, "饮水")[0],
        regions=(
            Region("青石县", (named("青石县", "county"),), "county"),
            Region("水利局走", (named("水利局", "tail"),), "town"),
        ),
        programmes=(Programme("清泉入户", (named("清泉入户", "quoted"),), "工程"),),
        statements=(
            said(problem, "1", "管网老化", "阵地建设", 0.8),
            said(problem, "2", "水价偏高", "服务群众", 0.6),
            said(measure, "1", "更换老化管道", "阵地建设", 0.9),
        ),
        home_region="青石县",
        relations=(
            related("addresses", "countermeasure-1", "problem-1", 0.9, "words", "更换"),
            related("addresses", "countermeasure-1", "problem-2", 0.6, "order", "更换"),
            related("runsIn", "清泉入户", "水利局走", 0.7, "near", "清泉"),
        ),
    )


GOLD = {
    "report": "饮水",
    "home_region": {"name": "青石县", "code": None},
    "sections": [{"heading": "一、存在问题", "role": "problem"}, {"heading": "二、对策建议", "role": "countermeasure"}],
    "regions": [
        {"name": "青石县", "code": "123456", "mentions": ["青石县"]},
        {"name": "柳河镇", "code": None, "mentions": ["柳河镇"]},
    ],
    "organizations": [{"name": "青石县水利局", "mentions": ["青石县水利局"]}],
    "programmes": [{"name": "清泉入户", "mentions": ["清泉入户"], "regions": ["青石县", "柳河镇"]}],
    "problems": [statement("P1", "管网老化", "阵地建设"), statement("P2", "水价偏高", "经费保障")],
    "countermeasures": [statement("M1", "更换老化管道", "阵地建设", addresses=["P1"])],
}
"""What a reader takes from TEXT."""
