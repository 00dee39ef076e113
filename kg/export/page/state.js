// What the reader sees, all of it in the address: a link, the back button and a reload bring back the same view.
import { numberOf, tailOf } from "./graph.js";

/**
 * @typedef {"network" | "matrix" | "reader" | "table"} View
 * @typedef {{id: number, x: number, y: number}} Pin where the reader put a node
 * @typedef {{
 *   view: View, language: "zh" | "en", colours: "" | "light" | "dark",
 *   node: number | null, pair: number[], path: number[],
 *   without: string[], reports: number[], regions: number[], themes: number[], basis: "" | "stated" | "inferred", sure: number,
 *   around: number | null, depth: number, grown: number[], hidden: number[], pinned: Pin[],
 *   rows: string, count: string, cell: string,
 *   place: string,
 *   list: string, sort: string, find: string,
 * }} State
 */

/** @template T @typedef {{initial: T, read: (text: string) => T, write: (value: T) => string}} Parameter */

/** One of some words, the first where the address has none. @param {...string} words @returns {Parameter<any>} */
const oneOf = (...words) => ({ initial: words[0], read: (text) => (words.includes(text) ? text : words[0]), write: String });

/** @type {Parameter<any>} */
const text = { initial: "", read: String, write: String };

/** A node, by the end of its IRI; null for one that the graph does not have. @type {Parameter<any>} */
const node = { initial: null, read: (tail) => numberOf(tail) ?? null, write: (id) => tailOf(id) };

/** Spaces and bars stand in no IRI. @type {Parameter<any>} */
const some = {
  initial: [],
  read: (tails) => tails.split("|").map(numberOf).filter((id) => id !== undefined),
  write: (ids) => ids.map(tailOf).join("|"),
};

/** @type {Parameter<any>} */
const words = { initial: [], read: (joined) => joined.split("|").filter(Boolean), write: (all) => all.join("|") };

/** Places first: a comma may stand in an IRI. @type {Parameter<any>} */
const pins = {
  initial: [],
  read: (joined) =>
    joined.split("|").flatMap((told) => {
      const [, x, y, tail] = /^(-?\d{1,6}),(-?\d{1,6}),(.*)$/s.exec(told) ?? [];
      const id = tail === undefined ? undefined : numberOf(tail);
      return id === undefined ? [] : [{ id, x: Number(x), y: Number(y) }];
    }),
  write: (/** @type {Pin[]} */ all) => all.map(({ id, x, y }) => `${x},${y},${tailOf(id)}`).join("|"),
};

/** @param {number} initial @param {number} least @param {number} most @returns {Parameter<any>} */
const between = (initial, least, most) => ({
  initial,
  read: (digits) => Math.min(most, Math.max(least, Number(digits) || initial)),
  write: String,
});

/** The classes that the table lists. */
export const LISTS = ["Problem", "Cause", "Countermeasure", "Programme", "Region", "OrganizationType", "Organization", "Document", "Figure", "Theme", "Report"];

/** Each part of the state with its name in the address. @type {Record<keyof State, [name: string, Parameter<any>]>} */
const PARAMETERS = {
  view: ["view", oneOf("network", "matrix", "reader", "table")],
  language: ["lang", oneOf("zh", "en")],
  colours: ["colours", oneOf("", "light", "dark")],
  // what is chosen: a node, the two ends of a line, or the two ends of a path (one while the other is to be chosen)
  node: ["node", node],
  pair: ["pair", some],
  path: ["path", some],
  // filters, which hold in all views
  without: ["without", words],
  reports: ["report", some],
  regions: ["region", some],
  themes: ["theme", some],
  basis: ["basis", oneOf("", "stated", "inferred")],
  sure: ["sure", between(0, 0, 1)],
  // the drawing
  around: ["around", node],
  depth: ["depth", between(1, 1, 3)],
  grown: ["grown", some],
  hidden: ["hidden", some],
  pinned: ["pinned", pins],
  // the matrix
  rows: ["rows", oneOf("OrganizationType", "Region", "Report")],
  count: ["count", oneOf("Problem", "Countermeasure", "unanswered")],
  cell: ["cell", text],
  // the reader: a report, and the characters to show of it
  place: ["place", text],
  // the table
  list: ["list", oneOf(...LISTS)],
  sort: ["sort", text],
  find: ["find", text],
};

/** @type {State} */
export const state = read("");

/** @param {string} hash @returns {State} */
function read(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const value = (/** @type {[string, Parameter<any>]} */ [name, { initial, read: parse }]) =>
    said.has(name) ? parse(said.get(name) || "") : initial;
  return /** @type {any} */ (Object.fromEntries(Object.entries(PARAMETERS).map(([key, parameter]) => [key, value(parameter)])));
}

/** The address of what the reader sees, but for some changes. @param {Partial<State>} [changes] */
export function address(changes = {}) {
  const wanted = { ...state, ...changes };
  if (wanted.view !== "matrix") wanted.cell = "";
  const said = new URLSearchParams();
  for (const [key, [name, { initial, write }]] of Object.entries(PARAMETERS)) {
    const value = wanted[/** @type {keyof State} */ (key)];
    const told = value === null ? "" : write(value);
    if (told !== "" && told !== (initial === null ? "" : write(initial))) said.set(name, told);
  }
  return `#${said}`;
}

/** Take the state from the address. What the address names and the graph lacks comes back. @returns {string | null} */
export function follow() {
  Object.assign(state, read(location.hash));
  const asked = new URLSearchParams(location.hash.slice(1)).get("node");
  return asked !== null && state.node === null ? asked : null;
}

/** Change the state: a step that the back button undoes. @param {Partial<State>} changes */
export function go(changes) {
  const hash = address(changes);
  if (hash === address()) window.dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = hash;
}

/** Change the state without a step of its own. @param {Partial<State>} changes */
export function adjust(changes) {
  location.replace(location.href.split("#")[0] + address(changes));
}

/** The address of a node's card beside what is seen now, or of the path to it that waits for its other end. @param {number} id */
export function linkTo(id) {
  const [from, to] = state.path;
  if (from === undefined || to !== undefined || from === id) return address({ node: id, pair: [] });
  return address({ view: "network", node: null, pair: [], path: [from, id] });
}

/** How many filters hold. */
export function filtersHeld() {
  const { without, reports, regions, themes, basis, sure } = state;
  return without.length + reports.length + regions.length + themes.length + (basis ? 1 : 0) + (sure ? 1 : 0);
}

export const CLEARED = { without: [], reports: [], regions: [], themes: [], basis: /** @type {""} */ (""), sure: 0 };
