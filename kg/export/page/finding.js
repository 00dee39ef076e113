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

const FARTHEST = 7;

/**
 * Nodes whose names hold all words of a query: what is written so before what is read so, whole names before beginnings
 * before what stands within; in each the best connected. What the filters hide is counted only.
 * @param {string} query
 * @returns {{hits: number[], hidden: number}}
 */
export function find(query) {
  const words = plain(query).replaceAll("ü", "v").replaceAll(/['’]/g, "").split(/\s+/).filter(Boolean);
  /** @type {number[][]} */
  const ranks = Array.from({ length: FARTHEST }, () => []);
  let hidden = 0;
  if (words.length) {
    for (const { id } of nodes) {
      const [first, ...others] = words;
      const rank = rankOf(id, first);
      if (rank === FARTHEST || !others.every((word) => rankOf(id, word) < FARTHEST)) continue;
      if (passes(id)) ranks[rank].push(id);
      else hidden += 1;
    }
  }
  return { hits: ranks.flat(), hidden };
}

/** How near a node's names are to a word: 0 the label itself, FARTHEST not at all. @param {number} id @param {string} word */
function rankOf(id, word) {
  const written = Math.min(...names[id].map((name, place) => asWritten(name, word, place)));
  if (written < FARTHEST || !/[a-z]/.test(word)) return written;
  spellings[id] ??= names[id].map((name) => [...name]);
  return Math.min(...spellings[id].map((name) => asRead(name, word)));
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
