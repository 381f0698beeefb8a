import { join } from 'node:path';
import { pagesIn } from './pages.mjs';

/** The files of a new rule, ready to be filled in. Out: text by path. */
export function filesOfNewRule(theme, id) {
  return new Map([
    [`rulesets/functions/${theme}/${id}.ts`, FUNCTION],
    [`test/unit/rules/${theme}/${id}.test.ts`, test(theme, id)],
    [join(pagesIn('en'), `${id}.md`), page(id, EN)],
    [join(pagesIn('zh-cn'), `${id}.md`), page(id, ZH_CN)],
  ]);
}

const FUNCTION = `import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** TODO: what a contract looks like that the rule has nothing to say about. */
export default perOperation(function* (_, operation, examine) {
  if (operation.method !== 'post') return;
  examine(operation);
  if (operation.summary === '')
    yield { message: \`\${code(operation.name)} should have a summary.\`, path: operation.path };
});
`;

const test = (theme, id) => `import { ruleTable } from '../rule-table';

ruleTable('${id}', [
  {
    name: 'TODO: a design that the rule has something to say about',
    spec: { paths: { '/messages': { post: { operationId: 'sendMessage', responses: {} } } } },
    findings: ['/paths/~1messages/post'],
    messages: ['\`sendMessage\` should have a summary.'],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'TODO: the good designs, each of them',
    spec: { paths: { '/messages': { post: { operationId: 'sendMessage', summary: 'Send', responses: {} } } } },
    findings: [],
  },
]);
`;

function page(id, { asked, headings, snippets, dated, todo }) {
  const section = (heading, i) =>
    `## ${heading}\n\n${i === 1 ? snippets : i === 4 ? `${dated}\n\n${todo}` : todo}`;
  return `# ${id}\n\n${asked}\n\n${headings.map(section).join('\n\n')}\n`;
}

const SNIPPETS = 'TODO\n\n```yaml\npaths: {}\n```\n\n```yaml\npaths: {}\n```';
const EN = {
  asked: 'TODO: what a contract looks like that the rule has nothing to say about.',
  headings: [
    'What the caller suffers',
    'Bad → good',
    'How to decide',
    'Also accepted',
    'What others do',
    'Source',
  ],
  snippets: SNIPPETS,
  dated: 'As read in TODO.',
  todo: 'TODO',
};
const ZH_CN = {
  asked: 'TODO：这条规则不再提出意见的契约是什么样。',
  headings: ['调用方会遇到什么', '反例 → 正例', '如何取舍', '同样接受的设计', '别家怎么做', '出处'],
  snippets: SNIPPETS,
  dated: '以下为 TODO 查阅时的情况。',
  todo: 'TODO',
};
