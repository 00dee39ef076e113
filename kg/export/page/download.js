// Files that the page hands out.
import { el } from "./dom.js";

/** Save what the page made under a name. @param {string} name @param {Blob} content */
export function save(name, content) {
  const href = URL.createObjectURL(content);
  el("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // the browser may still be writing
}
