// How nodes and lines look in the drawing.
import { isDark } from "./colours.js";
import { opening } from "./drawing.js";
import { passesFact } from "./filters.js";
import { isTelling, lineBetween, nodes, otherEnd } from "./graph.js";
import { places } from "./placing.js";
import { state } from "./state.js";
import { relationName, word } from "./words.js";

/** @typedef {import("./graph.js").Line} Line @typedef {{id: string, from: number, to: number, via: number}} Summary */

/** Lines of the overview that would not be drawn otherwise: mentions without which a node stood alone. @type {Set<Line | undefined>} */
const kept = new Set();
/** Lines of the overview that stand for statements. @type {Summary[]} */
const summaries = [];
for (const { from, to, via } of opening.lines) {
  if (via) summaries.push({ id: `${from}-${to}`, from, to, via });
  else kept.add(lineBetween(from, to));
}

/** Colours that change with light and dark. */
export function look() {
  const [text, back, line, strong, faint] = isDark()
    ? ["#e6e8eb", "#14171b", "#7b8794", "#7db8ff", "#4a5460"]
    : ["#1b1f24", "#ffffff", "#8592a2", "#0b5cad", "#c3cad3"];
  return { text, back, line, strong, faint };
}

/** What vis-network is told once, and again when light turns to dark. */
export function options() {
  const { text, back, line, strong } = look();
  const { nodes: ofNodes, edges: ofLines } = opening.options;
  return {
    ...opening.options,
    nodes: { ...ofNodes, font: { ...ofNodes.font, color: text, strokeWidth: 3, strokeColor: back } },
    edges: { ...ofLines, color: { color: line, highlight: strong, hover: strong } },
  };
}

/** @param {Set<number>} ids */
export function drawnNodes(ids) {
  return [...ids].map((id) => {
    const { kind, label, short, size } = nodes[id];
    const title = label.length > 200 ? `${label.slice(0, 200)}…` : label;
    return { id, label: short, title, group: kind, size, ...places.get(id) };
  });
}

/** @param {Set<number>} ids @param {number[]} path */
export function drawnLines(ids, path) {
  const found = new Map();
  const asked = (/** @type {number} */ id) => state.grown.includes(id) || state.node === id || state.around === id;
  const onPath = new Set(path.slice(1).map((id, step) => lineBetween(path[step], id)));
  for (const id of ids) {
    for (const line of nodes[id].lines) {
      const other = otherEnd(line, id);
      if (other === id || found.has(line.id) || !ids.has(other) || !line.facts.some(passesFact)) continue;
      if (asked(id) || asked(other) || kept.has(line) || onPath.has(line) || isTelling(line)) found.set(line.id, drawnLine(line, onPath.has(line)));
    }
  }
  const between = summaries.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return [...found.values(), ...between.map(drawnSummary)];
}

/** One line for all that is between two nodes. @param {Line} line @param {boolean} strong */
function drawnLine(line, strong) {
  const held = line.facts.filter(passesFact);
  const ways = new Set(held.map(([, forward]) => forward));
  const arrows = [ways.has(1) && "to", ways.has(0) && "from"].filter(Boolean).join(",");
  const names = held.map(([predicate, forward]) => relationName(predicate, true) + (forward ? " →" : " ←"));
  const dashes = held.every((fact) => fact[2]) && [7, 5];
  const color = strong ? look().strong : isTelling(line) ? look().line : look().faint;
  return { id: line.id, from: line.a, to: line.b, arrows, dashes, title: [...new Set(names)].join("\n"), width: strong ? 3 : 1, color: { ...options().edges.color, color } };
}

/** @param {Summary} summary */
function drawnSummary({ id, from, to, via }) {
  const title = `${word("summaryLine")} (${via})`;
  return { id, from, to, arrows: "", dashes: [1, 4], title, width: Math.min(4, 1 + via / 4), color: { ...options().edges.color, color: look().faint } };
}
