import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parseDocument, visit } from 'yaml';

export type Language = 'en' | 'zh-cn';

export const FOLDERS: Record<Language, string> = { en: 'rulesets/docs', 'zh-cn': 'rulesets/docs/zh-cn' };

/** The Markdown of a rule's page. */
export function pageOf(language: Language, id: string): string {
  const path = `${FOLDERS[language]}/${id}.md`;
  assert.ok(existsSync(path), `${path} is missing`);
  return readFileSync(path, 'utf8');
}

/** Its examples, and the language that each is in. */
export function fencesOf(language: Language, id: string): { language: string; text: string }[] {
  const fences = pageOf(language, id).matchAll(/^```(\w+)\n([^]*?)^```$/gm);
  return [...fences].map(([, name, text]) => ({ language: name ?? '', text: text ?? '' }));
}

/** Its examples: first the bad one, then the good one. */
export function blocksOf(language: Language, id: string): string[] {
  return fencesOf(language, id).map(({ text }) => text);
}

/** Rules on what has changed since a baseline, which their pages show first. */
function ofChanges(id: string): boolean {
  return id.startsWith('compat-');
}

/** How many lines a page may have: some show three versions of a document. */
export function mostLinesOf(id: string): number {
  return ofChanges(id) ? 110 : 94;
}

/** The examples of a page by what they are. */
export function examplesOf(id: string): Record<'baseline' | 'bad' | 'good', string | undefined> {
  const [first, second, third] = blocksOf('en', id);
  return ofChanges(id)
    ? { baseline: first, bad: second, good: third }
    : { baseline: undefined, bad: first, good: second };
}

/** Can be read, and no text was cut: a comma ends one without quotes, and the rest becomes a key. */
export function assertPlainYaml(text: string): void {
  const document = parseDocument(text, { uniqueKeys: true });
  assert.deepEqual(document.errors, []);
  visit(document, { Pair: (_, { key, value }) => assert.ok(value, `${String(key)} has no value`) });
}
