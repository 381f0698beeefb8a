/** The look of the page: system fonts, light and dark by the reader's choice, plain on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1c2128; --quiet: #57606a; --line: #d5dbe1; --surface: #f6f8fa; --accent: #0b57b7;
  --met: #1a7236; --error: #b3202a; --warn: #845306; --info: #0b57b7; --hint: #57606a;
  --mark: #fff0b8; --on-badge: #ffffff;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1318; --text: #e4e8ec; --quiet: #9da7b1; --line: #2e363f; --surface: #171c22; --accent: #79b8ff;
    --met: #56c376; --error: #ff8078; --warn: #e2ab48; --info: #79b8ff; --hint: #9da7b1;
    --mark: #4d3f10; --on-badge: #0f1318;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text); overflow-wrap: break-word;
  font: 16px/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
main, footer { max-width: 880px; margin: 0 auto; padding: 0 24px; }
header { padding: 48px 0 8px; }
h1, h2, h3, p, ul, dl, dd, pre { margin: 0; }
h1 { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; font-size: 30px; line-height: 1.25; letter-spacing: -0.01em; }
h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; font-size: 22px; line-height: 1.3; }
h2 .name { font-family: var(--mono); font-size: 0.9em; overflow-wrap: anywhere; }
h2 .exercise { color: var(--quiet); font-weight: 400; font-size: 0.8em; }
h3 { margin-bottom: 12px; font-size: 17px; }
a { color: var(--accent); text-underline-offset: 2px; }
code, .place, .rule { font-family: var(--mono); font-size: 0.88em; overflow-wrap: anywhere; unicode-bidi: isolate; }
p code, li code, th code { padding: 1px 4px; border-radius: 4px; background: var(--surface); }
.verdict { padding: 3px 14px; border-radius: 999px; color: var(--on-badge); font-size: 15px; font-weight: 700; letter-spacing: 0.04em; line-height: 1.6; }
.verdict.pass { background: var(--met); } .verdict.fail { background: var(--error); }
.facts { margin-top: 8px; color: var(--quiet); font-size: 17px; }
.quiet, .remark, .why, .reason, .formula { color: var(--quiet); }
.file { margin-top: 32px; padding-top: 32px; border-top: 1px solid var(--line); }
.file section { margin-top: 32px; }
.notice { margin-top: 16px; padding: 10px 14px; border: 1px solid var(--line); border-inline-start: 4px solid var(--warn); border-radius: 6px; background: var(--surface); }
.score { display: grid; grid-template-columns: auto 1fr; align-items: end; gap: 12px 24px; margin-top: 20px; }
.score .value { font-size: 18px; color: var(--quiet); }
.score strong { color: var(--text); font-size: 56px; line-height: 1; letter-spacing: -0.03em; }
.score .formula { text-align: end; line-height: 1.45; }
.score, .number, .gain { font-variant-numeric: tabular-nums; }
.bar { grid-column: 1 / -1; display: flex; gap: 4px; }
.bar span { flex-basis: 0; height: 10px; border: 1px solid var(--quiet); border-radius: 5px; }
.bar .met { border-color: var(--met); } .bar .waived { border-color: var(--hint); border-style: dashed; } .bar .met { background: var(--met); } .bar .notChecked { border-style: dashed; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 16px; }
.file .pair section { margin: 0; padding: 16px 18px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
.pair { margin-top: 28px; }
.pair h3 { display: flex; justify-content: space-between; gap: 12px; margin-bottom: 8px; }
.pair code { background: none; padding: 0; }
.file .pair .next { border-inline-start: 4px solid var(--accent); }
.pair .quiet { margin-top: 6px; font-size: 0.94em; }
.gain { color: var(--accent); }
.strengths { padding: 0; list-style: none; }
.strengths li { padding-inline-start: 26px; text-indent: -26px; }
.strengths li::before { content: '✓'; display: inline-block; width: 26px; color: var(--met); font-weight: 700; text-indent: 0; }
.strengths li + li { margin-top: 4px; }
table { width: 100%; border-collapse: collapse; }
.overview { margin-top: 24px; }
th, td { padding: 10px 16px 10px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { padding-top: 0; color: var(--quiet); font-size: 0.88em; font-weight: 600; }
tbody th { font-weight: 500; }
th.number, td.number { padding-inline-end: 0; text-align: end; }
.state { width: 9.5em; white-space: nowrap; }
.state span { display: inline-block; width: 1.4em; font-weight: 700; }
tr.met .state { color: var(--met); } tr.waived .state { color: var(--hint); } tr.unmet .state { color: var(--error); } tr.notChecked .state { color: var(--warn); }
.remark { display: block; font-weight: 400; }
.findings { padding: 0; list-style: none; }
.file > .findings { margin-top: 20px; }
.findings > li { margin-top: 16px; padding: 14px 18px 16px; border: 1px solid var(--line); border-inline-start: 4px solid var(--color); border-radius: 8px; }
.findings .error { --color: var(--error); } .findings .warn { --color: var(--warn); } .findings .info { --color: var(--info); }
.findings .hint, .findings .waived { --color: var(--hint); }
.about { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 12px; color: var(--quiet); font-size: 0.94em; }
.badge { color: var(--color); font-weight: 700; }
.about .rule { margin-inline-start: auto; }
.message { margin-top: 6px; font-weight: 500; unicode-bidi: isolate; }
.reason, .why { margin-top: 6px; font-size: 0.94em; }
.source { margin-top: 12px; padding: 8px 0; border-radius: 6px; background: var(--surface); line-height: 1.5; }
.source code { display: block; font-size: 0.82em; }
.line { display: grid; grid-template-columns: 4.5em 1fr; }
.line .number { padding-inline-end: 1.2em; color: var(--quiet); text-align: end; user-select: none; }
.line .code { min-width: 0; padding-inline-end: 12px; color: var(--quiet); white-space: pre-wrap; overflow-wrap: anywhere; }
.here .code { color: var(--text); }
mark { border-radius: 3px; background: var(--mark); color: inherit; box-shadow: 0 0 0 2px var(--mark); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 0 40px; }
.figures div { display: flex; justify-content: space-between; gap: 16px; padding: 8px 0; border-bottom: 1px solid var(--line); }
.figures dd { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
footer { padding-top: 40px; padding-bottom: 48px; color: var(--quiet); font-size: 14px; }
@media (max-width: 560px) {
  main, footer { padding-left: 16px; padding-right: 16px; }
  .state { width: auto; white-space: normal; }
  .about .rule { margin-inline-start: 0; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --text: #000000; --quiet: #444444; --line: #bbbbbb; --surface: #ffffff; --accent: #000000;
    --met: #14592a; --error: #8f1820; --warn: #664004; --info: #083f86; --hint: #444444; --mark: #ffffff; --on-badge: #000000;
  }
  body { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  footer { padding-top: 24px; }
  header { padding-top: 0; }
  .verdict { border: 2px solid currentColor; }
  .verdict.pass, .verdict.fail { background: none; }
  mark { text-decoration: underline; text-underline-offset: 3px; box-shadow: none; }
  .findings > li, tr, .pair section, .score { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .bar { print-color-adjust: exact; }
  a { text-decoration: none; }
}
`;
