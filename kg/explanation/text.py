"""An explanation as text: what `kg explain` prints. Chinese first, English beside it."""

from collections.abc import Iterable, Iterator

from kg.explanation.model import Decision, Explanation, Fit, Form, Found, Item, Passage, Place, RelationNote, RuleNote
from kg.linking.model import Kind

__all__ = ["render", "render_overview"]

_KINDS = {
    Kind.REGION: "地区 region",
    Kind.ORGANIZATION_TYPE: "组织类型 organization type",
    Kind.ORGANIZATION: "组织 organization",
    Kind.PROGRAMME: "项目 programme",
    Kind.DOCUMENT: "文件 document",
    Kind.PROBLEM: "问题 problem",
    Kind.CAUSE: "原因 cause",
    Kind.COUNTERMEASURE: "对策 countermeasure",
    Kind.FIGURE: "数字 figure",
}
_DECISIONS = {
    "code": "代码 code",
    "successor": "今为 now",
    "within": "属于 within",
    "home": "报告所在地区 home region",
    "type": "类型 type",
    "concept": "概念 concept",
    "broader": "上位类型 broader",
    "kind": "种类 kind",
    "section": "章节 section",
    "role": "章节作用 role",
    "parent": "上级陈述 parent",
    "theme": "主题 theme",
    "value": "数值 value",
    "quality": "准确程度 quality",
    "clause": "分句 clause",
    "measures": "所计 measures",
}
_PREDICATES = {
    "runsIn": "开展于 runs in",
    "carriedOutBy": "承担者 carried out by",
    "affects": "涉及 affects",
    "explains": "解释 explains",
    "addresses": "针对 addresses",
    "uses": "采用 uses",
    "about": "关于 about",
    "similarTo": "相似 similar to",
}
_VOTERS = {"statement": "", "context": "，上级陈述 above", "body": "，段落 paragraph", "wording": "，措辞"}
_BASES = {"stated": "原文写明 stated", "inferred": "推断 inferred"}
_AROUND = 60  # characters of a sentence that are shown on either side of the words
_ELSEWHERE = 6  # cues away from the words that are shown: the more general ones fit in nearly every sentence


def render_overview(explanation: Explanation) -> str:
    """One line an item: where it first stands, its class, its name, its rules. Lines end with a line feed."""
    lines = [f"{explanation.report}  {explanation.title}  {len(explanation.items)} 项 (items)"]
    width = len(str(max((item.mentions[0].passage.start for item in explanation.items), default=0)))
    for item in explanation.items:
        offset = f"{item.mentions[0].passage.start:>{width}}"
        rules = "、".join(rule.id for rule in item.rules)
        lines.append(f"{offset}  {_KINDS[item.kind]}  {_name(item)}  {rules}")
    return "".join(f"{line}\n" for line in lines)


def render(explanation: Explanation) -> str:
    """Each item with its rules, sentences and steps; before them the place, where one was asked for. Lines end with a
    line feed."""
    head = [f"{explanation.report}  {explanation.title}"]
    if explanation.place:
        head += _place(explanation.place, covered=bool(explanation.items))
    blocks = [head, *(list(_item(item)) for item in explanation.items)]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def _place(place: Place, *, covered: bool) -> Iterator[str]:
    yield f"位置 place {place.passage.start}"
    yield f"  句 sentence: {_excerpt(place.passage)}"
    yield from map(_decision, place.section)
    if covered:
        return
    yield "  没有抽取到的内容覆盖这里 (nothing extracted covers it)"
    for component in place.components:
        rules = f"  规则 rules: {'、'.join(component.rules)}" if component.rules else ""
        yield f"  {component.book}{rules}"
        yield from (f"    {line}" for line in _cues(component.cues))
    if not place.components:
        yield "  这句里没有任何线索 (no cue fits in the sentence)"


def _item(item: Item) -> Iterator[str]:
    yield f"{_KINDS[item.kind]}  {_name(item)}"
    for rule in item.rules:
        yield from _rule(rule)
        for found in item.mentions:
            if found.rule == rule.id:
                yield from _mention(found)
    if item.forms:
        yield "  名称 names"
        yield from map(_form, item.forms)
    if item.decisions:
        yield "  判定 settled"
        yield from (line for decision in item.decisions for line in _settled(decision))
    if item.relations:
        yield "  关系 relations"
        yield from (line for relation in item.relations for line in _relation(relation))


def _rule(rule: RuleNote) -> Iterator[str]:
    yield f"  规则 rule {rule.id}"
    if rule.zh:
        yield f"    {rule.zh}"
        yield f"    {rule.en}"
    yield from _origin(rule)


def _origin(rule: RuleNote) -> Iterator[str]:
    """Where a rule earned its place, with an example; nothing of one that stands in no book."""
    if rule.origin:
        yield f"    例 example: {_example(rule.example)} → {rule.finds}"
        yield f"    由来 origin: {rule.origin}"


def _example(text: str) -> str:
    return " / ".join(line for line in text.splitlines() if line.strip())


def _mention(found: Found) -> Iterator[str]:
    yield f"    {_where(found.passage)}"
    yield from (f"      {line}" for line in _cues(found.cues))


def _cues(cues: Iterable[Fit]) -> Iterator[str]:
    here = [f"{fit.cue}（{_quoted(fit.here)}）" for fit in cues if fit.here]
    elsewhere = [f"{fit.cue}（{_quoted(fit.elsewhere)}）" for fit in cues if fit.elsewhere and not fit.here]
    if here:
        yield f"线索 cues: {'；'.join(here)}"
    if elsewhere:
        more = f" … +{len(elsewhere) - _ELSEWHERE}" if len(elsewhere) > _ELSEWHERE else ""
        yield f"句中另有 elsewhere: {'；'.join(elsewhere[:_ELSEWHERE])}{more}"


def _quoted(words: Iterable[str]) -> str:
    return "、".join(f"「{_line(one)}」" for one in words)  # not “”, which may be what the cue fits


def _form(form: Form) -> str:
    offsets = ", ".join(map(str, form.offsets))
    return f"    {_line(form.words)}  ×{len(form.offsets)} ({offsets}): {form.zh} ({form.en})"


def _settled(decision: Decision) -> Iterator[str]:
    yield f"  {_decision(decision)}"
    if decision.rule:
        yield f"      规则 rule {decision.rule.id}"
        yield from (f"  {line}" for line in _origin(decision.rule))
    if decision.passage:
        yield f"      {_where(decision.passage)}"
    by_theme: dict[str, list[str]] = {}
    totals: dict[str, float] = {}
    for vote in decision.votes:
        by_theme.setdefault(vote.theme, []).append(f"{vote.cue} {vote.weight:.2f}{_VOTERS[vote.voter]}")
        totals[vote.theme] = totals.get(vote.theme, 0.0) + vote.weight
    for theme, cues in by_theme.items():
        yield f"      {theme} {totals[theme]:.2f} = {' + '.join(cues)}"


def _decision(decision: Decision) -> str:
    value = decision.value or "无 none"
    sure = "" if decision.confidence is None else f"，置信度 confidence {decision.confidence:.2f}"
    return f"  {_DECISIONS[decision.what]}: {value}{sure} — {decision.zh} ({decision.en})"


def _relation(relation: RelationNote) -> Iterator[str]:
    arrow = "→" if relation.outgoing else "←"
    other = _line(relation.other_label)
    named = other if other == relation.other else f"{relation.report} {relation.other} {other}".lstrip()
    basis = _BASES[relation.basis.value]
    yield f"    {_PREDICATES[relation.predicate]} {arrow} {named}  {basis}  {relation.confidence:.2f}"
    why = f"{relation.rule.zh} ({relation.rule.en})" if relation.rule.zh else ""
    yield f"      {relation.rule.id}: {why}".rstrip(": ")
    if relation.in_common:
        yield f"      共有 in common: {_quoted(relation.in_common)}"
    yield f"      {_where(relation.passage)}"


def _name(item: Item) -> str:
    label = _line(item.label)
    return label if label == item.key else f"{item.key} {label}"


def _where(passage: Passage) -> str:
    return f"{passage.start}–{passage.end}  {_excerpt(passage)}"


def _excerpt(passage: Passage) -> str:
    """The sentence around the words, which stand in 【】."""
    start, end = passage.start - passage.sentence_start, passage.end - passage.sentence_start
    before, after = _line(passage.sentence[:start]), _line(passage.sentence[end:])
    head = f"…{before[-_AROUND:]}" if len(before) > _AROUND else before
    tail = f"{after[:_AROUND]}…" if len(after) > _AROUND else after
    return f"{head}【{_line(passage.words)}】{tail}"


def _line(words: str) -> str:
    return " ".join(words.split())
