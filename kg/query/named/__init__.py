"""The named queries: a question a file, `问题与对策.rq`, that `kg query DIR 问题与对策` asks.

A file begins with comments that say what it is: 标题 and 说明 in Chinese, Title and Description in English, and a line
`# 参数: 项目 = 缺省值 — what it means` for each parameter. A parameter 项目 stands in the query as the variable
?参数_项目; written `COALESCE(?参数_项目, "") = ""` the query also runs as it is in any other store.

The answer is to be the same in every store of tests/stores, and each has its gaps. So: aggregates in a SELECT of their
own, never in ORDER BY (Virtuoso) nor over what may be unbound (Comunica), and no GROUP_CONCAT; text ordered by STR, for
the standard leaves open how text with a language is ordered; the patterns of a group connected, or rdflib multiplies
them out.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.problem import Problem, Words
from kg.query.errors import QueryError
from kg.query.sparql import substitute

__all__ = ["NamedQuery", "Parameter", "named", "named_queries"]

_HEAD = re.compile(r"^# ?(标题|说明|Title|Description|参数): ?(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a caller may choose: its name, the value it has otherwise, and what it means."""

    name: str
    default: str
    meaning: str


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
            QueryError: a value for a parameter that the query has not.
        """
        known = {parameter.name: parameter.default for parameter in self.parameters}
        if unknown := sorted(values.keys() - known.keys()):
            what = Words(f"查询“{self.name}”没有参数 {'、'.join(unknown)}", f"no parameter {', '.join(unknown)}")
            taken = Words(f"可用的参数：{'、'.join(known) or '无'}", f"it takes: {', '.join(known) or 'none'}")
            raise QueryError(Problem(what, taken))
        return substitute(self.text, {f"参数_{name}": value for name, value in (known | dict(values)).items()})


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

    >>> _parameter("地区 = — 地区名称")
    Parameter(name='地区', default='', meaning='地区名称')
    """
    choice, _, meaning = line.partition("—")
    name, _, default = choice.partition("=")
    return Parameter(name.strip(), default.strip(), meaning.strip())
