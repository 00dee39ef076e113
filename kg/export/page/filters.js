// What the filters let through, the same in every view.
import { isForward, nodes, otherEnd, related, sentence } from "./graph.js";
import { state } from "./state.js";

/** @typedef {import("./graph.js").Fact} Fact @typedef {import("./graph.js").Line} Line */

export const STATEMENTS = ["Problem", "Cause", "Countermeasure"];

/** A facet of every node, worked out when first asked for. @param {(id: number) => Iterable<number>} find */
function facet(find) {
  /** @type {Map<number, Set<number>>} */
  const known = new Map();
  return (/** @type {number} */ id) => {
    const found = known.get(id) ?? new Set(find(id));
    known.set(id, found);
    return found;
  };
}

/** The reports that speak of a node. */
export const reportsOf = facet((id) => {
  const { evidence, lines } = nodes[id];
  // A fact may cite another report than the one that states its subject: what a statement of it is similar to.
  const rows = evidence.length ? evidence : lines.flatMap((line) => line.facts.flatMap((fact) => fact[4]));
  const found = rows.map((row) => sentence(row).report).filter((report) => report !== undefined);
  const own = nodes[id].kind === "Report" ? [id] : [...related(id, "states", false), ...related(id, "mentions", false)];
  return [...found, ...own];
});

/** The themes of a statement, of what statements are about, and a theme itself. */
export const themesOf = facet((id) => {
  if (nodes[id].kind === "Theme") return [id];
  const own = related(id, "theme");
  return own.length || nodes[id].kind === "Report" ? [...own, ...related(id, "states").flatMap((said) => related(said, "theme"))] : besideStatements(id);
});

/** @param {number} id */
function besideStatements(id) {
  const ends = nodes[id].lines.map((line) => otherEnd(line, id));
  return ends.filter((end) => STATEMENTS.includes(nodes[end].kind)).flatMap((end) => related(end, "theme"));
}

const holders = facet((region) => related(region, "within"));
const subjects = facet((report) => related(report, "about"));

/** The regions that a node is about: where it is, where it runs, or what its reports are about; with all that hold them. */
export const regionsOf = facet((id) => {
  const { kind } = nodes[id];
  const own = kind === "Region" ? [id] : [...related(id, "runsIn"), ...related(id, "about")];
  const found = new Set(own.length ? own : [...reportsOf(id)].flatMap((report) => [...subjects(report)]));
  for (const region of found) for (const above of holders(region)) found.add(above);
  return found;
});

/** @param {number[]} wanted @param {Set<number>} found */
const meets = (wanted, found) => !wanted.length || wanted.some((id) => found.has(id));

/** Whether the filters let a node through. @param {number} id */
export function passes(id) {
  return !state.without.includes(nodes[id].kind) && passesFacets(id);
}

/** How many nodes they let through. */
export function passing() {
  return nodes.filter(({ id }) => passes(id)).length;
}

/** Whether a node is of a report, region and theme that the filters ask for, whatever its class. @param {number} id */
export function passesFacets(id) {
  return (
    (!state.reports.length || meets(state.reports, reportsOf(id))) &&
    (!state.regions.length || meets(state.regions, regionsOf(id))) &&
    (!state.themes.length || meets(state.themes, themesOf(id)))
  );
}

/** Whether the filters let a fact through. A theme is always inferred, and sorts statements; it claims nothing of the text. @param {Fact} fact */
export function passesFact([predicate, , inferred, confidence]) {
  const asked = !state.basis || predicate === "theme" || (state.basis === "inferred") === Boolean(inferred);
  return asked && confidence >= state.sure;
}

/** The other ends of a node's facts of one predicate, as far as the filters let these facts through. @param {number} id @param {string} predicate @param {boolean} [forward] */
export function told(id, predicate, forward = true) {
  return nodes[id].lines.flatMap((line) =>
    line.facts.some((fact) => fact[0] === predicate && isForward(line, fact, id) === forward && passesFact(fact)) ? [otherEnd(line, id)] : [],
  );
}

/** Those of them that the filters let through too. @param {number} id @param {string} predicate @param {boolean} [forward] */
export function held(id, predicate, forward = true) {
  return told(id, predicate, forward).filter(passes);
}

/** Whether no countermeasure was found that addresses a problem. @param {number} id */
export function isUnanswered(id) {
  return !told(id, "addresses", false).length;
}
