// What the card shows while nothing is chosen: how much there is, and the best connected of each class.
import { present } from "./classes.js";
import { el } from "./dom.js";
import { passes } from "./filters.js";
import { nodes, relationCount } from "./graph.js";
import { bareLink } from "./links.js";
import { sign } from "./shapes.js";
import { kindName, word } from "./words.js";

const BEST = 8;
const TOLD = ["Theme", "Programme", "OrganizationType", "Region", "Report"];

export function introduction() {
  return [
    el("h2", {}, word("totals")),
    el("p", {}, `${nodes.length} ${word("nodes")} · ${relationCount} ${word("relations")}`),
    el("p", { class: "quiet" }, word("intro")),
    ...present.filter((kind) => TOLD.includes(kind)).flatMap(best),
  ];
}

/** @param {string} kind */
function best(kind) {
  const found = nodes.filter((node) => node.kind === kind && passes(node.id)).slice(0, BEST);
  if (!found.length) return [];
  return [el("h3", {}, sign(kind), kindName(kind)), el("ul", { class: "best" }, ...found.map(({ id }) => el("li", {}, bareLink(id))))];
}
