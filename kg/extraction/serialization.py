"""Findings → JSON, in the form of the annotation guidelines, with the spans of everything."""

from collections.abc import Iterable
from typing import Any

from kg.extraction.model import Findings, Mention, Statement, StatementKind
from kg.reading.cleaning import in_simplified
from kg.reading.model import Span

__all__ = ["to_json"]


def to_json(findings: Findings) -> dict[str, Any]:
    """The findings as the guidelines write them: plain dicts and lists, ready for `json.dump`.

    Every item has `spans`, a list of [start, end] in code points of the report's text, beside the words that stand
    there.
    """
    report, text = findings.report, findings.report.text
    related = _Related(findings)
    home = next((region for region in findings.regions if region.name == findings.home_region), None)

    def named(name: str, mentions: Iterable[Mention], **more: Any) -> dict[str, Any]:
        spans = [mention.span for mention in mentions]
        words = list(dict.fromkeys(span.of(text) for span in spans))
        return {"name": name, **more, "mentions": words, "spans": [_pair(span) for span in spans]}

    def statement(item: Statement, **more: Any) -> dict[str, Any]:
        return {
            "id": item.id,
            "text": item.words.span.of(text),
            "theme": item.theme,
            "parent": item.parent,
            **more,
            "spans": [_pair(item.words.span)],
        }

    return {
        "report": report.name,
        "id": report.id,
        "title": report.label,
        "home_region": {"name": home.name, "code": home.code} if home else None,
        "sections": [
            {
                "heading": s.line.of(text),
                "role": s.role.value,
                "number": s.number,
                "level": s.level,
                "spans": [_pair(s.line)],
            }
            for s in report.sections
        ],
        "regions": [named(r.name, r.mentions, code=r.code, level=r.level, within=r.within) for r in findings.regions],
        "organization_types": [named(t.name, t.mentions) for t in findings.organization_types],
        "organizations": [named(o.name, o.mentions, type=o.type) for o in findings.organizations],
        "programmes": [
            named(
                p.name,
                p.mentions,
                kind=p.kind,
                regions=related("runsIn", p.name),
                organization_types=related("carriedOutBy", p.name),
            )
            for p in findings.programmes
        ],
        "documents": [
            {"title": d.mentions[0].span.of(text), "spans": [_pair(m.span) for m in d.mentions]}
            for d in findings.documents
        ],
        "problems": [statement(s, affects=related("affects", s.id)) for s in findings.of_kind(StatementKind.PROBLEM)],
        "causes": [statement(s, explains=related("explains", s.id)) for s in findings.of_kind(StatementKind.CAUSE)],
        "countermeasures": [
            statement(s, addresses=related("addresses", s.id), programmes=related("uses", s.id))
            for s in findings.of_kind(StatementKind.COUNTERMEASURE)
        ],
        "figures": [
            {
                "text": f.words.span.of(text),
                "value": int(f.value) if f.value == int(f.value) else f.value,
                "unit": _as_printed(f.unit, f.number.of(text)),
                "measures": f.measures.span.of(text) if f.measures else "",
                "quality": f.quality,
                "spans": [_pair(f.words.span)],
            }
            for f in findings.figures
        ],
    }


class _Related:
    """The objects of a subject's relations, in the order of the relations."""

    def __init__(self, findings: Findings) -> None:
        self._objects: dict[tuple[str, str], list[str]] = {}
        for relation in findings.relations:
            self._objects.setdefault((relation.predicate, relation.subject), []).append(relation.object)

    def __call__(self, predicate: str, subject: str) -> list[str]:
        return self._objects.get((predicate, subject), [])


def _as_printed(unit: str, number: str) -> str:
    """The unit in the script of its report, as the other words are; figures keep it in the one that can be compared.

    >>> _as_printed("万元", "38.7萬元"), _as_printed("%", "38.7")
    ('萬元', '%')
    """
    at = -1 if unit in number else in_simplified(number).rfind(unit)
    return number[at : at + len(unit)] if at >= 0 else unit


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
