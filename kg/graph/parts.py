"""A corpus divided among the named graphs: what each report says for itself, what holds without any, what only several
reports together show."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.linking.model import Corpus, Entity, Evidence, Link
from kg.resources.namespaces import ACROSS, BACKGROUND

__all__ = ["Part", "parts"]


@dataclass(frozen=True, slots=True)
class Part:
    """What one named graph is made from; in that of a report, entities and links have its own evidence alone."""

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]


def parts(corpus: Corpus) -> Mapping[str, Part]:
    """The part of each report by its id, and those of `BACKGROUND` and `ACROSS`; an empty one where there is none.

    A link between what two reports have is of neither; one without evidence is background, unless it is about what only
    a report has. An entity is where its evidence is, and where its links are.
    """
    known = {entity.id: entity for entity in corpus.entities}
    entities: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for entity in corpus.entities:
        for name, evidence in (_by_report(entity.evidence) or {BACKGROUND: ()}).items():
            entities[name][entity.id] = replace(entity, evidence=evidence)
    for link in corpus.links:
        owners = {owner for owner in (_report_of(link.subject), _report_of(link.object)) if owner}
        if len(owners) > 1:
            links[ACROSS].append(link)
            continue
        cited = _by_report(link.evidence)
        for name in cited or owners or {BACKGROUND}:
            links[name].append(replace(link, evidence=cited.get(name, ())))
            for end in (link.subject, link.object):
                if end in known and end not in entities[name]:
                    entities[name][end] = replace(known[end], evidence=())
    names = {*(report.id for report in corpus.reports), BACKGROUND, ACROSS}
    return {name: Part(tuple(entities[name].values()), tuple(links[name])) for name in names}


def _by_report(evidence: Iterable[Evidence]) -> dict[str, tuple[Evidence, ...]]:
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for words in evidence:
        found[words.report].append(words)
    return {name: tuple(cited) for name, cited in found.items()}


def _report_of(path: str) -> str | None:
    """The id of the report that a node belongs to, None for one that reports share.

    >>> _report_of("report/0a1b2c3d4e5f#problem-2"), _report_of("theme/经费保障")
    ('0a1b2c3d4e5f', None)
    """
    kind, _, rest = path.partition("/")
    return rest.partition("#")[0] if kind == "report" else None
