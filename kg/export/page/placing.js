// Where nodes stand: the overview's in places of its own, all others in rings around what they came with.
// Places follow from the state alone, so that a link shows the same drawing.
import { neighbours, nodes } from "./graph.js";
import { overview } from "./overview.js";
import { state } from "./state.js";
import { kinds } from "./words.js";

/**
 * @typedef {import("./spread.js").Place} Place
 * @typedef {{left: number, right: number, top: number, bottom: number}} Box
 */

/** Where the nodes of the drawing stand. @type {Map<number, Place>} */
export const places = new Map();

const WIDE = 1.4; // a view is wider than high
const ROOM = 9000; // square pixels of the drawing for a node and its label, with what lies between
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const ROW = 4; // steps of a path side by side, as many as a phone shows

/** Give every node of the drawing a place. @param {import("./drawing.js").Batch[]} batches */
export function arrange(batches) {
  places.clear();
  const taken = new Taken();
  const put = (/** @type {number} */ id, /** @type {Place} */ at) => {
    places.set(id, at);
    taken.add(box(id, at));
  };
  for (const { how, centre, ids } of batches) {
    const fresh = ids.filter((id) => !places.has(id));
    if (how === "overview") for (const [id, at] of inOverview(fresh)) put(id, overview().settled ? at : taken.freePlace(id, at));
    else if (how === "path") for (const [step, id] of fresh.entries()) put(id, onPath(step));
    else for (const [id, at] of around(fresh, how, centre)) put(id, taken.freePlace(id, at));
  }
  for (const { id, x, y } of state.pinned) if (places.has(id)) places.set(id, { x, y });
}

/** @param {number[]} ids @returns {[id: number, at: Place][]} */
function inOverview(ids) {
  return ids.map((id) => [id, overview().places.get(id) ?? { x: 0, y: 0 }]);
}

/** A path goes to and fro, row by row, up and down within a row to keep labels apart. @param {number} step @returns {Place} */
function onPath(step) {
  const [row, column] = [Math.floor(step / ROW), step % ROW];
  return { x: 150 * (row % 2 ? ROW - 1 - column : column), y: 190 * row + 60 * (column % 2) };
}

/** The room that some nodes take. @param {Iterable<number>} ids @returns {Box} */
export function extent(ids) {
  const boxes = [...ids].map((id) => box(id, places.get(id) ?? { x: 0, y: 0 }));
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The room that a node takes with its label below, as kg/export/html/labels.py reckons it. @param {number} id @param {Place} at @returns {Box} */
function box(id, { x, y }) {
  const { size } = nodes[id];
  const { half, lines } = reachOf(id);
  return { left: x - half, right: x + half, top: y - size - 4, bottom: y + size + 8 + lines * 17 };
}

/** How far a node's box reaches to the side, and of how many lines its label is; asked a thousand times a drawing. @type {Map<number, {half: number, lines: number}>} */
const reaches = new Map();

/** @param {number} id */
function reachOf(id) {
  const known = reaches.get(id);
  if (known) return known;
  const { short, size } = nodes[id];
  const rows = short.split("\n");
  const widths = rows.map((row) => [...row].reduce((sum, char) => sum + (char > "\u2e80" ? 14 : 8), 0));
  const found = { half: Math.max(size, ...widths.map((width) => width / 2)) + 4, lines: rows.length };
  reaches.set(id, found);
  return found;
}

/**
 * Where nodes would like to stand: class by class around their centre, or, if they came by way of others, behind those.
 * @param {number[]} ids @param {import("./drawing.js").Batch["how"]} how @param {number | null} centre
 * @returns {[id: number, at: Place][]}
 */
function around(ids, how, centre) {
  if (centre === null) return ids.map((id) => [id, middle(id)]);
  const hub = places.get(centre) ?? { x: 0, y: 0 };
  const reach = [...places.values()].map(({ x, y }) => Math.hypot((x - hub.x) / WIDE, y - hub.y));
  const inner = how === "beyond" ? Math.max(...reach) : 0;
  const turn = (/** @type {number} */ id) => {
    const { x, y } = middle(id);
    return Math.atan2(y - hub.y, (x - hub.x) / WIDE);
  };
  const rank = (/** @type {number} */ id) => (how === "beyond" ? turn(id) : Object.keys(kinds).indexOf(nodes[id].kind));
  const order = ids.map((id) => ({ id, rank: rank(id) })).sort((a, b) => a.rank - b.rank || a.id - b.id);
  const area = (ROOM * (ids.length + 1)) / Math.PI / WIDE;
  const start = how === "beyond" && order.length ? order[0].rank : -Math.PI / 2;
  return order.map(({ id }, place) => {
    const angle = start + (2 * Math.PI * place) / order.length;
    // Radii in golden steps fill the ring evenly, whatever the number of nodes.
    const share = 0.15 + 0.85 * ((place * GOLDEN) % 1);
    const radius = Math.sqrt(inner * inner + share * area);
    return [id, { x: Math.round(hub.x + WIDE * radius * Math.cos(angle)), y: Math.round(hub.y + radius * Math.sin(angle)) }];
  });
}

/** The middle of the neighbours that have a place. @param {number} id @returns {Place} */
function middle(id) {
  const ends = neighbours(id).flatMap((other) => places.get(other) ?? []);
  if (!ends.length) return { x: 0, y: 0 };
  const mean = (/** @type {"x" | "y"} */ axis) => ends.reduce((sum, end) => sum + end[axis], 0) / ends.length;
  return { x: mean("x"), y: mean("y") };
}

/** The room that is taken, in cells, so that to ask for a place costs the same in a full drawing. */
class Taken {
  /** @type {Map<string, Box[]>} */
  cells = new Map();

  /** @param {Box} box */
  *near({ left, right, top, bottom }) {
    for (let column = Math.floor(left / 128); column <= Math.floor(right / 128); column += 1) {
      for (let row = Math.floor(top / 64); row <= Math.floor(bottom / 64); row += 1) yield `${column} ${row}`;
    }
  }

  /** @param {Box} box */
  add(box) {
    for (const key of this.near(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  /** @param {Box} own */
  isFree(own) {
    const meets = (/** @type {Box} */ other) => own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom;
    for (const key of this.near(own)) if (this.cells.get(key)?.some(meets)) return false;
    return true;
  }

  /** The free place nearest to the one wanted. @param {number} id @param {Place} wanted @returns {Place} */
  freePlace(id, wanted) {
    for (let ring = 0; ring < 100; ring += 1) {
      const count = Math.max(1, 8 * ring);
      for (let step = 0; step < count; step += 1) {
        const angle = (2 * Math.PI * step) / count;
        const at = { x: Math.round(wanted.x + ring * 28 * Math.cos(angle)), y: Math.round(wanted.y + ring * 20 * Math.sin(angle)) };
        if (this.isFree(box(id, at))) return at;
      }
    }
    return wanted;
  }
}
