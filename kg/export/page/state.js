// What the reader sees now. The address's hash holds the chosen node and the language, so that a link brings them back.
import { neighbours, nodes, numberOf } from "./graph.js";
import { spoken } from "./words.js";

const FULL = 300; // vis-network is slow beyond
export const STEP = 60; // neighbours that one step adds

export const state = {
  /** Nodes in the drawing. @type {Set<number>} */
  shown: new Set(),
  /** Nodes whose mentions are drawn too. @type {Set<number>} */
  grown: new Set(),
  /** Classes filtered out. @type {Set<string>} */
  without: new Set(),
  /** @type {number | null} */
  node: null,
  /** The two ends of a chosen line. @type {[number, number] | null} */
  pair: null,
};

/** @param {number} id */
export function isDrawn(id) {
  return state.shown.has(id) && !state.without.has(nodes[id].kind);
}

/** The address of a node in this page. @param {number} id */
export function linkTo(id) {
  return hash(nodes[id].iri, spoken());
}

/** @param {string | null} iri @param {string} language */
export function hash(iri, language) {
  const parts = [iri && `node=${encodeURIComponent(iri)}`, language === "en" && "lang=en"].filter(Boolean);
  return `#${parts.join("&")}`;
}

/** What the address asks for. */
export function address() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const iri = parts.get("node");
  const node = iri === null ? undefined : numberOf(iri);
  return { iri, node: node === undefined ? null : node, language: parts.get("lang") === "en" ? "en" : "zh" };
}

/**
 * Add a node with its best connected neighbours to the drawing.
 * @param {number} id
 * @param {number} [most]
 * @returns {{added: number[], left: number, full: boolean}}
 */
export function grow(id, most = STEP) {
  state.grown.add(id);
  state.shown.add(id);
  const missing = neighbours(id).filter((other) => !state.shown.has(other) && !state.without.has(nodes[other].kind));
  const room = Math.max(0, FULL - state.shown.size);
  const added = missing.slice(0, Math.min(most, room));
  for (const other of added) state.shown.add(other);
  return { added, left: missing.length - added.length, full: room <= added.length && missing.length > added.length };
}

/** Empty the drawing but for some nodes. @param {Iterable<number>} ids */
export function keep(ids) {
  state.shown = new Set(ids);
  state.grown.clear();
}
