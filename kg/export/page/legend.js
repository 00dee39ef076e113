// What the signs and lines of the drawing mean, as far as it has them.
import { el, find, svg } from "./dom.js";
import { nodes } from "./graph.js";
import { sign } from "./shapes.js";
import { state } from "./state.js";
import { kindName, kinds, word } from "./words.js";

/** How the lines look, by what they mean. */
export const STROKES = { statedLine: [], inferredLine: [7, 5], summaryLine: [1, 4] };

/** Classes in the vocabulary's order. @param {Set<number>} ids */
export function kindsOf(ids) {
  const found = new Set([...ids].map((id) => nodes[id].kind));
  const known = Object.keys(kinds);
  return [...found].sort((a, b) => known.indexOf(a) - known.indexOf(b));
}

/** @param {Set<number>} ids */
export function renderLegend(ids) {
  const open = find("legend").querySelector("details")?.open ?? find("legend").clientWidth > 600;
  const signs = kindsOf(ids).map((kind) => el("li", {}, sign(kind), kindName(kind)));
  const strokes = Object.entries(STROKES).map(([key, dashes]) => el("li", {}, stroke(dashes), word(key)));
  const hints = ["arrow", "bySize"].map((key) => el("li", {}, word(key)));
  if (state.pinned.length) hints.push(el("li", {}, dot(), word("pinnedSign")));
  const list = el("ul", { "aria-label": word("signs") }, ...signs, ...strokes, ...hints);
  find("legend").replaceChildren(el("details", { open }, el("summary", {}, word("signs")), list));
}

/** What marks a node that the reader keeps in place. */
function dot() {
  return svg("svg", { viewBox: "-10 -10 20 20", class: "sign pinned", "aria-hidden": "true" }, svg("circle", { r: 6 }));
}

/** @param {number[]} dashes */
function stroke(dashes) {
  const line = svg("line", { x1: 0, y1: 6, x2: 30, y2: 6, stroke: "currentColor", "stroke-width": 1.5, "stroke-dasharray": dashes.join(" ") || null });
  return svg("svg", { viewBox: "0 0 30 12", class: "stroke", "aria-hidden": "true" }, line);
}
