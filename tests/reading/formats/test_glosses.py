"""Pronunciations behind the characters of a copy are no part of its text."""

import pytest

from kg.reading.formats import read_content

GLOSSED = "飲水產(chǎn)業(yè)調(diào)研報告\n發(fā)現(xiàn)井淺,鄉(xiāng)級(jí)管網(wǎng)老化,經(jīng)費(fèi)少。\n"
PLAIN = "飲水產業調研報告\n發現井淺,鄉級管網老化,經費少。\n"


@pytest.mark.parametrize("markup", ["{}", "# {}", "<html><body><p>{}</p></body></html>"])
def test_glosses_are_left_out_whatever_the_format(markup: str) -> None:
    text = read_content(markup.format(GLOSSED).encode()).text
    assert PLAIN.splitlines()[0] in text
    assert "(" not in text


@pytest.mark.parametrize("text", ["酂(zàn)阳镇有水井三眼。", "水(shuǐ)井\n" * 9, "(一)水源(km)" * 20])
def test_a_few_and_what_is_no_pronunciation_stay(text: str) -> None:
    assert read_content(text.encode()).text == text
