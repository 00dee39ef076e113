// What the card of a node offers to do in the drawing.
import { el } from "./dom.js";
import { places } from "./placing.js";
import { state } from "./state.js";
import { grow, hide, isPinned, only, pathFrom, pin, unpin } from "./steps.js";
import { word } from "./words.js";

const DEPTHS = [1, 2, 3];

/** @param {number} id */
export function networkActions(id) {
  return [
    button("grow", () => grow(id)),
    only123(id),
    state.view !== "network" ? null : isPinned(id) ? button("unpin", () => unpin(id)) : button("pin", () => pin(id, places.get(id) ?? { x: 0, y: 0 })),
    state.hidden.includes(id) ? null : button("hide", () => hide(id)),
    button("pathFrom", () => pathFrom(id)),
  ];
}

/** This node and what is around it, to the depth chosen. @param {number} id */
function only123(id) {
  const held = (/** @type {number} */ depth) => state.around === id && state.depth === depth;
  const steps = DEPTHS.map((depth) =>
    el(
      "button",
      { type: "button", "aria-pressed": String(held(depth)), "aria-label": `${word("only")} ${depth}`, "data-depth": depth, "data-key": `only ${depth}`, onclick: () => only(id, depth) },
      String(depth),
    ),
  );
  return el("span", { class: "depths", role: "group", "aria-label": word("only") }, word("only"), ...steps);
}

/** @param {string} key @param {() => void} onclick */
function button(key, onclick) {
  return el("button", { type: "button", "data-action": key, "data-key": key, onclick }, word(key));
}
