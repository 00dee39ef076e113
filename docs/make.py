"""Writes docs/queries.md from the named queries and their answers on data/sample, and docs/performance.md from
docs/performance.json: `python docs/make.py`.

Run it after a change of a query, or of what is extracted from data/sample; tests/test_docs.py tells when. The figures
are made by `python -m tests.benchmarks --json docs/performance.json`, after a change that they should tell of.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import kg
from kg.query import Engine, NamedQuery, Table, named_queries

CHECKOUT = Path(__file__).resolve().parent.parent
FIGURES = CHECKOUT / "docs" / "performance.json"
SHOWN = 5  # rows of an answer

HEAD = """# 现成的查询 Named queries

`kg query` 按名称回答的问题，和每个问题在 `data/sample` 上的答案（至多前 {shown} 行）。
先用 `kg build data/sample -o output` 建图，再用 `kg query output 某地区的数字 地区=凤冈县` 这样提问。
查询是标准的 SPARQL 1.1，写在 [kg/query/named](../kg/query/named) 里，一个问题一个文件，原样就能在别的三元组库里用。
Virtuoso 7 不认中文变量名，用 `kg query output 名称 --sparql` 写出变量名为 ASCII 的同一查询。

The questions that `kg query` answers by name, each with its answer on `data/sample` ({shown} rows at most). They are
standard SPARQL 1.1, a file each in [kg/query/named](../kg/query/named), and run as they stand in any store; for
Virtuoso 7, which knows no Chinese variable names, `kg query output NAME --sparql` prints them with names in ASCII.
This page is written by `python docs/make.py`.
"""

PERFORMANCE = """# 有多快 Performance

每个阶段用时与同一进程里参照物用时之比，各取 {runs} 次的中位数：绝对的秒数因机器而异，比值大致不变。输入是 {input}；
{machine}，{versions}。

How long each stage takes beside a reference in the same process, medians of {runs} runs: seconds differ from machine
to machine, ratios hardly. `python -m tests.benchmarks` measures, [tests/benchmarks](../tests/benchmarks) has the rows;
this page is written by `python docs/make.py` from [performance.json](performance.json). How time and memory grow with
the number of reports is in [scale.md](scale.md).

| 行 row | 阶段 stage | 秒 s | 参照 reference | 秒 s | 比值 ratio | 标准 bar |
|---|---|---|---|---|---|---|
"""

FAST = """
## 为什么没有 `[fast]` Why there is no `[fast]`

rjieba（用 Rust 写的 jieba，词典相同）分词更快，但切分和标词性在抽取里只占一成到一成半，量下来不值得为它另写一条路：

rjieba, jieba in Rust with the same dictionary, cuts words faster; but cutting and tagging is a tenth to a seventh of
extraction, and a second way to do it was measured not to be worth it (rjieba 0.2.2, the best of seven runs in one
process):

- 装词典，加入词表和地名 to load the dictionary with our names: 0.09 s，rjieba 0.28 s
- 切分，标词性 to cut and tag the thirteen reports: 0.065 s，rjieba 0.033 s
- 抽取和归并合计 extraction and linking in all: 0.62 s，rjieba 0.59 s (−5 %)

切出的词也不全同：两种切法可能性相等时它另有取舍，330 行里有一行不同（全国高校｜党建，全国｜高校｜党建），
图就不再逐字节相同。正则表达式占抽取的一成半，其余是 Python 本身：就算两样都不花时间，也还要现在的七成，到不了一半。
（那以后正则先看首字，抽取少用 5 %。）

Nor are the words the same: where two ways to cut are equally likely it chooses the other one, in one of 330 lines, and
then the graph is not the same bytes. Regular expressions take a seventh of extraction, the rest is Python
itself: if neither of the two took any time, it would take 0.7 of what it takes now, not half. (Since then patterns look
at the first character first, which took 5 % off.)

把最费时的模块编译成 C 也到不了：三种装法在一次运行里轮流量十遍（机器忙，取处理器时间与 jieba.posseg 之比的中位数），
原样 0.89，mypyc 2.4.1 编译 23 个模块后 0.77，Cython 3.3.1 编译 16 个模块后 0.78：最热的循环是切片和查字典，本来就是 C。
Cython 的图逐字节相同；mypyc 的少了 192 条而不报错（`**attributes` 里与仅限位置参数同名的丢了），
它编译的冻结数据类 pickle 之后也还原不了，没法交给别的进程。

Nor does it come near with the hottest modules compiled to C. Three installs by turns, ten times in one run on a busy
machine, medians of the ratios of processor time to jieba.posseg: 0.89 as it is, 0.77 with 23 modules by mypyc 2.4.1,
0.78 with 16 by Cython 3.3.1: the hottest loops cut strings and look them up, which is C already. Cython's graph is the
same bytes; mypyc's lacks 192 quads without a word (what `**attributes` calls as a positional-only parameter is called
is lost), and the frozen dataclasses that it compiles cannot be unpickled, so that they go to no other process.
"""


def queries() -> str:
    """docs/queries.md as it should stand."""
    engine = Engine.over(kg.build([CHECKOUT / "data" / "sample"]).quads)
    listing = [f"- [{query.title}](#{query.name}) {query.title_en}" for query in named_queries()]
    sections = [_section(query, engine) for query in named_queries()]
    return "\n".join([HEAD.format(shown=SHOWN), *listing, *sections, ""])


def _section(query: NamedQuery, engine: Engine) -> str:
    answer = engine.ask(query)
    assert isinstance(answer, Table)
    lines = ["", f"## {query.name}", "", f"{query.description}。", "", f"{query.title_en}: {query.description_en}.", ""]
    lines += [f"参数 parameter `{one.name}={one.default}`：{one.meaning}。\n" for one in query.parameters]
    lines += [f"[{query.name}.rq](../kg/query/named/{query.name}.rq) · `kg query output {query.name}`", ""]
    if answer.rows:
        lines += [_row(answer.columns), _row("---" for _ in answer.columns)]
        lines += [_row(record.get(column, "") for column in answer.columns) for record in answer.records()[:SHOWN]]
        lines += [""]
    lines += [f"共 {len(answer)} 行 ({len(answer)} rows)"]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def performance() -> str:
    """docs/performance.md as it should stand for the figures of docs/performance.json."""
    told = json.loads(FIGURES.read_text(encoding="utf-8"))
    versions = ", ".join(f"{name} {version}" for name, version in told["versions"].items())
    head = PERFORMANCE.format(runs=told["runs"], input=told["input"], machine=told["machine"], versions=versions)
    return head + "".join(f"{_figures(row)}\n" for row in told["rows"]) + FAST


def _figures(row: dict[str, Any]) -> str:
    bar = "" if row["bar"] is None else f"{'≥' if row['higher'] else '≤'} {row['bar']:g}"
    own, other = f"{row['seconds']:.3f}", f"{row['reference_seconds']:.3f}"
    times = f"{row['ratio']:.2f}" + (" ×" if row["higher"] else "")
    return _row([row["name"], row["title"], own, row["against"], other, times, bar])


PAGES = {CHECKOUT / "docs" / "queries.md": queries, CHECKOUT / "docs" / "performance.md": performance}

if __name__ == "__main__":
    for page, write in PAGES.items():
        page.write_text(write(), encoding="utf-8")
