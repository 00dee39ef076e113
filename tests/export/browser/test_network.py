"""The network, used as a reader uses it: what it opens on, how it grows and shrinks, and what its lines say."""

import struct
import zlib
from pathlib import Path
from urllib.parse import quote, unquote

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


def _choose(page: Page, label: str) -> None:
    page.locator("#query").fill(label)
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text(label)


def _around(page: Page, depth: int) -> None:
    page.locator("#card").get_by_role("button", name=f"只看它与周围 {depth}").click()


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


def _fits(drawing: Drawing) -> bool:
    """Whether all that is drawn stands in the view."""
    room = drawing.page.locator("#drawing").bounding_box()
    assert room is not None
    boxes = [one["box"] for one in drawing.nodes()]
    across = min(box[0] for box in boxes) >= room["x"] and max(box[2] for box in boxes) <= room["x"] + room["width"]
    return bool(across and max(box[3] for box in boxes) <= room["y"] + room["height"])


def test_one_class_alone_has_an_overview_of_its_own(open_page: Open, survey: View) -> None:
    page = open_page(survey, "#view=table")
    page.locator("#filters summary", has_text="类别").click()
    page.get_by_role("button", name="只看 问题").click()
    page.locator("#to-network").click()
    drawing = Drawing(page)
    assert 40 <= len(drawing.nodes()) <= 84
    assert {one["kind"] for one in drawing.nodes()} == {"Problem"}
    assert drawing.covered() == []
    assert drawing.lines()
    assert _fits(drawing)
    places = drawing.places()
    page.reload()
    page.wait_for_selector("#network canvas")
    assert Drawing(page).places() == places


def test_a_region_has_an_overview_of_its_own(open_page: Open) -> None:
    view: View = nx.MultiDiGraph()
    carriers = [node(view, f"organization-type/{i}", "OrganizationType", f"组织{i}") for i in range(30)]
    for place, programmes, ends in (("青川县", 60, 3), ("白马县", 40, 1)):
        region = node(view, f"region/{place}", "Region", place)
        for i in range(programmes):
            programme = node(view, f"programme/{place}{i}", "Programme", f"{place[:2]}行动{i}")
            edge(view, programme, "runsIn", region)
            for k in range(ends):
                edge(view, programme, "carriedOutBy", carriers[(i + k) % 30])
    opening = Drawing(open_page(view)).labels()
    assert not any(label.startswith("白马行动") for label in opening)
    drawing = Drawing(open_page(view, f"#region={quote('region/白马县')}"))
    assert len(drawing.labels()) > 20
    assert all(label == "白马县" or label.startswith("白马行动") for label in drawing.labels())
    assert drawing.covered() == []
    assert _fits(drawing)


def test_to_leave_a_class_out_only_thins_the_overview(open_page: Open, survey: View) -> None:
    page = open_page(survey)
    places = Drawing(page).places()
    page.locator("#filters summary", has_text="类别").click()
    page.locator("#filters").get_by_role("checkbox", name="主题").uncheck()
    assert Drawing(page).places().items() < places.items()


def test_what_is_around_a_node_fits_the_view_to_any_depth(open_page: Open, survey: View) -> None:
    page = open_page(survey)
    drawing = Drawing(page)
    hub = max((name for name in survey if survey.nodes[name]["kind"] == "Programme"), key=survey.degree)
    _choose(page, survey.nodes[hub]["label"])
    for depth in (1, 2, 3):
        _around(page, depth)
        page.wait_for_timeout(500)  # what moves, moves for a quarter of a second
        assert _fits(drawing), depth


def test_an_empty_drawing_does_no_harm(open_page: Open) -> None:
    page = open_page(_pair(), "#without=Region|Theme")
    for name in ("总览", "放大", "缩小", "适合窗口", "存为图片"):
        page.get_by_role("button", name=name).click()
    expect(page.locator("#note")).to_contain_text("图中 0 / 筛选后 0（全图 2 个节点）")
    expect(page.locator("#empty")).to_contain_text("没有节点能通过现在的筛选")
    page.locator("#empty").get_by_role("button", name="清除筛选").click()
    assert Drawing(page).labels() == {"经费保障", "青川县"}
    expect(page.locator("#empty")).to_be_empty()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawing_is_saved_as_a_picture(open_page: Open, tmp_path: Path, scheme: str) -> None:
    page = open_page(_pair(), color_scheme=scheme)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="存为图片").click()
    assert waiting.value.suggested_filename == "网络 · 调查报告知识图谱.png"
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
