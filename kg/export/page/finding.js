// Which nodes a query finds: by their labels and variants as written or as read, in parts, or by what they belong to.
import { passes, regionsOf, reportsOf, themesOf } from "./filters.js";
import { nodes } from "./graph.js";
import { spelled } from "./pinyin.js";
import { kinds } from "./words.js";

/** @param {string} text */
const plain = (text) => text.normalize("NFKC").toLowerCase();

/** What is searched, in the order of nodes. */
const names = nodes.map(({ label, variants }) => [label, ...variants].map(plain));
/** The same in characters, made when first asked for. @type {string[][][]} */
const spellings = [];

const LETTER = /[a-z]/;
const ABOVE = ["Region", "Report", "Theme"];
const IN_PARTS = 7;
const FARTHEST = 8;

/** What a query finds, and how much of that the filters hide. @param {string} query */
export function find(query) {
  const found = matching(query, nodes);
  const hits = found.filter(passes);
  return { hits, hidden: found.length - hits.length };
}

/**
 * Nodes whose names hold all words of a query: what is written so before what is read so, whole names before beginnings
 * before what stands within, before what holds the word in parts; in each in the order given. Of several words some may
 * name the node's class, or what it belongs to: its region, report or theme; nodes that belong to it follow the others.
 * @param {string} query @param {import("./graph.js").GraphNode[]} among
 */
export function matching(query, among) {
  const words = plain(query).replaceAll("ü", "v").replaceAll(/['’]/g, "").split(/\s+/).filter(Boolean);
  /** @type {number[][]} */
  const ranks = Array.from({ length: 2 * FARTHEST }, () => []);
  const several = words.length > 1;
  const above = words.map((word) => (several ? named(word) : new Set()));
  const classes = words.map((word) => (several ? called(word) : []));
  for (const { id, kind } of words.length ? among : []) {
    const found = words.map((word, place) => (classes[place].includes(kind) ? 0 : rankOf(id, word)));
    const near = found.filter((rank) => rank < FARTHEST);
    if (!near.length || !found.every((rank, place) => rank < FARTHEST || belongs(id, above[place]))) continue;
    ranks[Math.max(...near) + (near.length < found.length ? FARTHEST : 0)].push(id);
  }
  ranks[IN_PARTS].sort((a, b) => nodes[a].label.length - nodes[b].label.length); // a sentence holds much by chance
  return ranks.flat();
}

/** Work out beforehand what a search asks of some nodes once: the first letter typed should not wait for it. @param {import("./graph.js").GraphNode[]} some */
export function prepare(some) {
  matching("a", some);
  for (const { id } of some) for (const facet of [regionsOf, reportsOf, themesOf]) facet(id);
}

/** The classes that a word names. @param {string} word */
function called(word) {
  return Object.keys(kinds).filter((kind) => [kinds[kind].zh, kinds[kind].en].some((name) => plain(name) === word));
}

/** What nodes belong to, in whose names a word is. @param {string} word */
function named(word) {
  return new Set(nodes.flatMap(({ id, kind }) => (ABOVE.includes(kind) && names[id].some((name) => name.includes(word)) ? [id] : [])));
}

/** Whether a node belongs to one of some. @param {number} id @param {Set<number>} above */
function belongs(id, above) {
  return [regionsOf, reportsOf, themesOf].some((facet) => [...facet(id)].some((one) => above.has(one)));
}

/** How near a node's names are to a word: 0 the label itself, FARTHEST not at all. @param {number} id @param {string} word */
function rankOf(id, word) {
  let best = FARTHEST;
  for (const [place, name] of names[id].entries()) best = Math.min(best, asWritten(name, word, place));
  if (best < FARTHEST) return best;
  if (!LETTER.test(word)) return names[id].some((name) => inParts(name, word)) ? IN_PARTS : FARTHEST;
  spellings[id] ??= names[id].map((name) => [...name]);
  for (const name of spellings[id]) best = Math.min(best, asRead(name, word));
  return best;
}

/** @param {string} name @param {string} word @param {number} place 0 for the label */
function asWritten(name, word, place) {
  const at = name.indexOf(word);
  if (at < 0) return FARTHEST;
  return at ? 3 : name.length === word.length ? 0 : place ? 2 : 1;
}

/**
 * Whether a name holds a word in parts, in any order: 流动党员 has 党员流动, 恭城瑶族自治县 has 恭城县. A part is of two characters
 * at least, but for the last one: a single character stands in too many names.
 * @param {string} name @param {string} word
 * @returns {boolean}
 */
function inParts(name, word) {
  for (let length = word.length - 1; length >= 2; length -= 1) {
    if (!name.includes(word.slice(0, length))) continue;
    const rest = word.slice(length);
    return name.includes(rest) || inParts(name, rest);
  }
  return false;
}

/** @param {string[]} name @param {string} word */
function asRead(name, word) {
  const found = spelled(name, word);
  if (!found) return FARTHEST;
  return found.start ? 6 : found.end === name.length ? 4 : 5;
}
