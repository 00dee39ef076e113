// The search box: what it finds in a list, from the keyboard too.
import { chinese, el, find } from "./dom.js";
import { reportsOf } from "./filters.js";
import { find as search } from "./finding.js";
import { nodes } from "./graph.js";
import { sign } from "./shapes.js";
import { kindName, word } from "./words.js";

const MOST = 50;
const WARM = 500; // milliseconds, when the page stands
let current = -1;

/** @param {(id: number) => void} choose */
export function startSearch(choose) {
  setTimeout(() => search("a"), WARM); // or the first letter typed would wait for what is worked out once
  const [query, list] = [/** @type {HTMLInputElement} */ (find("query")), find("hits")];
  const take = (/** @type {number} */ id) => {
    close();
    query.value = ""; // what it was found by is no part of what is seen now
    query.blur();
    choose(id);
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
      if (hit) take(Number(hit.dataset.id));
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

/** @param {string} text @param {(id: number) => void} take */
function show(text, take) {
  const { hits, hidden } = search(text);
  const list = find("hits");
  const items = hits.slice(0, MOST).map((id, place) => option(id, place, take));
  const asked = text.trim() !== "";
  const told = [
    hits.length > MOST ? `${hits.length} ${word("hits")}` : "",
    asked && !hits.length && !hidden ? word("noHit") : "",
    hidden ? `${word("hitsHidden")} ${hidden}` : "",
    asked && (hits.length || hidden) ? "" : word("searchHint"),
  ].filter(Boolean);
  list.replaceChildren(...items, ...(told.length ? [el("li", { class: "more", role: "presentation" }, told.join(" · "))] : []));
  list.hidden = false;
  list.setAttribute("role", items.length ? "listbox" : "status");
  find("query").setAttribute("aria-expanded", String(items.length > 0));
  current = -1;
  move(list.querySelectorAll("[role=option]"), 1);
}

/** @param {number} id @param {number} place @param {(id: number) => void} take */
function option(id, place, take) {
  const { kind, label } = nodes[id];
  const properties = { id: `hit-${place}`, role: "option", "data-id": id, "aria-selected": "false" };
  // A press, not a click: by then the box has lost the focus and the list is gone.
  const onmousedown = (/** @type {Event} */ event) => {
    event.preventDefault();
    take(id);
  };
  const name = el("span", { class: "name" }, chinese(label.slice(0, 200)), ...source(id));
  return el("li", { ...properties, onmousedown }, sign(kind), name, el("small", {}, kindName(kind)));
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
