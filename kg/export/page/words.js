// What the page itself says, in Chinese and English.
import { readJson } from "./dom.js";

/** @typedef {{zh: string, en: string}} Words */

const vocabulary = readJson("vocabulary");
/** @type {"zh" | "en"} */
let language = "zh";

/** The look and the names of the classes, in the order of the legend. @type {Record<string, any>} */
export const kinds = vocabulary.kinds;

/** @param {"zh" | "en"} chosen */
export function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen === "zh" ? "zh" : "en";
}

export function spoken() {
  return language;
}

/** @param {string} key */
export function word(key) {
  return vocabulary.words[key][language];
}

/** Whether a text is what the page says in one of its languages. @param {string} key @param {string} text */
export function isWord(key, text) {
  return Object.values(vocabulary.words[key]).includes(text);
}

/** A class by its name; one that the vocabulary does not have keeps its own. @param {string} kind */
export function kindName(kind) {
  return kinds[kind] ? kinds[kind][language] : kind;
}

/** @param {string} name */
export function attributeName(name) {
  return vocabulary.attributes[name] ? vocabulary.attributes[name][language] : name;
}

/** Where an attribute stands among the others: as in the vocabulary, one that it does not have before them. @param {string} name */
export function attributeRank(name) {
  return Object.keys(vocabulary.attributes).indexOf(name);
}

/** What an attribute says, in the reader's words where it is one of a list. @param {string} name @param {string} value */
export function attributeValue(name, value) {
  const known = vocabulary.values[name]?.[value];
  return known ? known[language] : value;
}

/** A relation as its subject (forward) or its object says it. @param {string} predicate @param {boolean} forward */
export function relationName(predicate, forward) {
  const relation = vocabulary.relations[predicate];
  if (!relation) return forward ? predicate : `← ${predicate}`;
  return (forward ? relation : relation.back)[language];
}
