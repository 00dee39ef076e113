// What the filters can be set to: a panel a facet.
import { counts, present } from "./classes.js";
import { chinese, el, renew } from "./dom.js";
import { passesFacets } from "./filters.js";
import { matching } from "./finding.js";
import { nodes, related } from "./graph.js";
import { sign } from "./shapes.js";
import { go, state } from "./state.js";
import { kindName, word } from "./words.js";

/**
 * @typedef {"reports" | "regions" | "themes"} Chosen a part of the state that is a list of nodes
 * @typedef {{key: string, title: () => string, held: () => string, fill: () => Node[]}} Panel
 */

const MOST = 100;

/** The facets whose values are nodes, with their class. @type {[Chosen, string][]} */
export const FACETS = [["reports", "Report"], ["regions", "Region"], ["themes", "Theme"]];

/** @type {Panel[]} */
export const PANELS = [
  { key: "class", title: () => word("class"), held: () => (state.without.length ? `${present.length - state.without.length}/${present.length}` : ""), fill: classes },
  ...FACETS.map(([part, kind]) => ({ key: part, title: () => kindName(kind), held: () => String(state[part].length || ""), fill: () => choice(part, kind) })),
  { key: "certainty", title: () => word("certainty"), held: () => String((state.basis ? 1 : 0) + (state.sure ? 1 : 0) || ""), fill: certainty },
];

/** @param {string} key @param {boolean} checked @param {(on: boolean) => void} set @param {...(Node | string)} told */
function box(key, checked, set, ...told) {
  const onchange = (/** @type {{target: HTMLInputElement}} */ event) => set(event.target.checked);
  return el("label", {}, el("input", { type: "checkbox", "data-key": key, checked, onchange }), ...told);
}

function classes() {
  const passing = nodes.filter(({ id }) => passesFacets(id));
  const number = (/** @type {string} */ kind) => {
    const held = passing.filter((node) => node.kind === kind).length;
    return held === counts.get(kind) ? String(held) : `${held} / ${counts.get(kind)}`;
  };
  return present.map((kind) => {
    const others = state.without.filter((one) => one !== kind);
    const set = (/** @type {boolean} */ on) => go({ without: on ? others : [...others, kind] });
    const only = () => go({ without: present.filter((one) => one !== kind) });
    const name = kindName(kind);
    return el(
      "div",
      { class: "choice" },
      box(kind, !state.without.includes(kind), set, sign(kind), el("span", {}, name), el("small", {}, number(kind))),
      el("button", { type: "button", "data-key": `only ${kind}`, "aria-label": `${word("onlyThis")} ${name}`, onclick: only }, word("onlyThis")),
    );
  });
}

/** Nodes of a class to choose from, those chosen first, found by what is typed. @param {Chosen} part @param {string} kind */
function choice(part, kind) {
  const all = nodes.filter((node) => node.kind === kind);
  const list = el("div", {});
  const found = () => {
    const matches = input.value.trim() ? matching(input.value, all) : all.map(({ id }) => id);
    return [...matches.filter((id) => state[part].includes(id)), ...matches.filter((id) => !state[part].includes(id))];
  };
  const set = (/** @type {number} */ id, /** @type {boolean} */ on) => {
    const others = state[part].filter((one) => one !== id);
    go({ [part]: on ? [...others, id] : others });
  };
  const show = () => {
    const matches = found();
    const boxes = matches.slice(0, MOST).map((id) => el("div", { class: "choice" }, box(String(id), state[part].includes(id), (on) => set(id, on), ...told(nodes[id]))));
    const rest = matches.length - MOST;
    const more = rest > 0 ? `${word("typeOn")} ${rest}` : matches.length ? null : word("noHit");
    renew(list, ...boxes, more ? el("p", { class: "quiet", role: "status" }, more) : null);
  };
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || event.isComposing || !input.value.trim()) return;
    const [first] = matching(input.value, all);
    if (first !== undefined) set(first, !state[part].includes(first));
  };
  const label = `${word("typeAhead")} ${kindName(kind)}`;
  const input = /** @type {HTMLInputElement} */ (
    el("input", { type: "search", class: "type-ahead", "data-key": "typed", placeholder: word("typeAhead"), "aria-label": label, autocomplete: "off", oninput: show, onkeydown })
  );
  show();
  return [input, list];
}

/** @param {import("./graph.js").GraphNode} node */
function told({ id, kind, label }) {
  const [above] = kind === "Region" ? related(id, "within") : [];
  return [chinese(label), ...(above === undefined ? [] : [el("small", {}, chinese(nodes[above].label))])];
}

/** How facts are known, and how sure they are at least. */
function certainty() {
  const options = /** @type {const} */ (["", "stated", "inferred"]).map((value) =>
    el(
      "label",
      {},
      el("input", { type: "radio", name: "basis", "data-key": `basis ${value}`, checked: state.basis === value, onchange: () => go({ basis: value }) }),
      word(value || "anyBasis"),
    ),
  );
  const least = el("output", { for: "sure" }, percent(state.sure));
  const read = (/** @type {{target: HTMLInputElement}} */ event) => Number(event.target.value) / 100;
  const range = el("input", {
    ...{ type: "range", id: "sure", min: 0, max: 100, step: 5, value: Math.round(state.sure * 100), "data-key": "sure" },
    oninput: (/** @type {any} */ event) => {
      least.textContent = percent(read(event));
    },
    onchange: (/** @type {any} */ event) => go({ sure: read(event) }),
  });
  return [
    el("fieldset", {}, el("legend", {}, word("basis")), ...options),
    el("p", {}, el("label", { for: "sure" }, word("sureAtLeast")), " ", range, " ", least),
    ...["statedMeans", "inferredMeans", "sureMeans"].map((key) => el("p", { class: "quiet" }, word(key))),
  ];
}

/** @param {number} share */
export const percent = (share) => `${Math.round(share * 100)}%`;
