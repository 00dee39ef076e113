// The outline beside a report: its headings with what each section does, and the one that is being read.
import { chinese, el, find } from "./dom.js";
import { sources, wordsOf } from "./graph.js";
import { placeAt } from "./reader-place.js";
import { word } from "./words.js";

const narrow = matchMedia("(max-width: 899px)");

/** Beside the text, above it where there is no room. @param {number} source */
export function outlineOf(source) {
  const entries = sources[source].outline.map(({ number, words, role, start, end }) => {
    const level = Math.min(4, number.split(".").length);
    const said = wordsOf(source, start, end);
    const sign = said.slice(0, Math.max(0, said.indexOf(words))); // the heading's number as it is written: 二是
    const place = placeAt(source, start, start + [...sign, ...words].length);
    const link = el("a", { "data-place": place, "data-start": start }, chinese(words), " ", role === "other" ? null : el("small", { class: `role ${role}` }, word(`role-${role}`)));
    return el("li", { class: `level-${level}` }, link);
  });
  const onclick = () => narrow.matches && outline.removeAttribute("open");
  const nav = el("nav", { onclick, "aria-label": word("outline") }, entries.length ? el("ol", {}, ...entries) : el("p", { class: "quiet" }, word("noOutline")));
  const outline = el("details", { class: "outline", open: !narrow.matches }, el("summary", {}, word("outline")), nav);
  return outline;
}

/** Show which section the reader is in: the last that began at or before a character. @param {number} offset */
export function showSection(offset) {
  /** @type {HTMLElement[]} */
  const links = [...find("reader").querySelectorAll(".outline a")].map((link) => /** @type {HTMLElement} */ (link));
  const current = links.filter((link) => Number(link.dataset.start) <= offset).at(-1);
  for (const link of links) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
  current?.scrollIntoView({ block: "nearest" });
}
