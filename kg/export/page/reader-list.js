// The reports to choose from, with what was found in each.
import { chinese, el } from "./dom.js";
import { passes } from "./filters.js";
import { nodes, related, sources } from "./graph.js";
import { dress } from "./reader-marks.js";
import { foundIn, sentencesFor } from "./reader-text.js";
import { sign } from "./shapes.js";
import { state } from "./state.js";
import { kindName, kinds, word } from "./words.js";

/** The reports that the filters let through. */
export function reportList() {
  const shown = sources.filter(({ node }) => node === undefined || passes(node));
  return el(
    "div",
    { class: "reports" },
    el("h2", {}, word("reader"), el("small", {}, ` ${shown.length}`)),
    el("p", { class: "quiet" }, word("chooseReport")),
    el("ol", {}, ...shown.map(entry)),
  );
}

/** @param {import("./graph.js").Source} source */
function entry({ row, tail, title, text, node }) {
  const about = node === undefined ? [] : related(node, "about").map((id) => nodes[id].label);
  const length = text === null ? word("noText") : `${[...text].length} ${word("characters")}`;
  const named = state.node === null ? 0 : sentencesFor(state.node, row).length;
  return el(
    "li",
    {},
    el("a", { "data-place": tail }, chinese(title)),
    el("p", { class: "quiet" }, ...about.flatMap((region) => [chinese(region), " · "]), length),
    el("p", { class: "tally" }, ...tally(row)),
    named ? el("p", { class: "speaks" }, chinese(nodes[/** @type {number} */ (state.node)].label), ` · ${word("sentences")} ${named}`) : null,
  );
}

/** How many nodes of each class were found in a report. @param {number} source */
export function tally(source) {
  const found = foundIn(source);
  return Object.keys(kinds).flatMap((kind) => {
    const count = found.filter((id) => nodes[id].kind === kind).length;
    return count ? [el("span", {}, sign(kind), dress(el("span", {}, kindName(kind)), [kind]), ` ${count}`)] : [];
  });
}
