"""In which section something stands, and why the section has its role."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from kg.explanation.model import Decision
from kg.reading.model import Report, Role, Section
from kg.reading.outline.markers import STYLES
from kg.reading.roles.roles import own_role, plight, worded
from kg.resources.rules import Cue

__all__ = ["Sections"]

_AROUND = 20  # characters that are shown on either side of what a cue fits
_LONGEST_LEAD_IN = 400  # as in kg.reading.outline.outline
_ITEMS = frozenset(style.name for style in STYLES if style.item)


class Sections:
    """The sections of one report; `plain` is its shadow text."""

    def __init__(self, report: Report, plain: str) -> None:
        self._report, self._plain = report, plain
        self._outline = {section.number: section for section in report.sections}
        self._lists: dict[str, list[Section]] = {}
        for section in report.sections:
            if section.parent is None and section.style in _ITEMS:
                self._lists.setdefault(section.style, []).append(section)

    def decisions(self, offset: int) -> tuple[Decision, ...]:
        """The innermost section that holds a place, and its role with what gave it."""
        section = self._report.section_at(offset)
        if section is None:
            return (Decision("section", "", "在标题或导语里", "it stands in the title or the lead"),)
        heading = f"{section.number} {self._heading(section)}"
        where = Decision("section", heading, "所在的最小一节", "the innermost section that holds it")
        return where, Decision("role", section.role.value, *self._grounds(section))

    def _heading(self, section: Section) -> str:
        return " ".join(section.line.of(self._report.text).split())

    def _grounds(self, section: Section) -> tuple[str, str]:
        """Why a section has its role, in Chinese and English."""
        giving = section
        while (above := self._outline.get(giving.parent or "")) and above.role is section.role:
            giving = above
        zh, en = self._own_grounds(giving)
        if giving is section:
            return zh, en
        return f"随上级第 {giving.number} 节：{zh}", f"as section {giving.number} above it: {en}"

    def _own_grounds(self, section: Section) -> tuple[str, str]:
        if section.parent is None and section.style in _ITEMS:
            for words in self._lead_ins(section):
                if cue := _saying(words, section.role):
                    return _by_cue("引出这一列的话", "the words that lead the list in", cue, words)
        else:
            words = section.line.of(self._plain)
            if cue := _saying(words, section.role):
                return _by_cue("标题", "the heading", cue, words)
        zh, en = (
            f"“{self._heading(section)}”没有说明，由内容和前后各节得出",
            "its heading is silent: by what stands in it and around it",
        )
        if section.parent is None and (share := self._worded.get(section.number, {}).get(section.role)):
            zh, en = f"{zh}；措辞像这一类的占 {share:.0%}", f"{en}; {share:.0%} of it is worded like it"
        return zh, en

    @cached_property
    def _worded(self) -> Mapping[str, Mapping[Role, float]]:
        """What the wording of the top-level sections speaks for, by their numbers."""
        tops = list(self._report.children(None))
        headings, bodies = (
            [part.of(self._plain) for part in parts] for parts in zip(*((s.line, s.body) for s in tops), strict=True)
        )
        return dict(zip((section.number for section in tops), worded(headings, bodies), strict=True))

    def _lead_ins(self, section: Section) -> Iterator[str]:
        """The sentences before an item of prose and before the earlier ones of its list, the nearest first."""
        for item in reversed(self._lists[section.style]):
            if item.span.start <= section.span.start:
                start = max(0, item.marker.start - _LONGEST_LEAD_IN)
                line = self._plain.rfind("\n", start, item.marker.start) + 1
                yield from reversed(re.split(r"(?<=[。!?])", self._plain[line or start : item.marker.end]))


def _saying(words: str, role: Role) -> Cue | None:
    """The cue of the words that gives this role."""
    cue = own_role(words) or plight(words)
    return cue if cue and (cue.means or Role.PROBLEM) == role.value else None


def _by_cue(zh: str, en: str, cue: Cue, words: str) -> tuple[str, str]:
    match = cue.pattern.search(words)
    if match is None:
        return zh, en
    around = f"{words[max(0, match.start() - _AROUND) : match.start()]}【{match.group()}】"
    around += words[match.end() : match.end() + _AROUND]
    return f"{zh}“{around.strip()}”，线索 {cue.id}", f"by the cue {cue.id} in {en}"
