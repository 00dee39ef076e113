"""Under which words an item is mentioned, and why these words name it."""

from kg.explanation.items import Thing
from kg.explanation.model import Form
from kg.extraction.model import Region
from kg.linking.model import Kind
from kg.resources.concepts import fold
from kg.resources.gazetteer import gazetteer
from kg.resources.vocabulary import organization_types, programmes

__all__ = ["forms"]

_ITSELF = "就是这个名称", "its very name"
_DEFINED = "报告自己定下的简称", "an abbreviation that the report defines"
_SHORT = "行政区划表里的简称或旧名", "a short or former name in the gazetteer"
_LISTED = "一列地名末尾的名词把它补全", "the noun that closes the list completes it"
_VARIANT = "词表里的别名", "another name in the vocabulary"
_LIST_WORD = "词表里只在一列部门中才成立的简称", "a word that the vocabulary knows in lists of departments alone"
_COMPOSED = "由词表里的词拼成", "put together from words of the vocabulary"
_SUBJECT = "随标题的说法归入", "joined to the kind that the title names"
_BARE = "报告写出全称的只有这一类，别处用简称", "the bare word for the one kind that the report names in full"
_AROUND = "名称带着引号、遮盖号或收尾的名词", "the name with quotation marks, a mask or its closing noun"
_SAME = "同一对象的另一种写法", "another way of writing the same"


def forms(thing: Thing, text: str) -> tuple[Form, ...]:
    """The forms of an item in the order in which the report first has them; none for statements and figures."""
    if thing.kind in (Kind.PROBLEM, Kind.CAUSE, Kind.COUNTERMEASURE, Kind.FIGURE):
        return ()
    found: dict[str, list[int]] = {}
    rules: dict[str, str] = {}
    for mention in thing.mentions:
        words = mention.span.of(text)
        found.setdefault(words, []).append(mention.span.start)
        rules.setdefault(words, mention.rule)
    return tuple(
        Form(words, tuple(dict.fromkeys(starts)), *_why(thing, words, rules[words])) for words, starts in found.items()
    )


def _why(thing: Thing, words: str, rule: str) -> tuple[str, str]:
    name = thing.key
    if fold(words) == fold(name):
        return _ITSELF
    if rule == "defined-abbreviation":
        return _DEFINED
    if isinstance(thing.source, Region):
        named = any(division.code == thing.source.code for division in gazetteer().named(words))
        return _SHORT if named else _LISTED if name.startswith(words) else _SAME
    if thing.kind is Kind.ORGANIZATION_TYPE:
        concept, listed = organization_types().find(words), organization_types().hidden().get(words)
        if concept and concept.label == name:
            return _VARIANT
        if rule == "bare-head":
            return _BARE
        if listed and listed.label == name or rule == "department-list":
            return _LIST_WORD
        return _COMPOSED if rule == "composed-type" else _SUBJECT
    if thing.kind is Kind.PROGRAMME:
        concept = programmes().find(words)
        if concept and concept.label == name:
            return _VARIANT
    return _AROUND if fold(name) in fold(words) else _SAME
