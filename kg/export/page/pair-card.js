// The card of a line: everything between two nodes.
import { el } from "./dom.js";
import { basis, folded, names, sentences } from "./evidence.js";
import { passes, passesFact } from "./filters.js";
import { isForward, isTelling, lineBetween, neighbours, nodes, otherEnd } from "./graph.js";
import { link } from "./links.js";
import { count, items } from "./lists.js";
import { relationName, word } from "./words.js";

const FIRST = 24;

/** What stands between two nodes: their relations, or else the nodes that join them. @param {number} a @param {number} b */
export function pairCard(a, b) {
  const line = lineBetween(a, b);
  const relations = line ? line.facts.filter(passesFact) : [];
  const shared = line ? [] : joints(a, b);
  return [
    el("h2", {}, link(a), " — ", link(b)),
    line ? el("ul", { class: "facts" }, ...relations.map((fact) => between(line, fact))) : null,
    shared.length ? el("h3", {}, word("joinedBy"), count(shared.length)) : null,
    shared.length ? items(shared, FIRST, (id) => el("li", {}, link(id), ...folded(nodes[id].evidence, names(id)))) : null,
  ];
}

/** The nodes next to both. @param {number} a @param {number} b */
function joints(a, b) {
  const told = (/** @type {number} */ from) =>
    neighbours(from).filter((id) => {
      const line = lineBetween(from, id);
      return line && isTelling(line) && passes(id);
    });
  const others = new Set(told(b));
  return told(a).filter((id) => others.has(id));
}

/**
 * A fact in full, with its sentences, read from one of its ends: by default from its subject.
 * @param {import("./graph.js").Line} line @param {import("./graph.js").Fact} fact @param {number} [from]
 */
export function between(line, fact, from = fact[1] ? line.a : line.b) {
  const to = otherEnd(line, from);
  const told = el("span", { class: "told" }, link(from), ` ${relationName(fact[0], isForward(line, fact, from))} → `, link(to));
  return el("li", {}, told, basis(fact), sentences(fact[4], [...names(from), ...names(to)]));
}
