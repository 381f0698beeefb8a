import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/report';
import { shippedKata } from '../../../src/engine/engine';

const HEAD = `openapi: 3.1.0
info: { title: T, version: '1' }
servers: [{ url: https://api.acme.dev }]
`;
const OK = "{ operationId: ID, responses: { '204': { description: Done. } } }";
const get = (id: string, name?: string) => {
  const parameters =
    name === undefined
      ? ''
      : `parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }], `;
  return `{ ${parameters}get: ${OK.replace('ID', id)} }`;
};
const error = (status: number) =>
  `'${status}': { description: Failure ${status}., content: { application/json: { schema: { type: object, properties: { code: { type: string } } }, example: { code: no_credit } } } }`;
const key = (name: string, id: string) =>
  `{ post: { operationId: ${id}, parameters: [{ name: ${name}, in: header, schema: { type: string } }], requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { '201': { description: Made. } } } }`;

/** A document, and where its finding and the places beside it stand. */
const ROWS: { rule: string; text: string; at: string; related: string[] }[] = [
  {
    rule: 'no-ambiguous-paths',
    text: `paths:\n  /{entity}/me: ${get('a', 'entity')}\n  /books/{id}: ${get('b', 'id')}\n`,
    at: '/paths/~1books~1{id}',
    related: ['/paths/~1{entity}~1me'],
  },
  {
    rule: 'path-params',
    text: `paths:\n  /books/{id}: ${get('a')}\n  /books/{book}: ${get('b')}\n`,
    at: '/paths/~1books~1{book}',
    related: ['/paths/~1books~1{id}'],
  },
  {
    rule: 'operation-operationId-unique',
    text: `paths:\n  /a: ${get('twice')}\n  /b~c: ${get('twice')}\n`,
    at: '/paths/~1b~0c/get/operationId',
    related: ['/paths/~1a/get/operationId'],
  },
  {
    rule: 'operation-parameters',
    text: `paths:\n  /a:\n    get:\n      operationId: a\n      parameters: [{ name: q, in: query, schema: {} }, { name: q, in: query, schema: {} }]\n      responses: {}\n`,
    at: '/paths/~1a/get/parameters/1',
    related: ['/paths/~1a/get/parameters/0'],
  },
  {
    rule: 'openapi-tags-uniqueness',
    text: `tags: [{ name: a }, { name: b }, { name: a }]\npaths: {}\n`,
    at: '/tags/2/name',
    related: ['/tags/0/name'],
  },
  {
    rule: 'duplicated-entry-in-enum',
    text: `paths: {}\ncomponents: { schemas: { A: { enum: [x, y, x] } } }\n`,
    at: '/components/schemas/A/enum/2',
    related: ['/components/schemas/A/enum/0'],
  },
  {
    rule: 'oas3-valid-media-example',
    text: `paths:\n  /a: { get: { responses: { '200': { description: A., content: { application/json: { schema: { type: object, properties: { n: { type: integer } } }, example: { n: x } } } } } } }\n`,
    at: '/paths/~1a/get/responses/200/content/application~1json/example/n',
    related: ['/paths/~1a/get/responses/200/content/application~1json/schema'],
  },
  {
    rule: 'error-example-matches-status',
    text: `paths:\n  /a: { post: { operationId: a, responses: { ${error(402)}, ${error(409)} } } }\n`,
    at: '/paths/~1a/post/responses/409/content/application~1json/example/code',
    related: ['/paths/~1a/post/responses/402/content/application~1json/example/code'],
  },
  {
    rule: 'idempotency-single-mechanism',
    text: `paths:\n  /a: ${key('Idempotency-Key', 'createA')}\n  /b: ${key('Idempotency-Key', 'createB')}\n  /c: ${key('X-Idempotency-Token', 'createC')}\n`,
    at: '/paths/~1c/post/parameters/0',
    related: ['/paths/~1a/post/parameters/0'],
  },
  {
    rule: 'param-name-consistent',
    text: `paths:\n  /books/{book_id}: ${get('a')}\n  /books/{book_id}/pages: ${get('b')}\n  /books/{isbn}/covers: ${get('c')}\n`,
    at: '/paths/~1books~1{isbn}~1covers',
    related: ['/paths/~1books~1{book_id}'],
  },
];

async function found(rule: string, text: string): Promise<Finding[]> {
  const { findings } = await shippedKata().lint('t.yaml', text);
  return findings.filter((finding) => finding.rule === rule);
}

describe('A finding that compares two places', () => {
  for (const { rule, text, at, related } of ROWS)
    it(`of ${rule} leads to the other one`, async () => {
      const whole = HEAD + text;
      const findings = await found(rule, whole);
      const finding = findings.find(({ pointer }) => pointer === at);
      assert.ok(finding, JSON.stringify(findings));
      assert.deepEqual(
        finding.related?.map(({ pointer }) => pointer),
        related,
      );
      const lines = whole.split('\n');
      for (const place of finding.related ?? []) {
        const { start, end } = place.range;
        assert.notDeepEqual(place.range, finding.range);
        const last = place.pointer.split('/').at(-1)?.replace(/~1/g, '/').replace(/~0/g, '~') ?? '';
        const shown = lines[start.line]?.slice(
          start.character,
          end.line === start.line ? end.character : undefined,
        );
        assert.ok(/^\d+$/.test(last) || shown?.startsWith(last), `${place.pointer}: ${shown}`);
      }
    });

  it('keeps it where it is waived', async () => {
    const waiver = 'x-review: { ignore: [operation-operationId-unique], reason: Old. }, operationId';
    const [finding] = await found(
      'operation-operationId-unique',
      `${HEAD}paths:\n  /a: ${get('twice')}\n  /b: ${get('twice').replace('operationId', waiver)}\n`,
    );
    assert.equal(finding?.waived, 'Old.');
    assert.deepEqual(
      finding.related?.map(({ pointer }) => pointer),
      ['/paths/~1a/get/operationId'],
    );
  });

  it('names the file of a place that stands in another one', async () => {
    const files = new Map([['b.yaml', `get: ${OK.replace('ID', 'twice')}\n`]]);
    const text = `${HEAD}paths:\n  /a: ${get('twice')}\n  /b: { $ref: b.yaml }\n`;
    const folder = {
      document: 'openapi.yaml',
      read: (path: string) => {
        const known = files.get(path);
        return known === undefined ? ('missing' as const) : { text: known };
      },
    };
    const { findings } = await shippedKata().lint('openapi.yaml', text, { folder });
    const finding = findings.find(({ rule }) => rule === 'operation-operationId-unique');
    assert.deepEqual([finding?.file, finding?.pointer], ['b.yaml', '/get/operationId']);
    assert.deepEqual(
      finding?.related?.map(({ file, pointer }) => [file, pointer]),
      [[undefined, '/paths/~1a/get/operationId']],
    );
  });
});

describe('A finding on what is deprecated', () => {
  const text = (more: string) =>
    `${HEAD}paths:\n  /a: { get: { deprecated: true, operationId: a, responses: { '200': { description: A. } } } }\n${more}`;

  it('says so to an editor, by what the registry says of its rule and by its place', async () => {
    const { findings } = await shippedKata().lint('t.yaml', text(''));
    const tagged = findings.filter(({ tags }) => tags?.includes('deprecated'));
    const rules = new Set(tagged.map(({ rule }) => rule));
    assert.ok(
      rules.has('deprecated-needs-sunset') && rules.has('deprecated-names-replacement'),
      [...rules].join(),
    );
    for (const { pointer } of tagged) assert.equal(pointer, '/paths/~1a/get');
  });

  it('is no mark on what speaks of it: a description, a response', async () => {
    const described = text('').replace('deprecated: true,', 'deprecated: true, description: Old.,');
    const { findings } = await shippedKata().lint('t.yaml', described);
    for (const [rule, key] of [
      ['deprecated-names-replacement', '/paths/~1a/get/description'],
      ['deprecation-headers-declared', '/paths/~1a/get/responses/200'],
    ]) {
      const finding = findings.find((one) => one.rule === rule && one.pointer === key);
      assert.ok(finding, `${rule}: ${JSON.stringify(findings.map((one) => [one.rule, one.pointer]))}`);
      assert.equal(finding.tags, undefined);
    }
  });
});
