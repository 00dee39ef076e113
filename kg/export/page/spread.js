// Places for nodes that the build did not lay out, as kg/graph/layout.py has them: joined nodes near each other, spread evenly
// over a rectangle, the same places each time.
import { nodes, otherEnd } from "./graph.js";

/** @typedef {{x: number, y: number}} Place */

const ROUNDS = 200;
const WIDE = 1.4; // a view is wider than high
const ROOM = 8500; // square pixels for a node and its label, with what lies between
const EVENNESS = 0.8; // how much of a place its rank decides, against the forces

/**
 * Fruchterman and Reingold's layout (1991), from a spiral so that nothing is left to chance.
 * @param {number[]} ids @param {{from: number, to: number}[]} lines what joins them beside their own lines
 * @returns {Map<number, Place>}
 */
export function spread(ids, lines) {
  const at = ids.map((_, place) => ({ x: Math.sqrt(place) * Math.cos(place * 2.4), y: Math.sqrt(place) * Math.sin(place * 2.4) }));
  const row = new Map(ids.map((id, place) => [id, place]));
  const own = ids.flatMap((id) => nodes[id].lines.map((line) => [id, otherEnd(line, id)]).filter(([from, to]) => from < to && row.has(to)));
  const pairs = [...own, ...lines.map(({ from, to }) => [from, to])].map(([from, to]) => [Number(row.get(from)), Number(row.get(to))]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const moves = at.map(({ x, y }) => ({ x: -x / 20, y: -y / 20 }));
    for (let a = 0; a < at.length; a += 1) for (let b = a + 1; b < at.length; b += 1) push(at, moves, a, b, (far) => 1 / far);
    for (const [a, b] of pairs) push(at, moves, a, b, (far) => -far * far);
    const most = 1 - round / ROUNDS;
    for (const [place, { x, y }] of moves.entries()) {
      const far = Math.hypot(x, y) || 1;
      at[place].x += (x / far) * Math.min(far, most);
      at[place].y += (y / far) * Math.min(far, most);
    }
  }
  const height = Math.sqrt((ids.length * ROOM) / WIDE);
  const [x, y] = [even(at.map((place) => place.x)), even(at.map((place) => place.y))];
  return new Map(ids.map((id, place) => [id, { x: Math.round(WIDE * height * x[place]), y: Math.round(height * y[place]) }]));
}

/** The same values from -1/2 to 1/2, nearly as far from each other as their ranks. @param {number[]} values */
function even(values) {
  const order = values.map((_, place) => place).sort((a, b) => values[a] - values[b] || a - b);
  const ranks = values.map(() => 0);
  for (const [rank, place] of order.entries()) ranks[place] = (rank + 0.5) / values.length - 0.5;
  const far = Math.max(...values.map(Math.abs)) || 1;
  return values.map((value, place) => EVENNESS * ranks[place] + ((1 - EVENNESS) * value) / far / 2);
}

/** @param {Place[]} at @param {Place[]} moves @param {number} a @param {number} b @param {(far: number) => number} force */
function push(at, moves, a, b, force) {
  const [x, y] = [at[a].x - at[b].x, at[a].y - at[b].y];
  const far = Math.max(0.01, Math.hypot(x, y));
  const strength = force(far) / far;
  moves[a].x += x * strength;
  moves[a].y += y * strength;
  moves[b].x -= x * strength;
  moves[b].y -= y * strength;
}
