"""The network, used as a reader uses it: what it opens on, how it grows and shrinks, and what its lines say."""

import struct
import zlib
from pathlib import Path
from urllib.parse import unquote

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from tests.export.browser.conftest import Open
from tests.export.browser.drawing import Drawing
from tests.export.browser.graphs import View, edge, node
from tests.export.browser.synthetic import BASE

_MANY = 140


def _pair(*, confidence: float = 1.0) -> View:
    """A theme and a region, with two relations between them."""
    view: View = nx.MultiDiGraph()
    theme = node(view, "theme/1", "Theme", "经费保障", variants=("经费",))
    region = node(view, "region/1", "Region", "青川县", "青川县地处山区。")
    edge(view, theme, "about", region, "青川县的经费保障不足。", confidence=confidence)
    edge(view, region, "theme", theme, confidence=0.6)
    return view


def _hub() -> View:
    """A theme with more neighbours than one step adds, two of them with neighbours of their own."""
    view: View = nx.MultiDiGraph()
    theme = node(view, "theme/hub", "Theme", "经费保障")
    for i in range(_MANY):
        edge(view, node(view, f"report/1#problem-{i}", "Problem", f"问题之{i}"), "theme", theme)
    for i, name in enumerate(("村党组织", "社区党组织")):
        kind = node(view, f"organization-type/{name}", "OrganizationType", name)
        edge(view, f"{BASE}report/1#problem-{i}", "affects", kind)
        edge(view, node(view, f"organization/{i}", "Organization", f"组织{i}"), "classification", kind)
    return view


def _opens_readable(page: Page) -> Drawing:
    drawing = Drawing(page)
    nodes = drawing.nodes()
    assert 50 <= len(nodes) <= 150
    assert {one["kind"] for one in nodes} == {"Region", "OrganizationType", "Programme", "Theme"}
    assert len(drawing.covered()) <= 0.05 * len(nodes)
    assert min(one["font"] for one in nodes) >= 11
    room = page.locator("#drawing").bounding_box()
    assert room is not None
    left, top, right, bottom = (
        pick(one["box"][side] for one in nodes) for side, pick in enumerate((min, min, max, max))
    )
    assert room["x"] <= left
    assert room["y"] <= top
    assert right <= room["x"] + room["width"]
    assert bottom <= room["y"] + room["height"]
    # the drawing has the shape of the view: it fills most of it either way
    assert (right - left) / room["width"] > 0.8
    assert (bottom - top) / room["height"] > 0.8
    return drawing


def test_opens_on_an_overview_that_can_be_read(open_page: Open, survey: View) -> None:
    _opens_readable(open_page(survey))


def test_the_drawing_is_the_same_each_time(open_page: Open, survey: View) -> None:
    first, second = (Drawing(open_page(survey)) for _ in range(2))
    assert first.nodes() == second.nodes()
    assert first.lines() == second.lines()


def test_a_node_that_is_dragged_keeps_its_place(open_page: Open) -> None:
    view = _pair()
    page = open_page(view, reduced_motion="reduce")
    drawing = Drawing(page)
    away = drawing.places()["青川县"]
    x, y = drawing.spot("青川县")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y + 60, steps=4)
    page.mouse.up()
    place = drawing.places()["青川县"]
    assert place != away
    assert "region/1" in unquote(page.url)
    # the link holds for another graph that has the node, whatever its number there
    for i in range(5):
        edge(view, node(view, f"programme/{i}", "Programme", f"行动{i}"), "runsIn", f"{BASE}region/1")
    again = open_page(view, page.url.partition("graph.html")[2], reduced_motion="reduce")
    drawing = Drawing(again)
    assert drawing.places()["青川县"] == pytest.approx(place, abs=1)
    expect(again.locator("#legend")).to_contain_text("位置已固定")
    again.mouse.click(*drawing.spot("青川县"))
    again.get_by_role("button", name="取消固定").click()
    assert drawing.places()["青川县"] != pytest.approx(place, abs=1)
    before = drawing.places()["青川县"]
    again.get_by_role("button", name="固定位置").click()
    assert drawing.places()["青川县"] == before
    assert "pinned" in again.url


def test_a_link_to_a_node_that_is_not_there_says_so(open_page: Open) -> None:
    page = open_page(_pair(), "#node=urn:nothing&around=urn:nothing&pinned=1,2,urn:nothing|x|1,2&hidden=urn:nothing")
    expect(page.locator("#card [role=status]")).to_contain_text("没有这个节点")
    assert Drawing(page).labels() == {"经费保障", "青川县"}


def test_a_line_of_the_overview_shows_the_statements_it_stands_for(open_page: Open) -> None:
    view = _hub()
    region = node(view, "region/1", "Region", "青川县")
    for i in range(3):
        edge(view, f"{BASE}report/1#problem-{i}", "affects", region)
    for i in range(30):  # enough of them for an overview without problems
        edge(view, node(view, f"programme/{i}", "Programme", f"行动{i}"), "uses", f"{BASE}theme/hub")
    page = open_page(view)
    drawing = Drawing(page)
    [line] = [line for line in drawing.lines() if set(line["ends"]) == {"经费保障", "青川县"}]
    assert line["title"] == "经由未画出的节点 (3)"
    assert line["dashes"]
    (x1, y1), (x2, y2) = drawing.spot("经费保障"), drawing.spot("青川县")
    page.mouse.click(x1 + (x2 - x1) * 0.7, y1 + (y2 - y1) * 0.7)
    expect(page.locator("#card .facts > li")).to_contain_text(["问题之0", "问题之1", "问题之2"])


def test_an_empty_drawing_does_no_harm(open_page: Open) -> None:
    page = open_page(_pair(), "#without=Region|Theme")
    for name in ("总览", "放大", "缩小", "适合窗口", "存为图片"):
        page.get_by_role("button", name=name).click()
    expect(page.locator("#note")).to_contain_text("图中 0 /")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawing_is_saved_as_a_picture(open_page: Open, tmp_path: Path, scheme: str) -> None:
    page = open_page(_pair(), color_scheme=scheme)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="存为图片").click()
    assert waiting.value.suggested_filename == "调查报告知识图谱.png"
    width, height, rows = _pixels(waiting.value.path())
    assert width >= 1200
    back = (255, 255, 255) if scheme == "light" else (0x14, 0x17, 0x1B)
    assert rows[0][0] == back
    title, drawing, legend = rows[10:95], rows[100 : height - 90], rows[height - 90 :]
    theme, region = (0xCC, 0x79, 0xA7), (0x00, 0x72, 0xB2)
    assert any(pixel != back for row in title for pixel in row)
    for part in (drawing, legend):
        assert {theme, region} <= {pixel for row in part for pixel in row}
    expect(page.locator("canvas")).to_have_count(1)


def _pixels(path: Path) -> tuple[int, int, list[list[tuple[int, ...]]]]:
    """Width, height and the colours of a PNG of eight bits a channel, by the filters that the standard has."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, colour = struct.unpack(">IIBB", data[16:26])
    assert depth == 8
    size = {2: 3, 6: 4}[colour]
    packed, at = b"", 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        packed += data[at + 8 : at + 8 + length] if data[at + 4 : at + 8] == b"IDAT" else b""
        at += 12 + length
    raw, before, rows = zlib.decompress(packed), bytearray(width * size), []
    for row in range(height):
        start = row * (width * size + 1)
        before = _unfilter(raw[start], bytearray(raw[start + 1 : start + 1 + width * size]), before, size)
        rows.append([tuple(before[place : place + 3]) for place in range(0, len(before), size)])
    return width, height, rows


def _unfilter(kind: int, line: bytearray, above: bytearray, size: int) -> bytearray:
    for place in range(len(line)):
        left = line[place - size] if place >= size else 0
        corner = above[place - size] if place >= size else 0
        up = above[place]
        nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        line[place] = (line[place] + (0, left, up, (left + up) // 2, nearest)[kind]) % 256
    return line
