"""The kinds of organization that a report is about: those in its title, and the one that it names most.

What the text says of a broader kind it says of them: in 学生党支部工作调查 a 支部 is a 学生党支部.
"""

from collections import Counter

from kg.extraction.model import Findings
from kg.linking.organization_kinds import kinds
from kg.linking.standing import Standing
from kg.reading.model import Span
from kg.resources.rules import rule_book
from kg.resources.vocabulary import organization_types

__all__ = ["MainKinds"]

_CUES = rule_book("linking/relations", "relations")

# So often a report names what it is about, at the least.
_OFTEN = 3
# Such a share of all kinds that it names is the one that it is about, whatever it tells.
_ALMOST_ALL = 0.45
# Such a share of the narrower kinds of branch, and half as often as the bare word, it names the one that this means. On
# all gold F1 of affects .615 to .624, of carriedOutBy .560 to .563.
_MOST, _HALF = 0.6, 0.5


class MainKinds:
    """The main kinds of one report; none is too broad to carry anything out by itself."""

    def __init__(self, findings: Findings) -> None:
        broad = _CUES.words("too-broad")
        named = Counter(
            {kind.name: len(kind.mentions) for kind in findings.organization_types if kind.name not in broad}
        )
        (most, times), (_, next_) = [*named.most_common(2), ("", 0), ("", 0)][:2]
        often = times >= max(_OFTEN, next_ + 1) and most not in _CUES.words("in-every-body")
        self.most_named = most if often else None
        """The one that the report names most, and often; no branch, for it names those of all bodies."""
        party = Counter({kind: count for kind, count in named.items() if _CUES["party-body"].search(kind)})
        (most, times), *_ = [*party.most_common(1), ("", 0)]
        self.party_bodies = most if times >= _OFTEN and most.endswith("党组织") else None
        """The Party bodies of one kind, whatever their rank (村党组织), where the report names them most of all."""
        self.standing = Standing(kinds(findings))
        """The kinds where they stand."""
        title = self.standing.within(findings.report.title or Span(0, 0))
        types = organization_types()
        self._in_title = {kind: {above.label for above in types.ancestors(kind)} for _, kind in title}
        almost = [kind for kind in self._in_title if named[kind] > _ALMOST_ALL * named.total()]
        self.subject = next(iter(almost), None)
        """The kind of the title that the whole report is about: almost half of all that names a kind names it."""
        bodies = f"{self.subject}党组织"
        self.acting = bodies if named[bodies] >= _OFTEN else self.subject
        """Who of that kind acts: its Party bodies, where the report names these often."""
        self._branches: dict[str, str] = {}
        for kind in _CUES.words("in-every-body"):
            if named[kind] and (branch := _narrowest(kind, named)):
                self._branches[kind] = branch

    def meant(self, kind: str) -> tuple[str, list[str]]:
        """The kinds that a broader one means in this report, if not itself, and the rule that says so: those of the
        title that are narrower, where it is not there itself; of a branch (党支部) the kind of branch named most."""
        narrower = [] if kind in self._in_title else [one for one, above in self._in_title.items() if kind in above]
        if narrower:
            return "narrower-in-title", sorted(narrower)
        return "branches-of-report", [self._branches[kind]] if kind in self._branches else []


def _narrowest(kind: str, named: Counter[str]) -> str | None:
    """The narrower kind that is meant where a report says but `kind`: most of the narrower ones that it names."""
    types = organization_types()
    narrower = Counter(
        {
            one: times
            for one, times in named.items()
            if kind in {above.label for above in types.ancestors(one)} and not _CUES["made-for-a-time"].match(one)
        }
    )
    (most, times), *_ = [*narrower.most_common(1), ("", 0)]
    often = max(_OFTEN, _MOST * narrower.total(), _HALF * named[kind])
    return most if times >= often else None
