"""What the network draws, as vis-network tells it: nodes with their places and boxes, lines with their looks."""

from itertools import combinations
from typing import Any

from playwright.sync_api import Page

from tests.export.browser.settling import settle

__all__ = ["Drawing"]

# The page keeps its network to itself; every step that it shows calls this method of it.
_CATCH = """() => {
    const { unselectAll } = vis.Network.prototype;
    vis.Network.prototype.unselectAll = function () { window.caught = this; return unselectAll.call(this); };
    window.dispatchEvent(new HashChangeEvent("hashchange"));
}"""
_NODES = """() => caught.body.nodeIndices.map(id => {
    const { options, labelModule } = caught.body.nodes[id], boundingBox = caught.getBoundingBox(id);
    const { x, y } = caught.getPosition(id), { top, left } = caught.canvas.frame.getBoundingClientRect();
    const onPage = (x, y) => { const at = caught.canvasToDOM({ x, y }); return [at.x + left, at.y + top]; };
    return {
        id, label: options.label.replaceAll("\\n", ""), kind: options.group, size: options.size,
        place: [x, y], spot: onPage(x, y),
        box: [...onPage(boundingBox.left, boundingBox.top), ...onPage(boundingBox.right, boundingBox.bottom)],
        font: labelModule.fontOptions.size * caught.getScale(),
    };
})"""
_LINES = """() => caught.body.edgeIndices.map(id => {
    const { fromId, toId, options } = caught.body.edges[id], { nodes } = caught.body, { to, from } = options.arrows;
    const named = id => nodes[id].options.label.replaceAll("\\n", "");
    return {
        ends: [named(fromId), named(toId)], numbers: [fromId, toId],
        dashes: Boolean(options.dashes), title: options.title, width: options.width,
        arrows: [to.enabled && "to", from.enabled && "from"].filter(Boolean).join(" "),
    };
})"""


class Drawing:
    """The network of a page that is open at it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.evaluate(_CATCH)

    def nodes(self) -> list[dict[str, Any]]:
        return self._told(_NODES)

    def lines(self) -> list[dict[str, Any]]:
        return self._told(_LINES)

    def _told(self, what: str) -> list[dict[str, Any]]:
        settle(self.page)
        found: list[dict[str, Any]] = self.page.evaluate(what)
        return found

    def labels(self) -> set[str]:
        return {node["label"] for node in self.nodes()}

    def spot(self, label: str) -> tuple[float, float]:
        """Where a node stands, in pixels of the page, once it stands still: what is around the drawing may yet move."""
        before, spot = None, self.where(label)
        while spot != before:
            self.page.wait_for_timeout(100)
            before, spot = spot, self.where(label)
        return spot

    def where(self, label: str) -> tuple[int, int]:
        """Where it stands at the moment."""
        [(x, y)] = [node["spot"] for node in self.nodes() if node["label"] == label]
        return round(x), round(y)

    def places(self) -> dict[str, tuple[float, float]]:
        """Where nodes stand, whatever the zoom."""
        return {node["label"]: tuple(node["place"]) for node in self.nodes()}

    def scale(self) -> float:
        settle(self.page)
        return float(self.page.evaluate("caught.getScale()"))

    def covered(self) -> list[str]:
        """The nodes that stand, with their labels, on others."""
        met = set()
        for one, other in combinations(self.nodes(), 2):
            (l1, t1, r1, b1), (l2, t2, r2, b2) = one["box"], other["box"]
            if min(r1, r2) - max(l1, l2) > 1 and min(b1, b2) - max(t1, t2) > 1:
                met |= {one["label"], other["label"]}
        return sorted(met)
