import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import { oas3 } from '@stoplight/spectral-formats';
import { Yaml } from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import assert from 'node:assert/strict';
import ruleset from '../../../rulesets/api-kata.yaml';
import { examinationOf } from '../../../src/core/contract/examination';
import { read } from '../../../src/core/document/read';
import { createLinter } from '../../../src/core/lint/linter';
import { textsIn } from '../../../src/core/texts/texts';
import { blocksIn } from '../document/stock-parser';

const HEAD = 'openapi: 3.0.3\ninfo: { title: T, version: "1" }\n';
const path = (ref: string) =>
  `paths:\n  /a:\n    get:\n      responses:\n        200:\n          description: ok\n          content: { application/json: { schema: { $ref: '${ref}' } } }\n`;

function documentOf(text: string) {
  const reading = read(text, textsIn('en'), { most: 1e9 });
  assert.ok(reading.readable, JSON.stringify(reading.findings));
  return reading.document;
}

describe('the linter', () => {
  const linter = createLinter(ruleset);
  const stock = async (text: string) => {
    const spectral = new Spectral({ resolver: new Resolver({ resolvers: {} }) });
    spectral.setRuleset(new Ruleset(ruleset, { severity: 'recommended' }));
    return spectral.run(new Document(text, Yaml));
  };

  for (const [name, text] of Object.entries({
    'no references': `${HEAD}paths: {}\n`,
    'a reference to a component': `${HEAD}${path('#/components/schemas/A')}components: { schemas: { A: { type: string } } }\n`,
    'a reference to nowhere': HEAD + path('#/components/schemas/Missing'),
    'a reference with a bad escape': HEAD + path('#/components/schemas/%zz'),
    'a circular reference': `${HEAD}${path('#/components/schemas/A')}components: { schemas: { A: { properties: { a: { $ref: '#/components/schemas/A' } } } } }\n`,
    'a reference to itself': `${HEAD}${path('#/components/schemas/A')}components: { schemas: { A: { $ref: '#/components/schemas/A' } } }\n`,
    'an encoded reference': `${HEAD}${path('#/components/schemas/A%20B')}components: { schemas: { 'A B': { type: string } } }\n`,
  }))
    it(`finds with ${name} what stock Spectral finds`, async () => {
      assert.deepEqual(await linter.lint(documentOf(text), blocksIn(text)), await stock(text));
    });

  it('blames a name that nobody has at its place, where stock Spectral blames the document', async () => {
    const text = HEAD + path('#Missing');
    const isRef = ({ code }: { code: string | number }) => code === 'invalid-ref';
    const [ours] = (await linter.lint(documentOf(text), blocksIn(text))).filter(isRef);
    const [theirs] = (await stock(text)).filter(isRef);
    assert.ok(theirs);
    assert.equal(ours?.message, "'#Missing' does not exist");
    assert.deepEqual(ours?.path.slice(-2), ['schema', '$ref']);
  });

  it('refuses a ruleset with a rule that wants the document resolved', () => {
    const rule = { given: '$', then: { function: () => [] } };
    assert.throws(() => createLinter({ formats: [oas3], rules: { eager: rule } }), /eager.*resolved: false/);
  });

  it('has rules that read the unresolved document only, so that nothing need be resolved', () => {
    const { rules } = new Ruleset(ruleset, { severity: 'recommended' });
    const enabled = Object.values(rules).filter((rule) => rule.enabled);
    assert.ok(enabled.length >= 14);
    assert.deepEqual(
      enabled.filter((rule) => rule.resolved).map((rule) => rule.name),
      [],
    );
  });

  it('never fetches: a reference to this machine is left alone', async () => {
    const { createServer } = await import('node:http');
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      for (const ref of [`http://127.0.0.1:${port}/schema.json`, './package.json']) {
        const document = documentOf(HEAD + path(ref));
        await linter.lint(document, document.rangeOf);
      }
      assert.equal(requests, 0);
    } finally {
      server.close();
    }
  });

  it('keeps the results of the other rules when one throws in its function or in its path', async () => {
    const throwing = createLinter({
      formats: [oas3],
      rules: {
        sound: { given: '$', resolved: false, then: { function: () => [{ message: 'here' }] } },
        'throws-in-function': {
          given: '$',
          resolved: false,
          then: {
            function: () => {
              throw new Error('boom');
            },
          },
        },
        'throws-in-path': { given: '$.x[?(@.in == 1)]', resolved: false, then: { function: () => [] } },
      },
    });
    const document = documentOf(`${HEAD}x: [null]\npaths: {}\n`);
    const results = await throwing.lint(document, document.rangeOf);
    assert.deepEqual(
      results.map(({ code }) => code),
      ['sound'],
    );
    const crashed = [...examinationOf(document.root)]
      .filter(([, { crashed }]) => crashed)
      .map(([rule]) => rule);
    assert.ok(crashed.includes('throws-in-function') || crashed.includes('throws-in-path'));
    assert.ok(crashed.includes('throws-in-path'));
  });
});
