// The drawing: vis-network shows what the state says is shown.
import { find, readJson } from "./dom.js";
import { isTelling, lineBetween, lines, neighbours, nodes, otherEnd } from "./graph.js";
import { isDrawn, state } from "./state.js";
import { relationName, word } from "./words.js";

/** @typedef {{x: number, y: number}} Place */

const opening = readJson("opening");
const drawnNodes = new vis.DataSet();
const drawnLines = new vis.DataSet();
/** Where nodes stand; those that were removed too, so that they come back to their place. @type {Map<number, Place>} */
const places = new Map();
/** Lines of the overview that would not be drawn otherwise: mentions without which a node stood alone. @type {Set<any>} */
const kept = new Set();
/** Lines of the overview that stand for statements. @type {any[]} */
const summaries = [];
const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
/** @type {any} */
let network = null;

/** The nodes to open with. @type {number[]} */
export const overviewNodes = opening.nodes.map((node) => node.id);

/**
 * Draw the overview.
 * @param {{node: (id: number) => void, pair: (a: number, b: number) => void, grow: (id: number) => void,
 *   nothing: () => void}} on what to do when the reader chooses
 */
export function start(on) {
  arrange(true);
  for (const { from, to, via } of opening.lines) {
    if (via) summaries.push({ id: `${from}-${to}`, from, to, via });
    else kept.add(lineBetween(from, to));
  }
  sync();
  const { nodes: ofNodes, edges: ofLines } = opening.options;
  const { nodes: { font }, edges: { color } } = look().options;
  const options = { ...opening.options, nodes: { ...ofNodes, font: { ...ofNodes.font, ...font } }, edges: { ...ofLines, color } };
  network = new vis.Network(find("network"), { nodes: drawnNodes, edges: drawnLines }, options);
  network.on("click", ({ nodes: [node], edges: [line] }) => {
    if (node !== undefined) on.node(node);
    else if (line !== undefined) on.pair(drawnLines.get(line).from, drawnLines.get(line).to);
    else on.nothing();
  });
  network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && on.grow(node));
  network.on("dragEnd", ({ nodes: [node] }) => node !== undefined && places.set(node, network.getPosition(node)));
  dark.addEventListener("change", () => {
    network.setOptions(look().options);
    drawnLines.clear();
    sync();
  });
  // The canvas has nothing for the keyboard; search and card have it all.
  find("network").querySelector(".vis-network").tabIndex = -1;
}

/** Forget where nodes stand, but for the overview's places if wanted. @param {boolean} overview */
export function arrange(overview) {
  places.clear();
  drawnNodes.clear();
  if (overview) for (const { id, x, y } of opening.nodes) places.set(id, { x, y });
}

/** Make the drawing show what the state says, with the least change. */
export function sync() {
  const wanted = [...state.shown].filter(isDrawn);
  const arriving = wanted.filter((id) => !places.has(id));
  if (arriving.length) place(arriving, wanted);
  replace(drawnNodes, new Map(wanted.map((id) => [id, drawnNode(id)])));
  replace(drawnLines, wantedLines(wanted));
}

/** @param {any} data @param {Map<any, any>} wanted */
function replace(data, wanted) {
  data.remove(data.getIds().filter((id) => !wanted.has(id)));
  data.add([...wanted.values()].filter((item) => !data.get(item.id)));
}

/** @param {number[]} wanted */
function wantedLines(wanted) {
  const found = new Map();
  const asked = (id) => state.grown.has(id) || state.node === id;
  for (const id of wanted) {
    for (const line of nodes[id].lines) {
      const other = otherEnd(line, id);
      if (other === id || found.has(line.id) || !isDrawn(other)) continue;
      if (asked(id) || asked(other) || kept.has(line) || isTelling(line)) found.set(line.id, drawnLine(line));
    }
  }
  for (const summary of summaries) {
    if (isDrawn(summary.from) && isDrawn(summary.to)) found.set(summary.id, drawnSummary(summary));
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
  const names = line.facts.map(([predicate, forward]) => relationName(predicate, true) + (forward ? " →" : " ←"));
  const inferred = line.facts.every((fact) => fact[2]);
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
  const [text, back, line, strong, faint] = dark.matches
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
export function fit(ids) {
  network.setSize("100%", "100%"); // the card may just have changed the room there is
  network.fit({ nodes: ids ? ids.filter(isDrawn) : drawnNodes.getIds(), maxZoomLevel: 1.1, animation: ids ? animation() : false });
  // On a small screen labels that can be read are worth more than the whole.
  const first = [...state.shown].find(isDrawn);
  if (!ids && network.getScale() < 0.5 && first !== undefined) network.moveTo({ position: places.get(first), scale: 0.7 });
}

/** Mark a node and bring it into view. @param {number} id */
export function point(id) {
  network.unselectAll();
  if (!isDrawn(id)) return;
  network.setSize("100%", "100%");
  network.selectNodes([id]);
  const place = places.get(id);
  const { x, y } = network.canvasToDOM(place);
  const { clientWidth: width, clientHeight: height } = find("network");
  const margin = 50;
  const inside = x > margin && x < width - margin && y > margin && y < height - margin;
  if (!inside || network.getScale() < 0.5) {
    network.moveTo({ position: place, scale: Math.max(network.getScale(), 0.8), animation: animation() });
  }
}

export function unpoint() {
  network.unselectAll();
}

// Where new nodes go: to the free place nearest to the nodes they belong to, on rings around them.

/** The room a node takes, as kg/export/html.py reckons it. @param {number} id @param {Place} at */
function box(id, at) {
  const { short, size } = nodes[id];
  const rows = short.split("\n");
  const widths = rows.map((row) => [...row].reduce((sum, char) => sum + (char > "\u2e80" ? 14 : 8), 0));
  const half = Math.max(size, ...widths.map((width) => width / 2)) + 4;
  return { left: at.x - half, right: at.x + half, top: at.y - size - 6, bottom: at.y + size + 8 + rows.length * 17 };
}

/** @param {number[]} arriving @param {number[]} wanted */
function place(arriving, wanted) {
  const taken = wanted.filter((id) => places.has(id)).map((id) => box(id, places.get(id)));
  for (const id of arriving) {
    const at = freePlace(id, centreFor(id), taken);
    places.set(id, at);
    taken.push(box(id, at));
  }
}

/** Beside the node last grown, or else the middle of the neighbours in the drawing. @param {number} id @returns {Place} */
function centreFor(id) {
  const beside = neighbours(id).filter((other) => places.has(other) && isDrawn(other));
  const grown = [...state.grown].reverse().find((other) => beside.includes(other));
  const ends = (grown === undefined ? beside : [grown]).map((other) => places.get(other));
  if (!ends.length) return places.size ? network.getViewPosition() : { x: 0, y: 0 };
  return { x: ends.reduce((sum, end) => sum + end.x, 0) / ends.length, y: ends.reduce((sum, end) => sum + end.y, 0) / ends.length };
}

/** @param {number} id @param {Place} centre @param {ReturnType<typeof box>[]} taken @returns {Place} */
function freePlace(id, centre, taken) {
  for (let ring = 0; ring < 40; ring += 1) {
    const count = ring ? 8 * ring : 1;
    for (let step = 0; step < count; step += 1) {
      const angle = (2 * Math.PI * step) / count + ring / 2;
      const at = { x: Math.round(centre.x + ring * 75 * Math.cos(angle)), y: Math.round(centre.y + ring * 58 * Math.sin(angle)) };
      const own = box(id, at);
      const meets = (other) => own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom;
      if (!taken.some(meets)) return at;
    }
  }
  return centre;
}

/** How much of the graph is drawn. */
export function drawn() {
  return { nodes: drawnNodes.length, lines: drawnLines.length, of: { nodes: nodes.length, lines: lines.length } };
}
