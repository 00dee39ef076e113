// The whole drawing as a PNG, with its title and legend, in the colours of the page.
import { isDark } from "./colours.js";
import { el } from "./dom.js";
import { look, options } from "./drawn.js";
import { nodes } from "./graph.js";
import { kindsOf, STROKES } from "./legend.js";
import { paint } from "./shapes.js";
import { kindName, word } from "./words.js";

const SCALE = 2; // pixels of the picture for one of the drawing
const MOST = 6000; // pixels a side, which every browser can draw
const MARGIN = 30;
const HEAD = 100;
const FOOT = 90;

/**
 * @param {{nodes: any, edges: any}} data what vis-network draws
 * @param {import("./placing.js").Box} room where it stands
 * @param {Set<number>} ids
 * @returns {Promise<Blob>}
 */
export async function picture(data, room, ids) {
  const [across, down] = [room.right - room.left + 2 * MARGIN, room.bottom - room.top + 2 * MARGIN];
  const scale = Math.min(SCALE, MOST / across, (MOST - HEAD - FOOT) / down);
  const [width, height] = [Math.max(1200, Math.round(across * scale)), Math.round(down * scale)];
  const drawing = await draw(data, room, scale, width, height);
  const canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { width, height: height + HEAD + FOOT }));
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.fillStyle = look().back;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawing, 0, HEAD, width, height);
  write(context, ids, canvas.height - FOOT + 20);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(/** @type {Blob} */ (blob)), "image/png"));
}

/**
 * The drawing once more, out of sight and of the size wanted: what is on the screen stays as the reader has it.
 * @param {{nodes: any, edges: any}} data @param {import("./placing.js").Box} room @param {number} scale @param {number} width @param {number} height
 * @returns {Promise<HTMLCanvasElement>}
 */
async function draw(data, room, scale, width, height) {
  const place = el("div", { "aria-hidden": "true" });
  Object.assign(/** @type {HTMLElement} */ (place).style, { position: "fixed", left: "-20000px", top: "0", width: `${width}px`, height: `${height}px` });
  document.body.append(place);
  const network = new vis.Network(place, data, { ...options(), interaction: { dragNodes: false, keyboard: false } });
  const drawn = new Promise((resolve) => network.once("afterDrawing", resolve));
  network.moveTo({ position: { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }, scale });
  await drawn;
  const canvas = /** @type {HTMLCanvasElement} */ (place.querySelector("canvas"));
  const copy = /** @type {HTMLCanvasElement} */ (el("canvas", { width: canvas.width, height: canvas.height }));
  /** @type {CanvasRenderingContext2D} */ (copy.getContext("2d")).drawImage(canvas, 0, 0);
  network.destroy();
  place.remove();
  return copy;
}

/** Title and legend. @param {CanvasRenderingContext2D} context @param {Set<number>} ids @param {number} foot where the legend begins */
function write(context, ids, foot) {
  const face = getComputedStyle(document.body).fontFamily;
  const { text, line } = look();
  context.fillStyle = text;
  context.textBaseline = "middle";
  context.font = `600 34px ${face}`;
  context.fillText(document.title, MARGIN, 40, context.canvas.width - 2 * MARGIN);
  context.font = `22px ${face}`;
  context.fillText(`${word("drawn")} ${ids.size} / ${nodes.length} ${word("nodes")}`, MARGIN, 78);
  let x = MARGIN;
  const add = (/** @type {string} */ name, /** @type {() => void} */ sign) => {
    context.save();
    context.translate(x + 16, foot + 20);
    context.scale(1.6, 1.6);
    sign();
    context.restore();
    context.fillText(name, x + 40, foot + 20);
    x += 70 + context.measureText(name).width;
  };
  for (const kind of kindsOf(ids)) add(kindName(kind), () => paint(context, kind));
  for (const [key, dashes] of Object.entries(STROKES)) {
    add(word(key), () => {
      context.strokeStyle = isDark() ? text : line;
      context.lineWidth = 1.5;
      context.setLineDash(dashes);
      context.beginPath();
      context.moveTo(-10, 0);
      context.lineTo(10, 0);
      context.stroke();
    });
  }
}
