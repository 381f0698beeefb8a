/**
 * What “as fast as typing” asks for: each target by the figure that a bench leaves (`publish` in test/bench/results.ts).
 */
const TARGETS = [
  ['warm re-lint, 8 KB: ours / stock Spectral doing the same job', 'warm 8 KB / stock, same job', 0.1],
  ['warm re-lint, 242 KB: ours / stock', 'warm 242 KB / stock, same job', 0.3],
  ['warm re-lint, 1.5 MB: ours / stock', 'warm 1.5 MB / stock, same job', 0.3],
  ['warm re-lint, 3 MB: ours / stock', 'warm 3 MB / stock, same job', 0.3],
  ['warm re-lint, 3.5 MB: ours / stock', 'warm 3.5 MB / stock, same job', 0.1],
  ...['8 KB', '242 KB', '1.5 MB', '3 MB', '3.5 MB'].map((size) => [
    `the same, ${size}: ours / stock with our very files`,
    `warm ${size} / stock, our files`,
    ['8 KB', '3.5 MB'].includes(size) ? 0.1 : 0.3,
  ]),
  ['key → findings in VS Code, p95, ms', 'typing p95 ms', 50],
  ['longest stall of the extension host while 3 MB are linted, ms', 'stall 3 MB ms', 50],
  ['activation, ms', 'activation ms', 30],
  ['entry bundle, KB', 'entry KB', 150],
  ['VSIX, MB', 'VSIX MB', 2.5],
  ['cold lint, 8 KB: ours / redocly', 'cold 8 KB / redocly', 1],
  ['cold lint, 23 KB: ours / redocly', 'cold 23 KB / redocly', 1],
  ['cold lint, 242 KB: ours / redocly', 'cold 242 KB / redocly', 1],
  ['cold lint, 1.5 MB: ours / redocly', 'cold 1.5 MB / redocly', 1],
  ['cold lint, 3 MB: ours / redocly', 'cold 3 MB / redocly', 1],
  ['cold lint, 13 MB: ours / redocly', 'cold 13 MB / redocly', 1],
  ['peak memory of it, 13 MB: ours / redocly', 'memory 13 MB / redocly', 1],
];

/** A Markdown table of the targets. In: figures by name. A figure that was not measured says so. */
export function targetTable(figures) {
  const rows = TARGETS.map(([what, key, target]) => {
    const figure = figures[key];
    if (figure === undefined) return [what, `≤ ${target}`, '–', 'not measured'];
    return [what, `≤ ${target}`, figure.toPrecision(3), figure <= target ? 'yes' : '**no**'];
  });
  const measured = rows.filter(([, , figure]) => figure !== '–');
  const held = measured.filter(([, , , holds]) => holds === 'yes');
  const missing = rows.length - measured.length;
  const lines = [['target', 'wanted', 'measured', 'holds'], ['---', '---', '---', '---'], ...rows];
  return [
    `${held.length} of the ${measured.length} measured targets hold${missing ? `; ${missing} were not measured` : ''}.`,
    '',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}
