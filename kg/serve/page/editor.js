// The editor: CodeMirror with the SPARQL mode, and completion of what the graph holds.
import {
  EditorState,
  EditorView,
  HighlightStyle,
  Prec,
  StreamLanguage,
  autocompletion,
  bracketMatching,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  defaultKeymap,
  drawSelection,
  highlightActiveLine,
  highlightSpecialChars,
  history,
  historyKeymap,
  keymap,
  lineNumbers,
  setDiagnostics,
  sparql,
  syntaxHighlighting,
  tags,
} from "./codemirror.js";
import { completer } from "./completion.js";
import { word } from "./words.js";

// The colours are those of page.css: they follow the reader's choice of light or dark.
const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--keyword)", fontWeight: "bold" },
  { tag: [tags.variableName, tags.local(tags.variableName)], color: "var(--variable)" },
  { tag: [tags.atom, tags.link], color: "var(--link)" },
  { tag: [tags.string, tags.number, tags.literal], color: "var(--literal)" },
  { tag: [tags.comment, tags.meta], color: "var(--quiet)" },
]);
const LOOK = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "var(--back)", fontSize: "14px" },
  "&.cm-focused": { outline: "2px solid var(--link)" },
  ".cm-scroller": { fontFamily: "ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace" },
  ".cm-content": { caretColor: "var(--text)", minHeight: "9em" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--paper)", borderRight: "1px solid var(--border)" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--selection)" },
  ".cm-tooltip": { color: "var(--text)", backgroundColor: "var(--back)", border: "1px solid var(--border)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--text)", backgroundColor: "var(--selection)" },
});

/**
 * @param {HTMLElement} parent
 * @param {{vocabulary: any, run: () => void, text: string}} options
 */
export function makeEditor(parent, { vocabulary, run, text }) {
  const nonce = document.querySelector("meta[name=style-nonce]")?.getAttribute("content") ?? "";
  const taken = () => {
    run();
    return true;
  };
  const runs = { key: "Mod-Enter", run: taken };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of(() => ({ "aria-label": word("editor"), spellcheck: "false" })),
        Prec.highest(keymap.of([runs])),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        lineNumbers(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        highlightActiveLine(),
        bracketMatching(),
        closeBrackets(),
        StreamLanguage.define(sparql),
        syntaxHighlighting(COLOURS),
        autocompletion({ override: [completer(vocabulary)], icons: false }),
        LOOK,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    /** @param {string} wanted */
    setText(wanted) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: wanted } });
    },
    /** Underline where a query is wrong, or nothing. @param {{line: number, column: number} | null} place */
    mark(place) {
      const { doc } = view.state;
      const found = [];
      if (place) {
        const line = doc.line(Math.min(place.line, doc.lines));
        const to = Math.min(line.from + place.column, line.to);
        found.push({ from: Math.max(line.from, to - 1), to, severity: "error", message: `${place.line}:${place.column}` });
      }
      view.dispatch(setDiagnostics(view.state, found));
    },
  };
}
