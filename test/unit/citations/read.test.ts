import assert from 'node:assert/strict';
import { citationScripts, spelled } from './citation-scripts';

describe('reading citations', () => {
  let citationsOf: Awaited<ReturnType<typeof citationScripts>>['citationsOf'];
  before(async () => {
    ({ citationsOf } = await citationScripts());
  });
  const cases: [string, string[]][] = [
    [
      '- RFC 9110 §8.8.3 (`ETag`), §13.1.1 and RFC 6585 §3 (428).',
      ['RFC 9110 §8.8.3', 'RFC 9110 §13.1.1', 'RFC 6585 §3'],
    ],
    ['RFC 9110 §9.2.1–9.2.2, and RFC 6750', ['RFC 9110 §9.2.1', 'RFC 9110 §9.2.2', 'RFC 6750']],
    ['`draft-ietf-httpapi-x-07` §2.7', ['draft-ietf-httpapi-x-07 §2.7']],
    ['`draft-ietf-httpapi-x-07`: the header', ['draft-ietf-httpapi-x-07']],
    [
      'Zalando RESTful API Guidelines, rules 187 (404 no) and 189 (both).',
      ['Zalando RESTful API Guidelines §187', 'Zalando RESTful API Guidelines §189'],
    ],
    ['Zalando RESTful API Guidelines，规则 230 建议返回 400。', ['Zalando RESTful API Guidelines §230']],
    [
      'Zalando RESTful API Guidelines，规则 113（避免版本化）、114，400、401',
      ['Zalando RESTful API Guidelines §113', 'Zalando RESTful API Guidelines §114'],
    ],
    [
      'Zalando 113; AIP-185; Zalando 153',
      ['Zalando RESTful API Guidelines §113', 'Google AIP §185', 'Zalando RESTful API Guidelines §153'],
    ],
    ['Zalando asks for 207, Azure for a date in `api-version`, Spectral for little.', []],
    [
      'OWASP API4:2023, API6:2023',
      ['OWASP API Security Top 10 2023 §API4', 'OWASP API Security Top 10 2023 §API6'],
    ],
    [
      'OpenAPI 规范，Info Object 与 Media Type Object。',
      ['OpenAPI Specification §Info Object', 'OpenAPI Specification §Media Type Object'],
    ],
    [
      'OpenAPI Specification 3.0, Schema Object; OpenAPI Specification 3.1, Path Templating',
      ['OpenAPI Specification 3.0 §Schema Object', 'OpenAPI Specification §Path Templating'],
    ],
    [
      'Spectral `oas3-api-servers`、Redocly `no-empty-servers`。',
      ['Spectral §oas3-api-servers', 'Redocly CLI §no-empty-servers'],
    ],
    ['JSON:API 1.1, Error Objects; 欧盟《通用数据保护条例》', ['JSON:API 1.1', 'GDPR']],
    ['source: Azure lro-returns-only-202', ['Microsoft Azure REST API Guidelines §lro-returns-only-202']],
    ['```yaml\nx: RFC 1 §1\n```\nNothing is cited.', []],
  ];
  for (const [text, expected] of cases)
    it(text.split('\n')[0] ?? '', () => assert.deepEqual(citationsOf(text).map(spelled), expected));

  it('says where each stands', () => {
    const text = 'A line.\nSee RFC 9110 §15.5.10, and §15.5.21.';
    assert.deepEqual(
      citationsOf(text).map(({ from, to }) => text.slice(from, to)),
      ['RFC 9110 §15.5.10', '§15.5.21'],
    );
  });

  it('refuses what it would overlook', () => {
    assert.throws(() => citationsOf('See §3 of it.'), /Name the document/);
    assert.throws(() => citationsOf('RFC 9110, section 15.5'), /Write "RFC/);
    assert.throws(() => citationsOf('RFC 9110 第 15 节'), /Write "RFC/);
    assert.throws(() => citationsOf('Zalando guideline 187'), /Write "RFC/);
    assert.throws(() => citationsOf('Zalando 113–115'), /Write "RFC/);
  });
});
