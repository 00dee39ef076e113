// The graph in memory. Nodes are numbers, the best connected first; a line is everything between two nodes.
import { readJson } from "./dom.js";

/**
 * @typedef {[predicate: string, forward: number, inferred: number, confidence: number, evidence: number[]]} Fact
 * @typedef {{id: number, a: number, b: number, facts: Fact[]}} Line
 * @typedef {{id: number, iri: string, kind: string, label: string, short: string, size: number, variants: string[],
 *   attributes: Record<string, string>, evidence: number[], lines: Line[]}} GraphNode
 * @typedef {{number: string, words: string, role: string, start: number, end: number}} Heading
 * @typedef {{row: number, iri: string, tail: string, title: string, text: string | null, outline: Heading[], node: number | undefined}} Source
 */

/**
 * The tables of the page, as kg/export/html/tables.py makes them.
 * @type {{base: string, sections: string[], lines: [a: number, b: number, facts: Fact[]][],
 *   reports: [iri: string, title: string, text: string | null, outline: [string, string, string, number, number][]][],
 *   sentences: [report: number, section: number, start: number, end: number, words?: string][],
 *   nodes: [tail: string, kind: string, label: string, short: string, size: number, variants: string[],
 *     attributes: Record<string, string>, evidence: number[]][]}}
 */
const tables = readJson("graph");

/** @type {GraphNode[]} */
export const nodes = tables.nodes.map(
  ([tail, kind, label, short, size, variants, attributes, evidence], id) =>
    ({ id, iri: tables.base + tail, kind, label, short, size, variants, attributes, evidence, lines: [] }),
);

/** @type {Line[]} */
export const lines = tables.lines.map(([a, b, facts], id) => ({ id, a, b, facts }));

for (const line of lines) {
  nodes[line.a].lines.push(line);
  if (line.b !== line.a) nodes[line.b].lines.push(line);
}

const numbers = new Map(nodes.map((node) => [node.iri, node.id]));

/** The number of a node by its IRI or by the end of it, or undefined. @param {string} iri */
export function numberOf(iri) {
  return numbers.get(iri) ?? numbers.get(tables.base + iri);
}

/** What a node's IRI has that not all have. @param {number} id */
export function tailOf(id) {
  return nodes[id].iri.slice(tables.base.length);
}

/** @param {Line} line @param {number} id */
export function otherEnd(line, id) {
  return line.a === id ? line.b : line.a;
}

/** The nodes next to one, the best connected first. @param {number} id */
export function neighbours(id) {
  const ends = nodes[id].lines.map((line) => otherEnd(line, id));
  return ends.filter((end) => end !== id).sort((a, b) => a - b);
}

/** The objects (forward) or subjects of a node's facts of one predicate. @param {number} id @param {string} predicate @param {boolean} forward */
export function related(id, predicate, forward = true) {
  const found = [];
  for (const line of nodes[id].lines) {
    for (const fact of line.facts) {
      if (fact[0] === predicate && isForward(line, fact, id) === forward) found.push(otherEnd(line, id));
    }
  }
  return found;
}

/** Whether a node is the subject of a fact on one of its lines. @param {Line} line @param {Fact} fact @param {number} id */
export function isForward(line, fact, id) {
  return (line.a === id) === (fact[1] === 1);
}

/** @param {number} a @param {number} b */
export function lineBetween(a, b) {
  return nodes[Math.max(a, b)].lines.find((line) => otherEnd(line, Math.max(a, b)) === Math.min(a, b));
}

/** Whether a line says more than that a report mentions something. @param {Line} line */
export function isTelling(line) {
  return line.facts.some(([predicate]) => predicate !== "mentions");
}

/** The reports as texts with their outline, whether they are nodes or not. @type {Source[]} */
export const sources = tables.reports.map(([iri, title, text, outline], row) => ({
  row,
  iri,
  tail: iri.startsWith(tables.base) ? iri.slice(tables.base.length) : iri,
  title,
  text,
  outline: outline.map(([number, words, role, start, end]) => ({ number, words, role, start, end })),
  node: numberOf(iri),
}));

/** Texts by code points, as spans count them; one without surrogates is so already. @type {Map<number, string | string[]>} */
const characters = new Map();

/** A part of a report's text. @param {number} source @param {number} start @param {number} [end] */
export function wordsOf(source, start, end) {
  const text = sources[source].text ?? "";
  if (!characters.has(source)) characters.set(source, /[\ud800-\udfff]/.test(text) ? [...text] : text);
  const part = /** @type {string | string[]} */ (characters.get(source)).slice(start, end);
  return typeof part === "string" ? part : part.join("");
}

/** A sentence of the graph with where it stands; characters count as in the graph. @param {number} row */
export function sentence(row) {
  const [source, section, start, end, words] = tables.sentences[row];
  const { title, node } = sources[source];
  return { text: words ?? wordsOf(source, start, end), title, section: tables.sections[section], report: node, source, start, end };
}

export const sentenceCount = tables.sentences.length;

export const relationCount = lines.reduce((sum, line) => sum + line.facts.length, 0);
