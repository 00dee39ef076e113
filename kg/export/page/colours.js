// Light or dark: as the system is set, unless the reader says otherwise.
import { state } from "./state.js";

const system = matchMedia("(prefers-color-scheme: dark)");
/** @type {(() => void)[]} */
const listeners = [];
let shown = "";

export function isDark() {
  return state.colours ? state.colours === "dark" : system.matches;
}

/** Called when light turns to dark or back. @param {() => void} listener */
export function onColours(listener) {
  listeners.push(listener);
}

/** Show the page in the colours of the state. */
export function colour() {
  const wanted = isDark() ? "dark" : "light";
  if (shown === wanted) return;
  shown = wanted;
  document.documentElement.dataset.colours = wanted;
  for (const listener of listeners) listener();
}

system.addEventListener("change", colour);
