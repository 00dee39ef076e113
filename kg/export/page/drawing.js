// Which nodes the drawing holds, worked out from the state alone, so that a link or the back button brings them back.
import { passes } from "./filters.js";
import { neighbours } from "./graph.js";
import { overview } from "./overview.js";
import { pathBetween } from "./paths.js";
import { state } from "./state.js";

const FULL = 300; // vis-network is slow beyond
const STEP = 60; // neighbours that one step adds
const COMPANY = 8; // neighbours that come along with a chosen node that stands alone

/**
 * Nodes that came together: the overview, the nodes of a path, those next to a node, or those beyond them.
 * @typedef {{how: "overview" | "path" | "beside" | "beyond", centre: number | null, ids: number[]}} Batch
 * @typedef {{ids: Set<number>, batches: Batch[], left: number, full: boolean}} Drawing
 */

/**
 * The nodes to draw; the batches in which they came, with those that the reader took out, so that the others stay where
 * they are; how many neighbours found no room.
 * @returns {Drawing}
 */
export function drawing() {
  const { around, depth, grown, hidden, node, path, pair } = state;
  /** @type {Set<number>} */
  const ids = new Set();
  /** @type {Batch[]} */
  const batches = [];
  let left = 0;
  const add = (/** @type {Batch["how"]} */ how, /** @type {number | null} */ centre, /** @type {number[]} */ wanted, most = FULL) => {
    const missing = [...new Set(wanted)].filter((id) => !ids.has(id) && passes(id));
    const taken = missing.slice(0, Math.max(0, Math.min(most, FULL - ids.size)));
    for (const id of taken) ids.add(id);
    batches.push({ how, centre, ids: taken });
    left += missing.length - taken.length;
    return taken;
  };
  if (path.length === 2) add("path", null, pathBetween(path[0], path[1]) ?? path);
  else if (around === null) add("overview", null, overview().ids);
  else {
    add("path", null, [around]);
    let edge = add("beside", around, neighbours(around), STEP);
    for (let step = 2; step <= depth; step += 1) {
      edge = add("beyond", around, edge.flatMap(neighbours).sort((a, b) => a - b), STEP * step);
    }
  }
  for (const id of grown) {
    add("beside", null, [id]);
    add("beside", id, neighbours(id), STEP);
  }
  for (const id of [...pair, ...(node === null ? [] : [node])].filter((one) => passes(one) && !ids.has(one))) {
    ids.add(id);
    batches.push({ how: "beside", centre: null, ids: [id] });
    if (!neighbours(id).some((other) => other !== id && ids.has(other))) add("beside", id, neighbours(id), COMPANY);
  }
  for (const id of hidden) if (id !== node) ids.delete(id);
  return { ids, batches, left, full: ids.size >= FULL };
}
