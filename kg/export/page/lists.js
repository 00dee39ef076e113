// Lists of any length: the first items, and a button for more.
import { el } from "./dom.js";
import { word } from "./words.js";

const NEXT = 100;

/** How many there are, behind a heading. @param {number} number */
export function count(number) {
  return el("small", {}, ` ${number}`);
}

/**
 * How many items of a list to show at first: as many as the reader has opened, for as long as the list is the same.
 * @param {number} least
 */
export function asMany(least) {
  let known = "";
  return (/** @type {unknown[]} */ all, /** @type {NodeListOf<Element>} */ shown) => {
    const key = JSON.stringify(all);
    const first = key === known ? Math.max(least, shown.length) : least;
    known = key;
    return first;
  };
}

/**
 * A list that shows the first of its items and a button for more.
 * @template T
 * @param {T[]} all @param {number} first @param {(item: T) => Node} draw @param {string} [name]
 */
export function items(all, first, draw, name = "facts") {
  const more = (/** @type {() => void} */ onclick) => el("li", { class: "more" }, el("button", { type: "button", onclick }));
  return el("ul", { class: name }, ...slices(all, first, draw, more));
}

/**
 * Elements for the first of some items, and one with a button that puts the next ones before itself.
 * @template T
 * @param {T[]} all @param {number} first @param {(item: T) => Node} draw
 * @param {(onclick: () => void) => HTMLElement} more an element with that button
 * @returns {Node[]}
 */
export function slices(all, first, draw, more) {
  const shown = all.slice(0, first).map(draw);
  const rest = all.slice(first);
  if (!rest.length) return shown;
  const last = more(() => {
    const next = rest.splice(0, NEXT).map(draw);
    last.before(...next);
    if (rest.length) label();
    else last.remove();
    const [link] = next.map((one) => /** @type {Element} */ (one).querySelector("a, button"));
    /** @type {HTMLElement | null} */ (link)?.focus();
  });
  const label = () => {
    /** @type {HTMLElement} */ (last.querySelector("button")).textContent = `${word("more")} ${rest.length}`;
  };
  label();
  return [...shown, last];
}
