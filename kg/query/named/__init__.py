"""The named queries: a question a file, `问题与对策.rq`, that `kg query DIR 问题与对策` asks.

A file begins with comments that say what it is: 标题 and 说明 in Chinese, Title and Description in English, and a line
`# 参数: 项目 (kind) = 缺省值 — what it means` for each parameter. A parameter 项目 stands in the query as the variable
?参数_项目; written `COALESCE(?参数_项目, "") = ""` the query also runs as it is in any other store. Its kind is what it
may be: 数, a number; 甲、乙, one of these words; a class or property of whose names in the graph it is a part.

The answer is to be the same in every store of tests/stores, and each has its gaps. So: aggregates in a SELECT of their
own, never in ORDER BY (Virtuoso) nor over what may be unbound (Comunica), the least of long texts that of their STR
(Virtuoso), and no GROUP_CONCAT; no NOT EXISTS with a path in an OPTIONAL (Comunica); text ordered by STR, for
the standard leaves open how text with a language is ordered; the patterns of a group connected, or rdflib multiplies
them out.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kg.problem import Problem, Words
from kg.query.errors import QueryError
from kg.query.sparql import substitute

__all__ = ["NamedQuery", "Parameter", "named", "named_queries"]

_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
_HEAD = re.compile(r"^# ?(标题|说明|Title|Description|参数): ?(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a caller may choose: its name, the value it has otherwise, what it means, and what it may be."""

    name: str
    default: str
    meaning: str
    kind: str = ""

    @property
    def names(self) -> str:
        """The pattern for each ?name in a graph that a value may be a part of; empty where it is no name."""
        if ":" not in self.kind:
            return ""
        is_class = self.kind.partition(":")[2][0].isupper()
        return f"?thing a {self.kind} ; rdfs:label|skos:altLabel ?name" if is_class else f"?thing {self.kind} ?name"

    def fault(self, value: str) -> Problem | None:
        """Why the value is none that this can have, whatever the graph.

        >>> print(Parameter("上限", "1", "", "数").fault("abc"))
        参数 上限 不能是 abc；要是数，如 1 (上限 cannot be abc; give a number, such as 1)
        """
        what = Words(f"参数 {self.name} 不能是 {value}", f"{self.name} cannot be {value}")
        if self.kind == "数" and not _NUMBER.fullmatch(value):
            return Problem(what, Words(f"要是数，如 {self.default}", f"give a number, such as {self.default}"))
        choices = self.kind.split("、")
        if len(choices) > 1 and value not in choices:
            return Problem(what, Words(f"可选：{self.kind}", f"there are: {', '.join(choices)}"))
        return None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question that has a name; `name` is the file's, titles and descriptions are for lists and help."""

    name: str
    title: str
    description: str
    title_en: str
    description_en: str
    parameters: tuple[Parameter, ...]
    text: str

    def fill(self, values: Mapping[str, str]) -> str:
        """The SPARQL text with the parameters' values in their places.

        Raises:
            QueryError: a value for a parameter that the query has not, or one that it cannot have.
        """
        known = {parameter.name: parameter.default for parameter in self.parameters}
        if unknown := sorted(values.keys() - known.keys()):
            what = Words(f"查询“{self.name}”没有参数 {'、'.join(unknown)}", f"no parameter {', '.join(unknown)}")
            taken = Words(f"可用的参数：{'、'.join(known) or '无'}", f"it takes: {', '.join(known) or 'none'}")
            raise QueryError(Problem(what, taken))
        given = {name: value for name, value in values.items() if value}
        if faults := [fault for one in self.parameters if one.name in given and (fault := one.fault(given[one.name]))]:
            raise QueryError(*(replace(fault, place=self.name) for fault in faults))
        return substitute(self.text, {f"参数_{name}": value for name, value in (known | given).items()})


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """All named queries, by name."""
    return tuple(_read(path) for path in sorted(Path(__file__).parent.glob("*.rq")))


def named(name: str) -> NamedQuery:
    """The query of that name.

    Raises:
        QueryError: there is none; the message names the nearest ones.

    >>> named("问题的原因").title_en
    'Causes of problems'
    """
    queries = {query.name: query for query in named_queries()}
    if name in queries:
        return queries[name]
    near = [known for known in queries if name and (name in known or known in name)]
    near += [known for known in difflib.get_close_matches(name, queries, n=3, cutoff=0.3) if known not in near]
    offered = "、".join(near[:3] or queries)
    what = Words(f"没有名为“{name}”的查询", "no query of that name")
    known_ones = Words("可选", "there are") if not near else Words("是不是", "did you mean")
    raise QueryError(Problem(what, Words(f"{known_ones.zh}：{offered}", f"{known_ones.en}: {offered}")))


def _read(path: Path) -> NamedQuery:
    text = path.read_text(encoding="utf-8")
    head = _HEAD.findall(text)
    facts = dict(head)
    return NamedQuery(
        name=path.stem,
        title=facts["标题"],
        description=facts["说明"],
        title_en=facts["Title"],
        description_en=facts["Description"],
        parameters=tuple(_parameter(value) for key, value in head if key == "参数"),
        text=text,
    )


def _parameter(line: str) -> Parameter:
    """A parameter from its line.

    >>> _parameter("地区 (sro:Region) = — 地区名称")
    Parameter(name='地区', default='', meaning='地区名称', kind='sro:Region')
    """
    choice, _, meaning = line.partition("—")
    declared, _, default = choice.partition("=")
    name, _, kind = declared.partition("(")
    return Parameter(name.strip(), default.strip(), meaning.strip(), kind.strip(" )"))
