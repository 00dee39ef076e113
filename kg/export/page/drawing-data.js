// What the drawing shows, as data: its nodes, and the relations that its lines stand for.
import { passesFact } from "./filters.js";
import { lines, nodes, sentence } from "./graph.js";
import { saveCsv, saveJson } from "./sheet.js";
import { kindName, relationName, word } from "./words.js";

/** @typedef {import("./graph.js").Fact} Fact @typedef {{subject: number, object: number, fact: Fact}} Relation */

/** The relations of drawn lines; a line of the overview that stands for what is not drawn has none. @param {(number | string)[]} drawn @returns {Relation[]} */
function relations(drawn) {
  return drawn
    .filter((id) => typeof id === "number")
    .flatMap((id) => {
      const { a, b, facts } = lines[id];
      return facts.filter(passesFact).map((fact) => ({ subject: fact[1] ? a : b, object: fact[1] ? b : a, fact }));
    });
}

/** A relation a row, then the nodes that have none. @param {Set<number>} ids @param {(number | string)[]} drawn */
export function saveDrawingCsv(ids, drawn) {
  const told = relations(drawn);
  const joined = new Set(told.flatMap(({ subject, object }) => [subject, object]));
  const names = (/** @type {number} */ id) => [nodes[id].iri, kindName(nodes[id].kind), nodes[id].label];
  const head = ["IRI", word("class"), word("name")];
  saveCsv(word("network"), [
    [...head, word("relation"), ...head, word("basis"), word("confidence"), word("sentences"), kindName("Report")],
    ...told.map(({ subject, object, fact: [predicate, , inferred, confidence, evidence] }) => [
      ...names(subject),
      relationName(predicate, true),
      ...names(object),
      word(inferred ? "inferred" : "stated"),
      String(confidence),
      evidence.map((row) => sentence(row).text).join("\n"),
      [...new Set(evidence.map((row) => sentence(row).title))].join("\n"),
    ]),
    ...[...ids].filter((id) => !joined.has(id)).map((id) => [...names(id), "", "", "", "", "", "", "", ""]),
  ]);
}

/** @param {Set<number>} ids @param {(number | string)[]} drawn */
export function saveDrawingJson(ids, drawn) {
  saveJson(word("network"), {
    nodes: [...ids].map((id) => {
      const { iri, kind, label, variants, attributes } = nodes[id];
      return { iri, class: kind, label, variants, attributes };
    }),
    relations: relations(drawn).map(({ subject, object, fact: [predicate, , inferred, confidence, evidence] }) => ({
      subject: nodes[subject].iri,
      predicate,
      object: nodes[object].iri,
      basis: inferred ? "inferred" : "stated",
      confidence,
      evidence: evidence.map((row) => {
        const { text, title, section } = sentence(row);
        return { sentence: text, report: title, section };
      }),
    })),
  });
}
