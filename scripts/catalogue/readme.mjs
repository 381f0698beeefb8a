const HEADS = ['Exercise', 'Level', 'Minutes', 'Goals', 'Solutions', 'Mutants', 'Words', '字'];

/** `exercises/README.md` as Markdown. In: what `catalogue` gives. */
export function readmeOf({ rows, unnamed, once }) {
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  return `# Exercises

Made by \`npm run catalogue\` of what stands in the folders; the sections on writing stand in \`scripts/catalogue/readme.mjs\`.

${table(HEADS, [...rows.map(line), total(rows, sum)])}

Words are those of brief, hints and notes; for Chinese, characters.

## What each asks for

${rows.map(asks).join('\n')}

## Asked for by one goal only

${once.map(({ kind, exercise }) => `- \`${kind}\` (${exercise})`).join('\n')}

## Rules that no goal names

They run in every review whose theme they belong to, and cost no goal by themselves: ${unnamed.map((id) => `\`${id}\``).join(', ')}.

## Writing one

1. \`api-kata new exercise <slug> --dir exercises\` copies a small exercise that is proven.
2. The brief has 250 to 450 words. Its requirements are numbered; each is a goal, and nothing else is asked.
3. The stub is what somebody plausibly left behind: it scores 1 to 39.
4. Three or more solutions really differ: one in JSON or OpenAPI 3.0, one with everything inline, one of another family of designs. Each scores 100.
5. Each goal has two or more mutants, with one fault each, small enough that a hasty reviewer would miss it; at least one breaks this goal alone.
6. What a goal looks for is told in [evidence.md](../docs/evidence.md). What it should never take for evidence is tried on every exercise.
7. Hints have three tiers. Notes cite what one can open, and say only what stands there.
8. English and Simplified Chinese are written, not translated from each other.
9. \`api-kata verify exercises/<slug>\` proves it; then somebody who has seen only the brief solves it, and breaks their own answers.
`;
}

function line({ id, title, level, minutes, goals, solutions, mutants, words }) {
  return [`[${title}](${id}/brief.md)`, level, minutes, goals, solutions, mutants, words.en, words['zh-cn']];
}

function total(rows, sum) {
  return [
    `${rows.length} exercises`,
    '',
    sum(({ minutes }) => minutes),
    sum(({ goals }) => goals),
    sum(({ solutions }) => solutions),
    sum(({ mutants }) => mutants),
    sum(({ words }) => words.en),
    sum(({ words }) => words['zh-cn']),
  ];
}

function asks({ title, track, rules, evidence }) {
  const quoted = (names) => names.map((name) => `\`${name}\``).join(', ') || 'none';
  return `- **${title}** (${track}). Evidence: ${quoted(evidence)}. Rules: ${quoted(rules)}.`;
}

function table(heads, lines) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, i) => (i === 0 ? '---' : '--:'));
  return [heads, rule, ...lines].map(row).join('\n');
}
