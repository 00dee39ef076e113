"""Gold annotations: read from files, and checked before anything is scored against them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.evaluation.model import CATEGORIES, NAMED, RELATIONS, STATED, Annotation, annotation
from kg.problem import Problem, ProblemError, Words, refusal
from kg.reading.model import Role

__all__ = ["GoldError", "not_quoted", "read_gold"]


_MEND = Words("写法见 data/gold", "data/gold has examples")


class GoldError(ProblemError):
    """Gold that cannot be scored against, a problem for each fault."""


def read_gold(path: str | Path) -> tuple[Annotation, ...]:
    """The gold in a JSON file, or in all JSON files of a folder, by the name of the report.

    The form is that of the annotation guidelines: data/gold has examples. A category that is left out has no entry.

    Raises:
        GoldError: there is none, a file is no such JSON, or two annotate the same report.
    """
    path = Path(path)
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        what = Words("没有 .json 标注文件", "no .json file with gold in it")
        raise GoldError(Problem(what, Words("请检查路径", "check the path"), path=path))
    golds: dict[str, Annotation] = {}
    faults: list[Problem] = []
    for file in files:
        try:
            content = json.loads(file.read_text(encoding="utf-8-sig"))
        except OSError as error:
            zh, en = refusal(error)
            what = Words(f"读不了：{zh}", f"cannot be read: {en}")
            faults.append(Problem(what, Words("请检查路径", "check the path"), path=file))
            continue
        except ValueError as error:
            line = error.lineno if isinstance(error, json.JSONDecodeError) else None
            faults.append(Problem(Words("不是 JSON", f"not JSON: {error}"), _MEND, path=file, line=line))
            continue
        if found := list(_faults(content)):
            faults += (Problem(fault, _MEND, path=file) for fault in found)
            continue
        gold = annotation(content)
        if gold.report in golds:
            what = Words(f"报告 {gold.report} 已有另一份标注", f"another file annotates {gold.report} too")
            faults.append(Problem(what, Words("请留一份", "keep one of them"), path=file))
        golds[gold.report] = gold
    if faults:
        raise GoldError(*faults)
    return tuple(golds[name] for name in sorted(golds))


def not_quoted(gold: Annotation, text: str) -> list[str]:
    """The quotations of the gold that do not stand in the report's text, perhaps another version of it."""
    quotations = [heading for heading, _ in gold.sections]
    for category, entries in gold.entries.items():
        for entry in entries:
            quotations += entry.mentions if category in NAMED and category != "documents" else [entry.label]
            quotations += [entry.measures] if category == "figures" else []
    return [words for words in dict.fromkeys(quotations) if words not in text]


# ── what is wrong with a file ─────────────────────────────────────────────────────────────────────────────────────────


_ROLES = tuple(role.value for role in Role)
_NUMBER = (int, float)
# what an entry must have for its category to be scored
_REQUIRED: Mapping[str, Mapping[str, type | tuple[type, ...]]] = {
    "sections": {"heading": str, "role": str},
    **{category: {"name": str} for category in NAMED},
    "documents": {"title": str},
    **{category: {"id": str, "text": str, "theme": str} for category in STATED},
    "figures": {"text": str, "value": _NUMBER, "unit": str, "measures": str},
}


def _faults(content: object) -> Iterator[Words]:
    """What is wrong with the JSON of a file, in the order of its parts."""
    if not isinstance(content, dict) or not isinstance(content.get("report"), str):
        yield Words('缺 "report"：报告的名称，即其文件名去掉 .txt', 'no "report": the stem of the report\'s file name')
        return
    home = content.get("home_region")
    if home is not None and not (isinstance(home, dict) and isinstance(home.get("name"), str)):
        yield Words('home_region 应为 null 或 {"name": …, "code": …}', "home_region is null or an object with a name")
    formed = True
    for category in ("sections", *CATEGORIES):
        for fault in _faults_of_category(category, content.get(category, [])):
            formed = False
            yield fault
    if formed:
        yield from _faults_of_references(content)


def _faults_of_category(category: str, entries: object) -> Iterator[Words]:
    if not isinstance(entries, list):
        yield Words(f"{category} 应为列表", f"{category} must be a list")
        return
    for number, entry in enumerate(entries, 1):
        zh, en = f"{category} 第 {number} 项", f"entry {number} of {category}"
        if not isinstance(entry, dict):
            yield Words(f"{zh}应为对象", f"{en} must be an object")
            continue
        for field, kind in _REQUIRED[category].items():
            if not isinstance(entry.get(field), kind) or isinstance(entry.get(field), bool):
                yield Words(f"{zh}缺 {field}，或其类型不对", f"{en}: {field} is missing or of the wrong type")
        lists = ["mentions", *(relation.field for relation in RELATIONS.values() if relation.subject == category)]
        for field in lists:
            values = entry.get(field, [])
            if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
                yield Words(f"{zh}的 {field} 应为文字的列表", f"{en}: {field} must be a list of strings")
        if category == "sections" and entry.get("role") not in _ROLES:
            yield Words(f"{zh}的 role 应为 {'、'.join(_ROLES)} 之一", f"{en}: role is one of {', '.join(_ROLES)}")


def _faults_of_references(content: Mapping[str, Any]) -> Iterator[Words]:
    """Ids that stand twice, and relations that lead nowhere."""
    for category in STATED:
        ids = [entry["id"] for entry in content.get(category, ())]
        for twice in sorted({one for one in ids if ids.count(one) > 1}):
            yield Words(f"{category} 的 id {twice} 出现两次", f"the id {twice} stands twice in {category}")
    for relation in RELATIONS.values():
        key = "id" if relation.object in STATED else "name"
        known = {entry[key] for entry in content.get(relation.object, ())}
        for entry in content.get(relation.subject, ()):
            for missing in (name for name in entry.get(relation.field, ()) if name not in known):
                name = entry.get("id") or entry["name"]
                yield Words(
                    f"{relation.subject} {name}：{relation.object} 里没有 {missing}",
                    f"{relation.subject} {name}: there is no {missing} in {relation.object}",
                )
