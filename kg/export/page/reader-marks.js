// What a mark does: it opens the card of what was found there, or offers what there is where several things were.
import { chinese, el } from "./dom.js";
import { STATEMENTS } from "./filters.js";
import { nodes } from "./graph.js";
import { sign } from "./shapes.js";
import { linkTo } from "./state.js";
import { kindName, kinds, word } from "./words.js";

/** Dress text as what was found in it: the line of the first statement, the tint of the first name. @param {HTMLElement} element @param {string[]} classes */
export function dress(element, classes) {
  for (const [look, kind] of [["said", classes.find((one) => STATEMENTS.includes(one))], ["named", classes.find((one) => !STATEMENTS.includes(one))]]) {
    if (!look || !kind || !kinds[kind]) continue;
    element.classList.add(look, kind);
    element.style.setProperty(`--${look}`, kinds[kind].edge);
  }
  return element;
}

/** @type {HTMLElement | null} */
let offer = null;

/**
 * Marks answer to the mouse and to the keyboard; the text is one stop of the Tab key, arrows go from mark to mark.
 * @typedef {(id: number, mark: import("./reader-text.js").Mark) => void} Choose
 * @param {HTMLElement} article @param {() => import("./reader.js").Shown[]} pieces @param {Choose} choose
 */
export function startMarks(article, pieces, choose) {
  const pieceOf = (/** @type {EventTarget | null} */ target) => pieces().find(({ element }) => element === target);
  article.addEventListener("click", (event) => {
    const piece = pieceOf(event.target);
    if (piece?.found.length) open(piece, article, choose);
    else if (!offer?.contains(/** @type {Node} */ (event.target))) leaveOffer();
  });
  article.addEventListener("keydown", (event) => {
    if (offer?.contains(/** @type {Node} */ (event.target))) return;
    const piece = pieceOf(event.target);
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      step(article, pieces().filter(({ found }) => found.length), piece, event.key === "ArrowRight" ? 1 : -1);
    } else if (piece && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(piece, article, choose);
    }
  });
}

/** @param {HTMLElement} article @param {import("./reader.js").Shown[]} marked @param {import("./reader.js").Shown | undefined} from @param {number} by */
function step(article, marked, from, by) {
  const top = article.getBoundingClientRect().top;
  const place = from ? marked.indexOf(from) + by : marked.findIndex(({ element }) => element.getBoundingClientRect().top >= top);
  marked[place]?.element.focus();
}

/** @param {import("./reader.js").Shown} piece @param {HTMLElement} article @param {Choose} choose */
function open({ found, element }, article, choose) {
  leaveOffer();
  const marks = new Map(found.map((mark) => [mark.id, mark]));
  if (marks.size === 1) return choose(found[0].id, found[0]);
  const links = [...marks].map(([id, mark]) => {
    const onclick = (/** @type {MouseEvent} */ event) => {
      event.preventDefault();
      choose(id, mark);
      element.focus({ preventScroll: true });
    };
    const { kind, label } = nodes[id];
    return el("li", {}, el("a", { href: linkTo(id), onclick }, sign(kind), chinese(short(label)), el("small", {}, ` ${kindName(kind)}`)));
  });
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leaveOffer();
    element.focus();
  };
  offer = el("div", { class: "offer", role: "dialog", "aria-label": word("whichOne"), onkeydown }, el("ul", {}, ...links));
  article.append(offer);
  offer.style.top = `${element.offsetTop + element.offsetHeight}px`;
  offer.style.left = `${Math.max(0, Math.min(element.offsetLeft, article.clientWidth - offer.offsetWidth - 8))}px`;
  offer.querySelector("a")?.focus({ preventScroll: true });
  offer.scrollIntoView({ block: "nearest" });
}

/** @param {string} label */
const short = (label) => (label.length > 60 ? `${label.slice(0, 60)}…` : label);

/** Take the offer away. */
export function leaveOffer() {
  offer?.remove();
  offer = null;
}
