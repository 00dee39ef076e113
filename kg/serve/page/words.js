// What the page itself says, in Chinese and English.

/** @type {Record<string, {zh: string, en: string}>} */
const WORDS = {
  title: { zh: "查询", en: "Query" },
  explorer: { zh: "浏览页", en: "Explorer" },
  ontology: { zh: "本体", en: "Ontology" },
  language: { zh: "English", en: "中文" },
  named: { zh: "现成的查询", en: "Named queries" },
  editor: { zh: "SPARQL 查询", en: "SPARQL query" },
  run: { zh: "运行（Ctrl-Enter）", en: "Run (Ctrl-Enter)" },
  stop: { zh: "停止", en: "Stop" },
  running: { zh: "正在查询……", en: "Running…" },
  rows: { zh: "行", en: "rows" },
  seconds: { zh: "秒", en: "s" },
  table: { zh: "表格", en: "Table" },
  chart: { zh: "图表", en: "Chart" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  nothing: { zh: "没有结果", en: "No results" },
  more: { zh: "再显示一些", en: "Show more" },
  fill: { zh: "填入", en: "Fill in" },
};

/** @type {"zh" | "en"} */
let language = "zh";

/** @param {"zh" | "en"} chosen */
export function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
}

export function spoken() {
  return language;
}

/** @param {string} key */
export function word(key) {
  return WORDS[key][language];
}
