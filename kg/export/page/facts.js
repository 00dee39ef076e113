// The relations of a node as links, one list a relation, direction and class.
import { el } from "./dom.js";
import { basis, names, proof } from "./evidence.js";
import { STATEMENTS, passes, passesFact } from "./filters.js";
import { isForward, nodes, otherEnd } from "./graph.js";
import { link, stepLink } from "./links.js";
import { count, items } from "./lists.js";
import { CLEARED } from "./state.js";
import { kindName, kinds, relationName, word } from "./words.js";

/** @typedef {import("./graph.js").Fact} Fact @typedef {{end: number, fact: Fact}} Told */

const FIRST = 12;
const FEW = 3;

/** What the filters let through of a node's relations, but for some. @param {number} id @param {Set<string>} told predicates told elsewhere */
export function facts(id, told) {
  const groups = [...grouped(id, told)].sort(([a], [b]) => rank(a) - rank(b));
  const several = new Set(groups.map(([key]) => relation(key)).filter((name, place, all) => all.indexOf(name) !== place));
  return groups.flatMap(([key, group]) => {
    const { kind } = nodes[group[0].end];
    const heading = el("h3", {}, several.has(relation(key)) ? `${relation(key)} · ${kindName(kind)}` : relation(key), count(group.length));
    const list = items(group.sort((a, b) => a.end - b.end), FIRST, ({ end, fact }) => fold(id, end, fact));
    // Figures are many and tell little one by one.
    return kind === "Figure" && group.length > FEW ? [el("details", {}, el("summary", {}, heading), list)] : [heading, list];
  });
}

/** A fact as the link to its other end, how it is known, and its evidence. @param {number} id @param {number} end @param {Fact} fact */
export function fold(id, end, fact) {
  return el("li", {}, link(end), basis(fact), ...proof(fact, [...names(id), ...names(end)]));
}

/** How many relations of a node the filters hide, with a link that takes the filters away. @param {number} id */
export function hiddenFacts(id) {
  const all = nodes[id].lines.flatMap((line) => line.facts.filter((fact) => !passesFact(fact) || !passes(otherEnd(line, id))));
  if (!all.length) return null;
  return el("p", { class: "quiet hidden-facts" }, `${word("hiddenFacts")} ${all.length} · `, stepLink(CLEARED, word("clearFilters")));
}

/** @param {number} id @param {Set<string>} told */
function grouped(id, told) {
  /** @type {Map<string, Told[]>} */
  const groups = new Map();
  for (const line of nodes[id].lines) {
    const end = otherEnd(line, id);
    if (!passes(end)) continue;
    for (const fact of line.facts) {
      if (told.has(fact[0]) || !passesFact(fact)) continue;
      const key = JSON.stringify([fact[0], isForward(line, fact, id), nodes[end].kind]);
      groups.set(key, [...(groups.get(key) ?? []), { end, fact }]);
    }
  }
  return groups;
}

/** @param {string} key */
function relation(key) {
  const [predicate, forward] = JSON.parse(key);
  return relationName(predicate, forward);
}

/** What says most comes first: problems and what is done about them; that reports mention a node comes last. @param {string} key */
function rank(key) {
  const [predicate, , kind] = JSON.parse(key);
  return (predicate === "mentions" ? 100 : STATEMENTS.includes(kind) ? -100 : 0) + Object.keys(kinds).indexOf(kind);
}
