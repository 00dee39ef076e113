// What the editor offers while one writes: keywords, variables of the query, prefixes, classes and properties. A term is
// found under its Chinese name too.
import { shortened } from "./terms.js";

const KEYWORDS =
  "SELECT DISTINCT CONSTRUCT DESCRIBE ASK WHERE FROM NAMED PREFIX BASE OPTIONAL FILTER UNION MINUS GRAPH BIND VALUES ORDER BY GROUP HAVING LIMIT OFFSET ASC DESC AS COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT NOT EXISTS IN STR LANG BOUND COALESCE IF CONTAINS STRSTARTS STRENDS REGEX REPLACE CONCAT";

/** @param {any} vocabulary */
export function completer(vocabulary) {
  const terms = [...named(vocabulary.classes, "class"), ...named(vocabulary.properties, "property")];
  const prefixes = Object.entries(vocabulary.prefixes).map(([prefix, iri]) => ({
    label: `${prefix}:`,
    detail: iri,
    type: "namespace",
  }));
  const keywords = KEYWORDS.split(" ").map((label) => ({ label, type: "keyword" }));
  const words = [...terms, ...prefixes, ...keywords];

  /** @param {{vocabulary: any, iri: string, zh: string, en: string}[]} listed @param {string} type */
  function named(listed, type) {
    return listed.flatMap(({ iri, zh, en }) => {
      const short = shortened(iri, vocabulary.prefixes);
      const own = { label: short, detail: [zh, en].filter(Boolean).join(" "), type };
      return zh ? [own, { label: zh, detail: short, apply: short, type }] : [own];
    });
  }

  /** @param {any} context */
  return (context) => {
    const variable = context.matchBefore(/[?$][\p{L}\p{N}_]*/u);
    if (variable) {
      const used = new Set(context.state.doc.toString().match(/[?$][\p{L}\p{N}_]+/gu) ?? []);
      used.delete(variable.text); // what is being written
      return { from: variable.from, options: [...used].map((label) => ({ label, type: "variable" })) };
    }
    const before = context.matchBefore(/[\p{L}_][\p{L}\p{N}_:-]*/u);
    if (!before && !context.explicit) return null;
    return { from: before ? before.from : context.pos, options: words, validFor: /^[\p{L}\p{N}_:-]*$/u };
  };
}
