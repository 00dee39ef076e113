"""An evaluation as text: the tables and lists that `kg evaluate` prints."""

import io
from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from kg.evaluation.bootstrap import Interval
from kg.evaluation.calibration import LEVELS
from kg.evaluation.comparison import Comparison
from kg.evaluation.evaluation import Evaluation
from kg.evaluation.misses import Fired, Miss, Outcome
from kg.evaluation.model import ACCURACIES, CATEGORIES, RELATIONS
from kg.evaluation.scores import ALL_RELATIONS

__all__ = ["render_comparison", "render_misses", "render_scores"]

_NAMES = {
    "regions": "地区 regions",
    "organization_types": "组织类型 organization types",
    "organizations": "组织 organizations",
    "programmes": "项目 programmes",
    "documents": "文件 documents",
    "problems": "问题 problems",
    "causes": "原因 causes",
    "countermeasures": "对策 countermeasures",
    "figures": "数字 figures",
    "programme-region": "项目→地区 programme → region",
    "programme-organization": "项目→类型 programme → type",
    "problem-organization": "问题→类型 problem → type",
    "cause-problem": "原因→问题 cause → problem",
    "countermeasure-problem": "对策→问题 measure → problem",
    "countermeasure-programme": "对策→项目 measure → programme",
    ALL_RELATIONS: "全部关系 all relations",
    "region code": "地区代码 region code",
    "theme": "主题 theme",
    "figure measure": "数字所指 what it measures",
    "section role": "章节作用 section role",
    "home region": "报告所在地区 home region",
    "core": "核心平均 core mean",
}
_NOTHING = "–"
_WIDE = 400  # columns where there is no terminal: no row wraps


def render_scores(evaluation: Evaluation, *, width: int | None = None) -> str:
    """The scores: categories, relations, accuracies, and what confidence is worth. Lines end with a line feed."""
    return "\n".join(
        _text(table, width) for table in (_scores(evaluation), _accuracies(evaluation), _shares(evaluation))
    )


def _scores(evaluation: Evaluation) -> Table:
    table = _table("类别 category", "精确率 P", "召回率 R", "F1", "标注\ngold", "抽取\nfound")
    for name in (*CATEGORIES, *RELATIONS, ALL_RELATIONS):
        tally = evaluation.scores[name]
        figures = (("precision", tally.precision), ("recall", tally.recall), ("f1", tally.f1))
        cells = (_figure(value, evaluation.intervals.get((name, kind))) for kind, value in figures)
        table.add_row(_NAMES[name], *cells, str(tally.gold), str(tally.found))
        if name in (CATEGORIES[-1], ALL_RELATIONS):
            table.add_section()
    core = _figure(evaluation.core, evaluation.intervals.get(("core", "f1")))
    table.add_row(_NAMES["core"], "", "", core, "", "")
    return table


def _accuracies(evaluation: Evaluation) -> Table:
    table = _table("准确率 accuracy", "正确 right", "共 of", "比例 share")
    for name in ACCURACIES:
        tally = evaluation.scores[name]
        share = _figure(tally.precision, evaluation.intervals.get((name, "precision")))
        table.add_row(_NAMES[name], str(tally.right), str(tally.found), share)
    return table


def _shares(evaluation: Evaluation) -> Table:
    table = _table("置信度 confidence，对的 right", *(f"≥ {level}" for level in LEVELS))
    for name, shares in evaluation.calibration.items():
        cells = (
            f"{share.right / share.of:.2f} ({share.right}/{share.of})" if share.of else _NOTHING for share in shares
        )
        table.add_row(_NAMES[name], *cells)
    return table


# ── misses ────────────────────────────────────────────────────────────────────────────────────────────────────────────


_OUTCOMES = {Outcome.MISSED: "漏 missed", Outcome.WRONG: "误 wrong", Outcome.DIFFERENT: "异 different"}
_AROUND = 30  # characters of a sentence that are shown on either side of the words


def render_misses(misses: Iterable[Miss]) -> str:
    """Each miss with its sentence and its rules, category by category. Lines end with a line feed."""
    by_category: dict[str, list[Miss]] = {}
    for miss in misses:
        by_category.setdefault(miss.category, []).append(miss)
    return "\n".join(
        f"{_NAMES[category]}（{len(by_category[category])}）\n{''.join(map(_miss, by_category[category]))}"
        for category in _NAMES
        if category in by_category
    )


def _miss(miss: Miss) -> str:
    lines = [f"  {_OUTCOMES[miss.outcome]}  {miss.report}  {_line(miss.name)}"]
    lines += [f"    {_line(miss.note)}"] if miss.note else []
    lines += [f"    句 sentence: {_excerpt(miss)}"] if miss.sentence else []
    lines += [f"    规则 rule: {_fired(fired, miss)}" for fired in miss.fired]
    if miss.outcome is Outcome.MISSED and not miss.fired:
        lines.append("    规则 rule: 没有规则触发 (no rule fired)")
    return "".join(f"{line}\n" for line in lines)


def _fired(fired: Fired, miss: Miss) -> str:
    itself = fired.name == miss.name and (fired.category == miss.category or miss.outcome is Outcome.DIFFERENT)
    made = "" if itself else f" → {_NAMES[fired.category].split()[0]} {_line(fired.name)}"
    sure = "" if fired.confidence is None else f" ({fired.confidence:.2f})"
    return f"{fired.rule}{sure}{made}"


def _excerpt(miss: Miss) -> str:
    """The sentence around the words, which stand in 【】."""
    words = _line(miss.words)
    before, found, after = miss.sentence.partition(words)
    if not found:
        return miss.sentence
    head = f"…{before[-_AROUND:]}" if len(before) > _AROUND else before
    tail = f"{after[:_AROUND]}…" if len(after) > _AROUND else after
    return f"{head}【{words}】{tail}"


def _line(words: str) -> str:
    return " ".join(words.split())


# ── comparison ────────────────────────────────────────────────────────────────────────────────────────────────────────


def render_comparison(comparison: Comparison, *, width: int | None = None) -> str:
    """The figures that changed, and all that was won and lost. Lines end with a line feed."""
    head = f"比较 {len(comparison.reports)} 份报告 (comparing {len(comparison.reports)} reports)\n"
    if comparison.left_out:
        head += f"只在一次评测里的报告不比较 (only in one of the two): {'、'.join(comparison.left_out)}\n"
    table = _table("变化 change", "原 before", "今 after", "差 difference")
    for name in _changed(comparison):
        kind = "precision" if name in ACCURACIES else "f1"
        change = comparison.changes[name, kind]
        table.add_row(
            _NAMES[name],
            _figure(change.before, None),
            _figure(change.after, None),
            _figure(change.difference, change.interval, sign="+"),
        )
    changes = _text(table, width) if table.row_count else "各项都没有变化 (no figure changed)\n"
    won = f"赢得 won: {len(comparison.won)}\n{render_misses(comparison.won)}"
    lost = f"失去 lost: {len(comparison.lost)}\n{render_misses(comparison.lost)}"
    return "\n".join((head, changes, won, lost))


def _changed(comparison: Comparison) -> Iterator[str]:
    changed = {name for (name, _), change in comparison.changes.items() if change.before != change.after}
    return (name for name in _NAMES if name in changed)


# ── what they share ───────────────────────────────────────────────────────────────────────────────────────────────────


def _figure(value: float | None, interval: Interval | None, sign: str = "") -> str:
    if value is None:
        return _NOTHING
    between = f" {interval.low:{sign}.2f}–{interval.high:{sign}.2f}" if interval else ""
    return f"{value:{sign}.3f}{between}"


def _table(name: str, *columns: str) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column(name, no_wrap=True)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _text(table: Table, width: int | None) -> str:
    """The table as lines without trailing blanks and without colours."""
    buffer = io.StringIO()
    plain = Console(file=buffer, width=width or _WIDE, color_system=None, markup=False, emoji=False, highlight=False)
    plain.print(table)
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines())
