// A report's text as the reader shows it: lines, each cut into pieces that know which nodes were found there.
import { STATEMENTS, passes } from "./filters.js";
import { nodes, sentence, sentenceCount, sources } from "./graph.js";

/**
 * @typedef {{id: number, start: number, end: number}} Mark
 * @typedef {{start: number, end: number, text: string, found: Mark[], heading: boolean}} Piece
 * @typedef {{pieces: Piece[], level: number}} Block a line; `level` of a line that is a heading, else 0
 * @typedef {ReturnType<typeof sentence>} Sentence
 * @typedef {{start: number, text: string, marks: Mark[], cuts: number[], headings: import("./graph.js").Heading[]}} Line
 */

const BLANK = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;
const CLOSING = /^[\s。．.；;：:，,！!？?]*$/;

/** How many characters a text has, surrogate pairs counted once, as spans count. @param {string} text */
const size = (text) => (/[\ud800-\udfff]/.test(text) ? [...text].length : text.length);

/** @param {string} text @param {number} start @param {number} [end] */
const cut = (text, start, end) => (/[\ud800-\udfff]/.test(text) ? [...text].slice(start, end).join("") : text.slice(start, end));

/** Of each report its sentences in reading order and the nodes found there: worked out when a report is first asked for. @type {{said: Sentence[], found: Set<number>}[]} */
const contents = [];

/** @param {number} source */
function contentsOf(source) {
  if (!contents.length) {
    for (const _ of sources) contents.push({ said: [], found: new Set() });
    const all = Array.from({ length: sentenceCount }, (_, row) => sentence(row));
    for (const one of all) contents[one.source].said.push(one);
    for (const { said } of contents) said.sort((a, b) => a.start - b.start);
    for (const { id, evidence } of nodes) for (const row of evidence) contents[all[row].source].found.add(id);
  }
  return contents[source];
}

/** What the filters leave of what was found in a report. @param {number} source */
export function foundIn(source) {
  return [...contentsOf(source).found].filter(passes);
}

/** All marks of a report in reading order, the longer of two that begin together first. @param {number} source */
export function marksIn(source) {
  const marks = foundIn(source).flatMap((id) => marksOf(id, source).map(([start, end]) => ({ id, start, end })));
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
}

/** The sentences of a report that are evidence of a node. @param {number} id @param {number} source */
export function sentencesFor(id, source) {
  const rows = nodes[id].evidence.map(sentence).filter((one) => one.source === source);
  return rows.sort((a, b) => a.start - b.start);
}

/**
 * Where a node stands in its sentences: wherever its names do. A statement that is not there word for word, because it
 * runs over several sentences, is all of them.
 * @param {number} id @param {number} source @returns {[start: number, end: number][]}
 */
function marksOf(id, source) {
  const { kind, label, variants } = nodes[id];
  const said = sentencesFor(id, source);
  const names = [label, ...variants].filter((name) => name.trim()).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
  const spans = said.flatMap(({ text, start }) => {
    const hits = names.length ? [...text.matchAll(pattern)] : [];
    return hits.map((hit) => /** @type {[number, number]} */ ([start + size(text.slice(0, hit.index)), start + size(text.slice(0, hit.index + hit[0].length))]));
  });
  if (spans.length || !STATEMENTS.includes(kind)) return spans;
  return said.map(({ start, end }) => [start, end]);
}

/** A report as lines cut at marks, sentences and headings; white space around a line is not shown. @param {number} source @param {Mark[]} marks */
export function blocksOf(source, marks) {
  const lines = sources[source].text === null ? sentenceLines(source) : textLines(/** @type {string} */ (sources[source].text));
  for (const { start, end } of contentsOf(source).said) {
    for (const line of meeting(lines, start, end)) line.cuts.push(start, end);
  }
  for (const mark of marks) for (const line of meeting(lines, mark.start, mark.end)) line.marks.push(mark);
  if (sources[source].text !== null) for (const heading of sources[source].outline) meeting(lines, heading.start, heading.start + 1)[0]?.headings.push(heading);
  return lines.map(block);
}

/** @param {string} text @returns {Line[]} */
function textLines(text) {
  const lines = [];
  let offset = 0;
  for (const line of text.split(/(?<=\n|\r(?!\n)|[\u2028\u2029])/)) {
    const words = line.replace(BLANK, "");
    if (words) lines.push(bare(offset + size(line.slice(0, line.indexOf(words))), words));
    offset += size(line);
  }
  return lines;
}

/** Without the text: each sentence a line, after the headings it stands under. @param {number} source @returns {Line[]} */
function sentenceLines(source) {
  const { said } = contentsOf(source);
  const lines = said.map(({ start, text }) => bare(start, text));
  const own = new Set(said.map(({ start }) => start));
  const headings = sources[source].outline.filter(({ start, end }) => !own.has(start) && said.some((one) => one.start >= start && one.start < end));
  lines.push(...headings.map((heading) => ({ ...bare(heading.start, heading.words), headings: [heading] })));
  return lines.sort((a, b) => a.start - b.start);
}

/** @param {number} start @param {string} text @returns {Line} */
const bare = (start, text) => ({ start, text, marks: [], cuts: [], headings: [] });

/** The lines that a span meets. @param {Line[]} lines @param {number} start @param {number} end */
function meeting(lines, start, end) {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle].start + size(lines[middle].text) <= start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (; low < lines.length && lines[low].start < end; low += 1) found.push(lines[low]);
  return found;
}

/** @param {Line} line @returns {Block} */
function block({ start, text, marks, cuts, headings }) {
  const end = start + size(text);
  const strong = headings.map((heading) => {
    const words = cut(text, heading.start - start);
    const place = words.indexOf(heading.words);
    return [heading.start, place < 0 ? end : heading.start + size(words.slice(0, place + heading.words.length))];
  });
  const inside = [...cuts, ...marks.flatMap((mark) => [mark.start, mark.end]), ...strong.flat()].filter((one) => one > start && one < end);
  const bounds = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  const pieces = bounds.slice(0, -1).map((from, number) => {
    const to = bounds[number + 1];
    // The shortest first: what is meant where one thing is named inside another.
    const found = marks.filter((mark) => mark.start <= from && mark.end >= to).sort((a, b) => a.end - a.start - (b.end - b.start));
    const heading = strong.some(([first, last]) => first <= from && to <= last);
    return { start: from, end: to, text: cut(text, from - start, to - start), found, heading };
  });
  const whole = strong.length && headings[0].start <= start && CLOSING.test(cut(text, strong[0][1] - start));
  return { pieces, level: whole ? headings[0].number.split(".").length : 0 };
}
