import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { citationScripts, spelled } from './citation-scripts';

const LIST = 'rulesets/docs/citations.yaml';

let scripts: Awaited<ReturnType<typeof citationScripts>>;

describe('what the texts for learners cite', () => {
  before(async () => {
    scripts = await citationScripts();
  });

  for (const file of filesOfTexts()) {
    it(`${file}: every standard and section is on the list`, () => {
      const unchecked = citationsIn(file).filter((one) => scripts.addressOf(one) === undefined);
      assert.deepEqual(
        unchecked.map(spelled),
        [],
        `Nobody has checked this. Open the standard, read that the section says what the text says, and add it to ${LIST}. If you cannot get the text, cite the document without a section.`,
      );
    });
  }

  for (const [english, chinese] of translations())
    it(`${chinese} cites what ${english} cites`, () => {
      const [ours, theirs] = [english, chinese].map((file) => new Set(citationsIn(file).map(spelled)));
      assert.deepEqual([...(theirs ?? [])].sort(), [...(ours ?? [])].sort());
    });

  for (const [id, source] of sources())
    it(`the source of ${id} is on its page`, () => {
      const page = new Set(citationsIn(`rulesets/docs/${id}.md`).map(spelled));
      const missing = scripts.citationsOf(source).map(spelled);
      assert.deepEqual(
        missing.filter((one) => !page.has(one)),
        [],
        `The ruleset cites it and rulesets/docs/${id}.md does not. Let the two agree.`,
      );
    });
});

/** A ruleset counts only by its `source` lines: the rest is no citation, or is on the page. */
function citationsIn(file: string) {
  const text = readFileSync(file, 'utf8');
  return scripts.citationsOf(
    file.endsWith('.yaml') ? (text.match(/^ +source: .*$/gm) ?? []).join('\n') : text,
  );
}

/** Pages, briefs, hints and notes in both languages, and the rulesets. */
function filesOfTexts(): string[] {
  const inside = (folder: string, pattern: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => pattern.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  return [
    ...inside('rulesets', /^docs.*\.md$|^(?!messages)[^/\\]*\.yaml$/),
    ...inside('exercises', /\.md$/),
  ].sort();
}

function translations(): [string, string][] {
  return filesOfTexts()
    .filter((file) => file.endsWith('.md') && !file.includes('zh-cn'))
    .map((file): [string, string] => [
      file,
      file.startsWith('exercises/')
        ? file.replace(/\.md$/, '.zh-cn.md')
        : file.replace('/docs/', '/docs/zh-cn/'),
    ])
    .filter(([, chinese]) => existsSync(chinese));
}

/** The `source` of each rule. */
function sources(): [string, string][] {
  return filesOfTexts()
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const { rules = {} } = parse(readFileSync(file, 'utf8')) as { rules?: Record<string, unknown> };
      return Object.entries(rules).flatMap(([id, rule]): [string, string][] => {
        const source = (rule as { extensions?: { source?: string } } | null)?.extensions?.source;
        return source === undefined ? [] : [[id, source]];
      });
    });
}
