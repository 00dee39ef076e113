"""An outline above the text, which a site shows or a writer put there without a name."""

import pytest

from kg.reading.cleaning.preview import without_preview
from tests.reading.outlines import PROSE, headings

TEXT = f"一、水源\n{PROSE}二、水管\n{PROSE}（一）漏水。{PROSE}（二）锈蚀。{PROSE}三、建议\n换管。\n"


def test_headings_above_the_text_are_those_of_the_text() -> None:
    preview = "提示：\n一、水源\n二、水管\n（一）漏水。（二）锈蚀。\n三、建议\n海岛水村的难题与出路\n——水村饮水的调查\n"
    found = [("1", "水源"), ("2", "水管"), ("2.1", "漏水"), ("2.2", "锈蚀"), ("3", "建议")]
    assert headings(preview + TEXT) == headings(TEXT) == found


@pytest.mark.parametrize("above", ["一、水源\n二、水管\n三、水费\n", "一、水源\n二、水管\n", "一、水源\n井少。\n"])
def test_headings_that_do_not_all_come_again_stay(above: str) -> None:
    assert without_preview(above + TEXT) == above + TEXT


def test_the_contents_of_a_compilation_stay() -> None:
    titles = "一、东村报告\n二、西村报告\n三、南村报告\n"
    assert without_preview(titles + "\n" + titles) == titles + "\n" + titles
