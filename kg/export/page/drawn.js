// How nodes and lines look in the drawing.
import { isDark } from "./colours.js";
import { passesFact } from "./filters.js";
import { isTelling, lineBetween, nodes, otherEnd } from "./graph.js";
import { opening, overview } from "./overview.js";
import { places } from "./placing.js";
import { state } from "./state.js";
import { relationName, word } from "./words.js";

/** @typedef {import("./graph.js").Line} Line @typedef {import("./overview.js").Summary} Summary */

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
  const { color } = options().edges;
  const found = new Map();
  // Lines of the overview: those that stand for what is not drawn, and mentions without which a node stood alone.
  const summaries = overview().lines.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const kept = new Set(summaries.map(({ from, to, via }) => (via ? undefined : lineBetween(from, to))));
  const asked = (/** @type {number} */ id) => state.grown.includes(id) || state.node === id || state.around === id;
  const onPath = new Set(path.slice(1).map((id, step) => lineBetween(path[step], id)));
  for (const id of ids) {
    for (const line of nodes[id].lines) {
      const other = otherEnd(line, id);
      if (other === id || found.has(line.id) || !ids.has(other) || !line.facts.some(passesFact)) continue;
      if (asked(id) || asked(other) || kept.has(line) || onPath.has(line) || isTelling(line)) found.set(line.id, drawnLine(line, onPath.has(line), color));
    }
  }
  const undrawn = summaries.filter(({ from, to, via }) => via && !found.has(lineBetween(from, to)?.id));
  return [...found.values(), ...undrawn.map((summary) => drawnSummary(summary, color))];
}

/** One line for all that is between two nodes. @param {Line} line @param {boolean} strong @param {object} colours */
function drawnLine(line, strong, colours) {
  const held = line.facts.filter(passesFact);
  const ways = new Set(held.map(([, forward]) => forward));
  const arrows = [ways.has(1) && "to", ways.has(0) && "from"].filter(Boolean).join(",");
  const [a, b] = [line.a, line.b].map((id) => nodes[id].short.replace("\n", ""));
  const names = held.map(([predicate, forward]) => `${forward ? a : b} ${relationName(predicate, true)} → ${forward ? b : a}`);
  const dashes = held.every((fact) => fact[2]) && [7, 5];
  const color = strong ? look().strong : isTelling(line) ? look().line : look().faint;
  return { id: line.id, from: line.a, to: line.b, arrows, dashes, title: [...new Set(names)].join("\n"), width: strong ? 3 : 1, color: { ...colours, color } };
}

/** @param {Summary} summary @param {object} colours */
function drawnSummary({ from, to, via }, colours) {
  const title = `${word("summaryLine")} (${via})`;
  return { id: `${from}-${to}`, from, to, arrows: "", dashes: [1, 4], title, width: Math.min(4, 1 + via / 4), color: { ...colours, color: look().faint } };
}
