// The buttons above the drawing, and how much of the graph it holds.
import { el, find, renew } from "./dom.js";
import { passing } from "./filters.js";
import { nodes } from "./graph.js";
import { CLEARED, filtersHeld, go, state } from "./state.js";
import { showHidden, showOverview } from "./steps.js";
import { word } from "./words.js";

const ZOOM = 1.3;

/**
 * @param {import("./drawing.js").Drawing} drawing
 * @param {{zoom: (factor: number) => void, fit: () => void, download: () => void, csv: () => void, json: () => void}} view what the drawing itself can do
 */
export function renderTools({ ids, left, full }, { zoom, fit, download, csv, json }) {
  const tools = find("network-tools");
  const hidden = state.hidden.length;
  tools.setAttribute("aria-label", word("tools"));
  renew(
    tools,
    button("overview", word("overview"), showOverview),
    button("nearer", "＋", () => zoom(ZOOM)),
    button("farther", "－", () => zoom(1 / ZOOM)),
    button("fit", word("fit"), () => fit()),
    button("picture", word("picture"), download),
    button("drawingCsv", "CSV", csv),
    button("drawingJson", "JSON", json),
    ...(hidden ? [button("showHidden", `${word("showHidden")} ${hidden}`, showHidden)] : []),
  );
  const filtered = state.node !== null && !ids.has(state.node);
  const told = filtered ? word("filtered") : full ? word("full") : left ? `${left} ${word("left")}` : "";
  find("note").textContent = `${word("drawn")} ${ids.size} / ${total()}${told ? ` · ${told}` : ""}`;
  renew(find("empty"), ...(ids.size || !filtersHeld() ? [] : [el("p", {}, word("emptied")), el("button", { type: "button", "data-key": "clear", onclick: () => go(CLEARED) }, word("clearFilters"))]));
}

/** Of how many nodes they are. */
function total() {
  const all = `${nodes.length} ${word("nodes")}`;
  return passing() < nodes.length ? `${word("filteredTo")} ${passing()}${word("ofAll").replace("%", all)}` : all;
}

/** @param {string} key @param {string} text @param {() => void} onclick */
function button(key, text, onclick) {
  return el("button", { type: "button", id: key, "data-key": key, title: word(key), "aria-label": text.length > 1 ? undefined : word(key), onclick }, text);
}
