"""The file in which a person says where the graph is to differ from what linking made of the reports: a table of
decisions.

    action,class,name,other,note
    same,组织,卫华公司,卫华集团,同一家企业
    different,组织,实验小学,,各县的实验小学不是一所
    rename,项目,百部联百村活动,百部联百村,
    drop,组织类型,三定,,不是组织

Its columns may be in any order, among others, under Chinese names too (操作 类 名称 另一名称). A line without an action
decides nothing, so that possible-duplicates.csv of a build is such a file once somebody has filled in the action.
"""

import csv
import difflib
import io
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from kg.problem import Problem, ProblemError, Words, refusal

__all__ = ["CLASSES", "Action", "Override", "OverridesError", "read_overrides"]


class Action(StrEnum):
    """What is to be done with an entity."""

    SAME = "same"
    DIFFERENT = "different"
    RENAME = "rename"
    DROP = "drop"


ACTIONS = {Action.SAME: "相同", Action.DIFFERENT: "不同", Action.RENAME: "改名", Action.DROP: "删除"}
"""The actions with their Chinese names."""

CLASSES = {
    "Region": "地区",
    "OrganizationType": "组织类型",
    "Organization": "组织",
    "Programme": "项目",
    "Document": "文件",
    "Problem": "问题",
    "Cause": "原因",
    "Countermeasure": "对策",
    "Figure": "数字",
}
"""The classes of which entities may be named, by their local names in the ontology."""

# What belongs to one report has no second name: it stays or goes.
_OF_ONE_REPORT = ("Problem", "Cause", "Countermeasure", "Figure")

_COLUMNS = {
    "action": "操作",
    "class": "类",
    "name": "名称",
    "other": "另一名称",
    "iri": "标识",
    "other_iri": "另一标识",
}


@dataclass(frozen=True, slots=True)
class Override:
    """A decision, on `line` of the file. `kind` is the local name of a class; `name` and `other` are names of entities,
    or their IRIs."""

    line: int
    action: Action
    kind: str
    name: str
    other: str = ""


class OverridesError(ProblemError, ValueError):
    """The file of overrides cannot be used, for these things that are wrong with it."""


def read_overrides(file: str | Path) -> tuple[Override, ...]:
    """The decisions of the file, in its order.

    It may come from any spreadsheet: UTF-8 or GB 18030, with commas, semicolons or tabs.

    Raises:
        OverridesError: it cannot be read, lacks a column, or has bad lines; the message names all of them.
    """
    path = Path(file)
    rows = _rows(path)
    heads = rows[0][1] if rows else []
    columns = {column: place for place, head in enumerate(heads) for column in _COLUMNS if _is_head(head, column)}
    if missing := [column for column in ("action", "class", "name") if column not in columns]:
        names = "、".join(f"{_COLUMNS[column]} {column}" for column in missing)
        what = Words(f"第一行缺少 {names}", f"the first line lacks {', '.join(missing)}")
        remedy = Words("第一行请写各栏的名称", "name the columns there")
        raise OverridesError(Problem(what, remedy, path=path, line=1))
    found: list[Override] = []
    wrong: list[Problem] = []
    for line, row in rows[1:]:
        cells = {column: row[place].strip() for column, place in columns.items() if place < len(row)}
        if cells.get("action") and not cells["action"].startswith("#"):
            try:
                found.append(_override(line, cells))
            except OverridesError as error:
                wrong += (replace(problem, path=path, line=line) for problem in error.problems)
    if wrong:
        raise OverridesError(*wrong)
    return tuple(found)


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, each with the line it begins on."""
    try:
        content = path.read_bytes()
    except OSError as error:
        zh, en = refusal(error)
        what = Words(f"无法读取：{zh}", f"cannot be read: {en}")
        raise OverridesError(Problem(what, Words("请检查路径", "check the path"), path=path)) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030", errors="replace")  # what Excel writes in China
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max("\t;,", key=head.count))
    rows, begins = [], 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((begins, row))
            begins = reader.line_num + 1
    except csv.Error as error:
        what, remedy = (
            Words("不是合法的 CSV", f"no valid CSV: {error}"),
            Words("请检查引号", "check the quotation marks"),
        )
        raise OverridesError(Problem(what, remedy, path=path, line=begins)) from error
    return rows


def _is_head(head: str, column: str) -> bool:
    """Whether a column's head, in Chinese, in English or in both, is that of `column`."""
    words = head.lower().split()
    return column in words or _COLUMNS[column] in words


def _override(line: int, cells: dict[str, str]) -> Override:
    action = _choice(cells["action"], {action.value: zh for action, zh in ACTIONS.items()}, "操作", "action")
    kind = _choice(cells.get("class", ""), CLASSES, "类", "class")
    name = cells.get("iri") or cells.get("name", "")
    other = cells.get("other_iri") or cells.get("other", "")
    if not name:
        raise OverridesError(Problem(Words("缺少名称", "no name"), Words("请填 name 栏", "fill in the column name")))
    if not other and action in (Action.SAME, Action.RENAME):
        what = Words(f"{action} 要有另一名称", f"{action} needs another name")
        raise OverridesError(Problem(what, Words("请填 other 栏", "fill in the column other")))
    if kind in _OF_ONE_REPORT and action != Action.DROP:
        what = Words(f"{CLASSES[kind]}属于一份报告", f"a {kind} belongs to one report")
        raise OverridesError(Problem(what, Words("只能 drop", "it can only be dropped")))
    if action == Action.RENAME:
        other = cells.get("other") or other
    return Override(line, Action(action), kind, name, other)


def _choice(cell: str, known: dict[str, str], column: str, column_en: str) -> str:
    """The one of the known words, in English or Chinese, that the cell says."""
    words = cell.split()
    found = [name for name, zh in known.items() if name.lower() in map(str.lower, words) or zh in words]
    if found:
        return found[0]
    near = difflib.get_close_matches(cell, [*known, *known.values()], n=1, cutoff=0.5)
    remedy = Words(
        "可选：" + "、".join(f"{name} {zh}" for name, zh in known.items()), f"choose from {', '.join(known)}"
    )
    if near:
        remedy = Words(f"是不是 {near[0]}？{remedy.zh}", f"did you mean {near[0]}? {remedy.en}")
    raise OverridesError(Problem(Words(f"不认识的{column}“{cell}”", f"unknown {column_en} “{cell}”"), remedy))
