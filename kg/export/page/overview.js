// The overview: what the page opens on, or, where filters ask for something else, the best connected of what they let through.
import { present } from "./classes.js";
import { readJson } from "./dom.js";
import { passes, passesFact, passesFacets } from "./filters.js";
import { nodes, otherEnd } from "./graph.js";
import { spread } from "./spread.js";
import { filtersHeld, state } from "./state.js";

/**
 * @typedef {import("./spread.js").Place} Place
 * @typedef {{from: number, to: number, via: number}} Summary a line; `via` is the number of nodes it stands for, 0 for facts
 * @typedef {{ids: number[], places: Map<number, Place>, lines: Summary[], settled: boolean}} Overview `settled` where labels stand apart already
 */

const MOST = 84; // nodes whose labels can be read in a view of 880 by 600, as in kg/graph/overview.py
const FEW = 10;
const MAIN = ["Theme", "OrganizationType", "Programme", "Region"];

/** The drawing as kg/export/html/opening.py makes it. */
export const opening = readJson("opening");

/** @type {Overview} */
const built = {
  ids: opening.nodes.map((/** @type {{id: number}} */ { id }) => id),
  places: new Map(opening.nodes.map((/** @type {Place & {id: number}} */ { id, x, y }) => [id, { x, y }])),
  lines: opening.lines,
  settled: true,
};

/** The last answer: the drawing asks for it several times a step. @type {{key: string, found: Overview}} */
let known = { key: "", found: built };

/** The overview under the present filters. */
export function overview() {
  const { without, reports, regions, themes, basis, sure } = state;
  const key = JSON.stringify([without, reports, regions, themes, basis, sure]);
  if (key !== known.key) known = { key, found: filtersHeld() ? filtered() : built };
  return known.found;
}

/** To leave out some classes thins the overview; to ask for a region, a report, a theme or a few classes alone makes another. @returns {Overview} */
function filtered() {
  const left = present.filter((kind) => !state.without.includes(kind));
  const alone = left.length < state.without.length;
  const rest = built.ids.filter(passes);
  const asked = alone || state.reports.length + state.regions.length + state.themes.length > 0;
  const ids = !asked && rest.length >= FEW ? rest : best(alone ? left : MAIN);
  if (ids.every((id) => built.places.has(id))) return { ...built, ids };
  const lines = summaries(new Set(ids));
  return { ids, lines, places: spread(ids, lines), settled: false };
}

/** The best connected nodes of some classes, as many of each; all that pass where these are few. @param {string[]} kinds */
function best(kinds) {
  const all = nodes.flatMap(({ id }) => (passes(id) ? [id] : []));
  if (all.length <= MOST) return all;
  const degree = new Map(all.map((id) => [id, ends(id).filter(passes).length]));
  const ranked = all.sort((a, b) => Number(degree.get(b)) - Number(degree.get(a)) || a - b);
  const found = kinds.flatMap((kind) => ranked.filter((id) => nodes[id].kind === kind && degree.get(id)).slice(0, Math.ceil(MOST / kinds.length)));
  return found.length >= FEW ? found : ranked.slice(0, MOST / 2);
}

/** The nodes that a fact joins with one, mentions apart. @param {number} id */
function ends(id) {
  const told = nodes[id].lines.filter(({ facts }) => facts.some((fact) => fact[0] !== "mentions" && passesFact(fact)));
  return told.map((line) => otherEnd(line, id));
}

/** Lines for what joins two nodes without being drawn, each node's strongest two. A report joins all with all. @param {Set<number>} drawn */
function summaries(drawn) {
  /** @type {Map<string, Summary>} */
  const pairs = new Map();
  for (const { id, kind } of nodes) {
    if (kind === "Report" || drawn.has(id) || !passesFacets(id)) continue;
    const joined = ends(id).filter((end) => drawn.has(end)).sort((a, b) => a - b);
    for (const [place, from] of joined.entries()) {
      for (const to of joined.slice(place + 1)) {
        const key = `${from} ${to}`;
        const via = (pairs.get(key)?.via ?? 0) + 1;
        pairs.set(key, { from, to, via });
      }
    }
  }
  /** @type {Map<number, number>} */
  const held = new Map();
  return [...pairs.values()]
    .sort((a, b) => b.via - a.via || a.from - b.from || a.to - b.to)
    .filter(({ from, to, via }) => {
      const wanted = [from, to].some((id) => (held.get(id) ?? 0) < (via > 1 ? 2 : 1));
      if (wanted) for (const id of [from, to]) held.set(id, (held.get(id) ?? 0) + 1);
      return wanted;
    });
}
