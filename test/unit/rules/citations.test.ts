import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Citation, citationsOf } from './citations';

const LIST = 'test/fixtures/citations.yaml';

const checked = parse(readFileSync(LIST, 'utf8')) as Record<string, { sections?: Record<string, string> }>;

describe('what the texts for learners cite', () => {
  for (const file of filesOfTexts()) {
    it(`${file}: every standard and section is on the list`, () => {
      const unchecked = citationsIn(file).filter((one) => !isChecked(one));
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
      const missing = citationsOf(`source: ${source}`).map(spelled);
      assert.deepEqual(
        missing.filter((one) => !page.has(one)),
        [],
        `The ruleset cites it and rulesets/docs/${id}.md does not. Let the two agree.`,
      );
    });
});

describe('reading citations', () => {
  const cases: [string, string[]][] = [
    [
      '- RFC 9110 §8.8.3 (`ETag`), §13.1.1 and RFC 6585 §3 (428).',
      ['RFC 9110', 'RFC 9110 §8.8.3', 'RFC 9110 §13.1.1', 'RFC 6585', 'RFC 6585 §3'],
    ],
    ['source: RFC 9110 §9.2.1–9.2.2', ['RFC 9110', 'RFC 9110 §9.2.1', 'RFC 9110 §9.2.2']],
    ['`draft-ietf-httpapi-x-07` §2.7', ['draft-ietf-httpapi-x-07', 'draft-ietf-httpapi-x-07 §2.7']],
    [
      'Zalando RESTful API Guidelines, rules 187 (404 no) and 189 (both).',
      ['Zalando RESTful API Guidelines §187', 'Zalando RESTful API Guidelines §189'],
    ],
    ['Zalando RESTful API Guidelines，规则 230 建议返回 400。', ['Zalando RESTful API Guidelines §230']],
    [
      'source: Zalando 113–115; AIP-185',
      [
        'Google AIP §185',
        'Zalando RESTful API Guidelines §113',
        'Zalando RESTful API Guidelines §114',
        'Zalando RESTful API Guidelines §115',
      ],
    ],
    [
      'OWASP API4:2023, API6:2023',
      ['OWASP API Security Top 10 2023 §API4', 'OWASP API Security Top 10 2023 §API6'],
    ],
    [
      'OpenAPI 规范，Info Object 与 Media Type Object。',
      ['OpenAPI Specification §Info Object', 'OpenAPI Specification §Media Type Object'],
    ],
    ['source: Azure lro-returns-only-202', ['Microsoft Azure REST API Guidelines §lro-returns-only-202']],
    ['```yaml\nx: RFC 1 §1\n```\nNothing is cited.', []],
  ];
  for (const [text, expected] of cases)
    it(text.split('\n')[0] ?? '', () => assert.deepEqual(citationsOf(text).map(spelled), expected));

  it('refuses what it would overlook', () => {
    assert.throws(() => citationsOf('See §3 of it.'), /Name the document/);
    assert.throws(() => citationsOf('RFC 9110, section 15.5'), /Write "RFC/);
    assert.throws(() => citationsOf('RFC 9110 第 15 节'), /Write "RFC/);
    assert.throws(() => citationsOf('Zalando guideline 187'), /Write "RFC/);
  });
});

function isChecked({ document, section }: Citation): boolean {
  const entry = checked[document];
  return entry !== undefined && (section === undefined || section in (entry.sections ?? {}));
}

function spelled({ document, section }: Citation): string {
  return section === undefined ? document : `${document} §${section}`;
}

/** A ruleset counts only by its `source` lines: the rest is no citation, or is on the page. */
function citationsIn(file: string): Citation[] {
  const text = readFileSync(file, 'utf8');
  return citationsOf(file.endsWith('.yaml') ? (text.match(/^ +source: .*$/gm) ?? []).join('\n') : text);
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
