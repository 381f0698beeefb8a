import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import ts from 'typescript';
import { parse, parseAllDocuments } from 'yaml';
import zhCn from '../../../rulesets/messages.zh-cn.yaml';

/** Second words for what has one, and words that only one language or only people have; `instead` is ours. */
const SECOND: readonly { word: RegExp; instead: string; except?: RegExp }[] = [
  { word: /\b(model|sample|reference) (solution|answer)s?\b/i, instead: 'solution' },
  { word: /\bstarter (file|text|contract)s?\b|\bskeleton\b/i, instead: 'stub' },
  { word: /\bmend(s|ed|ing)?\b/i, instead: 'fix, correct' },
  { word: /\btips?\b|\bclues?\b/i, instead: 'hint' },
  { word: /\bgood already\b/i, instead: 'what works already' },
  { word: /\bdifficulty\b/i, instead: 'level' },
  { word: /\bintegrators?\b|\bAPI users?\b|\bend[- ]users?\b/i, instead: 'caller, developer' },
  { word: /\b(?<!field )violations?\b/i, instead: 'finding' },
  { word: /\bidempotenc[ey] token\b|\bidempotence\b/i, instead: 'idempotency key, idempotency' },
  { word: /\b(quick ?start guide|getting[- ]started guide)\b/i, instead: 'quick start' },
  {
    word: /\b(gotcha|footgun|rule of thumb|silver bullet|low-hanging|under the hood|knocked over)\b/i,
    instead: 'plain words',
  },
  {
    word: /\b(queue|worker|client|server|service|program|script)s? (sleep|learn|remember|trust|suspect|know better|believe|hope)s?\b/i,
    instead: 'what the machine does',
  },
  { word: /\bhammer(s|ed|ing)?\b/i, instead: 'send without a pause' },
];

/** The story that was told on every page. */
const HOUR = /\b0?[1-4]:\d{2}\b|two in the morning/;
const MOST_NIGHTS = 3;

const texts = [...pages(), ...exercises(), ...ruleTexts(), ...sentences()];

describe('English texts', () => {
  it('are found on every surface', () => {
    const surfaces = new Set(texts.map(({ surface }) => surface));
    assert.deepEqual([...surfaces].sort(), ['code', 'exercises', 'l10n', 'messages', 'pages', 'registry']);
    assert.ok(texts.length > 1500, `${texts.length}`);
  });

  for (const { word, instead } of SECOND)
    it(`say ${instead}, never ${word.source}`, () => {
      const found = texts
        .filter(({ text }) => word.test(text))
        .map(({ at, text }) => `${at}: ${lineWith(word, text)}`);
      assert.deepEqual(found, []);
    });

  it('do not tell the story of two in the morning again and again', () => {
    const told = texts
      .filter(({ surface, text }) => surface === 'pages' && HOUR.test(text))
      .map(({ at }) => at);
    assert.ok(told.length <= MOST_NIGHTS, told.join(', '));
  });
});

interface Text {
  surface: string;
  at: string;
  text: string;
}

/** Words that a reader reads as words: no examples, no code. */
function prose(markdown: string): string {
  return markdown.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '`');
}

function* pages(): Generator<Text> {
  for (const name of readdirSync('rulesets/docs').filter((one) => one.endsWith('.md')))
    yield { surface: 'pages', at: name, text: prose(readFileSync(`rulesets/docs/${name}`, 'utf8')) };
}

function* exercises(): Generator<Text> {
  for (const path of filesBelow('exercises').filter((one) => /^(?!.*zh-cn).*\.(md|yaml)$/.test(one))) {
    const text = readFileSync(path, 'utf8');
    if (path.endsWith('.md')) yield { surface: 'exercises', at: path, text: prose(text) };
    // The lexicon is in the words of those who write specs; ours are what it says of each.
    else if (path.endsWith('meanings.yaml'))
      for (const [, one] of text.matchAll(/^ +en: (.+)$/gm))
        yield { surface: 'exercises', at: path, text: one ?? '' };
    else for (const one of stringsIn(parse(text))) yield { surface: 'exercises', at: path, text: prose(one) };
  }
}

function* ruleTexts(): Generator<Text> {
  for (const template of Object.keys(zhCn.messages))
    yield { surface: 'messages', at: 'message', text: prose(template) };
  for (const name of readdirSync('rulesets/registry'))
    for (const document of parseAllDocuments(readFileSync(`rulesets/registry/${name}`, 'utf8')))
      for (const text of stringsIn(document.toJS()))
        yield { surface: 'registry', at: name, text: prose(text) };
}

/** What the editor and the command line say: keys of translations, and the strings of the code that has English texts. */
function* sentences(): Generator<Text> {
  const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<string, string>;
  const manifest = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
  for (const text of [...Object.keys(bundle), ...Object.values(manifest)])
    yield { surface: 'l10n', at: 'l10n', text: prose(text) };
  for (const path of filesBelow('src').filter((one) => one.endsWith('.ts')))
    for (const text of englishIn(path)) yield { surface: 'code', at: path, text: prose(text) };
}

/** Strings of a file of English texts, or under a key `en`. */
function englishIn(path: string): string[] {
  const all: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      all.push(node.text);
    ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'en') collect(node.initializer);
    else ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  if (/(^|\/)en\.ts$/.test(path)) collect(source);
  else visit(source);
  return all;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function lineWith(word: RegExp, text: string): string {
  return (
    text
      .split('\n')
      .find((line) => word.test(line))
      ?.trim() ?? ''
  );
}
