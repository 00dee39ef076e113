// Which nodes a query finds: by their labels and variants as written, or as read.
import { passes } from "./filters.js";
import { nodes } from "./graph.js";
import { spelled } from "./pinyin.js";

/** @param {string} text */
const plain = (text) => text.normalize("NFKC").toLowerCase();

/** What is searched, in the order of nodes. */
const names = nodes.map(({ label, variants }) => [label, ...variants].map(plain));
/** The same in characters, made when first asked for. @type {string[][][]} */
const spellings = [];

const LETTER = /[a-z]/;
const FARTHEST = 7;

/** What a query finds, and how much of that the filters hide. @param {string} query */
export function find(query) {
  const found = matching(query, nodes);
  const hits = found.filter(passes);
  return { hits, hidden: found.length - hits.length };
}

/**
 * Nodes whose names hold all words of a query: what is written so before what is read so, whole names before beginnings
 * before what stands within; in each in the order given.
 * @param {string} query @param {import("./graph.js").GraphNode[]} among
 */
export function matching(query, among) {
  const words = plain(query).replaceAll("ü", "v").replaceAll(/['’]/g, "").split(/\s+/).filter(Boolean);
  /** @type {number[][]} */
  const ranks = Array.from({ length: FARTHEST }, () => []);
  const [first, ...others] = words;
  if (first === undefined) return [];
  for (const { id } of among) {
    const rank = rankOf(id, first);
    if (rank < FARTHEST && others.every((word) => rankOf(id, word) < FARTHEST)) ranks[rank].push(id);
  }
  return ranks.flat();
}

/** How near a node's names are to a word: 0 the label itself, FARTHEST not at all. @param {number} id @param {string} word */
function rankOf(id, word) {
  let best = FARTHEST;
  for (const [place, name] of names[id].entries()) best = Math.min(best, asWritten(name, word, place));
  if (best < FARTHEST || !LETTER.test(word)) return best;
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

/** @param {string[]} name @param {string} word */
function asRead(name, word) {
  const found = spelled(name, word);
  if (!found) return FARTHEST;
  return found.start ? 6 : found.end === name.length ? 4 : 5;
}
