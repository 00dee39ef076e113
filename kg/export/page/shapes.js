// The signs of the classes, as the network draws them, for the legend, the search results and the cards.
import { svg } from "./dom.js";
import { kinds } from "./words.js";

/** @param {number} corners @param {number} turn in degrees @param {number} [inner] radius of the points between */
function polygon(corners, turn, inner = 0) {
  const points = [];
  const steps = inner ? corners * 2 : corners;
  for (let step = 0; step < steps; step += 1) {
    const angle = ((turn + (360 / steps) * step) * Math.PI) / 180;
    const radius = inner && step % 2 ? inner : 8;
    points.push(`${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`);
  }
  return points.join(" ");
}

/** @type {Record<string, string>} */
const POLYGONS = {
  square: "-6.5,-6.5 6.5,-6.5 6.5,6.5 -6.5,6.5",
  diamond: polygon(4, 0),
  triangle: polygon(3, -90),
  triangleDown: polygon(3, 90),
  hexagon: polygon(6, 0),
  star: polygon(5, -90, 3.6),
};

/** @param {string} kind @returns {{shape: string, fill: string, edge: string}} */
const lookOf = (kind) => kinds[kind] || { shape: "dot", fill: "#999999", edge: "#666666" };

/** @param {string} kind */
export function sign(kind) {
  const { shape, fill, edge } = lookOf(kind);
  const look = { fill, stroke: edge, "stroke-width": 2, "stroke-linejoin": "round" };
  const figure = POLYGONS[shape] ? svg("polygon", { points: POLYGONS[shape], ...look }) : svg("circle", { r: 7, ...look });
  return svg("svg", { viewBox: "-10 -10 20 20", class: "sign", "aria-hidden": "true" }, figure);
}

/** The same on a canvas, about its origin. @param {CanvasRenderingContext2D} context @param {string} kind */
export function paint(context, kind) {
  const { shape, fill, edge } = lookOf(kind);
  const path = new Path2D(POLYGONS[shape] ? `M${POLYGONS[shape]}Z` : "M-7,0a7,7 0 1,0 14,0a7,7 0 1,0 -14,0Z");
  Object.assign(context, { fillStyle: fill, strokeStyle: edge, lineWidth: 2, lineJoin: "round" });
  context.fill(path);
  context.stroke(path);
}
