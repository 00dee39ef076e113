"""A made-up graph in the form of kg.to_networkx, of the size of thirteen reports or of any other."""

import random
from typing import Any

import networkx as nx

__all__ = ["BASE", "synthetic"]

BASE = "https://w3id.org/survey-report/id/"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_PLACES = _words("临江 青川 石桥 沙河 白马 长岭 东山 平湖 安宁 新城 大安 永丰 望江 柳河")
_BODIES = _words("村 社区 机关 学校 医院 合作社 两新组织 国有企业 乡镇 街道 行业协会 老年大学")
_BODY_ENDS = _words("党组织 党委 理事会 管理部门 工会")
_COINED = _words("百村联建 初心讲堂 五心服务 红色邻里 三微课堂 田间夜校 四单一制 银龄先锋 亮灯行动")
_COINED_ENDS = ("", "工程", "行动", "工作法", "制度")
_THEMES = _words(
    "思想认识 责任考核 组织设置 党务干部 党员发展 党员教育管理 组织生活 作用发挥 经费保障 "
    "阵地建设 中心工作融合 集体经济 民主治理 服务群众 制度机制 信息化 作风廉政 其他"
)
_SUBJECTS = _words("部分基层组织 活动场所 工作经费 年轻成员 流动人员 培训内容 考核办法 村级收入 网络平台")
_FAULTS = _words("投入不足，难以维持 管理不够规范 覆盖面还不宽 形式比较单一 缺乏长效机制 与中心工作结合不紧")
_CURES = _words("加大投入，纳入预算 建立健全制度 扩大覆盖面 丰富活动形式 明确责任，强化考核 推动融合发展")


def synthetic(entities: int = 1500, relations: int = 5000, *, reports: int = 13) -> "nx.MultiDiGraph[str]":
    """A graph in the form of kg.to_networkx with names and sentences put together at random, the same every time."""
    return _Maker(entities, relations, reports).view


class _Maker:
    def __init__(self, entities: int, relations: int, reports: int) -> None:
        self.dice = random.Random(5)
        self.view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self.reports = [self._add("Report", f"report/{i:012x}", self._report_title(i)) for i in range(reports)]
        spread = {"Region": 0.06, "OrganizationType": 0.08, "Organization": 0.06, "Programme": 0.09, "Document": 0.05}
        spread |= {"Problem": 0.2, "Cause": 0.08, "Countermeasure": 0.2, "Figure": 0.17}
        self.by_kind = {kind: self._entities(kind, round(entities * share)) for kind, share in spread.items()}
        self.by_kind["Theme"] = [self._add("Theme", f"theme/{name}", name) for name in _THEMES]
        self._link(relations)

    def _report_title(self, i: int) -> str:
        return f"关于{_PLACES[i % len(_PLACES)]}市{_BODIES[i % len(_BODIES)]}建设情况的调查报告"

    def _add(self, kind: str, iri: str, label: str, **attributes: str) -> str:
        node = BASE + iri
        self.view.add_node(node, kind=kind, label=label, variants=[], evidence=[], **attributes)
        return node

    def _entities(self, kind: str, count: int) -> list[str]:
        nodes = []
        for i in range(count):
            report = self.dice.choice(self.reports)
            label = self._label(kind, i)
            within = kind in ("Problem", "Cause", "Countermeasure", "Figure")
            iri = f"{report.removeprefix(BASE)}#{kind.lower()}-{i}" if within else f"{kind.lower()}/{label}"
            node = self._add(
                kind, iri, label, **({"code": f"{230000 + i}", "level": "county"} if kind == "Region" else {})
            )
            self.view.nodes[node]["variants"] = [label[:-1]] if i % 5 == 0 and len(label) > 3 else []
            self.view.nodes[node]["evidence"] = [self._sentence(report, label)]
            nodes.append(node)
            self._edge(report, "states" if kind in ("Problem", "Cause", "Countermeasure") else "mentions", node, label)
        return nodes

    def _label(self, kind: str, i: int) -> str:
        pick = self.dice.choice
        number = str(i)
        return {
            "Region": pick(_PLACES) + pick(_PLACES) + pick(("县", "区", "镇", "乡", "村")) + number * (i > 40),
            "OrganizationType": pick(_BODIES) + pick(_BODY_ENDS) + number * (i > 30),
            "Organization": pick(_PLACES) + pick(_BODIES) + "服务中心" + number,
            "Programme": pick(_COINED) + pick(_COINED_ENDS) + number * (i > 20),
            "Document": f"关于加强{pick(_BODIES)}{pick(_SUBJECTS)}工作的意见（{number}）",
            "Problem": f"{pick(_SUBJECTS)}{pick(_FAULTS)}，{pick(_BODIES)}尤其如此",
            "Cause": f"{pick(_BODIES)}对{pick(_SUBJECTS)}认识不到位",
            "Countermeasure": f"{pick(_CURES)}，解决{pick(_SUBJECTS)}的困难",
            "Figure": f"全市共有{pick(_BODIES)}{self.dice.randint(3, 9000)}个",
        }[kind]

    def _sentence(self, report: str, *words: str) -> dict[str, Any]:
        start = self.dice.randint(0, 9000)
        between = self.dice.choice(("在走访中了解到，", "座谈时多人谈到，", "从问卷结果看，", "近年来，"))
        text = f"{between}{'与'.join(words)}的情况值得关注，需要结合当地实际认真研究，逐步加以解决。"
        title = self.view.nodes[report]["label"]
        section = self.dice.choice(("二、存在问题 › （一）经费", "三、对策建议 › （二）制度", "一、主要做法", ""))
        return {
            "report": report,
            "title": title,
            "section": section,
            "start": start,
            "end": start + len(text),
            "sentence": text,
        }

    def _edge(self, source: str, predicate: str, target: str, *words: str, inferred: bool = False) -> None:
        report = self.dice.choice(self.reports)
        self.view.add_edge(
            source,
            target,
            key=predicate,
            predicate=predicate,
            label=predicate,
            basis="inferred" if inferred else "stated",
            confidence=0.7 if inferred else 1.0,
            evidence=[self._sentence(report, *words)] if words else [],
        )

    def _link(self, relations: int) -> None:
        kinds = [
            *(("Programme", "runsIn", "Region", False), ("Programme", "carriedOutBy", "OrganizationType", False)),
            *(("Problem", "affects", "OrganizationType", True), ("Problem", "theme", "Theme", True)),
            *(("Countermeasure", "theme", "Theme", True), ("Countermeasure", "addresses", "Problem", True)),
            *(("Cause", "explains", "Problem", True), ("Countermeasure", "uses", "Programme", False)),
            *(("Organization", "classification", "OrganizationType", True), ("Figure", "about", "Region", False)),
            *(("Region", "within", "Region", False), ("Report", "mentions", "OrganizationType", False)),
            *(("Report", "about", "Region", False), ("Report", "mentions", "Programme", False)),
        ]
        nodes = self.by_kind | {"Report": self.reports}
        for _ in range(relations - self.view.number_of_edges()):
            kind, predicate, other, inferred = self.dice.choice(kinds)
            source = self.dice.choice(nodes[kind])
            # Some are named far more often than others.
            target = nodes[other][int(len(nodes[other]) * self.dice.random() ** 2.5)]
            words = [self.view.nodes[node]["label"][:20] for node in (source, target)]
            self._edge(source, predicate, target, *words, inferred=inferred)
