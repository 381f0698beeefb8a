import assert from 'node:assert/strict';
import type { Folder } from '../../../src/core/bundle/folder';
import { namesBeside } from '../../../src/core/bundle/located';
import type { LintReport } from '../../../src/core/report';
import { shippedKata } from '../../../src/engine/engine';

const kata = shippedKata();

type Files = Record<string, string>;

function folderWith(files: Files, document = 'openapi.yaml'): Folder & { asked: string[] } {
  const asked: string[] = [];
  const known = new Map(Object.entries(files).map(([path, text]) => [path, { text }]));
  const read = (path: string) => {
    asked.push(path);
    return known.get(path) ?? 'missing';
  };
  return { document, read, asked };
}

const HEAD = "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\n";
const SCHEMA = 'type: object\nproperties:\n  size: { type: string, minLength: 5, maxLength: 2 }\n';
const lint = (text: string, folder: Folder): Promise<LintReport> =>
  kata.lint('openapi.yaml', text, { folder });
const bounds = ({ findings }: LintReport) =>
  findings
    .filter(({ rule }) => rule === 'schema-bounds-satisfiable')
    .map(({ file, pointer }) => `${file} ${pointer}`);
const said = ({ findings }: LintReport, rule: string) =>
  findings
    .filter((one) => one.rule === rule)
    .map(({ file, pointer, message }) => ({ file, pointer, message }));

describe('what a spec refers to in other files', () => {
  const schema = (ref: string) =>
    `${HEAD}paths: {}\ncomponents:\n  schemas:\n    Other:\n      type: object\n      properties: { a: { $ref: '${ref}' } }\n`;

  for (const [how, ref, files, place] of [
    ['a whole file', 'pet.yaml', { 'pet.yaml': SCHEMA }, 'pet.yaml /properties/size'],
    [
      'a file of a folder whose name has a space',
      './a%20b/pet.yaml',
      { 'a b/pet.yaml': SCHEMA },
      'a b/pet.yaml /properties/size',
    ],
    [
      'a fragment with ~1 and percent-encoding',
      'all.json#/a~1b%20c/%E7%8C%AB',
      {
        'all.json': `{"a/b c": {"猫":\n ${JSON.stringify({ properties: { size: { minLength: 5, maxLength: 2 } } })}}}`,
      },
      'all.json /a~1b c/猫/properties/size',
    ],
    [
      'an anchor',
      'all.yaml#pet',
      { 'all.yaml': `defs:\n  x:\n    $anchor: pet\n    minLength: 5\n    maxLength: 2\n` },
      'all.yaml /defs/x',
    ],
    ['an item of a list', 'all.yaml#/0', { 'all.yaml': '- minLength: 5\n  maxLength: 2\n' }, 'all.yaml /0'],
    [
      'a file that is a reference',
      'one.yaml',
      { 'one.yaml': '$ref: deep/two.yaml\n', 'deep/two.yaml': '$ref: ../pet.yaml\n', 'pet.yaml': SCHEMA },
      'pet.yaml /properties/size',
    ],
  ] as [string, string, Files, string][])
    it(`follows a reference to ${how}`, async () => {
      const report = await lint(schema(ref), folderWith(files));
      assert.deepEqual(
        bounds(report).map((at) => at.replace(/\/(minLength|maxLength)$/, '')),
        [place],
      );
      assert.deepEqual(said(report, 'external-ref'), []);
    });

  it('follows the schemas that a discriminator names', async () => {
    const text = `${HEAD}paths: {}\ncomponents:\n  schemas:\n    Any:\n      oneOf: [{ $ref: 'pet.yaml' }]\n      discriminator: { propertyName: kind, mapping: { cat: ./pet.yaml } }\n`;
    const report = await lint(text, folderWith({ 'pet.yaml': SCHEMA }));
    assert.deepEqual(said(report, 'invalid-ref'), []);
    assert.equal(bounds(report).length, 1);
  });

  it('ends where files refer to each other in a circle', async () => {
    const files = {
      'a.yaml':
        'type: object\nproperties: { b: { $ref: b.yaml }, self: { $ref: "#" }, root: { $ref: "openapi.yaml" } }\n',
      'b.yaml': 'type: object\nproperties: { a: { $ref: a.yaml }, size: { minLength: 5, maxLength: 2 } }\n',
      'c.yaml': '$ref: d.yaml\n',
      'd.yaml': '$ref: c.yaml\n',
      'path.yaml':
        'post:\n  responses: {}\n  callbacks:\n    done:\n      "{$request.body#/url}": { $ref: path.yaml }\n',
      'same.yaml': '$ref: same.yaml\n',
    };
    const text = `${HEAD}paths:\n  /a: { $ref: path.yaml }\n  /b: { $ref: path.yaml }\n  /c: { $ref: same.yaml }\ncomponents:\n  schemas:\n    A: { $ref: a.yaml }\n    C: { $ref: c.yaml }\n    E: { properties: { c: { $ref: d.yaml } } }\n`;
    const report = await lint(text, folderWith(files));
    assert.deepEqual(bounds(report), ['b.yaml /properties/size/minLength']);
    assert.deepEqual(
      report.files,
      ['path.yaml', 'same.yaml', 'a.yaml', 'c.yaml', 'd.yaml', 'b.yaml'].sort(
        (x, y) => (report.files ?? []).indexOf(x) - (report.files ?? []).indexOf(y),
      ),
    );
  });

  it('says why a file is unread, where the reference is, and nothing of what may stand in it', async () => {
    const files = {
      'a.yaml':
        'properties:\n  gone: { $ref: gone.yaml }\n  part: { $ref: "#/nope" }\n  net: { $ref: "https://example.com/x.yaml" }\n',
    };
    const text = schema('a.yaml')
      .replace('}\n', '}\n')
      .concat(
        "    Up: { properties: { up: { $ref: '../up.yaml' }, abs: { $ref: '/etc/passwd' }, drive: { $ref: 'file:///etc/passwd' } } }\n",
      );
    const folder = folderWith(files);
    const report = await lint(text, folder);
    const unread = said(report, 'external-ref');
    assert.deepEqual(
      unread.map(({ file, pointer }) => `${file ?? ''} ${pointer}`).sort(),
      [
        ' /components/schemas/Up/properties/drive/$ref',
        ' /components/schemas/Up/properties/up/$ref',
        'a.yaml /properties/gone/$ref',
      ].sort(),
    );
    assert.match(
      unread.map(({ message }) => message).join(' '),
      /no such file[^]*network|network[^]*no such file/,
    );
    assert.deepEqual(said(report, 'invalid-ref'), [
      { file: 'a.yaml', pointer: '/properties/part/$ref', message: "'#/nope' does not exist" },
    ]);
    // What is outside was never asked for.
    assert.deepEqual(folder.asked.sort(), ['a.yaml', 'gone.yaml']);
  });

  it('says in a file why it cannot be read', async () => {
    const report = await lint(schema('bad.yaml'), folderWith({ 'bad.yaml': 'a: [1\nb: }\n' }));
    const [fault] = report.findings.filter(({ rule }) => rule === 'parser');
    assert.equal(fault?.file, 'bad.yaml');
    assert.equal(report.complete, false);
    assert.equal(said(report, 'external-ref').length, 1);
  });

  it('follows nothing out of data, and nothing where there is no folder', async () => {
    const text = `${HEAD}paths: {}\ncomponents:\n  schemas:\n    A: { type: object, example: { $ref: pet.yaml }, x-more: { $ref: pet.yaml } }\n`;
    const folder = folderWith({ 'pet.yaml': SCHEMA });
    await lint(text, folder);
    assert.deepEqual(folder.asked, []);
    const report = await kata.lint('openapi.yaml', schema('pet.yaml'));
    assert.equal(said(report, 'external-ref').length, 1);
    assert.ok(!('files' in report));
  });

  it('reads so many files and characters, and so much put in place, and no more', async () => {
    const many = Array.from({ length: 1_200 }, (_, i) => `    S${i}: { $ref: 's${i}.yaml' }\n`).join('');
    const folder = folderWith(
      Object.fromEntries(Array.from({ length: 1_200 }, (_, i) => [`s${i}.yaml`, 'type: object\n'])),
    );
    const report = await lint(`${HEAD}paths: {}\ncomponents:\n  schemas:\n${many}`, folder);
    assert.equal(folder.asked.length, 1_000);
    assert.match(said(report, 'external-ref')[0]?.message ?? '', /^200 references/);
    const large = `# ${'x'.repeat(5_000_000)}\ntype: object\n`;
    const heavy = await lint(
      schema('a.yaml').concat("    B: { $ref: 'b.yaml' }\n"),
      folderWith({ 'a.yaml': large, 'b.yaml': large }),
    );
    assert.equal(said(heavy, 'external-ref').length, 1);
    // Each of thirty files holds the next one twice.
    const bomb = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `b${i}.yaml`,
        `get:\n  callbacks:\n    a: { '{$url}': { $ref: b${i + 1}.yaml } }\n    b: { '{$url}': { $ref: b${i + 1}.yaml } }\n`,
      ]),
    );
    const exploded = await lint(`${HEAD}paths:\n  /a: { $ref: b0.yaml }\n`, folderWith(bomb));
    assert.ok(exploded.findings.length < 1_000);
    const operations = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `o${i}.yaml`,
        `a:\n  $ref: o${i + 1}.yaml\nb:\n  $ref: o${i + 1}.yaml\n`,
      ]),
    );
    const unknown = await lint(`${HEAD}paths: {}\nstrange: { $ref: o0.yaml }\n`, folderWith(operations));
    assert.ok(unknown.findings.length < 1_000);
  });

  it('follows nothing out of a document that nests too deep, and says so', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const info = '"openapi":"3.1.0","info":{"title":"T","version":"1"}';
    const folder = folderWith({ 'a.yaml': 'get: {}' });
    const text = `{${info},"paths":{"/a":{"$ref":"a.yaml"}},"x-deep":${deep}}`;
    const { findings } = await lint(text, folder);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['too-large'],
    );
    assert.deepEqual(folder.asked, []);
  });

  it('gives hostile names no meaning', async () => {
    const files = {
      '__proto__.yaml': SCHEMA,
      'constructor.yaml': '__proto__: { minLength: 5, maxLength: 2 }\n',
    };
    const text = `${HEAD}paths: {}\ncomponents:\n  schemas:\n    __proto__: { $ref: __proto__.yaml }\n    toString: { properties: { a: { $ref: 'constructor.yaml#/__proto__' } } }\n`;
    const report = await lint(text, folderWith(files));
    assert.deepEqual(bounds(report).sort(), [
      '__proto__.yaml /properties/size/minLength',
      'constructor.yaml /__proto__/minLength',
    ]);
  });

  it('names files from where the document is named', () => {
    assert.equal(namesBeside('apis/openapi.yaml', 'openapi.yaml')('schemas/a.yaml'), 'apis/schemas/a.yaml');
    assert.equal(namesBeside('apis/openapi.yaml', 'apis/openapi.yaml')('common/a.yaml'), 'common/a.yaml');
    assert.equal(namesBeside('openapi.yaml', 'apis/openapi.yaml')('common/a.yaml'), '../common/a.yaml');
    assert.equal(namesBeside('../x/openapi.yaml', 'x/openapi.yaml')('y/a.yaml'), '../y/a.yaml');
    assert.equal(namesBeside('/w/apis/openapi.yaml', 'apis/openapi.yaml')('a.yaml'), '/w/a.yaml');
    assert.equal(namesBeside('openapi.yaml', 'a/b/openapi.yaml')('a/b.yaml'), '../b.yaml');
  });
});
