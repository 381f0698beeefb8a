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
    it(`the sources of ${id} are on the list, and on its page`, () => {
      const page = new Set(citationsIn(`rulesets/docs/${id}.md`).map(spelled));
      for (const piece of source.split('; ')) {
        const cited = scripts.citationsOf(piece);
        assert.equal(cited.length, 1, `"${piece}" is to be one citation, which ${LIST} knows`);
        for (const one of cited) {
          assert.notEqual(scripts.addressOf(one), undefined, `"${piece}" is not in ${LIST}`);
          assert.ok(
            page.has(spelled(one)),
            `rulesets/docs/${id}.md does not cite "${piece}". Let the two agree.`,
          );
        }
      }
    });
});

function citationsIn(file: string) {
  return scripts.citationsOf(readFileSync(file, 'utf8'));
}

/** Pages, briefs, hints and notes in both languages. */
function filesOfTexts(): string[] {
  const inside = (folder: string, pattern: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => pattern.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  return [...inside('rulesets/docs', /\.md$/), ...inside('exercises', /\.md$/)].sort();
}

function translations(): [string, string][] {
  return filesOfTexts()
    .filter((file) => !file.includes('zh-cn'))
    .map((file): [string, string] => [
      file,
      file.startsWith('exercises/')
        ? file.replace(/\.md$/, '.zh-cn.md')
        : file.replace('/docs/', '/docs/zh-cn/'),
    ])
    .filter(([, chinese]) => existsSync(chinese));
}

/** The `source` of each rule that a ruleset has. */
function sources(): [string, string][] {
  return readdirSync('rulesets/registry').flatMap((file) => {
    const { rules } = parse(readFileSync(`rulesets/registry/${file}`, 'utf8')) as {
      rules: Record<string, { source?: string }>;
    };
    return Object.entries(rules).flatMap(([id, { source }]): [string, string][] =>
      source === undefined ? [] : [[id, source]],
    );
  });
}
