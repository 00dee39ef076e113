// What can be copied from a card.
import { el } from "./dom.js";
import { queryFor } from "./sparql.js";
import { word } from "./words.js";

/** Buttons that copy a node's IRI, a link to what is seen, and a query for the node. @param {import("./graph.js").GraphNode} node */
export function copies({ iri }) {
  const told = el("span", { role: "status", class: "quiet" });
  const place = el("div", {});
  const button = (/** @type {string} */ key, /** @type {() => string} */ text) =>
    el("button", { type: "button", "data-action": key, "aria-label": `${word("copy")} ${word(key)}`, onclick: () => copy(text(), told, place) }, word(key));
  return [
    el(
      "p",
      { class: "actions" },
      word("copy"),
      button("copyIri", () => iri),
      // in a notebook the page has no address of its own
      location.protocol === "about:" ? null : button("copyLink", () => location.href),
      button("copyQuery", () => queryFor(iri)),
      told,
    ),
    place,
  ];
}

/**
 * Copy a text; where the browser keeps the clipboard to itself, show the text selected.
 * @param {string} text @param {HTMLElement} told @param {HTMLElement} place
 */
async function copy(text, told, place) {
  place.replaceChildren();
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = word("copied");
  } catch {
    const area = /** @type {HTMLTextAreaElement} */ (el("textarea", { readonly: true, rows: 4, class: "copy", "aria-label": word("toCopy") }, text));
    place.append(area);
    area.select();
    told.textContent = word("toCopy");
  }
}
