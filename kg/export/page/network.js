// The network: vis-network draws what drawing.js says.
import { isDark, onColours } from "./colours.js";
import { find } from "./dom.js";
import { drawing, opening } from "./drawing.js";
import { passesFact } from "./filters.js";
import { isTelling, lineBetween, nodes, otherEnd } from "./graph.js";
import { arrange, places } from "./placing.js";
import { go, linkTo, state } from "./state.js";
import { grow, pin } from "./steps.js";
import { relationName, word } from "./words.js";

const drawnNodes = new vis.DataSet();
const drawnLines = new vis.DataSet();
/** Lines of the overview that would not be drawn otherwise: mentions without which a node stood alone. @type {Set<any>} */
const kept = new Set();
/** Lines of the overview that stand for statements. @type {any[]} */
const summaries = [];
const still = matchMedia("(prefers-reduced-motion: reduce)");
/** @type {any} */
let network = null;
/** What was drawn when last looked. @type {import("./drawing.js").Drawing} */
let current = { ids: new Set(), left: 0, full: false };

/** Make the drawing show what the state says, with the least change. */
export function render() {
  const before = current.ids;
  current = drawing();
  arrange(current.ids);
  if (!network) start();
  const { ids } = current;
  replace(drawnNodes, new Map([...ids].map((id) => [id, drawnNode(id)])));
  replace(drawnLines, wantedLines());
  const arrived = [...ids].filter((id) => !before.has(id));
  if (!before.size || arrived.length > ids.size / 2) fit();
  else if (arrived.length > 1) fit(arrived.concat([...before].filter((id) => state.grown.at(-1) === id)));
  point();
  note();
}

function start() {
  for (const { from, to, via } of opening.lines) {
    if (via) summaries.push({ id: `${from}-${to}`, from, to, via });
    else kept.add(lineBetween(from, to));
  }
  const { nodes: ofNodes, edges: ofLines } = opening.options;
  const { nodes: { font }, edges: { color } } = look().options;
  const options = { ...opening.options, nodes: { ...ofNodes, font: { ...ofNodes.font, ...font } }, edges: { ...ofLines, color } };
  network = new vis.Network(find("drawing"), { nodes: drawnNodes, edges: drawnLines }, options);
  network.on("click", ({ nodes: [node], edges: [line] }) => {
    if (node !== undefined) location.hash = linkTo(node);
    else if (line !== undefined) go({ node: null, path: [], pair: [drawnLines.get(line).from, drawnLines.get(line).to] });
    else if (state.pair.length) go({ pair: [] });
  });
  network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && grow(node));
  network.on("dragEnd", ({ nodes: [node] }) => node !== undefined && pin(node, network.getPosition(node)));
  onColours(() => {
    network.setOptions(look().options);
    drawnLines.clear();
    replace(drawnLines, wantedLines());
  });
  // The canvas has nothing for the keyboard; search and card have it all.
  find("drawing").querySelector(".vis-network").tabIndex = -1;
}

/** Whether a node stands in the drawing. @param {number} id */
export const isDrawn = (id) => current.ids.has(id);

/** @param {any} data @param {Map<any, any>} wanted */
function replace(data, wanted) {
  data.remove(data.getIds().filter((id) => !wanted.has(id)));
  data.add([...wanted.values()].filter((item) => !data.get(item.id)));
}

function wantedLines() {
  const found = new Map();
  const { ids } = current;
  const asked = (/** @type {number} */ id) => state.grown.includes(id) || state.node === id || state.around === id;
  for (const id of ids) {
    for (const line of nodes[id].lines) {
      const other = otherEnd(line, id);
      if (other === id || found.has(line.id) || !ids.has(other) || !line.facts.some(passesFact)) continue;
      if (asked(id) || asked(other) || kept.has(line) || isTelling(line)) found.set(line.id, drawnLine(line));
    }
  }
  for (const summary of summaries) {
    if (ids.has(summary.from) && ids.has(summary.to)) found.set(summary.id, drawnSummary(summary));
  }
  return found;
}

/** @param {number} id */
function drawnNode(id) {
  const { kind, label, short, size } = nodes[id];
  const title = label.length > 200 ? `${label.slice(0, 200)}…` : label;
  return { id, label: short, title, group: kind, size, ...places.get(id) };
}

/** @param {import("./graph.js").Line} line */
function drawnLine(line) {
  const ways = new Set(line.facts.map(([, forward]) => forward));
  const arrows = [ways.has(1) && "to", ways.has(0) && "from"].filter(Boolean).join(",");
  const names = line.facts.filter(passesFact).map(([predicate, forward]) => relationName(predicate, true) + (forward ? " →" : " ←"));
  const inferred = line.facts.filter(passesFact).every((fact) => fact[2]);
  const faint = !isTelling(line);
  const color = faint ? { ...look().options.edges.color, color: look().faint } : undefined;
  return { id: line.id, from: line.a, to: line.b, arrows, dashes: inferred && [7, 5], title: [...new Set(names)].join("\n"), color };
}

/** @param {{id: string, from: number, to: number, via: number}} summary */
function drawnSummary({ id, from, to, via }) {
  const title = `${word("summaryLine")} (${via})`;
  return { id, from, to, dashes: [1, 4], title, width: Math.min(4, 1 + via / 4), color: { ...look().options.edges.color, color: look().faint } };
}

/** Colours that change with light and dark. */
function look() {
  const [text, back, line, strong, faint] = isDark()
    ? ["#e6e8eb", "#14171b", "#7b8794", "#7db8ff", "#4a5460"]
    : ["#1b1f24", "#ffffff", "#8592a2", "#0b5cad", "#c3cad3"];
  const font = { color: text, strokeWidth: 3, strokeColor: back };
  return { options: { nodes: { font }, edges: { color: { color: line, highlight: strong, hover: strong } } }, faint };
}

/** How the view moves, unless the reader wants it still. */
function animation() {
  return still.matches ? false : { duration: 250, easingFunction: "easeInOutQuad" };
}

/** Show the whole drawing, or some of its nodes. @param {number[]} [ids] */
function fit(ids) {
  network.setSize("100%", "100%"); // the card may just have changed the room there is
  network.fit({ nodes: ids ?? drawnNodes.getIds(), maxZoomLevel: 1.1, animation: ids ? animation() : false });
  // On a small screen labels that can be read are worth more than the whole.
  const [first] = current.ids;
  if (!ids && network.getScale() < 0.5 && first !== undefined) network.moveTo({ position: places.get(first), scale: 0.7 });
}

/** Mark the chosen node and bring it into view. */
function point() {
  network.unselectAll();
  const id = state.node;
  if (id === null || !isDrawn(id)) return;
  network.setSize("100%", "100%");
  network.selectNodes([id]);
  const place = places.get(id);
  const { x, y } = network.canvasToDOM(place);
  const { clientWidth: width, clientHeight: height } = find("drawing");
  const margin = 50;
  const inside = x > margin && x < width - margin && y > margin && y < height - margin;
  if (!inside || network.getScale() < 0.5) {
    network.moveTo({ position: place, scale: Math.max(network.getScale(), 0.8), animation: animation() });
  }
}

/** How much of the graph is drawn. */
function note() {
  const { ids, left, full } = current;
  const told = full ? word("full") : left ? `${left} ${word("left")}` : "";
  find("note").textContent = `${word("drawn")} ${ids.size} / ${nodes.length} ${word("nodes")}${told ? ` · ${told}` : ""}`;
}
