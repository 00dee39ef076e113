"""build-report.json: what a build read, what it left out and why, and what it made, for programs to read.

inputs      each file: name, format, sha256 of its bytes, its reports: name, id (of the text), and warnings (what was
            not found, and that the text breaks off) in Chinese and in English
problems    each input that gave no report: path as given, page and line where known, what and remedy in Chinese and in
            English, sha256 of the bytes that were read, the traceback where this program is at fault, and whether
            something was lost
counts      nodes of each class that the reports speak of, and links of each property
violations  what in the graph breaks a rule of ontology/shapes.ttl, as `kg validate --format json` has it
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import kg
from kg.problem import Problem, Words

if TYPE_CHECKING:
    from kg.graph import Facts, Violation
    from kg.reading import Source

__all__ = ["FILE", "Input", "bare", "missing", "render", "warnings"]

FILE = "build-report.json"
_SHOWN = 5  # reports by name

_NO_SECTION = Words("没有认出章节", "no section recognised")
_NO_STATEMENT = Words("没有认出问题、原因、对策", "no problem, cause or countermeasure recognised")
_BROKEN = {  # by kg.reading.sentences.ending.Break
    "heading": Words("末尾的标题下没有内容，正文可能不全", "nothing under the last heading: the text may be cut"),
    "sentence": Words("最后一句没有写完，正文可能不全", "the last sentence is not whole: the text may be cut"),
}


class Input(NamedTuple):
    """What is told of a report's source: its text is not kept; `broken` is what it breaks off with."""

    file: str
    format: str
    sha256: str
    name: str
    id: str
    broken: str | None = None

    @classmethod
    def of(cls, source: "Source") -> "Input":
        """What is told of this one."""
        from kg.reading.sentences.ending import broken_off

        return cls(source.origin.file, source.format, source.sha256, source.name, source.id, broken_off(source.text))

    def lacks(self, warned: Mapping[str, list[Words]]) -> list[Words]:
        """The warnings of it, with those that reports have by their ids."""
        return [*warned.get(self.id, ()), *([_BROKEN[self.broken]] if self.broken else [])]


def render(
    sources: Iterable[Input],
    problems: Iterable[Problem],
    counts: Mapping[str, int],
    violations: Iterable["Violation"],
    warned: Mapping[str, list[Words]],
) -> bytes:
    """The file's bytes; the same for the same inputs. `warned` are the warnings of reports by their ids."""
    inputs: dict[tuple[str, str], dict[str, Any]] = {}
    for source in sources:
        file = inputs.setdefault(
            (source.file, source.sha256),
            {"file": source.file, "format": source.format, "sha256": source.sha256, "reports": []},
        )
        told = [words._asdict() for words in source.lacks(warned)]
        file["reports"].append({"name": source.name, "id": source.id, "warnings": told})
    said = {
        "version": kg.__version__,
        "inputs": list(inputs.values()),
        "problems": [_fields(problem) for problem in problems],
        "counts": dict(sorted(counts.items())),
        "violations": [violation.fields() for violation in violations],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def _fields(problem: Problem) -> dict[str, Any]:
    """What is known of a problem; an archive's GBK names reach us as bytes that are no UTF-8."""
    known = {
        "path": problem.path and os.fsencode(problem.path).decode("utf-8", "replace"),
        "page": problem.page,
        "line": problem.line,
        "what": problem.what._asdict(),
        "remedy": problem.remedy and problem.remedy._asdict(),
        "sha256": problem.sha256,
        "traceback": problem.traceback,
    }
    return {name: value for name, value in known.items() if value} | {"lost": not problem.skipped}


def warnings(facts: "Facts") -> dict[str, list[Words]]:
    """What one would expect of a report and what was not found in it, by the id of the report.

    >>> warnings(kg.build(["data/sample/茶叶合作社.txt"]).facts)
    {}
    """
    from kg.graph.vocabulary import SRO

    divided = {section.value.rpartition("/")[2].partition("#")[0] for section in facts.instances(SRO.Section)}
    found = {}
    for report in facts.instances(SRO.Report):
        identifier = report.value.rpartition("/")[2]
        if lacks := missing(sections=identifier in divided, statements=bool(facts.values(report, SRO.states))):
            found[identifier] = lacks
    return found


def bare(sources: Iterable[Input], warned: Mapping[str, list[Words]]) -> Iterator[Problem]:
    """What to note of the reports that gave little or break off, a few of them by name, for each warning.

    >>> few = [Input("a.txt", "text", "", "水井", "1")]
    >>> print(*bare(few, {"1": [_NO_SECTION]}))
    没有认出章节：水井；见 build-report.json (no section recognised: 水井; see build-report.json)
    """
    found = [(source.name, source.lacks(warned)) for source in sources]
    for zh, en in (_NO_SECTION, _NO_STATEMENT, *_BROKEN.values()):
        names = [name for name, lacks in found if Words(zh, en) in lacks]
        if names:
            some, rest = names[:_SHOWN], len(names) - _SHOWN
            more = Words(f" 等 {len(names)} 份报告", f" and {rest} more reports") if rest > 0 else Words("", "")
            what = Words(f"{zh}：{'、'.join(some)}{more.zh}", f"{en}: {', '.join(some)}{more.en}")
            yield Problem(what, Words(f"见 {FILE}", f"see {FILE}"), skipped=True)


def missing(*, sections: bool, statements: bool) -> list[Words]:
    """The warnings of a report that has sections and statements, or has not."""
    return [*([] if sections else [_NO_SECTION]), *([] if statements else [_NO_STATEMENT])]
