// What the card shows while nothing is chosen: how much there is, what to ask, and the best connected of each class.
import { present } from "./classes.js";
import { el } from "./dom.js";
import { passes, passesFact, passing } from "./filters.js";
import { lines, nodes, relationCount } from "./graph.js";
import { bareLink } from "./links.js";
import { count, items } from "./lists.js";
import { sign } from "./shapes.js";
import { questions } from "./questions.js";
import { filtersHeld } from "./state.js";
import { kindName, word } from "./words.js";

const BEST = 8;
const TOLD = ["Theme", "Programme", "OrganizationType", "Region", "Report"];

export function introduction() {
  return [
    el("h2", {}, word("totals")),
    filtersHeld() ? el("p", {}, `${word("filteredTo")} ${size(passing(), held())}`) : null,
    el("p", {}, `${filtersHeld() ? `${word("unfiltered")} ` : ""}${size(nodes.length, relationCount)}`),
    el("p", { class: "quiet" }, word("intro")),
    ...questions(),
    ...present.filter((kind) => TOLD.includes(kind) || filtersHeld()).flatMap(best),
  ];
}

/** @param {number} ofNodes @param {number} ofRelations */
function size(ofNodes, ofRelations) {
  return `${ofNodes} ${word("nodes")} · ${ofRelations} ${word("relations")}`;
}

/** How many relations the filters let through, with both their ends. */
function held() {
  const between = lines.filter(({ a, b }) => passes(a) && passes(b));
  return between.reduce((sum, { facts }) => sum + facts.filter(passesFact).length, 0);
}

/** @param {string} kind */
function best(kind) {
  const found = nodes.filter((node) => node.kind === kind && passes(node.id));
  if (!found.length) return [];
  return [el("h3", {}, sign(kind), kindName(kind), count(found.length)), items(found, BEST, ({ id }) => el("li", {}, bareLink(id)), "best")];
}
