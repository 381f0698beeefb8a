import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

describe('the pre-commit hook', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Record<string, string>[];

  it('has what pre-commit asks for, and calls a command that the package installs', () => {
    assert.ok(hooks.length > 0);
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
    for (const hook of hooks) {
      for (const key of ['id', 'name', 'entry', 'language', 'files']) assert.ok(hook[key], key);
      assert.equal(hook['language'], 'node');
      assert.ok((hook['entry']?.split(' ')[0] ?? '') in bin);
    }
  });

  for (const [file, expected] of [
    ['openapi.yaml', true],
    ['first-call/openapi.json', true],
    ['apis/openapi-v2.yml', true],
    ['my-openapi.yaml', false],
    ['openapi.md', false],
    ['docker-compose.yaml', false],
  ] as const)
    it(`${expected ? 'looks at' : 'leaves alone'} ${file}`, () =>
      assert.equal(new RegExp(hooks[0]?.['files'] ?? '').test(file), expected));
});
