// The network: vis-network draws what drawing.js says.
import { onColours } from "./colours.js";
import { find } from "./dom.js";
import { save } from "./download.js";
import { drawing } from "./drawing.js";
import { saveDrawingCsv, saveDrawingJson } from "./drawing-data.js";
import { drawnLines, drawnNodes, look, options } from "./drawn.js";
import { nodes } from "./graph.js";
import { renderLegend } from "./legend.js";
import { renderTools } from "./network-tools.js";
import { pathBetween } from "./paths.js";
import { picture } from "./picture.js";
import { arrange, extent, places } from "./placing.js";
import { go, linkTo, state } from "./state.js";
import { grow, pin } from "./steps.js";
import { word } from "./words.js";

const MARGIN = 16;
const CLOSEST = 1.1; // how far a small drawing is enlarged
const LEGIBLE = 0.5; // on a small screen labels that can be read are worth more than the whole

/** What vis-network draws. */
const data = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
const still = matchMedia("(prefers-reduced-motion: reduce)");
/** @type {any} */
let network = null;
/** What was drawn when last looked. @type {import("./drawing.js").Drawing} */
let current = { ids: new Set(), batches: [], left: 0, full: false };
/** What the drawing was about. */
let subject = "";

/** Make the drawing show what the state says, with the least change. */
export function render() {
  const before = current.ids;
  current = drawing();
  arrange(current.batches);
  const { ids } = current;
  renderTools(current, { zoom, fit, download, csv: () => saveDrawingCsv(current.ids, data.edges.getIds()), json: () => saveDrawingJson(current.ids, data.edges.getIds()) });
  renderLegend(ids);
  if (!network) start();
  describe();
  replace(data.nodes, drawnNodes(ids));
  replace(data.edges, drawnLines(ids, state.path.length === 2 ? (pathBetween(state.path[0], state.path[1]) ?? []) : []));
  const arrived = [...ids].filter((id) => !before.has(id));
  const { around, depth, path, without, reports, regions, themes } = state;
  const about = JSON.stringify([around, depth, path.length === 2 && path, without, reports, regions, themes]);
  const fresh = about !== subject;
  network.unselectAll();
  if (state.node !== null && ids.has(state.node)) network.selectNodes([state.node]);
  if (fresh) fit();
  // What has just come, with what it came to. It is on its way into view: to move the view again would stop it halfway.
  if (!fresh && arrived.length > 1) fit(arrived.concat([...before].filter((id) => ids.has(id) && [state.grown.at(-1), state.node].includes(id))));
  else point(fresh);
  subject = about;
}

function start() {
  network = new vis.Network(find("drawing"), data, { ...options(), autoResize: false });
  // Not vis-network's own: while another view hides the drawing it would take it for one without size, and lose the zoom.
  new ResizeObserver(() => {
    if (!find("drawing").clientWidth) return;
    size();
    network.redraw();
  }).observe(find("drawing"));
  network.on("click", (/** @type {{nodes: number[], edges: (number | string)[]}} */ { nodes: [node], edges: [line] }) => {
    if (node !== undefined) location.hash = linkTo(node);
    else if (line !== undefined) go({ node: null, pair: [data.edges.get(line).from, data.edges.get(line).to] });
    else if (state.pair.length) go({ pair: [] });
  });
  network.on("doubleClick", (/** @type {{nodes: number[]}} */ { nodes: [node] }) => node !== undefined && grow(node));
  network.on("dragEnd", (/** @type {{nodes: number[]}} */ { nodes: [node] }) => node !== undefined && pin(node, network.getPosition(node)));
  network.on("afterDrawing", markPins);
  onColours(() => network.setOptions({ nodes: options().nodes, edges: options().edges }));
}

/** A dot at the shoulder of nodes that the reader keeps in place. @param {CanvasRenderingContext2D} context */
function markPins(context) {
  for (const { id } of state.pinned) {
    const place = current.ids.has(id) && places.get(id);
    if (!place) continue;
    const reach = nodes[id].size * 0.8;
    context.beginPath();
    context.arc(place.x + reach, place.y - reach, 6, 0, 2 * Math.PI);
    context.fillStyle = look().strong;
    context.fill();
    context.strokeStyle = look().back;
    context.lineWidth = 2;
    context.stroke();
  }
}

/** @param {any} set @param {any[]} wanted */
function replace(set, wanted) {
  const ids = new Set(wanted.map(({ id }) => id));
  set.remove(set.getIds().filter((/** @type {any} */ id) => !ids.has(id)));
  set.update(wanted.filter((item) => JSON.stringify(set.get(item.id)) !== JSON.stringify(item)));
}

/** How the view moves, unless the reader wants it still. */
function animation() {
  return still.matches ? false : { duration: 250, easingFunction: "easeInOutQuad" };
}

/** The drawing's own size, which the card or the legend may just have changed; the zoom stays the reader's. */
function size() {
  const scale = network.getScale();
  network.setSize("100%", "100%");
  if (network.getScale() !== scale) network.moveTo({ scale });
  const { clientWidth: width, clientHeight: height } = find("drawing");
  return { width, height };
}

/** Show the whole drawing, or some of its nodes. @param {number[]} [ids] */
function fit(ids) {
  if (!current.ids.size) return;
  const { width, height } = size();
  const { left, right, top, bottom } = extent(ids ?? current.ids);
  const scale = Math.min(CLOSEST, (width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top));
  const middle = [...(ids ? [state.node] : []), state.around, ...current.ids].find((id) => id !== null && current.ids.has(id));
  const small = scale < LEGIBLE && width < 600;
  const position = small ? places.get(Number(middle)) : { x: (left + right) / 2, y: (top + bottom) / 2 };
  network.moveTo({ position, scale: small ? 0.8 : scale, animation: ids ? animation() : false });
}

/** Come nearer or go away, about the middle of the view. @param {number} factor */
function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor, animation: animation() });
}

/** Bring the chosen node into view. @param {boolean} whole whether the whole drawing was just fitted to the view */
function point(whole) {
  const id = state.node;
  if (id === null || !current.ids.has(id)) return;
  const { width, height } = size();
  const place = places.get(id);
  const scale = network.getScale();
  if (scale < LEGIBLE && !whole) {
    network.moveTo({ position: place, scale: 0.8, animation: animation() });
    return;
  }
  const { x, y } = network.canvasToDOM(place);
  const beyond = [past(x, width), past(y, height)];
  if (!beyond.some(Boolean)) return;
  // No further than it takes: what stood beside the node stays in sight.
  const middle = network.getViewPosition();
  network.moveTo({ position: { x: middle.x + beyond[0] / scale, y: middle.y + beyond[1] / scale }, animation: animation() });
}

/** How far a point lies outside the drawing or too near its edge, in pixels. @param {number} at @param {number} length */
function past(at, length) {
  const margin = Math.min(80, length / 3);
  return at - Math.min(Math.max(at, margin), length - margin);
}

/** Save the whole drawing as a picture. */
async function download() {
  if (!current.ids.size) return;
  save(`${document.title}.png`, await picture(data, extent(current.ids), current.ids));
}

/** The words of the drawing in the language of the page. */
function describe() {
  const frame = /** @type {HTMLElement} */ (find("drawing").querySelector(".vis-network"));
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", word("drawing"));
}
