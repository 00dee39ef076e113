"""What the tests of statements share: what a report on buses states."""

from tests.extraction.found import Items, found

__all__ = ["PRACTICE", "TITLE", "statements", "texts"]

TITLE = "凤冈县公共交通调研报告\n"


PRACTICE = "一、主要做法\n1、更新公交车辆。\n2、加密公交班次。\n"


def statements(text: str, kind: str) -> Items:
    return found(TITLE + text, kind)


def texts(text: str, kind: str) -> list[str]:
    return [item["text"] for item in statements(text, kind)]
