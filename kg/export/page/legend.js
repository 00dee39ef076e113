// The legend, which is the filter of classes too.
import { el, find, svg } from "./dom.js";
import { nodes } from "./graph.js";
import { sign } from "./shapes.js";
import { state } from "./state.js";
import { kindName, kinds, word } from "./words.js";

/** How many nodes each class has. @type {Map<string, number>} */
const counts = new Map(Object.keys(kinds).map((kind) => [kind, 0]));
for (const { kind } of nodes) counts.set(kind, (counts.get(kind) || 0) + 1);

/** The classes of this graph, in the vocabulary's order. */
export const present = [...counts].filter(([, count]) => count).map(([kind]) => kind);

/** @param {() => void} changed */
export function drawLegend(changed) {
  find("legend").firstElementChild.textContent = word("legend");
  find("classes").setAttribute("aria-label", word("legend"));
  find("classes").replaceChildren(...present.map((kind) => filter(kind, changed)));
  const signs = [["", "statedLine"], ["7 5", "inferredLine"], ["1 4", "summaryLine"]];
  find("lines").replaceChildren(...signs.map(([dashes, key]) => el("li", {}, line(dashes), word(key))));
}

/** @param {string} kind @param {() => void} changed */
function filter(kind, changed) {
  const onchange = (event) => {
    if (event.target.checked) state.without.delete(kind);
    else state.without.add(kind);
    changed();
  };
  const box = el("input", { type: "checkbox", value: kind, checked: !state.without.has(kind), onchange });
  return el("label", {}, box, sign(kind), el("span", {}, kindName(kind)), el("small", {}, String(counts.get(kind))));
}

/** @param {string} dashes */
function line(dashes) {
  const stroke = svg("line", { x1: 0, x2: 28, y1: 5, y2: 5, stroke: "currentColor", "stroke-width": 1.5, "stroke-dasharray": dashes });
  return svg("svg", { viewBox: "0 0 28 10", class: "stroke", "aria-hidden": "true" }, stroke);
}
