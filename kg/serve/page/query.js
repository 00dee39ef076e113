// The query page: the text in the editor, asked of /sparql, and its answer.
import { readAddress, writeAddress } from "./address.js";
import { makeEditor } from "./editor.js";
import { QueryError, ask, fetchJson } from "./endpoint.js";
import { showNamed } from "./named.js";
import { clear as clearAnswer, show as showAnswer } from "./answer.js";
import { speak, spoken, word } from "./words.js";

const FIRST = "SELECT ?name ?kind\nWHERE {\n  ?p a sro:Programme ; rdfs:label ?name .\n  OPTIONAL { ?p sro:kind ?kind }\n}\nORDER BY ?name\nLIMIT 100\n";

/** @param {string} id */
const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** The query under way. @type {AbortController | null} */
let asking = null;

const vocabulary = await fetchJson("/query/vocabulary.json");
speak(readAddress().language);
const editor = makeEditor(find("editor"), { vocabulary, run, text: readAddress().query ?? FIRST });

async function run() {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const text = editor.text();
  writeAddress({ query: text, language: spoken() });
  busy(true);
  const started = performance.now();
  try {
    const answer = await ask(text, mine.signal);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    editor.mark(null);
    tell("");
    const rows = answer.rows ? `${answer.rows.length} ${word("rows")} · ` : "";
    find("status").textContent = `${rows}${seconds} ${word("seconds")}`;
    showAnswer(answer, vocabulary);
  } catch (error) {
    if (asking !== mine) return; // another query has taken its place
    clearAnswer();
    find("status").textContent = "";
    if (mine.signal.aborted) return;
    editor.mark(error instanceof QueryError ? error.place : null);
    tell(String(error instanceof Error ? error.message : error));
  } finally {
    if (asking === mine) {
      asking = null;
      busy(false);
    }
  }
}

/** @param {boolean} waiting */
function busy(waiting) {
  find("stop").hidden = !waiting;
  if (waiting) find("status").textContent = word("running");
}

/** @param {string} message */
function tell(message) {
  find("error").textContent = message;
  find("error").hidden = !message;
}

/** The page's own words, in the language of the reader. */
function translate() {
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = word(/** @type {HTMLElement} */ (element).dataset.word ?? "");
  }
  showNamed(vocabulary.queries, (text) => {
    editor.setText(text);
    run();
  });
}

find("run").addEventListener("click", run);
find("stop").addEventListener("click", () => asking?.abort());
find("language").addEventListener("click", () => {
  speak(spoken() === "zh" ? "en" : "zh");
  writeAddress({ query: readAddress().query, language: spoken() });
  translate();
});
window.addEventListener("hashchange", () => {
  const { query, language } = readAddress();
  if (language !== spoken()) {
    speak(language);
    translate();
  }
  if (query !== null && query !== editor.text()) {
    editor.setText(query);
    run();
  }
});

translate();
if (readAddress().query !== null) run();
