// The search box: what it finds in a list, from the keyboard too.
import { chinese, el, find } from "./dom.js";
import { reportsOf } from "./filters.js";
import { find as search, prepare } from "./finding.js";
import { nodes, sources } from "./graph.js";
import { placeAt } from "./reader-place.js";
import { sign } from "./shapes.js";
import { address, linkTo } from "./state.js";
import { placesOf } from "./text-places.js";
import { kindName, word } from "./words.js";

const MOST = 50;
const WARM = 500; // milliseconds, when the page stands
const FEW = 10; // of fewer hits the reports' texts are searched too
const PLACES = 5;
const STEP = 250; // nodes prepared at a time: the page answers in between
let current = -1;

/** @param {(href: string) => void} choose */
export function startSearch(choose) {
  setTimeout(() => warm(0), WARM);
  const [query, list] = [/** @type {HTMLInputElement} */ (find("query")), find("hits")];
  const take = (/** @type {string} */ href) => {
    close();
    query.value = ""; // what it was found by is no part of what is seen now
    query.blur();
    choose(href);
  };
  query.addEventListener("input", () => show(query.value, take));
  query.addEventListener("focus", () => show(query.value, take));
  query.addEventListener("blur", close);
  query.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter and arrows belong to the input method
    const hits = list.querySelectorAll("[role=option]");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(hits, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const hit = /** @type {HTMLElement} */ (hits[Math.max(current, 0)]);
      if (hit) take(String(hit.dataset.href));
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (!list.hidden) event.preventDefault(); // the words stay, a second Escape takes them away
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = /** @type {HTMLElement} */ (event.target).matches("input:not([type=checkbox])");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
      query.select();
    }
  });
}

/** @param {number} from */
function warm(from) {
  prepare(nodes.slice(from, from + STEP));
  if (from + STEP < nodes.length) setTimeout(() => warm(from + STEP));
}

/** @param {string} text @param {(href: string) => void} take */
function show(text, take) {
  const { hits, hidden } = search(text);
  const places = hits.length < FEW && text.trim().length > 1 ? placesOf(text.trim(), PLACES) : [];
  const list = find("hits");
  const items = [
    ...hits.slice(0, MOST).map((id, row) => option(row, linkTo(id), take, sign(nodes[id].kind), hitName(id), el("small", {}, kindName(nodes[id].kind)))),
    ...places.map((place, row) => option(hits.length + row, textLink(place), take, null, placeName(place), el("small", {}, word("inText")))),
  ];
  const asked = text.trim() !== "";
  const told = [
    hits.length > MOST ? `${hits.length} ${word("hits")}` : "",
    asked && !hits.length && !hidden && !places.length ? word("noHit") : "",
    hidden ? `${word("hitsHidden")} ${hidden}` : "",
    asked && (hits.length || hidden || places.length) ? "" : word("searchHint"),
  ].filter(Boolean);
  list.replaceChildren(...items, ...(told.length ? [el("li", { class: "more", role: "presentation" }, told.join(" · "))] : []));
  list.hidden = false;
  list.setAttribute("role", items.length ? "listbox" : "status");
  find("query").setAttribute("aria-expanded", String(items.length > 0));
  current = -1;
  move(list.querySelectorAll("[role=option]"), 1);
}

/** @param {number} row @param {string} href @param {(href: string) => void} take @param {...(Node | null)} told */
function option(row, href, take, ...told) {
  // A press, not a click: by then the box has lost the focus and the list is gone.
  const onmousedown = (/** @type {Event} */ event) => {
    event.preventDefault();
    take(href);
  };
  return el("li", { id: `hit-${row}`, role: "option", "data-href": href, "aria-selected": "false", onmousedown }, ...told);
}

/** @param {number} id */
function hitName(id) {
  return el("span", { class: "name" }, chinese(nodes[id].label.slice(0, 200)), ...source(id));
}

/** A place of a report's text, with what stands around it. @param {import("./text-places.js").Place} place */
function placeName({ source, before, words, after }) {
  return el("span", { class: "name" }, el("bdi", { lang: "zh" }, `…${before}`, el("mark", {}, words), `${after}…`), el("small", { class: "source" }, chinese(sources[source].title.slice(0, 200))));
}

/** @param {import("./text-places.js").Place} place */
function textLink({ source, start, end }) {
  return address({ view: "reader", node: null, pair: [], place: placeAt(source, start, end) });
}

/** The first report that speaks of a node, and how many others do. @param {number} id */
function source(id) {
  const [first, ...others] = [...reportsOf(id)].filter((report) => report !== id);
  if (first === undefined) return [];
  return [el("small", { class: "source" }, chinese(nodes[first].label.slice(0, 200)), others.length ? ` +${others.length}` : "")];
}

/** @param {NodeListOf<Element>} hits @param {number} step */
function move(hits, step) {
  if (!hits.length) return find("query").removeAttribute("aria-activedescendant");
  hits[current]?.setAttribute("aria-selected", "false");
  current = (current + step + hits.length) % hits.length;
  hits[current].setAttribute("aria-selected", "true");
  hits[current].scrollIntoView({ block: "nearest" });
  find("query").setAttribute("aria-activedescendant", hits[current].id);
}

function close() {
  find("hits").hidden = true;
  find("query").setAttribute("aria-expanded", "false");
  find("query").removeAttribute("aria-activedescendant");
}
