// Where the reports' own texts say what is searched for: not all that they say has become a node.
import { passes } from "./filters.js";
import { sources } from "./graph.js";

/** @typedef {{source: number, start: number, end: number, before: string, words: string, after: string}} Place characters as the graph counts them, and what stands around them */

const AROUND = 12;
const SURROGATE = /[\ud800-\udfff]/;

/** The first places of a text in the reports that the filters let through. @param {string} words @param {number} most @returns {Place[]} */
export function placesOf(words, most) {
  /** @type {Place[]} */
  const places = [];
  for (const { row, text, node } of sources) {
    if (!text || (node !== undefined && !passes(node))) continue;
    for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      const [before, after] = [text.slice(Math.max(0, at - AROUND), at), text.slice(end, end + AROUND)];
      const start = length(text.slice(0, at));
      places.push({ source: row, start, end: start + length(words), before, words, after });
    }
  }
  return places;
}

/** @param {string} text */
function length(text) {
  return SURROGATE.test(text) ? [...text].length : text.length;
}
