// What a reader who sees the graph for the first time may ask: links to the view that answers it.
import { present } from "./classes.js";
import { el } from "./dom.js";
import { stepLink } from "./links.js";
import { word } from "./words.js";

/** Each question with the class that it is about, and where its answer stands. @type {[string, string, Partial<import("./state.js").State>][]} */
const QUESTIONS = [
  ["askWhere", "Problem", { view: "matrix", rows: "Region", count: "Problem" }],
  ["askAlike", "Problem", { view: "table", list: "Problem", sort: "-alike", find: "" }],
  ["askUnanswered", "Problem", { view: "matrix", rows: "OrganizationType", count: "unanswered", cell: "|" }],
  ["askProgrammes", "Programme", { view: "table", list: "Programme", sort: "-reports", find: "" }],
  ["askFigures", "Figure", { view: "table", list: "Figure", sort: "about", find: "" }],
];

/** The questions that the graph has something to say to. */
export function questions() {
  const asked = QUESTIONS.filter(([, kind]) => present.includes(kind));
  if (!asked.length) return [];
  return [el("h3", {}, word("questions")), el("ul", { id: "questions" }, ...asked.map(([key, , changes]) => el("li", {}, stepLink(changes, word(key)))))];
}
