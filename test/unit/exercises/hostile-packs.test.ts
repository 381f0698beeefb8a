import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  ContentError,
  loadCatalog,
  loadExercise,
  loadFiles,
  loadSlugs,
} from '../../../src/core/exercises/load';
import { structureFaults } from '../../../src/core/proof/structure';
import type { Locale } from '../../../src/core/texts/locale';
import { faultSentence } from '../../../src/core/texts/faults/sentence';
import { filesIn } from '../proof/scaffold-files';

const ROOT = 'src/cli/scaffold/my-exercise';
const SCAFFOLD = new Map(filesIn(ROOT).map((name) => [name, readFileSync(`${ROOT}/${name}`, 'utf8')]));
const RULES = new Set(['request-example', 'error-client-errors-documented']);

/** The scaffold with some of its files written anew. */
const pack = (changed: Record<string, string>) => (path: string) => {
  const name = path.replace(/^my-exercise\//, '');
  return Promise.resolve(Object.hasOwn(changed, name) ? changed[name] : SCAFFOLD.get(name));
};
const exercise = (from: string | RegExp, to: string) => {
  const text = SCAFFOLD.get('exercise.yaml') ?? '';
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  return { 'exercise.yaml': changed };
};
const sentence = async (load: Promise<unknown>) => {
  try {
    await load;
  } catch (error) {
    assert.ok(error instanceof ContentError, String((error as Error).stack));
    return error.message;
  }
  return 'loaded';
};

/** What is wrong, and what is said of it in both languages. */
const table: [string, Record<string, string>, string, string][] = [
  [
    'no goals',
    {
      'exercise.yaml':
        'id: my-exercise\ntitle: T\ntrack: t\nlevel: 1\nminutes: 5\ndimensions: [errors]\ngoals: []\n',
    },
    '/goals must have at least 1 entry',
    '/goals 至少要有 1 项',
  ],
  [
    'an enormous weight',
    exercise('weight: 70', 'weight: 100000'),
    '/goals/0/weight must be at most 100',
    '/goals/0/weight 不能大于 100',
  ],
  [
    'an infinite weight',
    exercise('weight: 70', 'weight: -.inf'),
    '/goals/0/weight must be a whole number',
    '/goals/0/weight 必须是整数',
  ],
  [
    'a weight that is no number',
    exercise('weight: 70', 'weight: .nan'),
    '/goals/0/weight must be a whole number',
    '/goals/0/weight 必须是整数',
  ],
  [
    'weights that do not sum to 100',
    exercise('weight: 70', 'weight: 69'),
    'the weights sum to 99; they must sum to 100',
    '权重之和是 99，必须是 100',
  ],
  [
    'an id twice',
    exercise('id: refusals-documented', 'id: copyable-request'),
    'the id copyable-request stands there twice',
    'ID copyable-request 出现了两次',
  ],
  [
    'another folder',
    exercise('id: my-exercise', 'id: other'),
    'the id other is not the name of the folder',
    '`id` 是 other，与文件夹的名字不同',
  ],
  [
    'an unknown rule',
    exercise('[request-example]', '[constructor]'),
    'there is no rule constructor; see api-kata rules',
    '没有规则 constructor；请看 api-kata rules',
  ],
  [
    'a solution outside',
    exercise('another-answer.yaml', '../../secret.yaml'),
    '/solutions/0 must match ^[a-z0-9]+(-[a-z0-9]+)*\\.(yaml|json)$',
    '/solutions/0 必须匹配 ^[a-z0-9]+(-[a-z0-9]+)*\\.(yaml|json)$',
  ],
  [
    'an object for a title',
    exercise(/^title: .*$/m, 'title: { a: 1 }'),
    '/title must be a text',
    '/title 必须是文本',
  ],
  [
    'a control character in a title',
    exercise(/^title: .*$/m, 'title: "a\\e[31m"'),
    '/title must match',
    '/title 必须匹配',
  ],
  [
    'a field of everybody',
    exercise('level: 1', '__proto__: { polluted: 1 }\nlevel: 1'),
    'yaml: has a field that nobody knows: __proto__',
    'yaml: 有无法识别的字段：__proto__',
  ],
  [
    'a key twice',
    exercise('level: 1', 'level: 1\nlevel: 2'),
    'stands twice in one object; keep one',
    '在同一个对象里出现了两次；请保留一个',
  ],
  [
    'no YAML',
    { 'exercise.yaml': 'id: [1' },
    'line 1, column 7: cannot be read: ',
    '第 1 行第 7 列：无法读取：',
  ],
  ['nothing', { 'exercise.yaml': '' }, 'yaml: must be an object', 'yaml: 必须是对象'],
  [
    'deep nesting',
    { 'exercise.yaml': `id: ${'['.repeat(200)}${']'.repeat(200)}` },
    'nests too deep to be read',
    '嵌套太深，无法读取',
  ],
  [
    'nesting without an end',
    { 'exercise.yaml': '['.repeat(240_000) },
    'nests too deep to be read',
    '嵌套太深，无法读取',
  ],
  [
    'nesting behind comments that close',
    { 'exercise.yaml': '[ # ]\n'.repeat(40_000) },
    'nests too deep to be read',
    '嵌套太深，无法读取',
  ],
  [
    'lists in lists',
    { 'exercise.yaml': '- '.repeat(120_000) },
    'nests too deep to be read',
    '嵌套太深，无法读取',
  ],
  [
    'brackets that only close',
    { 'exercise.yaml': `a: ${']'.repeat(240_000)}` },
    'line 1, column 4: cannot be read',
    '第 1 行第 4 列：无法读取',
  ],
  ['a bomb', { 'exercise.yaml': bomb() }, 'uses aliases that name each other', 'YAML 别名互相引用'],
  [
    'a circle',
    { 'exercise.yaml': 'id: &a { b: *a }' },
    'uses aliases that name each other',
    'YAML 别名互相引用',
  ],
  [
    'many aliases',
    { 'exercise.yaml': Array.from({ length: 9_000 }, (_, i) => `- &a${i} 1\n- *a${i}`).join('\n') },
    'uses aliases that name each other',
    'YAML 别名互相引用',
  ],
  [
    'many keys',
    { 'exercise.yaml': Array.from({ length: 20_000 }, (_, i) => `a${i}: 1`).join('\n') },
    'yaml: lacks the field id',
    'yaml: 缺少字段 id',
  ],
  [
    'many rules',
    exercise('[request-example]', `[${Array.from({ length: 30_000 }, (_, i) => `a${i}`).join()}]`),
    'there is no rule a0;',
    '没有规则 a0',
  ],
  ['a huge file', { 'exercise.yaml': `# ${'x'.repeat(300_000)}` }, 'is larger than 250 KB', '超过 250 KB'],
];

/** Nine aliases of nine aliases of nine… */
function bomb(): string {
  const levels = Array.from(
    { length: 6 },
    (_, i) => `  l${i + 1}: &l${i + 1} [${Array.from({ length: 8 }, () => `*l${i}`).join()}]`,
  );
  return ['id:', '  l0: &l0 [x]', ...levels].join('\n');
}

describe('packs that are not what they say', function () {
  this.timeout(60_000);
  for (const [name, changed, english, chinese] of table) {
    it(`${name}: refused where it is loaded, with the sentence of verify`, async () => {
      const start = performance.now();
      for (const [locale, expected] of [
        ['en', english],
        ['zh-cn', chinese],
      ] as [Locale, string][]) {
        const said = await sentence(loadExercise(pack(changed), 'my-exercise', locale, RULES));
        assert.ok(said.includes(expected), said);
        assert.ok(said.length < 2_000 && !said.includes('[object Object]'), said);
        const faults = await structureFaults(pack(changed), 'my-exercise', RULES);
        const [first = ''] = faults.map((fault) => faultSentence(fault, locale));
        assert.ok(said.startsWith(`my-exercise/${first}`), `${said}\n${first}`);
        // `show`, `start` and the pages read nothing of it either.
        if (!name.includes('rule'))
          assert.equal(await sentence(loadFiles(pack(changed), 'my-exercise', locale)), said);
      }
      const seconds = (performance.now() - start) / 1000;
      assert.ok(seconds < 20, `${seconds} s`);
      assert.deepEqual(Object.keys(Object.prototype), []);
    });
  }

  it('translated texts have to fit, too', async () => {
    const changed = { 'exercise.zh-cn.yaml': 'title: { a: 1 }\ngoals: {}\n' };
    assert.equal(await sentence(loadExercise(pack(changed), 'my-exercise', 'en')), 'loaded');
    assert.equal(
      await sentence(loadExercise(pack(changed), 'my-exercise', 'zh-cn')),
      'my-exercise/exercise.zh-cn.yaml: /title 必须是文本',
    );
  });

  it('a goal may be called constructor: what it inherits is no translation', async () => {
    const changed = {
      ...exercise('id: refusals-documented', 'id: constructor'),
      'exercise.zh-cn.yaml': 'title: 题\ngoals: { copyable-request: { title: 一 } }\n',
    };
    const { goals } = await loadExercise(pack(changed), 'my-exercise', 'zh-cn');
    assert.deepEqual(
      goals.map(({ title }) => typeof title),
      ['string', 'string'],
    );
    const faults = await structureFaults(pack(changed), 'my-exercise', RULES);
    assert.ok(faults.some(({ kind, detail }) => kind === 'translation' && detail === 'constructor'));
  });

  it('a file that is missing, too large, outside or unreadable is named', async () => {
    const read = (answer: () => Promise<string | undefined>) => (path: string) =>
      path.endsWith('brief.md') ? answer() : pack({})(path);
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    const said = (answer: () => Promise<string | undefined>) =>
      sentence(loadFiles(read(answer), 'my-exercise', 'en'));
    assert.equal(await said(() => Promise.resolve(undefined)), 'my-exercise/brief.md: the file is missing');
    assert.match(await said(() => Promise.resolve('x'.repeat(2_000_001))), /brief\.md: is larger than 2 MB/);
    assert.match(await said(failing('EFBIG')), /brief\.md: is larger than 2 MB/);
    assert.match(await said(failing('EXDEV')), /brief\.md: leads out of the folder/);
    assert.equal(await said(failing('EISDIR')), 'my-exercise/brief.md: cannot be read: EISDIR');
  });

  it('no name leads out of the folder, and nothing there is read', async () => {
    for (const slug of ['..', '.', '../x', 'a/../..', '/etc', 'C:\\x', 'a\\..\\b', '', 'a\0b', 'a//b']) {
      const asked: string[] = [];
      const read = (path: string) => (asked.push(path), Promise.resolve(undefined));
      assert.notEqual(await sentence(loadExercise(read, slug, 'en')), 'loaded');
      assert.ok(
        asked.every((path) => path === 'exercise.yaml'),
        asked.join(),
      );
    }
  });
});

describe('a catalogue that is not what it says', () => {
  const catalog = (text: string, chinese?: string) => (path: string) =>
    Promise.resolve(
      path === 'catalog.yaml' ? text : path === 'catalog.zh-cn.yaml' ? chinese : pack({})(path),
    );
  for (const slug of ['../../etc', '/etc', '..', 'A', '"a b"'])
    it(`refuses the exercise ${slug}`, async () => {
      const read = catalog(`tracks: [{ id: t, title: T, exercises: [${slug}] }]`);
      for (const load of [loadCatalog(read, 'en'), loadSlugs(read, 'en')])
        assert.match(await sentence(load), /^catalog\.yaml: \/tracks\/0\/exercises\/0 must match/);
    });

  it('refuses what stands twice', async () => {
    const read = catalog(
      'tracks: [{ id: t, title: T, exercises: [my-exercise] }, { id: t, title: T, exercises: [my-exercise] }]',
    );
    assert.equal(
      await sentence(loadCatalog(read, 'zh-cn')),
      'catalog.yaml: ID t 出现了两次\ncatalog.yaml: ID my-exercise 出现了两次',
    );
  });

  it('has titles of its own for a track called constructor', async () => {
    const read = catalog('tracks: [{ id: constructor, title: T, exercises: [my-exercise] }]', 'tracks: {}');
    const { tracks } = await loadCatalog(read, 'zh-cn');
    assert.equal(tracks[0]?.title, 'T');
  });
});
