// Names found by how they are read: whole syllables, initials, characters, or all of them mixed.
import { readJson } from "./dom.js";

/** The readings of each character of the names. @type {Map<string, string[]>} */
const readings = new Map();
for (const [reading, characters] of Object.entries(/** @type {Record<string, string>} */ (readJson("readings")))) {
  for (const char of characters) readings.set(char, [...(readings.get(char) ?? []), reading]);
}

const LONGEST = 200; // characters of a name that are read; nobody spells more
const SPOKEN = /[\p{L}\p{N}]/u;

/** @typedef {{start: number, end: number}} Found where in a name, in characters */
/** @typedef {{offset: number, start: number}} Spelled how much of a query is spelled, and where in the name it began */

/**
 * Where a name first spells a query, by all its ways at once: a way is how much of the query the characters so far have
 * used up.
 * @param {string[]} name its characters @param {string} query
 * @returns {Found | null}
 */
export function spelled(name, query) {
  /** @type {Spelled[]} */
  let ways = [];
  for (let place = 0; place < name.length && place < LONGEST; place += 1) {
    /** @type {Spelled[]} */
    const next = [];
    const reach = (/** @type {number} */ offset, /** @type {number} */ start) => {
      if (!next.some((way) => way.offset === offset)) next.push({ offset, start });
    };
    for (const { offset, start } of ways) step(name[place], query, offset, start, reach);
    step(name[place], query, 0, place, reach);
    const done = next.find((way) => way.offset === query.length);
    if (done) return { start: done.start, end: place + 1 };
    ways = next;
  }
  return null;
}

/**
 * What a character can stand for at this place of the query.
 * @param {string} char @param {string} query @param {number} offset @param {number} start
 * @param {(offset: number, start: number) => void} reach
 */
function step(char, query, offset, start, reach) {
  if (query.startsWith(char, offset)) reach(offset + char.length, start);
  const spoken = readings.get(char);
  // Quotation marks and commas within a name are not typed.
  if (!spoken) return offset && !SPOKEN.test(char) ? reach(offset, start) : undefined;
  for (const reading of spoken) {
    if (reading[0] !== query[offset]) continue;
    reach(offset + 1, start);
    if (reading[1] === "h" && query[offset + 1] === "h") reach(offset + 2, start);
    if (query.startsWith(reading, offset)) reach(offset + reading.length, start);
    // The last syllable may be half typed.
    else if (reading.startsWith(query.slice(offset))) reach(query.length, start);
  }
}
