// The bar of filters: buttons that open what they can be set to, and those that hold as chips that can be taken away.
import { present } from "./classes.js";
import { chinese, el, find, renew } from "./dom.js";
import { FACETS, PANELS, percent } from "./filter-panels.js";
import { nodes } from "./graph.js";
import { CLEARED, go, state } from "./state.js";
import { kindName, spoken, word } from "./words.js";

/** @typedef {{name: string, value: string | Node, told: string, rest: Partial<import("./state.js").State>}} Chip what holds, and the state without it */

/** A panel's button, with what it opens below it. */
const folds = PANELS.map((panel) => {
  const [summary, place] = [el("summary", {}), el("div", { class: "panel", role: "group" })];
  const fold = /** @type {HTMLDetailsElement} */ (el("details", { "data-panel": panel.key }, summary, place));
  summary.addEventListener("click", () => fold.open || renew(place, ...panel.fill()));
  return { panel, summary, place, fold };
});
const chips = el("div", { id: "chips", role: "group" });

find("filters").append(el("div", { id: "panels" }, ...folds.map(({ fold }) => fold)), chips);
// On a phone what can be chosen is folded away; what holds is not.
find("fold").addEventListener("click", () => {
  find("filters").classList.toggle("unfolded");
  renderChips();
});
find("filters").addEventListener("keydown", (event) => {
  const open = folds.find(({ fold }) => fold.open);
  if (event.key !== "Escape" || !open) return;
  event.stopPropagation(); // the card stays
  open.fold.open = false;
  open.summary.focus();
});
// What is done elsewhere closes a panel.
for (const name of ["pointerdown", "focusin"]) {
  document.addEventListener(name, (event) => {
    for (const { fold } of folds) if (!fold.contains(/** @type {Node} */ (event.target))) fold.open = false;
  });
}

export function renderChips() {
  find("filters").setAttribute("aria-label", word("filters"));
  find("fold").textContent = word("filters");
  find("fold").setAttribute("aria-expanded", String(find("filters").classList.contains("unfolded")));
  for (const { panel, summary, place, fold } of folds) {
    const held = panel.held();
    summary.replaceChildren(panel.title(), ...(held ? [" ", el("b", {}, held)] : []));
    place.setAttribute("aria-label", panel.title());
    if (fold.open) renew(place, ...panel.fill());
  }
  const held = heldChips();
  chips.setAttribute("aria-label", word("filtersHeld"));
  const all = el("button", { type: "button", class: "clear", onclick: () => leave(CLEARED) }, word("clearFilters"));
  chips.replaceChildren(...held.map(chip), ...(held.length ? [all] : []));
}

/** @returns {Chip[]} */
function heldChips() {
  return [
    ...classChips(),
    ...FACETS.flatMap(([part, kind]) =>
      state[part].map((id) => {
        const { label } = nodes[id];
        return { name: kindName(kind), value: chinese(label), told: label, rest: { [part]: state[part].filter((one) => one !== id) } };
      }),
    ),
    ...(state.basis ? [plain("basis", word(state.basis), { basis: /** @type {""} */ ("") })] : []),
    ...(state.sure ? [plain("confidence", `≥ ${percent(state.sure)}`, { sure: 0 })] : []),
  ];
}

/** The classes left out, or where these are many, those that are left. @returns {Chip[]} */
function classChips() {
  const left = present.filter((kind) => !state.without.includes(kind));
  if (left.length < state.without.length) return [plain("onlyThis", left.map(kindName).join(spoken() === "zh" ? "、" : ", "), { without: [] })];
  return state.without.map((kind) => plain("without", kindName(kind), { without: state.without.filter((one) => one !== kind) }));
}

/** @param {string} name @param {string} value @param {Partial<import("./state.js").State>} rest @returns {Chip} */
function plain(name, value, rest) {
  return { name: word(name), value, told: value, rest };
}

/** @param {Chip} chip */
function chip({ name, value, told, rest }) {
  const label = `${word("takeAway")} ${name} ${told}`;
  return el("button", { type: "button", class: "chip", title: told, "aria-label": label, onclick: () => leave(rest) }, `${name} `, value, el("span", { class: "cross" }, "×"));
}

/** Take filters away. The button goes with them, so the focus goes to the one before it. @param {Partial<import("./state.js").State>} rest */
function leave(rest) {
  const at = [...chips.children].indexOf(/** @type {Element} */ (document.activeElement));
  go(rest);
  window.addEventListener("hashchange", () => {
    const next = /** @type {HTMLElement | undefined} */ (chips.children[Math.max(0, at - 1)]);
    (next ?? folds[0].summary).focus();
  }, { once: true });
}
