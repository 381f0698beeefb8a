import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesIn } from '../files-in.mjs';
import { askedFor, readPage } from './pages.mjs';

const WORDS = {
  en: {
    title: 'All rules',
    intro: (count) =>
      `${count} rules and what the engine finds itself, by theme. Made of \`rulesets/registry\` by \`npm run rules\`.`,
    columns: ['Rule', 'Asks for', 'Severity', 'Default', 'Exercises', 'Since'],
    on: 'on',
    off: 'off',
    severities: { error: 'error', warn: 'warning', info: 'info', hint: 'suggestion' },
  },
  'zh-cn': {
    title: '所有规则',
    intro: (count) =>
      `${count} 条规则以及引擎自身的问题，按主题排列。由 \`npm run rules\` 从 \`rulesets/registry\` 生成。`,
    columns: ['规则', '要求', '级别', '默认', '练习', '始于'],
    on: '开启',
    off: '关闭',
    severities: { error: '错误', warn: '警告', info: '信息', hint: '建议' },
  },
};

/** The index of all rules in a language. In: the themes of the registry. Out: Markdown. */
export function indexPage(themes, language) {
  const words = WORDS[language];
  const uses = usesOfRules();
  const count = themes
    .filter(({ theme }) => theme !== 'engine')
    .reduce((sum, { rules }) => sum + rules.size, 0);
  const sections = themes.map(({ theme, asks, rules }) => {
    const rows = [...rules].map(([id, { severity, off, since }]) => [
      `[${id}](${encodeURIComponent(id)}.md)`,
      askedFor(readPage(language, id) ?? '')
        .replaceAll('\n', ' ')
        .replaceAll('|', '\\|'),
      words.severities[severity],
      off ? words.off : words.on,
      (uses.get(id) ?? []).join(', '),
      since,
    ]);
    return `## ${theme}\n\n${asks[language]}\n\n${table(words.columns, rows)}`;
  });
  return [`# ${words.title}`, words.intro(count), ...sections].join('\n\n') + '\n';
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The exercises whose goals name a rule, by its id. */
function usesOfRules() {
  const uses = new Map();
  for (const file of filesIn('exercises', /^[^/]+\/exercise\.yaml$/)) {
    const { id, goals } = parse(readFileSync(join('exercises', file), 'utf8'));
    const rules = goals.flatMap((goal) =>
      [goal, ...(goal.anyOf ?? [])].flatMap((check) => check.rules ?? []),
    );
    for (const rule of new Set(rules)) uses.set(rule, [...(uses.get(rule) ?? []), id]);
  }
  return uses;
}
