// The shortest path between two nodes, as far as the filters let it through.
import { passes, passesFact } from "./filters.js";
import { nodes, otherEnd } from "./graph.js";
import { state } from "./state.js";

/**
 * The nodes of the shortest path; null if there is none. That a report mentions something joins all with all and tells
 * little, so a path with mentions is looked for only where there is none without.
 * @param {number} from @param {number} to
 * @returns {number[] | null}
 */
export function pathBetween(from, to) {
  const key = JSON.stringify([from, to, state.without, state.reports, state.regions, state.themes, state.basis, state.sure]);
  if (key !== known.key) known = { key, found: search(from, to, false) ?? search(from, to, true) };
  return known.found;
}

/** The last answer: the drawing and the card ask the same. @type {{key: string, found: number[] | null}} */
let known = { key: "", found: null };

/**
 * Breadth first; of paths of the same length the one by the better connected nodes, step by step.
 * @param {number} from @param {number} to @param {boolean} mentions whether mentions count
 */
function search(from, to, mentions) {
  const leads = (/** @type {import("./graph.js").Fact} */ fact) => passesFact(fact) && (mentions || fact[0] !== "mentions");
  const before = new Map([[from, from]]);
  for (let edge = [from]; edge.length && !before.has(to); ) {
    const next = [];
    for (const id of edge) {
      const open = nodes[id].lines.filter((line) => !before.has(otherEnd(line, id)) && line.facts.some(leads));
      for (const end of open.map((line) => otherEnd(line, id)).sort((a, b) => a - b)) {
        if (end !== to && !passes(end)) continue;
        before.set(end, id);
        next.push(end);
      }
    }
    edge = next;
  }
  if (!before.has(to)) return null;
  const path = [to];
  while (path[0] !== from) path.unshift(/** @type {number} */ (before.get(path[0])));
  return path;
}
