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

/** The characters that can stand for a letter; most cannot, and to know that soon makes the search quick. @type {Map<string, Set<string>>} */
const begun = new Map();

/** @param {string} letter @returns {Set<string>} */
function charactersOf(letter) {
  const known = begun.get(letter) ?? new Set([...readings].flatMap(([char, spoken]) => (spoken.some((reading) => reading[0] === letter) ? [char] : [])));
  begun.set(letter, known);
  return known;
}

/**
 * Where a name first spells a query, by all its ways at once: a way is how much of the query the characters so far have
 * used up.
 * @param {string[]} name its characters @param {string} query
 * @returns {Found | null}
 */
export function spelled(name, query) {
  const begins = charactersOf(query[0]);
  /** @type {Spelled[]} */
  let ways = [];
  for (let place = 0; place < name.length && place < LONGEST; place += 1) {
    const char = name[place];
    /** @type {Spelled[]} */
    const next = [];
    for (const way of ways) step(next, char, query, way);
    if (char[0] === query[0] || begins.has(char)) step(next, char, query, { offset: 0, start: place });
    const done = next.find((way) => way.offset === query.length);
    if (done) return { start: done.start, end: place + 1 };
    ways = next;
  }
  return null;
}

/**
 * Add what a character can stand for where a way has come to in the query.
 * @param {Spelled[]} next @param {string} char @param {string} query @param {Spelled} way
 */
function step(next, char, query, { offset, start }) {
  if (query.startsWith(char, offset)) reach(next, offset + char.length, start);
  const spoken = readings.get(char);
  if (!spoken) {
    // Quotation marks and commas within a name are not typed.
    if (offset && !SPOKEN.test(char)) reach(next, offset, start);
    return;
  }
  for (const reading of spoken) {
    if (reading[0] !== query[offset]) continue;
    reach(next, offset + 1, start);
    if (reading[1] === "h" && query[offset + 1] === "h") reach(next, offset + 2, start);
    if (query.startsWith(reading, offset)) reach(next, offset + reading.length, start);
    // The last syllable may be half typed.
    else if (reading.startsWith(query.slice(offset))) reach(next, query.length, start);
  }
}

/** @param {Spelled[]} next @param {number} offset @param {number} start */
function reach(next, offset, start) {
  if (!next.some((way) => way.offset === offset)) next.push({ offset, start });
}
