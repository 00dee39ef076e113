// Elements made by hand: text goes in as text nodes, so that nothing a report says can become markup.

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} id */
export function find(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** A JSON block of the page. @param {string} id */
export function readJson(id) {
  return JSON.parse(find(id).textContent || "null");
}

/**
 * An element. A property that starts with "on" is a listener; false, null and undefined leave an attribute out.
 * @param {string} name
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | null)} children
 */
export function el(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

/** The same for SVG. @param {string} name @param {Record<string, any>} [properties] @param {...Node} children */
export function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

/** Words of a report, which are Chinese in an English page too, and keep their direction of writing to themselves. */
export function chinese(/** @type {string} */ text) {
  return el("bdi", { lang: "zh" }, text);
}

/**
 * Put new children into a place; what had the focus there has it again if it comes again, known by its data-key.
 * @param {Element} place @param {...(Node | string | null)} children
 */
export function renew(place, ...children) {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && place.contains(focused) ? focused.dataset.key : undefined;
  place.replaceChildren(...children.filter((child) => child !== null));
  if (key === undefined) return;
  const again = [.../** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-key]"))].find((one) => one.dataset.key === key);
  again?.focus({ preventScroll: true });
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Record<string, any>} properties
 * @param {(Node | string | null)[]} children
 */
function fill(element, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}
