// What "no countermeasure found" does not mean, to be said wherever it is said.
import { el } from "./dom.js";
import { state } from "./state.js";
import { word } from "./words.js";

export function cautions() {
  return [el("p", { class: "quiet caution" }, word("caution"), state.basis || state.sure ? ` ${word("cautionFiltered")}` : "")];
}
