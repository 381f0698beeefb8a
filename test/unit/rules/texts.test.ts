import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import recommended from '../../../rulesets/api-kata.yaml';
import zhCn from '../../../rulesets/messages.zh-cn.yaml';
import { assembleKata } from '../../../src/core/kata';
import type { Finding } from '../../../src/core/report';
import { translator } from '../../../src/core/texts/translate';
import { assertPlainYaml, examplesOf, fencesOf, FOLDERS, type Language, mostLinesOf, pageOf } from './pages';

interface RuleYaml {
  severity?: string;
  recommended?: boolean;
  extensions?: { why?: string };
}
interface RulesetYaml {
  extends?: string | (string | string[])[];
  rules?: Record<string, string | false | RuleYaml>;
}

/** A rule of ours, a fault of correctness that needs few words, and what no example can show. */
type Kind = 'long' | 'short' | 'note';

/** The headings of a page, by language. */
const HEADINGS: Record<Language, Record<Kind, string[]> & { optional: string }> = {
  en: {
    long: [
      'What the caller suffers',
      'Bad → good',
      'How to decide',
      'Also accepted',
      'What others do',
      'Source',
    ],
    short: ['What it means', 'Bad → good', 'Source'],
    note: ['What it means', 'How to decide'],
    optional: 'What others do',
  },
  'zh-cn': {
    long: ['调用方会遇到什么', '反例 → 正例', '如何取舍', '同样接受的设计', '别家怎么做', '出处'],
    short: ['含义', '反例 → 正例', '出处'],
    note: ['含义', '如何取舍'],
    optional: '别家怎么做',
  },
};

/** Words that talk down, and marks of our own notes. `test/unit/chinese` says which Chinese ones we do not use. */
const FORBIDDEN = /\b(just|simply|obviously|trivially|of course)\b|\[(read|ran|mem)\]|†|\bTODO[:：]/i;

/** No fault of the contract. */
const NOTES = new Set(['not-checked', 'openapi-structure']);

const rules = new Map([...rulesOf('api-kata.yaml')].filter(([, { isOff }]) => !isOff));
const defined = rulesOfAllFiles();
const faults = faultsOfTheEngine();
/** Rules that are off until a ruleset switches them on; what their pages say has to hold all the same. */
const optional = [...rules].filter(([, { isOptional }]) => isOptional).map(([id]) => id);
const ruleset = { extends: recommended, rules: Object.fromEntries(optional.map((id) => [id, true])) };
const kata = assembleKata({ ruleset, translations: { 'zh-cn': zhCn } });

describe('the texts of the rules', () => {
  for (const [id, { file, why }] of rules) {
    it(`${id} has its pages and says why`, () => {
      const kind = file === 'correctness.yaml' ? 'short' : 'long';
      checkPages(id, kind);
      if (kind === 'long') assert.ok(why, `extensions.why is missing in rulesets/${file}`);
      if (!why) return;
      assert.doesNotMatch(why, FORBIDDEN);
      const chinese = zhCn.why[id];
      assert.ok(chinese, 'why is missing in rulesets/messages.zh-cn.yaml');
      assert.doesNotMatch(chinese, FORBIDDEN);
      assert.match(chinese, /[\u4e00-\u9fff]/);
    });
  }

  for (const id of faults) it(`${id} has its pages`, () => checkPages(id, NOTES.has(id) ? 'note' : 'short'));

  it('has no page and no why for what does not exist', () => {
    for (const folder of Object.values(FOLDERS))
      for (const page of readdirSync(folder).filter((name) => /(?<!README)\.md$/.test(name))) {
        const id = page.slice(0, -'.md'.length);
        assert.ok(defined.has(id) || faults.has(id), `${folder}/${page}`);
      }
    for (const id of Object.keys(zhCn.why)) assert.ok(defined.has(id), `why of ${id}`);
  });
});

describe('the examples on the pages', function () {
  this.timeout(60_000);
  /** What a small document cannot show. */
  const untold = new Set([...NOTES, 'too-large', 'alias-bomb']);
  for (const id of [...rules.keys(), ...faults].filter((one) => !untold.has(one))) {
    it(`${id}: the bad one is found, the good one is not`, async () => {
      const { baseline, bad = '', good = '' } = examplesOf(id);
      assert.ok(bad && good);
      const found = await lint(id, bad, 'en', baseline);
      assert.ok(
        found.some(({ rule }) => rule === id),
        `not found in the bad example, but ${found.map(({ rule }) => rule).join(', ')}`,
      );
      const left = (await lint(id, good, 'en', baseline)).filter((finding) => mars(finding, id));
      assert.deepEqual(
        left.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }
});

describe('the messages in Chinese', () => {
  it('keep the placeholders of the English ones', () => {
    for (const [english, chinese] of Object.entries(zhCn.messages)) {
      assert.deepEqual(placeholders(chinese).sort(), placeholders(english).sort(), english);
      const fixed = english.replace(/`\{\d+\}`/g, '').match(/`[^`]+`/g) ?? [];
      for (const word of fixed) assert.ok(chinese.includes(word), `${word} in: ${chinese}`);
    }
  });

  it('translate themselves: no template is hidden behind another', () => {
    const translate = translator(zhCn);
    for (const [english, chinese] of Object.entries(zhCn.messages)) {
      const fill = (text: string) =>
        text.replace(/`?\{(\d+)、\}`?/g, '`value$1`').replace(/\{(\d+)\}/g, 'value$1');
      assert.equal(translate.message(fill(english)), fill(chinese), english);
    }
  });

  it('exist for every sentence in the functions', () => {
    const known = Object.keys(zhCn.messages).map(bare);
    const missing = sentencesOfTheFunctions().filter(
      (sentence) => !known.some((one) => one.includes(bare(sentence))),
    );
    assert.deepEqual(missing, []);
  });

  it('exist for everything found in the bad examples', async function () {
    this.timeout(60_000);
    for (const id of rules.keys()) {
      const { baseline, bad = '' } = examplesOf(id);
      const english = await lint(id, bad, 'en', baseline);
      const chinese = await lint(id, bad, 'zh-cn', baseline);
      for (const [i, { rule, message }] of chinese.entries())
        assert.notEqual(message, english[i]?.message, `${rule} speaks English: ${message}`);
    }
  });
});

function checkPages(id: string, kind: Kind): void {
  for (const language of ['en', 'zh-cn'] as const) {
    const page = pageOf(language, id);
    const prose = page.replace(/```[^]*?```/g, '');
    assert.equal(page.split('\n')[0], `# ${id}`);
    const { [kind]: all, optional } = HEADINGS[language];
    const headings = [...prose.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    const expected = all.filter((heading) => heading !== optional || headings.includes(heading));
    assert.deepEqual(headings, expected, language);
    assert.doesNotMatch(prose, FORBIDDEN);
    assert.match(prose.split('\n')[2] ?? '', /[.。]$/, 'one sentence that says what is asked for');
    for (const section of page.split(/^## .+$/m).slice(1))
      assert.notEqual(section.trim(), '', 'an empty section');
    for (const [, dated] of page.matchAll(/^## (?:What others do|别家怎么做)\n\n(.*)$/gm))
      assert.match(
        dated ?? '',
        /^As read in [A-Z][a-z]+ \d{4}\.$|^以下为 \d{4} 年 \d{1,2} 月查阅时的情况。$/,
      );
    if (kind === 'long') {
      const lines = page.split('\n').length - 1;
      assert.ok(lines >= 40 && lines <= mostLinesOf(id), `${lines} lines`);
    }
  }
  assert.deepEqual(fencesOf('zh-cn', id), fencesOf('en', id), 'the two languages show the same examples');
  for (const { language, text } of fencesOf('en', id)) if (language === 'yaml') assertPlainYaml(text);
}

/** What no good example may have: a finding of the rule itself or of correctness, or an error within its theme. */
function mars({ rule, severity }: Finding, id: string): boolean {
  const file = rules.get(rule)?.file ?? 'correctness.yaml';
  return rule === id || file === 'correctness.yaml' || (severity === 'error' && file === rules.get(id)?.file);
}

/** A fragment is a document without its head. Faults of the reading are about whole files. */
async function lint(id: string, fragment: string, locale: Language = 'en', shipped?: string) {
  const version = id === 'no-$ref-siblings' || id === 'array-items' ? '3.0.4' : '3.1.0';
  const whole = /^(openapi|swagger|name):/m.test(fragment) || id === 'parser';
  const paths = /^paths:/m.test(fragment) ? '' : 'paths: {}\n';
  const servers =
    id === 'oas3-api-servers' || /^servers:/m.test(fragment)
      ? ''
      : 'servers: [{ url: https://api.acme.example }]\n';
  const head = `openapi: ${version}\ninfo: { title: Messages API, version: 1.0.0 }\n${servers}`;
  const baseline = shipped && { text: `${head}${shipped}`, file: 'v1.yaml', on: '2026-11-30' };
  const { findings } = await kata.lint('page.yaml', whole ? fragment : `${head}${fragment}${paths}`, {
    locale,
    baseline: baseline || undefined,
  });
  return findings;
}

interface Rule {
  file: string;
  why: string | undefined;
  isOff: boolean;
  isOptional: boolean;
}

/** The rules of a ruleset and of those that it extends. */
function rulesOf(file: string): Map<string, Rule> {
  const ruleset = parse(readFileSync(`rulesets/${file}`, 'utf8')) as RulesetYaml;
  const all = new Map<string, Rule>();
  for (const parent of [ruleset.extends ?? []].flat(2))
    if (parent.startsWith('./')) for (const [id, rule] of rulesOf(parent.slice(2))) all.set(id, rule);
  for (const [id, rule] of Object.entries(ruleset.rules ?? {})) {
    const isOff = rule === false || rule === 'off' || (typeof rule === 'object' && rule.severity === 'off');
    const why = typeof rule === 'object' ? rule.extensions?.why : all.get(id)?.why;
    const isOptional = typeof rule === 'object' && rule.recommended === false;
    all.set(id, { file: all.get(id)?.file ?? file, why, isOff, isOptional });
  }
  return all;
}

/** Every rule of every ruleset, whether or not the entry has it yet. */
function rulesOfAllFiles(): Set<string> {
  const files = readdirSync('rulesets').filter((name) => /^(?!messages\.).*\.yaml$/.test(name));
  return new Set(files.flatMap((file) => [...rulesOf(file).keys()]));
}

/** Findings that belong to no rule: the engine's own about the document, and Spectral's about references. */
function faultsOfTheEngine(): Set<string> {
  const ids = new Set(['invalid-ref']);
  for (const file of filesBelow('src/core'))
    for (const [, id] of readFileSync(file, 'utf8').matchAll(/\b(?:about|refuse)\(\s*'([a-z-]+)'/g))
      ids.add(id ?? '');
  return ids;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(`${folder}/${entry.name}`)
      : entry.name.endsWith('.ts')
        ? [`${folder}/${entry.name}`]
        : [],
  );
}

/** The functions of the rules, and what says something in their place. */
function filesOfTheFunctions(): Set<string> {
  const pending = [...rules].map(
    ([id, { file }]) => `rulesets/functions/${file.slice(0, -'.yaml'.length)}/${id}.ts`,
  );
  for (const file of pending) assert.ok(existsSync(file), file);
  const files = new Set<string>();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (files.has(file) || !existsSync(file)) continue;
    files.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/ from '(\.{1,2}\/[^']+)'/g)) {
      const next = normalize(`${dirname(file)}/${path}.ts`).replaceAll('\\', '/');
      if (/^(rulesets|src\/core\/(inference|schema|openapi))\//.test(next)) pending.push(next);
    }
  }
  return files;
}

/** Texts in the code that read like a sentence or the end of one, with `{0}` for what is filled in. */
function sentencesOfTheFunctions(): string[] {
  return [...filesOfTheFunctions()].flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const text = textOf(node);
      const fixed =
        text
          ?.replace(/\{\d+\}/g, '')
          .replace(/\s+/g, ' ')
          .trim() ?? '';
      if (text !== undefined && fixed.length > 12 && /^(must|fits) |\S \S.* \S+[.?]$/.test(text))
        found.push(text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
    return found;
  });
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }, i) => `{${i}}${literal.text}`).join('');
}

/** Two spellings of a template compare equal: values with and without back-ticks, any numbering. */
function bare(template: string): string {
  return template
    .replace(/`?\{\d+\}`?/g, '□')
    .replace(/^□ |□$/g, '')
    .trim();
}

const placeholders = (template: string): string[] => template.match(/(?<=\{)\d+(?=、?\})/g) ?? [];
