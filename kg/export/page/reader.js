// The reader: a report's text with what was found in it marked in place, its outline beside it.
import { chinese, el, find } from "./dom.js";
import { nodes, sources } from "./graph.js";
import { reportList, tally } from "./reader-list.js";
import { dress, leaveOffer, startMarks } from "./reader-marks.js";
import { outlineOf, showSection } from "./reader-outline.js";
import { parsePlace, placeAt } from "./reader-place.js";
import { blocksOf, marksIn, sentencesFor } from "./reader-text.js";
import { address, adjust, go, state } from "./state.js";
import { kindName, word } from "./words.js";

/** @typedef {import("./reader-text.js").Piece & {element: HTMLElement}} Shown */

/** What is on the page: of which report, under which filters and in which language; and what it was scrolled to. */
let shown = { source: -1, key: "", place: "", node: /** @type {number | null} */ (null) };
/** The pieces of the report on the page in reading order. @type {Shown[]} */
let pieces = [];
/** The places of the chosen node in the report. @type {{start: number, end: number}[]} */
let spots = [];

export function render() {
  const place = parsePlace(state.place);
  const { without, reports, regions, themes, language } = state;
  const key = JSON.stringify([place?.source, without, reports, regions, themes, language, place ? null : state.node]);
  if (key !== shown.key) {
    const same = place?.source === shown.source;
    const scrolled = same ? text()?.scrollTop : 0;
    pieces = [];
    find("reader").replaceChildren(...(place ? report(place.source) : [reportList()]));
    if (scrolled) /** @type {HTMLElement} */ (text()).scrollTop = scrolled;
    shown = { source: place?.source ?? -1, key, place: same ? shown.place : "", node: same ? shown.node : null };
  }
  // What stays on the page leads on from what is chosen now.
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (find("reader").querySelectorAll("a[data-place]"))) {
    link.setAttribute("href", address({ place: link.dataset.place }));
  }
  if (place) point(place);
}

const text = () => /** @type {HTMLElement | null} */ (find("reader").querySelector(".text"));

/** @param {number} source */
function report(source) {
  const blocks = blocksOf(source, marksIn(source)).map(({ pieces: ofLine, level }) => {
    const elements = ofLine.map((piece) => {
      const element = drawn(piece);
      pieces.push({ ...piece, element });
      return element;
    });
    return level ? el("p", { role: "heading", "aria-level": Math.min(6, level + 2), class: `heading level-${Math.min(4, level)}` }, ...elements) : el("p", {}, ...elements);
  });
  const hint = el("p", { class: "quiet", id: "marks-hint" }, word("marksHint"), sources[source].text === null ? ` · ${word("noText")}` : "");
  const article = el("article", { class: "text", lang: "zh", tabindex: 0, "aria-label": sources[source].title, "aria-describedby": "marks-hint" }, ...blocks);
  startMarks(article, () => pieces, choose);
  let waiting = false;
  article.addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(() => { waiting = false; follow(); });
    waiting = true;
  });
  return [
    el(
      "div",
      { class: "reading" },
      el("p", { class: "places" }, el("a", { "data-place": "" }, `← ${word("allReports")}`), el("span", { id: "spots", role: "status" }), step("previousMark", "‹", -1), step("nextMark", "›", 1)),
      el("h2", {}, chinese(sources[source].title)),
      el("p", { class: "tally" }, ...tally(source)),
      hint,
    ),
    el("div", { class: "pages" }, outlineOf(source), article),
  ];
}

/** A piece of text; what was found there is a mark. @param {import("./reader-text.js").Piece} piece */
function drawn({ text: words, found, heading }) {
  if (!found.length) return el(heading ? "strong" : "span", {}, words);
  const classes = found.map(({ id }) => nodes[id].kind);
  const description = [...new Set(classes)].map(kindName).join("、");
  const look = heading ? "found strong" : "found";
  return dress(el("mark", { class: look, role: "button", tabindex: -1, "aria-description": description, title: description }, words), classes);
}

/** A mark's node with its card; the text stays where it is. @param {number} id @param {import("./reader-text.js").Mark} mark */
function choose(id, { start, end }) {
  shown.place = placeAt(shown.source, start, end);
  go({ node: id, pair: [], path: [], place: shown.place });
}

/** @param {string} key @param {string} sign @param {number} by */
function step(key, sign, by) {
  return el("button", { type: "button", class: "step", "data-step": by, "aria-label": word(key), title: word(key), onclick: () => stepTo(by) }, sign);
}

/** Go to the next (1) or previous (-1) place of the chosen node, round and round. @param {number} by */
export function stepTo(by) {
  if (!spots.length) return;
  const place = parsePlace(state.place);
  const start = place?.end ? place.start : -1;
  const later = by > 0 ? spots.findIndex((spot) => spot.start > start) : spots.findLastIndex((spot) => spot.start < start);
  const { start: from, end } = spots[later < 0 ? (by > 0 ? 0 : spots.length - 1) : later];
  adjust({ place: placeAt(shown.source, from, end) });
}

/** Show what is chosen: the node's marks, and the sentence that the address names. @param {import("./reader-place.js").Place} place */
function point(place) {
  leaveOffer();
  const id = state.node;
  const own = id === null ? [] : pieces.filter(({ found }) => found.some((mark) => mark.id === id));
  const said = id === null || own.length ? [] : sentencesFor(id, place.source);
  spots = own.length ? spansOf(own, /** @type {number} */ (id)) : said.map(({ start, end }) => ({ start, end }));
  const chosen = new Set(own);
  for (const piece of pieces) {
    const cited = said.some(({ start, end }) => piece.start >= start && piece.end <= end);
    piece.element.classList.toggle("chosen", chosen.has(piece) || cited);
    piece.element.classList.toggle("here", piece.start < place.end && piece.end > place.start);
  }
  count(place, id);
  const [moved, other] = [state.place !== shown.place, id !== shown.node];
  Object.assign(shown, { place: state.place, node: id });
  // The card is drawn after the view, and may leave it less room.
  requestAnimationFrame(() => {
    if (moved && place.end) show(place.start);
    else if (other && spots.length && !spots.some(({ start }) => isSeen(start))) show(spots[0].start);
    follow();
  });
}

/** The marks of a node. @param {Shown[]} own @param {number} id */
function spansOf(own, id) {
  const marks = own.flatMap(({ found }) => found.filter((mark) => mark.id === id));
  return [...new Set(marks)].map(({ start, end }) => ({ start, end }));
}

/** Which of the chosen node's places is shown, of how many. @param {import("./reader-place.js").Place} place @param {number | null} id */
function count(place, id) {
  const at = place.end ? spots.findIndex(({ start }) => start === place.start) + 1 : 0;
  const name = id === null ? "" : nodes[id].label.slice(0, 40);
  find("spots").textContent = id === null || nodes[id].kind === "Report" ? "" : spots.length ? `${name} ${at ? `${at} / ` : ""}${spots.length}` : `${word("notHere")} ${name}`;
  for (const button of find("reader").querySelectorAll(".step")) /** @type {HTMLElement} */ (button).hidden = !spots.length;
}

/** The piece that holds a character, or the next one. @param {number} offset */
const pieceAt = (offset) => pieces.find(({ end }) => end > offset) ?? pieces.at(-1);

/** @param {number} offset */
function show(offset) {
  const [element, frame] = [pieceAt(offset)?.element, text()];
  if (element && frame) frame.scrollTop += element.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight / 3;
}

/** @param {number} offset */
function isSeen(offset) {
  const [element, frame] = [pieceAt(offset)?.element, text()];
  if (!element || !frame) return false;
  const [{ top, bottom }, box] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  return top >= box.top && bottom <= box.bottom;
}

/** Mark the section that is being read, unless the text has been left since that was asked for. */
function follow() {
  if (text()) showSection(current());
}

/** The character that is being read: the last one that begins where `show` brings one to, or above; on that line, the one that the reader went to. */
function current() {
  const frame = /** @type {HTMLElement} */ (text());
  const top = (/** @type {HTMLElement | undefined} */ element) => element?.getBoundingClientRect().top;
  const edge = frame.getBoundingClientRect().top + frame.clientHeight / 3 + 2;
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].element.getBoundingClientRect().top <= edge) low = middle + 1;
    else high = middle;
  }
  const [last, asked] = [pieces[low - 1], parsePlace(state.place)];
  return asked?.end && last && top(pieceAt(asked.start)?.element) === top(last.element) ? asked.start : (last?.start ?? 0);
}

// n and p wherever the focus is but in a field; a link to where the reader is already goes there again.
document.addEventListener("keydown", (event) => {
  const typing = /** @type {HTMLElement} */ (event.target).matches("input, select, textarea");
  if (state.view !== "reader" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "n" || event.key === "p") stepTo(event.key === "n" ? 1 : -1);
});
document.addEventListener("click", (event) => {
  const link = /** @type {HTMLElement} */ (event.target).closest("a[href]");
  const place = state.view === "reader" && link?.getAttribute("href") === address() ? parsePlace(state.place) : null;
  if (place) show(place.start);
});
