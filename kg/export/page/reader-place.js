// What of a report the reader shows, as the state names it: the end of the report's IRI, and the characters by RFC 5147.
import { sentence, sources } from "./graph.js";

/** @typedef {{source: number, start: number, end: number}} Place */

/** The place of a sentence, for `state.place`. @param {number} row */
export function placeOf(row) {
  const { source, start, end } = sentence(row);
  return placeAt(source, start, end);
}

/** A part of a report, for `state.place`. @param {number} source @param {number} start @param {number} end */
export function placeAt(source, start, end) {
  return `${sources[source].tail}#char=${start},${end}`;
}

/** What a place names: a report of the graph, and characters of it, none where it names none. @param {string} place @returns {Place | null} */
export function parsePlace(place) {
  const [tail, start, end] = place.split(/#char=(\d+),(\d+)$/);
  const source = place ? sources.findIndex((one) => one.tail === tail || one.iri === tail) : -1;
  return source < 0 ? null : { source, start: Number(start ?? 0), end: Number(end ?? 0) };
}
