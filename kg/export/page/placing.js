// Where nodes stand: in the overview's places, or in the free place nearest to the nodes that they belong to.
import { opening } from "./drawing.js";
import { neighbours, nodes } from "./graph.js";
import { state } from "./state.js";

/** @typedef {{x: number, y: number}} Place */

/** Where nodes stand; those that left too, so that they come back to their place. @type {Map<number, Place>} */
export const places = new Map();

/** The node around which the places were found; null for the overview. @type {number | null | undefined} */
let centre;

/** Give every node of the drawing a place. @param {Set<number>} wanted */
export function arrange(wanted) {
  if (centre !== state.around) {
    centre = state.around;
    places.clear();
    if (centre === null) for (const { id, x, y } of opening.nodes) places.set(id, { x, y });
  }
  for (const { id, x, y } of state.pinned) places.set(id, { x, y });
  const taken = [...wanted].filter((id) => places.has(id)).map((id) => box(id, /** @type {Place} */ (places.get(id))));
  for (const id of wanted) {
    if (places.has(id)) continue;
    const at = freePlace(id, centreFor(id, wanted), taken);
    places.set(id, at);
    taken.push(box(id, at));
  }
}

/** The room a node takes, as kg/export/html.py reckons it. @param {number} id @param {Place} at */
function box(id, at) {
  const { short, size } = nodes[id];
  const rows = short.split("\n");
  const widths = rows.map((row) => [...row].reduce((sum, char) => sum + (char > "\u2e80" ? 14 : 8), 0));
  const half = Math.max(size, ...widths.map((width) => width / 2)) + 4;
  return { left: at.x - half, right: at.x + half, top: at.y - size - 6, bottom: at.y + size + 8 + rows.length * 17 };
}

/** Beside the node last grown, or else the middle of the neighbours in the drawing. @param {number} id @param {Set<number>} wanted @returns {Place} */
function centreFor(id, wanted) {
  const beside = neighbours(id).filter((other) => places.has(other) && wanted.has(other));
  const grown = [...state.grown].reverse().find((other) => beside.includes(other));
  const ends = (grown === undefined ? beside : [grown]).map((other) => places.get(other));
  if (!ends.length) return { x: 0, y: 0 };
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
