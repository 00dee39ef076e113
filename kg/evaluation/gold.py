"""Gold annotations: read from files, and checked before anything is scored against them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.evaluation.model import CATEGORIES, NAMED, RELATIONS, STATED, Annotation, annotation
from kg.reading.model import Role

__all__ = ["GoldError", "not_quoted", "read_gold"]


class GoldError(Exception):
    """Gold that cannot be scored against, each fault in a line of its own that says where."""


def read_gold(path: str | Path) -> tuple[Annotation, ...]:
    """The gold in a JSON file, or in all JSON files of a folder, by the name of the report.

    The form is that of the annotation guidelines: data/gold has examples. A category that is left out has no entry.

    Raises:
        GoldError: there is none, a file is no such JSON, or two annotate the same report.
    """
    path = Path(path)
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise GoldError(f"{path}: 没有 .json 标注文件 (no .json file with gold in it)")
    golds: dict[str, Annotation] = {}
    faults: list[str] = []
    for file in files:
        try:
            content = json.loads(file.read_text(encoding="utf-8-sig"))
        except OSError as error:
            faults.append(f"{file}: 读不了: {error.strerror} (cannot be read)")
            continue
        except ValueError as error:
            faults.append(f"{file}: 不是 JSON: {error} (not JSON)")
            continue
        if found := list(_faults(content)):
            faults += (f"{file}: {fault}" for fault in found)
            continue
        gold = annotation(content)
        if gold.report in golds:
            faults.append(f"{file}: 报告 {gold.report} 已有另一份标注 (another file annotates this report too)")
        golds[gold.report] = gold
    if faults:
        raise GoldError("\n".join(faults))
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


def _faults(content: object) -> Iterator[str]:
    """What is wrong with the JSON of a file, in the order of its parts."""
    if not isinstance(content, dict) or not isinstance(content.get("report"), str):
        yield '缺 "report"：报告的名称，即其文件名去掉 .txt (no "report": the stem of the report\'s file name)'
        return
    home = content.get("home_region")
    if home is not None and not (isinstance(home, dict) and isinstance(home.get("name"), str)):
        yield 'home_region 应为 null 或 {"name": …, "code": …} (null or an object with a name)'
    formed = True
    for category in ("sections", *CATEGORIES):
        for fault in _faults_of_category(category, content.get(category, [])):
            formed = False
            yield fault
    if formed:
        yield from _faults_of_references(content)


def _faults_of_category(category: str, entries: object) -> Iterator[str]:
    if not isinstance(entries, list):
        yield f"{category} 应为列表 (a list)"
        return
    for number, entry in enumerate(entries, 1):
        where = f"{category} 第 {number} 项 (entry {number})"
        if not isinstance(entry, dict):
            yield f"{where}: 应为对象 (an object)"
            continue
        for field, kind in _REQUIRED[category].items():
            if not isinstance(entry.get(field), kind) or isinstance(entry.get(field), bool):
                yield f"{where}: 缺 {field}，或其类型不对 ({field} is missing or of the wrong type)"
        lists = ["mentions", *(relation.field for relation in RELATIONS.values() if relation.subject == category)]
        for field in lists:
            values = entry.get(field, [])
            if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
                yield f"{where}: {field} 应为文字的列表 (a list of strings)"
        if category == "sections" and entry.get("role") not in _ROLES:
            yield f"{where}: role 应为 {'、'.join(_ROLES)} 之一 (one of these)"


def _faults_of_references(content: Mapping[str, Any]) -> Iterator[str]:
    """Ids that stand twice, and relations that lead nowhere."""
    for category in STATED:
        ids = [entry["id"] for entry in content.get(category, ())]
        for twice in sorted({one for one in ids if ids.count(one) > 1}):
            yield f"{category}: id {twice} 出现两次 (stands twice)"
    for relation in RELATIONS.values():
        key = "id" if relation.object in STATED else "name"
        known = {entry[key] for entry in content.get(relation.object, ())}
        for entry in content.get(relation.subject, ()):
            for missing in (name for name in entry.get(relation.field, ()) if name not in known):
                name = entry.get("id") or entry["name"]
                yield f"{relation.subject} {name}: {relation.object} 里没有 {missing} (no such entry)"
