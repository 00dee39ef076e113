// Which nodes the drawing holds, worked out from the state alone, so that a link or the back button brings them back.
import { readJson } from "./dom.js";
import { passes } from "./filters.js";
import { neighbours } from "./graph.js";
import { state } from "./state.js";

const FULL = 300; // vis-network is slow beyond
const STEP = 60; // neighbours that one step adds
const COMPANY = 8; // neighbours that come along with a chosen node that stands alone

/** @type {{nodes: {id: number, x: number, y: number}[], lines: {from: number, to: number, via: number}[], options: any}} */
export const opening = readJson("opening");
/** The nodes to open with. @type {number[]} */
export const overview = opening.nodes.map(({ id }) => id);

/** @typedef {{ids: Set<number>, left: number, full: boolean}} Drawing */

/** The nodes to draw, in the order in which they came, and how many neighbours found no room. @returns {Drawing} */
export function drawing() {
  const { around, depth, grown, hidden, node, path, pair } = state;
  const ids = new Set(path.length ? [] : around === null ? overview.filter(passes) : []);
  let left = 0;
  const add = (/** @type {number[]} */ wanted, most = FULL) => {
    const missing = wanted.filter((id) => !ids.has(id) && !hidden.includes(id) && passes(id));
    for (const id of missing.slice(0, Math.min(most, FULL - ids.size))) ids.add(id);
    left += missing.filter((id) => !ids.has(id)).length;
  };
  add(path);
  if (around !== null) {
    add([around]);
    for (let step = 0, edge = [around]; step < depth; step += 1) {
      const next = edge.flatMap(neighbours).sort((a, b) => a - b);
      add(next, STEP * (step + 1));
      edge = next.filter((id) => ids.has(id));
    }
  }
  for (const id of grown) {
    add([id]);
    add(neighbours(id), STEP);
  }
  for (const id of hidden) ids.delete(id);
  const chosen = [...pair, ...(node === null ? [] : [node])].filter((id) => passes(id));
  for (const id of chosen) {
    ids.add(id);
    if (!neighbours(id).some((other) => ids.has(other))) add(neighbours(id), COMPANY);
  }
  return { ids, left, full: ids.size >= FULL };
}
