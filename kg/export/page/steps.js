// What the reader can do to the drawing; each is a step that the back button undoes.
import { go, state } from "./state.js";

/** @param {number[]} all @param {number} id */
const without = (all, id) => all.filter((one) => one !== id);

/** Add a node's neighbours. @param {number} id */
export function grow(id) {
  go({ view: "network", node: id, pair: [], grown: [...without(state.grown, id), id], hidden: without(state.hidden, id) });
}

/** Draw a node and what is around it, nothing else. @param {number} id @param {number} depth */
export function only(id, depth) {
  go({ view: "network", node: id, pair: [], path: [], around: id, depth, grown: [], hidden: [], pinned: [] });
}

/** Take a node out of the drawing. @param {number} id */
export function hide(id) {
  go({ node: null, pair: [], hidden: [...without(state.hidden, id), id], grown: without(state.grown, id) });
}

/** Bring back all that was taken out. */
export function showHidden() {
  go({ view: "network", hidden: [] });
}

/** The drawing that the page opens on. */
export function showOverview() {
  go({ view: "network", node: null, pair: [], path: [], around: null, depth: 1, grown: [], hidden: [], pinned: [] });
}

/** Keep a node where it stands. @param {number} id @param {{x: number, y: number}} place */
export function pin(id, { x, y }) {
  go({ pinned: [...state.pinned.filter((one) => one.id !== id), { id, x: Math.round(x), y: Math.round(y) }] });
}

/** Let a node go. @param {number} id */
export function unpin(id) {
  go({ pinned: state.pinned.filter((one) => one.id !== id) });
}

/** Whether the reader keeps a node where it stands. @param {number} id */
export function isPinned(id) {
  return state.pinned.some((one) => one.id === id);
}

/** Look for the path from a node; the next node chosen is its other end. @param {number} id */
export function pathFrom(id) {
  go({ node: id, pair: [], path: [id] });
}

/** Put away what was chosen last: the search for a path, a card, or the path behind it. */
export function close() {
  if (state.path.length === 1 || (state.node === null && !state.pair.length)) go({ path: [] });
  else go({ node: null, pair: [] });
}
