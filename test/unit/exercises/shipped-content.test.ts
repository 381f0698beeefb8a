import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentError } from '../../../src/core/exercises/content-error';
import { loadCatalog, loadFiles } from '../../../src/core/exercises/load';
import { ShippedContent } from '../../../src/core/exercises/shipped-content';
import { filesBelow } from '../../../src/worker/read-files';
import { citationScripts } from '../citations/citation-scripts';

const LOCALES = ['en', 'zh-cn'] as const;
const sources = filesBelow('exercises');

describe('what the build compiles of the exercises', () => {
  let linked: (markdown: string) => string;
  before(async () => {
    linked = (await citationScripts()).withLinks;
  });

  for (const locale of LOCALES)
    it(`is what loading and checking their files gives: ${locale}`, async () => {
      const content = new ShippedContent(filesBelow('.'), locale);
      assert.deepEqual(await content.catalog(), await loadCatalog(sources, locale));
      const exercises = await content.exercises();
      assert.ok(exercises.length > 0);
      for (const { id } of exercises) {
        const files = await loadFiles(sources, id, locale);
        const [brief = '', hints = '', notes = ''] = [files.brief, files.hints, files.notes].map(linked);
        assert.deepEqual(await content.files(id), { ...files, brief, hints, notes }, id);
      }
    });

  it('lists the rules that have a page, each of which is there', async () => {
    const content = new ShippedContent(filesBelow('.'), 'zh-cn');
    const pages = await content.rulePages();
    const ids = [...pages.keys()];
    const names = readdirSync('rulesets/docs').filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(ids, names.map((name) => name.slice(0, -3)).sort());
    assert.deepEqual(pages.get('patch-media-type')?.[0], {
      title: 'RFC 5789 §2',
      url: 'https://www.rfc-editor.org/rfc/rfc5789.html#section-2',
    });
    for (const id of ids)
      assert.equal(
        await content.rulePage(id),
        linked(readFileSync(`rulesets/docs/zh-cn/${id}.md`, 'utf8')),
        id,
      );
  });

  it('makes links of what pages and notes cite', async () => {
    for (const locale of LOCALES) {
      const content = new ShippedContent(filesBelow('.'), locale);
      assert.match((await content.rulePage('error-media-type')) ?? '', /\[RFC 9457 §3\]\(https:\/\//);
      const { notes } = await content.files('send-exactly-once');
      assert.match(notes, /\[RFC 9110 §15\.5\.10\]\(https:\/\//);
    }
  });

  describe('of a folder with a fault', () => {
    let home: string;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'api-kata-content-'));
      cpSync('exercises', join(home, 'exercises'), { recursive: true });
    });
    afterEach(() => rmSync(home, { recursive: true }));
    const compile = async () => {
      const script = pathToFileURL(resolve('scripts/content.mjs')).href;
      const { shippedContent } = (await import(script)) as {
        shippedContent(
          this: void,
          where: Record<'exercises' | 'docs' | 'rules' | 'out', string>,
        ): Promise<void>;
      };
      const [exercises, docs, rules] = [
        join(home, 'exercises'),
        'rulesets/docs',
        'dist/rules/review.en.json',
      ];
      await shippedContent({ exercises, docs, rules, out: home });
    };
    const change = (path: string, how: (text: string) => string) => {
      const file = join(home, 'exercises', path);
      const [before, after] = [readFileSync(file, 'utf8'), how(readFileSync(file, 'utf8'))];
      assert.notEqual(after, before, 'the change changes nothing');
      writeFileSync(file, after);
    };

    const faults: Record<string, [string, (text: string) => string, RegExp]> = {
      'weights that do not sum to 100': [
        'first-call/exercise.yaml',
        (text) => text.replace(/weight: \d+/, 'weight: 1'),
        /^first-call\/exercise\.yaml: .*100/,
      ],
      'a rule that does not run': [
        'first-call/exercise.yaml',
        (text) => text.replace(/rules: \[/, 'rules: [no-such-rule, '),
        /^first-call\/exercise\.yaml: .*no-such-rule/,
      ],
      'a hint that is missing in Chinese': [
        'first-call/hints.zh-cn.md',
        (text) => text.replace(/^## .*$/m, ''),
        /^first-call\/hints\.zh-cn\.md: /,
      ],
      'a catalogue that names what is not there': [
        'catalog.yaml',
        (text) => text.replace('[first-call, ', '[first-call, second-call, '),
        /second-call/,
      ],
    };
    for (const [what, [path, how, says]] of Object.entries(faults))
      it(`fails, and says where: ${what}`, async () => {
        change(path, how);
        await assert.rejects(compile(), (error: Error) => {
          assert.match(error.message, says);
          return true;
        });
        assert.ok(!readdirSync(home).includes('dist'), 'nothing is written');
      });

    it('writes what it should where there is none', async () => {
      await compile();
      const compiled = new ShippedContent(filesBelow(home), 'en');
      assert.deepEqual(await compiled.catalog(), await loadCatalog(sources, 'en'));
    });
  });
});

describe('content of a broken installation', () => {
  const says = {
    en: /^Install API Kata again: .*catalog\.en\.json/,
    'zh-cn': /^请重新安装.*catalog\.zh-cn\.json/,
  };
  const texts = { missing: undefined, 'cut short': '{"tracks":[' };
  for (const locale of LOCALES)
    for (const [what, text] of Object.entries(texts))
      it(`says what to do, and tries again when it is asked again: ${what}, ${locale}`, async () => {
        let mended = false;
        const broken: string[] = [];
        const whole = filesBelow('.');
        const read = (path: string) => (mended ? whole(path) : Promise.resolve(text));
        const content = new ShippedContent(read, locale, (file) => broken.push(file));
        await assert.rejects(content.exercises(), (error) => {
          assert.ok(error instanceof ContentError);
          assert.match(error.message, says[locale]);
          return true;
        });
        assert.equal((await content.rulePages()).size, 0);
        assert.deepEqual(broken, [`dist/content/catalog.${locale}.json`, 'dist/content/rule-pages.json']);
        mended = true;
        assert.ok((await content.exercises()).length > 0);
        assert.ok((await content.rulePages()).size > 0);
      });

  it('never reads a page outside the folder of the pages', async () => {
    const content = new ShippedContent(() => assert.fail('it was read'), 'en');
    for (const id of ['../../package', '..', 'a/b', 'a.b', ''])
      assert.equal(await content.rulePage(id), undefined);
  });
});
